"""The command palette: every command of the menus, found by parts of its words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QVBoxLayout
from shiboken6 import isValid

from app.core.matching import best
from app.gui.command_list import CommandList
from app.gui.commands import Commands, keys_of, plain

_WIDTH, _ROWS = 640, 12
_MARGIN = 24
"""Pixels, device independent, that are left of the window on both sides."""


class Palette(QFrame):
    """A popup over `window`. Enter does the chosen command; Esc, and a click elsewhere, close it.

    Qt gives the cursor back to where it was. What can't be done now is listed too, and says so.
    """

    def __init__(self, commands: Commands, window: QMainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Commands"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._window = window
        self._offered = [(plain(menu.title()), action) for menu, action in commands.offered()]
        self._shown: list[tuple[str, QAction]] = []
        self._found = CommandList("palette", (self.tr("Command"), self.tr("Menu"), self.tr("Key")), self)
        self._found.line.setAccessibleName(self.tr("Find a command"))
        self._found.line.setPlaceholderText(self.tr("Type parts of what you want to do"))
        self._found.line.textChanged.connect(self._find)
        self._found.list.setAccessibleName(self.tr("Commands that fit"))
        self._found.list.setHeaderHidden(True)
        self._found.entered.connect(self._do)
        self._told = QLabel()
        self._told.setObjectName("palette.told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        lines = QVBoxLayout(self)
        for each in (self._found.line, self._found.list, self._told):
            lines.addWidget(each)
        self._find("")
        self._found.stretch(0)

    def open(self) -> None:
        """Show it under the menus, in the middle."""
        window = self._window
        row = self._found.list.sizeHintForRow(0)
        width = min(_WIDTH, window.width() - 2 * _MARGIN)
        height = self.sizeHint().height() - self._found.list.sizeHint().height() + row * _ROWS
        below = window.menuBar().height() + _MARGIN // 3
        self.resize(width, min(height, window.height() - below - _MARGIN))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, below)))
        self.show()
        self._found.line.setFocus()

    def _find(self, typed: str) -> None:
        offered = [each for each in self._offered if isValid(each[1])]  # another connection has other fields to go to
        self._shown = best(typed, offered, lambda each: (plain(each[1].text()), f"{each[0]} {keys_of(each[1])}"))
        not_now = self.tr("{0} (not now)")
        rows = []
        for menu, action in self._shown:
            words = plain(action.text())
            rows.append((words if action.isEnabled() else not_now.format(words), menu, keys_of(action)))
        self._found.show_rows(rows, [place for place, (_, each) in enumerate(self._shown) if not each.isEnabled()])
        known = self.tr("Enter does it; Esc goes back to where you were.")
        self._told.setText(known if rows else self.tr("No command has all of this in its words."))

    def _do(self) -> None:
        place = self._found.chosen
        if place < 0:
            return
        action = self._shown[place][1]
        if not isValid(action):
            self._find(self._found.line.text())
            return
        if not action.isEnabled():
            words = self.tr("“{0}” can't be done now.")
            self._told.setText(words.format(plain(action.text())))
            return
        self.close()
        action.trigger()
