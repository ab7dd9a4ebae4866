"""How long a busy server is left alone: long enough to be no burden, and not so long that its recovery is missed."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import life, outbox
from app.core.answer import Answer, Cause, Known, Step, failure
from app.core.contract import Code
from app.core.item import Item, State
from app.core.outbox import MOST_AT_ONCE, Load
from app.core.retry import FIRST_WAIT, GIVE_UP_AFTER, LONGEST_WAIT, busy_wait
from tests.core.samples import COMPLETE, ITEM, LAYOUT, NOW, thorough

DONE = Answer(Known.APPLIED, Cause.CODE, Code.OK, "OK", 200)
BUSY = Answer(Known.NOT_APPLIED, Cause.CODE, Code.TOO_BUSY, "TIMEOUT", 400)
NOBODY_THERE = failure(Cause.NO_CONNECTION)
QUICK = 0.1
"""Seconds that Noojee takes for an update."""
NEVER = float("inf")


@pytest.mark.parametrize(("tries", "seconds"), [(1, 18), (2, 36), (3, 72), (4, 144), (5, 270), (6, 270), (10**9, 270)])
def test_each_109_doubles_the_wait_up_to_less_than_five_minutes(tries: int, seconds: float) -> None:
    assert busy_wait(tries, 1.0) == pytest.approx(seconds)


@thorough
@given(tries=st.integers(1, 10**6), chance=st.floats(0.0, 1.0))
def test_chance_takes_off_a_tenth_to_three_tenths(tries: int, chance: float) -> None:
    whole = min(FIRST_WAIT * 2.0 ** min(tries - 1, 20), LONGEST_WAIT)
    assert 0.7 * whole <= busy_wait(tries, chance) <= 0.9 * whole + 1e-9


def test_two_desks_do_not_come_back_at_once() -> None:
    assert busy_wait(1, 0.2) != busy_wait(1, 0.7)


class Storm:
    """50 updates of as many leads, and a server that is too busy from the first second on until `recovers`.

    All times are seconds since then. A busy server lets a request wait for `patience` before it says 109, and `spared`
    of the requests that are in flight at the beginning get through. Nothing here waits, connects or reads a clock.
    """

    def __init__(
        self,
        limit: int,
        recovers: float,
        chance: Random | float,
        *,
        patience: float = QUICK,
        spared: int = 0,
        trouble: Answer = BUSY,
    ) -> None:
        self.recovers = recovers
        self.patience = patience
        self.spared = spared
        self.trouble = trouble
        self.items = {
            each: replace(ITEM, id=each, place=each, state=State.QUEUED, edit=replace(COMPLETE, lead=f"{each}"))
            for each in range(1, 51)
        }
        self.begun: list[float] = []
        self.over: list[float] = []
        self.load = Load(limit, limit)
        self._chance = chance
        self._answers: dict[int, tuple[float, Answer]] = {}
        self._run()

    @property
    def states(self) -> set[State]:
        return {each.state for each in self.items.values()}

    @property
    def cost(self) -> int:
        """Requests that the busy server got in its first 10 minutes, with those that were in flight when it began."""
        return sum(each < min(600, self.recovers) for each in self.begun)

    @property
    def recovery(self) -> float:
        """Seconds from the server's recovery until all is sent."""
        return max(self.over) - self.recovers

    def _run(self) -> None:
        now = 0.0
        while True:
            for each in [number for number, (when, _) in self._answers.items() if when <= now]:
                self._end(self.items[each], self._answers.pop(each)[1], now)
            for item in outbox.ready(outbox.in_order(self.items.values()), _moment(now), {LAYOUT.server: self.load}):
                self.items[item.id] = life.begin(item, _moment(now))
                self._answers[item.id] = self._reply(now)
            dues = [_seconds(each) for each in self.items.values() if each.due is not None]
            ahead = [when for when, _ in self._answers.values()] + [each for each in dues if each > now]
            if not ahead:
                return
            now = min(ahead)

    def _reply(self, now: float) -> tuple[float, Answer]:
        if self.spared:
            self.spared -= 1
            return now + QUICK, DONE
        self.begun.append(now)
        if now + self.patience < self.recovers:
            return now + self.patience, self.trouble
        return max(now, self.recovers) + QUICK, DONE

    def _end(self, item: Item, answer: Answer, now: float) -> None:
        """As the sender does."""
        chance = self._chance if isinstance(self._chance, float) else self._chance.random()
        new = life.after(item, answer, _moment(now), chance)
        self.items[item.id] = new
        if answer.step is Step.DONE:
            self.load = self.load.went_well()
        elif answer.step is Step.WAIT:
            self.load = self.load.too_busy()
        if new.state is State.NEEDS_YOU:
            for each in outbox.given_up_with(new, self.items.values(), _moment(now)):
                self.items[each.id] = life.give_up(each, answer, _moment(now))
        self.over.append(now)


def _moment(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def _seconds(item: Item) -> float:
    assert item.due is not None
    return (item.due - NOW).total_seconds()


def test_a_storm_costs_12_requests_at_most_and_is_over_within_5_minutes_of_the_recovery() -> None:
    for limit in range(1, MOST_AT_ONCE + 1):
        for seed in range(60):
            chance = Random(f"{limit} {seed}")  # noqa: S311 - no secret hangs on it
            storm = Storm(
                limit,
                chance.uniform(60, 1500),
                chance,
                patience=chance.choice([QUICK, 60.0]),
                spared=chance.randrange(limit),
            )
            assert storm.states == {State.APPLIED}
            assert storm.cost <= 12
            assert storm.recovery <= 300


@pytest.mark.parametrize("limit", range(1, MOST_AT_ONCE + 1))
@pytest.mark.parametrize("patience", [QUICK, 60.0])
def test_a_server_that_recovers_just_after_it_was_tried_gets_all_within_5_minutes(limit: int, patience: float) -> None:
    worst = 0.0
    for tried in [each for each in Storm(limit, NEVER, 1.0, patience=patience).over if 60 <= each <= 1500]:
        worst = max(worst, Storm(limit, tried + 0.001, 1.0, patience=patience).recovery)
    assert 270 <= worst <= 300


@pytest.mark.parametrize("limit", range(1, MOST_AT_ONCE + 1))
def test_the_shortest_waits_cost_12_requests_at_most(limit: int) -> None:
    for spared in range(limit):
        assert Storm(limit, NEVER, 0.0, spared=spared).cost <= 12


@pytest.mark.parametrize("limit", range(1, MOST_AT_ONCE + 1))
@pytest.mark.parametrize("spared", range(MOST_AT_ONCE))
def test_a_busy_server_is_tried_with_one_update_at_a_time(limit: int, spared: int) -> None:
    """Also where one alone waits, as all others that were in flight got through, and more than one may go."""
    storm = Storm(limit, 1500.0, 0.5, spared=min(spared, limit - 1))
    tried = [each for each in storm.begun if QUICK < each < storm.recovers]
    assert len(tried) > 5
    assert all(after - before > QUICK for before, after in pairwise(tried))


@pytest.mark.parametrize("trouble", [BUSY, NOBODY_THERE])
@pytest.mark.parametrize("limit", [1, 2, 6])
def test_a_storm_without_an_end_asks_a_person_once_for_all_that_waited(limit: int, trouble: Answer) -> None:
    storm = Storm(limit, NEVER, 0.5, trouble=trouble)
    assert storm.states == {State.NEEDS_YOU}
    assert GIVE_UP_AFTER <= max(storm.over) <= GIVE_UP_AFTER + LONGEST_WAIT
    assert {each.since for each in storm.items.values()} == {_moment(max(storm.over))}
    assert len(storm.begun) <= limit + 12
