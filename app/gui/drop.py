"""A list that is dragged onto the window is opened, wherever on it: a text box would take the file's name for text."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_KINDS = frozenset({".csv", ".xlsx", ".xlsm", ".txt", ".tsv"})


class Drop(QObject):
    """`dropped` is emitted with the path of a file that may be a list. One at a time: what else comes is left."""

    dropped = Signal(Path)

    def watch(self, window: QWidget) -> None:
        """Take files from now on, on `window` and on what is in it now."""
        window.setAcceptDrops(True)
        for each in (window, *window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
            each.removeEventFilter(self)
            each.installEventFilter(self)
            if isinstance(each, QPlainTextEdit):
                each.viewport().removeEventFilter(self)
                each.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            return False
        if not isinstance(event, QDropEvent):
            return False
        path = _list_in(event)
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(path)
        return True


def _list_in(event: QDropEvent) -> Path | None:
    """The file that is dragged, if it is one and may be a list."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in _KINDS else None
