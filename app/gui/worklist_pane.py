"""The list beside the form: a line to filter it by, its rows, how far it is read, and what is odd about it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QProgressBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.core.worklist import Mark
from app.gui import worklist_words
from app.gui.dialog_parts import button, flow, label
from app.gui.lined import lined
from app.gui.note import Note
from app.gui.search_box import SearchBox
from app.gui.tone import Tone
from app.gui.visible import tooltip
from app.gui.words import stamp, translate
from app.gui.worklist_model import DONE, WorklistModel

_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FEW = 3
_STEPS = 1_000
"""Of the progress bar."""
_PADDING = 16
_WIDEST = 220
_FITTED = 40
"""Columns whose width is made to fit: more would hold up the window."""
_LEAST_WIDTH = 220


class WorklistPane(QWidget):
    """Says what the person wants by signals: `opened` with a row of the list, `left` to go to the form."""

    opened = Signal(int)
    filtered = Signal(str)
    stepped = Signal(int)
    left = Signal()
    cancelled = Signal()
    correcting = Signal()
    closed = Signal()

    def __init__(self, model: WorklistModel) -> None:
        super().__init__()
        self.setObjectName("worklist.pane")
        self.setMinimumWidth(_LEAST_WIDTH)
        self._model = model
        self.title = label("worklist.title")
        self.filter = SearchBox()
        self.filter.setObjectName("worklist.filter")
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.filter.setPlaceholderText(self.tr("Words, or a number however written"))
        self.filter.textChanged.connect(self.filtered)
        self.count = label("worklist.count")
        self.table = _Table(model)
        self.table.asked.connect(self._search)
        self.table.doubleClicked.connect(lambda index: self._open(index.row()))
        self.progress = QProgressBar()
        self.progress.setObjectName("worklist.progress")
        self.progress.setAccessibleName(self.tr("How far the list is read"))
        self.progress.setRange(0, _STEPS)
        self.cancel = button("worklist.cancel", self.tr("Stop reading"))
        self.cancel.clicked.connect(self.cancelled)
        self.note = Note(self.table)
        self.note.setObjectName("worklist.note")
        self.more = button("worklist.more", "")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._tell)
        self.more.hide()
        self._remarks: tuple[str, ...] = ()
        self.previous = button("worklist.previous", self.tr("Previous lead"))
        self.next = button("worklist.next", self.tr("Next lead"))
        self.columns = button("worklist.columns", self.tr("Columns…"))
        self.close_list = button("worklist.close", self.tr("Close the list"))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.columns.clicked.connect(self.correcting)
        self.close_list.clicked.connect(self.closed)
        for each in (self.filter, self.table):
            each.installEventFilter(self)
        self._build()
        self.show_progress(None)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Its controls in the order of reading, which is that of Tab."""
        buttons = (self.more, self.previous, self.next, self.columns, self.close_list)
        return (self.filter, self.cancel, self.table, *buttons)

    def show_progress(self, done: float | None) -> None:
        """How far the list is read, from 0 to 1; None where nothing is being read."""
        had_focus = self.cancel.hasFocus()
        for each in (self.progress, self.cancel):
            each.setVisible(done is not None)
        if done is not None:
            self.progress.setValue(round(done * _STEPS))
        elif had_focus:
            self.table.setFocus()

    def show_title(self, name: str, written: datetime) -> None:
        self.title.setText(self.tr("{0}, of {1}").format(worklist_words.short(name), stamp(written)))
        self.title.setToolTip(tooltip(name))

    def tell(self, remarks: Sequence[str]) -> None:
        """The first of them, with a button for all: the rows matter more."""
        self._remarks = tuple(remarks)
        self.more.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        few = self._remarks if self.more.isChecked() else self._remarks[:_FEW]
        self.note.say("\n".join(few), Tone.CAUTION if few else Tone.QUIET)
        more = self.tr("Show all {0} remarks").format(len(self._remarks))
        self.more.setText(self.tr("Show fewer remarks") if self.more.isChecked() else more)
        self.more.setVisible(len(self._remarks) > _FEW)

    def fit_columns(self) -> None:
        """Make the columns as wide as what the first rows have in them, within reason."""
        letters = self.table.fontMetrics()
        bold = self.table.horizontalHeader().font()
        bold.setBold(True)  # of the column whose cell is chosen
        shown = self._model.samples(min(self._model.columnCount(), _FITTED))
        for column, texts in enumerate(shown):
            head = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            seen = [worklist_words.mark(Mark.DONE)] if column == DONE else texts
            widths = [*map(letters.horizontalAdvance, seen), QFontMetrics(bold).horizontalAdvance(head)]
            self.table.setColumnWidth(column, min(max(widths), _WIDEST) + _PADDING)

    def show_marks(self) -> None:
        """Paint the marks anew, of a lead's further rows as well, and make room for a longer one than the usual."""
        self.table.viewport().update()
        if self.table.sizeHintForColumn(DONE) > self.table.columnWidth(DONE):
            self.table.resizeColumnToContents(DONE)

    def select(self, row: int) -> None:
        """Put the mark on this row of the list, where it is shown."""
        place = self._model.place_of(row)
        chosen = self.table.selectionModel()
        if place >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            chosen.setCurrentIndex(self._model.index(place, 0), flags)
        else:
            chosen.clear()

    @property
    def chosen(self) -> int:
        """The row of the list that the mark is on; -1 for none."""
        current = self.table.currentIndex()
        return self._model.rows[current.row()] if current.isValid() else -1

    def go_to(self) -> None:
        """Put the cursor into the line to filter by, with what is in it taken."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _OPENS:
            current = self.table.currentIndex()
            self._open(current.row() if current.isValid() else 0)
        elif watched is self.filter and key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.currentIndex().isValid() and self._model.rows:
                self.table.selectRow(0)
        else:
            return False
        return True

    def _open(self, place: int) -> None:
        if 0 <= place < len(self._model.rows):
            self.opened.emit(self._model.rows[place])

    def _search(self, text: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.setText(text)

    def _build(self) -> None:
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        reading = QHBoxLayout()
        reading.addWidget(self.progress, 1)
        reading.addWidget(self.cancel)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(12, 12, 4, 12)
        lines.setSpacing(6)
        lines.addWidget(self.title)
        lines.addWidget(self.filter)
        lines.addWidget(self.count)
        lines.addLayout(reading)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.note)
        lines.addLayout(flow(self.more, self.previous, self.next, self.columns, self.close_list))


class _Table(QTableView):
    """Typing in it filters: `asked` has the first letter."""

    asked = Signal(str)

    def __init__(self, model: WorklistModel) -> None:
        super().__init__()
        self.setObjectName("worklist")
        self.setAccessibleName(translate("worklist", "Leads of the list"))
        self.setModel(model)
        lined(self)
        self.setMinimumHeight(80)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        if search.strip():
            self.asked.emit(search)
