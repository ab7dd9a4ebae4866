"""What a person is asked for beside a conflict, and what the history knows about it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import attempt as attempts
from app.core import mend
from app.core.answer import Answer, Cause, Known, failure
from app.core.attempt import Attempt
from app.core.callback import Standing
from app.core.contract import Code
from app.core.edit import Edit
from app.core.history import Entry
from app.core.item import Item, Settled, State
from app.core.mend import Asks, Holder, Home
from tests.core.samples import COMPLETE, ITEM, LAYOUT, NOW, thorough


def refused(code: int, edit: Edit = COMPLETE) -> Item:
    return replace(ITEM, edit=edit, state=State.NEEDS_YOU, answer=Answer(Known.NOT_APPLIED, Cause.CODE, code, "", 400))


def entry(item: Item, minute: int, outcome: State = State.APPLIED, code: int = 0) -> Entry:
    made = attempts.attempt(item, NOW + timedelta(minutes=minute), {}, "jane")
    known = Known.APPLIED if outcome is State.APPLIED else Known.NOT_APPLIED
    return Entry(replace(made, outcome=outcome, answer=Answer(known, Cause.CODE, code)), item)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (101, Asks.LEAD),
        (104, Asks.NUMBERS),
        (105, Asks.NUMBERS),
        (106, Asks.DISPOSITION),
        (107, Asks.DISPOSITION),
        (102, None),
        (108, None),
        (111, None),
        (112, None),
        (999, None),
    ],
)
def test_each_code_asks_for_what_can_be_mended(code: int, expected: Asks | None) -> None:
    assert mend.asks(refused(code)) is expected


@pytest.mark.parametrize("state", [each for each in State if each is not State.NEEDS_YOU])
def test_only_what_waits_for_the_person_asks(state: State) -> None:
    expected = Asks.SETTLE if state is State.UNKNOWN else None
    assert mend.asks(replace(refused(104), state=state)) is expected


def test_what_was_settled_or_never_answered_asks_for_nothing() -> None:
    assert mend.asks(replace(refused(104), settled=Settled.NOT_ARRIVED)) is None
    assert mend.asks(replace(refused(104), answer=None)) is None
    assert mend.asks(replace(refused(104), answer=failure(Cause.NO_CONNECTION))) is None
    assert mend.asks(refused(104, replace(COMPLETE, phones={}))) is None
    assert mend.asks(replace(refused(104), answer=Answer(Known.UNKNOWN, Cause.EARLIER, 104))) is None


def test_the_numbers_are_those_that_were_sent() -> None:
    phones = {"Mobile": "", "FirstPhone": "0491 570 006", "Elsewhere": "1"}
    found = mend.numbers(refused(104, replace(COMPLETE, phones=phones)))
    assert [(each.name, number) for each, number in found] == [("FirstPhone", "0491570006")]


def test_the_same_again_and_nothing_at_all_are_not_worth_sending() -> None:
    item = refused(104)
    assert not mend.can_go(item.edit, item)
    assert mend.can_go(replace(item.edit, phones={}), item)  # the call-back is left
    assert not mend.can_go(Edit(lead="9856", callback=Standing.KEEP), item)


def made(minute: int, values: dict[str, str], outcome: State = State.APPLIED) -> Attempt:
    return replace(
        attempts.attempt(ITEM, NOW + timedelta(minutes=minute), {}, "jane"), sent=values, before={}, outcome=outcome
    )


def test_a_lead_holds_a_number_until_something_else_is_known() -> None:
    number = "0491570006"
    first = made(1, {"Mobile": number})
    holder = Holder("9860", "Mobile", first.began)
    phones = LAYOUT.phones
    assert mend.holder([first], "9860", phones, number) == holder
    assert mend.holder([first, made(2, {"FirstPhone": "1"})], "9860", phones, number) == holder
    assert mend.holder([first, made(2, {"Mobile": "1"}, State.NEEDS_YOU)], "9860", phones, number) == holder
    assert mend.holder([first, made(2, {"Mobile": "1"})], "9860", phones, number) is None
    assert mend.holder([first, made(2, {"Mobile": "1"}, State.UNKNOWN)], "9860", phones, number) is None
    assert mend.holder([made(1, {"Mobile": number}, State.CONFLICT)], "9860", phones, number) is None
    assert mend.holder([first], "9860", phones, "0491570007") is None
    assert mend.holder([made(1, {"Name": number})], "9860", phones, number) is None


def test_an_id_is_at_home_where_it_was_applied() -> None:
    there = replace(ITEM, layout=replace(LAYOUT, name="Perth", campaign=7))
    other = replace(there, edit=replace(COMPLETE, lead="9857"))
    entries = [
        entry(there, 3),
        entry(there, 2),
        entry(ITEM, 2),
        entry(other, 2),
        entry(replace(there, layout=replace(LAYOUT, campaign=8)), 1, State.NEEDS_YOU, 101),
    ]
    assert mend.homes(entries, ITEM) == (Home("Perth", 7, NOW + timedelta(minutes=3)),)
    further = entry(replace(there, layout=replace(LAYOUT, name="Hobart", campaign=9)), 1)
    assert [each.connection for each in mend.homes([*entries, further], ITEM)] == ["Perth", "Hobart"]


Story = list[tuple[bool, str]]


@thorough
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["Busy", "Callback", "Sale"]))))
def test_a_disposition_is_unknown_as_long_as_the_last_word_is_106(story: Story) -> None:
    entries = []
    last: dict[str, bool] = {}
    known: dict[str, datetime] = {}
    for minute, (applied, name) in enumerate(story):
        state, code = (State.APPLIED, 0) if applied else (State.NEEDS_YOU, Code.NO_SUCH_DISPOSITION)
        item = replace(refused(code, replace(COMPLETE, disposition=name)), state=state)
        item = replace(item, since=NOW + timedelta(minutes=minute))
        entries.append(entry(item, minute, state, code))
        known = mend.after(known, item)
        last[name] = applied
    found = mend.refused_dispositions(reversed(entries))
    assert set(found) == set(known) == {name for name, applied in last.items() if not applied}
    assert found == known


UNKNOWN_BUSY = refused(Code.NO_SUCH_DISPOSITION, replace(COMPLETE, disposition="Busy"))


def test_other_answers_say_nothing_of_a_disposition_and_hide_nothing_that_came_before() -> None:
    item = replace(refused(104, UNKNOWN_BUSY.edit), since=NOW + timedelta(minutes=2))
    before = entry(UNKNOWN_BUSY, 1, State.NEEDS_YOU, Code.NO_SUCH_DISPOSITION)
    assert mend.refused_dispositions([entry(item, 2, State.NEEDS_YOU, 104), before]) == {"Busy": before.attempt.began}
    assert mend.after({}, item) == {}
    assert mend.refused_dispositions([entry(item, 1, State.NEEDS_YOU, 104), entry(ITEM, 2)]) == {}
    assert mend.after({"Busy": NOW}, item) == {"Busy": NOW}
    assert mend.after({"Busy": NOW}, replace(item, state=State.APPLIED)) == {}


def test_a_disposition_that_was_refused_is_unknown_though_an_earlier_send_may_have_arrived() -> None:
    item = replace(UNKNOWN_BUSY, state=State.UNKNOWN, since=NOW + timedelta(minutes=1))
    assert mend.after({}, item) == {"Busy": item.since}
    assert mend.refused_dispositions([entry(item, 1, State.UNKNOWN, Code.NO_SUCH_DISPOSITION)]) == {"Busy": item.since}


def test_a_disposition_that_a_person_saw_in_noojee_is_known() -> None:
    arrived = replace(UNKNOWN_BUSY, state=State.APPLIED, settled=Settled.ARRIVED)
    assert mend.after({"Busy": NOW}, arrived) == {}
    assert mend.refused_dispositions([entry(arrived, 1, State.APPLIED, Code.NO_SUCH_DISPOSITION)]) == {}
