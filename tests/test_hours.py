"""The data that calling hours are judged by: rules, places and holidays, as they are shipped."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from app import hours
from app.core.hours import Basis, Why, breach
from tests.test_dev import load

CALLING = hours.load()
public_holidays = load("public_holidays")


def test_each_rule_has_a_source_and_says_how_binding_it_is() -> None:
    assert {region: rules[-1].basis for region, rules in CALLING.rules.items()} == {
        "AU": Basis.LAW,
        "NZ": Basis.CODE,
        "GB": Basis.GUIDANCE,
        "US": Basis.LAW,
    }
    for rules in CALLING.rules.values():
        for rule in rules:
            assert rule.name
            assert rule.source
            assert len(rule.days) == 7
            assert all(span is None or span[0] < span[1] for span in rule.days)


def test_no_two_rules_of_a_country_hold_on_the_same_day() -> None:
    for rules in CALLING.rules.values():
        ordered = sorted(rules, key=lambda rule: rule.since)
        assert all(one.until is not None and one.until <= other.since for one, other in pairwise(ordered))


def test_every_zone_of_a_place_exists() -> None:
    for country in CALLING.countries.values():
        named = {*country.zones, *(zone for zones in country.states.values() for zone in zones)}
        named |= {zone for _, _, zones in country.postcodes for zone in zones}
        assert named <= CALLING.zones


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 26), "Australia Day"),
        (date(2027, 3, 26), "Good Friday"),
        (date(2026, 4, 25), "ANZAC Day"),
        (date(2027, 12, 27), "Christmas Day (observed)"),
        (date(2026, 11, 3), ""),
        (date(2026, 11, 26), ""),
    ],
    ids=str,
)
def test_a_holiday_of_australia_is_one_of_all_states(day: date, name: str) -> None:
    assert CALLING.holiday("AU")(day) == name


@pytest.mark.parametrize(
    ("region", "zone", "when", "why"),
    [
        ("AU", "Australia/Melbourne", "2026-11-28T17:00", Why.LATE),
        ("AU", "Australia/Perth", "2026-11-29T12:00", Why.DAY),
        ("AU", "Australia/Hobart", "2026-12-25T12:00", Why.HOLIDAY),
        ("AU", "Australia/Darwin", "2026-11-27T19:59", None),
        ("NZ", "Pacific/Auckland", "2027-02-08T12:00", Why.HOLIDAY),
        ("GB", "Europe/London", "2026-11-28T08:30", Why.EARLY),
        ("US", "America/Chicago", "2026-11-29T20:59", None),
        ("US", "America/Chicago", "2026-11-29T21:00", Why.LATE),
    ],
)
def test_what_each_countrys_rule_says(region: str, zone: str, when: str, why: Why | None) -> None:
    moment = datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(zone))
    found = breach(moment, [ZoneInfo(zone)], CALLING.rules[region], CALLING.holiday(region))
    assert (found.why if found else None) is why


def test_a_country_that_nobody_knows_has_no_holidays() -> None:
    days = (date(2026, 1, 1) + timedelta(days=each) for each in range(366))
    assert not any(CALLING.holiday("XX")(day) for day in days)


def test_a_postcode_tells_more_than_its_first_digit() -> None:
    postcodes = CALLING.countries["AU"].postcodes

    def zones(code: int) -> tuple[str, ...]:
        return next(zones for first, last, zones in postcodes if first <= code <= last)

    assert zones(2880) == ("Australia/Broken_Hill",)
    assert zones(2898) == ("Australia/Lord_Howe",)
    assert zones(872) == ("Australia/Darwin", "Australia/Adelaide", "Australia/Perth")
    assert zones(4000) == ("Australia/Brisbane",)


def test_the_holidays_are_those_of_the_library() -> None:
    assert public_holidays.FILE.read_text("utf-8") == public_holidays.written(), "run packaging/public_holidays.py"


@pytest.mark.parametrize("region", ["AU", "NZ", "GB", "US"])
def test_each_country_has_its_holidays_every_year(region: str) -> None:
    for year in public_holidays.YEARS:
        days = [date(year, 1, 1) + timedelta(days=each) for each in range(365)]
        assert sum(bool(CALLING.holiday(region)(day)) for day in days) >= 6
