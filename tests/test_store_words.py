"""The words for what keeps the outbox's file from being read or written."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.gui import store_words
from app.store import Recovered, StoreError, Trouble

PATH = Path("/home/jane/.local/share/lead-editor/outbox.db")
SHEET = Path("/home/jane/Documents/history.csv")

_Words = Callable[[StoreError], str]
ALL: list[_Words] = [
    store_words.not_opened,
    store_words.not_written,
    store_words.not_changed,
    store_words.not_noted,
    store_words.not_found,
    store_words.not_forgotten,
    lambda trouble: store_words.not_exported(trouble, SHEET),
]


@pytest.mark.parametrize("trouble", Trouble)
@pytest.mark.parametrize("words", ALL)
def test_every_trouble_has_words_that_a_person_can_act_upon(trouble: Trouble, words: _Words) -> None:
    told = words(StoreError(PATH, trouble, "SQLITE_BUSY: database is locked"))
    assert re.match(r"(Nothing|The history|Not forgotten yet|No file)", told)
    assert told.endswith(".")
    assert re.search(r"\{|SQLITE|\b(error|failed|invalid|database)\b|\.\.|: [A-Z]\w+ing\b", told) is None
    assert len(told) < 330


@pytest.mark.parametrize("trouble", Trouble)
def test_a_start_without_the_file_says_where_it_is(trouble: Trouble) -> None:
    told = store_words.not_opened(StoreError(PATH, trouble))
    assert told.startswith("Nothing can be sent")
    assert "outbox.db" in told
    assert str(PATH.parent) in told


def test_no_two_troubles_have_the_same_words() -> None:
    for words in ALL[:-1]:
        assert len({words(StoreError(PATH, each)) for each in Trouble}) == len(Trouble)


def test_a_full_disk_leaves_the_changes_in_the_form() -> None:
    assert store_words.not_written(StoreError(PATH, Trouble.FULL)) == (
        "Nothing was queued: the disk is full. Make room, then press Send again. Your changes are still in the form."
    )


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (Trouble.FULL, "No file was made: there is no room for history.csv in /home/jane/Documents. "),
        (Trouble.READ_ONLY, "No file was made: this account may not write history.csv in /home/jane/Documents. "),
        (Trouble.NOT_READABLE, "No file was made: history.csv can't be written in /home/jane/Documents. "),
    ],
)
def test_a_csv_file_that_cannot_be_made_is_named(trouble: Trouble, told: str) -> None:
    assert store_words.not_exported(StoreError(SHEET, trouble), SHEET).startswith(told)


def test_what_was_recovered_is_counted() -> None:
    aside = PATH.with_name("outbox.db.damaged-20261124-123000")
    assert store_words.recovered(Recovered(aside, 12, 340, 3)) == (
        f"The outbox file was damaged and was set aside as outbox.db.damaged-20261124-123000, in {PATH.parent}. "
        "12 updates and 340 lines of history were read from it; 3 more could not be. "
        "Updates that were waiting are shown as “We don't know”: look at each lead."
    )
    one = store_words.recovered(Recovered(aside, 1, 1, 0))
    assert "1 update and 1 line of history were read from it. Updates" in one
    none = store_words.recovered(Recovered(aside, 0, 0, 1))
    assert "0 updates and 0 lines of history were read from it; 1 more could not be. Updates that" in none
    assert "We don't know" not in store_words.recovered(Recovered(aside, 0, 7, 0))
