"""What words say about a day and a time of day, one after another: for `app.core.when`."""

import re
from datetime import date, time, timedelta

from app.core.dataclass import dataclass, replace
from app.core.hours import Holiday, no_holidays, working_day_after
from app.core.when_days import DAYS, Order, StrangeError, dated, monday, months_on, named

DEFAULT_TIME = time(10)
"""Of a day that is named without a time."""
_PARTS = {"morning": time(9), "afternoon": time(14), "evening": time(18), "tonight": time(19), "night": time(19)}
_LAST_TO_ASK, _NOON = 8, 12
"""A bare hour from 1 to the first may be in the morning or the afternoon; the second is noon or midnight."""
_TODAY = {"today": 0, "tod": 0, "tonight": 0, "tomorrow": 1, "tom": 1, "tmr": 1, "tmrw": 1, "tomorow": 1, "tommorow": 1}
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?P<half>am|pm|a|p|h)?")
_FOUR = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})(?P<half>h|hrs)?")


@dataclass(frozen=True, slots=True)
class Said:
    """What was read so far. `half` is "am" or "pm"; `bare`: the hour was written as people say it, without either."""

    day: date | None = None
    weekday: int | None = None
    next_week: bool = False
    clock: time | None = None
    bare: bool = False
    half: str = ""
    part: str = ""
    midnight: bool = False


def hear(words: list[str], today: date, order: Order, holiday: Holiday = no_holidays) -> Said:
    """What all of the words say together. Raises StrangeError."""
    said, left = Said(), words
    while left:
        taken = _day_words(said, left, today, holiday) or _time_words(said, left)
        if taken is None:
            found = dated(left, today, order)
            taken = (_day(said, found[0]), left[found[1] :]) if found else (_by_figures(said, left[0]), left[1:])
        said, left = taken
    return said


def _day_words(said: Said, words: list[str], today: date, holiday: Holiday) -> tuple[Said, list[str]] | None:
    """What the first of the words says about the day, and those behind what was taken; None where it says nothing."""
    first, rest = words[0], words[1:]
    if first == "day" and rest[:2] == ["after", "tomorrow"]:
        return _day(said, today + timedelta(days=2)), rest[2:]
    if first in _TODAY:
        said = _day(said, today + timedelta(days=_TODAY[first]))
        return (replace(said, part=first) if first == "tonight" else said), rest
    if first in {"next", "nxt", "this"} and rest:
        return _after_next(said, first, rest, today, holiday)
    weekday = named(first, DAYS)
    if weekday is not None:
        if said.weekday is not None:
            raise StrangeError
        return replace(said, weekday=weekday), rest
    return None


def _time_words(said: Said, words: list[str]) -> tuple[Said, list[str]] | None:
    """The same of the time of day."""
    first, rest = words[0], words[1:]
    if first in _PARTS:
        return replace(said, part=first), rest
    if first == "in" and rest and rest[0] in _PARTS:
        return replace(said, part=rest[0]), rest[1:]
    if first in {"noon", "midday"}:
        return _clock(said, time(12)), rest
    if first == "midnight":
        return replace(_clock(said, time(0)), midnight=True), rest
    if first in {"half", "quarter"}:
        return _by_words(said, first, rest)
    if first in {"am", "pm"} and said.clock is not None and said.bare:
        return replace(said, half=first, bare=False), rest
    return None


def _after_next(said: Said, first: str, rest: list[str], today: date, holiday: Holiday) -> tuple[Said, list[str]]:
    """`next monday` is next week's, and `this monday` the coming one."""
    if rest[0] == "week" and first != "this":
        if said.weekday is None and not any(named(each, DAYS) is not None for each in rest[1:]):
            return _day(said, monday(today) + timedelta(days=7)), rest[1:]
        return replace(said, next_week=True), rest[1:]
    if rest[:2] in (["working", "day"], ["business", "day"], ["week", "day"]) and first != "this":
        return replace(_day(said, working_day_after(today, holiday)), part=said.part or "morning"), rest[2:]
    if rest[0] == "month" and first != "this":
        return _day(said, months_on(today.replace(day=1), 1)), rest[1:]
    weekday = named(rest[0], DAYS)
    if weekday is not None and said.weekday is None:
        return replace(said, weekday=weekday, next_week=first != "this"), rest[1:]
    if rest[0] in _PARTS and first == "this":
        return replace(_day(said, today), part=rest[0]), rest[1:]
    raise StrangeError


def _by_words(said: Said, first: str, rest: list[str]) -> tuple[Said, list[str]]:
    """`half past 9`, `quarter to 10`."""
    minutes = 30 if first == "half" else 15
    if len(rest) < 2 or rest[0] not in {"past", "to"} or not rest[1].isdecimal() or not 1 <= int(rest[1]) <= 12:
        raise StrangeError
    hour = int(rest[1]) if rest[0] == "past" else (int(rest[1]) - 1) or 12
    clock = time(hour, minutes if rest[0] == "past" else 60 - minutes)
    return replace(_clock(said, clock), bare=True), rest[2:]


def _by_figures(said: Said, word: str) -> Said:
    found = _FOUR.fullmatch(word) or _CLOCK.fullmatch(word)
    if found is None:
        raise StrangeError
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").removesuffix("rs")
    if hour > 23 or minute > 59 or (half in {"am", "pm", "a", "p"} and not 1 <= hour <= 12):
        raise StrangeError
    said = _clock(said, time(hour, minute))
    if half in {"am", "pm", "a", "p"}:
        return replace(said, half=f"{half[0]}m")
    written_out = word.startswith("0") or "h" in word or found.re is _FOUR or (hour == _NOON and found["minute"])
    return replace(said, bare=not written_out and 1 <= hour <= 12)


def clocks(said: Said) -> tuple[time, ...]:
    """The times of day that were meant: one, or both that it can be."""
    clock = said.clock
    if clock is None:
        return (_PARTS[said.part] if said.part else DEFAULT_TIME,)
    half = said.half
    if not half and said.bare and said.part:
        half = "am" if said.part == "morning" else "pm"
    if half:
        return (clock.replace(hour=clock.hour % 12 + (12 if half == "pm" else 0)),)
    if said.bare and (clock.hour <= _LAST_TO_ASK or clock.hour == _NOON):
        hour = clock.hour % 12
        return (clock.replace(hour=hour), clock.replace(hour=hour + 12))
    return (clock,)


def _day(said: Said, day: date) -> Said:
    if said.day is not None:
        raise StrangeError
    return replace(said, day=day)


def _clock(said: Said, clock: time) -> Said:
    if said.clock is not None:
        raise StrangeError
    return replace(said, clock=clock)
