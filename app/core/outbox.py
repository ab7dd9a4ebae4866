"""Which updates may go out now: one at a time and in order for each lead, few at a time for each server."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.core.item import Item, State
from app.core.retry import GIVE_UP_AFTER

MOST_AT_ONCE = 6
DEFAULT_AT_ONCE = 2
"""Requests in flight. Noojee answers half as many as its server has hardware threads, for all its clients together."""
SLOW_AFTER = timedelta(seconds=10)
"""A request that takes longer is stuck, or queued by the server: it keeps back its own lead, and no others."""
GROW_AFTER = 20
"""Updates without a 109, after which one more may be in flight."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many requests a server gets at once: one at first, growing to `most`, halved on each 109."""

    most: int = DEFAULT_AT_ONCE
    at_once: int = 1
    well: int = 0

    def at_most(self, most: int) -> "Load":
        """The same, where `most` may have been set to another number."""
        return replace(self, most=most, at_once=max(min(self.at_once, most, MOST_AT_ONCE), 1))

    def went_well(self) -> "Load":
        if self.well + 1 < GROW_AFTER:
            return replace(self, well=self.well + 1)
        return replace(self, well=0, at_once=min(self.at_once + 1, self.most, MOST_AT_ONCE))

    def too_busy(self) -> "Load":
        return replace(self, well=0, at_once=max(self.at_once // 2, 1))


def in_order(items: Iterable[Item]) -> list[Item]:
    """Open items by their place."""
    return sorted((each for each in items if each.is_open), key=lambda each: (each.place, each.id))


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
    items: Iterable[Item],
    now: datetime,
    loads: Mapping[str, Load],
    stopped: Collection[str] = (),
    urgent: Collection[int] = (),
) -> list[Item]:
    """The items to begin with now, in order.

    `stopped` are servers that get nothing; `urgent`, ids that don't wait until a server is no longer left alone. A
    server that is too busy or can't be reached is tried with the first of those that wait for it, and no other.
    """
    waiting = in_order(items)
    until = held_up(waiting)
    under_way = Counter(each.layout.server for each in waiting if each.state is State.SENDING)
    slow = [each for each in waiting if each.state is State.SENDING and now - each.since > SLOW_AFTER]
    in_flight = under_way - Counter(each.layout.server for each in slow)
    lanes = {each.lane for each in waiting if each.state is State.SENDING}
    found = []
    for each in waiting:
        if each.lane in lanes:
            continue
        lanes.add(each.lane)
        server = each.layout.server
        load = loads.get(server, Load())
        if server in stopped or not each.is_queued:
            continue
        if server in until and each.id not in urgent:
            if each.state is State.QUEUED or until[server] > now or under_way[server]:
                continue
        elif in_flight[server] >= load.at_once or under_way[server] >= max(load.most, load.at_once):
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
