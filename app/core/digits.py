"""Phone numbers cut to their last digits, for whoever needs to know what happened, and not whom to ring."""

import re
from collections.abc import Mapping
from typing import Protocol

from app.core import contract

_YEAR, _MONTH = r"(?:19|20)\d\d", r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = rf"{_YEAR}([-/.]){_MONTH}\2{_DAY}|{_DAY}([-/.]){_MONTH}\3{_YEAR}|{_MONTH}([-/.]){_DAY}\4{_YEAR}"
_BETWEEN = r"[\s()./_\-\xad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufeff]{0,4}"
"""What people put between digits, and what copying brings along unseen."""
_NUMBER = re.compile(rf"(?P<day>(?<!\d)(?:{_DATE})(?!\d))|\(?\+?\d(?:{_BETWEEN}\d){{5,}}")
"""What may be a phone number, in a field of its own or in the middle of a text; a day is none."""
_SHOWN = 3


def shortened(text: str, lead: str = "") -> str:
    """The text, with each phone number in it cut to its last digits. The `lead`'s own id stays."""

    def cut(found: re.Match[str]) -> str:
        whole = found.group()
        return whole if found["day"] or whole == lead else f"…{whole[-_SHOWN:]}"

    return _NUMBER.sub(cut, text)


def veiled(sent: Mapping[str, str], veil: "Veil") -> dict[str, str]:
    """A request, by field, with what may be numbers cut short; the lead's own id stays."""
    return {name: value if name == contract.LEAD else veil(value) for name, value in sent.items()}


class Veil(Protocol):
    """How a text is shown where numbers may have to be cut short; `lead` is an id that stays."""

    def __call__(self, text: str, lead: str = "") -> str: ...


def whole(text: str, lead: str = "") -> str:  # noqa: ARG001 - it is a `Veil`
    """Nothing is cut."""
    return text
