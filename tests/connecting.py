"""What the connection editor is given in tests: real list calls to the practice server, keys for the run, a folder."""

import ssl
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from app.client import Lists, try_connection
from app.core.answer import Answer
from app.core.key import Key
from app.core.layout import Network
from app.core.probe import Probe
from app.gui.connection_hands import Hands
from app.gui.tasks import Tasks
from tests.seat import until


class KeysForTheRun:
    """Where there is no credential store."""

    def __init__(self) -> None:
        self.known: dict[str, Key] = {}

    async def look(self, place: str) -> Key | None:
        return self.known.get(place)

    async def keep(self, place: str, secret: Key) -> None:
        self.known[place] = secret


async def _nobody(_answer: Answer, _window: QWidget) -> bool:
    """The person does not say who they are for a proxy."""
    return False


class Desk:
    """`problems` are the exceptions that nobody caught."""

    def __init__(self, folder: Path, trust: ssl.SSLContext) -> None:
        settings = QSettings(str(folder / "editor.ini"), QSettings.Format.IniFormat)
        self.folder = folder
        self.keys = KeysForTheRun()
        self.problems: list[BaseException] = []
        self.tasks = Tasks(self.problems.append)
        self._trust = trust
        self.hands = Hands(self.tasks, self._lists, self._probe, self.keys, folder, settings, _nobody)

    def _lists(self, server: str, key: Key, _network: Network) -> Lists:
        return Lists(server, key, self._trust)

    async def _probe(self, server: str, key: Key, _network: Network) -> Probe:
        return await try_connection(server, key, self._trust)

    async def leave(self) -> None:
        await self.tasks.stop()
        if self.problems:
            raise self.problems[0]


async def back_to(editor: QWidget) -> None:
    """Wait until a dialog over the editor has closed, and do what a screen's window manager does then."""
    await until(lambda: QApplication.activeModalWidget() is editor)
    editor.activateWindow()
    await until(editor.isActiveWindow)
