"""Asks for the API key, which is kept for the run and nowhere else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from app.core.key import Key
from app.gui.room import Lines, fit
from app.gui.tone import Tone, ink, mark

_WIDTH = 420


class KeyDialog(QDialog):
    """`trouble` says why it is asked for again, if it is; `go_on`, on the accepting button, what it will do."""

    def __init__(self, server: str, trouble: str, window: QWidget, go_on: str) -> None:
        super().__init__(window)
        self.setObjectName("key")
        self.setWindowTitle(self.tr("API key"))
        lines = self._lines = Lines(self)
        lines.setSpacing(12)
        if trouble:
            told = QLabel(mark(Tone.PROBLEM) + trouble)
            palette = told.palette()
            palette.setColor(told.foregroundRole(), ink(Tone.PROBLEM, window.palette()))
            told.setPalette(palette)
            told.setTextFormat(Qt.TextFormat.PlainText)
            told.setWordWrap(True)
            lines.addWidget(told)
        words = self.tr("The &API key for {0}. It is kept until you close this program, and written nowhere.")
        label = QLabel(words.format(server))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._text = QLineEdit()
        self._text.setObjectName("key.text")
        self._text.setEchoMode(QLineEdit.EchoMode.Password)
        self._text.setAccessibleName(self.tr("API key"))
        self._text.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        label.setBuddy(self._text)
        buttons = QDialogButtonBox()
        self._use = buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setObjectName("key.use")
        self._use.setEnabled(False)
        self._use.setDefault(True)
        back = buttons.addButton(self.tr("&Back to the form"), QDialogButtonBox.ButtonRole.RejectRole)
        back.setObjectName("key.back")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._text.textChanged.connect(lambda text: self._use.setEnabled(bool(text.strip())))
        lines.addWidget(label)
        lines.addWidget(self._text)
        lines.addStretch(1)
        lines.addWidget(buttons)
        fit(self, _WIDTH)

    def take_key(self) -> Key:
        """The key that was typed. The box forgets it."""
        key = Key(self._text.text())
        self._text.clear()
        return key
