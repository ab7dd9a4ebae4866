"""Searches for leads, one search at a time: of what is typed meanwhile, only the newest is looked for."""

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.core.find import Found
from app.gui.tasks import Tasks
from app.store import StoreError

Look = Callable[[str], Awaitable[Sequence[Found]]]
"""Finds what a text means; raises `StoreError`."""


class Seeker(QObject):
    """`found` is emitted with the text and the leads of what was asked for last, `troubled` with the `StoreError`."""

    found = Signal(object, object)
    troubled = Signal(object)

    def __init__(self, look: Look, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._tasks = tasks
        self._asked: str | None = None
        self._running = False

    @property
    def searching(self) -> bool:
        return self._running

    def find(self, text: str) -> None:
        self._asked = text
        if not self._running:
            self._running = True
            self._tasks.start(self._run())

    async def _run(self) -> None:
        try:
            while isValid(self) and self._asked is not None:
                text, self._asked = self._asked, None
                await self._one(text)
        finally:
            self._running = False

    async def _one(self, text: str) -> None:
        try:
            leads = await self._look(text)
        except StoreError as trouble:
            if isValid(self) and self._asked is None:
                self.troubled.emit(trouble)
            return
        if isValid(self) and self._asked is None:
            self.found.emit(text, leads)
