"""The parts of the conflict dialog and where they are: from what has happened, over the rows, to what is sent."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.gui.flow import Flow
from app.gui.note import Note
from app.gui.words import translate

_SIZE = (980, 660)
_STRETCH = (2, 3, 4, 3, 6)
"""How the columns share the width: old on the left, new on the right."""


class ConflictLayout:
    def __init__(self, dialog: QDialog, headline: str) -> None:
        self.look = _button("look", translate("conflict", "&Look at the lead in Noojee"))
        self.look.setDefault(True)
        self.paste = _button("paste", translate("conflict", "&Paste the Data View"))
        self.remind = _button("remind", translate("conflict", "&Remind me in 5 minutes"))
        self.keep_all = _button("keepAll", translate("conflict", "&Keep all of Noojee's"))
        self.mine_all = _button("mineAll", "")
        self.following = _button("next", translate("conflict", "&Next undecided (F8)"))
        self.ticket = _button("copy", translate("conflict", "&Copy as ticket"))
        self.back = _button("back", translate("conflict", "&Edit in the form instead"))
        self.later = _button("later", translate("conflict", "Later (Esc)"))
        self.send = _button("send", "")
        self.more = _tick("more")
        self.looked = _tick("looked")
        self.details = _tick("details")
        self.details.setText(translate("conflict", "&Details"))
        self.said = Note(self.paste)
        self.said.setObjectName("conflict.said")
        self.review = _label("review")
        self.json = _json()
        self.table = QWidget()
        self.grid = QGridLayout(self.table)
        self._head()
        heading = _label("headline")
        heading.setText(headline)
        lines = QVBoxLayout(dialog)
        lines.setSpacing(10)
        lines.addWidget(heading)
        lines.addLayout(_flow(self.look, self.paste, self.remind))
        lines.addWidget(self.said)
        lines.addWidget(self._scrolled(), 1)
        lines.addWidget(self.more)
        lines.addLayout(_flow(self.keep_all, self.mine_all, self.following))
        lines.addWidget(self.looked)
        lines.addWidget(self.review)
        lines.addWidget(self.json)
        last = QHBoxLayout()
        last.addLayout(_flow(self.ticket, self.back, self.details), 1)
        last.addWidget(self.later)
        last.addWidget(self.send)
        lines.addLayout(last)
        dialog.resize(QSize(*_SIZE).boundedTo(dialog.screen().availableSize() * 0.95))

    def _scrolled(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setObjectName("conflict.rows")
        scroll.setWidget(self.table)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.StyledPanel)
        return scroll

    def _head(self) -> None:
        texts = (
            translate("conflict", "Field"),
            translate("conflict", "Last known"),
            translate("conflict", "In Noojee now"),
            translate("conflict", "Mine"),
            translate("conflict", "Result"),
        )
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(10)
        for column, (text, stretch) in enumerate(zip(texts, _STRETCH, strict=True)):
            self.grid.addWidget(QLabel(text), 0, column)
            self.grid.setColumnStretch(column, stretch)
        self.grid.setRowStretch(1000, 1)


def _flow(*widgets: QWidget) -> Flow:
    flow = Flow()
    for each in widgets:
        flow.addWidget(each)
    return flow


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(f"conflict.{name}")
    button.setAutoDefault(False)
    return button


def _tick(name: str) -> QCheckBox:
    tick = QCheckBox()
    tick.setObjectName(f"conflict.{name}")
    return tick


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(f"conflict.{name}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def _json() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setObjectName("conflict.json")
    box.setAccessibleName(translate("conflict", "What is sent, as JSON"))
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setFixedHeight(120)
    return box
