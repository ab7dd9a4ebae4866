"""Rows are read out of a damaged file: around pages that can't be read, by halving the ids between."""

from collections import deque
from collections.abc import Iterator

from app.store.database import Database, Row
from app.store.sqlite import sqlite3
from app.store.statements import select
from app.store.trouble import UnreadableError, keeps_from_reading

_MOST_PROBES = 400_000
_MOST_VAIN = 2_000
"""Where none of them finds a row: the pages that the rest hang on are gone."""
_MOST_IDS = 200_000
"""Where nothing in the file says how far its ids go."""

_HIGHEST = {
    "connections": ("SELECT max(id) FROM connections", "SELECT max(connection) FROM items"),
    "items": (
        "SELECT max(id) FROM items",
        "SELECT seq FROM sqlite_sequence WHERE name = 'items'",
        "SELECT max(item) FROM attempts",
    ),
    "attempts": (
        "SELECT max(id) FROM attempts",
        "SELECT seq FROM sqlite_sequence WHERE name = 'attempts'",
        "SELECT max(attempt) FROM searches",
    ),
    "merges": ("SELECT max(item) FROM merges", "SELECT seq FROM sqlite_sequence WHERE name = 'items'"),
    "drafts": ("SELECT max(id) FROM drafts",),
}
_MENTIONED = {
    "connections": ("SELECT connection FROM items INDEXED BY items_connection",),
    "items": ("SELECT id FROM items INDEXED BY items_lead", "SELECT item FROM attempts INDEXED BY attempts_item"),
    "attempts": ("SELECT id FROM attempts INDEXED BY attempts_item", "SELECT attempt FROM searches"),
    "merges": (),
    "drafts": (),
}
"""Where else than in its own pages a row is mentioned."""


def salvage(database: Database, table: str, columns: tuple[str, ...]) -> tuple[list[Row], set[int]]:
    """The rows of `table` that can be read, by id, and the ids of all that the file is known to have had.

    The first of `columns` is the id.

    Raises `sqlite3.Error` where it isn't the file's fault: then another time is better.
    """
    if not _has(database, table):
        return [], set()
    highest = _highest(database, table)
    query = select(table, columns, f"WHERE {columns[0]} BETWEEN ? AND ? ORDER BY {columns[0]} LIMIT ?")
    found: dict[int, Row] = {}
    known = {number for number in _mentioned(database, table) if 0 < number <= highest}
    probes = 0
    ranges = deque([(1, highest)])  # the widest first: what is whole is found before much is tried in vain
    while ranges and probes < (_MOST_PROBES if found else _MOST_VAIN):
        low, high = ranges.popleft()
        probes += 1
        seen = low - 1
        try:
            for row in database.run(query, (low, high, high - low + 1)):  # without a look at what comes after
                found[row[0]] = row
                seen = max(seen, row[0])
        except sqlite3.Error as error:
            if keeps_from_reading(error, database.path):
                raise
            database.revive()
            if seen < high and low < high:
                middle = (seen + 1 + high) // 2
                ranges += [(seen + 1, middle), (middle + 1, high)]
    return [found[number] for number in sorted(found)], known | found.keys()


def _has(database: Database, table: str) -> bool:
    """Whether it is a database at all, and knows the table."""
    try:
        return database.number("SELECT count(*) FROM sqlite_schema WHERE name = ?", (table,)) == 1
    except sqlite3.Error as error:
        if keeps_from_reading(error, database.path):
            raise
        database.revive()
        return False


def _highest(database: Database, table: str) -> int:
    highest = []
    for query in _HIGHEST[table]:
        try:
            highest.append(database.number(query))
        except UnreadableError:
            continue
        except sqlite3.Error:
            database.revive()
    return max(highest, default=_MOST_IDS)


def _mentioned(database: Database, table: str) -> Iterator[int]:
    for query in _MENTIONED[table]:
        try:
            for (number,) in database.run(query):
                if isinstance(number, int):
                    yield number
        except sqlite3.Error:
            database.revive()
