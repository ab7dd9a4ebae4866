"""Which column of a list is what, by name, by label and by usual names; and what was corrected, kept as a text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.columns import (
    all_targets,
    from_text,
    header_key,
    match,
    numbers_in_phones,
    remembered,
    shared_out,
    to_text,
)
from app.core.contract import CALLBACK, DISPOSITION, LEAD, PRIORITY
from app.core.layout import Layout
from app.practice.world import default_world

LAYOUT = default_world().layout("https://contact.example.com")


@pytest.mark.parametrize(
    "name",
    [
        *("Lead ID", "lead_id", "LeadId", "External Id", "EXTERNAL ID", "external-lead-id", "njExternalLeadId"),
        *("Ext. ID", "Lead Ref", "lead no.", "ID"),
    ],
)
def test_the_leads_id_is_found_by_its_usual_names(name: str) -> None:
    assert match(["Name", name], LAYOUT) == ("Name", LEAD)


@pytest.mark.parametrize(
    ("column", "target"),
    [
        *(("FirstPhone", "FirstPhone"), ("first phone", "FirstPhone"), ("First-Phone", "FirstPhone")),
        *(("Phone", "FirstPhone"), ("Telephone", "FirstPhone"), ("Cell phone", "Mobile"), ("mobile_number", "Mobile")),
        *(("Customer Name", "Name"), ("City", "Suburb"), ("Address", "StreetAddress"), ("Comments", "Notes")),
        *(("Outcome", DISPOSITION), ("njDisposition", DISPOSITION), ("Call back", CALLBACK), ("Priority", PRIORITY)),
        *(("Fax", ""), ("", ""), ("???", ""), ("Phone of a neighbour", "")),
    ],
)
def test_a_column_is_found_by_a_name_that_means_the_same(column: str, target: str) -> None:
    assert match([column], LAYOUT) == (target,)


def test_a_fields_own_name_goes_before_what_means_the_same() -> None:
    assert match(["Telephone", "First phone", "Id", "Lead ID"], LAYOUT) == ("", "FirstPhone", "", LEAD)


def test_no_column_is_two_things_and_nothing_is_two_columns() -> None:
    found = match(["Mobile", "mobile", "MOBILE ", "Cell"], LAYOUT)
    assert found == ("Mobile", "", "", "")


@given(st.lists(st.text(max_size=20), max_size=12))
def test_any_header_is_matched(columns: list[str]) -> None:
    found = match(columns, LAYOUT)
    assert len(found) == len(columns)
    named = [each for each in found if each]
    assert len(named) == len(set(named))
    assert set(named) <= {target for target, _ in all_targets(LAYOUT)}
    assert from_text(to_text(found), columns, LAYOUT) == found


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "3", '{"Mobile": "0"}', '{"Mobile": -1}', '{"Mobile": 2}', '{"Mobile": true}'),
        *('{"Gone": 0}', '{"Mobile": 0, "Name": 0}', "[" * 50_000, " " * 200_000, None, 7),
    ],
)
def test_what_settings_hold_may_be_anything(text: object) -> None:
    assert from_text(text, ["a", "b"], LAYOUT) is None


def test_a_layout_is_kept_for_its_header_and_its_campaign() -> None:
    other: Layout = default_world().layout("https://other.example.com")
    assert header_key(["Lead ID", "Name"], LAYOUT) == header_key(["lead id", "NAME"], LAYOUT)
    assert header_key(["Lead ID", "Name"], LAYOUT) != header_key(["Name", "Lead ID"], LAYOUT)
    assert header_key(["Lead ID"], LAYOUT) != header_key(["Lead ID"], other)


def test_what_was_corrected_is_found_by_every_version() -> None:
    layout = replace(LAYOUT, server="https://contact.example.com", campaign=42)
    assert header_key(["Lead ID", "Mobile"], layout) == "393d40bcb1f30813a61d055f"


def test_the_oldest_layout_goes_and_one_that_is_said_again_drops_none() -> None:
    assert remembered(("c", "a", "b"), "d", 3) == (("a", "b", "d"), ("c",))
    assert remembered(("c", "a", "b"), "c", 3) == (("a", "b", "c"), ())
    assert remembered((), "a", 3) == (("a",), ())


def test_phone_numbers_that_are_numbers_are_named() -> None:
    assert numbers_in_phones({0: 3, 1: 2, 3: 1, 4: 1, 9: 9}, (LEAD, "Mobile", "Name", ""), LAYOUT) == ("Mobile",)


def test_whoever_asks_last_has_the_column_as_long_as_it_wants_it() -> None:
    assert shared_out({"Name": 1, "Suburb": 2}) == {"Name": 1, "Suburb": 2}
    assert shared_out({"Name": 1, "Suburb": 1}) == {"Name": 0, "Suburb": 1}
    assert shared_out({"Name": 0, "Suburb": 0}) == {"Name": 0, "Suburb": 0}


@given(wanted=st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 4)))
def test_no_column_is_given_twice_and_none_that_is_wanted_is_left(wanted: dict[str, int]) -> None:
    given = [each for each in shared_out(wanted).values() if each]
    assert sorted(given) == sorted({each for each in wanted.values() if each})
