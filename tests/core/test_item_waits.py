"""What time does to a queued update: waits, undo windows, a new run of the program, a clock that somebody set."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core import life
from app.core.answer import Answer, Cause, failure
from app.core.item import CLOSED, Item, State
from app.core.retry import busy_wait
from tests.core.changes import BUSY, GOING, HOLD, KEY_REFUSED, LATER, NOT_SENT
from tests.core.samples import NOW, item_in

# no answer for a while


def storm(chance: float, answer: Answer = BUSY) -> tuple[list[float], Item]:
    """The waits of an update that meets nothing but `answer`, in seconds, and what becomes of it."""
    item, now, waits = item_in(State.QUEUED), NOW, []
    while item.state is not State.NEEDS_YOU:
        item = life.after(life.begin(item, now), answer, now, chance)
        if item.due is not None:
            waits.append((item.due - now).total_seconds())
            now = item.due
    return waits, item


@pytest.mark.parametrize("answer", [BUSY, *NOT_SENT])
@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_the_waits_grow_to_five_minutes_and_after_half_an_hour_a_person_decides(chance: float, answer: Answer) -> None:
    waits, item = storm(chance, answer)
    assert waits == pytest.approx([busy_wait(each, chance) for each in range(1, len(waits) + 1)], abs=1e-5)
    assert max(waits) <= 300
    assert sum(waits[:-1]) < 1800 <= sum(waits)
    assert (item.tries, item.waits_since, item.since) == (len(waits), NOW, NOW + timedelta(seconds=sum(waits)))


@pytest.mark.parametrize(("seconds", "state"), [(1799.999, State.WAITING), (1800, State.NEEDS_YOU)])
def test_half_an_hour_counts_from_the_first_109(seconds: float, state: State) -> None:
    item = item_in(State.SENDING, waits_since=LATER - timedelta(seconds=seconds), tries=1)
    assert life.after(item, BUSY, LATER, 0.5).state is state


def test_a_refused_key_does_not_count_as_a_wait() -> None:
    new = life.after(item_in(State.SENDING), KEY_REFUSED[0], LATER, 0.5)
    assert (new.state, new.tries, new.waits_since, new.due) == (State.QUEUED, 0, None, None)


# a new run, a clock that was set


AGES = {
    "fresh": timedelta(),
    "just young enough": timedelta(minutes=15),
    "old": timedelta(minutes=15, microseconds=1),
    "set back a little": -timedelta(minutes=1),
    "set back": -timedelta(minutes=1, microseconds=1),
    "set back an hour": -timedelta(hours=1),
}
SAFE = {"fresh", "just young enough", "set back a little"}


@pytest.mark.parametrize("age", AGES)
@pytest.mark.parametrize("state", State)
def test_a_new_run_takes_up_what_is_young_and_lets_what_is_old_wait_for_a_look(state: State, age: str) -> None:
    item = item_in(state, made=NOW - timedelta(days=1), vouched=NOW - AGES[age], since=NOW - timedelta(days=1), tries=2)
    new = life.start_again(item, NOW, 20.0)
    if state is State.SENDING:
        assert new == replace(item, state=State.UNKNOWN, since=NOW, answer=failure(Cause.INTERRUPTED))
    elif state is State.STALE or state not in GOING:
        assert new == item
    elif age not in SAFE:
        assert new == replace(item, state=State.STALE, since=NOW, due=None)
    elif state is State.HELD:
        assert new == replace(item, due=NOW + timedelta(seconds=20))
    else:
        assert new == item


@pytest.mark.parametrize("state", State)
def test_practice_ends_with_its_run(state: State) -> None:
    item = item_in(state, practice=True)
    ended = replace(item, state=State.CANCELLED, since=LATER, due=None)
    assert life.start_again(item, LATER, HOLD) == (item if state in CLOSED else ended)


@pytest.mark.parametrize(("state", "longest"), [(State.HELD, 30), (State.WAITING, 300)])
def test_a_clock_that_was_set_back_makes_nothing_wait_for_longer_than_it_ever_would(state: State, longest: int) -> None:
    for wait, expected in [(longest - 1, longest - 1), (longest, longest), (longest + 1, longest), (3600, longest)]:
        item = item_in(state, due=NOW + timedelta(seconds=wait))
        assert life.keep_near(item, NOW) == replace(item, due=NOW + timedelta(seconds=expected))
    overdue = item_in(state, due=NOW - timedelta(hours=1))
    assert life.keep_near(overdue, NOW) == overdue


def test_a_new_run_looks_at_the_wait_too() -> None:
    item = item_in(State.WAITING, due=NOW + timedelta(hours=1))
    assert life.start_again(item, NOW, HOLD).due == NOW + timedelta(seconds=300)
