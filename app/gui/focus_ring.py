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
    """Follows the focus from control to control. Each window has a line of its own.

    PySide takes a control that a QFocusFrame was once around for a part of it: when that goes, in a window that is
    closed, Python could no longer reach what it was around in another, and all that is in there, such as the menus.
    """

    def __init__(self, application: QApplication) -> None:
        self._rings: list[_Ring] = []
        self._above = _Above()
        application.focusChanged.connect(self._move)

    def _move(self, _before: QWidget | None, focus: QWidget | None) -> None:
        self._rings = [each for each in self._rings if isValid(each)]
        there = None if focus is None or focus.isWindow() else focus.window()
        for ring in self._rings:
            if ring.window() is not there:
                ring.setWidget(None)  # type: ignore[arg-type] # which hides it
        if focus is None or there is None:
            return
        ring = next((each for each in self._rings if each.window() is there), None) or self._make(there)
        ring.setWidget(focus)
        ring.raise_()
        ring.show()  # Qt hides it where the control is out of sight, and not yet scrolled to

    def _make(self, window: QWidget) -> "_Ring":
        ring = _Ring(window)
        ring.setStyle(self._above)
        self._rings.append(ring)
        return ring


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
