"""From a path to a database that can be relied upon: made, mended, brought up to date, or told why not."""

import errno
import os
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.core.dataclass import dataclass, replace
from app.store import closed, schema, wal
from app.store.cipher import Cipher, Kind
from app.store.database import Database
from app.store.encrypting import encrypt, seal_set_aside
from app.store.files import BESIDE, create, free_name, sync_folder, wipe_leftovers
from app.store.look import whole
from app.store.outbox import Outbox
from app.store.recovery import NOTE, Recovered, recover, under_way
from app.store.sqlite import sqlite3
from app.store.trouble import StoreError, Trouble, UnreadableError, is_damage, is_schema_lost, told

_LEAST_SIZE = 512
"""Bytes of SQLite's smallest page."""


@dataclass(frozen=True, slots=True)
class Opened:
    """`recovered` says what became of a damaged file. What was not `looked_through` may yet turn out to be damaged."""

    database: Database
    looked_through: bool
    recovered: Recovered | None = None


def open_database(path: Path, cipher: Cipher, clock: Callable[[], datetime], busy_seconds: float) -> Opened:
    """Raises `OSError`, `sqlite3.Error`, or `StoreError` for a newer file, or one that another key may open.

    A damaged one is recovered; one that is not encrypted becomes so. All of it is looked through first (of 50,000
    attempts, for a second), unless it was closed as it should be and has not changed since: then only that of it is
    which goes out by itself, the updates that are open and their connections.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(cipher.kind(each) is Kind.OTHER for each in _files(path)):
        raise StoreError(path, Trouble.OTHER_KEY)
    aside = under_way(path)
    found = _recovered(path, cipher, clock, busy_seconds) if aside is not None else _opened(path, cipher, busy_seconds)
    if found is None:
        found = _recovered(path, cipher, clock, busy_seconds)
    try:
        wipe_leftovers(path)
        seal_set_aside(path, cipher)
    except BaseException:
        found.database.close()
        raise
    return found


def open_in_memory(path: Path) -> Database:
    """A database that is gone when it is closed. `path` is where one would be that is kept."""
    database = Database(path, 0.0, None, in_memory=True)
    schema.migrate(database)
    return database


def is_encrypted(path: Path, key: bytes | None = None) -> bool:
    """Whether `path` may have been encrypted with another key than `key`; with any, for None."""
    cipher = Cipher(key or secrets.token_bytes(32))
    with told(path):
        return any(cipher.kind(each) is Kind.OTHER for each in _files(path))


def set_other_aside(path: Path, now: datetime) -> Path:
    """Rename a file that another key may open, and its log. Returns what it is called now. Raises `OSError`."""
    target = path.with_name(free_name(path, "other-key", now))
    for suffix in (*BESIDE, NOTE, ""):  # the file last: until then, what is there is told as what it is
        old = path.with_name(path.name + suffix)
        if old.exists():
            old.rename(target.with_name(target.name + suffix))
    sync_folder(path)
    return target


def _recovered(path: Path, cipher: Cipher, clock: Callable[[], datetime], busy_seconds: float) -> Opened:
    recovered = recover(path, cipher, clock, busy_seconds)
    return replace(_open(path, cipher, busy_seconds), recovered=recovered)


def _opened(path: Path, cipher: Cipher, busy_seconds: float) -> Opened | None:
    """None where it is to be recovered."""
    if not path.exists() and not _log(path).exists():
        create(path)
        sync_folder(path)
    try:
        return _open(path, cipher, busy_seconds)
    except UnreadableError:
        return None
    except sqlite3.Error as error:
        if not is_damage(error) and not is_schema_lost(error):
            raise
        return None


def _open(path: Path, cipher: Cipher, busy_seconds: float) -> Opened:
    """Raises `UnreadableError` as well, for a file that is to be recovered."""
    log, untouched = _log(path), closed.take(path)
    if path.exists() and not os.access(path, os.W_OK):  # SQLite would read it, and leave a log as read-only beside it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    size = path.stat().st_size if path.exists() else 0
    if 0 < size < _LEAST_SIZE:  # SQLite would take it for empty
        raise UnreadableError("too short")
    if not wal.is_whole(log) or (not size and log.exists() and log.stat().st_size):
        raise UnreadableError("the log does not fit")
    if cipher.kind(path) is Kind.PLAIN:
        encrypt(path, cipher, busy_seconds, _check)
    database = Database(path, busy_seconds, cipher)
    try:
        looked_through = not untouched or database.version != schema.VERSION
        _check(database, looking_through=looked_through)
    except BaseException:
        database.close()
        raise
    return Opened(database, looked_through)


def _check(database: Database, *, looking_through: bool = True) -> None:
    version = database.version
    if version > schema.VERSION:
        raise StoreError(database.path, Trouble.NEWER, f"version {version}")
    if version < 0:
        raise UnreadableError("damage was found before")
    with database.transaction():  # whether it can be written to at all
        pass
    database.run("PRAGMA journal_mode=WAL").fetchall()
    if looking_through:
        whole(database)
    if version == 0 and database.number("SELECT count(*) FROM sqlite_schema"):
        raise UnreadableError("another program's file")
    schema.migrate(database)
    outbox = Outbox(database)
    outbox.open_items()
    outbox.connections()


def _files(path: Path) -> list[Path]:
    """The file, and the one that it is being recovered from."""
    aside = under_way(path)
    return [path] if aside is None else [path, aside]


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
