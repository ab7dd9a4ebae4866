"""What is not encrypted becomes so: the file of an older version of the program, and what was set aside from one.

Cut off at any moment, the file is the one that it was or the one that it becomes.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.store.cipher import Cipher
from app.store.database import Database
from app.store.files import create, remove, replace_plain, set_aside
from app.store.trouble import StoreError, Trouble, UnreadableError

_PART = 1 << 20
"""Bytes of a sealed file in a row."""


def encrypt(path: Path, cipher: Cipher, busy_seconds: float, check: Callable[[Database], None]) -> None:
    """Encrypt a database. `check` raises what is amiss with it; then it stays as it is.

    Raises `StoreError` where another program has it open.
    """
    new = path.with_name(f"{path.name}.new")
    remove(new)
    with closing(Database(path, busy_seconds, None)) as old:
        check(old)
        if old.one("PRAGMA journal_mode=DELETE") != "delete":  # no log of the old one may be found beside the new one
            raise StoreError(path, Trouble.LOCKED, "the log is being read")
        create(new)
        old.attach(new, cipher, "new")
        old.run("SELECT sqlcipher_export('new')").fetchall()
        old.run(f"PRAGMA new.user_version={old.version:d}")
        old.run("DETACH new")
        with closing(Database(new, busy_seconds, cipher)) as made:
            check(made)
            if _count(made) != _count(old):
                raise UnreadableError("the copy is not whole")
            made.run("PRAGMA journal_mode=DELETE").fetchall()
    replace_plain(new, path)


def seal_set_aside(path: Path, cipher: Cipher) -> None:
    """Encrypt what was set aside from `path` and is not: damaged files can't be encrypted as databases."""
    for file in set_aside(path):
        if not cipher.has_made(file):
            _seal(file, cipher)


def _seal(file: Path, cipher: Cipher) -> None:
    """Keep every byte of a file in an encrypted database of one table, which takes its place."""
    new = file.with_name(f"{file.name}.new")
    remove(new)
    create(new)
    with closing(Database(new, 0.0, cipher)) as made, file.open("rb") as content, made.transaction():
        made.run("CREATE TABLE sealed (part INTEGER PRIMARY KEY, content BLOB NOT NULL)")
        while part := content.read(_PART):
            made.run("INSERT INTO sealed (content) VALUES (?)", (part,))
    replace_plain(new, file)


def _count(database: Database) -> dict[str, int]:
    """The rows of every table."""
    tables = database.run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'").fetchall()
    return {name: database.number(f'SELECT count(*) FROM "{name}"') for (name,) in tables}  # noqa: S608 - its own tables
