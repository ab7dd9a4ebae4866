"""What a person copied from Noojee's screens: matched by name and label, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.contract import CALLBACK, DISPOSITION, PRIORITY
from app.core.dataview import LONGEST, mentions, read, read_html, read_text, strange
from tests.core.samples import LAYOUT, TEXTS, thorough

FOUND = {"FirstPhone": "0355501777", "Name": "Jane Citizen", "Notes": "", DISPOSITION: "Busy"}
TABLE = (
    "<table><tr><th>First phone</th><td>0355501777</td></tr><tr><th>Name</th><td>Jane <b>Citizen</b></td></tr>"
    "<tr><th>Notes</th><td></td></tr><tr><th>Disposition</th><td>Busy</td></tr></table>"
)


@pytest.mark.parametrize(
    "text",
    [
        "First phone\t0355501777\nName\tJane Citizen\nNotes\t\nDisposition\tBusy",
        "FirstPhone\t0355501777\r\nname\tJane Citizen\r\nnotes\t\r\nnjDisposition\tBusy\r\n",
        " First  phone \t 0355501777\n\n\nNAME\tJane Citizen\nNotes\t\t\nDISPOSITION\tBusy",
        "First phone:\t0355501777\nName:\tJane Citizen\nNotes:\t\nDisposition:\tBusy",
    ],
)
def test_lines_with_tabs(text: str) -> None:
    pasted = read_text(text, LAYOUT)
    assert (pasted.values, pasted.unmatched) == (FOUND, ())


@pytest.mark.parametrize(
    "text",
    [
        "First phone: 0355501777\nName: Jane Citizen\nDisposition: Busy",
        "First phone 0355501777\nName  Jane Citizen\nDisposition Busy",
        "First phone (FirstPhone): 0355501777\nName:Jane Citizen\nDisposition : Busy",
    ],
)
def test_lines_with_colons_or_nothing_between(text: str) -> None:
    expected = {name: value for name, value in FOUND.items() if value}
    assert read_text(text, LAYOUT).values == expected


def test_the_lines_of_a_cell_stay_lines() -> None:
    html = "<table><tr><td>Notes</td><td>Ring  after<br> five,<br>not before </td></tr></table>"
    assert read_html(html, LAYOUT).values == {"Notes": "Ring after\nfive,\nnot before"}


@pytest.mark.parametrize(
    "html",
    [
        TABLE,
        TABLE.replace("th>", "td>").upper(),
        f"<html><body><!--StartFragment--><div>{TABLE}</div><!--EndFragment--></body></html>",
        "<dl><dt>First phone<dd>0355501777<dt>Name<dd>Jane Citizen<dt>Notes<dd><dt>Disposition<dd>Busy</dl>",
        f"<script>var a='<td>Name</td><td>Evil</td>'</script>{TABLE}",
        TABLE.replace("</td>", "").replace("</tr>", "").replace("</th>", ""),
    ],
)
def test_tables_and_definitions(html: str) -> None:
    pasted = read_html(html, LAYOUT)
    assert {
        name: value.replace("JANE CITIZEN", "Jane Citizen").replace("BUSY", "Busy")
        for name, value in pasted.values.items()
    } == FOUND
    assert read(html, "", LAYOUT) == pasted


def test_noojees_own_values_are_found_by_the_words_of_its_screens() -> None:
    text = "Call-back\t2026/11/25 10:00\nPriority\t6\nCalls\t3"
    pasted = read_text(text, LAYOUT)
    assert pasted.values == {CALLBACK: "2026/11/25 10:00", PRIORITY: "6"}
    assert pasted.unmatched == ("Calls 3",)


@pytest.mark.parametrize(
    ("text", "values", "unmatched"),
    [
        ("Name\nJane Citizen", {}, ("Name", "Jane Citizen")),
        ("Name:\nJane Citizen", {}, ("Name:", "Jane Citizen")),
        ("Name\tJane\nName\tJo", {}, ("Name Jo", "Name Jane")),
        ("Name\tJane\nName\tJane", {"Name": "Jane"}, ()),
        ("Notes\tRing twice\nat the back\nName\tJane", {"Name": "Jane"}, ("Notes Ring twice", "at the back")),
        ("Name\tJane\nMobile 0491570006", {"Name": "Jane"}, ("Mobile 0491570006",)),
        ("Names: Jane\nNamesake Jo", {}, ("Names: Jane", "Namesake Jo")),
        ("", {}, ()),
        ("\n \n\t\n", {}, ()),
    ],
)
def test_what_can_be_taken_two_ways_is_not_taken(text: str, values: dict[str, str], unmatched: tuple[str, ...]) -> None:
    pasted = read_text(text, LAYOUT)
    assert pasted.values == values
    assert sorted(pasted.unmatched) == sorted(unmatched)


@thorough
@given(
    TEXTS
    | st.lists(st.sampled_from(["Name", "\t", ":", "\n", "<td>", "</td>", "<tr>", "&#x0;", "\ud800"])).map("".join)
)
def test_hostile_text_ends_in_values_of_known_fields_or_in_lines_that_are_shown(text: str) -> None:
    known = {each.name for each in LAYOUT.fields} | {DISPOSITION, CALLBACK, PRIORITY}
    for way in (read_text, read_html):
        pasted = way(text, LAYOUT)
        assert set(pasted.values) <= known
    shown = " ".join([*read_text(text, LAYOUT).values.values(), *read_text(text, LAYOUT).unmatched])
    for word in text.split():
        assert "Name" in word or ":" in word or word in shown


@pytest.mark.parametrize("text", ["Name\tJane\n" * 300_000, "<td>" * 300_000, "<table><tr>" * 200_000, "&" * 1_200_000])
def test_a_huge_text_is_read_up_to_a_limit(text: str) -> None:
    assert len(text) > LONGEST
    read_text(text, LAYOUT)
    read_html(text, LAYOUT)


def test_a_clipboard_without_rows_is_read_as_text() -> None:
    assert read("<p>Name: Jane</p>", "Name: Jo", LAYOUT).values == {"Name": "Jo"}
    assert read("<td>Shoe size</td><td>9</td>", "Name: Jo", LAYOUT).values == {"Name": "Jo"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [("Lead 98", True), ("<h1>98</h1>", True), ("9856", False), ("lead-98b", False), ("", False), ("a+98?", True)],
)
def test_a_leads_id_is_found_as_a_word_of_its_own(content: str, expected: bool) -> None:
    assert mentions(content, "98") is expected
    assert mentions(f"{content} UK/7*", "uk/7*")


def test_a_line_that_only_says_which_lead_it_is_is_not_strange() -> None:
    pasted = read_text("Lead 98\nName\tJane\nLead 985\nAge 98", LAYOUT)
    assert strange(pasted, "98") == ["Lead 985"]
