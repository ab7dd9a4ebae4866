"""What the window shows without a connection: what to do first, and what is wrong with a file that can't be used."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.announce import announce
from app.gui.flow import Flow
from app.gui.tone import Tone, ink, mark
from app.gui.visible import one_line
from app.gui.words import translate

_LONGEST = 40
"""Characters of a name: a button is no wider than a narrow window."""


class StartPage(QWidget):
    practice = Signal()
    connection_file = Signal()
    set_up = Signal()
    chosen = Signal(str)
    """The path of the file of a connection that is known."""

    def __init__(self) -> None:
        super().__init__()
        title = QLabel(self.tr("Edit a lead of Noojee Contact"))
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        self.what = QLabel(self._without_any())
        self.trouble = QLabel()
        self.trouble.setObjectName("connection.trouble")
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.hide()
        for label in (self.what, self.trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.make = QPushButton(self.tr("&Set up a connection…"))
        self.make.setObjectName("start.setUp")
        self.make.clicked.connect(self.set_up)
        self.open = QPushButton(self.tr("&Open a connection file…"))
        self.open.setObjectName("start.open")
        self.open.clicked.connect(self.connection_file)
        self.try_out = QPushButton(self.tr("&Try it on the practice server"))
        self.try_out.setObjectName("start.practice")
        self.try_out.clicked.connect(self.practice)
        self.known: list[QPushButton] = []
        self._known = Flow()
        buttons = Flow()
        for button in (self.make, self.open, self.try_out):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        page = QWidget()
        page.setMaximumWidth(760)
        lines = QVBoxLayout(page)
        lines.setSpacing(16)
        lines.addStretch(1)
        lines.addWidget(title)
        lines.addWidget(self.what)
        lines.addWidget(self.trouble)
        lines.addLayout(self._known)
        lines.addLayout(buttons)
        lines.addStretch(2)
        around = QHBoxLayout(self)
        around.addStretch(1)
        around.addWidget(page, 100)
        around.addStretch(1)

    @property
    def first(self) -> QPushButton:
        """What most will press."""
        return self.known[0] if self.known else self.make

    def offer(self, known: Sequence[tuple[str, str]]) -> None:
        """Have a button for each of these connections, told by the path of its file and its name."""
        had = next((each for each in self.known if each.hasFocus()), None)
        while self._known.takeAt(0) is not None:
            pass
        for old in self.known:
            old.hide()
            old.deleteLater()
        self.known = []
        words = translate("recent", "Work with {0} (&{1})")
        for number, (path, name) in enumerate(known, start=1):
            button = QPushButton(words.format(one_line(name, _LONGEST).replace("&", "&&"), number))
            button.setObjectName(f"start.known.{number}")
            button.setToolTip(path)
            button.setAutoDefault(True)
            button.clicked.connect(partial(self._choose, path))
            self._known.addWidget(button)
            self.known.append(button)
        for before, after in pairwise((*self.known, self.make, self.open, self.try_out)):
            self.setTabOrder(before, after)
        self.what.setText(self._with_some() if known else self._without_any())
        if had is not None:
            self.first.setFocus()

    def _without_any(self) -> str:
        return self.tr(
            "To start, set up a connection: you need the address of your Noojee server and its API key. If "
            "someone in your company has a connection file already, open that.\n"
            "To try the program first, use the practice server. It runs on this computer, and no real lead is "
            "touched."
        )

    def _with_some(self) -> str:
        return self.tr(
            "Choose the connection that you work with, set up another one, or open the file of one that someone in "
            "your company has.\n"
            "To try something out, use the practice server. It runs on this computer, and no real lead is touched."
        )

    def _choose(self, path: str, *_checked: bool) -> None:
        self.chosen.emit(path)

    def say(self, words: str) -> None:
        """Show what is wrong with a connection file, over the buttons; an empty text shows nothing."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), ink(Tone.PROBLEM, self.palette()))
        self.trouble.setPalette(palette)
        self.trouble.setText(mark(Tone.PROBLEM) + words if words else "")
        self.trouble.setVisible(bool(words))
        announce(self.trouble, words, urgent=True)
