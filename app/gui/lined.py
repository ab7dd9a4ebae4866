"""How every list of lines in the program behaves: one line is chosen, nothing is edited, and Tab leaves it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
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
    """Let `table` show lines of one height, with neither a grid nor numbers."""
    table.setItemDelegate(WholeLines(table))
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
