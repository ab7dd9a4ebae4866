"""From a path to a database that can be relied upon: made, mended, brought up to date, or told why not."""

import errno
import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.store import schema, wal
from app.store.database import Database
from app.store.outbox import Outbox
from app.store.recovery import Recovered, create, is_under_way, recover, sync_folder
from app.store.trouble import StoreError, Trouble, UnreadableError, is_damage, is_schema_lost

_LEAST_SIZE = 512
"""Bytes of SQLite's smallest page."""


def open_database(path: Path, clock: Callable[[], datetime], busy_seconds: float) -> tuple[Database, Recovered | None]:
    """Raises `OSError`, `sqlite3.Error`, or `StoreError` for a newer file. A damaged one is recovered."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if is_under_way(path):
        return _after(recover(path, clock, busy_seconds), path, busy_seconds)
    if not path.exists() and not _log(path).exists():
        create(path)
        sync_folder(path)
    try:
        return _open(path, busy_seconds), None
    except UnreadableError:
        pass
    except sqlite3.Error as error:
        if not is_damage(error) and not is_schema_lost(error):
            raise
    return _after(recover(path, clock, busy_seconds), path, busy_seconds)


def _after(recovered: Recovered, path: Path, busy_seconds: float) -> tuple[Database, Recovered]:
    return _open(path, busy_seconds), recovered


def _open(path: Path, busy_seconds: float) -> Database:
    """Raises `UnreadableError` as well, for a file that is to be recovered."""
    log = _log(path)
    if path.exists() and not os.access(path, os.W_OK):  # SQLite would read it, and leave a log as read-only beside it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    size = path.stat().st_size if path.exists() else 0
    if 0 < size < _LEAST_SIZE:  # SQLite would take it for empty
        raise UnreadableError("too short")
    if not wal.is_whole(log) or (not size and log.exists() and log.stat().st_size):
        raise UnreadableError("the log does not fit")
    database = Database(path, busy_seconds)
    try:
        _check(database)
    except BaseException:
        database.close()
        raise
    return database


def _check(database: Database) -> None:
    version = database.version
    if version > schema.VERSION:
        raise StoreError(database.path, Trouble.NEWER, f"version {version}")
    if version < 0:
        raise UnreadableError("damage was found before")
    with database.transaction():  # whether it can be written to at all
        pass
    database.run("PRAGMA journal_mode=WAL").fetchall()
    said = database.one("PRAGMA quick_check(1)")
    if said != "ok":
        raise UnreadableError(str(said))
    if version == 0 and database.number("SELECT count(*) FROM sqlite_schema"):
        raise UnreadableError("another program's file")
    schema.migrate(database)
    outbox = Outbox(database)
    outbox.open_items()
    outbox.connections()


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
