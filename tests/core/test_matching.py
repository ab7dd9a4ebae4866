"""What is found by parts of words, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.matching import best, folded, rank
from tests.core.samples import thorough

COMMANDS = (
    ("Open a connection file…", "File"),
    ("Outbox", "Go to"),
    ("History", "Go to"),
    ("Look at the lead in Noojee", "Lead"),
    ("New edit: empty the form", "Lead"),
    ("The message over the form", "Go to"),
    ("First phone", "Go to"),
    ("About Lead Editor", "Help"),
)


def found(typed: str) -> list[str]:
    return [text for text, _ in best(typed, COMMANDS, lambda each: each)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("out", "Outbox"),
        ("OUTBOX", "Outbox"),
        ("file op", "Open a connection file…"),
        ("noojee look", "Look at the lead in Noojee"),
        ("lead", "About Lead Editor"),
        ("the lead", "Look at the lead in Noojee"),
        ("editor", "About Lead Editor"),
        ("form", "New edit: empty the form"),
        ("mess form", "The message over the form"),
        ("h", "History"),
        ("ph fi", "First phone"),
        ("box", "Outbox"),
    ],
)
def test_parts_of_words_in_any_order_find(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_the_nearer_to_the_beginning_and_the_more_of_a_word_the_better() -> None:
    ranked = [("Lead", ""), ("Leader", ""), ("A lead", ""), ("A leader", ""), ("Mislead", ""), ("Other", "lead")]
    assert best("lead", reversed(ranked), lambda each: each) == ranked


def test_parts_in_the_order_of_the_text_come_before_others() -> None:
    ranked = [("First phone", ""), ("Phone, first", "")]
    assert best("first phone", reversed(ranked), lambda each: each) == ranked


def test_nothing_typed_finds_all_as_they_were() -> None:
    assert found("  ") == [text for text, _ in COMMANDS]


def test_each_part_must_be_somewhere() -> None:
    assert found("outbox zebra") == []


def test_the_menu_finds_too_and_comes_last() -> None:
    assert set(found("go to")) == {"Outbox", "History", "The message over the form", "First phone"}
    assert found("lead")[-1] == "New edit: empty the form"


@pytest.mark.parametrize("text", ["Rückgängig: Änderung", "RUCKGANGIG ANDERUNG", "rückgängig (ÄNDERUNG)…"])
def test_accents_and_signs_are_left_aside(text: str) -> None:
    assert folded(text).split() == ["ruckgangig", "anderung"]
    assert rank("rück änd", text) is not None
    assert rank("anderung ruck", text) is not None


def test_what_unicode_does_not_take_apart_is_found_too() -> None:
    assert folded("Straße Øst Æble Łódź") == "strasse ost aeble lodz"


@thorough
@given(text=st.text(max_size=30))
def test_every_text_finds_itself(text: str) -> None:
    assert rank(text, text) is not None


@thorough
@given(typed=st.text(max_size=10), text=st.text(max_size=30), more=st.text(max_size=10))
def test_no_text_is_too_odd(typed: str, text: str, more: str) -> None:
    rank(typed, text, more)
