"""Calling hours: when the rules of a country let people be rung, on the clocks where they may be."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum, StrEnum, auto

from app.core.dataclass import dataclass

_STEP = timedelta(minutes=15)
_FAR = timedelta(days=21)
"""No rule closes for longer."""

Span = tuple[time, time]
"""From the first minute on, up to the second, which is outside."""
Holiday = Callable[[date], str]
"""The name of the national public holiday that a day is at the lead; "" for none."""


class Basis(StrEnum):
    """How binding a rule is."""

    LAW = "law"
    CODE = "code"
    """Of an association, for its members."""
    GUIDANCE = "guidance"


@dataclass(frozen=True, slots=True)
class Rule:
    """One country's hours, in force from `since` until the day before `until`.

    `days` has a span for each weekday, Monday first, and None where nobody is rung. `source` is an address or a
    citation.
    """

    region: str
    name: str
    source: str
    basis: Basis
    since: date
    until: date | None
    days: tuple[Span | None, ...]
    on_holidays: bool


class Why(Enum):
    EARLY = auto()
    LATE = auto()
    DAY = auto()
    """Nobody is rung on this weekday."""
    HOLIDAY = auto()


@dataclass(frozen=True, slots=True)
class Breach:
    """`local` is the aware time at the lead; `span` what is allowed on that day; `holiday` the name of one."""

    why: Why
    local: datetime
    span: Span | None
    holiday: str
    rule: Rule


def breach(when: datetime, zones: Sequence[tzinfo], rules: Sequence[Rule], holiday: Holiday) -> Breach | None:
    """How ringing a lead at the aware moment `when` is outside of its calling hours; None where it is within.

    Where the lead may be in one of several `zones`, the hours have to hold in all of them.
    """
    for zone in zones:
        local = when.astimezone(zone)
        rule = in_force(rules, local.date())
        found = _breach(local, rule, holiday) if rule is not None else None
        if found is not None:
            return found
    return None


def next_allowed(when: datetime, zones: Sequence[tzinfo], rules: Sequence[Rule], holiday: Holiday) -> datetime | None:
    """The first full quarter of an hour from `when` (aware) on that is within the hours, in UTC; None within weeks."""
    quarter = when.astimezone(UTC).replace(second=0, microsecond=0)
    quarter -= timedelta(minutes=quarter.minute % 15)
    ends = quarter + _FAR
    while quarter < ends:
        if quarter >= when and breach(quarter, zones, rules, holiday) is None:
            return quarter
        quarter += _STEP
    return None


def in_force(rules: Sequence[Rule], day: date) -> Rule | None:
    """The rule that holds on `day`."""
    found = [each for each in rules if each.since <= day and (each.until is None or day < each.until)]
    return max(found, key=lambda rule: rule.since, default=None)


def no_holidays(_day: date) -> str:
    """For where nobody knows of any."""
    return ""


def working_day_after(day: date, holiday: Holiday) -> date:
    """The next day from Monday to Friday that is no public holiday."""
    following = day + timedelta(days=1)
    while following.weekday() > 4 or holiday(following):
        following += timedelta(days=1)
    return following


def _breach(local: datetime, rule: Rule, holiday: Holiday) -> Breach | None:
    day, clock = local.date(), local.time()
    span = rule.days[day.weekday()]
    name = "" if rule.on_holidays else holiday(day)
    if name:
        return Breach(Why.HOLIDAY, local, None, name, rule)
    if span is None:
        return Breach(Why.DAY, local, None, "", rule)
    if clock < span[0]:
        return Breach(Why.EARLY, local, span, "", rule)
    return Breach(Why.LATE, local, span, "", rule) if clock >= span[1] else None
