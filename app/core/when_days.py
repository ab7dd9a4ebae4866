"""Days by their names and in figures, as people type them: for `app.core.when`."""

import re
from datetime import date, timedelta
from enum import Enum

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_FIGURES = re.compile(r"(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4})?)?")
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


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
        year = (
            words[2] if len(words) > 2 and re.fullmatch(r"(19|20)\d\d", words[2]) and not _is_last_time(words) else ""
        )
        return _coming(today, day, month + 1, int(year) if year else None), 3 if year else 2
    nth = _NTH.fullmatch(first)
    if nth is not None:
        return _coming_nth(today, int(nth[1])), 1
    return None


def _is_last_time(words: list[str]) -> bool:
    """Whether what looks like a year is the time, as in `26 nov 2030`: nothing else here is one, and it is no year."""
    return len(words) == 3 and not 2020 <= int(words[2]) <= 2059


def _by_order(figures: re.Match[str], today: date, order: Order) -> date:
    one, two, three = int(figures[1]), int(figures[3]), figures[4]
    if len(figures[1]) == 4:
        return _exact(one, two, int(three or 0))
    if len(figures[1]) > 2:
        raise StrangeError
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
