"""A label whose text can be selected and copied with the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel


class Selectable(QLabel):
    """From when the mouse comes to it: for a text that can be selected, Qt makes a document and lays it out again and
    again, which takes six times as long as the bare text, for each of them whenever anything in the form moves.
    """

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)
