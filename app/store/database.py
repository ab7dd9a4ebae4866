"""One SQLite file: what is promised of a write (STACK.md, SQLite), and what is not left behind of what was deleted.

Pragmas of SQLCipher: zetetic.net/sqlcipher/sqlcipher-api.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from app.store.cipher import Cipher
from app.store.sqlite import sqlite3
from app.store.trouble import StoreError, Trouble, UnreadableError

Value = int | str | bytes | None
Row = tuple[Value, ...]


_WRITING = (
    "synchronous=FULL",  # a commit that returned survives a power cut
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",  # copies of rows stay out of the system's temporary folder
    "cell_size_check=ON",
    "cache_size=-16000",  # KiB: the narrow table of 50,000 attempts, so that no search deciphers it anew
)
_READING = ("writable_schema=ON",)
"""SQLite then reads a file that was cut short as far as it goes (sqlite.org/pragma.html, writable_schema)."""


class Database:
    """Used by the thread that made it, and no other. Methods raise `sqlite3.Error`.

    Without a `cipher`, the file is as older versions of the program wrote it, not encrypted.

    `read_only` is for damaged files: as much of them as can be is read. With `in_memory`, nothing is ever in a file.

    `undone` counts the transactions that were rolled back: what was read in one of them may not be there.
    """

    def __init__(
        self,
        path: Path,
        busy_seconds: float,
        cipher: Cipher | None,
        *,
        read_only: bool = False,
        in_memory: bool = False,
    ) -> None:
        self.path = path
        self.undone = 0
        self._cipher = cipher
        where = ":memory:" if in_memory else f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
        settings = _READING if read_only else _WRITING
        self._connect = partial(self._connected, where, busy_seconds, settings)
        self._connection = self._connect()

    def _connected(self, where: str, busy_seconds: float, settings: Sequence[str]) -> sqlite3.Connection:
        made = sqlite3.connect(where, timeout=busy_seconds, isolation_level=None, uri=True)
        made.text_factory = _read_text
        try:
            made.execute("PRAGMA cipher_log_level=NONE")  # it writes to standard error otherwise
            if self._cipher is not None:
                _unlock(made, self._cipher)
            for setting in settings:
                made.execute(f"PRAGMA {setting}")
        except sqlite3.Error:
            made.close()
            raise
        return made

    def revive(self) -> None:
        """Go on with a file that has damaged pages: SQLCipher reads no more once it has met one of them."""
        self._connection.close()
        self._connection = self._connect()

    def attach(self, path: Path, cipher: Cipher, name: str) -> None:
        """Have another file in the same connection, under `name`."""
        self.run(f"ATTACH ? AS {name} KEY ?", (str(path.absolute()), cipher.reveal()))

    def run(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def one(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> Value:
        """The first value of the first row; None where there is none."""
        row = self.run(sql, values).fetchone()
        value: Value = None if row is None else row[0]
        return value

    def number(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> int:
        """Like `one`, for a number; 0 where there is none. Raises `UnreadableError` for anything else."""
        value = self.one(sql, values)
        if value is None:
            return 0
        if not isinstance(value, int):
            raise UnreadableError(f"a number was expected: {sql}")
        return value

    @property
    def version(self) -> int:
        """Of the schema. Below 0 where damage was found (`note_damage`)."""
        return self.number("PRAGMA user_version")

    @version.setter
    def version(self, version: int) -> None:
        self.run(f"PRAGMA user_version={version:d}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written in here, or nothing of it."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self.undone += 1
            if self._connection.in_transaction:  # SQLite may have gone back by itself
                with suppress(MemoryError):  # says SQLCipher of all that it is asked after a damaged page (`revive`)
                    self.run("ROLLBACK")
            raise

    def interrupt(self) -> None:
        """End what is being run, with an error there: the one method that another thread may call."""
        self._connection.interrupt()

    def note_damage(self) -> None:
        """Let the next opening of this file recover it, also where SQLite itself finds nothing wrong."""
        with suppress(sqlite3.Error, UnreadableError):
            self.revive()
            with self.transaction():
                self.version = -abs(self.version)

    def leave_nothing(self) -> None:
        """Write the file anew, without what was deleted: pages keep pieces of it where their rows were moved.

        Raises `StoreError` where another program still reads what was deleted.
        """
        self.run("VACUUM")
        if not self.checkpoint():
            raise StoreError(self.path, Trouble.LOCKED, "the log is being read")

    def checkpoint(self) -> bool:
        """Put all into the file itself, and empty the log beside it. False where another program is reading it."""
        busy, _, _ = self.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def close(self) -> None:
        """The last to close a file empties its log."""
        self._connection.close()


def _unlock(connection: sqlite3.Connection, cipher: Cipher) -> None:
    """The statement holds the key: of what SQLite says about it, nothing goes on but the code."""
    try:
        connection.execute(f'PRAGMA key = "{cipher.reveal()}"')
    except sqlite3.Error as error:
        unsaid = sqlite3.OperationalError("the key can't be used")
        unsaid.sqlite_errorcode = error.sqlite_errorcode
    else:
        return
    raise unsaid


def _read_text(raw: bytes) -> str:
    """Text that is not UTF-8 was never written; its digest tells."""
    return str(raw, "utf-8", "replace")
