"""The form with a pane at its left; in a narrow window, one of them at a time."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_FORM = 520
"""Pixels, device independent, that the form needs to show its controls whole."""
_PANE = 220
_PANE_LIKES = 360


class Beside(QSplitter):
    """`form` fills it until there is a pane. Which of them is in front matters in a narrow window alone."""

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self._form = form
        self._pane: QWidget | None = None
        self.stops: Sequence[QWidget] = ()
        self._wanted = self._in_front = False
        self.setChildrenCollapsible(False)
        self.addWidget(form)

    def put(self, pane: QWidget, stops: Sequence[QWidget]) -> None:
        """Have `pane` at the left; it is hidden until it is wanted. `stops` are its controls in the order of Tab."""
        self._pane, self.stops = pane, stops
        pane.hide()
        self.insertWidget(0, pane)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)

    def want(self, *, wanted: bool) -> None:
        """Whether the pane is shown at all."""
        self._in_front = self._in_front and wanted
        self._wanted = wanted
        self._arrange()

    def bring(self, *, pane: bool) -> None:
        """Bring the pane to the front, or else the form."""
        self._in_front = pane
        self._arrange()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """As the form alone: a splitter would let the lines of its texts be cut."""
        return (self._pane is None or self._pane.isHidden()) and self._form.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - as above
        return self._form.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._pane is None:
            return
        both = self.width() >= _PANE + _FORM
        pane = self._wanted and (both or self._in_front)
        was_shown = not self._pane.isHidden()
        self._pane.setVisible(pane)
        self._form.setVisible(not pane or both)
        likes = min(max(self.width() - _FORM, _PANE), _PANE_LIKES)
        if pane and both and (not was_shown or self.sizes()[1] < min(_FORM, self.width() - likes)):
            self.setSizes([likes, self.width() - likes])
