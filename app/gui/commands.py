"""Every command of the window: its words, its keys, and its place in the menus. What it does is the window's."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app.core.check import Part, Place
from app.core.dataclass import dataclass
from app.core.going import Stop
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
        Command("connections", Menu.FILE, translate("commands", "Co&nnections…"), ("Ctrl+Shift+N",)),
        Command("openList", Menu.FILE, translate("commands", "Open a &list of leads…"), ("Ctrl+Shift+O",), later=True),
        Command("closeList", Menu.FILE, translate("commands", "&Close the list"), ("Ctrl+Shift+W",), later=True),
        Command("practice", Menu.FILE, translate("commands", "&Practice server"), ("Ctrl+Shift+R",)),
        Command("settings", Menu.FILE, translate("commands", "&Settings…"), ("Ctrl+,",)),
        Command("quit", Menu.FILE, translate("commands", "&Quit"), ("Ctrl+Q",), begins=True),
        Command("undo", Menu.EDIT, translate("commands", "&Undo"), ("Ctrl+Z",), later=True),
        Command("redo", Menu.EDIT, translate("commands", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), later=True),
        Command("new", Menu.LEAD, translate("commands", "&New edit: empty the form"), ("Ctrl+N",), later=True),
        Command("find", Menu.LEAD, translate("commands", "&Find a lead…"), ("Ctrl+K",), later=True),
        Command("look", Menu.LEAD, translate("commands", "&Look at the lead in Noojee"), ("Ctrl+L",), later=True),
        Command(
            "sendUpdate",
            Menu.LEAD,
            translate("commands", "&Send update"),
            ("Ctrl+Enter", "Ctrl+Return"),
            later=True,
            begins=True,
        ),
        Command(
            "nextLead", Menu.LEAD, translate("commands", "Ne&xt of the list"), ("Ctrl+PgDown",), later=True, begins=True
        ),
        Command("previousLead", Menu.LEAD, translate("commands", "&Previous of the list"), ("Ctrl+PgUp",), later=True),
        Command("goToList", Menu.GO, translate("commands", "The &list of leads"), ("Ctrl+Shift+L",), later=True),
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
        Command("palette", Menu.HELP, translate("commands", "&Find a command…"), ("Ctrl+Shift+P",)),
        Command("shortcuts", Menu.HELP, translate("commands", "&Keys and shortcuts"), ("F1",)),
        Command("updates", Menu.HELP, translate("commands", "Check for &updates…"), ("Ctrl+Shift+U",), later=True),
        Command("diagnostics", Menu.HELP, translate("commands", "&Diagnostics…"), ("Ctrl+Shift+G",), later=True),
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


def _goes_to(stop: Stop) -> tuple[str, str]:
    """The name and the words of the command for a place in the form."""
    match stop.place.part:
        case Part.LEAD:
            return "goTo.leadId", translate("commands", "Lead &id")
        case Part.DISPOSITION:
            return "goTo.disposition", translate("commands", "&Disposition")
        case Part.CALLBACK:
            return "goTo.callback", translate("commands", "&Call-back")
        case part:
            return f"goTo.{part.name.lower()}.{stop.place.name}", stop.label.replace("&", "&&")


def plain(words: str) -> str:
    """The words of a command without the mark of its access key."""
    return re.sub("&(.?)", r"\1", words)


def _enter(key: QKeySequence) -> QKeySequence:
    return QKeySequence(key.toString().replace("Return", "Enter"))


def keys_of(action: QAction) -> str:
    """The keys of a command as people know them here; "" for none. Both keys for Enter are told as one."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = action.shortcuts()
    twice = [each for each in keys if "Return" in each.toString() and _enter(each) in keys]
    told = [each for each in keys if each not in twice]
    return ", ".join(each.toString(native) for each in told)


class Commands:
    """The menus, with an action for each command, by its name."""

    def __init__(self, bar: QMenuBar) -> None:
        self.menus: dict[Menu, QMenu] = {menu: bar.addMenu(title) for menu, title in _titles().items()}
        self._actions: dict[str, QAction] = {}
        self._stops: list[QAction] = []
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

    def has(self, key: QKeySequence) -> bool:
        """Whether `key` is one of a command, also of one that can't be done now."""
        return any(key in each.shortcuts() for _, each in self.offered())

    def show_stops(self, stops: Iterable[Stop], go: Callable[[Place], object]) -> None:
        """Offer these places of the form instead of those before, each with its key."""
        menu = self.menus[Menu.GO]
        for old in self._stops:
            menu.removeAction(old)
            old.deleteLater()
        self._stops = []
        for stop in stops:
            name, words = _goes_to(stop)
            action = QAction(words, menu)
            action.setObjectName(name)
            action.setShortcut(QKeySequence(stop.key))
            action.triggered.connect(partial(_go, go, stop.place))
            self._stops.append(action)
        line = QAction(menu)
        line.setSeparator(True)
        self._stops.append(line)
        menu.insertActions(self["message"], self._stops)

    def offered(self) -> Iterator[tuple[QMenu, QAction]]:
        """What a person finds in the menus now, with the menu it is in, in their order."""
        for menu in self.menus.values():
            if menu.menuAction().isVisible():
                yield from ((menu, each) for each in menu.actions() if each.isVisible() and not each.isSeparator())


def _go(go: Callable[[Place], object], place: Place, *_checked: bool) -> None:
    go(place)
