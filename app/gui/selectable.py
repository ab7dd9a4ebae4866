"""A label whose text can be selected and copied with the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel


class Selectable(QLabel):
    """From when the mouse comes to it.

    For a text that can be selected, Qt makes a document, which takes six times as long to lay out; and each of a form's
    notes is laid out whenever anything in the form moves. A click takes the cursor to it, unless it is told otherwise.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        policy = self.focusPolicy()
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(policy)  # which Qt has set anew
        super().enterEvent(event)
