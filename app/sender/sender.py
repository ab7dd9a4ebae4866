"""What goes out when, and what comes back. Nothing is sent that is not stored as being sent; nothing is sent twice."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from app.core import outbox as order
from app.core.answer import FILES, Answer, Cause, Step, failure
from app.core.attempt import Attempt
from app.core.events import EVERY_SERVER, Halted, mark, send_ended, store_troubled
from app.core.item import CLOCK_SLACK, Item, NotNowError, State
from app.core.layout import Layout
from app.core.life import is_old
from app.core.outbox import Load
from app.core.trace import Event
from app.sender.outbox import Outbox
from app.sender.time import Time
from app.store import StoreError

if TYPE_CHECKING:
    from app.client import Noojee

EVERYWHERE = ""
"""In place of a server: a halt of the whole outbox."""
STORE_SECONDS = 5.0
"""Between two tries to write to a store that can't be written to."""
_LOOK_SECONDS = 30.0
"""The longest time without a look at the clock, which people set, and which goes on while a computer sleeps."""
_HEARD = {Cause.CODE, Cause.KEY_REFUSED, Cause.UNREADABLE, Cause.TOO_LONG}
"""What is an answer of a server, and not the lack of one."""


class Halt(Enum):
    """Why nothing goes out, to one server or at all."""

    PERSON = auto()
    READING_KEY = auto()
    """The credential store is asked for it: that ends by itself."""
    NO_KEY = auto()
    KEY_REFUSED = auto()
    CERTIFICATE_REFUSED = auto()
    CERTIFICATE_WANTED = auto()
    PROXY_ASKS = auto()
    PROXY_UNUSABLE = auto()
    FILE_UNUSABLE = auto()
    """A file of certificates that the connection names."""


_HALTS = {
    Cause.CERTIFICATE_REFUSED: Halt.CERTIFICATE_REFUSED,
    Cause.CERTIFICATE_WANTED: Halt.CERTIFICATE_WANTED,
    Cause.PROXY_ASKS: Halt.PROXY_ASKS,
    Cause.PROXY_UNUSABLE: Halt.PROXY_UNUSABLE,
} | dict.fromkeys(FILES, Halt.FILE_UNUSABLE)


class Sender:
    """Sends what is in `outbox`, as the core says. `line` is the way to a server; None where there is none, and `why`.

    `chance` gives a number from 0 to 1, to spread what many desks do. `halted` is called when `halts` or `trouble` has
    changed. `trouble` is what keeps the store from being written to; it is tried again by itself. `note` writes down
    what became of each request.
    """

    def __init__(
        self,
        outbox: Outbox,
        line: "Callable[[Layout], Noojee | None]",
        time: Time,
        chance: Callable[[], float],
        *,
        most: int = order.DEFAULT_AT_ONCE,
        halted: Callable[[], object] = lambda: None,
        why: Callable[[Layout], Halt] = lambda _layout: Halt.NO_KEY,
        note: Callable[[Event], object] = lambda _event: None,
    ) -> None:
        self.most = most
        self.trouble: StoreError | None = None
        self._outbox = outbox
        self._line = line
        self._time = time
        self._chance = chance
        self._halted = halted
        self._why = why
        self._note = note
        self._halts: dict[str, Halt] = {}
        self._loads: dict[str, Load] = {}
        self._heard: dict[str, datetime] = {}
        self._urgent: set[int] = set()
        self._under_way: set[asyncio.Task[None]] = set()
        self._closing = False
        self._beginning = asyncio.Lock()
        self._looked = time.now()
        self._awake_since = self._looked
        outbox.listen(lambda _item: self._store_works())

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
                began = self._time.now()
                try:
                    await self._outbox.sound()  # what was read of a damaged file may not be the last that was written
                    await self._turn(group)
                    seconds = self._until_next(began)
                except StoreError as trouble:
                    self._store_failed(trouble)
                    seconds = STORE_SECONDS
                    self._outbox.changed.clear()
                await self._time.wait(self._outbox.changed, seconds)

    async def send_now(self, number: int) -> Item:
        """A person lets the update `number` go out at once, also to a server that is being left alone for a while."""
        found = self._outbox.find(number)
        if found is not None and found.is_queued:
            self._urgent.add(number)
        return await self._outbox.send_now(number)

    def pause(self) -> None:
        """Begin nothing more, as a person wants it."""
        self._halt(EVERYWHERE, Halt.PERSON)

    async def go_on(self, server: str = EVERYWHERE) -> None:
        """Try `server` again: a key was given, a certificate mended; or everything, after a rest."""
        if server == EVERYWHERE and EVERYWHERE in self._halts:
            await self._outbox.vouch()
        if self._halts.pop(server, None) is not None:
            self._halted()
        self._outbox.changed.set()

    async def finish(self, seconds: float) -> bool:
        """Begin nothing more, and wait up to `seconds` for what is under way. False where some of it goes on."""
        self._closing = True
        async with self._beginning:  # what is being written down as being sent will be under way
            pass
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        return not self._under_way

    def stay(self) -> None:
        """Take up again after `finish`."""
        self._closing = False
        self._outbox.changed.set()

    async def _turn(self, group: asyncio.TaskGroup) -> None:
        """One look at what is to be done now."""
        self._look_at_the_clock()
        await self._outbox.pass_time()
        if self._urgent:
            self._urgent &= {each.id for each in self._outbox.items if each.is_queued}
        for item in await self._ready():
            if self._line(item.layout) is None:
                self._halt(item.layout.server, self._why(item.layout))
                continue
            async with self._beginning:
                await self._begin(item, group)

    async def _begin(self, item: Item, group: asyncio.TaskGroup) -> None:
        """Let `item` go out, unless somebody wants nothing to go out any more."""
        try:
            begun, made = await self._outbox.begin(item.id, lambda: self._may_go(item.layout.server))
        except NotNowError:  # a person was quicker
            return
        self._urgent.discard(item.id)
        noojee = self._line(item.layout)
        task = group.create_task(self._deliver(noojee, begun, made))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def _may_go(self, server: str) -> bool:
        return not self._closing and EVERYWHERE not in self._halts and server not in self._halts

    def _look_at_the_clock(self) -> None:
        """After a sleep, or with a clock that was set, nothing that was heard before counts."""
        now, last = self._time.now(), self._looked
        self._looked = now
        if is_old(last, now) or now < last - CLOCK_SLACK:
            self._awake_since = now
            self._heard.clear()

    async def _ready(self) -> list[Item]:
        """What may go out now. What has grown too old while nothing was heard of its server waits for a look."""
        if self._closing or EVERYWHERE in self._halts:
            return []
        now = self._time.now()
        loads = {server: load.at_most(self.most) for server, load in self._loads.items()}
        found = order.ready(self._outbox.items, now, loads, self._halts, self._urgent)
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

    async def _deliver(self, noojee: "Noojee | None", item: Item, made: Attempt) -> None:
        if noojee is None:
            answer = failure(Cause.NO_CONNECTION)
        else:
            answer, made = await asyncio.gather(noojee.update(item.edit), self._outbox.with_before(item, made))
        heard = self._time.now()
        while True:
            try:
                ended = await self._outbox.end(made, answer, self._chance())
            except StoreError as trouble:  # it stays "being sent" until the answer is written down
                self._store_failed(trouble)
                await self._time.wait(asyncio.Event(), STORE_SECONDS)
            else:
                break
        seconds = (heard - made.began).total_seconds()
        self._note(send_ended(item, ended, answer, seconds))
        self._look_at_the_clock()
        self._heed(item.layout, noojee, made, answer)
        self._outbox.changed.set()

    def _heed(self, layout: Layout, noojee: "Noojee | None", made: Attempt, answer: Answer) -> None:
        """What an answer says about its server, for the next ones. What it says of a former key is of no account."""
        server = layout.server
        if answer.cause in _HEARD and made.began >= self._awake_since:
            self._heard[server] = self._time.now()
        load = self._loads.get(server, Load()).at_most(self.most)
        if answer.step is Step.WAIT:
            load = load.too_busy()
        elif answer.step is Step.DONE:
            load = load.went_well()
        self._loads[server] = load
        if answer.step is Step.GIVE_KEY and noojee is self._line(layout):
            self._halt(server, Halt.KEY_REFUSED)
        elif answer.cause in _HALTS:
            self._halt(server, _HALTS[answer.cause])

    def _until_next(self, began: datetime) -> float:
        """Seconds until the next moment after `began`: what fell due during a turn, that turn may have missed."""
        items = self._outbox.items
        moments = [each.due for each in items if each.due is not None]
        moments += [each.since + order.SLOW_AFTER for each in items if each.state is State.SENDING]
        moment = min((each for each in moments if each > began), default=None)
        if moment is None:
            return _LOOK_SECONDS
        return min(max((moment - self._time.now()).total_seconds(), 0.0), _LOOK_SECONDS)

    def _halt(self, server: str, why: Halt) -> None:
        if self._halts.get(server) is not why:
            self._halts[server] = why
            self._note(Halted(why, mark(server) if server else EVERY_SERVER))
            self._halted()

    def _store_failed(self, trouble: StoreError) -> None:
        if self.trouble is None:
            self._note(store_troubled(trouble.trouble, trouble.detail))
        self.trouble = trouble
        self._halted()

    def _store_works(self) -> None:
        if self.trouble is not None:
            self.trouble = None
            self._halted()
