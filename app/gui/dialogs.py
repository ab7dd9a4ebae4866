"""The dialogs about one update each, none of them modal: opened once, closed when the update goes on without them."""

from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from app.core import check, life
from app.core.calling import NOWHERE, Calling, called
from app.core.dataclass import dataclass
from app.core.edit import Edit
from app.core.item import Item, NotNowError
from app.core.layout import Layout, OutOfHours
from app.core.number import Reading
from app.gui import store_words, words
from app.gui.item_dialog import ItemDialog
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.wish import Wish, WishKind
from app.sender.outbox import Outbox
from app.sender.time import Time
from app.store import StoreError


@dataclass(frozen=True, slots=True)
class Hands:
    """What they need of the window. `wish` carries out a wish, `follow` tells of an update that was sent.

    `read_in` reads a number as one of a region (ISO 3166). `short` tells whether tickets have shortened numbers,
    `outside_hours` what a call-back outside of the calling hours meets, `needs_look` whether the first press of Send
    only points at a disposition.
    `calling` gives what calling hours are judged by, at once where the form has asked for it before.
    """

    window: QWidget
    tasks: Tasks
    time: Time
    read_in: Callable[[str, str], Reading]
    calling: Callable[[], Calling]
    hold_seconds: Callable[[], float]
    short: Callable[[], bool]
    outside_hours: Callable[[Layout], OutOfHours]
    needs_look: Callable[[str | None], bool]
    wish: Callable[[Wish], object]
    follow: Callable[[Item], object]
    notify: Callable[[str], object]
    say: Callable[[str], object]

    def nice(self, item: Item) -> words.Nice:
        """How a number of the update is written for a person."""
        return lambda number: self.read_in(number, item.layout.region).nice if number else number

    def number(self, item: Item) -> Callable[[str], str]:
        """What gives the one form of all ways to write a number."""
        return lambda text: self.read_in(text, item.layout.region).one_form

    def problem(self, item: Item) -> Callable[[Edit], str]:
        """What keeps an edit from being sent in place of the update, in words; empty where nothing does."""
        layout = item.layout

        def wrong(edit: Edit) -> str:
            now, met = self.time.now(), NOWHERE
            if isinstance(edit.callback, datetime) and edit.callback != item.edit.callback:
                met = called(edit.callback, layout, edit.fields, now, self.calling())
            outside = self.outside_hours(layout)
            found = check.problems(edit, layout, ZoneInfo(layout.time_zone), now, met, outside)
            return " ".join(words.reason(each, layout) for each in found)

        return wrong


_Dialog = TypeVar("_Dialog", bound=ItemDialog)


class Dialogs(Generic[_Dialog]):
    def __init__(self, outbox: Outbox, desk: Hands) -> None:
        self._outbox = outbox
        self._desk = desk
        self._open: dict[int, _Dialog] = {}
        self._looked_at: dict[int, Edit] = {}
        outbox.listen(self._heed)

    async def open(self, item: Item) -> None:
        """Show the dialog for `item`, as it was left."""
        if item.id not in self._open:
            make = await self._prepare(item)
            if item.id not in self._open and self._outbox.find(item.id) == item:
                self._open[item.id] = make()
        dialog = self._open.get(item.id)
        if dialog is not None:
            dialog.show()
            dialog.raise_()
            dialog.activateWindow()

    async def _prepare(self, item: Item) -> Callable[[], _Dialog]:
        """Find out what the dialog for `item` shows. Returns what makes it."""
        raise NotImplementedError

    async def _keep(self, dialog: _Dialog) -> None:
        """Store what is to outlive the dialog."""

    async def _send(self, dialog: _Dialog, edit: Edit) -> None:
        """Send `edit` in place of the update."""
        item = dialog.item
        if self._desk.needs_look(edit.disposition) and self._looked_at.get(item.id) != edit:
            self._looked_at[item.id] = edit
            dialog.say(words.second_look(edit.disposition or ""), Tone.CAUTION)
            return
        hold = life.hold_seconds(self._desk.hold_seconds(), edit, item.layout)
        dialog.freeze(frozen=True)
        try:
            await self._keep(dialog)
            sent = await self._outbox.send(edit, item.layout, hold, practice=item.practice, instead_of=item.id)
        except StoreError as trouble:
            dialog.freeze(frozen=False)
            dialog.say(store_words.not_written(trouble), Tone.PROBLEM)
        except NotNowError:
            self._close(item.id)
        else:
            self._desk.follow(sent)

    def _to_form(self, dialog: _Dialog) -> None:
        """Let the form have the update instead."""
        dialog.hide()
        self._desk.wish(Wish(WishKind.EDIT, dialog.item.id))

    def _heed(self, item: Item) -> None:
        """An update that has gone on has no dialog."""
        if item.id in self._open and item != self._open[item.id].item:
            self._close(item.id)

    def _close(self, number: int) -> None:
        self._looked_at.pop(number, None)
        dialog = self._open.pop(number, None)
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()
