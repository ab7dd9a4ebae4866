"""The open updates, in memory and in the store, which are never apart; and a person's wishes for them."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from app.core import attempt as attempts
from app.core import item as items
from app.core import life, merge
from app.core import outbox as order
from app.core.answer import Answer, Step
from app.core.attempt import Attempt
from app.core.dataclass import replace
from app.core.edit import Edit
from app.core.item import Item, NotNowError, State
from app.core.layout import Layout
from app.core.merge import Conflict
from app.sender.time import Time
from app.store import Store, StoreError

_REMEMBERED = 200
"""Closed updates of this run that are still known by their id."""


class Outbox:
    """Every change is stored before it is here, and is told to those who `listen` once it is.

    Wishes raise `NotNowError` where the update has gone on meanwhile, and `StoreError` where they can't be stored;
    then nothing has changed. `who` is the account of this computer that updates are made from.
    """

    def __init__(self, store: Store, time: Time, who: str = "") -> None:
        self.changed = asyncio.Event()
        self._store = store
        self._time = time
        self._who = who
        self._items: dict[int, Item] = {}
        self._ordered: list[Item] | None = None
        self._closed: dict[int, Item] = {}
        self._lock = asyncio.Lock()
        self._listeners: list[Callable[[Item], object]] = []

    def listen(self, listener: Callable[[Item], object]) -> None:
        """Call `listener` with each item that has changed, as it is now."""
        self._listeners.append(listener)

    @property
    def items(self) -> list[Item]:
        """The open ones, in order. The same list until something changes: it is not to be changed by others."""
        if self._ordered is None:
            self._ordered = order.in_order(self._items.values())
        return self._ordered

    @property
    def closed(self) -> list[Item]:
        """Those that were closed in this run, the oldest first."""
        return list(self._closed.values())

    def find(self, number: int) -> Item | None:
        """The update with this id, open or closed in this run."""
        return self._items.get(number) or self._closed.get(number)

    async def sound(self) -> None:
        """Wait until all that is stored is known to be whole. Raises `StoreError` where it isn't."""
        await self._store.sound()

    async def open(self, hold: float) -> list[Item]:
        """Take up what an earlier run has left, with a new undo window of `hold` seconds. Returns what is open."""
        async with self._lock:
            now = self._time.now()
            left = await self._store.open_items()
            for each in left:
                self._items[each.id] = each
            self._ordered = None
            started = [(each, life.start_again(each, now, _hold(each, hold))) for each in left]
            await self._save(*(new for old, new in started if new != old))
            return self.items

    async def send(
        self,
        edit: Edit,
        layout: Layout,
        hold: float,
        *,
        practice: bool = False,
        instead_of: int | None = None,
        draft: int = 0,
    ) -> Item:
        """Put `edit` into the outbox, held for `hold` seconds. It takes the place of the update `instead_of`.

        `draft` is the id of the draft that it was so far; 0 where it was none.
        """
        async with self._lock:
            now = self._time.now()
            old = None if instead_of is None else self._get(instead_of)
            given_way = () if old is None else (life.give_way(old, now),)
            new = life.send(edit, layout, now, hold, who=self._who, practice=practice, instead_of=old)
            return (await self._save(*given_way, new, sent=draft))[-1]

    async def send_now(self, number: int) -> Item:
        return await self._apply(number, life.send_now)

    async def take_back(self, number: int) -> Item:
        return await self._apply(number, life.take_back)

    async def put_back(self, number: int, hold: float) -> Item:
        return await self._apply(number, lambda item, now: life.put_back(item, now, _hold(item, hold)))

    async def cancel(self, number: int, *, looked: bool = False) -> Item:
        """Drop it. What waited behind a conflict waits for a look: nobody has said that theirs may be overwritten.

        A person who `looked` at what the lead has now also drops one of which an earlier send is unknown.
        """
        async with self._lock:
            now = self._time.now()
            dropped = self._get(number)
            behind = [
                each for each in self.items if each.lane == dropped.lane and each.state in items.MAY_BE_TAKEN_BACK
            ]
            stale = [life.grow_stale(each, now) for each in behind] if dropped.state is State.CONFLICT else []
            return (await self._save(*stale, life.cancel(dropped, now, looked=looked)))[-1]

    async def arrived(self, number: int) -> Item:
        return await self._apply(number, life.arrived)

    async def not_arrived(self, number: int) -> Item:
        return await self._apply(number, life.not_arrived)

    async def again(self, number: int) -> Item:
        return await self._apply(number, life.again)

    async def without_disposition(self, number: int) -> Item:
        """Send the update `number` once more, less its disposition. Returns the one that goes out in its stead."""
        async with self._lock:
            return (await self._save(*life.without_disposition(self._get(number), self._time.now())))[-1]

    async def vouch(self, server: str | None = None) -> None:
        """A person lets the queue go on after a rest, or that of `server`: nothing in it is older than this look."""
        async with self._lock:
            now = self._time.now()
            going = [each for each in self.items if each.state in items.MAY_BE_TAKEN_BACK]
            mine = [each for each in going if server in {None, each.layout.server}]
            await self._save(*(life.vouch(each, now) for each in mine))

    async def pass_time(self) -> None:
        """What happens by itself: undo windows end, and a clock that was set back makes nothing wait for longer."""
        async with self._lock:
            now = self._time.now()
            near = [(each, life.keep_near(each, now)) for each in self.items if each.due is not None]
            over = [
                (old, life.release(new, now) if new.state is State.HELD and new.due and new.due <= now else new)
                for old, new in near
            ]
            await self._save(*(new for old, new in over if new != old))

    async def attempts_of(self, layout: Layout, lead: str) -> list[Attempt]:
        """What was sent to `lead` before, the oldest first."""
        return await self._store.attempts_of(layout, lead)

    async def conflict_of(self, number: int) -> tuple[Conflict, int]:
        """What is known and decided of the conflict of the update `number`, and the how manieth in a row it is.

        Raises `NotNowError` where it is in no conflict.
        """
        item = self._get(number)
        if item.state is not State.CONFLICT:
            raise NotNowError(item)
        made = await self._store.attempts_of(item.layout, item.lead)
        known = await self._store.merge_of(item)
        if known is None:
            known = merge.conflict(item, made)
            before = await self._store.merge_of(replace(item, id=item.replaces)) if item.replaces else None
            known = merge.with_seen(known, before) if before is not None else known
        return known, merge.times_in_a_row(made)

    async def save_conflict(self, conflict: Conflict) -> None:
        """Keep what was recorded and decided so far."""
        await self._store.save_merge(replace(conflict, who=self._who))

    async def grow_stale(self, numbers: Sequence[int]) -> None:
        """Let these wait for one look of a person."""
        async with self._lock:
            now = self._time.now()
            old = []
            for number in numbers:
                with suppress(NotNowError):
                    old.append(life.grow_stale(self._get(number), now))
            await self._save(*old)

    def forget(self, lead: str | None = None) -> None:
        """Closed updates of `lead`, or of all leads, are in the store no more: know them no longer."""
        for each in self.closed:
            if lead is None or items.lead_key(each.lead) == items.lead_key(lead):
                del self._closed[each.id]

    async def begin(self, number: int, may: Callable[[], bool] = lambda: True) -> tuple[Item, Attempt]:
        """The update `number` goes out, which is stored when this returns. A person may have been quicker."""
        async with self._lock:
            now = self._time.now()
            found = self._get(number)
            begun = life.begin(found, now)
            if not may():
                raise NotNowError(found)
            made = await self._store.begin(begun, attempts.attempt(begun, now, {}, self._who))
            self._put(begun)
            return begun, made

    async def with_before(self, item: Item, made: Attempt) -> Attempt:
        """The attempt `made` for `item`, with what its lead was known to have. Nothing waits for that to be read.

        That nothing could be read keeps no update from going out.
        """
        try:
            found = await self._store.attempts_of(item.layout, item.lead)
        except StoreError:
            return made
        return attempts.with_before(made, attempts.values(each for each in found if each.id < made.id))

    async def end(self, made: Attempt, answer: Answer, chance: float) -> Item:
        """What came back, and what becomes of the update because of it, in one."""
        async with self._lock:
            now = self._time.now()
            item = life.after(self._get(made.item), answer, now, chance)
            others: list[Item] = []
            if item.state is State.NEEDS_YOU and answer.step in {Step.WAIT, Step.TRY_AGAIN}:
                others = [
                    life.give_up(each, answer, now) for each in order.given_up_with(item, self._items.values(), now)
                ]
            for each in await self._store.end(attempts.ended(made, item), item, *others):
                self._put(each)
            return item

    async def _apply(self, number: int, change: Callable[[Item, datetime], Item]) -> Item:
        async with self._lock:
            return (await self._save(change(self._get(number), self._time.now())))[-1]

    async def _save(self, *changed: Item, sent: int = 0) -> list[Item]:
        if not changed:
            return []
        saved = await self._store.save(*changed, sent=sent)
        for each in saved:
            self._put(each)
        return saved

    def _get(self, number: int) -> Item:
        found = self.find(number)
        if found is None:
            raise LookupError(f"there is no update {number}")
        return found

    def _put(self, item: Item) -> None:
        """What is stored is what is here, and everyone hears of it."""
        if self._ordered is not None:
            self._ordered = order.with_changed(self._ordered, item)
        if item.is_open:
            self._items[item.id] = item
            self._closed.pop(item.id, None)
        else:
            self._items.pop(item.id, None)
            self._closed[item.id] = item
            while len(self._closed) > _REMEMBERED:
                self._closed.pop(next(iter(self._closed)))
        self.changed.set()
        for listener in self._listeners:
            try:
                listener(item)
            except Exception as error:  # noqa: BLE001 - whoever listens badly keeps nothing from being sent
                context = {"message": "a listener of the outbox", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)


def _hold(item: Item, setting: float) -> float:
    return life.hold_seconds(setting, item.edit, item.layout)
