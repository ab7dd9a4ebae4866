"""What is known about a lead because of what was sent, and what an attempt can be found by."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import attempt as attempts
from app.core import contract
from app.core.answer import Answer, Known
from app.core.attempt import OUTCOMES, Attempt, Sent
from app.core.callback import Standing
from app.core.edit import Edit, body
from app.core.item import Item, Settled, State
from app.core.layout import ServerProfile
from tests.core.changes import ANSWERS, LATER
from tests.core.samples import COMPLETE, ITEM, LAYOUT, NOW, edits, item_in, thorough

CALL, DISPOSITION, PRIORITY = contract.CALLBACK, contract.DISPOSITION, contract.PRIORITY
WHEN = "2026/11/25 10:00"


def made(outcome: State, minutes: int = 0, **sent: str) -> Attempt:
    """An attempt of `minutes` after now that sent these fields, and the call-back that there was."""
    whole = {contract.LEAD: "9856", DISPOSITION: contract.NO_CHANGE, CALL: contract.NO_CHANGE} | sent
    return Attempt(7, NOW + timedelta(minutes=minutes), "jane", whole, {}, outcome=outcome)


@pytest.mark.parametrize(
    ("outcome", "known"),
    [
        (State.APPLIED, Known.APPLIED),
        (State.SENDING, Known.UNKNOWN),
        (State.UNKNOWN, Known.UNKNOWN),
        (State.QUEUED, Known.NOT_APPLIED),
        (State.WAITING, Known.NOT_APPLIED),
        (State.NEEDS_YOU, Known.NOT_APPLIED),
        (State.CONFLICT, Known.NOT_APPLIED),
    ],
)
def test_only_what_was_applied_is_known_to_be_so(outcome: State, known: Known) -> None:
    assert made(outcome).known is known
    assert replace(made(outcome), settled=Settled.ARRIVED).known is known


def test_the_outcomes_are_those_that_an_answer_can_have() -> None:
    assert {*OUTCOMES, State.QUEUED} == set(ANSWERS)


# its beginning and its end


def test_an_attempt_has_the_request_and_what_is_known_of_what_it_changes() -> None:
    edit = replace(COMPLETE, priority=5, fields={"Name": "Jane Smith"})
    before = {"FirstPhone": "03 5550 0101", "Mobile": "0491570110", "Name": "", contract.LEAD: "x", "Gone": "y"}
    found = attempts.attempt(replace(ITEM, edit=edit), LATER, before, "kim")
    assert found == Attempt(7, LATER, "kim", body(edit, LAYOUT), {"FirstPhone": "03 5550 0101", "Name": ""} | lead("x"))
    assert (found.outcome, found.id, found.ended, found.answer) == (State.SENDING, 0, None, None)
    assert found.sent["Mobile"] == contract.NO_CHANGE


def lead(text: str) -> dict[str, str]:
    return {contract.LEAD: text}


@pytest.mark.parametrize(("outcome", "answer"), [(state, found[0]) for state, found in ANSWERS.items()])
def test_an_attempt_ends_as_its_update_does(outcome: State, answer: Answer) -> None:
    item = item_in(outcome, since=LATER, answer=answer, settled=Settled.ARRIVED)
    begun = made(State.SENDING, Name="Jane")
    assert attempts.ended(begun, item) == replace(begun, ended=LATER, answer=answer, outcome=outcome)


# what the lead has


def test_the_last_value_that_was_sent_of_each_field_is_remembered_with_what_came_of_it() -> None:
    history = [
        made(State.APPLIED, 0, Name="Jane", Notes="old", Mobile=contract.NO_CHANGE),
        made(State.UNKNOWN, 1, Name="Kim"),
        made(State.CONFLICT, 2, Notes=""),
    ]
    assert attempts.last_sent(history) == {
        "Name": Sent("Kim", NOW + timedelta(minutes=1), Known.UNKNOWN),
        "Notes": Sent("", NOW + timedelta(minutes=2), Known.NOT_APPLIED),
    }
    assert attempts.last_sent([]) == {}


APPLIED, NOT, UNKNOWN, SENDING = State.APPLIED, State.NEEDS_YOU, State.UNKNOWN, State.SENDING


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ([], {}),
        ([(APPLIED, "a")], {"Name": "a"}),
        ([(APPLIED, "")], {"Name": ""}),
        ([(APPLIED, "a"), (APPLIED, "b")], {"Name": "b"}),
        ([(APPLIED, "a"), (NOT, "b")], {"Name": "a"}),
        ([(APPLIED, "a"), (State.WAITING, "b"), (State.CONFLICT, "b")], {"Name": "a"}),
        ([(APPLIED, "a"), (UNKNOWN, "b")], {}),
        ([(APPLIED, "a"), (SENDING, "b")], {}),
        ([(APPLIED, "a"), (UNKNOWN, "b"), (NOT, "c")], {}),
        ([(APPLIED, "a"), (UNKNOWN, "b"), (APPLIED, "c")], {"Name": "c"}),
        ([(UNKNOWN, "a"), (NOT, "b")], {}),
        ([(APPLIED, "a"), (APPLIED, contract.NO_CHANGE), (UNKNOWN, contract.NO_CHANGE)], {"Name": "a"}),
    ],
)
def test_a_lead_has_what_was_applied_to_it_and_nothing_that_is_unknown_since(
    history: list[tuple[State, str]], expected: Mapping[str, str]
) -> None:
    assert attempts.values(made(outcome, Name=value) for outcome, value in history) == expected


def test_an_attempt_says_nothing_of_the_fields_that_it_left_alone() -> None:
    history = [made(APPLIED, Name="Jane", Notes="n"), made(UNKNOWN, Notes="m")]
    assert attempts.values(history) == {"Name": "Jane"}


@pytest.mark.parametrize("outcome", [APPLIED, UNKNOWN, SENDING])
def test_an_update_without_a_call_back_may_have_dropped_the_one_that_was_booked(outcome: State) -> None:
    booked, later = made(APPLIED, 0, **{CALL: WHEN}), made(outcome, Notes="n")
    assert attempts.values([booked, later])[CALL] == WHEN
    without = replace(later, sent={name: value for name, value in later.sent.items() if name != CALL})
    assert CALL not in attempts.values([booked, without])
    assert attempts.values([booked, replace(without, outcome=NOT)])[CALL] == WHEN


@pytest.mark.parametrize("outcome", [APPLIED, UNKNOWN, SENDING])
def test_a_disposition_brings_a_priority_of_its_own(outcome: State) -> None:
    urgent, sale = made(APPLIED, 0, **{PRIORITY: "1"}), made(outcome, 0, **{DISPOSITION: "Sale"})
    assert attempts.values([urgent, made(outcome)]) == {PRIORITY: "1"}
    assert PRIORITY not in attempts.values([urgent, sale])
    assert attempts.values([urgent, replace(sale, outcome=NOT)]) == {PRIORITY: "1"}


def test_a_priority_that_is_sent_with_a_disposition_is_the_leads() -> None:
    both = made(APPLIED, 0, **{PRIORITY: "2", DISPOSITION: "Sale"})
    assert attempts.values([made(APPLIED, 0, **{PRIORITY: "1"}), both]) == {PRIORITY: "2", DISPOSITION: "Sale"}


@thorough
@given(data=st.data(), outcomes=st.lists(st.sampled_from([APPLIED, NOT, UNKNOWN, SENDING]), max_size=4))
def test_what_a_lead_is_known_to_have_was_sent_and_applied(data: st.DataObject, outcomes: list[State]) -> None:
    history: list[Attempt] = []
    for outcome in outcomes:
        item = replace(ITEM, edit=data.draw(edits(LAYOUT)))
        before = attempts.values(history)
        begun = attempts.attempt(item, NOW, before, "jane")
        assert begun.before.items() <= before.items()
        history.append(replace(begun, outcome=outcome))
    values, last = attempts.values(history), attempts.last_sent(history)
    assert contract.NO_CHANGE not in values.values()
    assert values.keys() <= last.keys()
    assert contract.LEAD not in last
    for name, value in values.items():
        sent = [each for each in history if each.sent.get(name, contract.NO_CHANGE) != contract.NO_CHANGE]
        newest = [each for each in sent if each.known is not Known.NOT_APPLIED][-1]
        assert (newest.sent[name], newest.known) == (value, Known.APPLIED)


# what it is found by


def found_by(item: Item) -> list[str]:
    return attempts.search_text(item, body(item.edit, item.layout)).split("\n")


def test_an_attempt_is_found_by_all_that_was_sent_in_small_letters() -> None:
    edit = Edit(" UK/É7 ", {"Mobile": "(0491) 570-110"}, "Sale", Standing.NONE, 5, {"Name": "Jane SMITH"})
    lines = found_by(replace(ITEM, edit=edit, who="KIM"))
    assert {"uk/é7", "sale", "kim", "melbourne sales", "jane smith", "5"} <= set(lines)
    assert {"(0491) 570-110", "0491570110", "uké7"} <= set(lines)
    assert len(lines) == len(set(lines))


def test_a_lead_is_found_where_its_id_travels_in_the_address() -> None:
    layout = replace(LAYOUT, profile=ServerProfile(lead_id_in_url=True))
    assert "9856" in found_by(replace(ITEM, layout=layout))


def test_no_value_that_stays_is_found_nor_an_empty_one() -> None:
    layout = replace(LAYOUT, profile=ServerProfile(send_untouched=True))
    edit = replace(COMPLETE, phones={"FirstPhone": None, "Mobile": ""}, disposition=None)
    lines = found_by(replace(ITEM, layout=layout, edit=edit, who=""))
    assert "" not in lines
    assert not any("change" in each for each in lines)


@thorough
@given(edit=edits(LAYOUT))
def test_every_value_and_every_number_is_found(edit: Edit) -> None:
    text = attempts.search_text(replace(ITEM, edit=edit), body(edit, LAYOUT))
    for value in body(edit, LAYOUT).values():
        assert value == contract.NO_CHANGE or value.casefold() in text
    for typed in edit.phones.values():
        assert (typed or "").casefold() in text


def test_an_answer_came_when_the_last_attempt_of_its_update_ended() -> None:
    first, second = (replace(made(State.WAITING, each), ended=NOW + timedelta(minutes=each)) for each in (1, 2))
    other = replace(second, item=8, ended=NOW + timedelta(minutes=9))
    under_way = made(State.SENDING, 10)
    update = replace(ITEM, id=7)
    assert attempts.answered([first, second, other, under_way], update) == NOW + timedelta(minutes=2)
    assert attempts.answered([first], update) == first.ended
    assert attempts.answered([other, under_way], update) is None
