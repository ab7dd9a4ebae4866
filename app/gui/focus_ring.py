"""A line around whatever has the focus, told from its ground: styles show the focus faintly, or not at all."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from app.core import contrast
from app.gui.tone import colour, parts

RING = 2
"""Pixels, device independent. Every style leaves as many around a control."""


class FocusRing:
    """Follows the focus from control to control, and from window to window."""

    def __init__(self, application: QApplication) -> None:
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._move)

    def _move(self, _before: QWidget | None, focus: QWidget | None) -> None:
        if self._ring is None or not isValid(self._ring):  # it goes with the window that it is in
            self._ring = _Ring(None)
        inside = focus is not None and not focus.isWindow()
        self._ring.setWidget(focus if inside else None)  # type: ignore[arg-type] # None hides it


class _Ring(QFocusFrame):
    def paintEvent(self, _event: QPaintEvent) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        grounds = [parts(palette.color(each)) for each in (role.Window, role.Base)]
        text = parts(palette.color(role.WindowText))
        shown = contrast.told_from(parts(palette.color(role.Highlight)), grounds, text, contrast.VISIBLE * 1.2)
        painter = QPainter(self)
        painter.setPen(QPen(colour(shown), RING))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
