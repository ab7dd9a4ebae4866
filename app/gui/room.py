"""Room for what is in a window: all of it is shown where it fits, and scrolled where the screen is too small for it."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.gui.sheet import Area, Sheet

LOW = 400
"""Pixels, device independent. In less height than this, parts that scroll by themselves are scrolled with the rest."""
_LEAST = QSize(200, 100)


class Room(Area):
    """`lowered` is emitted with True once there is little height, and with False once there is enough again."""

    lowered = Signal(bool)

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self._low: bool | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        inside.show()

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def height_for(self, width: int) -> int:
        """What all of it needs in this width."""
        layout = self._inside.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self._inside.minimumSizeHint().height()
        return layout.totalMinimumHeightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        if low is not self._low:
            self._low = low
            self.lowered.emit(low)
        self._fit()

    def _fit(self) -> None:
        width = max(self.shown.width(), self._inside.minimumSizeHint().width())
        before = self._inside.size()
        self._inside.resize(width, max(self.shown.height(), self.height_for(width)))
        if self._inside.size() != before:
            self._follow(None, self.window().focusWidget())


class Lines(QVBoxLayout):
    """What is in `dialog`, which may be larger than it. Keep it as long as the dialog, and `fit` that in the end."""

    def __init__(self, dialog: QWidget) -> None:
        self._inside = QWidget()
        super().__init__(self._inside)
        self._room = Room(self._inside)  # without a name of its own, garbage collection takes it for nobody's
        around = QVBoxLayout(dialog)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._room)


def fit(window: QWidget, width: int, height: int = 0) -> None:
    """Give `window` this size, or as much of it as the screen has. Without a `height`, what its content needs.

    Call it once all is in it: on a low screen, its sheets are shown whole.
    """
    screen = window.screen().availableSize()
    wide = min(width, screen.width())
    for room in window.findChildren(Room):
        for sheet in room.findChildren(Sheet):
            room.lowered.connect(sheet.show_whole)
    if not height:
        height = max((room.height_for(wide) for room in window.findChildren(Room)), default=0)
    window.resize(wide, min(height, screen.height()))
