"""Asks for the API key of a server."""

from PySide6.QtWidgets import QWidget

from app.core.key import Key
from app.gui.secret_dialog import SecretDialog


class KeyDialog(SecretDialog[Key]):
    def __init__(self, server: str, trouble: str, window: QWidget, go_on: str, *, offered: bool = True) -> None:
        super().__init__("key", self.tr("API key"), trouble, window, go_on, offered=offered)
        self._text = self.hidden("text", self.tr("API key"))
        self._text.textChanged.connect(lambda text: self._use.setEnabled(bool(text.strip())))
        self.say(self.tr("The &API key for {0}").format(server), self._text)
        self.lines.addWidget(self._text)
        self.finish()

    def take(self) -> Key:
        key = self._found or Key(self._text.text())
        self._text.clear()
        return key
