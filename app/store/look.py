"""A file is looked through whole, page by page, beside its being used: on a thread and a connection of its own."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from typing import Self

from app.store.cipher import Cipher
from app.store.database import Database
from app.store.sqlite import sqlite3
from app.store.trouble import UnreadableError, told

_BUSY = 5.0
"""Seconds. Nothing of this program keeps others from reading, but for a moment."""
_MOMENT = 0.01
"""Seconds between two tries to end it: one that comes before the first page is read goes by unheard."""


def whole(database: Database) -> None:
    """Raises `UnreadableError`, or `sqlite3.Error`, where the file of `database` is damaged."""
    said = database.one("PRAGMA quick_check(1)")
    if said != "ok":
        raise UnreadableError(str(said))


class Look:
    """`found`, once it has begun, raises `StoreError` where the file is damaged, or could not be read."""

    def __init__(self, path: Path, cipher: Cipher) -> None:
        self._path = path
        self._cipher = cipher
        self._database: Database | None = None
        self._stopped = False
        self.found: Future[None] | None = None

    def begin(self) -> Future[None]:
        """Look, unless that has begun. Returns `found`."""
        if self.found is None:
            thread = ThreadPoolExecutor(1, "store-look")
            self.found = thread.submit(self._look)
            thread.shutdown(wait=False)
        return self.found

    @property
    def went_badly(self) -> bool:
        """Whether it has ended, and has found the file damaged, or could not read it."""
        return self.found is not None and self.found.done() and self.found.exception() is not None

    def stop(self) -> None:
        """End it, whatever it has seen by now, and wait until it has."""
        self._stopped = True
        while self.found is not None and not self.found.done():
            with suppress(Exception):  # it has just ended, or not yet
                if self._database is not None:
                    self._database.interrupt()
                self.found.result(_MOMENT)

    def again(self) -> Self:
        """One that has not begun: what kept this one from reading the file may be over."""
        return type(self)(self._path, self._cipher)

    def _look(self) -> None:
        with told(self._path), closing(Database(self._path, _BUSY, self._cipher)) as database:
            self._database = database
            try:
                if not self._stopped:
                    whole(database)
            except sqlite3.Error:
                if not self._stopped:
                    raise
            finally:
                self._database = None
