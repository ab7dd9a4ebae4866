"""What is told of an exception that nobody foresaw: its kinds and where it came from, and no value.

The text of an exception can be what a person typed: `int("0491 570 156")` says so. So it is left out. Of what the
program or the system has named itself, the name is kept: the trouble of a store, the number of an error.
"""

import errno
import re
from collections.abc import Iterator
from enum import Enum
from types import TracebackType

from app.core.dataclass import dataclass
from app.core.spelling import Word

_MOST_KINDS = 12
_MOST_FRAMES = 40
_OF_OTHERS = re.compile(r".*/(?:site-packages|lib/python[0-9.]+|Lib)/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Frame:
    """`file` is below the program's folder or a library's: no path of a computer."""

    file: Word
    line: int
    function: Word

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.function}"


@dataclass(frozen=True, slots=True)
class Failure:
    """`kinds` has the exception first, then what it came from; `frames` of the first, from where the call began."""

    kinds: tuple[Word, ...]
    frames: tuple[Frame, ...]

    def __str__(self) -> str:
        """In lines, the place last."""
        came = "".join(f"\n  came from {each}" for each in self.kinds[1:])
        return "\n".join([*(f"  {each}" for each in self.frames), self.kinds[0] + came])

    @property
    def place(self) -> tuple[object, ...]:
        """The same for the same fault in the same place, however the program came there."""
        return self.kinds, self.frames[-3:]


def failure(error: BaseException) -> Failure:
    """What may be told of `error`. Never raises, whatever an exception's own class does."""
    kinds = tuple(_kind(each) for each in _chain(error))
    return Failure(kinds, tuple(_frames(error.__traceback__)))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and what it came from: each once, though they may name each other, and not without end."""
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting and len(seen) < _MOST_KINDS:
        each = waiting.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions[:_MOST_KINDS]
        before = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
        if before is not None:
            waiting.append(before)


def _kind(error: BaseException) -> Word:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    said = _named(error)
    return Word(f"{name}({said})" if said else name)


def _named(error: BaseException) -> str:
    """What the program, SQLite or the system calls it; "" where they have no name for it."""
    try:
        trouble, number = getattr(error, "trouble", None), getattr(error, "errno", None)
        name = getattr(error, "sqlite_errorname", "")
    except Exception:  # noqa: BLE001 - an exception's own property may raise anything
        return ""
    if isinstance(trouble, Enum):
        return trouble.name
    if isinstance(name, str) and name:
        return name
    return errno.errorcode.get(number, str(number)) if isinstance(number, int) else ""


def _frames(trace: TracebackType | None) -> list[Frame]:
    """From where the call began to where it ended; of a thousand, the first and the last."""
    found: list[Frame] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(Frame(_file(code.co_filename), trace.tb_lineno or 0, Word(code.co_name)))
        trace = trace.tb_next
        if len(found) > _MOST_FRAMES:
            del found[_MOST_FRAMES // 4]
    return found


def _file(path: str) -> Word:
    """Below the program or a library. Of any other file, its name."""
    plain = path.replace("\\", "/")
    if _OF_OTHERS.match(plain):
        return Word(_OF_OTHERS.sub("", plain))
    parts = plain.split("/")
    own = max((place for place, each in enumerate(parts[:-1]) if each in {"app", "tests"}), default=len(parts) - 1)
    return Word("/".join(parts[own:]))
