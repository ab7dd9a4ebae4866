"""The box that a call-back time is typed into: arrows and page keys move it, F4 opens the calendar."""

from datetime import timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

_STEPS = {
    Qt.Key.Key_Up: timedelta(minutes=15),
    Qt.Key.Key_Down: timedelta(minutes=-15),
    Qt.Key.Key_PageUp: timedelta(days=1),
    Qt.Key.Key_PageDown: timedelta(days=-1),
}


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


class Calendar(QFrame):
    """A month over the form, to choose a day in. `chosen` is emitted with it (QDate); Esc closes it."""

    chosen = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.month = QCalendarWidget()
        self.month.setObjectName("callback.calendar")
        self.month.setAccessibleName(self.tr("Day of the call-back"))
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.activated.connect(self._choose)
        self.month.clicked.connect(self._choose)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.addWidget(self.month)

    def open(self, day: QDate, under: QWidget) -> None:
        self.month.setSelectedDate(day)
        self.adjustSize()
        below = under.mapToGlobal(QPoint(0, under.height()))
        room = under.screen().availableGeometry()
        above = below.y() - under.height() - self.height()
        self.move(
            max(room.left(), min(below.x(), room.right() - self.width())),
            below.y() if below.y() + self.height() <= room.bottom() else max(room.top(), above),
        )
        self.show()
        self.month.setFocus()

    def _choose(self, day: QDate) -> None:
        if self.isVisible():  # a double click is two signals
            self.close()
            self.chosen.emit(day)
