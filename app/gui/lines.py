"""The ways to Noojee's servers: a key for each server, kept for the run, and a client for each campaign on it."""

import ssl

from PySide6.QtWidgets import QDialog, QWidget

from app.client import Noojee
from app.core.key import Key, Secrets
from app.core.layout import Layout
from app.gui.key_dialog import KeyDialog
from app.gui.tasks import ask


class Lines:
    """A key that was not given is asked for. `secrets` learns every one, so that none is written anywhere."""

    def __init__(self, trust: ssl.SSLContext, secrets: Secrets) -> None:
        self._trust = trust
        self._secrets = secrets
        self._keys: dict[str, Key] = {}
        self._clients: dict[Layout, Noojee] = {}
        self._retired: list[Noojee] = []

    def __call__(self, layout: Layout) -> Noojee | None:
        """The client for `layout`; None where no key is known for its server."""
        if layout.server not in self._keys:
            return None
        if layout not in self._clients:
            self._clients[layout] = Noojee(layout, self._keys[layout.server], self._trust)
        return self._clients[layout]

    def knows(self, server: str) -> bool:
        return server in self._keys

    def give(self, server: str, key: Key) -> None:
        """Use `key` for `server` from now on. What is under way with another one goes on to its end."""
        self._keys[server] = key
        for layout in [each for each in self._clients if each.server == server]:
            self._retired.append(self._clients.pop(layout))

    async def ask(self, server: str, trouble: str, window: QWidget, words: str) -> bool:
        """Ask the person for the key; `trouble` says what is wrong with the one before, `words` what the new one does.

        False where they gave none.
        """
        dialog = KeyDialog(server, trouble, window, words)
        accepted = await ask(dialog)
        key = dialog.take_key()
        self._secrets.add(key)
        if accepted != QDialog.DialogCode.Accepted:
            return False
        self.give(server, key)
        return True

    async def close(self) -> None:
        """Let go of every server."""
        clients = [*self._clients.values(), *self._retired]
        self._clients, self._retired = {}, []
        for each in clients:
            await each.close()
