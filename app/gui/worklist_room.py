"""The list that is open: read into its pane, filtered, with its columns as the person has said."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QDialog

from app.core import columns, worklist
from app.core.digits import Veil, whole
from app.core.layout import Layout
from app.core.number import Reading
from app.core.worklist import Mark, Worklist
from app.gui import worklist_words
from app.gui.kept_columns import KeptColumns
from app.gui.tasks import Tasks, ask
from app.gui.worklist_columns import ColumnsDialog
from app.gui.worklist_model import WorklistModel
from app.gui.worklist_pane import WorklistPane
from app.gui.worklist_reader import Reader
from app.lists import Head, Limits, ListError, Piece, Remarks

_BETWEEN = 100
"""Milliseconds at least between two times that more rows are shown: each time the table is painted anew."""


@dataclass(frozen=True, slots=True)
class Given:
    """What it is given of the world: how numbers read and are shown, and the columns that were said before."""

    read_number: Callable[[str, str], Reading]
    kept: KeptColumns
    tasks: Tasks
    limits: Limits
    veil: Veil = whole


class WorklistRoom(QObject):
    """`began` is emitted when a list is asked for, `shown` once it is there, `changed` when it may say something else.

    `failed` has the words for one that could not be opened, or "" where the person has stopped it before there was
    anything of it; the one before is still there then. `opening` is true until then.
    """

    began = Signal()
    shown = Signal()
    changed = Signal()
    failed = Signal(str)

    def __init__(self, given: Given, parent: QObject) -> None:
        super().__init__(parent)
        self.list: Worklist | None = None
        self.layout: Layout | None = None
        self.model = WorklistModel(given.veil)
        self.model.setParent(self)
        self.pane = WorklistPane(self.model)
        self.marks: Mapping[str, Mark] = {}
        self._given = given
        self.opening = False
        self._asked_with: Layout | None = None
        self._reader = Reader(given.tasks, self, given.limits)
        self._head = Head(())
        self._remarks = Remarks()
        self._shown = QElapsedTimer()
        self._shown.start()
        self._stopped = self._fitted = self._asking = self._replacing = self._replaced = False
        self.model.counted.connect(self._count)
        self.pane.filtered.connect(self._filter)
        self.pane.cancelled.connect(self._reader.stop)
        self.pane.correcting.connect(lambda: given.tasks.start(self._correct()))

    @property
    def reading(self) -> bool:
        return self._reader.reading

    @property
    def rests(self) -> bool:
        """Whether all that is to be shown is."""
        return not (self._reader.reading or self.model.looking)

    def open(self, path: Path, layout: Layout) -> None:
        """Read the list in the file `path`, for this connection. What is open stays until its header is there.

        Where that is still being read, it is read no further from now on.
        """
        self._replacing = True
        self._reader.read(path)
        self._replacing = False
        self._asked_with, self.opening = layout, True
        if self.list is None:
            self.pane.title.setText(self.tr("Reading {0}…").format(worklist_words.short(path.name)))
        self.pane.show_progress(0.0)
        self.began.emit()

    def close(self) -> None:
        self._reader.stop()
        self.list = self.layout = None
        self._replaced = False
        self.model.show_list(None)
        self.changed.emit()

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """Show what has become of these leads, by their `lead_key`."""
        self.marks = marks
        self.model.mark(marks)
        self.pane.show_marks()
        self._count()

    def show_head(self, path: Path, head: Head) -> None:
        layout = self.layout = self._asked_with
        if layout is None:
            return
        self._head, self._remarks, self._stopped, self._fitted = head, Remarks(), False, False
        self._replaced = False
        targets = self._given.kept.targets(head.columns, layout)
        self.list = Worklist(path.name, head.written, head.columns, targets)
        self.mark({})
        self.pane.filter.clear()
        self.model.show_list(self.list)
        self.pane.show_title(path.name, head.written)
        self.pane.show_progress(0.0)
        self._tell()
        self.opening = False
        self.shown.emit()

    def show_piece(self, piece: Piece) -> bool:
        if self.list is not None and not self.opening:
            self.list.add(piece.lines, piece.texts)
        if (self._fitted or self.opening) and self._shown.elapsed() < _BETWEEN:
            return False
        self._shown.restart()
        self.pane.show_progress(piece.done)
        if self.opening:
            return True
        self.model.grew()
        if piece.lines and not self._fitted:
            self._fitted = True
            self.pane.fit_columns()
            self.changed.emit()
        return True

    def show_end(self, remarks: Remarks | None) -> None:
        if self.opening:
            self._give_up("")
            return
        self._stopped = remarks is None
        self._replaced = self._stopped and self._replacing
        self._remarks = remarks or Remarks()
        self.model.grew()
        self.pane.show_progress(None)
        self._count()
        self._tell()
        self.changed.emit()

    def show_trouble(self, path: Path, trouble: ListError) -> None:
        self._give_up(worklist_words.trouble(path.name, trouble))

    def _give_up(self, words: str) -> None:
        self.opening = False
        self.pane.show_progress(None)
        self._count()
        self.failed.emit(words)

    def _filter(self, typed: str) -> None:
        region = self.layout.region if self.layout is not None else ""
        self.model.filter(worklist.wanted(typed, self._given.read_number(typed, region)))

    def _count(self) -> None:
        total = len(self.list.lines) if self.list is not None else 0
        done = self.list.done(self.marks) if self.list is not None else 0
        self.pane.count.setText(worklist_words.count(len(self.model.rows), total, done, reading=self.reading))

    def _tell(self) -> None:
        """What is odd about the list, and what is missing to work with it."""
        shown, layout = self.list, self.layout
        if shown is None or layout is None:
            return
        told = []
        if not shown.has_leads:
            told.append(self.tr("Which column has the lead's id? Say it under “Columns…”: then leads can be opened."))
        if self._replaced:
            told.append(self.tr("Another list was opened meanwhile: the rows further down are not here."))
        elif self._stopped:
            told.append(self.tr("You have stopped it: the rows further down are not here."))
        if not (self.reading or self._stopped or shown.lines):
            told.append(self.tr("There is a header, and no row under it."))
        phones = columns.numbers_in_phones(self._remarks.numbers, shown.targets, layout)
        told += worklist_words.remarks(self._head, self._remarks, phones, again=shown.again, nameless=shown.nameless)
        self.pane.tell(told)

    async def _correct(self) -> None:
        """Let the person say what the columns are."""
        shown, layout = self.list, self.layout
        if shown is None or layout is None or self._asking:
            return
        self._asking = True
        try:
            dialog = ColumnsDialog(shown, layout, self.pane.window())
            if await ask(dialog) != QDialog.DialogCode.Accepted:
                return
            targets = dialog.targets()
            self._given.kept.keep(shown.columns, layout, targets)
            index = await asyncio.to_thread(shown.index_for, targets)
        finally:
            self._asking = False
        if self.list is not shown:
            return
        shown.retarget(targets, index)
        self.model.show_list(shown)
        self.pane.fit_columns()
        self._tell()
        self.changed.emit()
