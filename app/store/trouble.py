"""What can go wrong with the store, told by SQLite's result codes and the system's error numbers."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path


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


_BY_CODE = {
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR: Trouble.NOT_READABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.NOT_READABLE,
    sqlite3.SQLITE_READONLY_DBMOVED: Trouble.NOT_READABLE,
    sqlite3.SQLITE_IOERR_WRITE: Trouble.FULL,  # a quota and a largest size come as this; a full disk has its own code
    sqlite3.SQLITE_IOERR_SHMSIZE: Trouble.FULL,
    sqlite3.SQLITE_IOERR_LOCK: Trouble.LOCKED,
    sqlite3.SQLITE_IOERR_BLOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_IOERR_SHORT_READ: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR_CORRUPTFS: Trouble.DAMAGED,
}
"""By extended result code, or else by its last byte, the primary one."""

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
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR


def keeps_from_reading(error: sqlite3.Error) -> bool:
    """Whether nothing can be read just now for a reason outside the file; a bad spot on the disk is in it."""
    bad_spot = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_READ
    return not bad_spot and _trouble(error) in {
        Trouble.LOCKED,
        Trouble.READ_ONLY,
        Trouble.FULL,
        Trouble.NOT_READABLE,
    }


def _from_sqlite(path: Path, error: sqlite3.Error) -> StoreError:
    return StoreError(path, _trouble(error), f"{getattr(error, 'sqlite_errorname', type(error).__name__)}: {error}")


def _trouble(error: sqlite3.Error) -> Trouble:
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)  # the module's own ones have none
    return _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF) or Trouble.UNFORESEEN
