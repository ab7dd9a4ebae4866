"""Lines in files of a limited size, which this account alone may read."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from app.private import make_folder, open_private

LARGEST = 1_000_000
"""Bytes of one file."""
KEPT = 5
"""Files, the one that is written to among them."""
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND


def log_files(folder: Path) -> list[Path]:
    """The names that a log in `folder` has, the newest first."""
    return [folder / ("log.jsonl" if not number else f"log.{number}.jsonl") for number in range(KEPT)]


class Files:
    """Raises `OSError`; the next `write` then tries from the beginning, and makes a folder that has vanished."""

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self._folder = folder
        self._largest = largest
        self._paths = log_files(folder)
        self._file: int | None = None
        self._size = 0
        self._torn = False

    def write(self, line: bytes) -> None:
        """Append `line`, which the system has when this returns: an end of the program loses nothing of it."""
        if self._file is not None and self._has_gone(self._file):
            self.close()
        if self._file is None:
            self._open()
        if self._size and self._size + len(line) > self._largest:
            self.close()
            self._move_on()
            self._open()
        self._append(self._file, (b"\n" if self._torn else b"") + line[: self._largest])

    def _append(self, file: int | None, whole: bytes) -> None:
        """On a disk that has just become full, the system writes a part and says so by its size alone."""
        if file is None:
            return
        try:
            written = os.write(file, whole)
        except OSError:
            self.close()
            raise
        self._size += written
        self._torn = written < len(whole) and (self._torn or bool(written))
        if written < len(whole):
            self.close()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def close(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):
                os.close(file)

    def _open(self) -> None:
        make_folder(self._folder)
        self._file = open_private(self._paths[0], _FLAGS)
        self._size = os.fstat(self._file).st_size

    def _has_gone(self, file: int) -> bool:
        """Whether somebody has removed or replaced the file: what is written to it now is nowhere."""
        try:
            return not os.path.samestat(self._paths[0].stat(), os.fstat(file))
        except OSError:
            return True

    def _move_on(self) -> None:
        """Give each file the next name; the last is gone. Where somebody holds the first one open, it is emptied."""
        for new, old in zip(self._paths[:0:-1], self._paths[-2::-1], strict=True):
            with suppress(OSError):
                old.replace(new)
        with suppress(FileNotFoundError):
            os.truncate(self._paths[0], 0)
