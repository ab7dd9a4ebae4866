"""Reads what people type for a time, as `tomorrow 10`, `tue 2:30pm`, `+45m`, `3/6 9`: wall times in the lead's zone.

What could be two times is both of them, never a guess: `tomorrow 3` is in the morning or in the afternoon.
"""

import re
from datetime import UTC, datetime, time, timedelta
from enum import Enum, auto

from app.core.hours import Holiday, no_holidays
from app.core.when_days import Order, StrangeError, monday, months_on
from app.core.when_said import Said, clocks, hear

_FILLERS = {"at", "on", "the", "of", "@", "o'clock", "oclock", "about", "around", "by", "coming", "date", "hrs", "uhr"}
_UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), "minutes"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), "hours"),
    **dict.fromkeys(("d", "day", "days"), "days"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), "weeks"),
    **dict.fromkeys(("month", "months"), "months"),
}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_DAYS_OF = {"days": 1, "weeks": 7}
_PHRASES = {"half an hour": "30 minutes", "hour a half": "hour 30 minutes", "a couple": "2"}
_EITHER = re.compile(r"\d{1,2}h(\d{2})?")
"""In 14 hours, or at two in the afternoon."""
_QUARTER = timedelta(minutes=15)
_LONGEST = 80
"""Characters. Nobody types more for a time."""


def read(text: str, now: datetime, order: Order = Order.DAY, holiday: Holiday = no_holidays) -> tuple[datetime, ...]:
    """The naive wall times that `text` can mean, the earlier first; none where it is not understood.

    `now` is aware, in the zone of the lead's Contact Hours. A day without a year is the next of its name, a time
    without a day the next one, and a weekday the next one that is still to come. A `holiday` is no working day.
    """
    if not text or len(text) > _LONGEST:
        return ()
    words = _words(text)
    if not words:
        return ()
    try:
        spans = _spans(words, now)
        if spans and not _EITHER.fullmatch(words[0]):
            return spans
        return tuple(sorted({*spans, *_times(hear(words, now.date(), order, holiday), now)}))
    except (StrangeError, OverflowError):
        return ()


def written(when: datetime, order: Order = Order.DAY) -> str:
    """A wall time in figures, as `read` reads it again."""
    day = (when.day, when.month) if order is Order.DAY else (when.month, when.day)
    return f"{day[0]}/{day[1]}/{when.year:04} {when:%H:%M}"


def moved(when: datetime, far: timedelta) -> datetime:
    """`when` moved by `far`; by a quarter of an hour, to the next full one that way. At the ends of time, it stays."""
    over = timedelta(minutes=when.minute % 15)
    try:
        if abs(far) != _QUARTER or not over:
            return when + far
        return when - over + (max(timedelta(), far))
    except OverflowError:
        return when


class Preset(Enum):
    """A usual time, in the order of the keys that choose it."""

    QUARTER = auto()
    HOUR = auto()
    AFTERNOON = auto()
    TOMORROW = auto()
    TOMORROW_AFTERNOON = auto()
    WORKING_DAY = auto()
    MONDAY = auto()
    WEEK = auto()
    MONTH = auto()


PROPOSAL = "tomorrow 10am"
PRESETS = {
    Preset.QUARTER: "+15m",
    Preset.HOUR: "+1h",
    Preset.AFTERNOON: "2pm",
    Preset.TOMORROW: PROPOSAL,
    Preset.TOMORROW_AFTERNOON: "tomorrow 2pm",
    Preset.WORKING_DAY: "next working day",
    Preset.MONDAY: "next monday 10am",
    Preset.WEEK: "in 1 week",
    Preset.MONTH: "in 1 month",
}
"""What one would type for each."""


def _words(text: str) -> list[str]:
    from app.core.when_german import english  # noqa: PLC0415 - its tables are for when somebody has typed

    found = english(text.casefold().replace("a.m.", "am").replace("p.m.", "pm").replace(",", " ")).split()
    return [each for each in found if each not in _FILLERS]


def _spans(words: list[str], now: datetime) -> tuple[datetime, ...]:
    """A time from now on: `+45m`, `in 2 hours`, `1h30`. Hours and minutes are real ones, also where clocks change."""
    if words in (["now"], ["asap"]):
        return (_wall(now),)
    marked = words[0] == "in" or words[0].startswith("+")
    rest = words[1:] if words[0] == "in" else [words[0].removeprefix("+"), *words[1:]]
    pieces, clock = _pieces(" ".join(rest), marked=marked)
    if not pieces:
        return ()
    real = timedelta(**{unit: sum(count for count, each in pieces if each == unit) for unit in ("hours", "minutes")})
    days = sum(int(count * _DAYS_OF[unit]) for count, unit in pieces if unit in _DAYS_OF)
    months = sum(int(count) for count, unit in pieces if unit == "months")
    when = _wall((now.astimezone(UTC) + real).astimezone(now.tzinfo))
    day = months_on(when.date() + timedelta(days=days), months)
    if not clock:
        return (datetime.combine(day, when.time()),)
    said = hear(clock, now.date(), Order.DAY)
    if real or said != Said(clock=said.clock, bare=said.bare, half=said.half, part=said.part):
        raise StrangeError
    return tuple(datetime.combine(day, each) for each in clocks(said))


def _pieces(text: str, *, marked: bool) -> tuple[list[tuple[float, str]], list[str]]:
    """Counts with their units, and the words behind them: the time of the day that is meant."""
    spaced = re.sub(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])", " ", text).replace(" and ", " ")
    for said, meant in _PHRASES.items():
        spaced = spaced.replace(said, meant)
    left, found = spaced.split(), list[tuple[float, str]]()
    while left and (count := _count(left[0])) is not None:
        unit = _UNITS.get(left[1], "") if len(left) > 1 else ""
        if len(left) == 1 and (found[-1][1] == "hours" if found else marked):
            unit = "minutes"  # 1h30, +45
        if not unit:
            break
        found.append((count, unit))
        left = left[2:]
    return found, left


def _count(word: str) -> float | None:
    if word in _COUNTS:
        return _COUNTS[word]
    return float(word.replace(",", ".")) if re.fullmatch(r"\d{1,4}([.,]5)?", word) else None


def _times(said: Said, now: datetime) -> tuple[datetime, ...]:
    if said.weekday is None and said.day is None and said.clock is None and not said.part:
        raise StrangeError
    return tuple(sorted({_on(said, clock, _wall(now)) for clock in clocks(said)}))


def _on(said: Said, clock: time, wall: datetime) -> datetime:
    """That time of day on the day that was named; without one, the next that is still to come."""
    today = wall.date()
    if said.day is not None:
        if said.weekday not in {None, said.day.weekday()}:
            raise StrangeError  # tuesday 3/6: it has to be one
        day = said.day
    elif said.weekday is None:
        day = today if datetime.combine(today, clock) > wall else today + timedelta(days=1)
        return datetime.combine(day, clock)
    elif said.next_week:
        day = monday(today) + timedelta(days=7 + said.weekday)
    else:
        day = today + timedelta(days=(said.weekday - today.weekday()) % 7)
        named = said.clock is not None or bool(said.part)
        if day == today and not (named and datetime.combine(day, clock) > wall):
            day += timedelta(days=7)
    return datetime.combine(day, clock) + timedelta(days=int(said.midnight))  # at the end of the day


def _wall(when: datetime) -> datetime:
    """The wall time, on the next full minute."""
    wall = when.replace(tzinfo=None, fold=0)
    return (
        wall if not (wall.second or wall.microsecond) else wall.replace(second=0, microsecond=0) + timedelta(minutes=1)
    )
