"""Reads a TOML file that anybody may have written: what is wrong with it is told with the line, and it ends soon.

Files that are meant to break the reader are refused: those too large, those nested without end, pipes and devices.
"""

import re
import tomllib
from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path

LARGEST = 1_000_000
"""Bytes. A campaign of a thousand fields takes a tenth of it."""
_DEEPEST = 100
"""Names in one dotted key. The reader's time grows with the square of it."""
_SAID = re.compile(
    r'''"""(?:\\.|[^\\])*?(?:"""+|\Z)|"(?:\\.|[^"\\\n])*"?|#[^\n]*|'{3}.*?(?:'{3,}|\Z)|'[^'\n]*'?''', re.DOTALL
)
"""Texts and comments, in which dots mean nothing. One that does not end is taken to its end: so none is tried twice."""
_DEEP = re.compile(rf"(?<![\w-])(?:[\w-]+[ \t]*\.[ \t]*){{{_DEEPEST}}}")


class Trouble(Enum):
    """Why a file can't be used. `MISTAKES`: it is TOML, and says something that can't be meant."""

    MISSING = auto()
    NOT_READABLE = auto()
    TOO_BIG = auto()
    NOT_TEXT = auto()
    NOT_TOML = auto()
    MISTAKES = auto()


class TomlFileError(Exception):
    """A file that can't be used. `line` counts from 1, and is 0 where there is none to point at."""

    def __init__(self, path: Path, trouble: Trouble, detail: str = "", line: int = 0) -> None:
        super().__init__(path, trouble, detail, line)
        self.path = path
        self.trouble = trouble
        self.detail = detail
        self.line = line

    def __str__(self) -> str:
        """In a log: where it is, and what."""
        place = f" (line {self.line})" if self.line else ""
        return f"{self.path}: {self.detail or self.trouble.name.lower().replace('_', ' ')}{place}"


def read(path: Path) -> Mapping[str, object]:
    """What the file says. Raises TomlFileError."""
    return parse(path, read_text(path))


def read_text(path: Path) -> str:
    """The text of the file `path`, with its line ends as they are and without a mark of its bytes.

    Raises TomlFileError.
    """
    try:
        if not path.is_file() and path.exists():  # a folder; a pipe, which would never end
            raise TomlFileError(path, Trouble.NOT_READABLE, "it is not a file")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise TomlFileError(path, Trouble.MISSING) from None
    except OSError as error:
        raise TomlFileError(path, Trouble.NOT_READABLE, error.strerror or type(error).__name__) from error
    except ValueError as error:  # a name with a NUL in it
        raise TomlFileError(path, Trouble.MISSING) from error
    if len(content) > LARGEST:
        raise TomlFileError(path, Trouble.TOO_BIG)
    return _decoded(path, content)


def parse(path: Path, text: str) -> Mapping[str, object]:
    """What `text` says, which is that of the file `path`. Raises TomlFileError."""
    deep = _deep_line(text)
    if deep:
        raise TomlFileError(path, Trouble.NOT_TOML, "nested too deeply", deep)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"^(.*) \(at (?:line (\d+), column \d+|end of document)\)$", str(error), re.DOTALL)
        line = int(found[2]) if found and found[2] else text.count("\n") + 1
        raise TomlFileError(path, Trouble.NOT_TOML, found[1] if found else str(error), line) from error
    except ValueError as error:  # a whole number with thousands of digits
        raise TomlFileError(path, Trouble.NOT_TOML, "a number with too many digits", 1) from error
    except RecursionError as error:
        raise TomlFileError(path, Trouble.NOT_TOML, "nested too deeply", 1) from error


def _decoded(path: Path, content: bytes) -> str:
    """A NUL is text of two bytes a letter, or what a file holds that was being written as the power went."""
    bad = content.find(b"\0")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = error.start if bad < 0 else min(bad, error.start)
    if bad >= 0:
        raise TomlFileError(path, Trouble.NOT_TEXT, line=content.count(b"\n", 0, bad) + 1)
    return text


def _deep_line(text: str) -> int:
    """The first line with a key of too many names; 0 for none."""
    if text.count(".") < _DEEPEST:
        return 0
    bare = _SAID.sub(lambda said: "_" + "\n" * said[0].count("\n"), text)  # a name may stand in quotation marks
    found = _DEEP.search(bare)
    return bare.count("\n", 0, found.end()) + 1 if found else 0
