"""A campaign as data."""

from dataclasses import replace
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.layout import Disposition
from tests.core.samples import LAYOUT, thorough


def test_phones_and_others_are_in_the_files_order() -> None:
    assert [each.name for each in LAYOUT.phones] == ["FirstPhone", "Mobile"]
    assert [each.name for each in LAYOUT.others] == ["Name", "Notes", "Ends", "Product", "By", "Owns"]


@pytest.mark.parametrize("name", ["busy", "Busy ", "", "<No Change>"])
def test_a_disposition_is_found_by_its_exact_name_alone(name: str) -> None:
    assert LAYOUT.disposition(name) is None


def test_a_disposition_is_found() -> None:
    assert LAYOUT.disposition("Sale") is LAYOUT.dispositions[2]


@pytest.mark.parametrize(
    ("zone", "city"),
    [
        ("Australia/Melbourne", "Melbourne"),
        ("Australia/Lord_Howe", "Lord Howe"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("UTC", "UTC"),
    ],
)
def test_a_time_zone_is_called_by_its_city(zone: str, city: str) -> None:
    assert replace(LAYOUT, time_zone=zone).city == city


def test_an_id_can_not_become_another_part_of_the_address() -> None:
    assert LAYOUT.look_at("a/b?c&d#é") == "https://contact.example.com/lead/a%2Fb%3Fc%26d%23%C3%A9?view=data"


@thorough
@given(lead=st.text(min_size=1))
def test_any_id_stays_one_part_of_the_path(lead: str) -> None:
    parts = urlsplit(LAYOUT.look_at(lead))
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == (
        "https",
        "contact.example.com",
        "view=data",
        "",
    )
    assert unquote(parts.path) == f"/lead/{lead}"


def test_half_a_character_in_an_id_still_gives_an_address() -> None:
    assert LAYOUT.look_at("a\ud800b") == "https://contact.example.com/lead/a%3Fb?view=data"


def test_a_connection_without_a_page_for_leads_has_no_address() -> None:
    assert replace(LAYOUT, call_editor="").look_at("9856") == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sale", "Sale"),
        ("sale", "sale"),
        ("SALE", None),
        ("pitch", "Pitch No Sale"),
        (" no answer ", "No Answer"),
        ("no", None),
        ("", None),
        ("gone", None),
    ],
)
def test_what_is_typed_means_one_disposition_or_none(typed: str, meant: str | None) -> None:
    names = ("Sale", "sale", "Pitch No Sale", "No Answer")
    layout = replace(LAYOUT, dispositions=tuple(map(Disposition, names)))
    found = layout.meant(typed)
    assert (found.name if found else None) == meant
