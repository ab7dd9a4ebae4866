"""What a person has recorded and decided of a conflict: kept as long as its update is in the history."""

from app.core.item import Item
from app.core.merge import Conflict
from app.core.saved_merge import read_conflict, write_conflict
from app.store.database import Database
from app.store.rows import row_digest
from app.store.statements import overwrite

_COLUMNS = ("item", "content", "digest")
_WRITE = overwrite("merges", _COLUMNS)


def write(database: Database, conflict: Conflict) -> None:
    content = write_conflict(conflict)
    number = conflict.item.id
    with database.transaction():
        database.run(_WRITE, (number, content, row_digest((number, content))))


def read(database: Database, item: Item) -> Conflict | None:
    """None where nothing was recorded, or what was can't be read any more: then it is to be looked at again."""
    row = database.run("SELECT item, content, digest FROM merges WHERE item = ?", (item.id,)).fetchone()
    try:
        return None if row is None or row_digest(row[:-1]) != row[-1] else read_conflict(row[1], item)
    except ValueError:
        return None
