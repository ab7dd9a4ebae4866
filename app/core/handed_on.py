"""A connection file's text for somebody else: with no secret that someone wrote into it, or under another name.

Comments stay. What is made is read again, and is None where it would not say what it should.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from app.core.tables import is_secret

_KEY = re.compile(r"""[# \t]*(?:([\w-]+)|"([^"\n]*)"|'([^'\n]*)')[ \t]*=""")
"""Also of a line that somebody made a comment."""
_NAME = re.compile(r"""([ \t]*(?:name|"name"|'name')[ \t]*=)[^\n\r]*""")


def without_secrets(text: str) -> str | None:
    """`text` less the lines of keys and passwords."""
    wanted = _without_secrets(tomllib.loads(text))
    made = "".join(each for each in text.splitlines(keepends=True) if not _is_secret_line(each))
    return made if _read(made) == wanted else None


def renamed(text: str, name: str) -> str | None:
    """`text` with the connection called `name`."""
    wanted = {**tomllib.loads(text), "name": name}
    lines = text.splitlines(keepends=True)
    for at, line in enumerate(lines):
        found = _NAME.match(line)
        if found:
            ending = line[found.end() :]
            made = "".join((*lines[:at], f"{found[1]} {_quoted(name)}{ending}", *lines[at + 1 :]))
            if _read(made) == wanted:
                return made
    return None


def _quoted(text: str) -> str:
    """As a TOML string: the escapes of JSON are among those of TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_secret_line(line: str) -> bool:
    found = _KEY.match(line)
    return found is not None and is_secret(found[1] or found[2] or found[3] or "")


def _without_secrets(said: Any) -> Any:
    if isinstance(said, Mapping):
        return {name: _without_secrets(each) for name, each in said.items() if not is_secret(name)}
    return [_without_secrets(each) for each in said] if isinstance(said, list) else said


def _read(text: str) -> Mapping[str, Any] | None:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
