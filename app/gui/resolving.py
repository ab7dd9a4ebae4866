"""The conflict dialogs that are open, one for each update, and what comes of them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from app.core import check, life
from app.core.edit import Edit
from app.core.item import Item, NotNowError
from app.core.merge import Conflict
from app.gui import store_words, words
from app.gui.conflict import ConflictDialog
from app.gui.look import look_at
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.words import translate
from app.sender.outbox import Outbox
from app.sender.time import Time
from app.store import StoreError

REMIND_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Hands:
    """What it needs of the window. `to_form` brings an update into the form; `follow` tells of one that was sent.

    `nice_in` writes a number for people in a region (ISO 3166).
    """

    window: QWidget
    tasks: Tasks
    time: Time
    nice_in: Callable[[str, str], str]
    hold_seconds: Callable[[], float]
    to_form: Callable[[Item], object]
    follow: Callable[[Item], object]
    notify: Callable[[str], object]
    say: Callable[[str], object]


class Resolving:
    """Every step is stored as it is made: a dialog that is closed, or a program that ends, loses nothing of it."""

    def __init__(self, outbox: Outbox, desk: Hands) -> None:
        self._outbox = outbox
        self._desk = desk
        self._open: dict[int, ConflictDialog] = {}
        self._unsaved: dict[int, Conflict] = {}
        self._saving: set[int] = set()
        outbox.listen(self._heed)

    async def open(self, item: Item) -> None:
        """Show the dialog for `item`, as it was left."""
        if item.id not in self._open:
            conflict, times = await self._outbox.conflict_of(item.id)
            if item.id not in self._open:
                self._open[item.id] = self._make(self._unsaved.get(item.id, conflict), times)
        dialog = self._open[item.id]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _make(self, conflict: Conflict, times: int) -> ConflictDialog:
        desk, item = self._desk, conflict.item

        def problem(edit: Edit) -> str:
            return _problem(edit, item, desk.time.now())

        def nice(number: str) -> str:
            return desk.nice_in(number, item.layout.region)

        dialog = ConflictDialog(conflict, times, desk.window, nice, desk.time.now, problem)
        dialog.look.connect(lambda: dialog.say(look_at(item.layout, item.lead)))
        dialog.changed.connect(lambda: self._save(dialog.conflict))
        dialog.sent.connect(lambda edit: desk.tasks.start(self._send(dialog, edit)))
        dialog.gave_up.connect(lambda: desk.tasks.start(self._give_up(dialog)))
        dialog.to_form.connect(lambda: self._to_form(dialog))
        dialog.remind.connect(lambda: desk.tasks.start(self._remind(dialog), lasting=True))
        return dialog

    def _save(self, conflict: Conflict) -> None:
        """One write at a time, of the newest."""
        number = conflict.item.id
        self._unsaved[number] = conflict
        if number not in self._saving:
            self._saving.add(number)
            self._desk.tasks.start(self._write(number))

    async def _write(self, number: int) -> None:
        try:
            while (conflict := self._unsaved.get(number)) is not None:
                await self._outbox.save_conflict(conflict)
                if self._unsaved.get(number) is conflict:
                    del self._unsaved[number]
        except StoreError as trouble:
            if number in self._open:
                self._open[number].say(store_words.not_written(trouble), Tone.PROBLEM)
        finally:
            self._saving.discard(number)

    async def _send(self, dialog: ConflictDialog, edit: Edit) -> None:
        item = dialog.conflict.item
        hold = life.hold_seconds(self._desk.hold_seconds(), edit, item.layout)
        dialog.freeze(frozen=True)
        try:
            await self._outbox.save_conflict(dialog.conflict)
            sent = await self._outbox.send(edit, item.layout, hold, practice=item.practice, instead_of=item.id)
        except StoreError as trouble:
            dialog.freeze(frozen=False)
            dialog.say(store_words.not_written(trouble), Tone.PROBLEM)
        except NotNowError:
            self._close(item.id)
        else:
            self._desk.follow(sent)

    async def _give_up(self, dialog: ConflictDialog) -> None:
        item = dialog.conflict.item
        try:
            await self._outbox.save_conflict(dialog.conflict)
            await self._outbox.cancel(item.id, looked=True)
        except StoreError as trouble:
            dialog.say(store_words.not_written(trouble), Tone.PROBLEM)
        except NotNowError:
            self._close(item.id)

    def _to_form(self, dialog: ConflictDialog) -> None:
        dialog.hide()
        self._desk.to_form(dialog.conflict.item)

    async def _remind(self, dialog: ConflictDialog) -> None:
        item = dialog.conflict.item
        dialog.hide()
        self._desk.say(translate("resolving", "You are reminded of lead {0} in 5 minutes.").format(item.lead))
        await self._desk.time.wait(asyncio.Event(), REMIND_SECONDS)
        if self._open.get(item.id) is dialog:
            self._desk.notify(translate("resolving", "Lead {0} still waits for you to look at it.").format(item.lead))
            dialog.show()
            dialog.raise_()

    def _heed(self, item: Item) -> None:
        """A conflict that is none any more has no dialog."""
        if item.id in self._open and item != self._open[item.id].conflict.item:
            self._close(item.id)

    def _close(self, number: int) -> None:
        dialog = self._open.pop(number, None)
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()


def _problem(edit: Edit, item: Item, now: datetime) -> str:
    """What keeps `edit` from being sent, in words; empty where nothing does."""
    found = check.problems(edit, item.layout, ZoneInfo(item.layout.time_zone), now)
    return " ".join(words.reason(each.reason, item.layout) for each in found)
