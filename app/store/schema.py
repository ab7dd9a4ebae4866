"""The tables, in steps: a file of an older version of the program goes through those that it lacks, each whole or not.

A step is never changed once it has been given to people; it reads by column names of its own time.
"""

from collections.abc import Callable

from app.core import saved
from app.core.attempt import search_text
from app.core.item import Item
from app.store.database import Database
from app.store.rows import read_moment, read_text, write_text
from app.store.trouble import UnreadableError

_FIRST = (
    """CREATE TABLE connections (
        id INTEGER PRIMARY KEY,
        server BLOB NOT NULL,
        campaign INTEGER NOT NULL,
        content TEXT NOT NULL UNIQUE,
        digest INTEGER NOT NULL)""",
    """CREATE TABLE items (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        place INTEGER NOT NULL,
        open INTEGER NOT NULL,
        state TEXT NOT NULL,
        connection INTEGER NOT NULL REFERENCES connections (id),
        lead BLOB NOT NULL,
        edit TEXT NOT NULL,
        made INTEGER NOT NULL,
        vouched INTEGER NOT NULL,
        since INTEGER NOT NULL,
        due INTEGER,
        who BLOB NOT NULL,
        tries INTEGER NOT NULL,
        waits_since INTEGER,
        sends INTEGER NOT NULL,
        answer TEXT,
        settled TEXT,
        unsettled INTEGER NOT NULL,
        practice INTEGER NOT NULL,
        replaces INTEGER,
        digest INTEGER NOT NULL)""",
    "CREATE INDEX items_open ON items (place, id) WHERE open",
    "CREATE INDEX items_lead ON items (lead)",
    "CREATE INDEX items_connection ON items (connection)",
    """CREATE TABLE attempts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        item INTEGER NOT NULL REFERENCES items (id),
        began INTEGER NOT NULL,
        who BLOB NOT NULL,
        sent TEXT NOT NULL,
        before TEXT NOT NULL,
        ended INTEGER,
        answer TEXT,
        outcome TEXT NOT NULL,
        settled TEXT,
        digest INTEGER NOT NULL)""",
    "CREATE INDEX attempts_item ON attempts (item, id)",
)


def _begin(database: Database) -> None:
    for statement in _FIRST:
        database.run(statement)


def _add_searches(database: Database) -> None:
    """What each attempt can be found by, in a narrow table of its own: 50,000 of its rows are read within a frame."""
    database.run(
        """CREATE TABLE searches (
            attempt INTEGER PRIMARY KEY REFERENCES attempts (id) ON DELETE CASCADE,
            outcome TEXT NOT NULL,
            practice INTEGER NOT NULL,
            text BLOB NOT NULL)"""
    )
    rows = database.run(
        """SELECT attempts.id, attempts.outcome, attempts.sent, items.practice, items.edit, items.who, items.made,
            connections.content
        FROM attempts JOIN items ON items.id = attempts.item JOIN connections ON connections.id = items.connection"""
    )
    try:
        for number, outcome, sent, practice, edit, who, made, content in rows:
            moment = read_moment(made)
            item = Item(saved.read_edit(edit), saved.read_saved_layout(content), moment, moment, moment, read_text(who))
            text = write_text(search_text(item, saved.read_values(sent)))
            database.run("INSERT INTO searches VALUES (?, ?, ?, ?)", (number, outcome, practice, text))
    except (ValueError, TypeError, OverflowError) as error:
        raise UnreadableError(str(error)) from error


def _add_merges(database: Database) -> None:
    """What was recorded and decided of each conflict, and its last word: JSON (`app.core.saved_merge`)."""
    database.run(
        """CREATE TABLE merges (
            item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
            content TEXT NOT NULL,
            digest INTEGER NOT NULL)"""
    )


def _add_drafts(database: Database) -> None:
    """What forms held that was not sent: JSON (`app.core.saved`). There are never many."""
    database.run(
        """CREATE TABLE drafts (
            id INTEGER PRIMARY KEY,
            connection INTEGER NOT NULL REFERENCES connections (id),
            content TEXT NOT NULL,
            changed INTEGER NOT NULL,
            digest INTEGER NOT NULL)"""
    )


STEPS: tuple[Callable[[Database], None], ...] = (_begin, _add_searches, _add_merges, _add_drafts)
VERSION = len(STEPS)


def migrate(database: Database, to: int = VERSION) -> None:
    """Bring an empty file, or one of an older version, to the version `to`."""
    for number in range(database.version, to):
        with database.transaction():
            STEPS[number](database)
            database.version = number + 1
