"""A part of a window that scrolls by itself; or, on a low screen, is as high as all that is in it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AROUND = 6
"""Pixels that stay in sight around what has the focus."""


class Area(QScrollArea):
    """Scrolls to wherever the focus goes in it. `shown` is how much is seen of what is in it.

    Qt's viewport would tell as well; but to hand that to Python, PySide makes itself ready for all classes of widgets.
    """

    def __init__(self) -> None:
        super().__init__()
        self.shown = QSize(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.shown = event.size()

    def reveal(self, widget: QWidget) -> None:
        """Scroll to the whole of `widget`, or to its beginning: Qt scrolls to the cursor that blinks in it."""
        inside = self.widget()
        if inside is None:
            return
        place = QRect(widget.mapTo(inside, QPoint()), widget.size())
        most = self.shown - QSize(2 * _AROUND, 2 * _AROUND)
        room = place.size().boundedTo(most)
        middle = QRect(place.topLeft(), room).center()
        self.ensureVisible(middle.x(), middle.y(), room.width() // 2 + _AROUND, room.height() // 2 + _AROUND)

    def _follow(self, _before: QWidget | None, focus: QWidget | None) -> None:
        if focus is not None and self.isAncestorOf(focus):
            self.reveal(focus)


class Sheet(Area):
    """What is around it scrolls it while it is shown `whole`, so that nobody scrolls in what scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = False
        self.setWidgetResizable(True)

    def show_whole(self, whole: bool) -> None:
        self._whole = whole
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        page, usual = self.widget(), super().minimumSizeHint()
        if not self._whole or page is None:
            return usual
        least, layout = page.minimumSizeHint(), page.layout()
        width = max(self.shown.width(), least.width())
        high = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        bar = self.horizontalScrollBar().sizeHint().height() if least.width() > self.shown.width() else 0
        return QSize(usual.width(), max(high, least.height()) + bar + 2 * self.frameWidth())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._whole and watched is self.widget() and event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.updateGeometry()
        return super().eventFilter(watched, event)
