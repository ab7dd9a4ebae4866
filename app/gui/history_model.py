"""The lines of the history as a table, which grows as one scrolls."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.core.digits import Veil, whole
from app.core.history import Entry
from app.gui import history_words, outcome_words
from app.gui.history_words import NiceIn
from app.gui.tone import ink, mark
from app.gui.visible import one_line, tooltip

PAGE = 100
"""Lines that are fetched at a time."""
_LONGEST_ID = 80
_Index = QModelIndex | QPersistentModelIndex
_ROLES = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.ForegroundRole}
"""What it answers. Qt asks for seven things of each cell that it paints."""


class Column(IntEnum):
    WHEN = 0
    LEAD = 1
    WHAT = 2
    CAME = 3
    WHO = 4


_COLUMNS = len(Column)
"""Qt asks for it at each cell, and an enum counts its members each time."""


class HistoryModel(QAbstractTableModel):
    """Holds what was fetched so far of what was found. `wants_more` asks for the next page, once."""

    wants_more = Signal()

    def __init__(self, nice: NiceIn, veil: Veil = whole) -> None:
        super().__init__()
        self._nice = nice
        self._veil = veil
        self._entries: list[Entry] = []
        self._cells: list[dict[Column, str]] = []
        self._total_at_first = 0
        self._total = 0
        self._asked = False
        self._ended = True

    @property
    def total(self) -> int:
        """How many were found."""
        return self._total

    @property
    def next_offset(self) -> int:
        """Where the next page begins. What was sent since the first one stands before all that was fetched."""
        return max(len(self._entries) + self._total - self._total_at_first, 0)

    def entry(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, attempt: int) -> int:
        """The row of the attempt with this id; -1 where it isn't shown."""
        return next((row for row, each in enumerate(self._entries) if each.attempt.id == attempt), -1)

    def show(self, entries: Sequence[Entry], total: int) -> None:
        """Show the first page of another search, or of the same one again."""
        self._asked, self._ended = False, len(entries) >= total
        self._total = self._total_at_first = total
        if list(entries) == self._entries:
            return
        self.beginResetModel()
        self._entries = list(entries)
        self._cells = [{} for _ in entries]
        self.endResetModel()

    def add(self, entries: Sequence[Entry], total: int) -> bool:
        """Put the next page under the others. False where nothing of it is new: another offset may bring more."""
        oldest = self._entries[-1].attempt.id if self._entries else None
        new = [each for each in entries if oldest is None or each.attempt.id < oldest]
        offset, self._total, self._asked = self.next_offset, total, False
        if new:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(new) - 1)
            self._entries += new
            self._cells += [{} for _ in new]
            self.endInsertRows()
        self._ended = self.next_offset >= total or (not new and offset == self.next_offset)
        return bool(new) or self._ended

    def hold(self) -> None:
        """Ask for no more until the next search."""
        self._asked, self._ended = False, True

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else _COLUMNS

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        return not (parent.isValid() or self._ended or self._asked)

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802 - Qt's name
        if self.canFetchMore(parent):
            self._asked = True
            self.wants_more.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row()) if role in _ROLES else None
        if entry is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), column, entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._cell(index.row(), column, entry))
        if role == Qt.ItemDataRole.ForegroundRole and column is Column.CAME:
            return ink(outcome_words.came(entry.attempt)[1], QGuiApplication.palette())
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (self.tr("When"), self.tr("Lead"), self.tr("What was sent"), self.tr("What came of it"), self.tr("Who"))
        return names[section]

    def forget_words(self) -> None:
        """The texts may be shown in another way."""
        self._cells = [{} for _ in self._entries]
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, _COLUMNS - 1))

    def repaint(self) -> None:
        """The colours of the screen have changed."""
        if self._entries:
            last = self.index(len(self._entries) - 1, Column.CAME)
            self.dataChanged.emit(self.index(0, Column.CAME), last, [Qt.ItemDataRole.ForegroundRole])

    def _cell(self, row: int, column: Column, entry: Entry) -> str:
        kept = self._cells[row]
        if column not in kept:
            kept[column] = self._words(column, entry)
        return kept[column]

    def _words(self, column: Column, entry: Entry) -> str:
        match column:
            case Column.WHEN:
                return history_words.when(entry.attempt.began)
            case Column.LEAD:
                return one_line(entry.item.lead, _LONGEST_ID)
            case Column.WHAT:
                return self._veil(history_words.what(entry, self._nice))
            case Column.CAME:
                words, tone = outcome_words.came(entry.attempt)
                return mark(tone) + self._veil(words, entry.item.lead)
            case Column.WHO:
                return one_line(entry.attempt.who, _LONGEST_ID)
