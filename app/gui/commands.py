"""Every command of the window: its words, its keys, and its place in the menus. What it does is the window's."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app.gui.words import translate


class Menu(Enum):
    FILE = auto()
    EDIT = auto()
    LEAD = auto()
    GO = auto()
    PRACTICE = auto()
    HELP = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """`name` is the objectName of its action. `begins` is true where a line stands over it in the menu.

    `later` is true for what can't be done before there is a connection or an outbox.
    """

    name: str
    menu: Menu
    words: str
    keys: tuple[str, ...]
    later: bool = False
    begins: bool = False


def table() -> tuple[Command, ...]:
    """All commands, in the order of the menus."""
    return (
        Command("open", Menu.FILE, translate("commands", "&Open a connection file…"), ("Ctrl+O",)),
        Command("practice", Menu.FILE, translate("commands", "&Practice server"), ("Ctrl+P",)),
        Command("settings", Menu.FILE, translate("commands", "&Settings…"), ("Ctrl+,",)),
        Command("quit", Menu.FILE, translate("commands", "&Quit"), ("Ctrl+Q",), begins=True),
        Command("undo", Menu.EDIT, translate("commands", "&Undo: take the update back"), ("Ctrl+Z",), later=True),
        Command("new", Menu.LEAD, translate("commands", "&New edit: empty the form"), ("Ctrl+N",), later=True),
        Command("find", Menu.LEAD, translate("commands", "&Find a lead…"), ("Ctrl+K",), later=True),
        Command("look", Menu.LEAD, translate("commands", "&Look at the lead in Noojee"), ("Ctrl+L",), later=True),
        Command(
            "sendUpdate",
            Menu.LEAD,
            translate("commands", "&Send update"),
            ("Ctrl+Return", "Ctrl+Enter"),
            later=True,
            begins=True,
        ),
        Command("message", Menu.GO, translate("commands", "The &message over the form"), ("F6",)),
        Command("showOutbox", Menu.GO, translate("commands", "&Outbox"), ("Ctrl+B",), later=True),
        Command("showHistory", Menu.GO, translate("commands", "&History"), ("Ctrl+H",), later=True),
        Command(
            "colleague.edits",
            Menu.PRACTICE,
            translate("commands", "A colleague c&hanges this lead and saves it"),
            ("Ctrl+Shift+1",),
        ),
        Command(
            "colleague.opens", Menu.PRACTICE, translate("commands", "A colleague &opens this lead"), ("Ctrl+Shift+2",)
        ),
        Command(
            "colleague.closes",
            Menu.PRACTICE,
            translate("commands", "The colleague &closes this lead"),
            ("Ctrl+Shift+3",),
        ),
        Command("updates", Menu.HELP, translate("commands", "Check for &updates…"), ("Ctrl+Shift+U",), later=True),
        Command("about", Menu.HELP, translate("commands", "&About Lead Editor"), ("Ctrl+F1",)),
    )


def _titles() -> dict[Menu, str]:
    return {
        Menu.FILE: translate("commands", "&File"),
        Menu.EDIT: translate("commands", "Ed&it"),
        Menu.LEAD: translate("commands", "L&ead"),
        Menu.GO: translate("commands", "&Go to"),
        Menu.PRACTICE: translate("commands", "Pr&actice"),
        Menu.HELP: translate("commands", "&Help"),
    }


class Commands:
    """The menus, with an action for each command, by its name."""

    def __init__(self, bar: QMenuBar) -> None:
        self.menus: dict[Menu, QMenu] = {menu: bar.addMenu(title) for menu, title in _titles().items()}
        self._actions: dict[str, QAction] = {}
        for command in table():
            menu = self.menus[command.menu]
            if command.begins:
                menu.addSeparator()
            action = menu.addAction(command.words)
            action.setObjectName(command.name)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.setEnabled(not command.later)
            self._actions[command.name] = action
        self.menus[Menu.PRACTICE].menuAction().setVisible(False)
        self["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self["sendUpdate"].setAutoRepeat(False)
        self["updates"].setVisible(False)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def enable(self, *names: str, on: bool = True) -> None:
        for name in names:
            self[name].setEnabled(on)

    def offered(self) -> Iterator[tuple[QMenu, QAction]]:
        """What a person finds in the menus now, with the menu it is in, in their order."""
        for menu in self.menus.values():
            if menu.menuAction().isVisible():
                yield from ((menu, each) for each in menu.actions() if each.isVisible() and not each.isSeparator())
