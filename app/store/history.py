"""What was sent: found. One look through the narrow table is quicker than a person can see, and nothing to keep up."""

import re

from app.core.edit import wire_number
from app.core.history import Search
from app.store import rows
from app.store.database import Database

_FOUND = """
    SELECT attempt FROM searches
    WHERE practice = :practice AND (:outcome IS NULL OR outcome = :outcome) AND (:needle = x'' OR instr(text, :needle))
    ORDER BY attempt DESC"""
_NUMBER = re.compile(r"\+?\d{3,}")


def find(database: Database, search: Search) -> list[int]:
    """The ids of the attempts, the newest first. What was practised is found by a search for it alone."""
    needle = rows.write_text(search.number) if search.number else _needle(search.text)
    outcome = None if search.outcome is None else search.outcome.value
    found = database.run(_FOUND, {"practice": int(search.practice), "outcome": outcome, "needle": needle})
    return [number for (number,) in found]


def _needle(text: str) -> bytes:
    """What to look for. A number without punctuation is in the rows wherever one with punctuation is."""
    typed = text.strip()
    number = wire_number(typed)
    return rows.write_text(number if _NUMBER.fullmatch(number) else typed.casefold())
