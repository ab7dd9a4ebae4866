"""Calling hours, the clocks of states and postcodes, and public holidays.

All of it is data, with its sources: `resources/calling-hours.toml`, `places.toml` and `holidays.txt`.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from app.core.calling import Calling
from app.core.hours import Basis, Rule, Span
from app.core.place import Country

_RESOURCES = Path(__file__).parents[1] / "resources"
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def load() -> Calling:
    """All that calling hours are judged by. The first time takes tens of milliseconds: for a worker thread."""
    known = _holidays()
    rules = [_rule(each) for each in _read("calling-hours.toml")["rules"]]
    return Calling(
        rules={region: tuple(each for each in rules if each.region == region) for region in {r.region for r in rules}},
        countries={region: _country(said) for region, said in _read("places.toml").items()},
        holiday=lambda region: lambda day: known.get((region, day), ""),
        zones=frozenset(available_timezones()),
    )


def _holidays() -> dict[tuple[str, date], str]:
    """The names of all, by country and day."""
    lines = (_RESOURCES / "holidays.txt").read_text(encoding="utf-8").splitlines()
    found = (line.split(" ", 2) for line in lines if not line.startswith("#"))
    return {(region, date.fromisoformat(day)): name for region, day, name in found}


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
