"""A line to type into and a list of what is found: the arrows move in the list while one types in the line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from app.gui.tone import muted

_HIGH = 24
"""Pixels, device independent: no row is lower, to be hit with ease."""
_GAP = 16
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class CommandList(QObject):
    """`line` and `list`, to be laid out. `entered` is emitted when the person presses Enter in either, or clicks."""

    entered = Signal()

    def __init__(self, name: str, heads: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}.search")
        self.line.installEventFilter(self)
        self.list = QTreeWidget()
        self.list.setObjectName(f"{name}.list")
        self.list.setHeaderLabels(list(heads))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.installEventFilter(self)
        head = self.list.header()
        head.setStretchLastSection(False)
        self.list.currentItemChanged.connect(self._describe)
        self.list.itemClicked.connect(self.entered)

    def stretch(self, *columns: int) -> None:
        """Let these columns share what room there is; each other one takes what its texts do that are listed now."""
        items = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        for column in range(self.list.columnCount()):
            if column in columns:
                self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                texts = [each.text(column) for each in items if each is not None]
                width = max(map(self.list.fontMetrics().horizontalAdvance, texts), default=0)
                self.list.setColumnWidth(column, width + _GAP)

    def show_rows(self, rows: Sequence[Sequence[str]], pale: Sequence[int] = ()) -> None:
        """List these texts, with the cursor on the first. Those at the places `pale` are greyed; their words say so."""
        self.list.clear()
        high = max(_HIGH, self.list.fontMetrics().height() + 6)
        ink = QBrush(QColor(muted(self.list.palette())))
        for place, texts in enumerate(rows):
            item = QTreeWidgetItem(list(texts))
            item.setSizeHint(0, QSize(0, high))
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
                if place in pale:
                    item.setForeground(column, ink)
            self.list.addTopLevelItem(item)
        self._go_to(0)

    @property
    def chosen(self) -> int:
        """The place of the row with the cursor; -1 where there is none."""
        return self.list.currentIndex().row()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return True
        if watched is self.line and event.key() in _MOVES:
            self._move(Qt.Key(event.key()))
            return True
        return False

    def _move(self, key: Qt.Key) -> None:
        rows = self.list.topLevelItemCount()
        if not rows:
            return
        page = max(1, self.list.viewport().height() // max(1, self.list.sizeHintForRow(0)) - 1)
        far = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}[key]
        self._go_to(max(0, min(self.chosen + far, rows - 1)))

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def _describe(self) -> None:
        """Let a screen reader say what the arrows came to, though the cursor stays in the line."""
        item = self.list.currentItem()
        words = ", ".join(filter(None, map(item.text, range(item.columnCount())))) if item is not None else ""
        self.line.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.line, QAccessible.Event.DescriptionChanged))
