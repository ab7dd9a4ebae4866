"""Where a lead is, and how a call-back meets the calling hours there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core import check
from app.core.callback import Standing
from app.core.calling import NOWHERE, Called, Calling, called
from app.core.check import Part, Place, Reason, Remark
from app.core.hours import Basis, Holiday, Rule, Why, no_holidays
from app.core.layout import CallingRule, Layout, OutOfHours, PlaceFields
from app.core.place import UNKNOWN, By, Country, Whereabouts, whereabouts
from tests.core.samples import COMPLETE, LAYOUT, MELBOURNE, NOW, thorough

SYDNEY, PERTH, ADELAIDE = "Australia/Sydney", "Australia/Perth", "Australia/Adelaide"
COUNTRY = Country(
    zones=(SYDNEY, PERTH, ADELAIDE),
    states={"nsw": (SYDNEY,), "new south wales": (SYDNEY,), "wa": (PERTH,), "sa": (ADELAIDE,)},
    postcodes=((872, 872, (ADELAIDE, PERTH)), (2000, 2999, (SYDNEY,)), (6000, 6999, (PERTH,))),
)
LAID = replace(LAYOUT, place=PlaceFields("Zone", "State", "Postcode"))
KNOWN = frozenset(COUNTRY.zones)
HOURS = Rule("AU", "Rules", "", Basis.LAW, date(2020, 1, 1), None, ((time(9), time(20)),) * 7, on_holidays=True)
CALLING = Calling({"AU": (HOURS,)}, {"AU": COUNTRY}, lambda _region: no_holidays, KNOWN)
FEAST = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("values", "zones", "by"),
    [
        ({}, (), By.NOTHING),
        ({"Zone": PERTH, "State": "NSW"}, (PERTH,), By.ZONE),
        ({"Zone": "Mars/Olympus", "State": "NSW"}, (SYDNEY,), By.STATE),
        ({"State": " n.s.w. "}, (SYDNEY,), By.STATE),
        ({"State": "New  South Wales"}, (SYDNEY,), By.STATE),
        ({"State": "Atlantis"}, (), By.NOTHING),
        ({"Postcode": "6000"}, (PERTH,), By.POSTCODE),
        ({"Postcode": "0872"}, (ADELAIDE, PERTH), By.POSTCODE),
        ({"Postcode": "872"}, (), By.NOTHING),
        ({"Postcode": "9999"}, (), By.NOTHING),
        ({"Postcode": "\uff16\uff10\uff10\uff10"}, (), By.NOTHING),
        ({"Postcode": "0872", "State": "SA"}, (ADELAIDE,), By.BOTH),
        ({"Postcode": "6000", "State": "NSW"}, (SYDNEY, PERTH), By.BOTH),
        ({"Mobile": "0491570006"}, (), By.NOTHING),
    ],
)
def test_where_a_lead_is(values: Mapping[str, str], zones: tuple[str, ...], by: By) -> None:
    found = whereabouts(LAID, values, COUNTRY, KNOWN)
    assert (found.zones, found.by) == (zones, by)


def test_a_country_with_one_clock_needs_no_state() -> None:
    one = replace(COUNTRY, zones=(SYDNEY,))
    assert whereabouts(LAYOUT, {}, one, KNOWN) == Whereabouts((SYDNEY,), By.COUNTRY)
    assert whereabouts(LAYOUT, {}, None, KNOWN).by is By.NOTHING


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_what_is_early_at_the_lead_is_outside_though_it_is_not_here() -> None:
    found = called(wall("2026-11-25T10:00"), LAID, {"State": "WA"}, NOW, CALLING)
    assert found.where == Whereabouts((PERTH,), By.STATE)
    assert [f"{each:%H:%M}" for each in found.at_lead] == ["07:00"]
    assert found.breach is not None
    assert found.breach.why is Why.EARLY
    assert found.instead == wall("2026-11-25T12:00")


def test_of_a_time_within_the_hours_the_clocks_of_the_lead_are_told() -> None:
    found = called(wall("2026-11-25T12:30"), LAID, {"Postcode": "0872"}, NOW, CALLING)
    assert (found.where, found.breach, found.instead) == (Whereabouts((ADELAIDE, PERTH), By.POSTCODE), None, None)
    assert [f"{each:%H:%M}" for each in found.at_lead] == ["12:00", "09:30"]


def test_where_nobody_may_be_rung_for_weeks_no_other_time_is_told() -> None:
    never = replace(CALLING, rules={"AU": (replace(HOURS, days=(None,) * 7),)})
    found = called(wall("2026-11-25T12:30"), LAID, {}, NOW, never)
    assert found.breach is not None
    assert found.instead is None


def test_where_nothing_tells_where_a_lead_is_the_contact_hours_count() -> None:
    found = called(wall("2026-11-25T08:00"), LAID, {}, NOW, CALLING)
    assert (found.where, found.at_lead) == (UNKNOWN, ())
    assert found.breach is not None
    assert found.instead == wall("2026-11-25T09:00")


def test_one_that_has_passed_is_judged_by_now() -> None:
    assert called(wall("2026-11-20T03:00"), LAID, {}, NOW, CALLING).breach is None
    late = NOW + timedelta(hours=9)
    assert called(wall("2026-11-24T12:00"), LAID, {}, late, CALLING).breach is not None


def test_a_time_that_the_clocks_skip_is_not_judged() -> None:
    found = called(wall("2026-10-04T02:30"), LAID, {"State": "WA"}, NOW - timedelta(days=90), CALLING)
    assert found == Called(Whereabouts((PERTH,), By.STATE))


def test_a_country_without_rules_warns_of_nothing() -> None:
    assert called(wall("2026-11-25T03:00"), replace(LAID, region="FR"), {}, NOW, CALLING).breach is None


def test_the_connection_can_name_the_country_whose_hours_count() -> None:
    abroad = replace(LAID, region="FR", calling=CallingRule("AU"))
    assert called(wall("2026-11-25T03:00"), abroad, {}, NOW, CALLING).breach is not None


def test_the_holidays_are_those_of_the_country_whose_hours_count() -> None:
    strict = replace(HOURS, on_holidays=False)
    rules = {"AU": (strict,), "NZ": (replace(strict, region="NZ"),)}

    def holiday(region: str) -> Holiday:
        return lambda day: "Feast Day" if (region, day) == ("NZ", FEAST) else ""

    known = Calling(rules, {"AU": COUNTRY}, holiday, KNOWN)
    assert called(wall("2026-11-25T12:00"), LAID, {}, NOW, known).breach is None
    abroad = replace(LAID, calling=CallingRule("NZ"))
    found = called(wall("2026-11-25T12:00"), abroad, {}, NOW, known).breach
    assert found is not None
    assert found.holiday == "Feast Day"


@thorough
@example(when=datetime.min, state="WA")  # noqa: DTZ901 - wall times
@example(when=datetime.max, state="WA")  # noqa: DTZ901 - as above
@given(when=st.datetimes(), state=st.sampled_from(["", "WA", "NSW"]))
def test_no_time_breaks_it(when: datetime, state: str) -> None:
    called(when, LAID, {"State": state}, NOW, CALLING)


def reasons(layout: Layout, *, asked: bool) -> tuple[list[Reason], list[Reason]]:
    edit = replace(COMPLETE, callback=wall("2026-11-25T08:00"), asked=asked)
    found = called(wall("2026-11-25T08:00"), layout, {}, NOW, CALLING)
    problems = check.problems(edit, layout, MELBOURNE, NOW, found)
    warnings = check.warnings(edit, layout, MELBOURNE, NOW, found)
    return [each.reason for each in problems], [each.reason for each in warnings]


def test_calling_hours_warn_or_block_unless_the_customer_asked() -> None:
    blocking = replace(LAID, calling=CallingRule(outside=OutOfHours.BLOCK))
    assert reasons(LAID, asked=False) == ([], [Reason.OUTSIDE_HOURS])
    assert reasons(blocking, asked=False) == ([Reason.HOURS_BLOCKED], [])
    early = wall("2026-11-25T08:00")
    found = called(early, LAID, {}, NOW, CALLING)
    told = check.warnings(replace(COMPLETE, callback=early), LAID, MELBOURNE, NOW, found)
    assert told == (Remark(Place(Part.CALLBACK), Reason.OUTSIDE_HOURS, found),)
    problems = check.problems(replace(COMPLETE, callback=early), blocking, MELBOURNE, NOW, found)
    assert problems == (Remark(Place(Part.CALLBACK), Reason.HOURS_BLOCKED, found),)
    here = check.problems(replace(COMPLETE, callback=early), LAID, MELBOURNE, NOW, found, OutOfHours.BLOCK)
    assert here == (Remark(Place(Part.CALLBACK), Reason.HOURS_BLOCKED_HERE, found),)
    assert not check.warnings(replace(COMPLETE, callback=early), LAID, MELBOURNE, NOW, found, OutOfHours.BLOCK)
    assert check.warnings(replace(COMPLETE, callback=early), blocking, MELBOURNE, NOW, found, OutOfHours.WARN) == told
    assert reasons(LAID, asked=True) == reasons(blocking, asked=True) == ([], [])


def test_before_anybody_has_looked_nothing_is_said() -> None:
    assert not check.warnings(replace(COMPLETE, callback=wall("2026-11-25T03:00")), LAID, MELBOURNE, NOW, NOWHERE)


def test_more_than_ninety_days_ahead_is_told() -> None:
    last = wall("2027-02-22T12:30")
    near, far = replace(COMPLETE, callback=last), replace(COMPLETE, callback=last + timedelta(minutes=1))
    assert not check.warnings(near, LAID, MELBOURNE, NOW)
    assert [each.reason for each in check.warnings(far, LAID, MELBOURNE, NOW)] == [Reason.CALLBACK_FAR]
    assert not check.warnings(replace(far, callback=Standing.NONE), LAID, MELBOURNE, NOW)
