"""A part of a window that scrolls by itself; or, on a low screen, is as high as all that is in it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea


class Sheet(QScrollArea):
    """What is around it scrolls it while it is shown `whole`, so that nobody scrolls in what scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

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
        width = max(self.viewport().width(), least.width())
        high = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        bar = self.horizontalScrollBar().sizeHint().height() if least.width() > self.viewport().width() else 0
        return QSize(usual.width(), max(high, least.height()) + bar + 2 * self.frameWidth())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._whole and watched is self.widget() and event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.updateGeometry()
        return super().eventFilter(watched, event)
