"""How numbers read. What is shown may have spaces where people put them; its digits are those that are sent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.edit import wire_number
from app.core.number import Doubt
from app.numbers import read_number


@pytest.mark.parametrize(
    ("typed", "region", "nice"),
    [
        ("0491570006", "AU", "0491 570 006"),
        ("0491-570-006", "AU", "0491 570 006"),
        ("0355501777", "AU", "(03) 5550 1777"),
        ("+61491570006", "AU", "+61 491 570 006"),
        ("1800975707", "AU", "1800 975 707"),
        ("+64211234567", "AU", "+64 21 123 4567"),
        ("0211234567", "NZ", "021 123 4567"),
        ("07700900999", "GB", "07700 900999"),
        ("02079460958", "GB", "020 7946 0958"),
        ("+442079460958", "US", "+44 20 7946 0958"),
        ("2025550123", "US", "(202) 555-0123"),
        ("+12025550123", "GB", "+1 202-555-0123"),
    ],
)
def test_a_number_is_shown_as_people_there_write_it(typed: str, region: str, nice: str) -> None:
    reading = read_number(typed, region)
    assert (reading.nice, reading.usual) == (nice, "")


@pytest.mark.parametrize(
    ("typed", "region", "usual"),
    [
        ("61491570006", "AU", "0491 570 006"),
        ("491570006", "AU", "0491 570 006"),
        ("001161491570006", "AU", "0491 570 006"),
        ("+44 (0)20 7946 0958", "AU", "+44 20 7946 0958"),
        ("12025550123", "US", "(202) 555-0123"),
        ("0064211234567", "NZ", "021 123 4567"),
    ],
)
def test_a_number_in_an_unusual_form_is_shown_as_sent_beside_the_usual_form(
    typed: str, region: str, usual: str
) -> None:
    reading = read_number(typed, region)
    assert (reading.nice, reading.usual, reading.doubt) == (wire_number(typed), usual, None)


@pytest.mark.parametrize(
    ("typed", "region", "worldwide", "inner"),
    [
        ("0491 570 006", "AU", "+61491570006", "491570006"),
        ("+61 491 570 006", "GB", "+61491570006", "491570006"),
        ("(03) 5550 1777", "AU", "+61355501777", "355501777"),
        ("2025550123", "US", "+12025550123", "2025550123"),
        ("12ab", "AU", "", ""),
        ("", "AU", "", ""),
    ],
)
def test_all_ways_to_write_a_number_have_one_form(typed: str, region: str, worldwide: str, inner: str) -> None:
    reading = read_number(typed, region)
    assert (reading.worldwide, reading.inner) == (worldwide, inner)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0491 570 006", "+61 491-570-006", True),
        ("(03) 5550 1777", "0355501777", True),
        ("0123", "123", False),
        ("0491 570 006", "0491 570 156", False),
        ("12ab", "12 ab", True),
    ],
)
def test_what_may_be_no_number_is_only_itself(one: str, other: str, same: bool) -> None:
    assert (read_number(one, "AU").one_form == read_number(other, "AU").one_form) is same


@pytest.mark.parametrize(
    ("typed", "region", "doubt"),
    [
        ("0491570006", "AU", None),
        ("000", "AU", Doubt.TOO_SHORT),
        ("0491570", "AU", Doubt.NO_SUCH_NUMBER),
        ("55501777", "AU", Doubt.NO_SUCH_NUMBER),
        ("5550123", "US", Doubt.TOO_SHORT),
        ("04915700060001", "AU", Doubt.TOO_LONG),
        ("0491570006" + "0" * 15, "AU", Doubt.TOO_LONG),
        ("9" * 251, "AU", Doubt.TOO_LONG),
        ("0691570006", "AU", Doubt.NO_SUCH_NUMBER),
        ("+999123456", "AU", Doubt.NO_SUCH_NUMBER),
        ("+", "AU", Doubt.NO_SUCH_NUMBER),
        ("", "AU", Doubt.NO_SUCH_NUMBER),
        ("0491 57O 006", "AU", Doubt.NO_SUCH_NUMBER),
        ("04+91570006", "AU", Doubt.NO_SUCH_NUMBER),
        ("++61491570006", "AU", Doubt.NO_SUCH_NUMBER),
        ("<No Change>", "AU", Doubt.NO_SUCH_NUMBER),
        ("0491570006", "ZZ", Doubt.NO_SUCH_NUMBER),
        ("+61491570006", "ZZ", None),
        ("123", "GB", Doubt.TOO_SHORT),
    ],
)
def test_what_can_hardly_be_a_number_is_doubted(typed: str, region: str, doubt: Doubt | None) -> None:
    assert read_number(typed, region).doubt is doubt


HOSTILE = st.text(st.characters(exclude_categories=[]), max_size=30)
DIGITS = st.text("+0123456789 ()-./", max_size=30) | st.from_regex(r"\+?[0-9]{1,300}", fullmatch=True)
EASTERN = st.text("٠١٢٣٤٥٦٧٨٩²৩+", max_size=15)


@settings(max_examples=300, deadline=None, database=None)
@given(typed=HOSTILE | DIGITS | EASTERN, region=st.sampled_from(["AU", "NZ", "GB", "US", "ZZ", ""]))
def test_whatever_is_typed_is_shown_with_the_characters_that_are_sent(typed: str, region: str) -> None:
    assert wire_number(read_number(typed, region).nice) == wire_number(typed)


@settings(max_examples=200, deadline=None, database=None)
@given(typed=st.from_regex(r"0[2-478][0-9]{8}", fullmatch=True))
def test_the_usual_form_of_a_number_without_its_zero_is_the_same_number(typed: str) -> None:
    reading = read_number(typed[1:], "AU")
    if reading.usual:
        assert wire_number(reading.usual) in {typed, typed[1:]}
