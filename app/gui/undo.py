"""Ctrl+Z undoes what was typed, as long as there is something; then, the send that was made last."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit


class UndoKey(QObject):
    """While it is `on`, keeps boxes with nothing to undo from claiming the key. They always do, for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._on = False

    def set_on(self, on: bool) -> None:
        """Look at keys, or don't: every event of the program would pass through here."""
        application = QApplication.instance()
        if on == self._on or application is None:
            return
        self._on = on
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Undo) or _has_something(watched):
            return False
        event.ignore()
        return True


def _has_something(control: QObject) -> bool:
    """Whether there is something typed in `control` that it can undo."""
    if isinstance(control, QComboBox | QAbstractSpinBox):
        line = control.lineEdit()
        return line is not None and line.isUndoAvailable()
    if isinstance(control, QPlainTextEdit):
        return not control.isReadOnly() and control.document().isUndoAvailable()
    return isinstance(control, QLineEdit) and not control.isReadOnly() and control.isUndoAvailable()
