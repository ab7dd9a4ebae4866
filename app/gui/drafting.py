"""Keeps on disk, as a person types, what one page's form holds and was not sent; and brings it back into the form."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from app.core.dataclass import replace
from app.core.draft import Draft, to_bring_back
from app.core.item import MAY_BE_REPLACED, lead_key
from app.gui.editor import EditorPage
from app.gui.form import Kept
from app.gui.outgoing import Outgoing
from app.gui.tasks import Tasks
from app.gui.words import listed, mention, stamp, translate
from app.sender.outbox import Outbox
from app.store import Store, StoreError

_SOON = 400
"""Milliseconds from a change to the write: everything is on disk within a second."""
_NAMED = 5
"""Leads that are named of those with something kept: the quick find has them all."""


class Drafting(QObject):
    """The form writes over no draft but its own: the one that it wrote first, or that was brought back into it.

    Of what is typed while `practising`, nothing is kept: it ends with the run. `say` tells the person what has come
    back; "" once that is over.
    """

    def __init__(
        self,
        page: EditorPage,
        outgoing: Outgoing,
        outbox: Outbox,
        store: Store,
        tasks: Tasks,
        now: Callable[[], datetime],
        practising: Callable[[], bool],
        say: Callable[[str], object],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._outgoing = outgoing
        self._outbox = outbox
        self._store = store
        self._now = now
        self._practising = practising
        self._say = say
        self._kept: Draft | None = None
        self._turn = asyncio.Lock()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(lambda: tasks.start(self._keep()))
        page.form.changed.connect(self._changed)
        self._changed()  # what was typed before there was a store

    async def keep(self) -> bool:
        """Write down what the form holds. False where what it holds is nowhere but in the form."""
        while await self._keep() and not self._is_kept():
            pass  # it changed while it was written
        return self._is_kept()

    @property
    def is_settled(self) -> bool:
        """Whether `keep` would have nothing to do, and nothing to wait for."""
        return not self._turn.locked() and self._is_kept() and _same(self._draft(), self._kept)

    async def leave(self, *, for_lead: bool) -> bool:
        """`keep`, and let the draft lie: the form is to show something else.

        Left for another lead, it comes back with its own; False where it has none to come back with.
        """
        if for_lead and self._outgoing.is_touched and not self._page.form.edit().lead.strip():
            return False
        kept = await self.keep()
        if kept:
            left = self._kept
            self._let_go()
            if for_lead and left is not None:
                self._tell_of_others([left])
        return kept

    async def sending(self) -> int:
        """The id of the draft that the form's edit is, which is not written over any more; 0 where there is none."""
        async with self._turn:
            return self._kept.id if self._kept is not None else 0

    def sent(self) -> None:
        """The edit, and with it its draft, has become an update."""
        self._let_go()

    @property
    def number(self) -> int:
        """The id of the draft that the form holds; 0 where that is none."""
        return self._kept.id if self._kept is not None else 0

    async def read(self, lead: str | None = None, number: int = 0) -> list[Draft]:
        """What the form can show: the drafts of `lead`, or all; the one of the id `number` first, then by their age."""
        layout = self._page.layout_of_lead
        try:
            drafts = await self._store.drafts(layout, lead)
        except StoreError:  # told where it keeps something from being sent
            return []
        return sorted(to_bring_back(drafts, layout, lead), key=lambda each: each.id != number)

    def put_back(self, found: Sequence[Draft], lead: str | None = None, *, over: bool = False) -> bool:
        """As `Drafts.put_back`."""
        found = [each for each in found if each.id != self.number]
        if not found or self._outgoing.is_gone():
            return False
        busy = self._outgoing.is_touched or self._outgoing.editing is not None
        if not over and (busy or lead_key(self._page.form.edit().lead) != lead_key(lead or "")):
            self._tell_of_others(found)  # the person was quicker
            return False
        first, others = found[0], found[1:]
        shown = Kept(first.edit, first.unsent, first.focus)
        replaced = self._outbox.find(first.replaces) if first.replaces is not None else None
        if replaced is not None and replaced.state in MAY_BE_REPLACED:
            self._outgoing.show(replaced, shown)
        else:
            self._page.load(first.edit, shown)
        self._kept = first
        self._tell_of(first, others)
        return True

    def stop(self) -> None:
        """Keep nothing more: another page takes this one's place."""
        self._soon.stop()
        self._page.form.changed.disconnect(self._changed)

    def _changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    async def _keep(self) -> bool:
        """Whether anything was written."""
        async with self._turn:
            await self._outgoing.saved.wait()  # what is on its way into the outbox needs no draft
            if self._outgoing.is_gone():  # and the form may be, too
                return False
            draft, kept = self._draft(), self._kept
            if _same(draft, kept):
                return False
            try:
                if draft is not None:
                    self._kept = await self._store.save_draft(replace(draft, id=kept.id if kept is not None else 0))
                elif kept is not None:
                    await self._store.drop_draft(kept.id)
                    self._let_go()
            except StoreError:  # what then matters is told: where the form is left, or sent
                return False
            return True

    def _is_kept(self) -> bool:
        if self._outgoing.is_gone():
            return False
        draft = self._draft()
        return not self._outgoing.is_touched or (draft is not None and _same(draft, self._kept))

    def _let_go(self) -> None:
        self._kept = None
        self._say("")

    def _draft(self) -> Draft | None:
        """What there is to keep of the form."""
        if not self._outgoing.is_touched or self._practising():
            return None
        shown = self._page.form.keep()
        layout, replaced = self._page.layout_of_lead, self._outgoing.editing
        return Draft(shown.edit, layout, self._now(), shown.unsent, shown.focus, replaced)

    def _tell_of(self, draft: Draft, others: Sequence[Draft]) -> None:
        named = translate("drafting", "What you typed for lead {0} is back, from {1}. It was not sent.")
        nameless = translate("drafting", "What you typed is back, from {1}. It was not sent.")
        words = (named if draft.lead else nameless).format(mention(draft.lead), stamp(draft.changed))
        self._say(" ".join(filter(None, (words, _kept_too(others)))))

    def _tell_of_others(self, drafts: Sequence[Draft]) -> None:
        self._say(_kept_too(drafts))


def _same(one: Draft | None, other: Draft | None) -> bool:
    return one is other if one is None or other is None else one.holds(other)


def _kept_too(drafts: Sequence[Draft]) -> str:
    """What else is kept, and how it comes back."""
    leads = list(dict.fromkeys(mention(each.lead) for each in drafts if each.lead))
    if len(leads) > _NAMED + 1:
        leads[_NAMED:] = [translate("drafting", "{0} others").format(len(leads) - _NAMED)]
    told = []
    if leads:
        words = translate("drafting", "What you typed before for lead {0} is kept, and comes back with that id.")
        told.append(words.format(listed(leads)))
    if any(not each.lead for each in drafts):
        told.append(translate("drafting", "What you typed before without an id is kept until a next start."))
    return " ".join(told)
