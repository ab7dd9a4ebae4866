"""The parts of the conflict dialog and where they are: from what has happened, over the rows, to what is sent."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from app.gui.dialog_parts import button, flow, label, scrolled, send_button
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.tick import Tick
from app.gui.words import translate

_SIZE = (980, 660)
_STRETCH = (2, 3, 4, 3, 6)
"""How the columns share the width: old on the left, new on the right."""


class ConflictLayout:
    def __init__(self, dialog: QDialog, headline: str) -> None:
        self.look = button("conflict.look", translate("conflict", "&Look at the lead in Noojee"))
        self.look.setDefault(True)
        self.paste = button("conflict.paste", translate("conflict", "&Paste the Data View"))
        self.remind = button("conflict.remind", translate("conflict", "&Remind me in 5 minutes"))
        self.keep_all = button("conflict.keepAll", translate("conflict", "&Keep all of Noojee's"))
        self.mine_all = button("conflict.mineAll", "")
        self.following = button("conflict.next", translate("conflict", "&Next undecided (F8)"))
        self.ticket = button("conflict.copy", translate("conflict", "&Copy as ticket"))
        self.back = button("conflict.back", translate("conflict", "&Edit in the form instead"))
        self.later = button("conflict.later", translate("conflict", "L&ater (Esc)"))
        self.send = send_button("conflict.send", "")
        self.more = _tick("more")
        self.looked = _tick("looked")
        self.details = _tick("details")
        self.details.setText(translate("conflict", "&Details"))
        self.said = Note(self.paste, aloud=True)
        self.said.setObjectName("conflict.said")
        self.review = label("conflict.review")
        self.json = _json()
        self.table = QWidget()
        self.grid = QGridLayout(self.table)
        self._head()
        heading = label("conflict.headline", headline)
        lines = self._lines = Lines(dialog)
        lines.setSpacing(10)
        lines.addWidget(heading)
        lines.addLayout(flow(self.look, self.paste, self.remind))
        lines.addWidget(self.said)
        lines.addWidget(scrolled("conflict.rows", self.table), 1)
        lines.addWidget(self.more)
        lines.addLayout(flow(self.keep_all, self.mine_all, self.following))
        lines.addWidget(self.looked)
        lines.addWidget(self.review)
        lines.addWidget(self.json)
        last = QHBoxLayout()
        last.addLayout(flow(self.ticket, self.back, self.details), 1)
        last.addWidget(self.later)
        last.addWidget(self.send)
        lines.addLayout(last)
        fit(dialog, *_SIZE)

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


def _tick(name: str) -> QCheckBox:
    tick = Tick()
    tick.setObjectName(f"conflict.{name}")
    return tick


def _json() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setObjectName("conflict.json")
    box.setAccessibleName(translate("conflict", "What is sent, as JSON"))
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setFixedHeight(120)
    return box
