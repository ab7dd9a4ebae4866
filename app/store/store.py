"""What the program calls: every call is done on one thread of the store's own, in the order in which they came."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from app.core.attempt import Attempt
from app.core.draft import Draft
from app.core.history import Entry, Search
from app.core.item import Item
from app.core.layout import Layout
from app.core.merge import Conflict
from app.store import closed, drafts, find, forgetting, history, merges
from app.store.cipher import Cipher
from app.store.database import Database
from app.store.look import Look
from app.store.opening import Opened, open_database, open_in_memory, set_other_aside
from app.store.outbox import Outbox
from app.store.recovery import Recovered
from app.store.sqlite import sqlite3
from app.store.trouble import StoreError, Trouble, told

if TYPE_CHECKING:
    from app.store.export import Words

_AT_A_TIME = 200
"""Rows of an export, after which others have their turn on the thread."""
_Result = TypeVar("_Result")


class Store:
    """Methods raise `StoreError`; then nothing was written. What has begun is done, also if its caller is cancelled.

    `recovered` says what became of a damaged file that was found. What is not `lasting` is gone when it is closed.
    """

    def __init__(
        self,
        path: Path,
        thread: ThreadPoolExecutor,
        database: Database,
        recovered: Recovered | None = None,
        *,
        look: Look | None = None,
        lasting: bool = True,
    ) -> None:
        self.path = path
        self.recovered = recovered
        self.lasting = lasting
        self._thread = thread
        self._database = database
        self._look = look
        self._outbox = Outbox(database)
        self._damaged = False
        self._closing: Future[None] | None = None

    @classmethod
    async def open(cls, path: Path, key: bytes, clock: Callable[[], datetime], *, busy_seconds: float = 5.0) -> Self:
        """The store at `path`, which is made where there is none, encrypted with `key`.

        `busy_seconds` is the wait for a locked file.
        """
        cipher = Cipher(key)

        def work() -> tuple[Opened, Look | None]:
            found = open_database(path, cipher, clock, busy_seconds)
            return found, None if found.looked_through else Look(path, cipher)

        thread, (found, look) = await _opened(path, work)
        return cls(path, thread, found.database, found.recovered, look=look)

    @classmethod
    async def open_for_the_run(cls, path: Path) -> Self:
        """A store in memory alone, in place of the one at `path`, which is not looked at."""
        thread, database = await _opened(path, lambda: open_in_memory(path))
        return cls(path, thread, database, lasting=False)

    async def sound(self) -> None:
        """Look through all of the file, where it was opened before that: once, beside everything else.

        Raises `StoreError` where it is damaged: the next opening recovers it, and until then nothing of it goes out.
        Asked again where it could not be read, it tries again.
        """
        if self._look is None:
            return
        try:
            await _done(self._look.begin())
        except StoreError as trouble:
            if trouble.trouble is Trouble.DAMAGED:
                await self._run(self._note_damage)
            else:
                self._look = self._look.again()
            raise

    async def open_items(self) -> list[Item]:
        """Those that are not closed, in order."""
        return await self._run(self._outbox.open_items)

    async def save(self, *items: Item, sent: int = 0) -> list[Item]:
        """All of them or none, as they are stored: a new one has an id then, and its own place if it had none.

        An attempt that nobody knew about follows its item: a person has seen what became of it, or a new run has
        found it interrupted. The draft `sent` has become one of them, and goes with that.
        """
        return await self._run(lambda: self._outbox.save(items, sent))

    async def begin(self, item: Item, attempt: Attempt) -> Attempt:
        """The item, which is being sent from now on, and the attempt, which gets its id."""
        return await self._run(lambda: self._outbox.begin(item, attempt))

    async def end(self, attempt: Attempt, *items: Item) -> list[Item]:
        """What came of the attempt, and what becomes of items because of it."""
        return await self._run(lambda: self._outbox.end(attempt, items))

    async def attempts_of(self, layout: Layout, lead: str) -> list[Attempt]:
        """The newest 200 of a lead in its campaign, the oldest of them first."""
        return await self._run(lambda: self._outbox.attempts_of(layout, lead))

    async def merge_of(self, item: Item) -> Conflict | None:
        """What a person has recorded and decided of the conflict of `item`; None where that is nothing."""
        return await self._run(lambda: merges.read(self._database, item))

    async def save_merge(self, conflict: Conflict) -> None:
        await self._run(lambda: merges.write(self._database, conflict))

    async def save_draft(self, draft: Draft) -> Draft:
        """As it is stored: a new one has an id then, and one that has an id is written over."""
        return await self._run(lambda: self._outbox.save_draft(draft))

    async def drop_draft(self, number: int) -> None:
        await self._run(lambda: drafts.drop(self._database, number))

    async def drafts(self, layout: Layout | None, lead: str | None = None) -> list[Draft]:
        """All of this campaign, on this server; of every connection, for None. Those of `lead`, where one is given."""
        return await self._run(lambda: self._outbox.drafts(layout, lead))

    async def leads(self, search: Search, layout: Layout, most: int) -> list[Entry]:
        """Of at most so many leads of this campaign, the newest attempt that has what is looked for."""
        return await self._run(lambda: find.leads(self._database, self._outbox, search, layout, most))

    async def history(self, search: Search, limit: int, offset: int = 0) -> tuple[list[Entry], int]:
        """The newest first, and how many there are in all."""

        def work() -> tuple[list[Entry], int]:
            found, total = history.page(self._database, search, limit, offset)
            return self._outbox.entries(found), total

        return await self._run(work)

    async def export(self, search: Search, path: Path, words: "Words") -> int:
        """Write what `search` finds to the CSV file `path`, whole or not at all. Returns the number of attempts."""
        from app.store.export import Sheet  # noqa: PLC0415 - seldom wanted, and with the library for CSV

        found = await self._run(lambda: history.find(self._database, search))
        sheet = await self._run(lambda: Sheet(path, words), path)
        try:
            written = 0
            for start in range(0, len(found), _AT_A_TIME):
                entries = await self._run(partial(self._outbox.entries, found[start : start + _AT_A_TIME]))
                await self._run(partial(sheet.write, entries), path)
                written += len(entries)
            await self._run(sheet.finish, path)
        except BaseException:
            await self._run(sheet.drop, path)
            raise
        return written

    async def forget_lead(self, lead: str) -> int:
        """Every attempt and closed item of this lead, on every server, without a trace in the file.

        Open items stay, with their attempts, and so do drafts. Returns the number of attempts. A `StoreError` can come
        after they are gone from every list, where the file can't be cleaned up behind them: then it is to be called
        again.
        """
        return await self._run(lambda: forgetting.forget_lead(self._database, self._outbox, lead))

    async def forget_everything(self) -> int:
        """Like `forget_lead`, of all leads."""
        return await self._run(lambda: forgetting.forget_everything(self._database, self._outbox))

    async def prune(self, before: datetime) -> int:
        """Forget attempts that began, and items that were closed, before that moment; nothing of open items."""
        return await self._run(lambda: forgetting.prune(self._database, self._outbox, before))

    async def close(self) -> None:
        """After all that was asked for before. Closed twice, it stays closed."""
        if self._closing is None:
            self._closing = self._thread.submit(self._close)
            self._thread.shutdown(wait=False)
        await _done(self._closing)

    async def _run(self, work: Callable[[], _Result], path: Path | None = None) -> _Result:
        """`path` is the file that `work` is about, if that isn't the store's own."""
        if self._closing is not None:
            raise StoreError(self.path, Trouble.UNFORESEEN, "it is closed")
        return await _done(self._thread.submit(self._work, work, path or self.path))

    def _work(self, work: Callable[[], _Result], path: Path) -> _Result:
        try:
            with told(path):
                return work()
        except StoreError as trouble:
            if trouble.trouble is Trouble.DAMAGED:
                self._note_damage()
            raise

    def _note_damage(self) -> None:
        """In the file, or where that can't be written to, by leaving none that it was closed as it should be."""
        self._damaged = True
        self._database.note_damage()

    def _close(self) -> None:
        sound = not self._damaged
        if self._look is not None:
            self._look.stop()
            sound = sound and not self._look.went_badly
        emptied = False
        with suppress(sqlite3.Error):  # the log is read at the next start
            emptied = self._database.checkpoint()
        self._database.close()
        if emptied and sound and self.lasting:
            closed.note(self.path)


async def set_aside(path: Path, now: datetime) -> Path:
    """Keep a file that another key may open under another name, so that a new one can begin. Returns that."""
    thread, name = await _opened(path, lambda: set_other_aside(path, now))
    thread.shutdown(wait=False)
    return name


async def _opened(path: Path, work: Callable[[], _Result]) -> tuple[ThreadPoolExecutor, _Result]:
    """A thread that has done `work`, and what came of it."""
    thread = ThreadPoolExecutor(1, "store")

    def do() -> _Result:
        with told(path):
            return work()

    try:
        return thread, await _done(thread.submit(do))
    except BaseException:
        thread.shutdown(wait=False)
        raise


async def _done(future: Future[_Result]) -> _Result:
    """Wait for work on the thread. Who is cancelled stops waiting; the work goes on."""
    return await asyncio.shield(asyncio.wrap_future(future))
