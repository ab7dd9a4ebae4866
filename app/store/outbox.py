"""Updates and attempts are written and read. What belongs together is written in one transaction."""

from app.core.answer import Cause, failure
from app.core.attempt import Attempt, search_text
from app.core.dataclass import replace
from app.core.draft import Draft
from app.core.history import Entry
from app.core.item import Item, State
from app.core.layout import Layout
from app.store import drafts, merges, rows
from app.store.database import Database, Row
from app.store.statements import insert, overwrite, select
from app.store.trouble import UnreadableError

MOST_OF_A_LEAD = 200
"""Attempts that are looked at to know what a lead has."""
_OPEN = select("items", rows.ITEM, "WHERE open ORDER BY place, id")
_ENTRIES = select(
    "attempts",
    rows.ATTEMPT,
    "LEFT JOIN items ON items.id = attempts.item WHERE attempts.id IN (SELECT value FROM json_each(?))",
    [f"items.{name}" for name in rows.ITEM],
)
"""Of the ids in a JSON list, all in one statement: with two for each, the window waits for the interpreter as often."""
_ONE_CONNECTION = select("connections", rows.CONNECTION, "WHERE id = ?")
_LAST_OF_ITEM = select("attempts", rows.ATTEMPT, "WHERE item = ? ORDER BY id DESC LIMIT 1")
_OF_LANE = select(
    "attempts",
    rows.ATTEMPT,
    """JOIN items ON items.id = attempts.item JOIN connections ON connections.id = items.connection
    WHERE items.lead = ? AND connections.server = ? AND connections.campaign = ?
    ORDER BY attempts.id DESC LIMIT ?""",
)
_HIGHEST = {"items": "SELECT max(id) FROM items", "attempts": "SELECT max(id) FROM attempts"}
_NEW_CONNECTION = insert("connections", rows.CONNECTION)
_NEW_ITEM, _KNOWN_ITEM = insert("items", rows.ITEM), overwrite("items", rows.ITEM)
_NEW_ATTEMPT, _KNOWN_ATTEMPT = insert("attempts", rows.ATTEMPT), overwrite("attempts", rows.ATTEMPT)


class Outbox:
    """The rows of `database`. A connection that was read once is remembered."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._layouts: dict[int, Layout] = {}
        self._numbers: dict[Layout, int] = {}
        self._undone = 0

    def open_items(self) -> list[Item]:
        """Those that are not closed, in order. Raises `UnreadableError` where one of them can't be read."""
        found = self._database.run(_OPEN)
        return [rows.read_item(row, self.layout) for row in found]

    def save(self, items: tuple[Item, ...], sent: int = 0) -> list[Item]:
        """New ones get an id, and a place if they have none. An attempt that nobody knew about follows its item.

        The draft `sent` has become one of them.
        """
        with self._database.transaction():
            drafts.drop(self._database, sent)
            return [self.write_following(each) for each in items]

    def begin(self, item: Item, made: Attempt) -> Attempt:
        with self._database.transaction():
            self.write(item)
            made = replace(made, id=self._next("attempts"))
            self.write_attempt(made, item)
            return made

    def end(self, made: Attempt, items: tuple[Item, ...]) -> list[Item]:
        with self._database.transaction():
            self._rewrite_attempt(made)
            return [self.write(each) for each in items]

    def attempts_of(self, layout: Layout, lead: str) -> list[Attempt]:
        """The newest of one lead in one campaign, the oldest of them first."""
        key = (rows.lead_key(lead), rows.write_text(layout.server), layout.campaign, MOST_OF_A_LEAD)
        return [rows.read_attempt(row) for row in self._database.run(_OF_LANE, key)][::-1]

    def entries(self, numbers: list[int]) -> list[Entry]:
        """Those of these ids that are still there, in this order, each with its item."""
        found = {row[0]: row for row in self._database.run(_ENTRIES, (str(numbers),)).fetchall()}
        return [self._entry(found[number]) for number in numbers if number in found]

    def _entry(self, row: Row) -> Entry:
        """An attempt's row with its item's behind it."""
        width = len(rows.ATTEMPT)
        made = rows.read_attempt(row[:width])
        if row[width] is None:
            raise UnreadableError(f"update {made.item} is not there")
        item = rows.read_item(row[width:], self.layout)
        decided = merges.read(self._database, item) if made.outcome is State.CONFLICT else None
        return Entry(made, item, decided)

    def layout(self, number: int) -> Layout:
        """The connection with this id."""
        self._forget_undone()
        if number not in self._layouts:
            row = self._database.run(_ONE_CONNECTION, (number,)).fetchone()
            if row is None:
                raise UnreadableError(f"connection {number} is not there")
            self._remember(number, rows.read_connection(row))
        return self._layouts[number]

    def connections(self) -> list[Layout]:
        return [self.layout(number) for (number,) in self._database.run("SELECT id FROM connections").fetchall()]

    def forget_connections(self) -> None:
        """Remove those that no update and no draft needs any more."""
        self._database.run(
            """DELETE FROM connections WHERE id NOT IN (SELECT connection FROM items)
            AND id NOT IN (SELECT connection FROM drafts)"""
        )
        self._layouts.clear()
        self._numbers.clear()

    def write(self, item: Item) -> Item:
        """Within a transaction."""
        if item.id:
            self._database.run(_KNOWN_ITEM, rows.write_item(item, self._number(item.layout)))
            return item
        number = self._next("items")
        item = replace(item, id=number, place=item.place or number)
        self._database.run(_NEW_ITEM, rows.write_item(item, self._number(item.layout)))
        return item

    def write_draft(self, draft: Draft) -> Draft:
        """Within a transaction."""
        return drafts.write(self._database, draft, self._number(draft.layout))

    def save_draft(self, draft: Draft) -> Draft:
        with self._database.transaction():
            return self.write_draft(draft)

    def drafts(self, layout: Layout | None, lead: str | None = None) -> list[Draft]:
        """Those of this campaign, or all for None, that can be read, each in its own connection; of `lead`, or all."""
        database = self._database
        rows = drafts.of_all(database) if layout is None else drafts.of_campaign(database, layout)
        if lead is not None:
            rows = [each for each in rows if drafts.is_of(each, lead)]
        found = (drafts.read_row(each, self.layout(drafts.connection_of(each))) for each in rows)
        return [each for each in found if each is not None]

    def write_following(self, item: Item) -> Item:
        """Within a transaction. What a person saw, or a new run found, of an item is true of its last attempt too.

        Only that: an item that is given up while its last attempt is unknown leaves that as unknown as it was.
        """
        item = self.write(item)
        row = self._database.run(_LAST_OF_ITEM, (item.id,)).fetchone()
        if row is None:
            return item
        made = rows.read_attempt(row)
        if item.state is State.CANCELLED and made.outcome is State.SENDING:  # practice, which ended with its run
            answer = failure(Cause.INTERRUPTED)
            self._rewrite_attempt(replace(made, ended=item.since, answer=answer, outcome=State.UNKNOWN))
        elif made.outcome in {State.SENDING, State.UNKNOWN} and (item.state is State.UNKNOWN or item.settled):
            self._rewrite_attempt(
                replace(
                    made,
                    ended=made.ended or item.since,
                    answer=made.answer or item.answer,
                    outcome=item.state,
                    settled=item.settled,
                )
            )
        return item

    def write_attempt(self, made: Attempt, item: Item) -> None:
        """A new one, within a transaction."""
        self._database.run(_NEW_ATTEMPT, rows.write_attempt(made))
        text = rows.write_text(search_text(item, made.sent))
        values = (made.id, made.outcome.value, int(item.practice), text)
        self._database.run("INSERT INTO searches (attempt, outcome, practice, text) VALUES (?, ?, ?, ?)", values)

    def _rewrite_attempt(self, made: Attempt) -> None:
        self._database.run(_KNOWN_ATTEMPT, rows.write_attempt(made))
        self._database.run("UPDATE searches SET outcome = ? WHERE attempt = ?", (made.outcome.value, made.id))

    def _number(self, layout: Layout) -> int:
        """The id of a connection, which is written if it is new."""
        self._forget_undone()
        if layout not in self._numbers:
            content = rows.write_connection(0, layout)[rows.CONNECTION.index("content")]
            number = self._database.number("SELECT id FROM connections WHERE content = ?", (content,))
            if not number:
                number = self._database.number("SELECT max(id) FROM connections") + 1
                self._database.run(_NEW_CONNECTION, rows.write_connection(number, layout))
            self._remember(number, layout)
        return self._numbers[layout]

    def _remember(self, number: int, layout: Layout) -> None:
        self._layouts[number] = layout
        self._numbers[layout] = number

    def _forget_undone(self) -> None:
        """A connection that was new in a transaction that was rolled back is not there."""
        if self._undone != self._database.undone:
            self._undone = self._database.undone
            self._layouts.clear()
            self._numbers.clear()

    def _next(self, table: str) -> int:
        """An id that no row of the table has or ever had."""
        used = self._database.number("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return max(used, self._database.number(_HIGHEST[table])) + 1
