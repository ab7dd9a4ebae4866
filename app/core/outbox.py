"""Which updates may go out now: one at a time and in order for each lead, few at a time for each server."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.core.item import Item, State
from app.core.retry import GIVE_UP_AFTER

MOST_AT_ONCE = 6
DEFAULT_AT_ONCE = 2
"""Requests in flight. Noojee answers half as many as its server has hardware threads, for all its clients together."""
GROW_AFTER = 20
"""Updates without a 109, after which one more may be in flight."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many requests a server gets at once: one at first, growing to `most`, halved on each 109."""

    most: int = DEFAULT_AT_ONCE
    at_once: int = 1
    well: int = 0

    def went_well(self) -> "Load":
        if self.well + 1 < GROW_AFTER:
            return replace(self, well=self.well + 1)
        return replace(self, well=0, at_once=min(self.at_once + 1, self.most, MOST_AT_ONCE))

    def too_busy(self) -> "Load":
        return replace(self, well=0, at_once=max(self.at_once // 2, 1))


def in_order(items: Iterable[Item]) -> list[Item]:
    """Open items by their place."""
    return sorted((each for each in items if each.is_open), key=lambda each: (each.place, each.id))


def behind(item: Item, items: Iterable[Item]) -> Item | None:
    """The open item of the same lead that has to be done with before `item` can go; None where it is the first."""
    first = next((each for each in in_order(items) if each.lane == item.lane), None)
    return first if first is not None and first.id != item.id else None


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
    in_flight: dict[str, int] = {}
    for each in waiting:
        if each.state is State.SENDING:
            in_flight[each.layout.server] = in_flight.get(each.layout.server, 0) + 1
    lanes: set[tuple[str, int, str]] = set()
    found = []
    for each in waiting:
        if each.lane in lanes:
            continue
        lanes.add(each.lane)
        server = each.layout.server
        if server in stopped or not each.is_queued:
            continue
        if server in until and each.id not in urgent:
            if each.state is State.QUEUED or until[server] > now or in_flight.get(server, 0):
                continue
        elif in_flight.get(server, 0) >= loads.get(server, Load()).at_once:
            continue
        found.append(each)
        in_flight[server] = in_flight.get(server, 0) + 1
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
