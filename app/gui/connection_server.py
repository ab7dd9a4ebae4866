"""The first page of the connection editor: what it is called, the server's address, and the API key."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.core import address
from app.core.key import Key
from app.gui import connection_editor_words as words
from app.gui.connection_page import LONGEST, SectionPage
from app.gui.row import Rows


class ServerPage(SectionPage):
    """`reached` is emitted when the server or the key is another one."""

    reached = Signal()

    def __init__(self) -> None:
        super().__init__()
        rows = Rows()
        self.name = self.add_line(
            rows, "name", self.tr("N&ame"), self.tr("What you call this connection. It stands in the window's title.")
        )
        self._address_hint = self.tr("As your browser shows it when you are in Noojee. What is too much is taken off.")
        self.address = self.add_line(
            rows, "server", self.tr("Serv&er address"), self._address_hint, example="https://contact.example.com"
        )
        self._key = QLineEdit()
        self._key.setObjectName("connection.key")
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key.setMaxLength(LONGEST)
        self._key.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._key.textEdited.connect(lambda _text: self.changed.emit())
        self._key.editingFinished.connect(self.reached)
        self._key_note = rows.add(self.tr("API &key"), self._key)
        self._key_note.say(self.tr("It goes into this computer's credential store, and never into the file."))
        lines = QVBoxLayout(self)
        lines.addLayout(rows)
        lines.addStretch(1)

    @property
    def server(self) -> str:
        return address.made_right(self.address.text).text

    @property
    def typed_key(self) -> Key:
        """Empty where none was typed."""
        return Key(self._key.text())

    def show_document(self, document: dict[str, Any]) -> None:
        super().show_document(document)
        self.address.hint = self._address_hint

    def tell_key(self, *, stored: bool) -> None:
        """Whether there is one for the server already."""
        stored_words = self.tr("stored: leave it empty to keep it")
        self._key.setPlaceholderText(stored_words if stored else "")

    def settle(self) -> None:
        """Make the address right, and say what was changed of it."""
        made = address.made_right(self.address.text)
        if made.key is not None and not self.typed_key:
            self._key.setText(made.key.reveal())
        if made.text != self.address.text:
            self.address.text = made.text
        if made.mended:
            self.address.hint = words.mended(made.mended)
        elif not made.text:
            self.address.hint = self._address_hint
        self.changed.emit()
        self.reached.emit()
