"""The small pages about refused updates that are open, and what comes of them."""

from collections.abc import Callable

from app.core import mend
from app.core.item import Item, NotNowError
from app.gui import outbox_words
from app.gui.dialogs import Dialogs, Hands
from app.gui.look import look_at
from app.gui.mend import MendDialog
from app.gui.wish import Wish, WishKind
from app.sender.outbox import Outbox
from app.sender.records import Records


class Mending(Dialogs[MendDialog]):
    def __init__(self, outbox: Outbox, records: Records, desk: Hands) -> None:
        super().__init__(outbox, desk)
        self._records = records

    async def _prepare(self, item: Item) -> Callable[[], MendDialog]:
        asks = mend.asks(item)
        if asks is None:
            raise NotNowError(item)
        facts = await self._records.facts(item)

        def make() -> MendDialog:
            desk = self._desk
            headline = outbox_words.headline(item, self._outbox.items, desk.time.now())[0]
            nice, problem = desk.nice(item), desk.problem(item)
            dialog = MendDialog(item, asks, facts, desk.window, headline, nice, problem, desk.short)
            dialog.look.connect(lambda lead: dialog.say(look_at(item.layout, lead)))
            dialog.sent.connect(lambda edit: desk.tasks.start(self._send(dialog, edit)))
            dialog.wished.connect(lambda kind: self._wish(dialog, kind))
            dialog.to_form.connect(lambda: self._to_form(dialog))
            return dialog

        return make

    def _wish(self, dialog: MendDialog, kind: WishKind) -> None:
        if kind is WishKind.LOOK:
            dialog.say(look_at(dialog.item.layout, dialog.item.lead))
        else:
            self._desk.wish(Wish(kind, dialog.item.id))
