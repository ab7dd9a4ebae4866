"""SQLite with SQLCipher's encryption: the door to it for this package, and its result codes by name.

The library is the standard one's twin. It tells the primary result codes alone, and lacks names for most: those that
matter are written down here, from sqlite.org/rescode.html.
"""

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    from sqlcipher3 import dbapi2 as sqlite3  # has the same names as the standard one, and no types

__all__ = ["Code", "sqlite3"]


class Code(IntEnum):
    ERROR = 1
    PERM = 3
    BUSY = 5
    LOCKED = 6
    READONLY = 8
    IOERR = 10
    CORRUPT = 11
    FULL = 13
    CANTOPEN = 14
    PROTOCOL = 15
    NOTADB = 26
