"""The button that sends: one press is one wish."""

from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton


class SendButton(QPushButton):
    """The second half of a double click, and a key that is held down, press nothing.

    Where the first press only asks for a look, they would send what nobody has looked at.
    """

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)
