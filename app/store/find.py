"""Leads of one campaign that something was sent to, found by a part of that; each once, the newest first."""

from contextlib import closing

from app.core.find import matches
from app.core.history import Entry, Search, needle
from app.core.layout import Layout
from app.store import rows
from app.store.database import Database, Value
from app.store.outbox import Outbox

_LONGEST_LOOK = 5_000
"""Attempts that are looked through, the newest: further back, one has to say more of what one looks for."""
_MOST_READ = 400
"""Of them, those that are read in full: the narrow table also has the account and the connection's name."""
_HITS = """
    SELECT searches.attempt, items.lead
    FROM searches
    CROSS JOIN attempts ON attempts.id = searches.attempt
    CROSS JOIN items ON items.id = attempts.item
    WHERE searches.practice = :practice AND (:needle = x'' OR instr(searches.text, :needle))
    AND items.connection IN (SELECT id FROM connections WHERE server = :server AND campaign = :campaign)
    ORDER BY searches.attempt DESC LIMIT :most"""
"""In this order, as CROSS says to SQLite: the narrow table first, and no further than it takes."""


def leads(database: Database, outbox: Outbox, wanted: Search, layout: Layout, most: int) -> list[Entry]:
    """The newest attempt of each lead that matches, of at most so many leads."""
    values: dict[str, Value] = {
        "practice": int(wanted.practice),
        "needle": rows.write_text(needle(wanted)),
        "most": _LONGEST_LOOK,
        "server": rows.write_text(layout.server),
        "campaign": layout.campaign,
    }
    found: dict[bytes, Entry] = {}
    read = 0
    with closing(database.run(_HITS, values)) as hits:  # one that is left open would keep the log from being emptied
        for number, lead in hits:
            if len(found) == most or read == _MOST_READ:
                break
            if lead in found:
                continue
            read += 1
            for entry in outbox.entries([number]):
                if matches(wanted, entry.item.edit, entry.attempt.sent):
                    found[lead] = entry
    return list(found.values())
