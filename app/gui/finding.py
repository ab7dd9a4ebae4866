"""Opens the quick find, feeds it with all leads that are known here, and opens or drops what a person chooses."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from shiboken6 import isValid

from app.core import find
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.find import Found, Origin, Source
from app.core.history import Search, search
from app.core.item import Item, lane, lead_key
from app.core.layout import Layout
from app.core.linked import KEPT
from app.gui import find_words, leave, leaving, store_words
from app.gui.reach import Reach
from app.gui.tasks import Tasks, ask
from app.gui.tone import Tone
from app.gui.words import stamp, translate
from app.store import StoreError

if TYPE_CHECKING:
    from app.gui.find import FindDialog

_MOST_OPENED = 200


class Finding:
    """`sources` are asked besides the drafts, the outbox and the history: what else knows leads, adds itself."""

    def __init__(self, reach: Reach, tasks: Tasks) -> None:
        self.sources: list[Source] = []
        self._reach = reach
        self._window = reach.window
        self._drafts = reach.drafts
        self._tasks = tasks
        self._opened: dict[tuple[str, int, str], Found] = {}
        self._busy = False
        reach.window.finding.connect(lambda: tasks.start(self.open()))
        reach.dispatch.forgotten = self.forget

    def note(self, lead: str) -> None:
        """This lead is in the form now. It is remembered as long as the program runs."""
        layout = self._reach.layout
        if layout is None or not lead.strip() or not self._reach.outside.recent_leads:
            return
        found = Found(lead.strip(), layout, Origin.OPENED, self._reach.outside.time.now(), Edit(lead=lead.strip()))
        self._opened.pop(found.lane, None)
        self._opened[found.lane] = found
        while len(self._opened) > _MOST_OPENED:
            del self._opened[next(iter(self._opened))]

    def forget(self, lead: str | None) -> None:
        """A person has the history forget this lead, or all of them."""
        keys = [key for key in self._opened if lead is None or key[2] == lead_key(lead)]
        for key in keys:
            del self._opened[key]

    def heed_settings(self) -> None:
        """Where recent leads are no more wanted, those that were opened are forgotten."""
        if not self._reach.outside.recent_leads:
            self._opened.clear()

    async def open(self) -> None:
        """Ask for a lead, and open it. Does nothing while it asks already."""
        if self._busy or self._window.page is None or self._reach.dispatch.store is None:
            return
        self._busy = True
        try:
            await self._drafts.keep()
            chosen = await self._ask()
        finally:
            self._busy = False
        if chosen is not None:
            await self._go_to(chosen)

    async def _ask(self) -> Found | None:
        page = self._window.page
        if page is None:
            return None
        from app.gui.find import FindDialog, Shows  # noqa: PLC0415 - for who opens it

        outside = self._reach.outside
        dialog = FindDialog(self._window, self._look, self._tasks, page.nice, Shows(outside.veil, outside.recent_leads))
        dialog.dropping.connect(lambda found: self._tasks.start(self._drop(dialog, found)))
        await ask(dialog)
        return dialog.chosen

    async def _look(self, text: str) -> Sequence[Found]:
        layout, store, outbox = self._reach.layout, self._reach.dispatch.store, self._reach.dispatch.outbox
        if layout is None or store is None or outbox is None:
            return ()
        practising = self._reach.practising()
        recent = bool(text.strip()) or self._reach.outside.recent_leads
        wanted = search(text, self._reach.outside.read_number(text, layout.region), None, practice=practising)
        found = [each for each in self._opened.values() if _is_of(each, layout) and find.matches(wanted, each.edit)]
        found += await asyncio.to_thread(_waiting, tuple(outbox.items), wanted, layout)
        if not practising:  # of practice nothing is kept
            found += _matching(await store.drafts(None), wanted, self._drafts.number)
        if recent:
            found += [find.of_entry(each) for each in await store.leads(wanted, layout, find.MOST)]
        for source in self.sources:
            found += await source(wanted, layout)
        return find.in_order(found)

    async def _go_to(self, found: Found) -> None:
        layout = self._reach.layout
        if layout is None:
            return
        if not _is_of(found, layout):
            self._window.statusBar().showMessage(find_words.elsewhere(found), 12000)
        else:
            await self._reach.edit_lead(found.lead, found.draft.id if found.draft is not None else 0)

    async def _drop(self, dialog: "FindDialog", found: Found) -> None:
        store, draft = self._reach.dispatch.store, found.draft
        if store is None or draft is None:
            return
        if not await leaving.agreed(leave.dropping_draft(dialog, find_words.named(found), stamp(draft.changed))):
            return
        try:
            await store.drop_draft(draft.id)
        except StoreError as trouble:
            if isValid(dialog):  # the person may have closed it meanwhile
                dialog.trouble.say(store_words.not_dropped(trouble), Tone.PROBLEM)
            return
        self._window.statusBar().showMessage(translate("find", "The draft is gone."), 8000)
        if not isValid(dialog):
            return
        dialog.text.setFocus()  # the button that was pressed may take no more
        dialog.refresh()


def _waiting(items: Sequence[Item], wanted: Search, layout: Layout) -> list[Found]:
    """Updates of this campaign that have not ended, the newest first."""
    mine = (each for each in reversed(items) if each.practice is wanted.practice)
    found = (find.of_item(each) for each in mine if find.matches(wanted, each.edit))
    return [each for each in found if _is_of(each, layout)]


def _matching(drafts: Sequence[Draft], wanted: Search, shown: int) -> list[Found]:
    """Less the one that the form holds."""
    left = (each for each in drafts if each.id != shown)
    typed = ((each, {name: text for name, text in each.unsent.items() if name != KEPT}) for each in left)
    return [find.of_draft(each) for each, more in typed if find.matches(wanted, each.edit, more)]


def _is_of(found: Found, layout: Layout) -> bool:
    return found.lane == lane(layout, found.lead)
