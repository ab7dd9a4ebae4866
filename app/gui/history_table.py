"""The table of the history, whose columns share whatever width there is."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.gui.history_model import Column, HistoryModel
from app.gui.lined import lined
from app.gui.words import translate

_SAMPLES = {Column.WHEN: "28 Nov 2028, 22:28", Column.LEAD: "UK/000777", Column.WHO: "jane.smith"}
"""Texts for which these columns have room. The other two share what is left."""
_PADDING = 14


class HistoryTable(QTableView):
    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.setObjectName("history")
        self.setAccessibleName(translate("history", "History"))
        self.setModel(model)
        lined(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        letters, header = self.fontMetrics(), self.horizontalHeader()
        for column, sample in _SAMPLES.items():
            self.setColumnWidth(column, letters.horizontalAdvance(sample) + _PADDING)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        self._widest = letters.horizontalAdvance("⚠ Not applied: a number is on the Do-Not-Call list") + _PADDING

    def resizeEvent(self, event: QResizeEvent) -> None:
        rest = self.viewport().width() - sum(self.columnWidth(each) for each in _SAMPLES)
        self.setColumnWidth(Column.CAME, min(rest * 45 // 100, self._widest))
        super().resizeEvent(event)
