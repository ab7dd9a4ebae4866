"""What may become of a queued update, and what an answer makes of it."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import item as items
from app.core import life
from app.core.answer import Answer, Cause, Known, failure
from app.core.contract import Code
from app.core.edit import Edit
from app.core.item import CLOSED, MAY_BE_TAKEN_BACK, NEEDS_PERSON, Item, NotNowError, Settled, State
from tests.core.changes import ANSWERS, BUSY, CHANGES, CONFLICT, GOING, HOLD, LATER, LEADS_TO, REFUSED, worn
from tests.core.samples import COMPLETE, ITEM, LAYOUT, NOW, item_in, thorough


def changed(old: Item, new: Item) -> set[str]:
    return {each.name for each in fields(Item) if getattr(old, each.name) != getattr(new, each.name)}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("name", CHANGES)
def test_each_change_is_made_from_its_own_states_and_refused_in_all_others(name: str, state: State) -> None:
    item = worn(state)
    before = replace(item)
    if state in LEADS_TO[name]:
        assert CHANGES[name](item).state is LEADS_TO[name][state]
    else:
        with pytest.raises(NotNowError) as refused:
            CHANGES[name](item)
        assert refused.value.item is item
        assert str(refused.value) == f"update 7 is {state}"
    assert item == before


FRESH = {"vouched", "tries", "waits_since"}
"""What a person's word starts anew."""


@pytest.mark.parametrize(
    ("name", "besides"),
    [
        ("release", set()),
        ("begin", set()),
        ("give_up", {"answer"}),
        ("interrupted", {"answer"}),
        ("grow_stale", set()),
        ("after applied", {"answer"}),
        ("after unknown", {"answer"}),
        ("after conflict", {"answer"}),
        ("after needs you", {"answer"}),
        ("after queued", {"answer"}),
        ("after waiting", {"tries", "answer"}),
        ("send_now", FRESH),
        ("take_back", set()),
        ("put_back", FRESH),
        ("cancel", set()),
        ("give_way", set()),
        ("arrived", {"settled"}),
        ("not_arrived", {"settled"}),
        ("again", FRESH | {"sends", "settled"}),
        ("without_disposition", set()),
    ],
)
def test_a_change_of_state_changes_nothing_that_it_is_not_about(name: str, besides: set[str]) -> None:
    for state in LEADS_TO[name]:
        settled = Settled.ARRIVED if name == "not_arrived" else Settled.NOT_ARRIVED
        old = replace(worn(state), settled=settled, answer=None)
        new = CHANGES[name](old)
        if new.state is not state:
            assert changed(old, new) - {"due", "unsettled"} == besides | {"state", "since"}
            assert new.since == LATER
        assert (new.due is not None) == (new.state in {State.HELD, State.WAITING})


def test_a_person_who_lets_it_go_starts_the_waits_anew() -> None:
    for name, sends in [("send_now", 2), ("put_back", 2), ("again", 3)]:
        for state in LEADS_TO[name]:
            new = CHANGES[name](worn(state))
            assert (new.vouched, new.tries, new.waits_since, new.sends) == (LATER, 0, None, sends)
    assert CHANGES["put_back"](worn(State.DRAFT)).due == LATER + timedelta(seconds=HOLD)


def test_a_look_at_the_queue_is_no_other_send_and_changes_no_state() -> None:
    for state in GOING:
        assert changed(worn(state), CHANGES["vouch"](worn(state))) == {"vouched"}
        assert CHANGES["vouch"](worn(state)).vouched == LATER


def test_what_a_person_saw_is_kept_until_they_send_again() -> None:
    unknown = item_in(State.UNKNOWN)
    assert life.arrived(unknown, LATER).settled is Settled.ARRIVED
    not_arrived = life.not_arrived(unknown, LATER)
    assert not_arrived.settled is Settled.NOT_ARRIVED
    assert life.again(not_arrived, LATER).settled is None


def test_why_nobody_knows_and_why_it_was_given_up_are_kept() -> None:
    assert life.interrupted(item_in(State.SENDING), LATER).answer == failure(Cause.INTERRUPTED)
    recovered = life.recovered(item_in(State.QUEUED), LATER)
    assert (recovered.answer, recovered.since) == (failure(Cause.RECOVERED), LATER)
    assert life.give_up(item_in(State.QUEUED), BUSY, LATER).answer == BUSY


def test_the_words_for_groups_of_states_agree_with_the_life_of_an_edit() -> None:
    assert {each for each in State if item_in(each).is_queued} == set(LEADS_TO["begin"])
    assert {each for each in State if item_in(each).needs_person} == NEEDS_PERSON
    assert {each for each in State if not item_in(each).is_open} == CLOSED
    assert GOING == MAY_BE_TAKEN_BACK
    assert not any(each in table for each in CLOSED for table in LEADS_TO.values())


# a new one


@pytest.mark.parametrize(
    ("setting", "disposition", "seconds"),
    [
        (10, None, 10),
        (10, "Sale", 10),
        (0, None, 0),
        (0, "Busy", 0),
        (0, "Sale", 5),
        (4.9, "Sale", 5),
        (0, "Gone", 0),
        (30, "Sale", 30),
        (31, None, 30),
        (31, "Sale", 30),
        (-1, None, 0),
        (-1, "Sale", 5),
    ],
)
def test_the_undo_window_is_as_set_but_never_short_where_noojee_would_write_to_people(
    setting: float, disposition: str | None, seconds: float
) -> None:
    assert life.hold_seconds(setting, replace(COMPLETE, disposition=disposition), LAYOUT) == seconds


def test_a_new_update_is_held_and_one_without_an_undo_window_is_queued() -> None:
    held = life.send(COMPLETE, LAYOUT, NOW, HOLD, who="jane", practice=True)
    assert held == Item(COMPLETE, LAYOUT, NOW, NOW, NOW, "jane", due=NOW + timedelta(seconds=HOLD), practice=True)
    queued = life.send(COMPLETE, LAYOUT, NOW, 0.0)
    assert queued == Item(COMPLETE, LAYOUT, NOW, NOW, NOW, state=State.QUEUED)
    assert (held.state, held.sends, held.id, held.place) == (State.HELD, 1, 0, 0)
    short = life.send(COMPLETE, LAYOUT, NOW, 0.5)
    assert (short.state, short.due) == (State.HELD, NOW + timedelta(seconds=0.5))


def test_an_update_takes_the_place_of_another_of_its_lead_and_of_no_other_lead() -> None:
    same = life.send(replace(COMPLETE, lead=" 9856 "), LAYOUT, NOW, HOLD, instead_of=ITEM)
    assert (same.place, same.replaces, same.id) == (ITEM.place, ITEM.id, 0)
    other = life.send(replace(COMPLETE, lead="9857"), LAYOUT, NOW, HOLD, instead_of=ITEM)
    assert (other.place, other.replaces) == (0, ITEM.id)


def test_sending_without_the_disposition_is_another_update_in_its_place_that_fires_nothing() -> None:
    edit = replace(COMPLETE, disposition="Sale")
    old, new = life.without_disposition(worn(State.UNKNOWN, edit=edit, practice=True), LATER)
    assert (old.state, old.edit) == (State.REPLACED, edit)
    expected = Item(
        COMPLETE, LAYOUT, LATER, LATER, LATER, "jane", place=7, state=State.QUEUED, practice=True, replaces=7
    )
    assert new == replace(expected, unsettled=True)


def test_a_lead_is_the_same_however_its_id_is_written() -> None:
    edit = Edit(lead=" uk/É7 ")
    item = replace(ITEM, edit=edit)
    assert item.lead == "uk/É7"
    assert item.lane == items.lane(LAYOUT, "UK/é7") == items.lane(LAYOUT, "\tUK/É7")
    assert item.lane != items.lane(replace(LAYOUT, campaign=43), "uk/É7")
    assert item.lane != items.lane(replace(LAYOUT, server="https://other.example.com"), "uk/É7")
    assert item.lane == items.lane(replace(LAYOUT, name="Renamed", template=1), "uk/É7")


def test_what_may_have_arrived_stays_unknown_whatever_comes_of_sending_it_again() -> None:
    again = life.again(worn(State.UNKNOWN), LATER)
    assert again.unsettled
    sending = life.begin(again, LATER)
    assert life.after(sending, CONFLICT, LATER, 0.5).state is State.CONFLICT
    for answer in REFUSED:
        new = life.after(sending, answer, LATER, 0.5)
        assert (new.state, new.since) == (State.UNKNOWN, LATER)
        assert new.answer is not None
        assert (new.answer.cause, new.answer.code) == (Cause.EARLIER, answer.code)
    for new in (life.take_back(again, LATER), life.give_up(again, BUSY, LATER)):
        assert (new.state, new.since) == (State.UNKNOWN, LATER)
    with pytest.raises(NotNowError):
        life.cancel(again, LATER)
    assert not life.not_arrived(life.take_back(again, LATER), LATER).unsettled


# an answer


@pytest.mark.parametrize(("state", "answer"), [(state, each) for state, found in ANSWERS.items() for each in found])
def test_every_answer_has_one_consequence(state: State, answer: Answer) -> None:
    new = life.after(item_in(State.SENDING), answer, LATER, 0.5)
    assert (new.state, new.since, new.answer, new.sends) == (state, LATER, answer, 1)


@thorough
@given(
    known=st.sampled_from(Known),
    cause=st.sampled_from(Cause),
    code=st.sampled_from([*Code, None, -1, 114]),
    tries=st.integers(0, 50),
)
def test_only_what_was_surely_not_applied_may_go_out_again_by_itself(
    known: Known, cause: Cause, code: int | None, tries: int
) -> None:
    new = life.after(item_in(State.SENDING, tries=tries), Answer(known, cause, code), LATER, 0.5)
    assert (new.state is State.APPLIED) == (known is Known.APPLIED)
    assert (new.state is State.UNKNOWN) == (known is Known.UNKNOWN)
    if new.is_queued:
        assert known is Known.NOT_APPLIED
        assert cause is not Cause.CODE or code == Code.TOO_BUSY
