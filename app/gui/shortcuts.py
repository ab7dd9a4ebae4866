"""The list of shortcuts (F1): every command with a key, and the keys that live in boxes and windows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout

from app.core.matching import best
from app.gui import box_keys
from app.gui.box_keys import BoxKey
from app.gui.command_list import CommandList
from app.gui.commands import Commands, keys_of, plain
from app.gui.dialog_parts import button

_SIZE = QSize(820, 640)
_NAME = "shortcuts.window"


def show(commands: Commands, window: QMainWindow) -> None:
    """Show it beside `window`, which goes on; once."""
    for open_already in window.findChildren(ShortcutsWindow, _NAME):
        open_already.close()  # made anew: the form may have other fields now
    made = ShortcutsWindow(commands, window)
    made.show()
    made.raise_()
    made.activateWindow()


class ShortcutsWindow(QDialog):
    """Not modal. Shows the keys as they are when it is opened."""

    def __init__(self, commands: Commands, window: QMainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(_NAME)
        self.setWindowTitle(self.tr("Keys and shortcuts"))
        self._rows = [
            (keys_of(action), plain(action.text()), self.tr("Menu: {0}").format(plain(menu.title())))
            for menu, action in commands.offered()
            if action.shortcuts()
        ]
        self._rows += [(_shown(each), each.words, each.where) for each in box_keys.table()]
        self._found = CommandList("shortcuts", (self.tr("Key"), self.tr("What it does"), self.tr("Where")), self)
        self._found.line.setAccessibleName(self.tr("Search the keys"))
        self._found.line.setPlaceholderText(self.tr("A key, or parts of what it does"))
        self._found.line.setClearButtonEnabled(True)
        self._found.line.textChanged.connect(self._find)
        self._found.list.setAccessibleName(self.tr("Keys"))
        self._told = QLabel()
        self._told.setObjectName("shortcuts.told")
        close = button("shortcuts.close", self.tr("&Close"))
        close.clicked.connect(self.close)
        label = QLabel(self.tr("&Search"))
        label.setBuddy(self._found.line)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self._found.line, 1)
        foot.addWidget(self._told, 1)
        foot.addWidget(close)
        lines = QVBoxLayout(self)
        lines.addLayout(head)
        lines.addWidget(self._found.list, 1)
        lines.addLayout(foot)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.95))
        self._find("")
        self._found.stretch(1, 2)
        self._found.line.setFocus()

    def _find(self, typed: str) -> None:
        rows = best(typed, self._rows, lambda row: (f"{row[1]} {row[0]}", row[2]))
        self._found.show_rows(rows)
        one, more = self.tr("1 key"), self.tr("{0} keys")
        self._told.setText((one if len(rows) == 1 else more).format(len(rows)) if rows else self.tr("No such key."))


def _shown(key: BoxKey) -> str:
    """The keys as people know them here."""
    native = QKeySequence.SequenceFormat.NativeText
    return key.shown or ", ".join(QKeySequence(each).toString(native) for each in key.keys)
