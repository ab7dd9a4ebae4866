from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.attempt import attempt
from app.core.check import Part, Place, part_of
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.find import MOST, Found, Origin, in_order, matches, of_draft, of_entry, of_item
from app.core.history import Entry, Search
from app.core.linked import places
from tests.core.samples import COMPLETE, ITEM, LAYOUT, NOW, thorough


def found(lead: str, minutes: int, origin: Origin = Origin.SENT) -> Found:
    return Found(lead, LAYOUT, origin, NOW + timedelta(minutes=minutes))


def draft(lead: str, minutes: int) -> Found:
    return of_draft(Draft(Edit(lead=lead), LAYOUT, NOW + timedelta(minutes=minutes)))


def test_each_lead_stands_once_the_newest_first() -> None:
    leads = in_order([found("1", 1), found("2", 3), found("1", 5), found("a", 2), found(" A ", 4)])
    assert [each.lead for each in leads] == ["1", " A ", "2"]


def test_drafts_stand_first_each_of_them_and_their_leads_nowhere_else() -> None:
    leads = in_order([found("1", 9), draft("1", 1), found("2", 8), draft("1", 2), draft("", 3)])
    assert [(each.lead, each.origin) for each in leads] == [
        ("", Origin.DRAFT),
        ("1", Origin.DRAFT),
        ("1", Origin.DRAFT),
        ("2", Origin.SENT),
    ]


def test_what_waits_is_told_before_what_was_sent_and_that_before_what_was_opened() -> None:
    lead = ITEM.lead
    waiting, sent, opened = of_item(ITEM), found(lead, 5), found(lead, 9, Origin.OPENED)
    assert in_order([opened, sent, waiting]) == (waiting,)
    assert in_order([opened, sent]) == (sent,)


def test_what_was_sent_is_told_with_its_update_and_when_it_went_out() -> None:
    made = attempt(replace(ITEM, since=NOW + timedelta(hours=1)), NOW, {}, "kim")
    expected = Found("9856", LAYOUT, Origin.SENT, NOW, COMPLETE, item=ITEM, attempt=made)
    assert of_entry(Entry(made, ITEM)) == expected


def test_what_is_typed_and_what_waits_are_told_with_all_that_is_known() -> None:
    typed, later = Draft(COMPLETE, LAYOUT, NOW), replace(ITEM, since=NOW + timedelta(hours=1))
    assert of_draft(typed) == Found("9856", LAYOUT, Origin.DRAFT, NOW, COMPLETE, draft=typed)
    assert of_item(later) == Found("9856", LAYOUT, Origin.OUTBOX, later.since, COMPLETE, item=later)


def test_no_more_are_shown_than_one_can_look_at_but_every_draft() -> None:
    many = [found(str(each), each) for each in range(2 * MOST)]
    assert len(in_order(many)) == MOST
    drafts = [draft(str(each), each) for each in range(2 * MOST)]
    assert len(in_order([*many, *drafts])) == 2 * MOST


@pytest.mark.parametrize("text", ["", " 985", "0491570006", "(0491) 570-006", "2026/11/25", "SMITH", "callback"])
def test_any_part_is_enough(text: str) -> None:
    edit = replace(COMPLETE, disposition="Callback", fields={"Name": "Jane Smith"})
    assert matches(Search(text), edit)


def test_what_was_typed_and_is_no_value_yet_is_found_too() -> None:
    assert matches(Search("tomorrow"), Edit(), {"callback.when": "tomorrow 3"})
    assert not matches(Search("tomorrow"), Edit(lead="9856"))


@thorough
@given(st.text(), st.text(), st.text())
def test_a_part_of_any_value_is_found_and_no_text_is_trouble(before: str, part: str, after: str) -> None:
    assert matches(Search(part), Edit(fields={"Notes": f"{before}{part.strip()}{after}"})) or not part.strip()
    matches(Search(part), Edit(lead=before), {"a": after})


def test_the_parts_of_an_edit_are_told_apart() -> None:
    other = replace(COMPLETE, phones={}, lead="9860")
    assert [each.part.name for each in places(COMPLETE) if part_of(COMPLETE, each) != part_of(other, each)] == [
        "LEAD",
        "PHONE",
    ]


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        (Edit(phones={"Mobile": None}), Edit(), Place(Part.PHONE, "Mobile")),
        (Edit(phones={"Mobile": ""}), Edit(phones={"Mobile": None}), Place(Part.PHONE, "Mobile")),
        (Edit(fields={"Name": ""}), Edit(), Place(Part.FIELD, "Name")),
        (Edit(fields={"Name": "a"}), Edit(fields={"Name": "b"}), Place(Part.FIELD, "Name")),
        (Edit(asked=True), Edit(), Place(Part.WHOLE)),
    ],
)
def test_switched_on_and_left_empty_is_a_change_and_so_is_cleared(one: Edit, other: Edit, where: Place) -> None:
    assert part_of(one, where) != part_of(other, where)
    assert part_of(one, replace(where, name="Notes")) == part_of(other, replace(where, name="Notes")) or not where.name
