"""One program on one data folder, for the campaign of faults: it ends anywhere and starts again. All of it is real."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from app.client import Noojee, trust_of_this_computer
from app.client.ways import Way, Why
from app.core.edit import Edit
from app.core.item import Item, State
from app.core.key import Key
from app.core.life import hold_seconds
from app.core.proxy import By, Route
from app.practice.campaigns import World
from app.practice.server import PracticeServer
from app.sender.outbox import Outbox
from app.sender.sender import Halt, Sender
from app.store import Store
from tests.store.samples import KEY, look
from tests.times import SteppedTime

API_KEY = "key-of-the-campaign"
_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of its own is made there
_TRUST = trust_of_this_computer()


async def until(true: Callable[[], object]) -> None:
    while not true():
        await asyncio.sleep(0.000_5)


class Desk:
    """One program on one data folder, which can end anywhere and start again, and the server that it talks to."""

    def __init__(self, world: World, read_seconds: float) -> None:
        self.server = PracticeServer(world, key=API_KEY, minimum=0.0)
        self.server.start()
        self.layout = world.layout(self.server.address)
        self.time = SteppedTime()
        self.item: Item | None = None
        self.outcomes: list[State] = []
        """Of the update that was sent last: what came of each attempt."""
        self.early = False
        self.way = asyncio.Event()
        self.way.set()
        self.locks_once_sending = False
        self._lock = ExitStack()
        self._runs = False
        self._read_seconds = read_seconds
        self._folder = Path(tempfile.mkdtemp(prefix="faults-", dir=_MEMORY))
        self._path = self._folder / "outbox.db"

    async def start(self) -> None:
        self.store = await Store.open(self._path, KEY, self.time.now, busy_seconds=0.01)
        self._noojee = Noojee(self.layout, Key(API_KEY), self._find_way, read_seconds=self._read_seconds)
        self.outbox = Outbox(self.store, self.time, "jane")
        self.outbox.listen(self._hear)
        await self.outbox.open(0.0)
        self.sender = Sender(self.outbox, lambda _layout: self._noojee, self.time, lambda: 0.5)
        self._running = asyncio.ensure_future(self.sender.run())
        self._runs = True

    async def end(self) -> None:
        """Wherever everything is just now. A locked store is closed as it is."""
        self._runs = False
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await self._noojee.close()
        await self.store.close()
        self.unlock()

    async def leave(self) -> None:
        """Also where something went wrong half-way."""
        self.way.set()
        if self._runs:
            await self.end()
        self.server.stop()
        shutil.rmtree(self._folder)

    async def send(self, edit: Edit) -> None:
        """Put `edit` into the outbox, and let its undo window pass, if it has one."""
        hold = hold_seconds(0.0, edit, self.layout)
        self.outcomes.clear()
        self.item = await self.outbox.send(edit, self.layout, hold)
        if hold:
            before = len(self.server.journal)
            await self.rest()
            self.early |= len(self.server.journal) > before
            self.time.jump(hold)

    async def outcome(self, count: int = 1) -> None:
        await until(lambda: len(self.outcomes) >= count)
        await self.rest()

    async def rest(self) -> None:
        """Until nothing goes on but what waits for the clock or a person."""
        await until(lambda: self._is_at_rest() or self._running.done())
        if self._running.done():
            self._running.result()

    def _is_at_rest(self) -> bool:
        return not self.sender.in_flight and not self.outbox.changed.is_set() and self.time.waiting > 0

    def unlock(self) -> None:
        self.locks_once_sending = False
        self._lock.close()

    def is_at_it(self) -> bool:
        """Whether the server has the update, and no answer is there yet."""
        return any(not each.finished for each in self.server.journal) and bool(
            self.server.in_flight or not self.server.journal[-1].body
        )

    def seen(self) -> str:
        """What a person sees of the update, by what is stored. Its file and the memory are never apart."""
        assert self.item is not None
        with look(self._path, mode="ro") as sql:
            ((stored,),) = sql("SELECT state FROM items WHERE id = ?", self.item.id)
        known = self.outbox.find(self.item.id)
        if known is not None and known.state != stored:
            return f"{known.state}, stored {stored}"
        paused = stored == State.QUEUED and self.sender.halts.get(self.layout.server) is Halt.KEY_REFUSED
        return "paused" if paused else str(stored)

    def _hear(self, item: Item) -> None:
        if self.item is None or item.id != self.item.id:
            self.item = item
        if self.item.state is State.SENDING and item.state is not State.SENDING:
            self.outcomes.append(item.state)
        self.item = item
        if item.state is State.SENDING and self.locks_once_sending:
            self._lock.enter_context(look(self._path))("BEGIN IMMEDIATE")

    async def _find_way(self, _why: Why) -> Way:
        """Nothing goes out before it is found."""
        await self.way.wait()
        return Way(_TRUST, Route(By.NOTHING))
