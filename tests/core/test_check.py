"""What keeps an edit from being sent, and what a person is told before it goes."""

import re
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.callback import Standing
from app.core.check import (
    LONGEST_LEAD,
    LONGEST_NUMBER,
    Part,
    Place,
    Reason,
    Remark,
    changed_lead,
    meant_for,
    problems,
    warnings,
)
from app.core.contract import is_no_change
from app.core.edit import Edit, body, query
from app.core.layout import CallbackRule, Disposition, Layout, ServerProfile
from tests.core.samples import COMPLETE, LAYOUT, MELBOURNE, NO_CHANGES, NOW, TOMORROW, WALL_TIMES, thorough

CALLBACK = Place(Part.CALLBACK)


def found(edit: Edit, layout: Layout = LAYOUT) -> list[Remark]:
    return list(problems(edit, layout, MELBOURNE, NOW))


def warned(edit: Edit) -> list[Remark]:
    return list(warnings(edit, LAYOUT, MELBOURNE, NOW))


def with_number(typed: str | None) -> list[Reason]:
    remarks = found(replace(COMPLETE, phones={"Mobile": typed}))
    assert {each.place for each in remarks} <= {Place(Part.PHONE, "Mobile")}
    return [each.reason for each in remarks]


def test_a_complete_edit_can_be_sent() -> None:
    assert found(COMPLETE) == []


@pytest.mark.parametrize("name", [each.name for each in LAYOUT.dispositions])
def test_each_disposition_of_the_campaign_can_be_sent(name: str) -> None:
    assert found(replace(COMPLETE, disposition=name)) == []


def test_all_that_is_missing_is_told_at_once_in_the_forms_order() -> None:
    edit = Edit("", {"Mobile": None, "FirstPhone": "x"}, "Gone", Standing.UNDECIDED, 101, {"Ends": "soon"})
    assert found(edit) == [
        Remark(Place(Part.LEAD), Reason.LEAD_MISSING),
        Remark(Place(Part.PHONE, "FirstPhone"), Reason.NUMBER_NOT_DIGITS),
        Remark(Place(Part.PHONE, "Mobile"), Reason.NUMBER_MISSING),
        Remark(Place(Part.DISPOSITION), Reason.NO_SUCH_DISPOSITION),
        Remark(CALLBACK, Reason.CALLBACK_UNDECIDED),
        Remark(Place(Part.PRIORITY), Reason.PRIORITY_OUT_OF_RANGE),
        Remark(Place(Part.FIELD, "Ends"), Reason.NOT_A_DATE),
    ]


@pytest.mark.parametrize(
    ("lead", "reason"),
    [
        ("", Reason.LEAD_MISSING),
        (" \t\u00a0", Reason.LEAD_MISSING),
        ("9" * (LONGEST_LEAD + 1), Reason.LEAD_TOO_LONG),
        ("98\x0056", Reason.CONTROL_CHARACTERS),
        ("98\n56", Reason.CONTROL_CHARACTERS),
        ("98\u200b56", Reason.CONTROL_CHARACTERS),
        ("98\u202e56", Reason.CONTROL_CHARACTERS),
        ("\ufeff", Reason.CONTROL_CHARACTERS),
        ("98\ud80056", Reason.CONTROL_CHARACTERS),
        *((text, Reason.MEANS_NO_CHANGE) for text in NO_CHANGES),
    ],
)
def test_an_id_that_can_not_be_one_is_refused(lead: str, reason: Reason) -> None:
    assert found(replace(COMPLETE, lead=lead)) == [Remark(Place(Part.LEAD), reason)]


@pytest.mark.parametrize("lead", ["UK/0007", "a b", "é", "0", "9" * LONGEST_LEAD, " 9856 "])
def test_any_other_id_is_taken(lead: str) -> None:
    assert found(replace(COMPLETE, lead=lead)) == []


@pytest.mark.parametrize(
    "typed", ["0491 570 006", "+61 491 570 006", "0", "9" * LONGEST_NUMBER, "+" + "9" * LONGEST_NUMBER]
)
def test_a_number_of_digits_is_taken(typed: str) -> None:
    assert with_number(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        " ",
        "()",
        "+",
        "++61",
        "61+",
        "0491 57O 006",
        "0491570006x1",
        "*31#",
        "٠٤٩١",
        "\uff10\uff14\uff19\uff11",
        "²",
        "0491\n57",
        "0\ud800",
    ],
)
def test_a_number_that_is_not_digits_is_refused(typed: str) -> None:
    assert with_number(typed) == [Reason.NUMBER_NOT_DIGITS]


def test_a_number_switched_on_and_left_empty_is_missing() -> None:
    assert with_number(None) == [Reason.NUMBER_MISSING]


def test_a_number_longer_than_any_is_refused() -> None:
    assert with_number("9" * (LONGEST_NUMBER + 1)) == [Reason.NUMBER_TOO_LONG]


def test_clearing_a_number_is_warned_of() -> None:
    edit = replace(COMPLETE, phones={"Mobile": ""})
    assert found(edit) == []
    assert warned(edit) == [Remark(Place(Part.PHONE, "Mobile"), Reason.CLEARS_NUMBER)]


def test_clearing_a_number_is_refused_where_the_server_can_not() -> None:
    layout = replace(LAYOUT, profile=ServerProfile(clear_phone=False))
    edit = replace(COMPLETE, phones={"Mobile": ""})
    assert found(edit, layout) == [Remark(Place(Part.PHONE, "Mobile"), Reason.CLEARING_NOT_OFFERED)]


@pytest.mark.parametrize("text", NO_CHANGES)
def test_a_typed_no_change_is_no_number(text: str) -> None:
    assert with_number(text) == [Reason.MEANS_NO_CHANGE]


@pytest.mark.parametrize("text", NO_CHANGES)
def test_a_disposition_called_no_change_is_refused_even_if_the_connection_names_it(text: str) -> None:
    refused = [Remark(Place(Part.DISPOSITION), Reason.MEANS_NO_CHANGE)]
    edit = replace(COMPLETE, disposition=text)
    assert found(edit) == refused
    assert found(edit, replace(LAYOUT, dispositions=(Disposition(text),))) == refused


@pytest.mark.parametrize(("priority", "fine"), [(-1, False), (0, True), (100, True), (101, False)])
def test_a_priority_is_from_0_to_100(priority: int, fine: bool) -> None:
    refused = [] if fine else [Remark(Place(Part.PRIORITY), Reason.PRIORITY_OUT_OF_RANGE)]
    assert found(replace(COMPLETE, priority=priority)) == refused


def test_keeping_the_call_back_is_refused_unless_the_server_is_known_to() -> None:
    edit = replace(COMPLETE, callback=Standing.KEEP)
    assert found(edit) == [Remark(CALLBACK, Reason.CALLBACK_KEEP_NOT_OFFERED)]
    assert found(edit, replace(LAYOUT, profile=ServerProfile(keep_callback=True))) == []


def test_an_edit_that_keeps_everything_is_not_sent() -> None:
    layout = replace(LAYOUT, profile=ServerProfile(keep_callback=True))
    edit = Edit("9856", callback=Standing.KEEP)
    assert found(edit, layout) == [Remark(Place(Part.WHOLE), Reason.CHANGES_NOTHING)]


def test_a_time_that_could_not_be_read_is_told_beside_it() -> None:
    assert found(replace(COMPLETE, callback=Standing.UNREAD)) == [Remark(CALLBACK, Reason.CALLBACK_UNREAD)]


def test_a_time_that_the_clocks_skip_is_refused() -> None:
    edit = replace(COMPLETE, callback=datetime(2027, 10, 3, 2, 30))  # noqa: DTZ001 - a wall time
    assert found(edit) == [Remark(CALLBACK, Reason.CALLBACK_SKIPPED_BY_CLOCKS)]


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        (datetime(2026, 11, 24, 12, 30), Reason.CALLBACK_PAST),  # noqa: DTZ001 - a wall time
        (datetime(2027, 4, 4, 2, 30), Reason.CALLBACK_TWICE),  # noqa: DTZ001 - a wall time
    ],
)
def test_an_odd_time_is_warned_of_and_can_be_sent(when: datetime, reason: Reason) -> None:
    edit = replace(COMPLETE, callback=when)
    assert found(edit) == []
    assert warned(edit) == [Remark(CALLBACK, reason)]


@pytest.mark.parametrize(
    ("disposition", "callback", "reasons"),
    [
        ("Callback", Standing.NONE, [Reason.DISPOSITION_WANTS_CALLBACK]),
        ("Callback", TOMORROW, []),
        ("Sale", TOMORROW, [Reason.DISPOSITION_TAKES_NO_CALLBACK]),
        ("Sale", Standing.NONE, []),
        ("Busy", Standing.NONE, []),
        ("Quote", TOMORROW, [Reason.DISPOSITION_TAKES_NO_CALLBACK]),
        ("Won", TOMORROW, [Reason.DISPOSITION_TAKES_NO_CALLBACK]),
        (None, Standing.NONE, []),
    ],
)
def test_a_disposition_that_does_not_go_with_the_call_back_is_warned_of(
    disposition: str | None, callback: datetime | Standing, reasons: list[Reason]
) -> None:
    more = (Disposition("Quote", CallbackRule.NONE), Disposition("Won", CallbackRule.OPTIONAL, closes=True))
    layout = replace(LAYOUT, dispositions=(*LAYOUT.dispositions, *more))
    edit = replace(COMPLETE, disposition=disposition, callback=callback)
    assert list(warnings(edit, layout, MELBOURNE, NOW)) == [Remark(CALLBACK, reason) for reason in reasons]


ANY = st.text(st.characters(exclude_categories=[]), max_size=12) | st.sampled_from([*NO_CHANGES, "", "0491 570 006"])
ANY_EDIT = st.builds(
    Edit,
    lead=ANY,
    phones=st.dictionaries(st.sampled_from(["FirstPhone", "Mobile"]), st.none() | ANY, max_size=2),
    disposition=st.none() | ANY | st.just("Busy"),
    callback=st.sampled_from(Standing) | WALL_TIMES | st.datetimes(),
    priority=st.none() | st.integers(),
    fields=st.dictionaries(st.sampled_from([each.name for each in LAYOUT.others]), ANY, max_size=2),
)


@thorough
@given(edit=ANY_EDIT)
def test_any_edit_can_be_judged_and_what_passes_is_fit_for_the_wire(edit: Edit) -> None:
    warned(edit)
    if found(edit):
        return
    sent = body(edit, LAYOUT)
    assert all(value.encode() is not None for value in (*sent.values(), *query(edit, LAYOUT).values()))
    assert not any(is_no_change(value) for value in (sent["njExternalLeadId"], *edit.fields.values()))
    for phone in LAYOUT.phones:
        if phone.name in edit.phones:
            assert re.fullmatch(r"(\+?[0-9]{1,25})?", sent[phone.name])


def test_values_are_meant_for_the_lead_whose_id_stood_there_when_they_were_typed() -> None:
    assert meant_for(Edit(lead=" 9862 "), "9860") == "9862"
    assert meant_for(replace(COMPLETE, lead="9862"), "9860") == "9860"
    assert meant_for(replace(COMPLETE, lead="9862"), "") == "9862"


def test_only_values_that_were_meant_for_another_lead_are_told() -> None:
    moved = replace(COMPLETE, lead="9862")
    assert changed_lead(moved, "9860") == (Remark(Place(Part.LEAD), Reason.LEAD_CHANGED, lead="9860"),)
    for edit, meant in ((moved, "9862"), (moved, ""), (Edit(lead="9862"), "9860"), (replace(moved, lead=" "), "9860")):
        assert not changed_lead(edit, meant)
