"""A connection as it is being made or changed: the file's contents as plain tables, and where its mistakes are."""

import copy
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from app.core.layout import Layout
from app.core.reading import read_layout
from app.core.tables import Expected, Mistake

MOST_ROWS = 1_000
"""Fields, or dispositions, that are taken over from anywhere. No campaign has as many, and no form could show them."""
_ROW = re.compile(r"(fields|dispositions)\[(\d+)\]\.(\w+)")


class Section(Enum):
    """The parts of a connection, in the order in which one makes a new one."""

    SERVER = auto()
    CAMPAIGN = auto()
    FIELDS = auto()
    DISPOSITIONS = auto()
    MORE = auto()


_SECTIONS = {
    "name": Section.SERVER,
    "server": Section.SERVER,
    "network": Section.SERVER,
    "lead": Section.CAMPAIGN,
    "time_zone": Section.CAMPAIGN,
    "region": Section.CAMPAIGN,
    "fields": Section.FIELDS,
    "dispositions": Section.DISPOSITIONS,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One field or disposition: its table in the file, with all keys that it has there.

    `origin` is its place, from 0, in the file that was opened; None for a new one. `guessed`: its kind is a guess.
    """

    table: Mapping[str, Any]
    origin: int | None = None
    guessed: bool = False

    @property
    def name(self) -> str:
        return str(self.table.get("name", ""))

    def having(self, name: str, value: Any) -> "Row":
        """With `value` under `name`; without that key for None."""
        table = {**self.table, name: value}
        if value is None:
            del table[name]
        return Row(table, self.origin, self.guessed and name not in {"kind", "choices"})


def blank(time_zone: str, region: str) -> dict[str, Any]:
    """What a new connection begins with."""
    return {"name": "", "server": "", "time_zone": time_zone, "region": region, "lead": {}, "fields": []}


def put(table: dict[str, Any], path: str, value: Any, usual: Any = None) -> None:
    """Set what `path` (such as `lead.template`) leads to; without a key where it is None.

    What is as `usual` stays unsaid where it is. A table that has nothing left goes, where it had something before.
    """
    first, _, rest = path.partition(".")
    if not rest:
        if value is None:
            table.pop(first, None)
        elif first in table or value != usual:
            table[first] = value
        return
    below = table.get(first)
    inside = dict(below) if isinstance(below, Mapping) else {}
    put(inside, rest, value, usual)
    if inside or (below == {} and isinstance(below, Mapping)):
        table[first] = inside
    else:
        table.pop(first, None)


def get(table: Mapping[str, Any], path: str, usual: Any = None) -> Any:
    """What `path` leads to; `usual` where there is nothing."""
    at: Any = table
    for each in path.split("."):
        if not isinstance(at, Mapping) or each not in at:
            return usual
        at = at[each]
    return at


def rows_of(document: Mapping[str, Any], name: str) -> tuple[Row, ...]:
    """The fields or the dispositions of a file that was opened."""
    found = document.get(name, [])
    listed = found if isinstance(found, list) else []
    return tuple(Row(copy.deepcopy(each), at) for at, each in enumerate(listed) if isinstance(each, Mapping))


def check(document: Mapping[str, Any], is_zone: Callable[[str], bool]) -> tuple[Layout | None, tuple[Mistake, ...]]:
    """The layout, and every mistake, as whoever opens the file later will find them."""
    layout, mistakes = read_layout(document)
    zone = document.get("time_zone")
    if isinstance(zone, str) and zone.strip() and not is_zone(zone.strip()):
        mistakes = (*mistakes, Mistake("time_zone", Expected.TIME_ZONE))
        layout = None
    return layout, mistakes


def section(mistake: Mistake) -> Section:
    """Where the person can mend it."""
    return _SECTIONS.get(re.split(r"[.\[]", mistake.key, maxsplit=1)[0], Section.MORE)


def stopping(mistakes: Iterable[Mistake], where: Section) -> tuple[Mistake, ...]:
    """Those of a section that keep the connection from being used."""
    return tuple(each for each in mistakes if each.stops and section(each) is where)


def in_row(mistake: Mistake) -> tuple[int, str] | None:
    """The place of the row, from 0, and the key in it; None where the mistake is in no row."""
    found = _ROW.fullmatch(mistake.key)
    return (int(found[2]) - 1, found[3]) if found else None


def moved(rows: tuple[Row, ...], at: int, to: int) -> tuple[Row, ...]:
    """The rows with the one `at` in the place `to`."""
    left = [*rows[:at], *rows[at + 1 :]]
    return (*left[:to], rows[at], *left[to:])


def joined(rows: tuple[Row, ...], found: Iterable[Row]) -> tuple[tuple[Row, ...], int]:
    """`rows` and those of `found` whose names are new; with how many there was no room for."""
    known = {each.name for each in rows}
    new = []
    for each in found:
        if each.name not in known:
            known.add(each.name)
            new.append(each)
    room = max(MOST_ROWS - len(rows), 0)
    return (*rows, *new[:room]), len(new[room:])
