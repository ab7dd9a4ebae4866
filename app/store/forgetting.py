"""What was sent: forgotten. Updates that are still open stay, with what was sent for them, and so do drafts."""

from datetime import datetime

from app.store.database import Database
from app.store.outbox import Outbox
from app.store.rows import lead_key, write_moment


def forget_lead(database: Database, outbox: Outbox, lead: str) -> int:
    """Of every server. Returns how many attempts were forgotten; no byte of them is left in the file."""
    key = lead_key(lead)
    with database.transaction():
        forgotten = database.run(
            "DELETE FROM attempts WHERE item IN (SELECT id FROM items WHERE NOT open AND lead = ?)", (key,)
        ).rowcount
        database.run("DELETE FROM items WHERE NOT open AND lead = ?", (key,))
        outbox.forget_connections()
    database.leave_nothing()
    return forgotten


def forget_everything(database: Database, outbox: Outbox) -> int:
    with database.transaction():
        forgotten = database.run("DELETE FROM attempts WHERE item IN (SELECT id FROM items WHERE NOT open)").rowcount
        database.run("DELETE FROM items WHERE NOT open")
        outbox.forget_connections()
    database.leave_nothing()
    return forgotten


def prune(database: Database, outbox: Outbox, before: datetime) -> int:
    """Attempts that began, and updates that were closed, before that moment. Returns how many attempts are gone."""
    moment = write_moment(before)
    with database.transaction():
        pruned = database.run(
            "DELETE FROM attempts WHERE began < ? AND item IN (SELECT id FROM items WHERE NOT open)", (moment,)
        ).rowcount
        database.run(
            "DELETE FROM items WHERE NOT open AND since < ? AND id NOT IN (SELECT item FROM attempts)", (moment,)
        )
        outbox.forget_connections()
    return pruned
