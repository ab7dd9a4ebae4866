"""The leads that were found, as a table without a header: the id, where it is known from, what is known."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication

from app.core.digits import Veil, whole
from app.core.find import Found
from app.gui import find_words
from app.gui.tone import ink, mark
from app.gui.visible import tooltip
from app.gui.words import Nice

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_ROLES = {_ROLE.DisplayRole, _ROLE.AccessibleTextRole, _ROLE.ToolTipRole, _ROLE.ForegroundRole, _ROLE.FontRole}
"""What it answers. Qt asks for seven things of each cell that it paints."""


class Column(IntEnum):
    LEAD = 0
    STANDING = 1
    WHAT = 2


_COLUMNS = len(Column)
"""Qt asks for it at each cell, and an enum counts its members each time."""


class FindModel(QAbstractTableModel):
    """`nice` writes a number for a person."""

    def __init__(self, nice: Nice, veil: Veil = whole) -> None:
        super().__init__()
        self._nice = nice
        self._veil = veil
        self._found: tuple[Found, ...] = ()
        self._cells: dict[tuple[int, Column], str] = {}
        self._inks: dict[int, QColor] = {}

    def show(self, found: Sequence[Found]) -> None:
        self.beginResetModel()
        self._found = tuple(found)
        self._cells = {}
        self._inks = {}
        self.endResetModel()

    def repaint(self) -> None:
        """The colours of the screen have changed."""
        self._inks = {}

    def found(self, row: int) -> Found | None:
        return self._found[row] if 0 <= row < len(self._found) else None

    def row_of(self, found: Found | None) -> int:
        """Where the same lead, or draft, stands now; 0 where it is gone."""
        same = [place for place, each in enumerate(self._found) if found is not None and _is_same(each, found)]
        return same[0] if same else 0

    def spoken(self, row: int) -> str:
        found = self.found(row)
        return find_words.spoken(found, self._nice, self._veil) if found is not None else ""

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found(index.row()) if role in _ROLES else None
        if found is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), column, found)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._cell(index.row(), column, found))
        if role == Qt.ItemDataRole.ForegroundRole and column is Column.STANDING:
            return self._ink(index.row(), found)
        if role == Qt.ItemDataRole.FontRole and column is Column.LEAD:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _cell(self, row: int, column: Column, found: Found) -> str:
        """Words that take long to find, as those for a number do, are found once."""
        if (row, column) not in self._cells:
            self._cells[row, column] = self._words(column, found)
        return self._cells[row, column]

    def _ink(self, row: int, found: Found) -> QColor:
        """It takes as long to find as the words, and is asked for at each paint."""
        if row not in self._inks:
            self._inks[row] = ink(find_words.standing(found)[1], QGuiApplication.palette())
        return self._inks[row]

    def _words(self, column: Column, found: Found) -> str:
        match column:
            case Column.LEAD:
                return find_words.lead(found)
            case Column.WHAT:
                return self._veil(find_words.what(found, self._nice))
            case Column.STANDING:
                words, tone = find_words.standing(found)
                return mark(tone) + words


def _is_same(one: Found, other: Found) -> bool:
    if one.draft is not None or other.draft is not None:
        return one.draft is not None and other.draft is not None and one.draft.id == other.draft.id
    return one.lane == other.lane
