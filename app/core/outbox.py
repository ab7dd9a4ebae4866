"""Which updates may go out now: one at a time and in order for each lead, few at a time for each server."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from app.core.dataclass import dataclass, replace
from app.core.item import Item, State
from app.core.retry import GIVE_UP_AFTER

MOST_AT_ONCE = 6
DEFAULT_AT_ONCE = 2
"""Requests in flight. Noojee answers half as many as its server has hardware threads, for all its clients together."""
SLOW_AFTER = timedelta(seconds=10)
"""A request that takes longer is stuck, or queued by the server: it keeps back its own lead, and no others."""
FIRST_AFTER = 4
"""Updates that went well, after which one more may be in flight, at a server that has not yet said 109 in this run."""
GROW_AFTER = 20
"""The same at one that has."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many requests a server gets at once: one at first, growing to `most`, halved on each 109."""

    most: int = DEFAULT_AT_ONCE
    at_once: int = 1
    well: int = 0
    grow_after: int = FIRST_AFTER

    def at_most(self, most: int) -> "Load":
        """The same, where `most` may have been set to another number."""
        return replace(self, most=most, at_once=max(min(self.at_once, most, MOST_AT_ONCE), 1))

    def went_well(self) -> "Load":
        if self.well + 1 < self.grow_after:
            return replace(self, well=self.well + 1)
        return replace(self, well=0, at_once=min(self.at_once + 1, self.most, MOST_AT_ONCE))

    def too_busy(self) -> "Load":
        return replace(self, well=0, at_once=max(self.at_once // 2, 1), grow_after=GROW_AFTER)


def in_order(items: Iterable[Item]) -> list[Item]:
    """Open items by their place."""
    return sorted((each for each in items if each.is_open), key=_place)


def with_changed(ordered: list[Item], item: Item) -> list[Item]:
    """`ordered`, as `in_order` made it, with `item` as it is now. An item keeps its place: nothing is sorted again."""
    changed = ordered.copy()
    at = bisect_left(changed, _place(item), key=_place)
    if at < len(changed) and changed[at].id == item.id:
        changed[at : at + 1] = [item] if item.is_open else []
    elif item.is_open:
        changed.insert(at, item)
    return changed


def held_up(items: Iterable[Item]) -> dict[str, datetime]:
    """Until when each server is left alone: one update waits for it (109, no connection), and stands for all others.

    One that has waited, and is on its way again, is still the only one that the server is tried with.
    """
    until: dict[str, datetime] = {}
    for each in items:
        moment = each.due if each.state is State.WAITING else None
        if each.state is State.SENDING and each.tries:
            moment = each.since
        if moment is not None:
            until[each.layout.server] = max(moment, until.get(each.layout.server, moment))
    return until


def ready(
    items: Sequence[Item],
    now: datetime,
    loads: Mapping[str, Load],
    stopped: Collection[str] = (),
    urgent: Collection[int] = (),
) -> list[Item]:
    """The items to begin with now, in order. `items` are all that are open, as `in_order` gives them.

    `stopped` are servers that get nothing; `urgent`, ids that don't wait until a server is no longer left alone. A
    server that is too busy or can't be reached is tried with the first of those that wait for it, and no other.
    """
    until = held_up(items)
    sending = [each for each in items if each.state is State.SENDING]
    under_way = Counter(each.layout.server for each in sending)
    in_flight = under_way - Counter(each.layout.server for each in sending if now - each.since > SLOW_AFTER)
    lanes = {each.lane for each in sending}
    done_with = set(stopped)
    found = []
    for each in items:
        server = each.layout.server
        if server in done_with:
            continue
        load = loads.get(server, Load())
        if in_flight[server] >= load.at_once or under_way[server] >= max(load.most, load.at_once):
            done_with.add(server)
            continue
        if each.lane in lanes:
            continue
        lanes.add(each.lane)
        waits = server in until and each.id not in urgent
        if not each.is_queued or (waits and (each.state is State.QUEUED or until[server] > now or under_way[server])):
            continue
        found.append(each)
        in_flight[server] += 1
        under_way[server] += 1
    return found


def given_up_with(item: Item, items: Iterable[Item], now: datetime) -> list[Item]:
    """Those that have waited for the same server as long as `item`, which was just given up: one look is for all."""
    return [
        each
        for each in in_order(items)
        if each.id != item.id
        and each.layout.server == item.layout.server
        and each.is_queued
        and (now - each.vouched).total_seconds() >= GIVE_UP_AFTER
    ]


def _place(item: Item) -> tuple[int, int]:
    return item.place, item.id
