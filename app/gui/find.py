"""Quick find: type a part of what is known of a lead, choose it by the arrows, and Enter opens it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QWidget,
)

from app.core.digits import Veil, whole
from app.core.find import MOST, Found
from app.gui import find_words, store_words
from app.gui.announce import announce
from app.gui.banner import Banner, Choice
from app.gui.dialog_parts import button, label
from app.gui.find_model import Column, FindModel
from app.gui.find_search import Look, Seeker
from app.gui.lined import lined
from app.gui.room import Lines, fit
from app.gui.search_box import SearchBox
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.words import Nice
from app.store import StoreError

_LONGEST = 200
"""Characters that can be typed. No value is looked for by more."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_LEAST = 76
"""Pixels of height that the leads have at least."""
_ROOM = "Not applied: someone was editing"
"""A text for which the middle column has room."""


@dataclass(frozen=True, slots=True)
class Shows:
    """How numbers are shown, and whether there are recent leads before anything is typed."""

    veil: Veil = whole
    recent: bool = True


_ALL = Shows()


class FindDialog(QDialog):
    """`chosen` is what the person wants to open, once it is accepted. `dropping` is emitted with a draft's row."""

    dropping = Signal(object)

    def __init__(self, window: QWidget, look: Look, tasks: Tasks, nice: Nice, shows: Shows = _ALL) -> None:
        super().__init__(window)
        self.setObjectName("find")
        self.setWindowTitle(self.tr("Find a lead"))
        self.chosen: Found | None = None
        self._recent = shows.recent
        self._last: Found | None = None
        self._shown = ""
        self._wanted = False
        self._model = FindModel(nice, shows.veil)
        self._model.setParent(self)
        self._seeker = Seeker(look, tasks, self)
        self.text = SearchBox()
        self.table = QTableView()
        self.count = label("find.count")
        self.empty = label("find.empty")
        self.trouble = Banner("find.trouble")
        self.drop = button("find.drop", self.tr("&Drop this draft…"))
        self.go = button("find.open", self.tr("&Open it"))
        self.back = button("find.back", self.tr("&Close"))
        self._build()
        self._arrange()
        self.text.textChanged.connect(self._typed)
        self.text.installEventFilter(self)
        self._seeker.found.connect(self._show)
        self._seeker.troubled.connect(self._show_trouble)
        self.table.selectionModel().currentRowChanged.connect(self._chose)
        self.table.activated.connect(self._open)
        self.go.clicked.connect(self._open)
        self.back.clicked.connect(self.reject)
        self.drop.clicked.connect(self._drop)
        self.table.setMinimumHeight(_LEAST)
        fit(self, min(820, max(window.width() - 60, 420)), min(460, max(window.height() - 60, 300)))
        self._chose()
        self.refresh()

    @property
    def searching(self) -> bool:
        return self._seeker.searching

    def refresh(self) -> None:
        """Look again: something was dropped, or the trouble may be over."""
        self._seeker.find(self.text.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list, while what is typed goes on in the box."""
        if watched is self.text and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(_STEPS[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._open()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._model.repaint()
            self.table.viewport().update()

    def _build(self) -> None:
        self.text.setObjectName("find.text")
        self.text.setAccessibleName(self.tr("Find a lead by"))
        self.text.setPlaceholderText(self.tr("a part of an id, digits of a number, a name or any value"))
        self.text.setMaxLength(_LONGEST)
        table, letters = self.table, self.table.fontMetrics()
        table.setObjectName("find.leads")
        table.setAccessibleName(self.tr("Leads that were found"))
        table.setModel(self._model)
        lined(table)
        columns = table.horizontalHeader()
        columns.hide()
        table.setColumnWidth(Column.LEAD, letters.horizontalAdvance("UK/000777 000") + 16)
        table.setColumnWidth(Column.STANDING, letters.horizontalAdvance(_ROOM) + 16)
        columns.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)

    def _arrange(self) -> None:
        named = QLabel(self.tr("&Find"))
        named.setBuddy(self.text)
        head, foot = QHBoxLayout(), QHBoxLayout()
        lines = self._lines = Lines(self)
        head.addWidget(named)
        head.addWidget(self.text, 1)
        only = label(
            "find.only",
            self.tr(
                "Only what this program has sent, typed or opened, and an open list: Noojee itself can't be searched."
            ),
        )
        foot.addWidget(self.count, 1)
        for each in (self.drop, self.go, self.back):
            foot.addWidget(each)
        lines.addLayout(head)
        lines.addWidget(self.trouble)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.empty, 1)
        lines.addWidget(only)
        lines.addLayout(foot)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()

    def _typed(self) -> None:
        self._wanted = False
        self.refresh()

    def _show(self, text: str, found: Sequence[Found]) -> None:
        kept = self._last if text == self._shown else None
        self._shown = text
        self.trouble.clear()
        self._model.show(found)
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText("" if found else find_words.nothing(text, recent=self._recent))
        words = find_words.count(len(found), MOST) if found else self.empty.text()
        self.count.setText(words if found else "")
        self.count.setAccessibleName(words)
        if found:
            self.table.setCurrentIndex(self._model.index(self._model.row_of(kept), 0))
        self._chose()
        if self._wanted:
            self._open()

    def _show_trouble(self, trouble: StoreError) -> None:
        again = Choice(self.tr("&Try again"), self.refresh, "find.tryAgain")
        self.trouble.say(store_words.not_searched(trouble), Tone.PROBLEM, (again,))

    def _current(self) -> Found | None:
        return self._model.found(self.table.currentIndex().row())

    def _chose(self, _current: QModelIndex | None = None) -> None:
        found = self._current()
        self._last = found or self._last
        self.go.setEnabled(found is not None)
        self.drop.setEnabled(found is not None and found.draft is not None)
        self.text.setAccessibleDescription(self._model.spoken(self.table.currentIndex().row()) or self.empty.text())

    def _move(self, far: int) -> None:
        last = self._model.rowCount() - 1
        if last >= 0:
            row = min(max(self.table.currentIndex().row() + far, 0), last)
            self.table.setCurrentIndex(self._model.index(row, 0))
            announce(self.table, self._model.spoken(row))

    def _open(self) -> None:
        """Open what the cursor is on; what is found for the text that was typed last, where it is still looked for."""
        stale = self.text.text() != self._shown
        self._wanted = stale and self.searching
        self.chosen = None if stale else self._current()
        if self.chosen is not None:
            self.accept()

    def _drop(self) -> None:
        found = self._current()
        if found is not None and found.draft is not None:
            self.dropping.emit(found)
