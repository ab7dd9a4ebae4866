"""Fields and dispositions out of pastes, lists and Data Views: what is found can be used, whatever was pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import guess, pasting
from app.core.connection import MOST_ROWS, Row
from app.core.layout import Kind
from app.core.pasting import Found, Why
from app.core.reading import read_layout
from tests.core.samples import document, thorough

HOSTILE = [
    "<No Change>",
    "njDisposition",
    "\u202eemaN",
    "a\x00b",
    "",
    "   ",
    "=cmd|' /C calc'!A0",
    "x" * 900,
    '"',
    "\u2028",
]
_words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12))
_pastes = st.one_of(
    st.text(max_size=200),
    st.lists(st.lists(_words, min_size=1, max_size=6), max_size=8).map(
        lambda rows: "\n".join("\t".join(row) for row in rows)
    ),
)


def kinds(found: Found) -> dict[str, str]:
    return {each.name: str(each.table.get("kind", "text")) for each in found.rows}


def usable(found: Found, key: str) -> None:
    """A file with what was found has no mistake in it, but for choices that are still to be given."""
    tables = [dict(each.table) for each in found.rows]
    fields = [{"name": "A phone of its own", "kind": "phone"}]
    made = document(**({"fields": fields + tables} if key == "fields" else {"dispositions": tables}))
    _, mistakes = read_layout(made)
    assert [each for each in mistakes if each.stops and not each.key.endswith(("choices", "priority"))] == []


def test_lines_are_names_with_kinds_guessed() -> None:
    found = pasting.fields_from_text("FirstPhone\nMobile\nNotes\nDateOfBirth\nName\n")
    assert kinds(found) == {
        "FirstPhone": "phone",
        "Mobile": "phone",
        "Notes": "area",
        "DateOfBirth": "date",
        "Name": "text",
    }
    assert all(each.guessed for each in found.rows)
    assert found.rows[0].table["label"] == "First phone"


@pytest.mark.parametrize("between", ["\t", " | "])
def test_a_line_can_say_label_kind_and_choices(between: str) -> None:
    found = pasting.fields_from_text(between.join(["Product", "What they want", "drop list", 'Solar, "Heat, pump"']))
    (row,) = found.rows
    assert row.table == {
        "name": "Product",
        "label": "What they want",
        "kind": "list",
        "choices": ["Solar", "Heat, pump"],
    }
    assert not row.guessed


def test_a_part_of_a_sheet_is_a_list_with_its_header() -> None:
    rows = ["Lead ID\tFirstPhone\tOwns\tJoined\tPlan"]
    rows += [
        f"{at}\t03 5550 17{at:02}\t{'Yes' if at % 2 else 'No'}\t2026/11/{at + 1:02}\tplan {at % 2}" for at in range(12)
    ]
    found = pasting.fields_from_text("\n".join(rows))
    assert kinds(found) == {"FirstPhone": "phone", "Owns": "check", "Joined": "date", "Plan": "list"}
    assert found.rows[1].table["choices"] == ["Yes", "No"]
    assert found.left_out == (("Lead ID", Why.OWN),)


def test_one_line_with_commas_is_a_header() -> None:
    assert list(kinds(pasting.fields_from_text("FirstPhone, Name; Suburb"))) == ["FirstPhone", "Name", "Suburb"]


def test_of_a_data_view_names_are_taken_and_no_value_of_the_lead() -> None:
    page = "<table><tr><td>FirstPhone:</td><td>0491570156</td></tr><tr><td>Suburb</td><td>Preston</td></tr></table>"
    found = pasting.fields_from_data_view(page, "")
    assert kinds(found) == {"FirstPhone": "phone", "Suburb": "text"}
    assert "0491570156" not in repr(found)
    assert "Preston" not in repr(found)
    assert kinds(pasting.fields_from_data_view("", "Name\tJane\nDisposition\tSale")) == {"Name": "text"}


VIEW = """Data View
First phone\t0355501234
Name\tJane Smith
State\t
Contact by\tPhone
Contract ends\t2027/02/28
Notes\tHas a north-facing roof.
Dog in the yard.
Disposition\tCallback
Priority\t6"""


@pytest.mark.parametrize(
    "text",
    [VIEW, VIEW.removeprefix("Data View\n"), VIEW.replace("\t", " | "), VIEW.replace("\t", ": ")],
)
def test_a_data_view_among_names_gives_its_names_and_no_value(text: str) -> None:
    found = pasting.fields_from_paste("", text)
    names = [each.name for each in found.rows]
    assert names[:2] == ["First phone", "Name"]
    assert {"Contract ends", "Notes"} <= set(names)
    assert found.is_view
    for value in ("0355501234", "Jane", "2027", "roof", "Dog"):
        assert value not in repr(found)


@pytest.mark.parametrize(
    "text", ["Name\tFirstPhone\nJane Smith\t0355501234", "FirstPhone\tName\n0355501234\tJane Smith"]
)
def test_a_list_of_two_columns_gives_its_header(text: str) -> None:
    found = pasting.fields_from_paste("", text)
    assert set(kinds(found)) == {"Name", "FirstPhone"}
    assert kinds(found)["FirstPhone"] == "phone"
    assert not found.is_view


@pytest.mark.parametrize(
    "text", ["First phone 0355501234\nName", "0491 570 156\nName", "2026/11/28\njane@example.com\nName"]
)
def test_a_line_with_a_value_in_it_is_no_name(text: str) -> None:
    found = pasting.fields_from_paste("", text)
    assert list(kinds(found)) == ["Name"]
    assert {why for _, why in found.left_out} == {Why.VALUE}


@pytest.mark.parametrize(
    "text",
    [
        "FirstPhone\tFirst phone\nSuburb\tSuburb",
        "FirstPhone | First phone | phone\nName",
        "Name: full",
        "Plan 2026\nAddress 1",
    ],
)
def test_names_with_labels_are_no_data_view(text: str) -> None:
    found = pasting.fields_from_paste("", text)
    assert found == pasting.fields_from_text(text)
    assert len(found.rows) == len(text.splitlines())


def test_dispositions_say_rule_priority_actions_and_whether_they_close() -> None:
    found = pasting.dispositions_from_text("No Answer\nCallback\trequired\t6\nSale\tnone\t50\tE-mails, Texts\tyes")
    assert [dict(each.table) for each in found.rows] == [
        {"name": "No Answer"},
        {"name": "Callback", "callback": "required", "priority": 6},
        {"name": "Sale", "callback": "none", "priority": 50, "actions": ["E-mails", "Texts"], "closes": True},
    ]


@pytest.mark.parametrize("head", ["Name", "Disposition", "dispositions\tcallback\tpriority"])
def test_a_heading_over_dispositions_is_none_itself(head: str) -> None:
    found = pasting.dispositions_from_text(f"{head}\nBusy\nSale")
    assert [each.name for each in found.rows] == ["Busy", "Sale"]
    assert [each.name for each in pasting.dispositions_from_text(f"{head}\nBusy").rows] == ["Busy"]


@pytest.mark.parametrize("text", ["Name", "Busy\nName", "Names\nBusy"])
def test_what_is_called_like_a_heading_and_stands_over_nothing_is_a_disposition(text: str) -> None:
    assert [each.name for each in pasting.dispositions_from_text(text).rows] == text.split("\n")


def test_a_colleagues_rows_come_as_they_are() -> None:
    found = pasting.rows_from_file({"fields": [{"name": "A", "mine": 1}, 5, {"name": ""}]}, "fields")
    assert [dict(each.table) for each in found.rows] == [{"name": "A", "mine": 1}]
    assert pasting.rows_from_file({"fields": "all of them"}, "fields") == Found()
    assert (
        pasting.rows_from_file({"fields": {"name": "A"}}, "fields") == pasting.rows_from_file({}, "fields") == Found()
    )
    nameless = pasting.rows_from_file({"fields": [{"label": "A"}, {"name": "Priority"}]}, "fields")
    assert nameless == Found((Row({"name": "Priority"}),)), "a colleague's field may be called like what every lead has"


def test_no_more_are_taken_than_a_form_could_show() -> None:
    found = pasting.fields_from_text("\n".join(f"Field{at}" for at in range(5_000)))
    assert len(found.rows) == MOST_ROWS
    assert {why for _, why in found.left_out} == {Why.TOO_MANY}
    assert len(found.left_out) == 5_000 - MOST_ROWS
    assert pasting.fields_from_text("x" * 10_000_000).cut


@thorough
@given(_pastes)
def test_whatever_is_pasted_makes_fields_that_can_be_used(text: str) -> None:
    usable(pasting.fields_from_text(text), "fields")
    usable(pasting.fields_from_paste(text, text), "fields")
    usable(pasting.fields_from_data_view(text, text), "fields")


@thorough
@given(_pastes)
def test_whatever_is_pasted_makes_dispositions_that_can_be_used(text: str) -> None:
    usable(pasting.dispositions_from_text(text), "dispositions")


@thorough
@given(st.lists(_words, max_size=6), st.lists(st.lists(_words, max_size=8), max_size=20))
def test_whatever_a_list_holds_makes_fields_that_can_be_used(header: list[str], rows: list[list[str]]) -> None:
    found = pasting.fields_from_list(header, rows)
    usable(found, "fields")
    assert all("choices" not in each.table or each.table["choices"] for each in found.rows)


@pytest.mark.parametrize(("yes", "no"), [("Yes", "No"), ("TRUE", "FALSE"), ("y", "n"), ("1", "0"), ("on", "off")])
def test_of_a_check_box_what_means_ticked_comes_first(yes: str, no: str) -> None:
    assert guess.field("Owns", [no, yes, no]) == {"name": "Owns", "kind": "check", "choices": [yes, no]}


def test_only_what_needs_quotation_marks_gets_them() -> None:
    assert pasting.join(["Solar", "Heat, pump", ' "a" ']) == 'Solar, "Heat, pump", " ""a"" "'


@thorough
@given(st.lists(st.text(min_size=1, max_size=12).map(guess.clean).filter(bool), max_size=5))
def test_what_is_joined_is_split_into_the_same(texts: list[str]) -> None:
    assert pasting.split(pasting.join(texts)) == texts


@pytest.mark.parametrize(
    ("name", "said"),
    [("FirstPhone", "First phone"), ("e_mail", "E mail"), ("DOB", "DOB"), ("HTMLNote", "HTML note"), ("Name", "Name")],
)
def test_a_name_in_words(name: str, said: str) -> None:
    assert guess.words(name) == said


def test_a_name_without_words_has_no_label() -> None:
    assert guess.field("_") == {"name": "_"}


@pytest.mark.parametrize(
    ("name", "values", "kind"),
    [
        ("Contact 1", ["0491 570 156", "+61 491 570 157"], Kind.PHONE),
        ("Phone", ["not a number"], Kind.TEXT),
        ("Account", ["12345678", "12345679"], Kind.TEXT),
        ("Year", ["2024", "2025"] * 9, Kind.TEXT),
        ("Moved", ["2026-11-24", "2026-11-25"], Kind.DATE),
        ("Remark", ["x" * 100], Kind.AREA),
        ("Colour", ["red", "blue", "green"], Kind.TEXT),
    ],
)
def test_a_kind_is_guessed_by_values_too(name: str, values: list[str], kind: Kind) -> None:
    assert guess.field(name, values).get("kind", "text") == kind
