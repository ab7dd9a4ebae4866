"""The history: every time that an update went out, to be searched, looked at, exported and forgotten."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.core.digits import Veil, whole
from app.core.history import Entry, Search, search
from app.core.item import State
from app.core.number import Reading
from app.gui import history_words, store_words
from app.gui.banner import Choice
from app.gui.history_finder import Finder
from app.gui.history_keeping import Keeping
from app.gui.history_layout import HistoryLayout
from app.gui.history_model import HistoryModel
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.words import mention
from app.store import Store, StoreError

ReadIn = Callable[[str, str], Reading]


def _as_sent(number: str, _region: str) -> Reading:
    return Reading(number)


class HistoryWindow(QDialog):
    """Not modal: show it. `read` reads a number as one of a region (ISO 3166); `region` is where the person is.

    It reads the store when it is shown and whenever it is told to `refresh`. `forgotten` is emitted with a lead, or
    None for all of them.
    """

    forgotten = Signal(object)

    def __init__(
        self, store: Store, tasks: Tasks, window: QWidget | None = None, read: ReadIn = _as_sent, veil: Veil = whole
    ) -> None:
        super().__init__(window)
        self.setObjectName("history.window")
        self.setWindowTitle(self.tr("History"))
        self.region = ""
        self._read = read

        def nice(number: str, region: str) -> str:
            return read(number, region).nice if number else number

        self._model = HistoryModel(nice, veil)
        self._model.setParent(self)
        self._parts = parts = HistoryLayout(self, self._model, nice, veil)
        self._finder = Finder(store, tasks, self._model, self)
        self._keeping = Keeping(store, tasks, self, veil)
        self._chosen = 0
        self._in_trouble = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_chosen)
        self._finder.found.connect(self._show_found)
        self._finder.troubled.connect(self._show_trouble)
        self._keeping.said.connect(self._say)
        self._keeping.troubled.connect(self._say_trouble)
        self._keeping.changed.connect(self._forgot)
        self._keeping.busy_changed.connect(self._show_buttons)
        parts.search.textChanged.connect(self._search)
        parts.search.returnPressed.connect(parts.table.setFocus)
        parts.outcome.currentIndexChanged.connect(self._search)
        parts.practice.toggled.connect(self._search)
        parts.table.selectionModel().currentRowChanged.connect(self._choose)
        parts.copy.clicked.connect(self._copy)
        parts.export.clicked.connect(self._export)
        parts.forget_lead.clicked.connect(self._forget_lead)
        parts.forget_all.clicked.connect(self._forget_all)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), parts.table)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self._copy)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self).activated.connect(self.refresh)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._go_to_search)
        self._show_buttons()

    @property
    def searching(self) -> bool:
        """Whether there may be something to show that is not shown yet."""
        return self._finder.searching or self._soon.isActive()

    def refresh(self) -> None:
        """Look again: something was sent, answered, settled or forgotten."""
        self._finder.find(self._wanted(), afresh=True)

    def show_anew(self) -> None:
        """Write everything again: numbers may be cut short now, or whole."""
        self._model.forget_words()
        self._parts.detail.show_entry(None)
        self._show_chosen()

    def offer_practice(self, *, offered: bool) -> None:
        """Whether what was sent to a practice server can be looked at here. It is never among the rest.

        Who practises looks for that first.
        """
        if offered is self._parts.practice.isHidden():
            self._parts.practice.setChecked(offered)
        self._parts.practice.setVisible(offered)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._model.repaint()

    def _wanted(self) -> Search:
        parts = self._parts
        outcome = parts.outcome.currentData()  # Qt gives back the bare text of what it was given
        text = parts.search.text()
        reading = self._read(text, self.region)
        return search(text, reading, State(outcome) if outcome else None, practice=parts.practice.isChecked())

    def _search(self) -> None:
        self._parts.said.say("")
        self._finder.find(self._wanted())

    def _go_to_search(self) -> None:
        self._parts.search.setFocus()
        self._parts.search.selectAll()

    def _show_found(self) -> None:
        parts, found, total = self._parts, self._model.total, self._finder.total
        asked = self._finder.asked
        filtered = asked != Search(practice=asked.practice)
        if self._in_trouble:
            self._in_trouble = False
            parts.trouble.clear()
        parts.count.setText(history_words.count(found, total, everything=not filtered))
        parts.detail.setVisible(found > 0)
        parts.show_empty("" if found else self._empty(total, asked))
        row = self._model.row_of(self._chosen)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            parts.table.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
        elif found and not parts.table.currentIndex().isValid():
            parts.table.selectRow(0)
        self._show_buttons()
        self._soon.start()

    def _empty(self, total: int, asked: Search) -> str:
        if asked.practice and not total:
            return self.tr("Nothing was sent to the practice server yet.")
        if not total:
            return self.tr("Nothing was sent yet.\nEach update that goes out is kept here, with what came of it.")
        if asked.text:
            words = self.tr("Nothing here has “{0}” in it.\nA part is enough: of a lead's id, a number, or any text.")
            return words.format(asked.text[:60])
        return self.tr("Nothing here ended like that.")

    def _entry(self) -> Entry | None:
        current = self._parts.table.currentIndex()
        return self._model.entry(current.row()) if current.isValid() else None

    def _choose(self, current: QModelIndex) -> None:
        entry = self._model.entry(current.row()) if current.isValid() else None
        if entry is not None:
            self._chosen = entry.attempt.id
        self._show_buttons()
        self._soon.start()

    def _show_chosen(self) -> None:
        """In full, in a turn of its own: the lines of the table are painted first, which takes as long."""
        self._soon.stop()
        self._parts.detail.show_entry(self._entry())

    def _show_buttons(self) -> None:
        parts, entry, free = self._parts, self._entry(), not self._keeping.busy
        parts.copy.setEnabled(entry is not None)
        parts.export.setEnabled(free and self._model.total > 0)
        parts.forget_lead.setEnabled(free and entry is not None)
        parts.forget_all.setEnabled(free and self._finder.total > 0)
        named = self.tr("&Forget lead {0}…").format(mention(entry.item.lead)) if entry is not None else ""
        parts.forget_lead.setText(named or self.tr("&Forget this lead…"))
        parts.progress.setVisible(self._keeping.busy)

    def _copy(self) -> None:
        if self._entry() is not None:
            self._show_chosen()
            self._parts.detail.copy_all()
            self._say(self.tr("Copied."))

    def _export(self) -> None:
        self._keeping.export(self._finder.asked)

    def _forget_lead(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._keeping.forget_lead(entry.item.lead)

    def _forgot(self, lead: str | None) -> None:
        self.refresh()
        self.forgotten.emit(lead)

    def _forget_all(self) -> None:
        self._keeping.forget_everything()

    def _say(self, words: str) -> None:
        if not self._in_trouble:
            self._parts.trouble.clear()
        self._parts.said.say(words)

    def _show_trouble(self, trouble: StoreError) -> None:
        self._in_trouble = True
        again = Choice(self.tr("&Try again"), self.refresh, "history.tryAgain")
        self._parts.trouble.say(store_words.not_found(trouble), Tone.PROBLEM, (again,))

    def _say_trouble(self, words: str, choice: Choice | None) -> None:
        self._parts.said.say("")
        close = Choice(self.tr("C&lose this"), self._parts.trouble.clear, "history.closeTrouble")
        self._parts.trouble.say(words, Tone.PROBLEM, (choice, close) if choice is not None else (close,))
