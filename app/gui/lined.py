"""How every list of lines in the program behaves: one line is chosen, nothing is edited, and Tab leaves it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.gui.style import TARGET

_AROUND = 10
"""Pixels over and under a line's text, together."""
_WITHOUT_FOCUS = ~QStyle.StateFlag.State_HasFocus
"""Made once: each cell that is painted is taken through it."""


def lined(table: QTableView) -> None:
    """Let `table`, which has its model, show lines of one height, with neither a grid nor numbers."""
    _CursorColumn(table)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    rows, header = table.verticalHeader(), table.horizontalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(max(table.fontMetrics().height() + _AROUND, TARGET))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)


class WholeLines(QStyledItemDelegate):
    """The cursor is on a whole line: styles would paint the cell that has it paler than one can read."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.state &= _WITHOUT_FOCUS


class _CursorColumn(QObject):
    """Has `WholeLines` paint the one column that the cursor is in, and Qt's own delegate all others.

    Qt asks it of each cell, and a question to Python is a third of what it takes to paint one.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._delegate = WholeLines(table)
        self._column = -1
        table.selectionModel().currentChanged.connect(self._move)

    def _move(self, current: QModelIndex, _before: QModelIndex) -> None:
        column = current.column()
        if column in {self._column, -1}:
            return
        if self._column >= 0:
            self._table.setItemDelegateForColumn(self._column, self._table.itemDelegate())
        self._column = column
        self._table.setItemDelegateForColumn(column, self._delegate)
