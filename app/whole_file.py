"""Writes a file whole or not at all: whoever reads it meanwhile finds the old one or the new.

Blocking: for a worker thread.
"""

import os
from contextlib import suppress
from pathlib import Path

_LONGEST_NAME = 60


def write(path: Path, content: bytes, mode: int | None = None) -> None:
    """Raises OSError, or ValueError for a name with a NUL in it: what was there is then as it was.

    Of a link, the file that it leads to is written. Without a `mode`, it is for whom the system would have it.
    """
    path = Path(os.path.realpath(path))
    new = path.with_name(f".{path.name[:_LONGEST_NAME]}.{os.urandom(4).hex()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(new, flags, 0o666 if mode is None else mode), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            new.chmod(mode)  # what the account's mask took away
        new.replace(path)
    except BaseException:
        with suppress(OSError, ValueError):
            new.unlink()
        raise
    if os.name == "posix":
        with suppress(OSError):  # some network disks can't; the file itself is there
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
