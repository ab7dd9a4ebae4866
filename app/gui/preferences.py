"""What a person can set, as settings.ini keeps it. The file may be edited by hand, so anything can be in it."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QSettings

from app.core.item import DEFAULT_HOLD, LONGEST_HOLD
from app.core.language import OFFERED
from app.core.outbox import DEFAULT_AT_ONCE, MOST_AT_ONCE
from app.gui.language import SETTING as LANGUAGE

DEFAULT_HISTORY_DAYS = 30
LONGEST_HISTORY_DAYS = 3650

LIMITS = {
    "hold_seconds": (0, int(LONGEST_HOLD)),
    "at_once": (1, MOST_AT_ONCE),
    "history_days": (1, LONGEST_HISTORY_DAYS),
    "short_numbers": (0, 1),
}
"""The least and the most of each."""
_KEYS = {
    "hold_seconds": "holdSeconds",
    "at_once": "atOnce",
    "history_days": "historyDays",
    "short_numbers": "shortNumbers",
}
"""Of the whole numbers."""
_WHOLE_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,18}\s*")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`hold_seconds` is the undo window, `at_once` the most requests in flight, `history_days` the history's age.

    `short_numbers` is 1 where a copied ticket has no more than the last digits of a phone number, else 0. `language` is
    the code of one that is offered; "" for the system's.
    """

    hold_seconds: int = int(DEFAULT_HOLD)
    at_once: int = DEFAULT_AT_ONCE
    history_days: int = DEFAULT_HISTORY_DAYS
    short_numbers: int = 0
    language: str = ""

    @classmethod
    def read(cls, settings: QSettings) -> "Preferences":
        """What `settings` say. Nonsense counts as not said, and what is out of its limits as the nearest limit."""
        said = {name: _whole_number(settings.value(key)) for name, key in _KEYS.items()}
        numbers = {name: _limited(name, number) for name, number in said.items() if number is not None}
        language = settings.value(LANGUAGE)
        return cls(**numbers, language=language if isinstance(language, str) and language in OFFERED else "")

    def write(self, settings: QSettings) -> None:
        for name, key in _KEYS.items():
            settings.setValue(key, getattr(self, name))
        settings.setValue(LANGUAGE, self.language)


def _whole_number(value: object) -> int | None:
    """The number, as a text from a file or as it was set in this run; None where it is anything else."""
    if type(value) is int:
        return value
    return int(value) if isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value) else None


def _limited(name: str, number: int) -> int:
    least, most = LIMITS[name]
    return min(max(number, least), most)
