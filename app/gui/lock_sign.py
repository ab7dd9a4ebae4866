"""A small padlock, drawn: not every font has one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.tone import muted

_SIDE = 16


class LockSign(QWidget):
    """Beside what can't be changed here. The words under that say so as well."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, (self.height() - _SIDE) / 2)
        ink = muted(self.palette())
        painter.setPen(QPen(ink, 1.8))
        painter.drawArc(QRectF(4.5, 1.5, 7, 9), 0, 180 * 16)
        painter.drawLine(QPointF(4.5, 6), QPointF(4.5, 8))
        painter.drawLine(QPointF(11.5, 6), QPointF(11.5, 8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(2.5, 7, 11, 8), 1.5, 1.5)
