"""The dialog that shows what was found in a paste, a list or a colleague's file, before it is taken over."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QPlainTextEdit, QTableView, QWidget

from app.core.connection import Row
from app.core.pasting import LONGEST, Found
from app.gui import connection_editor_words as words
from app.gui.dialog_parts import button, flow, label
from app.gui.lined import lined
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.row import point_at
from app.gui.row_model import Column, RowModel
from app.gui.tone import Tone

_SIZE = (680, 560)
_PAUSE = 150
"""Milliseconds without a key, after which what was typed is looked at."""
_HIGH = 110


@dataclass(frozen=True, slots=True)
class Source:
    """`read` finds rows in HTML and text that were pasted; None where `found` is all there is."""

    title: str
    about: str
    read: Callable[[str, str], Found] | None = None
    found: Found = Found()  # noqa: RUF009 - frozen
    example: str = ""


class PasteBox(QPlainTextEdit):
    """Takes no more than is looked at, and keeps a page's rows beside its text. `came` is emitted with either."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.html = ""
        self.shortened = False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._typed)
        self._pasting = False

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        whole = not self.toPlainText().strip()
        text = source.text()
        room = max(LONGEST - len(self.toPlainText()), 0)
        self.shortened = self.shortened or len(text) > room
        self._pasting = True
        self.textCursor().insertText(_seen(text[:room]))
        self._pasting = False
        self.html = source.html()[: LONGEST + 1] if whole and source.hasHtml() else ""
        self.came.emit()

    def _typed(self) -> None:
        if not self._pasting:
            self.html = ""
            self.shortened = self.shortened and bool(self.toPlainText())
            self.came.emit()


def _seen(text: str) -> str:
    """Without characters that can't be seen, which could stand for anything."""
    return "".join(each if each.isprintable() or each in "\n\t" else " " for each in text)


class BringDialog(QDialog):
    """Once it is accepted, `rows` are what is to be taken over; `in_place` of all that is there, or beside it."""

    def __init__(self, source: Source, columns: tuple[Column, ...], there: tuple[Row, ...], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("connection.bring")
        self.setWindowTitle(source.title)
        self.in_place = False
        self._source = source
        self._there = {each.name for each in there}
        self._found = source.found
        self._model = RowModel(columns)
        self.text = PasteBox()
        self.text.setObjectName("connection.bring.text")
        self.text.setAccessibleName(source.title)
        self.text.setPlaceholderText(source.example)
        self.text.setMinimumHeight(_HIGH)
        self.text.setVisible(source.read is not None)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._look)
        self.text.came.connect(self._soon.start)
        table = QTableView()
        table.setObjectName("connection.bring.found")
        table.setAccessibleName(self.tr("What was found"))
        table.setModel(self._model)
        lined(table)
        table.setMinimumHeight(_HIGH)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.note = Note(table, aloud=True)
        self._add = button("connection.bring.add", self.tr("&Add them"))
        self._replace = button("connection.bring.replace", self.tr("Put them in &place of those there are"))
        self._replace.setVisible(bool(there))
        back = button("connection.bring.back", self.tr("&Back, and take nothing"))
        self._add.clicked.connect(lambda: self._take(in_place=False))
        self._replace.clicked.connect(lambda: self._take(in_place=True))
        back.clicked.connect(self.reject)
        lines = self._lines = Lines(self)
        lines.addWidget(label("connection.bring.about", source.about))
        lines.addWidget(self.text, 1)
        lines.addWidget(table, 1)
        lines.addWidget(self.note)
        lines.addLayout(flow(self._add, self._replace, back))
        self._show()
        fit(self, *_SIZE)
        point_at(self.text if source.read is not None else self._add)

    @property
    def as_shown(self) -> bool:
        """Whether the template may have other names for them."""
        return self._found.as_shown

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._found.rows

    def _look(self) -> None:
        if self._source.read is not None:
            found = self._source.read(self.text.html, self.text.toPlainText())
            self._found = replace(found, cut=found.cut or self.text.shortened)
            self._show()

    def _show(self) -> None:
        rows = self._found.rows
        self._model.show_rows(rows)
        new = sum(each.name not in self._there for each in rows)
        looked = self._source.read is None or bool(self.text.toPlainText().strip())
        said = f"{words.found_rows(len(rows), new)} {words.left_out(self._found)}".strip() if looked else ""
        if looked and rows and self._found.as_shown:
            said = f"{said} {words.as_shown()}"
        doubtful = not rows or self._found.as_shown
        self.note.say(said, Tone.CAUTION if looked and doubtful else Tone.QUIET)
        self._add.setEnabled(new > 0)
        self._replace.setEnabled(bool(rows))

    def _take(self, *, in_place: bool) -> None:
        if self._soon.isActive():  # a key was quicker than the look
            self._soon.stop()
            self._look()
        self.in_place = in_place
        self.accept()
