"""The first page of the connection editor: what it is called, the server's address, the API key, and a test of them."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.core import address, connection
from app.core.key import Key
from app.core.layout import SYSTEM_PROXY, Network
from app.gui import choosing
from app.gui import connection_editor_words as words
from app.gui.connection_hands import Hands
from app.gui.connection_page import AROUND, LONGEST, Box, SectionPage
from app.gui.connection_trial import Trial
from app.gui.dialog_parts import button, flow
from app.gui.picker import Picker
from app.gui.row import Rows

_FILES = ("ca_file", "client_certificate", "client_key")


class ServerPage(SectionPage):
    """`reached` is emitted when the server or the key may be another one. `beside` is where relative files lie."""

    reached = Signal()

    def __init__(self, hands: Hands, beside: Path) -> None:
        super().__init__()
        self._tasks = hands.tasks
        self._settings = hands.settings
        self._beside = beside
        rows = Rows()
        self.name = self.add_line(
            rows,
            "name",
            self.tr("N&ame"),
            self.tr("What you call this connection. Left empty, it is called as the campaign."),
        )
        self._usual = self.tr("As your browser shows it when you are in Noojee: what is too much is taken off.")
        self.address = self.add_line(
            rows, "server", self.tr("S&erver address"), self._usual, example="https://contact.example.com"
        )
        self.key = QLineEdit()
        self.key.setObjectName("connection.key")
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setMaxLength(LONGEST)
        self.key.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.key.textChanged.connect(lambda _text: self.changed.emit())
        self.key.editingFinished.connect(self.reached)
        self.key_note = rows.add(self.tr("API &key"), self.key)
        self.key_note.say(self.tr("It goes into the password store of this computer, and never into the file."))
        self.trial = Trial(hands.tasks)
        self.network = button("connection.network", self.tr("Net&work: proxy and certificates"))
        self.network.setCheckable(True)
        self._folded = self._network_rows()
        self._folded.hide()
        self._settling = False
        self._made = ""
        for line in (self.key, *(each.edit for each in self.boxes if each.path != "name")):
            came = line.editTextChanged if isinstance(line, Picker) else line.textChanged
            came.connect(self._forget)
        self.network.toggled.connect(self._folded.setVisible)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*AROUND)
        lines.setSpacing(10)
        lines.addLayout(rows)
        lines.addWidget(self.trial)
        lines.addLayout(flow(self.network))
        lines.addWidget(self._folded)
        lines.addStretch(1)

    @property
    def server(self) -> str:
        return address.made_right(self.address.text).text

    @property
    def typed_key(self) -> Key:
        """Empty where none was typed."""
        return Key(self.key.text())

    def reach_by(self) -> Network:
        """How the server is reached, with whole paths."""
        files = {each: self.box(f"network.{each}").text for each in _FILES}
        return Network(
            **{name: str(self._beside / text) if text else "" for name, text in files.items()},
            proxy=self.box("network.proxy").text or SYSTEM_PROXY,
        )

    def show_document(self, document: dict[str, Any]) -> None:
        super().show_document(document)
        self.show_in(self.box("network.proxy"), str(connection.get(document, "network.proxy", SYSTEM_PROXY)))
        self.network.setChecked(bool(document.get("network")))

    def fill(self, document: dict[str, Any]) -> None:
        super().fill(document)
        document["server"] = self.address.text

    def value_of(self, box: Box) -> Any:
        usual = box.path == "network.proxy" and box.text == SYSTEM_PROXY
        return None if usual else super().value_of(box)

    def tell_key(self, *, stored: bool) -> None:
        """Whether there is one for the server already."""
        self.key.setPlaceholderText(self.tr("stored: leave it empty to keep it") if stored else "")

    def _forget(self) -> None:
        """What was said of the address, and what a test found, may be of another one now."""
        if self._settling:
            return
        self.trial.forget()
        if self.address.text != self._made:
            self.address.hint(self._usual)

    def settle(self) -> None:
        """Make the address right, and say what was changed of it."""
        made = address.made_right(self.address.text)
        self._settling = True  # it is the same server
        if made.key is not None and not self.typed_key:
            self.key.setText(made.key.reveal())
        if made.mended:
            self.address.text = made.text
        self._settling = False
        if made.mended:
            self._made = made.text
            self.address.hint(words.mended(made.mended))
        elif not made.text:
            self.address.hint(self._usual)
        self.reached.emit()

    def in_short(self) -> str:
        return self.server.partition("://")[2] or self.tr("not given yet")

    def point_at(self, mistakes: Any = ()) -> None:
        if any(each.key.startswith("network") for each in mistakes):
            self.network.setChecked(True)
        super().point_at(mistakes)

    def _network_rows(self) -> QWidget:
        rows = Rows()
        proxy = self.add_picker(
            rows,
            "network.proxy",
            self.tr("Prox&y"),
            self.tr("As the system has it, none, or an address such as http://proxy.example.com:8080."),
            name="proxy",
        )
        proxy.offer(((SYSTEM_PROXY, self.tr("as the system has it")), ("none", self.tr("none"))))
        labels = (self.tr("Co&mpany's CA"), self.tr("C&lient certificate"), self.tr("Its &private key"))
        hints = (
            self.tr("A PEM file. It is trusted beside what the system trusts."),
            self.tr("A PEM file, where the server asks who you are."),
            self.tr("A PEM file, where the key is not in the certificate's own."),
        )
        names = ("caFile", "clientCertificate", "clientKey")
        chooses = (self.tr("&1 Choose…"), self.tr("&2 Choose…"), self.tr("&3 Choose…"))
        for each, label, hint, name, choose in zip(_FILES, labels, hints, names, chooses, strict=True):
            self._add_file(rows, f"network.{each}", label, hint, name, choose)
        inside = QWidget()
        inside.setLayout(rows)
        return inside

    def _add_file(self, rows: Rows, path: str, label: str, hint: str, name: str, choose: str) -> None:
        edit = QLineEdit()
        edit.setObjectName(f"connection.{name}")
        edit.setMaxLength(LONGEST)
        browse = button("", choose)
        browse.setObjectName(f"connection.{name}.choose")
        browse.setAccessibleName(f"{choose.replace('&', '')} {label.replace('&', '')}")
        box = Box(path, edit, rows.add(label, edit, browse), hint)
        edit.textChanged.connect(lambda _text: self.changed.emit())
        browse.clicked.connect(lambda: self._tasks.start(self._choose(box)))
        self.boxes.append(box)

    async def _choose(self, box: Box) -> None:
        path = await choosing.certificate_file(self.window(), self._settings)
        if path is not None:
            box.text = str(path)
