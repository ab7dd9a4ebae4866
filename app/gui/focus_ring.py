"""A line around whatever has the focus, told from its ground: styles show the focus faintly, or not at all."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from app.core import contrast
from app.gui.tone import colour, parts

RING = 2
"""Pixels, device independent. Every style leaves as many around a control."""


class FocusRing:
    """Follows the focus from control to control, and from window to window."""

    def __init__(self, application: QApplication) -> None:
        self._ring: _Ring | None = None
        self._above = _Above()
        application.focusChanged.connect(self._move)

    def _move(self, _before: QWidget | None, focus: QWidget | None) -> None:
        if self._ring is None or not isValid(self._ring):  # it goes with the window that it is in
            self._ring = _Ring(None)
            self._ring.setStyle(self._above)
        if focus is None or focus.isWindow():
            self._ring.setWidget(None)  # type: ignore[arg-type] # which hides it
            return
        self._ring.setWidget(focus)
        self._ring.raise_()
        self._ring.show()  # Qt hides it where the control is out of sight, and not yet scrolled to


class _Above(QProxyStyle):
    """Only for the ring, which is then not cut off at the edge of the part that a control is in."""

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returned)


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
