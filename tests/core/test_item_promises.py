"""What never becomes of a queued update: sent twice, sent over a conflict, taken for done."""

from collections import deque
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import life
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.item import CLOSED, Item, NotNowError, State
from tests.core.changes import BUSY, CHANGES, GOING, HOLD, LATER, LEADS_TO, RUN, Change, worn
from tests.core.samples import COMPLETE, LAYOUT, NOW, item_in, thorough

EDIT = replace(COMPLETE, disposition="Sale")


def reached(start: Item, changes: Collection[Change]) -> set[State]:
    """Every state that these changes lead to, one after another in any order."""
    found, left = {(start.state, start.unsettled)}, deque([start])
    while left:
        item = left.popleft()
        for change in changes:
            try:
                new = change(item)
            except NotNowError:
                continue
            if (new.state, new.unsettled) not in found:
                found.add((new.state, new.unsettled))
                left.append(new)
    return {state for state, _ in found}


@pytest.mark.parametrize("state", [State.UNKNOWN, State.CONFLICT, State.NEEDS_YOU, State.DRAFT, State.STALE, *CLOSED])
def test_what_waits_for_a_person_or_is_over_stays_as_it_is_without_them(state: State) -> None:
    assert reached(worn(state), RUN.values()) == {state}


@pytest.mark.parametrize("state", State)
def test_damaged_notes_send_nothing_and_close_nothing(state: State) -> None:
    if state in CLOSED:
        with pytest.raises(NotNowError):
            life.recovered(worn(state), LATER)
    else:
        kept = State.CONFLICT if state is State.CONFLICT else State.UNKNOWN
        assert life.recovered(worn(state), LATER).state is kept


def test_a_conflict_is_dropped_or_replaced_and_never_goes_out_again() -> None:
    assert reached(worn(State.CONFLICT), CHANGES.values()) == {State.CONFLICT, State.CANCELLED, State.REPLACED}


def test_an_unknown_one_goes_out_only_when_a_person_says_again() -> None:
    others = [change for name, change in CHANGES.items() if name not in {"again", "not_arrived"}]
    assert reached(worn(State.UNKNOWN), others) == {State.UNKNOWN, State.APPLIED, State.REPLACED}
    but_again = [change for name, change in {**RUN, **CHANGES}.items() if name != "again"]
    assert not reached(worn(State.UNKNOWN), but_again) & (GOING | {State.SENDING})


def test_what_may_have_arrived_is_unknown_again_after_half_an_hour_of_waiting() -> None:
    half_an_hour_ago = LATER - timedelta(minutes=30)
    waited = replace(item_in(State.SENDING), unsettled=True, waits_since=half_an_hour_ago)
    new = life.after(waited, BUSY, LATER, 0.5)
    assert (new.state, new.since) == (State.UNKNOWN, LATER)


def test_a_doubt_begins_with_sending_an_unknown_one_again_and_ends_with_a_look() -> None:
    assert not life.again(item_in(State.NEEDS_YOU), LATER).unsettled
    doubtful = replace(item_in(State.UNKNOWN), unsettled=True)
    assert life.again(doubtful, LATER).unsettled
    assert not life.arrived(doubtful, LATER).unsettled
    assert not life.not_arrived(doubtful, LATER).unsettled


def test_a_conflict_in_doubt_is_dropped_only_after_a_look_at_the_lead() -> None:
    doubtful = replace(item_in(State.CONFLICT), unsettled=True)
    with pytest.raises(NotNowError):
        life.cancel(doubtful, LATER)
    assert life.cancel(doubtful, LATER, looked=True).state is State.CANCELLED


@pytest.mark.parametrize("edit", [COMPLETE, Edit("9856", disposition="Sale", callback=Standing.KEEP)])
def test_what_would_change_nothing_without_its_disposition_does_not_go_without_it(edit: Edit) -> None:
    """Noojee would still add a call record."""
    item = item_in(State.UNKNOWN, edit=edit)
    assert not item.can_go_without_disposition
    with pytest.raises(NotNowError):
        life.without_disposition(item, LATER)


LIFE = {**CHANGES, **{name: change for name, change in RUN.items() if "again" in name or name == "keep_near"}}


@thorough
@given(hold=st.sampled_from([0.0, HOLD]), choices=st.lists(st.integers(0, 10**6), max_size=40))
def test_it_is_applied_no_more_often_than_a_person_said_send(hold: float, choices: list[int]) -> None:
    item, asked, may_have_arrived, doubt = life.send(EDIT, LAYOUT, NOW, hold), 1, 0, False
    for choice in choices:
        name, new = allowed(item)[choice % len(allowed(item))]
        asked += name == "again"
        may_have_arrived += item.state is State.SENDING and new.state in {State.UNKNOWN, State.APPLIED}
        doubt = (doubt or (item.state is State.SENDING and new.state is State.UNKNOWN)) and new.settled is None
        known_edges = {table.get(item.state) for table in LEADS_TO.values()} | {item.state}
        assert new.state in known_edges or (item.unsettled and new.state is State.UNKNOWN)
        assert new.state is not State.APPLIED or item.state in {State.SENDING, State.APPLIED} or name == "arrived"
        if doubt:  # nobody has looked yet whether it arrived
            assert new.state not in {State.DRAFT, State.NEEDS_YOU, State.CANCELLED}
        item = new
        assert item.sends == asked
        assert may_have_arrived + (item.state in GOING | {State.SENDING}) <= item.sends
        assert (item.due is not None) == (item.state in {State.HELD, State.WAITING})


def allowed(item: Item) -> list[tuple[str, Item]]:
    """All that can happen to `item` now, and what it is then. To look at its wait can always happen."""
    found = []
    for name, change in LIFE.items():
        with suppress(NotNowError):
            found.append((name, change(item)))
    return found
