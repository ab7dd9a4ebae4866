"""What the window shows without a connection: what to do first, and what is wrong with a file that can't be used."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.announce import announce
from app.gui.flow import Flow
from app.gui.tone import Tone, ink, mark


class StartPage(QWidget):
    practice = Signal()
    connection_file = Signal()
    set_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = QLabel(self.tr("Edit a lead of Noojee Contact"))
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        what = QLabel(
            self.tr(
                "To start, set up a connection: you need the address of your Noojee server and its API key. If "
                "someone in your company has a connection file already, open that.\n"
                "To try the program first, use the practice server. It runs on this computer, and no real lead is "
                "touched."
            )
        )
        self.trouble = QLabel()
        self.trouble.setObjectName("connection.trouble")
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.hide()
        for label in (what, self.trouble):
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
        lines.addWidget(what)
        lines.addWidget(self.trouble)
        lines.addLayout(buttons)
        lines.addStretch(2)
        around = QHBoxLayout(self)
        around.addStretch(1)
        around.addWidget(page, 100)
        around.addStretch(1)

    def say(self, words: str) -> None:
        """Show what is wrong with a connection file, over the buttons; an empty text shows nothing."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), ink(Tone.PROBLEM, self.palette()))
        self.trouble.setPalette(palette)
        self.trouble.setText(mark(Tone.PROBLEM) + words if words else "")
        self.trouble.setVisible(bool(words))
        announce(self.trouble, words, urgent=True)
