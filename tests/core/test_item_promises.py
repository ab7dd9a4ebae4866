"""What never becomes of a queued update: sent twice, sent over a conflict, taken for done."""

from collections import deque
from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import item as items
from app.core.item import CLOSED, Item, NotNowError, State
from tests.core.changes import BY_A_PERSON, CHANGES, GOING, HOLD, LEADS_TO, RUN, Change, worn
from tests.core.samples import COMPLETE, LAYOUT, NOW, thorough


def reached(start: Item, changes: Collection[Change]) -> set[State]:
    """Every state that these changes lead to, one after another in any order."""
    found, left = {start.state}, deque([start])
    while left:
        item = left.popleft()
        for change in changes:
            try:
                new = change(item)
            except NotNowError:
                continue
            if new.state not in found:
                found.add(new.state)
                left.append(new)
    return found


@pytest.mark.parametrize("state", [State.UNKNOWN, State.CONFLICT, State.NEEDS_YOU, State.DRAFT, *CLOSED])
def test_what_waits_for_a_person_or_is_over_stays_as_it_is_without_them(state: State) -> None:
    assert reached(worn(state), RUN.values()) == {state}


def test_what_is_stale_goes_nowhere_by_itself() -> None:
    assert reached(worn(State.STALE), RUN.values()) == {State.STALE, State.UNKNOWN}  # recovered from damaged notes


def test_a_conflict_is_dropped_or_replaced_and_never_goes_out_again() -> None:
    assert reached(worn(State.CONFLICT), CHANGES.values()) == {State.CONFLICT, State.CANCELLED, State.REPLACED}


def test_an_unknown_one_goes_out_only_when_a_person_says_again() -> None:
    others = [change for name, change in CHANGES.items() if name not in {"again", "not_arrived"}]
    assert reached(worn(State.UNKNOWN), others) == {State.UNKNOWN, State.APPLIED, State.REPLACED}
    but_again = [change for name, change in {**RUN, **CHANGES}.items() if name != "again"]
    assert not reached(worn(State.UNKNOWN), but_again) & (GOING | {State.SENDING})


@thorough
@given(hold=st.sampled_from([0.0, HOLD]), names=st.lists(st.sampled_from([*RUN, *BY_A_PERSON]), max_size=60))
def test_it_is_applied_no_more_often_than_a_person_said_send(hold: float, names: list[str]) -> None:
    item, asked, may_have_arrived = items.send(COMPLETE, LAYOUT, NOW, hold), 1, 0
    for name in names:
        try:
            new = {**RUN, **CHANGES}[name](item)
        except NotNowError:
            continue
        asked += name == "again"
        may_have_arrived += item.state is State.SENDING and new.state in {State.UNKNOWN, State.APPLIED}
        assert new.state is item.state or new.state in {table.get(item.state) for table in LEADS_TO.values()}
        assert new.state is not State.APPLIED or item.state in {State.SENDING, State.APPLIED} or name == "arrived"
        item = new
        assert item.sends == asked
        assert may_have_arrived + (item.state in GOING | {State.SENDING}) <= item.sends
        assert (item.due is not None) == (item.state in {State.HELD, State.WAITING})
