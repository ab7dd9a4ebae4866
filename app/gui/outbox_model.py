"""The updates of the outbox as rows of a table. Rows change, come, go and move in place: the table is never reset."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.digits import Veil, whole
from app.core.item import Item, State
from app.core.outbox import in_order
from app.core.standing import Queue, Standing
from app.gui.outbox_state_words import TONES, moving, state, what, when
from app.gui.tone import Tone, mark
from app.gui.words import translate

TONE_ROLE = int(Qt.ItemDataRole.UserRole)
_ANYWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    LEAD = 0
    WHAT = 1
    STATE = 2
    WHEN = 3
    CONNECTION = 4


_COLUMNS = len(Column)
"""Qt asks for it at each cell, and an enum counts its members each time."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one line says. `moving` is what that depends on besides the day, the item and the one that it is behind."""

    item: Item
    behind: Item | None
    moving: object
    what: str
    state: str
    when: str
    tone: Tone

    def text(self, column: int) -> str:
        match column:
            case Column.LEAD:
                return self.item.lead
            case Column.WHAT:
                return self.what
            case Column.STATE:
                return self.state
            case Column.WHEN:
                return self.when
            case _:
                return self.item.layout.name


class OutboxModel(QAbstractTableModel):
    """First the open updates, in the order in which they go out; then those that are over, the newest first."""

    def __init__(self, veil: Veil = whole, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._veil = veil
        self._rows: list[Row] = []
        self._day: date | None = None

    def show(self, items: Sequence[Item], queue: Queue, now: datetime) -> None:
        """Show `items`, which are some of those of the `queue`."""
        today = now.astimezone().date()
        known = {each.item.id: each for each in self._rows}
        fresh = self._day == today
        self._day = today
        rows = [_row(each, queue.standing(each), now, known.get(each.id), fresh=fresh) for each in _sorted(items)]
        wanted = {each.item.id: each for each in rows}
        self._take_out(wanted.keys())
        self._put_in([each for each in rows if each.item.id not in known])
        self._move([each.item.id for each in rows])
        self._change(rows)

    def item(self, row: int) -> Item | None:
        return self._rows[row].item if 0 <= row < len(self._rows) else None

    def row_of(self, number: int) -> int | None:
        """The row of the update with this id."""
        return next((row for row, each in enumerate(self._rows) if each.item.id == number), None)

    def repaint(self) -> None:
        """The texts may be shown in another way."""
        if self._rows:
            last = self.index(len(self._rows) - 1, Column.CONNECTION)
            self.dataChanged.emit(self.index(0, Column.LEAD), last)

    def rowCount(self, parent: _Index = _ANYWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ANYWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return mark(row.tone) + self._text(row, column) if column == Column.STATE else self._text(row, column)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(row, column)
        if role == TONE_ROLE:
            return row.tone if column == Column.STATE else None
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Column.LEAD: translate("outbox", "Lead"),
            Column.WHAT: translate("outbox", "What"),
            Column.STATE: translate("outbox", "State"),
            Column.WHEN: translate("outbox", "When"),
            Column.CONNECTION: translate("outbox", "Connection"),
        }
        return names[Column(section)]

    def _text(self, row: Row, column: int) -> str:
        told = row.text(column)
        return self._veil(told, row.item.lead) if column in {Column.WHAT, Column.STATE} else told

    def _take_out(self, wanted: Iterable[int]) -> None:
        wanted = set(wanted)
        for row in reversed(range(len(self._rows))):
            if self._rows[row].item.id not in wanted:
                self.beginRemoveRows(_ANYWHERE, row, row)
                del self._rows[row]
                self.endRemoveRows()

    def _put_in(self, rows: list[Row]) -> None:
        if rows:
            self.beginInsertRows(_ANYWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _move(self, order: list[int]) -> None:
        """Bring the rows into this order of their items' ids. What is selected, and the cursor, go with them."""
        if [each.item.id for each in self._rows] == order:
            return
        self.layoutAboutToBeChanged.emit()
        place = {number: row for row, number in enumerate(order)}
        before = self.persistentIndexList()
        after = [self.index(place[self._rows[each.row()].item.id], each.column()) for each in before]
        self._rows.sort(key=lambda each: place[each.item.id])
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _change(self, rows: list[Row]) -> None:
        """Put what each row says in the place of what it said, and tell of those that say something else."""
        begin: int | None = None
        for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            same = old is new or (old.state, old.when, old.tone) == (new.state, new.when, new.tone)
            if not same and begin is None:
                begin = number
            elif same and begin is not None:
                self._tell(begin, number - 1, rows)
                begin = None
        if begin is not None:
            self._tell(begin, len(rows) - 1, rows)
        self._rows = rows

    def _tell(self, first: int, last: int, rows: list[Row]) -> None:
        self._rows[first : last + 1] = rows[first : last + 1]
        self.dataChanged.emit(self.index(first, Column.STATE), self.index(last, Column.WHEN))


def _sorted(items: Sequence[Item]) -> list[Item]:
    closed = [each for each in items if not each.is_open]
    return [*in_order(items), *sorted(closed, key=lambda each: (each.since, each.id), reverse=True)]


def _row(item: Item, standing: Standing, now: datetime, known: Row | None, *, fresh: bool) -> Row:
    """What is said about `item`; what is `known` already where nothing can be different. `fresh`: as of today."""
    moves = moving(item, standing, now)
    if known is not None and fresh and known.item is item and known.behind is standing.behind and known.moving == moves:
        return known
    same = known is not None and fresh and known.item is item and item.state is not State.SENDING
    return Row(
        item=item,
        behind=standing.behind,
        moving=moves,
        what=known.what if known is not None else what(item),  # an item's edit never changes
        state=state(item, standing, now),
        when=known.when if known is not None and same else when(item, now),
        tone=TONES[item.state],
    )
