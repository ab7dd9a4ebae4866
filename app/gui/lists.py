"""The two lists that open beside the form, the outbox and the history. Each is made when it is first wanted."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.core import attempt as attempts
from app.core.item import Item
from app.gui.halt_words import halted
from app.gui.outside import Outside
from app.gui.tasks import Tasks
from app.gui.window import MainWindow
from app.gui.wish import Wish
from app.sender.outbox import Outbox
from app.sender.sender import Sender
from app.store import Store, StoreError

if TYPE_CHECKING:
    from app.gui.history import HistoryWindow
    from app.gui.outbox import OutboxWindow

_TICK = 1000
"""Milliseconds between two looks at the countdowns of the outbox."""


class Lists:
    """`wish` carries out what a person wants of an update there."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        outside: Outside,
        store: Store,
        outbox: Outbox,
        sender: Sender,
        wish: Callable[[Wish], object],
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._store = store
        self._outbox = outbox
        self._sender = sender
        self._wish = wish
        self.forgotten: Callable[[str | None], object] = lambda _lead: None
        self._list: OutboxWindow | None = None
        self._history: HistoryWindow | None = None
        self._tick = QTimer()
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self._count_down)
        outbox.listen(self._changed)

    def show_outbox(self, number: int = 0) -> None:
        """Show the outbox, with the cursor on the update `number`; 0 for where it was."""
        from app.gui.outbox import OutboxWindow  # noqa: PLC0415 - for who opens it

        if self._list is None:
            self._list = OutboxWindow(self._window, self._nice, self._outside.veil)
            self._list.wish.connect(self._wish)
            self._list.pane.answer_shown.connect(lambda item: self._tasks.start(self._say_answered(item)))
        self.refresh()
        if number:
            self._list.select(number)
        self._list.show()
        self._list.raise_()
        self._list.activateWindow()
        self._tick.start()

    def show_history(self, *, practising: bool) -> None:
        from app.gui.history import HistoryWindow  # noqa: PLC0415 - for who opens it

        if self._history is None:
            self._history = HistoryWindow(
                self._store, self._tasks, self._window, self._outside.read_number, self._outside.veil
            )
            self._history.forgotten.connect(self._forgot)
        page = self._window.page
        self._history.region = page.layout_of_lead.region if page is not None else ""
        self._history.offer_practice(offered=practising)
        self._history.show()
        self._history.raise_()
        self._history.activateWindow()

    def refresh(self) -> None:
        """Show in the outbox how it is now."""
        if self._list is None:
            return
        self._list.show_items([*self._outbox.items, *self._outbox.closed], self._outside.time.now())
        stopped = halted(self._sender, self._outbox.items)
        way = stopped.choices[0] if stopped is not None and stopped.choices else None
        self._list.show_stopped(stopped.words if stopped else "", (way.words, way.wish) if way else None)

    def show_anew(self) -> None:
        """What is set may have changed: what is cut short, and what is not."""
        if self._list is not None:
            self._list.show_anew()
        if self._history is not None:
            self._history.show_anew()

    def stop(self) -> None:
        self._tick.stop()

    async def _say_answered(self, item: Item) -> None:
        """Have the time of its last answer beside it."""
        with suppress(StoreError):  # told where it keeps something from being sent
            ended = attempts.answered(await self._outbox.attempts_of(item.layout, item.lead), item)
            if ended is not None and self._list is not None:
                self._list.pane.say_answered(item, ended)

    def _count_down(self) -> None:
        if self._list is not None and self._list.isVisible():
            self.refresh()
        else:
            self._tick.stop()

    def _changed(self, item: Item) -> None:
        if self._list is not None and self._list.isVisible():
            QTimer.singleShot(0, self._list, self.refresh)
        if self._history is not None and self._history.isVisible() and not item.is_queued:
            self._history.refresh()

    def _forgot(self, lead: str | None) -> None:
        """What is in the history no more isn't among the closed updates either."""
        self._outbox.forget(lead)
        self.forgotten(lead)
        self.refresh()

    def _nice(self, number: str) -> str:
        page = self._window.page
        return page.nice(number) if page is not None else number
