"""A connection as it is being changed: what is put into the file's tables, and where each mistake is mended."""

import pytest

from app.core.connection import (
    MOST_ROWS,
    Row,
    Section,
    blank,
    check,
    get,
    in_row,
    joined,
    moved,
    put,
    rows_of,
    section,
    stopping,
)
from app.core.tables import Expected, Mistake
from tests.core.samples import document


def test_what_is_put_is_got_and_what_is_usual_stays_unsaid() -> None:
    table = {"lead": {"template": 1}, "odd": 5}
    put(table, "lead.campaign", 2)
    put(table, "server_profile.keep_callback", value=False, usual=False)
    put(table, "lead.template", None)
    assert table == {"lead": {"campaign": 2}, "odd": 5}
    put(table, "lead.campaign", None)
    assert table == {"odd": 5}
    put(table, "name", None)
    assert table == {"odd": 5}
    assert get(table, "lead.campaign", "none") == "none"
    assert get({"lead": {"campaign": 2}}, "lead.campaign", "none") == 2
    assert get({"lead": {}}, "lead.campaign", "none") == "none"
    assert get({"lead": 7}, "lead.campaign") is None


def test_what_is_said_is_changed_also_to_what_is_usual() -> None:
    table = {"server_profile": {"keep_callback": True}}
    put(table, "server_profile.keep_callback", value=False, usual=False)
    assert table == {"server_profile": {"keep_callback": False}}


def test_a_blank_connection_lacks_what_only_a_person_knows() -> None:
    layout, mistakes = check(blank("Australia/Melbourne", "AU"), lambda _name: True)
    assert layout is None
    assert {section(each) for each in mistakes} == {Section.SERVER, Section.CAMPAIGN, Section.FIELDS}
    assert {each.key for each in stopping(mistakes, Section.CAMPAIGN)} == {
        "lead.template",
        "lead.campaign",
        "lead.allocation",
    }


def test_a_zone_that_there_is_not_is_a_mistake_like_the_others() -> None:
    layout, mistakes = check(document(time_zone="Mars/Olympus"), lambda name: name != "Mars/Olympus")
    assert layout is None
    assert [(each.key, each.expected) for each in mistakes] == [("time_zone", Expected.TIME_ZONE)]


def test_rows_keep_their_own_keys_and_where_they_come_from() -> None:
    rows = rows_of({"fields": [{"name": "A", "mine": 1}, {"name": "B"}, "nonsense"]}, "fields")
    assert [each.origin for each in rows] == [0, 1]
    changed = moved(rows, 0, 1)[1].having("label", "An A").having("mine", None)
    assert (dict(changed.table), changed.origin) == ({"name": "A", "label": "An A"}, 0)
    assert rows_of({"fields": 5}, "fields") == rows_of({}, "fields") == ()


def test_a_row_is_not_changed_by_what_becomes_of_the_file() -> None:
    choices = ["Yes"]
    (row,) = rows_of({"fields": [{"name": "A", "choices": choices}]}, "fields")
    choices.append("No")
    assert row.table["choices"] == ["Yes"]


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("to", range(4))
def test_a_row_that_is_moved_leaves_the_others_in_order(at: int, to: int) -> None:
    rows = tuple(Row({"name": each}) for each in "ABCD")
    expected = list(rows)
    expected.insert(to, expected.pop(at))
    assert moved(rows, at, to) == tuple(expected)


def test_a_guess_is_one_until_the_kind_was_looked_at() -> None:
    row = Row({"name": "A", "kind": "phone"}, guessed=True)
    assert row.having("label", "x").guessed
    assert not row.having("kind", "text").guessed
    assert not row.having("choices", ["a"]).guessed


def test_only_new_names_are_joined() -> None:
    rows, over = joined((Row({"name": "A"}),), [Row({"name": "A", "kind": "phone"}), Row({"name": "B"})])
    assert [each.name for each in rows] == ["A", "B"]
    assert over == 0
    twice, _ = joined((), [Row({"name": "A", "kind": "phone"}), Row({"name": "A"})])
    assert twice == (Row({"name": "A", "kind": "phone"}),)


def test_no_more_are_joined_than_a_form_could_show() -> None:
    rows = tuple(Row({"name": str(each)}) for each in range(MOST_ROWS + 1))
    assert joined((), rows) == (rows[:MOST_ROWS], 1)
    assert joined(rows[:-3], rows) == (rows[:MOST_ROWS], 1)
    assert joined(rows, [Row({"name": "one more"})]) == (rows, 1)


def test_a_mistake_in_a_row_is_found_there() -> None:
    assert in_row(Mistake("fields[2].kind", Expected.ONE_OF)) == (1, "kind")
    assert in_row(Mistake("fields", Expected.A_PHONE_FIELD)) is None
    assert section(Mistake("server_profile.keep_callback", Expected.TRUE_OR_FALSE)) is Section.MORE
