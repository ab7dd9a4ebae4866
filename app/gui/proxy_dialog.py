"""Asks for the user and the password of a proxy."""

from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.key import Key
from app.core.login import Login
from app.gui.row import Rows
from app.gui.secret_dialog import SecretDialog


class ProxyDialog(SecretDialog[Login]):
    def __init__(self, address: str, trouble: str, window: QWidget, go_on: str, *, offered: bool = True) -> None:
        super().__init__("proxy", self.tr("Proxy"), trouble, window, go_on, offered=offered)
        self._user = QLineEdit()
        self._user.setObjectName("proxy.user")
        self._password = self.hidden("password", self.tr("Password"))
        self._user.textChanged.connect(lambda text: self._use.setEnabled(bool(text.strip())))
        words = self.tr("The way to Noojee goes through the proxy {0}, which lets nobody through without a password.")
        self.say(words.format(address.split("://", 1)[-1]))
        rows = Rows()
        rows.add(self.tr("U&ser"), self._user)
        rows.add(self.tr("&Password"), self._password)
        self.lines.addLayout(rows)
        self.finish()

    def take(self) -> Login:
        login = self._found or Login(self._user.text().strip(), Key(self._password.text(), exact=True))
        self._user.clear()
        self._password.clear()
        return login
