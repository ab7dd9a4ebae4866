"""The table of the outbox: one line an update. What is cut short shows in full under the mouse."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from app.core.item import Item
from app.gui.lined import WholeLines
from app.gui.outbox_model import TONE_ROLE, Column, OutboxModel
from app.gui.tone import Tone, ink, muted

_WIDTHS = {Column.LEAD: "0355501777", Column.WHEN: "24 Nov, 23:59, for", Column.CONNECTION: "Melbourne sales"}
"""What a column has room for at first."""
_WHAT_SHARE = 0.42
"""Of the width that is left to what it changes and how it is."""


class OutboxList(QTableView):
    """`chosen` is emitted when the cursor comes to another update, and when there is none any more."""

    chosen = Signal()

    def __init__(self, model: OutboxModel) -> None:
        super().__init__()
        self._model = model
        self.setObjectName("outbox")
        self.setAccessibleName(self.tr("Updates"))
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._lay_out_headers()
        self._empty = QLabel(self.viewport())
        self._empty.setObjectName("outbox.empty")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setForegroundRole(QPalette.ColorRole.WindowText)
        self._empty.hide()
        lines = QVBoxLayout(self.viewport())
        lines.addWidget(self._empty)
        self.selectionModel().currentRowChanged.connect(self._moved)

    @property
    def item(self) -> Item | None:
        """The update that the cursor is on."""
        return self._model.item(self.currentIndex().row())

    @property
    def empty(self) -> str:
        return self._empty.text() if self._model.rowCount() == 0 else ""

    def say_empty(self, words: str) -> None:
        """What stands in the place of the updates while there are none."""
        none = self._model.rowCount() == 0
        if words != self._empty.text():
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, muted(self.palette()))
            self._empty.setPalette(palette)
            self._empty.setText(words)
        self._empty.setVisible(none)
        self.setAccessibleDescription(words if none else "")

    def choose(self, row: int) -> None:
        """Put the cursor on a row, and bring it into view."""
        index = self._model.index(row, Column.LEAD)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def place(self) -> int | None:
        """How far below the top the row of the cursor is, in pixels; None where it isn't in view."""
        rect = self.visualRect(self.currentIndex())
        return rect.top() if rect.isValid() and self.viewport().rect().intersects(rect) else None

    def keep_place(self, before: int | None) -> None:
        """Scroll so that the row of the cursor is where it was, though rows over it have come or gone."""
        item = self.item
        if before is None or item is None or not item.is_open:
            return  # one that is over has gone to those that are; the person stays with those that wait
        now = self.visualRect(self.currentIndex()).top()
        if now != before:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + now - before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cursor stays in view where it was, also as what stands under the list grows."""
        rect = self.visualRect(self.currentIndex())
        was_seen = rect.isValid() and 0 <= rect.top() < event.oldSize().height()
        super().resizeEvent(event)
        self._share_width()
        if was_seen:
            self.scrollTo(self.currentIndex())

    def show_connections(self, shown: bool) -> None:
        """Whether to say for each update which connection it is for."""
        if self.isColumnHidden(Column.CONNECTION) is shown:
            self.setColumnHidden(Column.CONNECTION, not shown)
            self._share_width()

    def _share_width(self) -> None:
        taken = sum(self.columnWidth(each) for each in _WIDTHS)
        self.setColumnWidth(Column.WHAT, round((self.viewport().width() - taken) * _WHAT_SHARE))

    def _moved(self) -> None:
        self.chosen.emit()

    def _lay_out_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setMinimumSectionSize(40)
        across.setSectionResizeMode(Column.STATE, QHeaderView.ResizeMode.Stretch)
        for column, text in _WIDTHS.items():
            self.setColumnWidth(column, self.fontMetrics().horizontalAdvance(text) + 16)
        self.setColumnHidden(Column.CONNECTION, True)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 10)


class _Cells(WholeLines):
    """Inks the state by its tone, and tells in full what is cut short, and nothing else."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        tone = index.data(TONE_ROLE)
        if isinstance(tone, Tone) and tone is not Tone.QUIET:
            palette = QPalette(option.palette)
            palette.setColor(QPalette.ColorRole.Text, ink(tone, palette))
            option.palette = palette

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        whole = self.sizeHint(option, index).width() <= option.rect.width()
        if event.type() is QEvent.Type.ToolTip and whole:
            return False
        return super().helpEvent(event, view, option, index)
