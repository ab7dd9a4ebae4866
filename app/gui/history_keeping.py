"""What is done with the history as a whole: written into a file, or forgotten. One at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from app.core.digits import Veil, whole
from app.core.history import Search
from app.gui import history_words, store_words
from app.gui.banner import Choice
from app.gui.leave import Question
from app.gui.tasks import Tasks, ask
from app.gui.words import translate
from app.store import Store, StoreError


class Keeping(QObject):
    """`said` has words for what was done; `troubled`, words for what was not, and a `Choice` or None.

    `changed` is emitted once something may be forgotten, with the lead, or None for all of them.
    """

    said = Signal(str)
    troubled = Signal(str, object)
    changed = Signal(object)
    busy_changed = Signal()

    def __init__(self, store: Store, tasks: Tasks, window: QWidget, veil: Veil = whole) -> None:
        super().__init__(window)
        self.busy = False
        self._taken = False
        self._store = store
        self._tasks = tasks
        self._veil = veil
        self._window = window

    def export(self, search: Search) -> None:
        """Ask for a file, and write what `search` finds into it."""
        if not self._taken:
            self._start(lambda: self._export(search))

    def forget_lead(self, lead: str) -> None:
        """Ask, and forget what was sent for `lead`."""
        if self._taken:
            return
        words = translate(
            "history",
            "All lines of the history about lead {0} are deleted for good, on every server. Noojee keeps what was "
            "sent. Updates of this lead that have not gone out or need you stay in the outbox, with their lines, and "
            "so does what was typed and not sent.",
        )
        go_on = translate("history", "&Forget this lead")
        question = Question(self._window, _title(), words.format(lead), _keep(), go_on)
        self._start(lambda: self._forget(question, lambda: self._store.forget_lead(lead), lead))

    def forget_everything(self) -> None:
        """Ask, and forget what was sent for every lead."""
        if self._taken:
            return
        words = translate(
            "history",
            "All lines of the history are deleted for good, also those that are not found just now, and those of "
            "practice. Noojee keeps what was sent. Updates that have not gone out or need you stay in the outbox, with "
            "their lines, and so does what was typed and not sent.",
        )
        question = Question(self._window, _title(), words, _keep(), translate("history", "&Forget everything"))
        self._start(lambda: self._forget(question, self._store.forget_everything, None))

    def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._taken = True
        self._tasks.start(self._one(work))

    async def _one(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
        finally:
            self._taken = False

    async def _export(self, search: Search) -> None:
        dialog = _file_dialog(self._window)
        if await ask(dialog) != QDialog.DialogCode.Accepted:
            return
        path = Path(dialog.selectedFiles()[0])
        if await asyncio.to_thread(path.exists) and not await self._may_replace(path):
            return
        try:
            written = await self._busily(self._store.export(search, path, history_words.export_words(self._veil)))
        except StoreError as trouble:
            self._tell(self.troubled, store_words.not_exported(trouble, path), None)
            return
        words = translate("history", "{0} written to {1}, in {2}.")
        self._tell(self.said, words.format(history_words.lines(written), path.name, path.parent))

    async def _may_replace(self, path: Path) -> bool:
        words = translate("history", "There is a file {0} in {1} already. Its content is lost when it is replaced.")
        stay, go_on = translate("history", "&Keep that file"), translate("history", "&Replace it")
        title = translate("history", "Export the history as CSV")
        question = Question(self._window, title, words.format(path.name, path.parent), stay, go_on)
        await ask(question)
        return question.agreed

    async def _forget(self, question: Question, forget: Callable[[], Awaitable[int]], lead: str | None) -> None:
        await ask(question)
        if question.agreed:
            await self._forget_now(forget, lead)

    async def _forget_now(self, forget: Callable[[], Awaitable[int]], lead: str | None) -> None:
        try:
            forgotten = await self._busily(forget())
        except StoreError as trouble:
            words = translate("history", "Forget it &again")
            again = Choice(words, lambda: self._again(forget, lead), "history.forgetAgain")
            self._tell(self.changed, lead)
            self._tell(self.troubled, store_words.not_forgotten(trouble), again)
            return
        self._tell(self.said, translate("history", "{0} forgotten.").format(history_words.lines(forgotten)))
        self._tell(self.changed, lead)

    def _again(self, forget: Callable[[], Awaitable[int]], lead: str | None) -> None:
        if not self._taken:
            self._start(lambda: self._forget_now(forget, lead))

    async def _busily(self, work: Awaitable[int]) -> int:
        self.busy = True
        self._tell(self.busy_changed)
        try:
            return await work
        finally:
            self.busy = False
            self._tell(self.busy_changed)

    def _tell(self, signal: Any, *words: object) -> None:
        """The window may be gone by now."""
        if isValid(self):
            signal.emit(*words)


def _file_dialog(window: QWidget) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(window, translate("history", "Export the history as CSV"), folder)
    dialog.setObjectName("history.file")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it would run an event loop of its own to ask
    dialog.setNameFilter(translate("history", "CSV files (*.csv)"))
    dialog.setDefaultSuffix("csv")
    dialog.selectFile("history.csv")
    return dialog


def _title() -> str:
    return translate("history", "Forget")


def _keep() -> str:
    return translate("history", "&Keep them")
