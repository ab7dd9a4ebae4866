"""What can go wrong with the store, told by SQLite's result codes and the system's error numbers."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import Enum, auto
from pathlib import Path

from app.store.sqlite import Code, sqlite3


class Trouble(Enum):
    LOCKED = auto()
    """Another program keeps the file for itself."""
    READ_ONLY = auto()
    FULL = auto()
    """No room: the disk, a quota, or the largest size that a file may have."""
    DAMAGED = auto()
    """The next `open` recovers what can be read."""
    NOT_READABLE = auto()
    NEWER = auto()
    """Written by a later version of the program. It was left as it is."""
    OTHER_KEY = auto()
    """Encrypted for another account, or its key is gone. It was left as it is."""
    UNFORESEEN = auto()


class StoreError(Exception):
    """Nothing was changed by what raised this, unless it says so. `detail` is for people who mend computers."""

    def __init__(self, path: Path, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{path}: {trouble.name}: {detail}")
        self.path = path
        self.trouble = trouble
        self.detail = detail


class UnreadableError(Exception):
    """A row, or what SQLite keeps beside the file, is not what was written."""


_BY_CODE: Mapping[int, Trouble] = {
    Code.BUSY: Trouble.LOCKED,
    Code.LOCKED: Trouble.LOCKED,
    Code.PROTOCOL: Trouble.LOCKED,
    Code.READONLY: Trouble.READ_ONLY,
    Code.PERM: Trouble.READ_ONLY,
    Code.FULL: Trouble.FULL,
    Code.CORRUPT: Trouble.DAMAGED,
    Code.NOTADB: Trouble.DAMAGED,
    Code.IOERR: Trouble.NOT_READABLE,
    Code.CANTOPEN: Trouble.NOT_READABLE,
}

_TRIED = 1 << 16
"""Bytes, more than a write of SQLite's has."""
_BY_ERRNO = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Whatever goes wrong with the file `path` in here is raised as `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _from_sqlite(path, error) from error
    except UnreadableError as error:
        raise StoreError(path, Trouble.DAMAGED, str(error)) from error
    except OSError as error:
        trouble = _BY_ERRNO.get(error.errno or 0, Trouble.NOT_READABLE)
        raise StoreError(path, trouble, error.strerror or type(error).__name__) from error


def is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite says that the file is not what it wrote."""
    return _trouble(error) is Trouble.DAMAGED


def is_schema_lost(error: sqlite3.Error) -> bool:
    """Whether SQLite does not know a table or column: of a statement that is right, that says it of the file."""
    return getattr(error, "sqlite_errorcode", None) == Code.ERROR


def keeps_from_reading(error: sqlite3.Error, path: Path) -> bool:
    """Whether nothing can be read just now for a reason outside the file; a bad spot on the disk is in it."""
    if getattr(error, "sqlite_errorcode", 0) == Code.IOERR:
        return not os.access(path, os.R_OK)
    return _trouble(error) in {Trouble.LOCKED, Trouble.READ_ONLY, Trouble.FULL, Trouble.NOT_READABLE}


def _from_sqlite(path: Path, error: sqlite3.Error) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0)
    trouble = _tried(path) if code == Code.IOERR else _trouble(error)
    return StoreError(path, trouble, f"{getattr(error, 'sqlite_errorname', type(error).__name__)}: {error}")


def _trouble(error: sqlite3.Error) -> Trouble:
    code: int = getattr(error, "sqlite_errorcode", Code.ERROR)  # the module's own ones have none
    return _BY_CODE.get(code, Trouble.UNFORESEEN)


def _tried(path: Path) -> Trouble:
    """What keeps a file like `path` from growing: SQLite says only that it can't be read or written.

    A quota, or a largest size that a file may have, comes as that; a full disk has its own code.
    """
    trial = path.with_name(f"{path.name}.trial")
    log = path.with_name(f"{path.name}-wal")
    try:
        with trial.open("wb") as file:
            file.seek(max(each.stat().st_size for each in (path, log) if each.exists()))
            file.write(bytes(_TRIED))
            file.flush()
            os.fsync(file.fileno())
    except (OSError, ValueError) as error:
        return _BY_ERRNO.get(getattr(error, "errno", None) or 0, Trouble.NOT_READABLE)
    finally:
        with suppress(OSError):
            trial.unlink()
    return Trouble.NOT_READABLE
