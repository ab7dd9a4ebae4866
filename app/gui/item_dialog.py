"""What the dialogs about one update have in common: they are not modal, and send nothing themselves."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edit import Edit
from app.core.item import Item
from app.gui import words
from app.gui.tone import Tone


class ItemDialog(QDialog):
    """`sent` is emitted with the edit that is to go out in place of `item`, `to_form` where the form is to have it.

    `nice` writes a number for a person, `problem` says what keeps an edit from being sent, or nothing; `short`, whether
    a copied ticket has shortened numbers.
    """

    sent = Signal(object)
    to_form = Signal()

    def __init__(
        self, item: Item, window: QWidget, nice: words.Nice, problem: Callable[[Edit], str], short: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self.item = item
        self._nice = nice
        self._problem = problem
        self._short = short
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            sending = QShortcut(QKeySequence(key), self)
            sending.setAutoRepeat(False)  # held down, it is no second press
            sending.activated.connect(self._send_by_key)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(window.close)

    def say(self, text: str, tone: Tone = Tone.QUIET) -> None:
        """Say what came of a button, inside the dialog."""
        raise NotImplementedError

    def freeze(self, *, frozen: bool) -> None:
        """While what was sent is on its way into the store."""
        raise NotImplementedError

    def _send_by_key(self) -> None:
        raise NotImplementedError
