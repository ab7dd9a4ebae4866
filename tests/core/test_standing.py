"""How updates stand to each other in the list: which is next, which waits for another, and until when."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.core.item import Item, State
from app.core.standing import Queue, Standing
from tests.core.samples import COMPLETE, ITEM, LAYOUT, NOW

ELSEWHERE = replace(LAYOUT, server="https://other.example.com")


def item(number: int, lead: str, state: State = State.QUEUED, **other: object) -> Item:
    changed = replace(ITEM, id=number, place=number, edit=replace(COMPLETE, lead=lead), state=state)
    return replace(changed, **other)  # type: ignore[arg-type]  # the fields of an Item


def test_the_first_that_may_go_out_is_next_on_each_server() -> None:
    held, first, second = item(1, "9856", State.HELD), item(2, "9860"), item(3, "9861")
    there = item(4, "9856", layout=ELSEWHERE)
    queue = Queue([there, second, first, held])
    assert [queue.standing(each).is_next for each in (held, first, second, there)] == [False, True, False, True]


def test_one_that_waits_behind_its_leads_first_is_not_next() -> None:
    first, behind, other = item(1, "9856", State.NEEDS_YOU), item(2, "9856"), item(3, "9860")
    queue = Queue([first, behind, other])
    assert queue.standing(first) == Standing()
    assert queue.standing(behind) == Standing(behind=first)
    assert queue.standing(other) == Standing(is_next=True)


def test_a_server_that_is_left_alone_is_so_for_all_its_updates() -> None:
    until = NOW + timedelta(seconds=30)
    waits, other, there = (
        item(1, "9856", State.WAITING, due=until, tries=1),
        item(2, "9860"),
        item(3, "9861", layout=ELSEWHERE),
    )
    queue = Queue([waits, other, there])
    assert [queue.standing(each).until for each in (waits, other, there)] == [until, until, None]


@pytest.mark.parametrize("state", [State.APPLIED, State.CANCELLED])
def test_one_that_is_closed_stands_nowhere(state: State) -> None:
    assert Queue([item(1, "9856")]).standing(item(2, "9856", state)) == Standing()
