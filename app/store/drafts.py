"""What forms held that was not sent: one draft a lead and campaign, written over as a person types."""

from app.core.draft import Draft
from app.core.layout import Layout
from app.core.saved import read_draft, write_draft
from app.store.database import Database, Row
from app.store.rows import lead_key, read_moment, row_digest, write_moment, write_text
from app.store.statements import delete, insert, select

COLUMNS = ("id", "connection", "lead", "content", "changed", "digest")
_NEW = insert("drafts", COLUMNS)
_OF_CAMPAIGN = "connection IN (SELECT id FROM connections WHERE server = ? AND campaign = ?)"
_DROP = delete("drafts", f"lead = ? AND {_OF_CAMPAIGN}")
_ONE = select("drafts", COLUMNS, f"WHERE lead = ? AND {_OF_CAMPAIGN}")
_NEWEST = select("drafts", COLUMNS, f"WHERE {_OF_CAMPAIGN} ORDER BY changed DESC, id DESC")


def write(database: Database, draft: Draft, connection: int) -> None:
    """Within a transaction, in place of what the lead had."""
    drop(database, draft.layout, draft.lead)
    number = database.number("SELECT max(id) FROM drafts") + 1
    values = (number, connection, lead_key(draft.lead), write_draft(draft), write_moment(draft.changed))
    database.run(_NEW, (*values, row_digest(values)))


def drop(database: Database, layout: Layout, lead: str) -> None:
    database.run(_DROP, (lead_key(lead), *_campaign(layout)))


def one(database: Database, layout: Layout, lead: str) -> Draft | None:
    """The draft of a lead; None where there is none, or it can't be read any more."""
    row = database.run(_ONE, (lead_key(lead), *_campaign(layout))).fetchone()
    return None if row is None else read_row(row, layout)


def newest(database: Database, layout: Layout) -> Draft | None:
    """The one of this campaign that was changed last, of those that can be read."""
    found = database.run(_NEWEST, _campaign(layout))
    return next(filter(None, (read_row(row, layout) for row in found)), None)


def read_row(row: Row, layout: Layout) -> Draft | None:
    """What a row says, for the connection `layout` as it is now; None where a disk has changed it."""
    try:
        return read_draft(str(row[3]), layout, read_moment(row[4])) if row_digest(row[:-1]) == row[-1] else None
    except (ValueError, OverflowError):
        return None


def _campaign(layout: Layout) -> tuple[bytes, int]:
    return (write_text(layout.server), layout.campaign)
