"""Which updates go out now: one at a time and in order for a lead, few at a time for a server."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import outbox
from app.core.item import CLOSED, Item, State
from app.core.outbox import DEFAULT_AT_ONCE, FIRST_AFTER, GROW_AFTER, MOST_AT_ONCE, Load
from app.core.retry import GIVE_UP_AFTER
from app.core.standing import Queue
from tests.core.samples import COMPLETE, LAYOUT, NOW, item_in, thorough

HERE = LAYOUT.server
ELSEWHERE = replace(LAYOUT, server="https://other.example.com")
STUCK = [State.DRAFT, State.HELD, State.STALE, State.NEEDS_YOU, State.CONFLICT, State.UNKNOWN]
PLENTY = {HERE: Load(6, 6)}


def behind(item: Item, items: Iterable[Item]) -> Item | None:
    return Queue(items).standing(item).behind


def update(number: int, lead: str = "", state: State = State.QUEUED, **changes: Any) -> Item:
    """The update `number`, of a lead of its own where no other is named."""
    edit = replace(COMPLETE, lead=lead or f"lead {number}")
    return item_in(state, **{"id": number, "place": number, "edit": edit} | changes)


def waiting(number: int, seconds: float, **changes: Any) -> Item:
    """One that waits for `seconds` from now on."""
    return update(number, state=State.WAITING, due=NOW + timedelta(seconds=seconds), tries=1, **changes)


def going(*items: Item, at_once: int = 6, stopped: Collection[str] = (), urgent: Collection[int] = ()) -> list[int]:
    """The ids of those that go out now."""
    loads = {HERE: Load(6, at_once), ELSEWHERE.server: Load(6, at_once)}
    return [each.id for each in outbox.ready(outbox.in_order(items), NOW, loads, stopped, urgent)]


# one lead


def test_of_one_lead_only_the_first_goes_however_its_id_is_written() -> None:
    assert going(update(1, "uk/7"), update(2, " UK/7 "), update(3, "uk/8"), update(4, "Uk/7")) == [1, 3]


def test_a_lead_of_another_campaign_or_server_is_another_lead() -> None:
    elsewhere = update(2, "9856", layout=replace(LAYOUT, campaign=99))
    assert going(update(1, "9856"), elsewhere, update(3, "9856", layout=ELSEWHERE)) == [1, 2, 3]


def test_places_make_the_order_and_not_the_list_nor_the_ids() -> None:
    replacing, first, second = update(9, "9856", place=2), update(3, "9856", place=1), update(4, "9856", place=3)
    assert going(second, replacing, first) == [3]
    assert going(second, replacing) == [9]
    assert going(update(4, place=5), update(1, place=6), update(2, place=5)) == [2, 4, 1]


def test_what_is_on_its_way_blocks_its_lead_wherever_it_stands() -> None:
    assert going(update(1, "9856"), update(2, "9856", State.SENDING), update(3)) == [3]


@pytest.mark.parametrize("state", [*STUCK, State.SENDING])
def test_what_is_stuck_or_on_its_way_blocks_its_lead_and_no_other(state: State) -> None:
    stuck = update(1, "9856", state)
    assert going(stuck, update(2, "9856"), update(3, "9856"), update(4)) == [4]


@pytest.mark.parametrize("state", [State.APPLIED, State.CANCELLED, State.REPLACED])
def test_what_is_over_blocks_nothing(state: State) -> None:
    assert going(update(1, "9856", state), update(2, "9856")) == [2]


def test_each_update_knows_which_one_it_is_behind() -> None:
    first, second, third = update(1, "9856", State.UNKNOWN), update(2, "9856"), update(3, " 9856")
    other, over = update(4), update(5, "9856", State.APPLIED, place=0)
    items = [third, over, other, second, first]
    assert behind(first, items) is None
    assert behind(second, items) is first
    assert behind(third, items) is first
    assert behind(third, [third, second]) is second
    assert behind(other, items) is None
    assert behind(other, []) is None


# one server


@pytest.mark.parametrize("at_once", range(1, MOST_AT_ONCE + 1))
@pytest.mark.parametrize("under_way", [0, 1, 2])
def test_no_more_are_in_flight_than_the_load_allows(at_once: int, under_way: int) -> None:
    sending = [update(each, state=State.SENDING) for each in range(1, under_way + 1)]
    found = going(*sending, *(update(each) for each in range(11, 21)), at_once=at_once)
    assert found == list(range(11, 11 + max(at_once - under_way, 0)))


def test_each_server_has_a_load_of_its_own_and_begins_with_one() -> None:
    sending, queued = update(1, state=State.SENDING, layout=ELSEWHERE), [update(each) for each in range(2, 5)]
    elsewhere = [update(each, layout=ELSEWHERE) for each in range(5, 8)]
    everything = [sending, *queued, *elsewhere]
    ordered = outbox.in_order(everything)
    assert [each.id for each in outbox.ready(ordered, NOW, {})] == [2]
    assert [each.id for each in outbox.ready(ordered, NOW, {ELSEWHERE.server: Load(6, 3)})] == [2, 5, 6]


def test_a_server_that_is_stopped_gets_nothing_not_even_what_is_urgent() -> None:
    items = [update(1), update(2, layout=ELSEWHERE), waiting(3, -1)]
    assert going(*items, stopped=[HERE], urgent=[1, 3]) == [2]
    assert going(*items, stopped=[HERE, ELSEWHERE.server]) == []


@pytest.mark.parametrize("seconds", [0.001, 20, 300])
def test_one_that_waits_for_a_server_holds_up_all_others_of_it(seconds: float) -> None:
    items = [update(1), waiting(2, seconds), update(3), update(4, layout=ELSEWHERE)]
    assert going(*items) == [4]


def test_a_server_is_tried_again_with_the_first_of_those_that_wait_and_no_other() -> None:
    assert going(update(1), waiting(2, 0), update(3), waiting(4, -5)) == [2]
    assert going(update(1), waiting(4, 0, place=0), waiting(2, 0)) == [4]


def test_the_longest_wait_counts_for_all() -> None:
    assert going(waiting(1, -5), waiting(2, 10)) == []
    assert outbox.held_up([waiting(1, -5), waiting(2, 10), waiting(3, 5)]) == {HERE: NOW + timedelta(seconds=10)}


def test_while_a_server_is_tried_again_everything_else_waits() -> None:
    tried = update(1, state=State.SENDING, tries=1)
    assert going(tried, waiting(2, -5), update(3)) == []
    assert going(tried, update(3), update(4, layout=ELSEWHERE)) == [4]
    assert going(replace(tried, tries=0), waiting(2, -5), update(3)) == []
    assert going(replace(tried, tries=0), update(3)) == [3]


def test_nobody_is_held_up_where_nothing_waits() -> None:
    assert outbox.held_up([update(1), update(2, state=State.HELD), update(3, state=State.SENDING)]) == {}


def test_a_person_can_send_one_at_once_to_a_server_that_is_left_alone() -> None:
    items = [update(1), waiting(2, 300), update(3), waiting(4, 300)]
    assert going(*items, urgent=[3]) == [3]
    assert going(*items, urgent=[4]) == [4]
    assert going(*items, urgent=[3, 4], at_once=1) == [3]
    assert going(update(5, state=State.SENDING), *items, urgent=[3], at_once=1) == []


def test_even_what_is_urgent_waits_for_those_before_it() -> None:
    assert going(update(1, "9856", State.UNKNOWN), update(2, "9856"), urgent=[2]) == []


@pytest.mark.parametrize("state", [*STUCK, *CLOSED, State.SENDING])
def test_to_be_urgent_makes_nothing_go_that_may_not(state: State) -> None:
    assert going(update(1, state=state), urgent=[1]) == []


STATES = st.sampled_from(State)
OUTBOXES = st.lists(
    st.builds(
        lambda lead, state, place, far, due, tries: update(
            1,
            lead,
            state,
            place=place,
            tries=tries,
            layout=ELSEWHERE if far else LAYOUT,
            due=NOW + timedelta(seconds=due) if state in {State.HELD, State.WAITING} else None,
        ),
        st.sampled_from("abc"),
        STATES,
        st.integers(1, 6),
        st.booleans(),
        st.integers(-3, 3),
        st.integers(0, 2),
    ),
    max_size=10,
).map(lambda items: [replace(each, id=number) for number, each in enumerate(items, start=1)])


def counted(items: Iterable[Item], server: str) -> int:
    return sum(each.state is State.SENDING and each.layout.server == server for each in items)


@thorough
@given(items=OUTBOXES, at_once=st.integers(1, 6), urgent=st.sets(st.integers(1, 10)), stop=st.booleans())
def test_whatever_is_in_the_outbox_leads_keep_their_order_and_servers_their_limit(
    items: list[Item], at_once: int, urgent: set[int], *, stop: bool
) -> None:
    stopped = [HERE] if stop else []
    found = outbox.ready(outbox.in_order(items), NOW, {HERE: Load(6, at_once)}, stopped, urgent)
    assert found == outbox.in_order(found)
    assert all(each.is_queued and behind(each, items) is None for each in found)
    assert not {each.lane for each in found} & {each.lane for each in items if each.state is State.SENDING}
    assert len({each.lane for each in found}) == len(found)
    for server, most in [(HERE, at_once), (ELSEWHERE.server, 1)]:
        of_it = [each for each in found if each.layout.server == server]
        assert not of_it or counted(items, server) + len(of_it) <= most
        tried = [each for each in of_it if each.id not in urgent]
        if server in outbox.held_up(items):
            assert len(tried) <= 1
            assert all(each.state is State.WAITING for each in tried)
    assert not any(each.layout.server in stopped for each in found)


@thorough
@given(items=OUTBOXES)
def test_a_server_with_room_gets_what_may_go(items: list[Item]) -> None:
    found = outbox.ready(outbox.in_order(items), NOW, PLENTY)
    for each in items:
        free = each.layout.server not in outbox.held_up(items) and counted([*items], each.layout.server) == 0
        if free and each.is_queued and behind(each, items) is None:
            assert any(other.layout.server == each.layout.server for other in found)


@thorough
@given(items=OUTBOXES, state=STATES, number=st.integers(1, 11), place=st.integers(1, 7))
def test_an_order_with_a_change_is_as_if_sorted_again(items: list[Item], state: State, number: int, place: int) -> None:
    there = next((each for each in items if each.id == number), None)
    changed = update(number, state=state, place=place if there is None else there.place)
    ordered = outbox.in_order(items)
    again = outbox.in_order([*(each for each in items if each.id != number), changed])
    assert outbox.with_changed(ordered, changed) == again
    assert ordered == outbox.in_order(items)


# an end of patience


def test_one_look_is_for_all_that_waited_for_the_same_server_as_long() -> None:
    long_ago, lately = NOW - timedelta(seconds=GIVE_UP_AFTER), NOW - timedelta(seconds=GIVE_UP_AFTER - 1)
    given_up = update(1, state=State.NEEDS_YOU, vouched=long_ago)
    items = [
        given_up,
        update(2, vouched=long_ago),
        update(3, vouched=lately),
        update(4, vouched=long_ago, layout=ELSEWHERE),
        waiting(5, 10, vouched=long_ago),
        *(update(each, state=state, vouched=long_ago) for each, state in enumerate([*STUCK, State.SENDING], start=10)),
        *(update(each, state=state, vouched=long_ago) for each, state in enumerate(CLOSED, start=20)),
    ]
    assert [each.id for each in outbox.given_up_with(given_up, items, NOW)] == [2, 5]
    assert outbox.given_up_with(items[1], [items[1]], NOW) == []


# load


def after_successes(load: Load, count: int) -> Load:
    for _ in range(count):
        load = load.went_well()
    return load


def test_one_is_in_flight_at_first() -> None:
    assert Load() == Load(most=DEFAULT_AT_ONCE, at_once=1, well=0, grow_after=FIRST_AFTER)


@pytest.mark.parametrize("each", [FIRST_AFTER, GROW_AFTER])
def test_some_successes_let_one_more_fly(each: int) -> None:
    load = Load(6, grow_after=each)
    assert after_successes(load, each - 1).at_once == 1
    assert after_successes(load, each) == Load(6, 2, 0, each)
    assert [after_successes(load, each * turn).at_once for turn in range(8)] == [1, 2, 3, 4, 5, 6, 6, 6]


def test_after_a_109_it_takes_more_of_them() -> None:
    assert FIRST_AFTER < GROW_AFTER
    busy = after_successes(Load(6), FIRST_AFTER).too_busy()
    assert after_successes(busy, GROW_AFTER - 1).at_once == 1
    assert after_successes(busy, GROW_AFTER).at_once == 2


@pytest.mark.parametrize(("most", "reached"), [(1, 1), (2, 2), (6, 6), (7, 6), (100, 6)])
def test_it_grows_to_the_limit_and_never_beyond_six(most: int, reached: int) -> None:
    assert after_successes(Load(most), 1000).at_once == reached


@pytest.mark.parametrize(("at_once", "then"), [(1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3)])
def test_a_109_halves_it_and_the_count_begins_anew(at_once: int, then: int) -> None:
    busy = Load(6, at_once, FIRST_AFTER - 1).too_busy()
    assert busy == Load(6, then, 0, GROW_AFTER)
    assert after_successes(busy, GROW_AFTER - 1).at_once == then


@pytest.mark.parametrize(
    ("load", "most", "then"),
    [
        (Load(6, 4, 7), 2, Load(2, 2, 7)),
        (Load(2, 2, 7), 6, Load(6, 2, 7)),
        (Load(2, 1, 0), 0, Load(0, 1, 0)),
        (Load(9, 9, 1), 9, Load(9, MOST_AT_ONCE, 1)),
    ],
)
def test_another_limit_holds_at_once_and_lets_nothing_more_fly_by_itself(load: Load, most: int, then: Load) -> None:
    assert load.at_most(most) == then
