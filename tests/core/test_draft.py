"""Which draft a form can show, and when two of them hold the same."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.core.draft import Draft, fits, outgrown, to_bring_back
from app.core.edit import Edit
from app.core.item import Item
from app.core.layout import Field, Kind
from tests.core.samples import COMPLETE, ITEM, LAYOUT, NOW

DRAFT = Draft(replace(COMPLETE, fields={"Name": "Jane"}), LAYOUT, NOW, {"callback.when": "fri"}, "field.Name", 7, 3)


def of(lead: str, number: int, minutes: int = 0) -> Draft:
    return Draft(Edit(lead=lead), LAYOUT, NOW + timedelta(minutes=minutes), id=number)


@pytest.mark.parametrize("missed", [{"edit": COMPLETE}, {"unsent": {"callback.when": "sat"}}, {"replaces": None}])
def test_a_draft_that_lacks_what_a_person_would_miss_is_another(missed: dict[str, Any]) -> None:
    assert not DRAFT.holds(replace(DRAFT, **missed))


def test_where_the_cursor_stood_and_when_it_was_written_down_make_no_other_draft() -> None:
    assert DRAFT.holds(replace(DRAFT, changed=NOW + timedelta(hours=1), focus="leadId", id=9))


@pytest.mark.parametrize("what", [DRAFT, replace(ITEM, edit=DRAFT.edit)], ids=["draft", "item"])
@pytest.mark.parametrize(
    ("changes", "shown", "lost"),
    [
        ({"name": "Renamed", "allocation": 1, "time_zone": "Australia/Perth", "dispositions": ()}, True, ()),
        ({"server": "https://other.example.com"}, False, ()),
        ({"template": 1}, False, ()),
        ({"campaign": 1}, False, ()),
        ({"fields": (Field("Name", "Name", Kind.TEXT),)}, False, ("FirstPhone",)),
        ({"fields": (Field("FirstPhone", "Phone", Kind.PHONE),)}, False, ("Name",)),
        ({"fields": ()}, False, ("FirstPhone", "Name")),
        ({"fields": (), "campaign": 1}, False, ()),
    ],
)
def test_a_form_shows_what_is_of_its_campaign_and_has_a_field_for_all_of_it(
    what: Item | Draft, changes: dict[str, Any], shown: bool, lost: tuple[str, ...]
) -> None:
    layout = replace(LAYOUT, **changes)
    assert (fits(what, layout), outgrown(what, layout)) == (shown, lost)


def test_the_newest_is_brought_back_first_of_this_lead_or_of_all() -> None:
    drafts = [of("uk/7", 1), of("9", 2, minutes=5), of(" UK/7 ", 4, minutes=-1), of("uk/7", 3), of("", 5, minutes=-2)]
    assert [each.id for each in to_bring_back(drafts, LAYOUT, None)] == [2, 3, 1, 4, 5]
    assert [each.id for each in to_bring_back(drafts, LAYOUT, "Uk/7")] == [3, 1, 4]
    assert [each.id for each in to_bring_back(drafts, LAYOUT, "")] == [5]
    assert to_bring_back(drafts, replace(LAYOUT, campaign=1), None) == []
