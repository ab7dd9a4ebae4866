"""Searches the history, one search at a time: of what is typed meanwhile, only the newest is looked for."""

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.core.history import Search
from app.gui.history_model import PAGE, HistoryModel
from app.gui.tasks import Tasks
from app.store import Store, StoreError

_MOST_AGAIN = 500
"""Lines that stay on the screen when a search is done again."""


class Finder(QObject):
    """`found` is emitted once the model shows what was asked for last, `troubled` with the `StoreError` otherwise.

    `asked` is the newest search, `total` how many lines there are in all.
    """

    found = Signal()
    troubled = Signal(object)

    def __init__(self, store: Store, tasks: Tasks, model: HistoryModel, parent: QObject) -> None:
        super().__init__(parent)
        self.asked = Search()
        self.total = 0
        self._store = store
        self._tasks = tasks
        self._model = model
        self._shown: Search | None = None
        self._counted = False
        self._again = self._more = self._running = False
        model.wants_more.connect(self._fetch)

    @property
    def searching(self) -> bool:
        return self._running

    def find(self, search: Search, *, afresh: bool = False) -> None:
        """Look for `search`. `afresh` where there may be more or fewer lines in all than before."""
        self._counted = self._counted and not afresh and search.practice == self.asked.practice
        self.asked = search
        self._again = True
        self._start()

    def _fetch(self) -> None:
        self._more = True
        self._start()

    def _start(self) -> None:
        if not self._running:
            self._running = True
            self._tasks.start(self._run())

    async def _run(self) -> None:
        try:
            while isValid(self) and (self._again or self._more):
                await self._one()
        finally:
            self._running = False

    async def _one(self) -> None:
        try:
            if self._again:
                self._again = self._more = False
                await self._first(self.asked)
            else:
                self._more = False
                await self._page(self.asked)
        except StoreError as trouble:
            if isValid(self) and not self._again:
                self._model.hold()
                self.troubled.emit(trouble)

    async def _first(self, search: Search) -> None:
        kept = self._model.rowCount() if search == self._shown else 0
        entries, found = await self._store.history(search, min(max(kept, PAGE), _MOST_AGAIN))
        everything = Search(practice=search.practice)
        total = max(self.total, found)
        if search == everything:
            total = found
        elif not self._counted:
            total = (await self._store.history(everything, 0))[1]
        if isValid(self) and not self._again:
            self._shown, self.total, self._counted = search, total, True
            self._model.show(entries, found)
            self.found.emit()

    async def _page(self, search: Search) -> None:
        entries, found = await self._store.history(search, PAGE, self._model.next_offset)
        if isValid(self) and not self._again:
            self._more = not self._model.add(entries, found)
            if search == Search(practice=search.practice):
                self.total = found
            self.found.emit()
