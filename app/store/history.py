"""What was sent: found. One look through the narrow table is quicker than a person can see, and nothing to keep up."""

from app.core.history import Search, needle
from app.store import rows
from app.store.database import Database, Value

_THOSE = """
    FROM searches
    WHERE practice = :practice AND (:outcome IS NULL OR outcome = :outcome) AND (:needle = x'' OR instr(text, :needle))
    """
_FOUND = f"SELECT attempt {_THOSE} ORDER BY attempt DESC"
_PAGE = f"{_FOUND} LIMIT :limit OFFSET :offset"
_COUNT = f"SELECT count(*) {_THOSE}"


def find(database: Database, search: Search) -> list[int]:
    """The ids of the attempts, the newest first. What was practised is found by a search for it alone."""
    return [number for (number,) in database.run(_FOUND, _wanted(search))]


def page(database: Database, search: Search, limit: int, offset: int) -> tuple[list[int], int]:
    """So many of them, and how many there are in all.

    Each row that comes into Python has the interpreter from the window for a moment: most are counted by SQLite alone.
    """
    wanted = _wanted(search)
    found = [number for (number,) in database.run(_PAGE, {**wanted, "limit": limit, "offset": offset})]
    if len(found) < limit and (found or not offset):  # the last ones: no second look
        return found, offset + len(found)
    return found, database.number(_COUNT, wanted)


def _wanted(search: Search) -> dict[str, Value]:
    outcome = None if search.outcome is None else search.outcome.value
    return {"practice": int(search.practice), "outcome": outcome, "needle": rows.write_text(needle(search))}
