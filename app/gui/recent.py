"""The connections used last, at the head of the File menu: one press goes over to another."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction

from app.core import connections
from app.core.connections import Recent
from app.gui.commands import Commands, Menu
from app.gui.first import RECENT
from app.gui.visible import one_line
from app.gui.words import translate

_LONGEST = 60


class Recents:
    """`go` is given the path of the file that the person chose."""

    def __init__(self, settings: QSettings, commands: Commands, go: Callable[[str], object]) -> None:
        self._settings = settings
        self._commands = commands
        self._go = go
        self._actions: list[QAction] = []
        self._on = ""

    def read(self) -> tuple[Recent, ...]:
        return connections.read_recents(self._settings.value(RECENT))

    def used(self, path: str, name: str) -> None:
        """The connection of this file is on; "" for one that has none."""
        self._on = path
        if path:
            self.write(connections.used(self.read(), path, name))
        else:
            self.show()

    def write(self, recents: Sequence[Recent]) -> None:
        self._settings.setValue(RECENT, connections.write_recents(recents))
        self.show()

    def show(self) -> None:
        """Offer those that are not on."""
        menu = self._commands.menus[Menu.FILE]
        for old in self._actions:
            menu.removeAction(old)
            old.deleteLater()
        self._actions = []
        offered = connections.offered(self.read(), self._on)
        words = translate("recent", "Work with {0} (&{1})")
        for number, (each, name) in enumerate(offered, start=1):
            action = QAction(words.format(one_line(name, _LONGEST).replace("&", "&&"), number), menu)
            action.setObjectName(f"recent.{number}")
            action.setToolTip(each.path)
            action.triggered.connect(partial(_do, self._go, each.path))
            self._actions.append(action)
        if offered:
            line = QAction(menu)
            line.setSeparator(True)
            self._actions.append(line)
        menu.insertActions(self._commands["openList"], self._actions)


def _do(go: Callable[[str], object], path: str, *_checked: bool) -> None:
    go(path)
