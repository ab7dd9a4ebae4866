"""Gives the connection editor what it needs of the program: real list calls, the keys, and where new files go."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.core.answer import Answer
from app.core.key import Key
from app.core.layout import Network
from app.gui import vault_words
from app.gui.dispatch import Dispatch
from app.gui.keys import Keys
from app.gui.outside import Outside
from app.gui.tasks import Tasks
from app.gui.words import translate
from app.vault import VaultError

if TYPE_CHECKING:
    from app.core.probe import Probe
    from app.gui.connection_editor import ConnectionEditor


class SettingUp:
    """`say` tells what keeps a key from being remembered: it is used in this run all the same."""

    def __init__(self, tasks: Tasks, outside: Outside, dispatch: Dispatch, say: Callable[[str], object]) -> None:
        self._tasks = tasks
        self._outside = outside
        self._dispatch = dispatch
        self._say = say
        self._editor: ConnectionEditor | None = None

    async def edit(self, window: QWidget, path: Path | None) -> Path | None:
        """Let a person make a connection, or change that of a file. The file that was saved; None for none.

        Raises TomlFileError where the file can't be read as TOML.
        """
        ways, secrets = await self._dispatch.lines.ways(), self._outside.secrets
        from app.client import Lists, try_connection  # noqa: PLC0415 - loaded by now
        from app.gui.connection_editing import edit_connection  # noqa: PLC0415 - many pages, seldom wanted
        from app.gui.connection_hands import Hands  # noqa: PLC0415 - as above

        def lists(server: str, key: Key, network: Network) -> Lists:
            secrets.add(key)  # typed, and not kept yet: it is written nowhere all the same
            return Lists(server, key, ways.to(server, network))

        async def probe(server: str, key: Key, network: Network) -> "Probe":
            secrets.add(key)
            return await try_connection(server, key, ways.to(server, network))

        outside, keys = self._outside, _EditorsKeys(self._dispatch.credentials.keys, self._say)
        hands = Hands(self._tasks, lists, probe, keys, outside.connections, outside.settings, self._sign_in)
        try:
            return await edit_connection(window, hands, path, self._begin)
        finally:
            self._editor = None

    def _begin(self, editor: "ConnectionEditor") -> None:
        self._editor = editor

    def unsaved(self) -> QWidget | None:
        """The editor with what nobody has saved yet; None where there is none."""
        editor = self._editor
        there = editor is not None and isValid(editor) and editor.isVisible()
        return editor if editor is not None and there and editor.is_changed else None

    async def _sign_in(self, answer: Answer, window: QWidget) -> bool:
        words = translate("connection", "&Use it and ask Noojee again")
        return await self._dispatch.credentials.sign_in(answer, window, words)


class _EditorsKeys:
    def __init__(self, keys: Keys, say: Callable[[str], object]) -> None:
        self._keys = keys
        self._say = say

    async def look(self, place: str) -> Key | None:
        return await self._keys.look(place)

    async def keep(self, place: str, secret: Key) -> None:
        try:
            await self._keys.keep(place, secret)
        except VaultError as error:
            self._say(vault_words.not_kept(error.trouble))
