"""What was sent: found. One look through the narrow table is quicker than a person can see, and nothing to keep up."""

from app.core.history import Search, needle
from app.store import rows
from app.store.database import Database

_FOUND = """
    SELECT attempt FROM searches
    WHERE practice = :practice AND (:outcome IS NULL OR outcome = :outcome) AND (:needle = x'' OR instr(text, :needle))
    ORDER BY attempt DESC"""


def find(database: Database, search: Search) -> list[int]:
    """The ids of the attempts, the newest first. What was practised is found by a search for it alone."""
    wanted = rows.write_text(needle(search))
    outcome = None if search.outcome is None else search.outcome.value
    found = database.run(_FOUND, {"practice": int(search.practice), "outcome": outcome, "needle": wanted})
    return [number for (number,) in found]
