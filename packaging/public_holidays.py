"""Writes resources/holidays.txt, the public holidays that calling hours are judged by, from the library `holidays`.

Run it by `.venv`'s Python where the library was renewed, or a country was added to resources/places.toml. The program
itself does without the library, which loads every country of the world for one: 14 MB, and a tenth of a second.
"""

from __future__ import annotations

import sys
import tomllib
from datetime import date
from pathlib import Path

import holidays
from holidays.version import __version__

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "resources" / "holidays.txt"
YEARS = range(2020, 2061)
_HEAD = """\
# National public holidays: those that hold in the whole country, or that each part of it has as well.
# Written by packaging/public_holidays.py from the library "holidays" {version}. Laws change: renew it with the library.
"""


def written() -> str:
    """What is to stand in the file."""
    countries = tomllib.loads((ROOT / "resources" / "places.toml").read_text("utf-8"))
    lines = [_HEAD.format(version=__version__)]
    for country in sorted(countries):
        for year in YEARS:
            lines += [f"{country} {day} {name}\n" for day, name in sorted(_of(country, year).items())]
    return "".join(lines)


def _of(country: str, year: int) -> dict[date, str]:
    whole = holidays.country_holidays(country, years=year)
    parts = [holidays.country_holidays(country, subdiv=each, years=year) for each in whole.subdivisions]
    shared = set.intersection(*(set(each) for each in parts)) if parts else set[date]()
    return {day: parts[0][day] for day in shared} | dict(whole)


def main() -> int:
    FILE.write_text(written(), "utf-8", newline="\n")
    print(FILE.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
