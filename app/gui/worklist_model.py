"""The rows of a list as a table that makes no widget and no text for what nobody sees."""

from bisect import bisect_left
from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QElapsedTimer, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from app.core.digits import Veil, whole
from app.core.item import lead_key
from app.core.worklist import Mark, Worklist, cells, find
from app.gui import worklist_words
from app.gui.visible import one_line, tooltip

_AT_ONCE = 250
"""Rows that are looked through before it is seen how long it takes."""
_LONGEST_LOOK = 2
"""Milliseconds, after which others have their turn."""
_PAINTING = 10
"""Milliseconds without a look after rows were shown: they are painted in that turn, which takes long enough."""
_BETWEEN = 100
"""Milliseconds between two times that more rows are shown: each time, all that is in sight is painted anew."""
_IN_SIGHT = 100
"""Rows that are shown at once."""
_LONGEST = 120
_LONGEST_TIP = 2_000
_Index = QModelIndex | QPersistentModelIndex
DONE, LEAD = 0, 1
"""Columns. The others of the list come after them, in their order."""


_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}


class WorklistModel(QAbstractTableModel):
    """`rows` are those of the list that the filter leaves. `counted` is emitted when there are more or fewer."""

    counted = Signal()

    def __init__(self, veil: Veil = whole) -> None:
        super().__init__()
        self._veil = veil
        self.rows: list[int] = []
        self._list: Worklist | None = None
        self._others: list[int] = []
        self._words: tuple[str, ...] = ()
        self._looked = 0
        self._found: list[int] = []
        self._shown = QElapsedTimer()
        self._shown.start()
        self._marks: Mapping[str, Mark] = {}
        self._cells: tuple[int, list[str]] = (-1, [])
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_on)

    @property
    def looking(self) -> bool:
        """Whether there may be rows that the filter leaves and that are not shown yet."""
        return self._soon.isActive()

    def show_list(self, shown: Worklist | None) -> None:
        """Show this list, or the same with other columns."""
        self.beginResetModel()
        self._list = shown
        columns = range(len(shown.columns)) if shown is not None else range(0)
        lead = shown.lead_column if shown is not None else -1
        self._others = [each for each in columns if each != lead]
        self._begin_again()
        self.endResetModel()
        self._start()

    def grew(self) -> None:
        """The list has more rows."""
        self._start()

    def filter(self, words: tuple[str, ...]) -> None:
        if words == self._words:
            return
        self.beginResetModel()
        self._words = words
        self._begin_again()
        self.endResetModel()
        self._start()

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """Show what has become of these leads, by their `lead_key`.

        `dataChanged` is emitted for the first row of each lead that it is new of: for all rows, it would hold up the
        window.
        """
        before, self._marks = self._marks, marks
        for lead in {**before, **marks}:
            place = -1
            if self._list is not None and before.get(lead) is not marks.get(lead):
                place = self.place_of(self._list.row_of(lead))
            if place >= 0:
                self.dataChanged.emit(self.index(place, DONE), self.index(place, DONE))

    def place_of(self, row: int) -> int:
        """Where this row of the list is shown; -1 where it is not."""
        place = bisect_left(self.rows, row)
        return place if place < len(self.rows) and self.rows[place] == row else -1

    def samples(self, columns: int, most: int = 30) -> list[list[str]]:
        """What the first rows show in each of the first columns."""
        rows = range(min(len(self.rows), most))
        shown = [[str(self.index(row, column).data() or "") for column in range(columns)] for row in rows]
        return [[row[column] for row in shown] for column in range(columns)]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name and default
        return 0 if parent.isValid() or self._list is None else len(self._others) + 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _TEXTS or not index.isValid():
            return None
        text = self._text(self.rows[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one_line(text, _LONGEST) or self.tr("empty")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(one_line(text, _LONGEST_TIP))
        return one_line(text, _LONGEST)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal or self._list is None:
            return None
        if section in {DONE, LEAD}:
            return (self.tr("Done"), self.tr("Lead id"))[section]
        column = self._others[section - 2]
        return worklist_words.column(self._list.columns[column], column + 1)

    def _text(self, row: int, column: int) -> str:
        shown = self._list
        if shown is None:
            return ""
        if column == DONE:
            mark = self._marks.get(lead_key(shown.lead(row))) if self._marks else None
            return worklist_words.mark(mark) if mark is not None else ""
        if column == LEAD:
            return shown.lead(row)
        if self._cells[0] != row:
            self._cells = (row, cells(shown.lines[row]))
        return self._veil(self._cells[1][self._others[column - 2]])

    def _begin_again(self) -> None:
        self.rows, self._found, self._looked, self._cells = [], [], 0, (-1, [])

    def _start(self) -> None:
        self._look_on()
        if self._looked < self._total:
            self._soon.start()

    @property
    def _total(self) -> int:
        return len(self._list.lines) if self._list is not None else 0

    def _look_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._list is not None and self._looked < self._total and clock.elapsed() < _LONGEST_LOOK:
            until = min(self._looked + _AT_ONCE, self._total)
            self._found += find(self._list.texts, range(self._looked, until), self._words)
            self._looked = until
        ended = self._looked >= self._total
        if ended:
            self._soon.stop()
        self._soon.setInterval(0)
        few = self._found and len(self.rows) < _IN_SIGHT
        if ended or few or self._shown.elapsed() >= _BETWEEN:
            self._show_found()

    def _show_found(self) -> None:
        found, self._found = self._found, []
        self._soon.setInterval(_PAINTING if found else 0)
        if found:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(found) - 1)
            self.rows += found
            self.endInsertRows()
        self._shown.restart()
        self.counted.emit()
