"""The connections that are known, as a table: which is on, its name, server, campaign, whose it is, and its key."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from app.core.connections import Known
from app.core.dataclass import dataclass
from app.gui import connections_words
from app.gui.connections_words import KeyState
from app.gui.tone import Tone, ink, mark
from app.gui.visible import one_line, tooltip
from app.gui.words import translate

_Index = QModelIndex | QPersistentModelIndex
_LONGEST = 200


class Column(IntEnum):
    NAME = 0
    STATE = 1
    SERVER = 2
    CAMPAIGN = 3
    WHOSE = 4
    KEY = 5


_COLUMNS = len(Column)
"""Qt asks for it at each cell, and an enum counts its members each time."""


@dataclass(frozen=True, slots=True)
class Line:
    """`name` is told apart from all others; `on` is whether the window works with it."""

    known: Known
    name: str
    on: bool
    key: KeyState


class ConnectionsModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, known: Known | None) -> int:
        """Where the same connection stands now; the one that is on, where it is gone."""
        same = [at for at, each in enumerate(self._lines) if known is not None and _is_same(each.known, known)]
        on = [at for at, each in enumerate(self._lines) if each.on]
        return (same or on or [0])[0]

    def spoken(self, row: int) -> str:
        line = self.line(row)
        return ", ".join(filter(None, (_words(line, each) for each in Column))) if line is not None else ""

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else _COLUMNS

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            Column.NAME: translate("connections", "Connection"),
            Column.STATE: translate("connections", "State"),
            Column.SERVER: translate("connections", "Server"),
            Column.CAMPAIGN: translate("connections", "Campaign"),
            Column.WHOSE: translate("connections", "Whose"),
            Column.KEY: translate("connections", "Key"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(_words(line, column))
        if role == Qt.ItemDataRole.ForegroundRole and column is Column.STATE:
            return ink(connections_words.state(line.known, on=line.on)[1], QGuiApplication.palette())
        if role == Qt.ItemDataRole.FontRole and column is Column.NAME:
            font = QFont()
            font.setBold(line.on)
            return font
        return None


def _words(line: Line, column: Column) -> str:
    layout = line.known.layout
    match column:
        case Column.NAME:
            return one_line(line.name, _LONGEST)
        case Column.STATE:
            words, tone = connections_words.state(line.known, on=line.on)
            return mark(tone) + words if words and tone is not Tone.QUIET else words
        case Column.SERVER:
            return layout.server.removeprefix("https://") if layout is not None else ""
        case Column.CAMPAIGN:
            return str(layout.campaign) if layout is not None else ""
        case Column.WHOSE:
            return connections_words.whose(line.known)
        case Column.KEY:
            return connections_words.key(line.key) if line.known.can_be_used else ""


def _is_same(one: Known, other: Known) -> bool:
    return (one.origin is other.origin and not one.path) or (bool(one.path) and one.path == other.path)
