"""Days by their names and in figures, as people type them: for `app.core.when`."""

import re
from datetime import date, timedelta
from enum import Enum

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_FIGURES = re.compile(r"(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4})?)?")
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


_NEAR = 2
"""Years. Nobody books a call-back further off."""


class StrangeError(ValueError):
    """What nobody understands here."""


class Order(Enum):
    """Which comes first where a day is written in figures."""

    DAY = "day"
    MONTH = "month"


def dated(words: list[str], today: date, order: Order) -> tuple[date, int] | None:
    """The date that the words begin with, and how many of them it took. Raises StrangeError for no such day."""
    first = words[0]
    figures = _FIGURES.fullmatch(first)
    if figures is not None and not (figures[2] == "." and figures[4] is None and not first.endswith(".")):
        return _by_order(figures, today, order), 1
    second = words[1] if len(words) > 1 else ""
    month, number = named(second, _MONTHS), first
    if month is None:
        month, number = named(first, _MONTHS), second
    nth = _NTH.fullmatch(number)
    day = int(nth[1]) if nth else int(number.rstrip(".")) if re.fullmatch(r"\d{1,2}\.?", number) else 0
    if month is not None and day:
        year = _year(words[2:], today)
        return _coming(today, day, month + 1, year), 2 if year is None else 3
    nth = _NTH.fullmatch(first)
    if nth is not None:
        return _coming_nth(today, int(nth[1])), 1
    return None


def _year(left: list[str], today: date) -> int | None:
    """The year that follows a day and its month. A far one that stands last is the time, as in `26 nov 2030`."""
    if not left or not re.fullmatch(r"(19|20)\d\d", left[0]):
        return None
    year = int(left[0])
    return None if len(left) == 1 and abs(year - today.year) > _NEAR else year


def _by_order(figures: re.Match[str], today: date, order: Order) -> date:
    one, two, three = int(figures[1]), int(figures[3]), figures[4]
    if len(figures[1]) == 4:
        return _exact(one, two, int(three or 0))
    day, month = (one, two) if order is Order.DAY else (two, one)
    if three is None:
        return _coming(today, day, month, None)
    return _coming(today, day, month, int(three) if len(three) == 4 else 2000 + int(three))


def _exact(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise StrangeError from None


def _coming(today: date, day: int, month: int, year: int | None) -> date:
    """The next day of that name, or the one of that year. 29 February may be years away."""
    if year is not None:
        return _exact(year, month, day)
    for each in range(today.year, today.year + 9):
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise StrangeError


def _coming_nth(today: date, day: int) -> date:
    """The next day with this number in its month."""
    for month in range(12):
        first = months_on(today.replace(day=1), month)
        try:
            found = first.replace(day=day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise StrangeError


def named(word: str, names: tuple[str, ...]) -> int | None:
    """Which of the names the word begins, in at least three letters (`tues`, `sept`); None where it is none of them."""
    word = word.rstrip(".")
    return next((place for place, name in enumerate(names) if len(word) >= 3 and name.startswith(word)), None)


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def months_on(day: date, months: int) -> date:
    """The same day `months` later, or the last of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
