"""What a number in a cell of Excel shows: dates, ids and phone numbers are all numbers there, by their format."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum, auto
from math import isfinite

MOST_DIGITS = 15
"""Excel keeps no more of a number."""
_LONGEST_CODE = 255
"""Characters. Excel takes no longer format."""
_WIDEST = 30
_BEGINNING = datetime(1899, 12, 30)  # noqa: DTZ001 - a wall time has no zone
_OF_1904 = 1462
"""Days between the two beginnings that Excel counts from."""
_LAST_DAY = 2_958_466
"""One more than 31 December 9999."""
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)})
_TIMES = frozenset({18, 19, 20, 21, 22, 45, 46, 47})
"""Formats that Excel has by number. The ranges are those of East Asian Excels."""


class Shape(Enum):
    """How the number is meant."""

    PLAIN = auto()
    DATE = auto()
    TIME = auto()
    BOTH = auto()


@dataclass(frozen=True, slots=True)
class Format:
    """`width` is how many digits it has at least: the format 0000000000 keeps a phone number's leading zero."""

    shape: Shape = Shape.PLAIN
    width: int = 0


def format_of(number: int, code: str | None) -> Format:
    """The format of this number; `code` is its own text where the workbook defines it."""
    if code is None:
        date, time = number in _DATES, number in _TIMES
    else:
        bare = _QUOTED.sub("", code[:_LONGEST_CODE].partition(";")[0]).lower()
        if bare and not bare.strip("0"):
            return Format(width=min(len(bare), _WIDEST))
        time = "h" in bare or "s" in bare
        date = "d" in bare or "y" in bare or ("m" in bare and not time)
    if date and time:
        return Format(Shape.BOTH)
    return Format(Shape.DATE if date else Shape.TIME if time else Shape.PLAIN)


def shown(text: str, form: Format, *, from_1904: bool) -> str:
    """What a cell with the number `text` shows: a day as Noojee writes it, 2026/11/24; `text` where it is none."""
    try:
        value = float(text)
    except ValueError:
        return text
    if not isfinite(value):
        return text
    if form.shape is not Shape.PLAIN:
        return _moment(value, form.shape, from_1904=from_1904) or _plain(text, value, 0)
    return _plain(text, value, form.width)


def _plain(text: str, value: float, width: int) -> str:
    if text.isascii() and text.removeprefix("-").isdigit():
        digits = text
    elif value == int(value) and abs(value) < 10**MOST_DIGITS:
        digits = str(int(value))
    elif value == int(value) and abs(value) < 1e21:
        digits = str(int(Decimal(f"{value:.{MOST_DIGITS}g}")))
    else:
        return f"{value:.{MOST_DIGITS}g}"
    return digits.zfill(width) if width and digits[0] != "-" else digits


def _moment(value: float, shape: Shape, *, from_1904: bool) -> str:
    """A day, a time or both; "" where the number is none that Excel would show."""
    days = value + (_OF_1904 if from_1904 else 0)
    if not 0 <= days < _LAST_DAY:
        return ""
    if not from_1904 and days < 61 and shape is not Shape.TIME:
        days += 1  # Excel counts a 29 February 1900, which never was
    moment = _BEGINNING + timedelta(seconds=round(days * 86_400))
    if shape is Shape.TIME or value < 1:
        return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    day = f"{moment.year:04}/{moment:%m/%d}"
    if shape is Shape.DATE or not (moment.hour or moment.minute or moment.second):
        return day
    return f"{day} {moment:%H:%M}" + (f":{moment:%S}" if moment.second else "")
