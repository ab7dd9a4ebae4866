"""API keys by server, and who one is for a proxy by its address.

A key of practice is lent (`lend`): it ends with the practice server, and is never stored.
"""

from PySide6.QtWidgets import QWidget

from app.core.key import Key, Secrets
from app.core.login import Login
from app.gui.keeping import Keeping
from app.gui.key_dialog import KeyDialog
from app.gui.proxy_dialog import ProxyDialog
from app.gui.tasks import Tasks
from app.vault import Vault, key_name, proxy_name


class Keys(Keeping[Key]):
    """`secrets` learns every one, so that none is written anywhere."""

    def __init__(self, vault: Vault, secrets: Secrets, tasks: Tasks) -> None:
        super().__init__(vault, tasks)
        self._secrets = secrets

    def name(self, place: str) -> str:
        return key_name(place)

    def read(self, text: str) -> Key | None:
        return Key(text) or None

    def note(self, secret: Key) -> None:
        self._secrets.add(secret)

    def dialog(self, place: str, trouble: str, window: QWidget, go_on: str, *, offered: bool) -> KeyDialog:
        return KeyDialog(place, trouble, window, go_on, offered=offered)


class Logins(Keeping[Login]):
    """As `Keys`: of a login, the password, in each form that it has."""

    def __init__(self, vault: Vault, secrets: Secrets, tasks: Tasks) -> None:
        super().__init__(vault, tasks)
        self._secrets = secrets

    def name(self, place: str) -> str:
        return proxy_name(place)

    async def who(self, proxy: str, named: Login | None, asked: bool) -> Login | None:
        """Who one is for `proxy`: as a person said in this run, as the environment has it, or as it is stored.

        The store is left alone until the proxy has `asked`.
        """
        if self.of(proxy) is None and named is not None:
            self.give(proxy, named)
        return await self.look(proxy) if asked else self.of(proxy)

    def read(self, text: str) -> Login | None:
        return Login.read(text)

    def note(self, secret: Login) -> None:
        for each in secret.secrets:
            self._secrets.add(each)

    def dialog(self, place: str, trouble: str, window: QWidget, go_on: str, *, offered: bool) -> ProxyDialog:
        return ProxyDialog(place, trouble, window, go_on, offered=offered)
