"""A label of one line: where there is no room for all of it, it ends in dots, and the mouse shows the whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.gui.visible import tooltip


class OneLine(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 4, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(tooltip(self.text()) if shown != self.text() else "")
        painter, middle = QPainter(self), Qt.AlignmentFlag.AlignVCenter
        role, on = self.foregroundRole(), self.isEnabled()
        self.style().drawItemText(painter, self.rect(), middle, self.palette(), on, shown, role)
        painter.end()
