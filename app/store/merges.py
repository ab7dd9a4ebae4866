"""What a person has recorded and decided of a conflict: kept as long as its update is in the history."""

from app.core.item import Item
from app.core.merge import Conflict
from app.core.saved_merge import read_conflict, write_conflict
from app.store.database import Database, Row
from app.store.rows import row_digest
from app.store.statements import overwrite

COLUMNS = ("item", "content", "digest")
_WRITE = overwrite("merges", COLUMNS)


def write(database: Database, conflict: Conflict) -> None:
    """In the transaction that there is, or in one of its own: it is one statement."""
    content = write_conflict(conflict)
    number = conflict.item.id
    database.run(_WRITE, (number, content, row_digest((number, content))))


def read(database: Database, item: Item) -> Conflict | None:
    """None where nothing was recorded, or what was can't be read any more: then it is to be looked at again."""
    row = database.run("SELECT item, content, digest FROM merges WHERE item = ?", (item.id,)).fetchone()
    return None if row is None else read_row(row, item)


def read_row(row: Row, item: Item) -> Conflict | None:
    """What a row says of `item`; None where a disk has changed it."""
    try:
        return read_conflict(str(row[1]), item) if row_digest(row[:-1]) == row[-1] else None
    except ValueError:
        return None
