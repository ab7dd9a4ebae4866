"""Calling hours, on invented rules: what is within, what is outside and why, and when it is within again."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.hours import (
    Basis,
    Breach,
    Rule,
    Span,
    Why,
    breach,
    in_force,
    next_allowed,
    no_holidays,
    working_day_after,
)
from tests.core.samples import thorough

WEEKDAY, SATURDAY = (time(9), time(20)), (time(9), time(17))
DAYS = (*[WEEKDAY] * 5, SATURDAY, None)
RULE = Rule("AU", "Rules", "a law", Basis.LAW, date(2020, 1, 1), None, DAYS, on_holidays=False)
SYDNEY, PERTH = ZoneInfo("Australia/Sydney"), ZoneInfo("Australia/Perth")
FEAST = date(2026, 11, 25)


def holiday(day: date) -> str:
    return "Feast Day" if day == FEAST else ""


def at(text: str, zone: ZoneInfo = SYDNEY) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("2026-11-24T08:59", Why.EARLY),
        ("2026-11-24T09:00", None),
        ("2026-11-24T19:59", None),
        ("2026-11-24T20:00", Why.LATE),
        ("2026-11-25T12:00", Why.HOLIDAY),
        ("2026-11-28T16:59", None),
        ("2026-11-28T17:00", Why.LATE),
        ("2026-11-29T12:00", Why.DAY),
        ("2019-12-31T03:00", None),
    ],
)
def test_what_is_outside_of_the_hours_and_why(when: str, why: Why | None) -> None:
    found = breach(at(when), [SYDNEY], [RULE], holiday)
    assert (found.why if found else None) is why


def test_the_hours_hold_on_every_clock_that_the_lead_may_live_by() -> None:
    morning = at("2026-11-24T10:00")
    assert breach(morning, [SYDNEY], [RULE], no_holidays) is None
    found = breach(morning, [SYDNEY, PERTH], [RULE], no_holidays)
    assert found is not None
    assert (found.why, f"{found.local:%H:%M}") == (Why.EARLY, "07:00")
    later = next_allowed(morning, [SYDNEY, PERTH], [RULE], no_holidays)
    assert later == at("2026-11-24T09:00", PERTH)


def test_the_next_time_passes_over_holidays_and_sundays() -> None:
    assert next_allowed(at("2026-11-24T20:10"), [SYDNEY], [RULE], holiday) == at("2026-11-26T09:00")
    assert next_allowed(at("2026-11-28T17:00"), [SYDNEY], [RULE], holiday) == at("2026-11-30T09:00")


def test_a_rule_that_never_lets_anybody_be_rung_has_no_next_time() -> None:
    never = Rule("AU", "", "", Basis.LAW, date(2020, 1, 1), None, (None,) * 7, on_holidays=True)
    assert next_allowed(at("2026-11-24T12:00"), [SYDNEY], [never], no_holidays) is None


def test_each_day_is_judged_by_the_rule_that_holds_then() -> None:
    older = Rule("AU", "Older", "", Basis.LAW, date(2010, 1, 1), date(2020, 1, 1), (WEEKDAY,) * 7, on_holidays=True)
    rules = (older, RULE)
    assert in_force(rules, date(2009, 12, 31)) is None
    assert in_force(rules, date(2019, 12, 31)) is older
    assert in_force(rules, date(2020, 1, 1)) is RULE
    assert in_force((older,), date(2020, 1, 1)) is None
    latest = replace(RULE, since=date(2026, 1, 1))
    assert in_force((older, latest, RULE), date(2026, 1, 1)) is latest
    assert in_force((older, RULE, latest), date(2025, 12, 31)) is RULE


def test_a_rule_that_lets_people_be_rung_on_holidays_asks_for_none() -> None:
    feast = at("2026-11-25T12:00")
    assert breach(feast, [SYDNEY], [replace(RULE, on_holidays=True)], holiday) is None
    assert breach(feast, [SYDNEY], [RULE], holiday) == Breach(Why.HOLIDAY, feast, None, "Feast Day", RULE)


@pytest.mark.parametrize(
    ("when", "why", "span"),
    [
        ("2026-11-24T08:59", Why.EARLY, WEEKDAY),
        ("2026-11-28T17:00", Why.LATE, SATURDAY),
        ("2026-11-29T12:00", Why.DAY, None),
    ],
)
def test_what_is_allowed_on_that_day_is_told_besides(when: str, why: Why, span: Span | None) -> None:
    local = at(when)
    assert breach(local.astimezone(UTC), [SYDNEY], [RULE], no_holidays) == Breach(why, local, span, "", RULE)


@thorough
@given(
    when=st.datetimes(datetime(2020, 2, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - they get one
    zones=st.lists(st.sampled_from([SYDNEY, PERTH, ZoneInfo("Australia/Lord_Howe")]), min_size=1, max_size=3),
)
def test_the_next_time_is_within_and_the_quarters_before_it_are_not(when: datetime, zones: list[ZoneInfo]) -> None:
    found = next_allowed(when, zones, [RULE], holiday)
    assert found is not None
    assert (found.minute % 15, found.second, found.microsecond, found.tzinfo) == (0, 0, 0, UTC)
    assert breach(found, zones, [RULE], holiday) is None
    earlier = found - timedelta(minutes=15)
    assert earlier < when or breach(earlier, zones, [RULE], holiday) is not None


def test_a_working_day_is_no_weekend_and_no_holiday() -> None:
    assert working_day_after(date(2026, 11, 24), holiday) == date(2026, 11, 26)
    assert working_day_after(date(2026, 11, 27), holiday) == date(2026, 11, 30)
