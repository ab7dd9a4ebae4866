"""What is learned about the dispositions of a connection, and a file put right by it."""

import json
from dataclasses import replace

import pytest

from app.core import learned
from app.core.answer import Answer, Cause, Known
from app.core.attempt import attempt
from app.core.edit import Edit
from app.core.history import Entry
from app.core.item import Item, State
from app.core.layout import Disposition
from app.core.learned import Lesson, Told
from tests.core.samples import COMPLETE, ITEM, NOW, document
from tests.core.samples import LAYOUT as SAMPLE

LAYOUT = replace(SAMPLE, dispositions=(Disposition("Sael"), Disposition("Callback")))


def item(name: str | None, state: State, code: int = 0) -> Item:
    """An update with this disposition, that has come into this state by this code."""
    answer = Answer(Known.NOT_APPLIED if code else Known.APPLIED, Cause.CODE, code, "", 400 if code else 200)
    return replace(ITEM, layout=LAYOUT, edit=replace(COMPLETE, disposition=name), state=state, answer=answer)


def test_what_noojee_does_not_know_is_to_go() -> None:
    assert learned.of_item(item("Sael", State.NEEDS_YOU, 106), LAYOUT) == Lesson("Sael", Told.REFUSED)


def test_what_noojee_took_is_to_come() -> None:
    assert learned.of_item(item("Solar lead", State.APPLIED), LAYOUT) == Lesson("Solar lead", Told.ACCEPTED)


@pytest.mark.parametrize(
    "known",
    [
        item("Sael", State.NEEDS_YOU, 107),
        item("Sael", State.APPLIED),
        item("Solar lead", State.NEEDS_YOU, 106),
        item("Solar lead", State.UNKNOWN),
        item("Sael", State.UNKNOWN, 106),
        item(None, State.APPLIED),
        item("<No Change>", State.APPLIED),
        replace(item("Sael", State.NEEDS_YOU, 106), answer=None),
        replace(item("Sael", State.NEEDS_YOU, 106), practice=True),
        replace(item("Sael", State.NEEDS_YOU, 106), layout=replace(LAYOUT, campaign=99)),
        replace(item("Sael", State.NEEDS_YOU, 106), layout=replace(LAYOUT, server="https://other.example.com")),
    ],
)
def test_nothing_is_learned_from_any_other_answer(known: Item) -> None:
    assert learned.of_item(known, LAYOUT) is None


@pytest.mark.parametrize("typed", ["Solar lead", "X", "x" * 100])
def test_what_a_person_types_may_be_one(typed: str) -> None:
    assert learned.of_form(Edit(disposition=typed), LAYOUT) == Lesson(typed, Told.TYPED)


@pytest.mark.parametrize("typed", [None, "Sael", "", " ", "<No Change>", "a\u202eb", "x" * 101])
def test_what_can_be_none_is_not_offered(typed: str | None) -> None:
    assert learned.of_form(Edit(disposition=typed), LAYOUT) is None


def test_earlier_answers_tell_what_still_differs() -> None:
    assert learned.of_history(["Sael", "Gone"], ["Callback", "Solar lead"], LAYOUT) == (
        Lesson("Sael", Told.REFUSED),
        Lesson("Solar lead", Told.ACCEPTED),
    )


def test_the_dispositions_that_noojee_took_are_told_each_once() -> None:
    def entry(name: str | None, outcome: State) -> Entry:
        made = item(name, outcome)
        return Entry(replace(attempt(made, NOW, {}, "jane"), outcome=outcome), made)

    known = [
        entry("Sale", State.APPLIED),
        entry(None, State.APPLIED),
        entry("Busy", State.NEEDS_YOU),
        entry("Quote", State.UNKNOWN),
        entry("Callback", State.APPLIED),
        entry("Sale", State.APPLIED),
    ]
    assert learned.accepted(known) == ("Sale", "Callback")
    bare = known[0].attempt
    assert learned.accepted([replace(known[0], attempt=replace(bare, sent={}))]) == ()


def test_a_row_goes_and_the_others_keep_their_places() -> None:
    rows = [{"name": "Sael"}, {"name": "Callback", "colour": "red"}, "nonsense"]
    before = document(dispositions=rows)
    after, origins = learned.put_right(before, Lesson("Sael", Told.REFUSED))
    assert after == {**before, "dispositions": rows[1:]}
    assert origins == {"dispositions": [1, 2], "fields": [0]}
    assert before["dispositions"] == rows


def test_the_last_one_takes_the_section_with_it() -> None:
    after, _ = learned.put_right(document(dispositions=[{"name": "Sael"}]), Lesson("Sael", Told.REFUSED))
    assert "dispositions" not in after


def test_a_new_one_comes_last_and_once() -> None:
    before = document(dispositions=[{"name": "Callback"}])
    after, origins = learned.put_right(before, Lesson("Solar lead", Told.ACCEPTED))
    assert after["dispositions"] == [{"name": "Callback"}, {"name": "Solar lead"}]
    assert origins["dispositions"] == [0, None]
    assert learned.put_right(after, Lesson("Solar lead", Told.TYPED))[0] == after


@pytest.mark.parametrize("nonsense", [7, "Sale", {"name": "Sale"}, True])
def test_what_are_no_rows_is_no_row(nonsense: object) -> None:
    after, origins = learned.put_right(document(dispositions=nonsense), Lesson("Solar lead", Told.ACCEPTED))
    assert after["dispositions"] == [{"name": "Solar lead"}]
    assert origins["dispositions"] == [None]


def test_a_file_without_fields_has_no_places_of_any() -> None:
    assert learned.put_right(document(fields=None), Lesson("Solar lead", Told.ACCEPTED))[1]["fields"] == []


def test_a_file_without_any_gets_the_first() -> None:
    after, origins = learned.put_right(document(dispositions=None), Lesson("Solar lead", Told.ACCEPTED))
    assert after["dispositions"] == [{"name": "Solar lead"}]
    assert origins["dispositions"] == [None]


def test_what_is_declined_is_remembered_for_its_campaign() -> None:
    lesson = Lesson("Sael", Told.REFUSED)
    key = learned.key(LAYOUT, lesson)
    kept = learned.read_declined(learned.write_declined((), key))
    assert key in kept
    assert learned.key(replace(LAYOUT, campaign=99), lesson) not in kept
    assert learned.read_declined(learned.write_declined(kept, key)) == (key,)


@pytest.mark.parametrize("text", [None, 7, "", "[", "{}", '{"a": 1}', '"ab"', "[1]", "[" * 9999])
def test_nonsense_in_the_settings_is_none(text: object) -> None:
    assert learned.read_declined(text) == ()


def test_settings_that_are_longer_than_any_are_not_read() -> None:
    most = json.dumps(["x" * (1_000_000 - 5)])
    assert learned.read_declined(most) == (most[2:-2],)
    assert learned.read_declined(most + " ") == ()
