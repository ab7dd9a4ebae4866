"""The conflict dialogs that are open, and what comes of them."""

import asyncio
from collections.abc import Callable

from app.core import merge
from app.core.item import Item, NotNowError
from app.core.merge import Conflict
from app.gui import store_words
from app.gui.conflict import ConflictDialog
from app.gui.dialogs import Dialogs, Hands
from app.gui.look import look_at
from app.gui.tone import Tone
from app.gui.words import translate
from app.sender.outbox import Outbox
from app.store import StoreError

REMIND_SECONDS = 300.0


class Resolving(Dialogs[ConflictDialog]):
    """Every step is stored as it is made: a dialog that is closed, or a program that ends, loses nothing of it."""

    def __init__(self, outbox: Outbox, desk: Hands) -> None:
        super().__init__(outbox, desk)
        self._unsaved: dict[int, Conflict] = {}
        self._saving: set[int] = set()

    async def _prepare(self, item: Item) -> Callable[[], ConflictDialog]:
        stored, times = await self._outbox.conflict_of(item.id)
        conflict = self._unsaved.get(item.id, stored)
        return lambda: self._make(merge.with_numbers_read(conflict, self._desk.number(item)), times)

    def _make(self, conflict: Conflict, times: int) -> ConflictDialog:
        desk, item = self._desk, conflict.item
        dialog = ConflictDialog(
            conflict, times, desk.window, desk.nice(item), desk.time.now, desk.problem(item), desk.short
        )
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

    async def _keep(self, dialog: ConflictDialog) -> None:
        await self._outbox.save_conflict(dialog.conflict)

    async def _give_up(self, dialog: ConflictDialog) -> None:
        item = dialog.item
        try:
            await self._keep(dialog)
            await self._outbox.cancel(item.id, looked=True)
        except StoreError as trouble:
            dialog.say(store_words.not_written(trouble), Tone.PROBLEM)
        except NotNowError:
            self._close(item.id)

    async def _remind(self, dialog: ConflictDialog) -> None:
        item = dialog.item
        dialog.hide()
        self._desk.say(translate("resolving", "You are reminded of lead {0} in 5 minutes.").format(item.lead))
        await self._desk.time.wait(asyncio.Event(), REMIND_SECONDS)
        if self._open.get(item.id) is dialog:
            self._desk.notify(translate("resolving", "Lead {0} still waits for you to look at it.").format(item.lead))
            dialog.show()
            dialog.raise_()
