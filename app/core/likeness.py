"""What a value means that a person saw or typed, however it is written; and so, whether two mean the same."""

import re
from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto

from app.core.callback import Standing, wire
from app.core.check import NUMBER, read_date
from app.core.contract import CALLBACK, DISPOSITION, PRIORITY, PRIORITY_HIGHEST_NUMBER
from app.core.edit import wire_number
from app.core.layout import Kind, Layout

_NONE_BOOKED = frozenset({"", "-", "none", "none booked", "no call-back", "no callback", "keiner"})
"""What a screen may show, or a person type, where there is no call-back."""
_TIMES = ("%Y/%m/%d %H:%M", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M")
"""Only forms in which a day can't be taken for a month."""


class Likeness(Enum):
    SAME = auto()
    WRITTEN = auto()
    """They are only written differently."""
    DIFFERENT = auto()


def likeness(
    name: str, kind: Kind | None, one: str, other: str, number: Callable[[str], str] = wire_number
) -> Likeness:
    """How two values of the field `name` compare. `kind` is None for Noojee's own: disposition, call-back, priority.

    `number` gives the one form of all ways to write a phone number.
    """
    if one == other:
        return Likeness.SAME
    same = _meaning(name, kind, one, number) == _meaning(name, kind, other, number)
    return Likeness.WRITTEN if same else Likeness.DIFFERENT


def _read_callback(text: str) -> datetime | Standing | None:
    """The wall time that a screen shows, to the minute; NONE where it says that there is none; None where unclear."""
    text = " ".join(text.split())
    if text.casefold() in _NONE_BOOKED:
        return Standing.NONE
    for each in _TIMES:
        try:
            return datetime.strptime(text, each).replace(second=0)  # noqa: DTZ007 - a wall time has no zone
        except ValueError:
            continue
    return None


def _read_priority(text: str) -> int | None:
    """The priority that a screen shows; None where it is none."""
    number = text.strip()
    fits = re.fullmatch("[0-9]{1,3}", number) and int(number) <= PRIORITY_HIGHEST_NUMBER
    return int(number) if fits else None


def as_sent(name: str, kind: Kind | None, text: str, layout: Layout) -> str | None:
    """`text`, which a person typed or saw, as it is sent; None where it can't be told what it means."""
    if kind is Kind.PHONE:
        digits = wire_number(text)
        return digits if not digits or NUMBER.fullmatch(digits) else None
    if kind is Kind.DATE:
        return text if not text or read_date(text) else None
    if name == CALLBACK:
        when = _read_callback(text)
        return wire(when) if isinstance(when, datetime) else None if when is None else ""
    if name == PRIORITY:
        number = _read_priority(text)
        return None if number is None else str(number)
    if name == DISPOSITION:
        meant = layout.disposition(text.strip()) or layout.meant(text)
        return meant.name if meant is not None else None
    return text


def _meaning(name: str, kind: Kind | None, value: str, number_of: Callable[[str], str]) -> object:
    text = " ".join(value.split())
    if kind is Kind.PHONE:
        return number_of(value)
    if name == DISPOSITION:
        return text.casefold()
    if name == CALLBACK:
        return _read_callback(text) or text
    if name == PRIORITY:
        number = _read_priority(text)
        return text if number is None else number
    return text
