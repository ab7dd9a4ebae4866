"""A note beside a file that it was closed as it should be. With it, the file can be used before it is looked through.

The note goes when the file is opened, so there is none after a crash, a power cut or a kill, and none comes where the
file was found damaged. It says how large the file was and when it last changed: a file that was put in its place
since, or written to, is not taken for it.
"""

import os
from contextlib import suppress
from pathlib import Path

NOTE = "-closed"
"""What the name of the note ends with."""
_LONGEST = 64
"""Bytes. A note has fewer."""


def note(path: Path) -> None:
    """Nobody has the file `path` open any more."""
    noted = path.with_name(path.name + NOTE)
    with suppress(OSError), open(noted, "w", encoding="ascii", opener=_private) as file:
        file.write(_as_it_is(path))  # else it is looked through before it is used again


def take(path: Path) -> bool:
    """Whether `path` is as it was when it was closed. From now on it counts as open."""
    noted = path.with_name(path.name + NOTE)
    try:
        with noted.open("rb") as file:
            said = file.read(_LONGEST)
        noted.unlink()
        log = path.with_name(f"{path.name}-wal")
        return said == _as_it_is(path).encode("ascii") and not (log.exists() and log.stat().st_size)
    except OSError:
        return False


def _as_it_is(path: Path) -> str:
    found = path.stat()
    return f"{found.st_size} {found.st_mtime_ns}\n"


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
