"""One SQLite file: what is promised of a write (STACK.md, SQLite), and what is not left behind of what was deleted."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from app.store.trouble import StoreError, Trouble, UnreadableError

Value = int | str | bytes | None
Row = tuple[Value, ...]


_WRITING = (
    "synchronous=FULL",  # a commit that returned survives a power cut
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",  # copies of rows stay out of the system's temporary folder
    "cell_size_check=ON",
)
_READING = ("writable_schema=ON",)
"""SQLite then reads a file that was cut short as far as it goes (sqlite.org/pragma.html, writable_schema)."""


class Database:
    """Used by the thread that made it, and no other. Methods raise `sqlite3.Error`.

    `read_only` is for damaged files: as much of them as can be is read.

    `undone` counts the transactions that were rolled back: what was read in one of them may not be there.
    """

    def __init__(self, path: Path, busy_seconds: float, *, read_only: bool = False) -> None:
        self.path = path
        self.undone = 0
        mode = "ro" if read_only else "rw"
        self._connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", timeout=busy_seconds, isolation_level=None, uri=True
        )
        self._connection.text_factory = _read_text
        try:
            for setting in _READING if read_only else _WRITING:
                self._connection.execute(f"PRAGMA {setting}")
        except sqlite3.Error:
            self._connection.close()
            raise

    def run(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def one(self, sql: str, values: Sequence[Value] = ()) -> Value:
        """The first value of the first row; None where there is none."""
        row = self.run(sql, values).fetchone()
        value: Value = None if row is None else row[0]
        return value

    def number(self, sql: str, values: Sequence[Value] = ()) -> int:
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
                self.run("ROLLBACK")
            raise

    def note_damage(self) -> None:
        """Let the next opening of this file recover it, also where SQLite itself finds nothing wrong."""
        with suppress(sqlite3.Error, UnreadableError), self.transaction():
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


def _read_text(raw: bytes) -> str:
    """Text that is not UTF-8 was never written; its digest tells."""
    return str(raw, "utf-8", "replace")
