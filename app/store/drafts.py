"""What forms held that was not sent: a draft each, written over as a person types."""

from app.core.dataclass import replace
from app.core.draft import Draft
from app.core.item import lead_key
from app.core.layout import Layout
from app.core.saved import read_draft, read_draft_lead, write_draft
from app.store.database import Database, Row
from app.store.rows import read_id, read_moment, row_digest, write_moment, write_text
from app.store.statements import overwrite, select

COLUMNS = ("id", "connection", "content", "changed", "digest")
_WRITE = overwrite("drafts", COLUMNS)
_OF_CAMPAIGN = select(
    "drafts",
    COLUMNS,
    "WHERE connection IN (SELECT id FROM connections WHERE server = ? AND campaign = ?)",
)

_ALL = select("drafts", COLUMNS, "ORDER BY id")


def write(database: Database, draft: Draft, connection: int) -> Draft:
    """Within a transaction. A new one gets an id."""
    draft = draft if draft.id else replace(draft, id=database.number("SELECT max(id) FROM drafts") + 1)
    values = (draft.id, connection, write_draft(draft), write_moment(draft.changed))
    database.run(_WRITE, (*values, row_digest(values)))
    return draft


def drop(database: Database, number: int) -> None:
    database.run("DELETE FROM drafts WHERE id = ?", (number,))


def of_campaign(database: Database, layout: Layout) -> list[Row]:
    return database.run(_OF_CAMPAIGN, (write_text(layout.server), layout.campaign)).fetchall()


def of_all(database: Database) -> list[Row]:
    return database.run(_ALL).fetchall()


def connection_of(row: Row) -> int:
    return read_id(row[1:])


def is_of(row: Row, lead: str) -> bool:
    """Whether it may be a draft of `lead`, which costs a tenth of reading it."""
    try:
        return lead_key(read_draft_lead(str(row[2]))) == lead_key(lead)
    except ValueError:
        return False


def read_row(row: Row, layout: Layout) -> Draft | None:
    """What a row says, in its connection `layout`; None where a disk has changed it."""
    try:
        if row_digest(row[:-1]) != row[-1]:
            return None
        return replace(read_draft(str(row[2]), layout, read_moment(row[3])), id=read_id(row))
    except (ValueError, OverflowError):
        return None
