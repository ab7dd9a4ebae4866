"""A list in memory: found by words and by numbers in any form, gone through, and marked as what became of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.contract import LEAD
from app.core.edit import Edit
from app.core.find import MOST, Origin
from app.core.find_listed import of_list
from app.core.history import Search, search
from app.core.item import Item, State
from app.core.worklist import Mark, Marks, Worklist, cells, distinct, find, pack, search_text, step, wanted
from app.numbers import read_number
from app.practice.world import default_world

LAYOUT = default_world().layout("https://contact.example.com")
NOW = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)
ROWS = (
    ("9856", "(03) 5550 1301", "+61 491 570 156", "Jane Example"),
    ("9857", "", "0491570157", "Ann Straße"),
    ("", "03-5550-1303", "", "Jane Nobody"),
    ("uk/7", "", "491570158", "JANE Muster"),
    ("9856", "", "", "Jane Again"),
)
TARGETS = (LEAD, "FirstPhone", "Mobile", "Name")


def worklist() -> Worklist:
    made = Worklist("leads.csv", NOW, ("Id", "Phone", "Mobile", "Name"), TARGETS)
    lines = [pack(each) for each in ROWS]
    made.add(lines[:2], [search_text(each) for each in lines[:2]])
    made.add(lines[2:], [search_text(each) for each in lines[2:]])
    return made


def found(typed: str) -> list[int]:
    made = worklist()
    return find(made.texts, range(len(made.texts)), wanted(typed, read_number(typed, "AU")))


@given(st.lists(st.text(), min_size=1, max_size=8))
def test_a_packed_row_has_as_many_cells_as_before(row: list[str]) -> None:
    assert cells(pack(row)) == [each.replace("\x1f", " ") for each in row]


@pytest.mark.parametrize("row", [("9856", "a\x1fb", "c"), ("\x1f",), ("\x1f\x1f", ""), ("", "\x1f")])
def test_a_cell_with_the_mark_between_cells_stays_one_cell(row: tuple[str, ...]) -> None:
    assert cells(pack(row)) == [each.replace("\x1f", " ") for each in row]


def test_words_are_found_in_any_order_and_case() -> None:
    assert found("example JANE") == [0]
    assert found("jane") == [0, 2, 3, 4]
    assert found("strasse") == [1]
    assert found("") == [0, 1, 2, 3, 4]
    assert found("jane bob") == []


def test_a_number_is_found_however_it_is_written_there_and_here() -> None:
    for typed in ("0491 570 156", "+61491570156", "0491-570-156", "(0491) 570 156", "491570156"):
        assert found(typed) == [0], typed
    assert found("0355501301") == [0]
    assert found("5550 1303") == [2]
    assert found("0491 570 158") == [3], "a number that has lost its zero"
    assert found("jane 570-156") == [0]
    assert found("jane +61-491-570-156") == [0]


def test_a_word_with_a_hyphen_is_no_number() -> None:
    lines = [search_text(each) for each in ("Jo Smith-Jones", "Jo Smithjones")]
    assert find(lines, range(2), wanted("jo smith-jones", read_number("jo smith-jones", "AU"))) == [0]


def test_a_lead_is_found_however_its_id_is_written() -> None:
    made = worklist()
    assert (made.row_of(" UK/7 "), made.row_of("9857"), made.row_of("1")) == (3, 1, -1)
    assert (made.again, made.nameless) == (1, 1)
    line = pack(ROWS[0])
    made.add([line] * 2, [search_text(line)] * 2)
    assert made.again == 3


def test_what_a_list_says_is_of_the_row_that_was_opened_or_of_the_first() -> None:
    made = worklist()
    first, opened, other = made.listed("9856"), made.listed("9856", 4), made.listed("9856", 1)
    assert first is not None
    assert opened is not None
    assert other is not None
    assert first.values == {"FirstPhone": "(03) 5550 1301", "Mobile": "+61 491 570 156", "Name": "Jane Example"}
    assert (opened.row, opened.values["Name"]) == (5, "Jane Again")
    assert other == first
    assert (first.when, first.name, first.row) == (NOW, "leads.csv", 1)
    assert made.listed("9856", 0) == made.listed("9856", len(ROWS)) == made.listed("9856", -1) == first
    assert (made.name, made.columns, made.targets) == ("leads.csv", ("Id", "Phone", "Mobile", "Name"), TARGETS)
    assert made.listed("") is made.listed("404") is None


def test_other_columns_can_be_said_later() -> None:
    made = worklist()
    made.retarget(("", "", LEAD, "Name"))
    assert (made.lead(1), made.row_of("0491570157"), made.row_of("9857")) == ("0491570157", 1, -1)
    listed = made.listed("0491570157")
    assert listed is not None
    assert listed.values == {"Name": "Ann Straße"}
    made.retarget(("", "", "", ""))
    assert not made.has_leads
    assert (made.lead(1), made.listed("9857")) == ("", None)


def test_the_next_lead_is_one_that_has_an_id_and_passes_the_filter() -> None:
    made = worklist()

    def has_lead(row: int) -> bool:
        return bool(made.lead(row))

    assert step([0, 2, 3], -1, 1, has_lead) == 0
    assert step([0, 2, 3], 0, 1, has_lead) == 3
    assert step([0, 2, 3], 1, 1, has_lead) == 3, "the row that is left is hidden"
    assert step([0, 2, 3], 3, 1, has_lead) is None
    assert step([0, 2, 3], 3, -1, has_lead) == 0
    assert step([0, 2, 3], 0, -1, has_lead) is None
    assert step([0, 1, 3], 3, -1, has_lead) == 1
    assert step([0, 1, 3], 2, -1, has_lead) == 1
    assert step([], 0, 1, has_lead) is None


def test_columns_of_the_same_name_are_told_apart() -> None:
    assert distinct(["Phone", "phone", "", "", "Phone"]) == ("Phone", "phone (2)", "", "", "Phone (3)")
    assert distinct(["Phone (2)", "Phone", "Phone"]) == ("Phone (2)", "Phone", "Phone (3)")
    assert distinct(["Phone", "Phone", "Phone (2)"]) == ("Phone", "Phone (3)", "Phone (2)")


@given(st.lists(st.sampled_from(["a", "A", "a (2)", "a (3)", "a (2) (2)", "b"]), max_size=9))
def test_no_two_columns_have_the_same_name(names: list[str]) -> None:
    assert len({each.casefold() for each in distinct(names)}) == len(names)


def test_letters_are_found_without_their_accents() -> None:
    lines = [search_text(each) for each in ("M\u00fcller", "Mu\u0308ller", "MULLER", "\u0141ukasz", "Miller")]
    for typed in ("muller", "M\u00dcLLER", "mu\u0308ller"):
        assert find(lines, range(len(lines)), wanted(typed, read_number(typed, "AU"))) == [0, 1, 2], typed
    assert find(lines, range(len(lines)), wanted("lukasz", read_number("lukasz", "AU"))) == [3]


def test_rows_that_come_while_other_columns_are_made_are_not_lost() -> None:
    made = worklist()
    targets = ("", "", LEAD, "Name")
    index = made.index_for(targets)
    line = pack(("1", "", "0491570159", "Late"))
    made.add([line], [search_text(line)])
    made.retarget(targets, index)
    assert (made.row_of("0491570159"), made.row_of("0491570157"), made.nameless) == (5, 1, 2)


def test_only_leads_of_the_list_count_as_done() -> None:
    marks = {"9856": Mark.DONE, "uk/7": Mark.DONE, "404": Mark.DONE, "9857": Mark.NEEDS_YOU}
    assert worklist().done(marks) == 2


def item(number: int, lead: str, state: State = State.QUEUED, made: datetime = NOW) -> Item:
    return Item(Edit(lead=lead), LAYOUT, made, made, made, id=number, state=state)


def test_a_lead_is_done_once_its_update_is_in_the_outbox_and_not_once_it_is_taken_back() -> None:
    marks = Marks(LAYOUT, NOW)
    assert marks.heed(item(1, "UK/7", State.HELD))
    assert marks.marks == {"uk/7": Mark.DONE}
    assert not marks.heed(item(1, "UK/7", State.APPLIED))
    assert marks.heed(item(1, "UK/7", State.DRAFT))
    assert marks.marks == {}


def test_one_that_needs_a_person_is_told_until_it_is_settled() -> None:
    marks = Marks(LAYOUT, NOW)
    marks.heed(item(1, "9856"))
    assert marks.heed(item(1, "9856", State.UNKNOWN))
    assert not marks.heed(item(2, "9856"))
    assert marks.marks == {"9856": Mark.NEEDS_YOU}
    assert marks.heed(item(1, "9856", State.CANCELLED))
    assert marks.marks == {"9856": Mark.DONE}


def test_what_was_sent_before_the_list_was_opened_or_elsewhere_marks_nothing() -> None:
    marks = Marks(LAYOUT, NOW)
    assert not marks.heed(item(1, "9856", made=NOW - timedelta(seconds=1)))
    elsewhere = replace(item(2, "9856"), layout=replace(LAYOUT, server="https://other.example.com"))
    assert not marks.heed(elsewhere)
    assert not marks.heed(item(3, "9856", State.DRAFT)), "it was taken back before this looked"
    assert marks.marks == {}


def test_the_quick_find_gets_what_matches_and_nothing_for_nothing() -> None:
    made = worklist()
    jane = of_list(made, search("jane", read_number("jane", "AU"), None, practice=False), LAYOUT, "in a list")
    assert [each.lead for each in jane] == ["9856", "uk/7", "9856"]
    assert jane[0].edit.phones == {"FirstPhone": "(03) 5550 1301", "Mobile": "+61 491 570 156"}
    assert jane[0].edit.fields == {"Name": "Jane Example"}
    assert (jane[0].layout, jane[0].edit.lead) == (LAYOUT, "9856")
    assert (jane[2].edit.phones, jane[2].edit.fields) == ({}, {"Name": "Jane Again"})
    assert (jane[0].origin, jane[0].words, jane[0].when) == (Origin.LIST, "in a list", NOW)
    assert of_list(made, Search(), LAYOUT, "") == []
    made.retarget(("", "", "", ""))
    assert of_list(made, Search("jane"), LAYOUT, "") == []


def test_the_quick_find_gets_no_more_than_it_shows() -> None:
    made = Worklist("leads.csv", NOW, ("Id",), (LEAD,))
    lines = [pack([f"lead {each}"]) for each in range(MOST * 2)]
    made.add(lines, [search_text(each) for each in lines])
    assert len(of_list(made, Search("lead"), LAYOUT, "")) == MOST


def test_of_a_long_list_each_lead_is_found_once() -> None:
    made = Worklist("leads.csv", NOW, ("Id",), (LEAD,))
    lines = [pack([f"jane {each}" if each in {0, 10_000} else str(each)]) for each in range(10_001)]
    made.add(lines, lines)
    assert [each.lead for each in of_list(made, Search("jane"), LAYOUT, "")] == ["jane 0", "jane 10000"]
