"""The history: one line of it, and what to find in it."""

import re

from app.core.attempt import Attempt
from app.core.dataclass import dataclass
from app.core.edit import wire_number
from app.core.item import Item, State
from app.core.merge import Conflict
from app.core.number import Reading

_SHORTEST_NUMBER = 6
"""Digits, less those of a country and a trunk."""
_NUMBER = re.compile(r"\+?\d{3,}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history: an attempt, and the item that it was made for, as that is now.

    `merge` has what was recorded and decided after it, where it met a conflict.
    """

    attempt: Attempt
    item: Item
    merge: Conflict | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """What to find in the history. `text` is a part of what was sent: of the lead's id, a value, a number in any form.

    `number` is what all ways to write that number have in common, where it is one. An empty text and None find
    everything.
    """

    text: str = ""
    outcome: State | None = None
    practice: bool = False
    number: str = ""


def search(typed: str, reading: Reading, outcome: State | None, *, practice: bool) -> Search:
    """A search for what was `typed`, which reads as `reading` if it is a number: then found in every way to write it.

    What has few digits may be anything, and is looked for as it is.
    """
    number = reading.inner if len(reading.inner) >= _SHORTEST_NUMBER else ""
    return Search(typed.strip(), outcome, practice, number)


def needle(wanted: Search) -> str:
    """What to look for in `app.core.attempt.search_text`; "" where everything is wanted.

    A number without punctuation is in there wherever one with punctuation is.
    """
    if wanted.number:
        return wanted.number
    typed = wanted.text.strip()
    number = wire_number(typed)
    return number if _NUMBER.fullmatch(number) else typed.casefold()
