"""Keeps on disk, as a person types, what one page's form holds and was not sent; and brings it back into the form."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from app.core.draft import Draft
from app.core.item import MAY_BE_REPLACED, lead_key
from app.gui.editor import EditorPage
from app.gui.form import Kept
from app.gui.outgoing import Outgoing, fits
from app.gui.tasks import Tasks
from app.gui.words import mention, stamp, translate
from app.sender.outbox import Outbox
from app.store import Store, StoreError

_SOON = 400
"""Milliseconds from a change to the write: everything is on disk within a second."""


class Drafting(QObject):
    """Of what is typed while `practising`, nothing is kept: it ends with the run.

    `say` tells the person what has come back; "" once that is over.
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
        """Write down what the form holds now. False where what it holds is nowhere but in the form."""
        await self._keep()
        draft = self._draft()
        return not self._outgoing.is_touched or (draft is not None and self._is_kept(draft))

    async def leave(self) -> bool:
        """`keep`, and let the draft lie: the form is to show something else. It comes back with its lead."""
        kept = await self.keep()
        if kept:
            self._kept = None
            self._say("")
        return kept

    async def bring_back(self, lead: str = "") -> bool:
        """Put the draft of `lead` into the form, or the one that was changed last. False where it stays as it is."""
        layout = self._page.layout_of_lead
        try:
            found = await (self._store.draft_of(layout, lead) if lead else self._store.newest_draft(layout))
        except StoreError:  # told where it keeps something from being sent
            return False
        if found is None or not fits(found, layout) or self._outgoing.is_gone():
            return False
        if self._outgoing.is_touched or lead_key(self._page.form.edit().lead) != lead_key(lead):
            if not lead and found.lead:  # the person was quicker than the start
                self._tell(translate("drafting", "What you typed for lead {0} on {1} comes back with its id."), found)
            return False
        shown = Kept(found.edit, found.under_no_change, found.focus)
        replaced = self._outbox.find(found.replaces) if found.replaces is not None else None
        if replaced is not None and replaced.state in MAY_BE_REPLACED:
            self._outgoing.show(replaced, shown)
        else:
            self._page.load(found.edit, shown)
        self._kept = found
        named = translate("drafting", "What you typed for lead {0} is back, from {1}. It was not sent.")
        nameless = translate("drafting", "What you typed is back, from {1}. It was not sent.")
        self._tell(named if found.lead else nameless, found)
        return True

    def stop(self) -> None:
        """Keep nothing more: another page takes this one's place."""
        self._soon.stop()
        self._page.form.changed.disconnect(self._changed)

    def _changed(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    async def _keep(self) -> None:
        async with self._turn:
            await self._outgoing.saved.wait()  # what is on its way into the outbox needs no draft
            draft, kept = self._draft(), self._kept
            if self._outgoing.is_gone() or self._is_kept(draft):
                return
            try:
                if draft is not None:
                    await self._store.save_draft(draft, kept.lead if kept is not None else None)
                elif kept is not None:
                    self._say("")
                    await self._store.drop_draft(kept.layout, kept.lead)
            except StoreError:  # what then matters is told: where the form is left, or sent
                return
            self._kept = draft

    def _draft(self) -> Draft | None:
        """What there is to keep of the form."""
        if not self._outgoing.is_touched or self._practising():
            return None
        shown = self._page.form.keep()
        layout, replaced = self._page.layout_of_lead, self._outgoing.editing
        return Draft(shown.edit, layout, self._now(), shown.under_no_change, shown.focus, replaced)

    def _is_kept(self, draft: Draft | None) -> bool:
        """Whether just that is on disk."""
        kept = self._kept
        if draft is None or kept is None:
            return draft is kept
        return (draft.edit, draft.under_no_change, draft.replaces) == (kept.edit, kept.under_no_change, kept.replaces)

    def _tell(self, words: str, draft: Draft) -> None:
        self._say(words.format(mention(draft.lead), stamp(draft.changed)))
