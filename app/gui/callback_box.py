"""The box that a call-back time is typed into: arrows and page keys move it, F4 opens the calendar."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.gui.tick import Dot

_STEPS = {
    Qt.Key.Key_Up: timedelta(minutes=15),
    Qt.Key.Key_Down: timedelta(minutes=-15),
    Qt.Key.Key_PageUp: timedelta(days=1),
    Qt.Key.Key_PageDown: timedelta(days=-1),
}


_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Book(Dot):
    """Whoever types a time on it means the box beside it: `typed` has the letters."""

    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and event.text().isprintable() and not event.modifiers() & _COMMAND:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class WhenBox(QLineEdit):
    """`stepped` is emitted with how far a key moves the time, `calendar_wanted` for the calendar, `presets_wanted`."""

    stepped = Signal(object)
    calendar_wanted = Signal()
    presets_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif alone and key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif alone and key is Qt.Key.Key_F4:
            self.calendar_wanted.emit()
        elif key is Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.presets_wanted.emit()
        else:
            super().keyPressEvent(event)
