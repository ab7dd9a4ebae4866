from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.check import LONGEST_LEAD, Part, Place, Reason
from app.core.edit import Edit
from app.core.link import LONGEST_LINK, LONGEST_VALUE, MOST_VALUES, Link, LinkRefusedError, Refused, is_link, read_link
from app.core.linked import edit_of, places, read_places, write_places
from tests.core.hostile_links import hostile, link
from tests.core.samples import LAYOUT, MELBOURNE, NOW, thorough

NAME = "Melbourne%20sales"
HOSTILE = hostile(NAME)


def judged(text: str) -> Edit:
    said = read_link(text)
    if said.connection not in {"", LAYOUT.name}:
        raise LinkRefusedError(Refused.OTHER_CONNECTION, said.connection)
    return edit_of(said, LAYOUT, MELBOURNE, NOW)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("noojee-lead:9856", "9856"),
        ("NOOJEE-LEAD:9856", "9856"),
        ("noojee-lead://9856/", "9856"),
        ("noojee-lead:9856/", "9856"),
        ("noojee-lead:UK%2F0007%20%C3%B6", "UK/0007 ö"),
        ("noojee-lead:UK/0007", "UK/0007"),
        ("noojee-lead:A+B", "A+B"),
        ("noojee-lead:98%3F56", "98?56"),
        ("noojee-lead:editor", "editor"),
        ("noojee-lead:", ""),
        ("  noojee-lead:9856 ", "9856"),
        ("noojee-lead:" + "9" * LONGEST_LEAD, "9" * LONGEST_LEAD),
    ],
)
def test_a_short_link_names_a_lead_and_nothing_else(text: str, lead: str) -> None:
    assert read_link(text) == Link(lead)


@pytest.mark.parametrize("text", ["https://contact.example.com/9856", "9856", "", "noojee-leads:9856"])
def test_what_is_no_such_link_is_refused(text: str) -> None:
    assert not is_link(text)
    with pytest.raises(LinkRefusedError):
        read_link(text)


def test_a_link_proposes_values() -> None:
    pairs = (
        "disposition=Callback",
        "callback=2026-11-25T10:00",
        "priority=4",
        "FirstPhone=%2B61%20491%20570%20156",
        "Name=Jan%C3%A9%20%26%20S%C3%B6hne%20%2B%20%2541",
        "Ends=2026/12/31",
        "Product=Solar",
        "By=SMS",
        "Owns=No",
    )
    assert judged(link(NAME, *pairs)) == Edit(
        lead="9856",
        phones={"FirstPhone": "+61 491 570 156"},
        disposition="Callback",
        callback=datetime(2026, 11, 25, 10, 0),  # noqa: DTZ001 - a wall time has no zone of its own
        priority=4,
        fields={
            "Name": "Jané & Söhne + %41",
            "Ends": "2026/12/31",
            "Product": "Solar",
            "By": "SMS",
            "Owns": "No",
        },
    )


def test_a_value_may_have_the_signs_of_a_link_in_it() -> None:
    assert read_link(link(NAME, "Name=a?b=c", "Notes==")).values == (("Name", "a?b=c"), ("Notes", "="))


def test_a_link_may_be_as_long_as_it_says() -> None:
    most = [f"a{each}=1" for each in range(MOST_VALUES - 2)]
    assert len(read_link(link(NAME, *most)).values) == len(most)
    assert read_link(link(NAME, "Name=" + "x" * LONGEST_VALUE)).values == (("Name", "x" * LONGEST_VALUE),)
    assert read_link(link(NAME).replace("9856", "9" * LONGEST_LEAD)).lead == "9" * LONGEST_LEAD
    long = link(NAME, *(f"a{each}=" + "x" * 900 for each in range(4)))
    long += "&b=" + "x" * (LONGEST_LINK - len(long) - 3)
    assert len(read_link(long).values) == 5
    with pytest.raises(LinkRefusedError):
        read_link(f"{long}x")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (link(NAME, "Name=1", "Name=2"), "Name"),
        (link(NAME, "Name=" + "x" * (LONGEST_VALUE + 1)), "Name"),
        (link(NAME, "Name=%20"), "Name"),
        (link(NAME, "Name=%ZZ"), "Name"),
        (link(NAME, "Name=%FF"), "Name"),
        (link(NAME, "Name=%00"), "Name"),
        (link(NAME, "%ZZ=1"), ""),
        (link(NAME).replace("9856", "9" * (LONGEST_LEAD + 1)), "lead"),
        ("noojee-lead:" + "9" * (LONGEST_LEAD + 1), "lead"),
        ("noojee-lead:98%5", "lead"),
        ("noojee-lead:%3CNo%20Change%3E", "lead"),
    ],
)
def test_it_is_told_which_value_a_link_is_refused_for(text: str, name: str) -> None:
    with pytest.raises(LinkRefusedError) as error:
        judged(text)
    assert error.value.name == name


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_link_is_refused(what: str) -> None:
    text, refused = HOSTILE[what]
    with pytest.raises(LinkRefusedError) as error:
        judged(text)
    assert error.value.refused is refused


@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        ("Ends=31/12/2026", Reason.NOT_A_DATE),
        ("Ends=2026/02/30", Reason.NOT_A_DATE),
        ("Product=solar", Reason.NO_SUCH_CHOICE),
        ("By=Fax", Reason.NO_SUCH_CHOICE),
        ("Owns=true", Reason.NO_SUCH_CHOICE),
        ("disposition=Delete", Reason.NO_SUCH_DISPOSITION),
        ("FirstPhone=12ab", Reason.NUMBER_NOT_DIGITS),
        ("priority=200", Reason.PRIORITY_OUT_OF_RANGE),
        ("priority=x", Reason.PRIORITY_OUT_OF_RANGE),
        ("callback=soon", None),
        ("Salary=1", None),
        ("Name=%3Cno%20change%3E", None),
    ],
)
def test_what_the_field_cant_take_is_refused_with_the_reason(pair: str, reason: Reason | None) -> None:
    with pytest.raises(LinkRefusedError) as error:
        judged(link(NAME, pair))
    assert (error.value.name, error.value.reason) == (pair.partition("=")[0], reason)


names = st.sampled_from(("connection", "lead", "disposition", "callback", "priority", *(f.name for f in LAYOUT.fields)))
values = st.text(max_size=12) | st.sampled_from(
    (NAME, "9856", "Callback", "2026/11/25 10:00", "4", "0491570156", "2026/12/31", "Solar", "SMS", "No", "%00", "%E2")
)
near = st.lists(st.builds(lambda name, value: f"{name}={value}", names, values), max_size=5).map(
    lambda pairs: link(NAME, *pairs)
)


@thorough
@given(st.text() | st.text().map(lambda text: f"noojee-lead:{text}") | near)
def test_random_text_raises_nothing_but_the_named_error(text: str) -> None:
    try:
        found = judged(text)
    except LinkRefusedError:
        return
    assert all(each == each.strip("\n\0\u202e") and each.isprintable() for each in (found.lead, *found.fields.values()))


@thorough
@given(st.lists(st.builds(Place, st.sampled_from(Part), st.text()), max_size=5))
def test_places_are_read_as_they_were_written(found: list[Place]) -> None:
    assert read_places(write_places(found)) == found


@pytest.mark.parametrize("text", ["", "{", "1", "[1]", '[["NOWHERE", ""]]', "[" * 100_000, '{"a": 1}', "[[[], 1]]"])
def test_what_are_no_places_are_none(text: str) -> None:
    assert read_places(text) == []


def test_the_places_of_an_edit_are_those_that_it_changes() -> None:
    assert places(judged(link(NAME, "priority=4", "Name=Jane"))) == [
        Place(Part.LEAD),
        Place(Part.PRIORITY),
        Place(Part.FIELD, "Name"),
    ]
