"""Calling hours, the clocks of states and postcodes, and public holidays. The sole importer of `holidays`.

The rules and the places are data (`resources/calling-hours.toml`, `resources/places.toml`), with their sources.
"""

import sys
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, time
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import available_timezones

import holidays

from app.core.calling import Calling
from app.core.hours import Basis, Rule, Span
from app.core.place import Country

_RESOURCES = Path(__file__).parents[1] / "resources"
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def load() -> Calling:
    """All that calling hours are judged by. The first time takes a tenth of a second: for a worker thread."""
    rules = [_rule(each) for each in _read("calling-hours.toml")["rules"]]
    return Calling(
        rules={region: tuple(each for each in rules if each.region == region) for region in {r.region for r in rules}},
        countries={region: _country(said) for region, said in _read("places.toml").items()},
        holiday=_holiday_in,
        zones=frozenset(available_timezones()),
    )


def _holiday_in(region: str) -> Callable[[date], str]:
    return lambda day: _holidays(region, day.year).get(day, "")


@cache
def _holidays(region: str, year: int) -> Mapping[date, str]:
    """The public holidays that hold in the whole country: as national ones, or because each part of it has the day."""
    if region not in _read("places.toml"):  # no more countries of the library are built into the program
        return {}
    _import_alone()
    whole = holidays.country_holidays(region, years=year)
    parts = [holidays.country_holidays(region, subdiv=each, years=year) for each in whole.subdivisions]
    shared = set.intersection(*(set(each) for each in parts)) if parts else set[date]()
    return {day: parts[0][day] for day in shared} | dict(whole)


@cache
def _import_alone() -> None:
    """Let a country come without the 250 others, which their package imports all: 0.2 s, and 8 MB of memory.

    The library asks for each by the name of its own module.
    """
    countries = ModuleType("holidays.countries")
    countries.__path__ = [str(Path(each, "countries")) for each in holidays.__path__]
    sys.modules.setdefault(countries.__name__, countries)


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_RESOURCES / name).read_text(encoding="utf-8"))


def _rule(said: Mapping[str, Any]) -> Rule:
    return Rule(
        region=said["region"],
        name=said["name"],
        source=said["source"],
        basis=Basis(said["basis"]),
        since=said["since"],
        until=said.get("until"),
        days=tuple(_span(said["days"].get(each)) for each in _WEEK),
        on_holidays=said["on_holidays"],
    )


def _span(said: list[str] | None) -> Span | None:
    return None if said is None else (time.fromisoformat(said[0]), time.fromisoformat(said[1]))


def _country(said: Mapping[str, Any]) -> Country:
    states = {
        name.strip().casefold(): tuple(zones) for names, zones in said["states"].items() for name in names.split(",")
    }
    postcodes = tuple((first, last, tuple(zones)) for first, last, zones in said["postcodes"])
    return Country(tuple(said["zones"]), states, postcodes, said["digits"])
