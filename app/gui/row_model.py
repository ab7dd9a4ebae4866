"""Fields or dispositions as lines of a table. A line with a mistake says so, and what is guessed is marked."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.core.connection import Row
from app.gui.tone import Tone, mark
from app.gui.visible import one_line, tooltip

_LONGEST = 80
_Index = QModelIndex | QPersistentModelIndex
Column = tuple[str, Callable[[Row], str]]
"""The words over a column, and what it shows of a row."""


class RowModel(QAbstractTableModel):
    """`rows` are replaced whole or one at a time. `ink` is the colour of a line with a mistake."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = columns
        self.rows: tuple[Row, ...] = ()
        self.ink = QColor()
        self._wrong: Mapping[int, str] = {}

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self._wrong = {}
        self.endResetModel()

    def replace(self, at: int, row: Row) -> None:
        self.rows = (*self.rows[:at], row, *self.rows[at + 1 :])
        self._changed(at, at)

    def tell(self, wrong: Mapping[int, str]) -> None:
        """What is wrong, by the place of the row."""
        if wrong != self._wrong:
            self._wrong = wrong
            self._changed(0, len(self.rows) - 1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self._columns)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        wrong = self._wrong.get(index.row(), "")
        text = self._columns[index.column()][1](self.rows[index.row()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (mark(Tone.PROBLEM) if wrong and index.column() == 0 else "") + one_line(text, _LONGEST)
            case Qt.ItemDataRole.AccessibleTextRole:
                return one_line(text, _LONGEST) or self.tr("empty")
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return wrong
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(wrong or text)
            case Qt.ItemDataRole.ForegroundRole if wrong:
                return self.ink
            case _:
                return None

    def _changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
