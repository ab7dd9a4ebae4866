"""Which values a campaign's own fields can take."""

from dataclasses import replace

import pytest

from app.core.check import Part, Place, Reason, problems
from tests.core.samples import COMPLETE, LAYOUT, MELBOURNE, NO_CHANGES, NOW


def with_field(name: str, value: str) -> list[Reason]:
    remarks = problems(replace(COMPLETE, fields={name: value}), LAYOUT, MELBOURNE, NOW)
    assert {each.place for each in remarks} <= {Place(Part.FIELD, name)}
    return [each.reason for each in remarks]


@pytest.mark.parametrize("field", [each.name for each in LAYOUT.others])
@pytest.mark.parametrize("text", NO_CHANGES)
def test_a_typed_no_change_is_refused_in_every_field(field: str, text: str) -> None:
    assert with_field(field, text) == [Reason.MEANS_NO_CHANGE]


@pytest.mark.parametrize("character", ["\0", "\x08", "\x0b", "\r", "\x1b", "\x7f", "\x85", "\ud800"])
def test_control_characters_and_half_characters_are_refused(character: str) -> None:
    assert with_field("Notes", f"a{character}b") == [Reason.CONTROL_CHARACTERS]


@pytest.mark.parametrize("text", ["", "a\nb\tc", "é 漢字 🙂", "No Change", "<No Change>!", "<Change>"])
def test_any_other_text_is_taken(text: str) -> None:
    assert with_field("Notes", text) == []


@pytest.mark.parametrize(
    "text", ["2026-12-24", "2026/2/1", "2026/02/29", "26/12/24", "2026/12/24 10:00", "٢٠٢٦/12/24", " "]
)
def test_a_date_in_another_form_is_refused(text: str) -> None:
    assert with_field("Ends", text) == [Reason.NOT_A_DATE]


@pytest.mark.parametrize("text", ["", "2026/12/24", "2028/02/29", "0999/01/01"])
def test_a_date_is_taken_and_can_be_cleared(text: str) -> None:
    assert with_field("Ends", text) == []


@pytest.mark.parametrize(("name", "value"), [("Product", "solar"), ("By", "Solar"), ("Owns", "true"), ("Owns", " ")])
def test_a_choice_that_is_not_offered_is_refused(name: str, value: str) -> None:
    assert with_field(name, value) == [Reason.NO_SUCH_CHOICE]


@pytest.mark.parametrize(("name", "value"), [("Product", "Solar"), ("By", "SMS"), ("Owns", "No"), ("Product", "")])
def test_a_choice_is_taken_and_can_be_cleared(name: str, value: str) -> None:
    assert with_field(name, value) == []
