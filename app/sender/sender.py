"""What goes out when, and what comes back. Nothing is sent that is not stored as being sent; nothing is sent twice."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto

from app.client import Noojee
from app.core import outbox as order
from app.core.answer import Answer, Cause, Step
from app.core.attempt import Attempt
from app.core.item import Item, NotNowError, is_old
from app.core.layout import Layout
from app.core.outbox import Load
from app.sender.outbox import Outbox
from app.sender.time import Time
from app.store import StoreError

EVERYWHERE = ""
"""In place of a server: a halt of the whole outbox."""
STORE_SECONDS = 5.0
"""Between two tries to write to a store that can't be written to."""
_LOOK_SECONDS = 30.0
"""The longest time without a look at the clock, which people set, and which goes on while a computer sleeps."""
_NOT_HEARD = {Cause.NO_SUCH_HOST, Cause.NO_CONNECTION, Cause.CERTIFICATE_REFUSED, Cause.PROXY_REFUSED}


class Halt(Enum):
    """Why nothing goes out, to one server or at all."""

    PERSON = auto()
    NO_KEY = auto()
    KEY_REFUSED = auto()
    CERTIFICATE_REFUSED = auto()
    STORE = auto()
    """Goes on by itself once the store can be written again."""


class Sender:
    """Sends what is in `outbox`, as the core says. `line` is the way to a server; None where no key is known for it.

    `chance` gives a number from 0 to 1, to spread what many desks do. `halted` is called when `halts` has changed.
    """

    def __init__(
        self,
        outbox: Outbox,
        line: Callable[[Layout], Noojee | None],
        time: Time,
        chance: Callable[[], float],
        *,
        most: int = order.DEFAULT_AT_ONCE,
        halted: Callable[[], object] = lambda: None,
    ) -> None:
        self.most = most
        self.trouble: StoreError | None = None
        self._outbox = outbox
        self._line = line
        self._time = time
        self._chance = chance
        self._halted = halted
        self._halts: dict[str, Halt] = {}
        self._loads: dict[str, Load] = {}
        self._heard: dict[str, datetime] = {}
        self._urgent: set[int] = set()
        self._under_way: set[asyncio.Task[None]] = set()
        self._closing = False

    @property
    def halts(self) -> Mapping[str, Halt]:
        """Why nothing goes out, by server; `EVERYWHERE` for all of them."""
        return self._halts

    @property
    def in_flight(self) -> int:
        return len(self._under_way)

    async def run(self) -> None:
        """Send, until this is cancelled. What is under way then ends by itself, and nobody learns what became of it."""
        async with asyncio.TaskGroup() as group:
            while True:
                self._outbox.changed.clear()
                try:
                    await self._turn(group)
                    seconds = self._until_next()
                except StoreError as trouble:
                    self._store_failed(trouble)
                    seconds = STORE_SECONDS
                    self._outbox.changed.clear()
                await self._time.wait(self._outbox.changed, seconds)

    async def send_now(self, number: int) -> Item:
        """A person lets the update `number` go out at once, also to a server that is being left alone for a while."""
        found = self._outbox.find(number)
        item = await self._outbox.send_now(number)
        if found is not None and found.is_queued:
            self._urgent.add(number)
        return item

    def pause(self) -> None:
        """Begin nothing more, as a person wants it."""
        self._halt(EVERYWHERE, Halt.PERSON)

    async def go_on(self, server: str = EVERYWHERE) -> None:
        """Try `server` again: a key was given, a certificate mended; or everything, after a rest."""
        if server == EVERYWHERE and self._halts.get(EVERYWHERE) is Halt.PERSON:
            await self._outbox.vouch()
        if self._halts.pop(server, None) is not None:
            self._halted()
        self._outbox.changed.set()

    async def finish(self, seconds: float) -> bool:
        """Begin nothing more, and wait up to `seconds` for what is under way. False where some of it goes on."""
        self._closing = True
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        return not self._under_way

    def stay(self) -> None:
        """Take up again after `finish`."""
        self._closing = False
        self._outbox.changed.set()

    async def _turn(self, group: asyncio.TaskGroup) -> None:
        """One look at what is to be done now."""
        await self._outbox.pass_time()
        if self._closing or self._halts.get(EVERYWHERE) is Halt.PERSON:
            return
        for item in await self._ready():
            noojee = self._line(item.layout)
            if noojee is None:
                self._halt(item.layout.server, Halt.NO_KEY)
                continue
            try:
                begun, made = await self._outbox.begin(item.id)
            except NotNowError:  # a person was quicker
                continue
            self._urgent.discard(item.id)
            self._store_works()
            task = group.create_task(self._deliver(noojee, begun, made))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def _ready(self) -> list[Item]:
        """What may go out now. What has grown too old while nothing was heard of its server waits for a look."""
        now = self._time.now()
        found = order.ready(self._outbox.items, now, self._loads, self._halts, self._urgent)
        servers = {each.layout.server for each in found if self._has_grown_old(each, now)}
        if not servers:
            return found
        old = [
            each.id
            for each in self._outbox.items
            if each.layout.server in servers and each.is_queued and self._has_grown_old(each, now)
        ]
        await self._outbox.grow_stale(old)
        return [each for each in found if each.id not in old]

    def _has_grown_old(self, item: Item, now: datetime) -> bool:
        return is_old(max(item.vouched, self._heard.get(item.layout.server, item.vouched)), now)

    async def _deliver(self, noojee: Noojee, item: Item, made: Attempt) -> None:
        answer = await noojee.update(item.edit)
        while True:
            try:
                await self._outbox.end(made, answer, self._chance())
            except StoreError as trouble:  # it stays "being sent" until the answer is written down
                self._store_failed(trouble)
                await self._time.wait(asyncio.Event(), STORE_SECONDS)
            else:
                break
        self._store_works()
        self._heed(item.layout.server, answer)
        self._outbox.changed.set()

    def _heed(self, server: str, answer: Answer) -> None:
        """What an answer says about its server, for the next ones."""
        if answer.cause not in _NOT_HEARD:
            self._heard[server] = self._time.now()
        load = replace(self._loads.get(server, Load()), most=self.most)
        if answer.step is Step.WAIT:
            load = load.too_busy()
        elif answer.step is Step.DONE:
            load = load.went_well()
        self._loads[server] = load
        if answer.step is Step.GIVE_KEY:
            self._halt(server, Halt.KEY_REFUSED)
        elif answer.cause is Cause.CERTIFICATE_REFUSED:
            self._halt(server, Halt.CERTIFICATE_REFUSED)

    def _until_next(self) -> float:
        now = self._time.now()
        moment = min((each.due for each in self._outbox.items if each.due is not None and each.due > now), default=None)
        return _LOOK_SECONDS if moment is None else min((moment - now).total_seconds(), _LOOK_SECONDS)

    def _halt(self, server: str, why: Halt) -> None:
        if self._halts.get(server) is not why:
            self._halts[server] = why
            self._halted()

    def _store_failed(self, trouble: StoreError) -> None:
        self.trouble = trouble
        if self._halts.get(EVERYWHERE) is None:
            self._halt(EVERYWHERE, Halt.STORE)
        else:
            self._halted()

    def _store_works(self) -> None:
        if self.trouble is not None:
            self.trouble = None
            if self._halts.get(EVERYWHERE) is Halt.STORE:
                del self._halts[EVERYWHERE]
            self._halted()
