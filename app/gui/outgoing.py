"""From the form into the outbox, and back."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtWidgets import QApplication

from app.core import about, life, mend
from app.core import item as items
from app.core.answer import Step
from app.core.attempt import last_sent
from app.core.check import Part, Place
from app.core.dataclass import dataclass
from app.core.draft import Draft, fits
from app.core.edit import Edit
from app.core.item import Item, NotNowError, State
from app.gui import answer_words, known, leave, store_words
from app.gui.editor import EditorPage
from app.gui.form import Kept
from app.gui.known import Found
from app.gui.row import point_at
from app.gui.tone import Tone
from app.gui.words import clock, translate
from app.sender.outbox import Outbox
from app.store import StoreError

_STILL_HERE = items.MAY_BE_TAKEN_BACK | items.MAY_BE_REPLACED
_OPENED_BY_ID = items.MAY_BE_TAKEN_BACK | {State.DRAFT, State.NEEDS_YOU}


@dataclass(frozen=True, slots=True)
class Hands:
    """What it needs others for: the key, the undo window as set, a question put to the person, and who to tell.

    `drafts_of` reads the drafts of a lead, or the one with an id; `put_back` puts the first of some into the form, and
    says whether it did, and may put it over what is there. `draft` gives the id of the draft that
    the form's edit is. `sent` is told of each update that was put into the outbox; `moved`, when another one is shown.
    """

    have_key: Callable[[], Awaitable[bool]]
    hold_seconds: Callable[[], float]
    agreed: Callable[[Callable[..., leave.Question], str], Awaitable[bool]]
    drafts_of: Callable[[str, int], Awaitable[Sequence[Draft]]]
    put_back: Callable[[Sequence[Draft], str, bool], bool]
    draft: Callable[[], Awaitable[int]]
    sent: Callable[[Item], object]
    moved: Callable[[], object]
    practising: Callable[[], bool]


class Outgoing:
    """One page's way to the outbox.

    `kept` has how the form looked, by the id of what was sent. `editing` is the id of the update that the form shows,
    None for a new one.

    `free` is set while nothing is being sent, `saved`, while no update is on its way from the form into the store.
    """

    def __init__(self, page: EditorPage, outbox: Outbox, hands: Hands, kept: dict[int, Kept]) -> None:
        self.editing: int | None = None
        self.free = asyncio.Event()
        self.free.set()
        self._gone = False
        self.saved = asyncio.Event()
        self.saved.set()
        self._page = page
        self._outbox = outbox
        self._hands = hands
        self._kept = kept
        self._looked_up: str | None = None

    def retire(self) -> None:
        """Another page takes this one's place: what then comes back is for nobody."""
        self._gone = True

    def is_gone(self) -> bool:
        return self._gone

    @property
    def is_touched(self) -> bool:
        """Whether the form holds what is nowhere else."""
        found = self._outbox.find(self.editing) if self.editing is not None else None
        return self._page.is_touched and (found is None or not found.is_open or self._page.form.edit() != found.edit)

    async def send(self) -> None:
        """Put the form's edit into the outbox, if it is complete; then the form is there for the next lead."""
        if not self.free.is_set():
            return
        self.free.clear()
        try:
            await self._send()
        finally:
            self.free.set()
            self.saved.set()
            if not self.is_gone():
                self._freeze(frozen=False)

    async def open(self, item: Item, *, by_id: bool = False) -> bool:
        """Bring `item` back into the form. False where the person would rather keep what is there.

        It goes nowhere from then on, until the form is sent. Opened `by_id`, the person is on their way to another box:
        the cursor stays there, and typing takes the place of what it finds.
        """
        if self.is_touched and not await self._hands.agreed(leave.loading, self._page.form.edit().lead.strip()):
            return False
        found = self._outbox.find(item.id)
        if found is None or found.state not in _STILL_HERE:
            raise NotNowError(found or item)
        shown = self._page.form.edit()
        if found.state in items.MAY_BE_TAKEN_BACK:
            found = await self._outbox.take_back(found.id)
            if found.state is not State.DRAFT:  # an earlier send of it is to be settled first
                raise NotNowError(found)
        typed = self._page.form.edit()  # a person does not wait for the store
        if typed != shown and not await self._hands.agreed(leave.loading, typed.lead.strip()):
            if item.state in items.MAY_BE_TAKEN_BACK:  # nobody asked for it to stay behind
                await self._outbox.put_back(found.id, self._hands.hold_seconds())
            return False
        focus = QApplication.focusWidget() if by_id else None
        self.show(found)
        if focus is not None:
            point_at(focus)
        return True

    def show(self, item: Item, kept: Kept | None = None) -> None:
        """Show an update that goes nowhere now, with what Noojee said about it; `kept` if the form held more of it."""
        self.editing = item.id
        self._page.load(item.edit, kept or self._kept.get(item.id))
        self._looked_up = item.lead
        if item.state is State.CONFLICT:
            self._page.conflicted(item.lead, item.since)
        answer = item.answer
        if item.state is State.NEEDS_YOU and item.settled is None and answer is not None and answer.step is Step.MEND:
            places = about.places(answer, item.edit, item.layout)
            words = answer_words.mend(answer, item.lead, item.layout, several=len(places) > 1)
            self._page.answer(dict.fromkeys(places, words), item.edit)
        self._hands.moved()

    def start_over(self, lead: str = "") -> None:
        """An empty form. What it showed of the outbox stays there as it is."""
        self.editing = None
        self._looked_up = None
        self._page.start_over(lead)
        self._hands.moved()

    async def read(self, lead: str, number: int = 0) -> Found | None:
        """What there is to show of `lead`, or the draft `number`. None where nothing can be read, or another page came.

        That nothing can be read is told where it keeps something from being sent.
        """
        found = await known.read(self._outbox, self._page.layout_of_lead, self._hands.drafts_of, lead, number)
        return None if self.is_gone() else found

    async def look_up(self, found: Found | None = None) -> None:
        """The lead's id is there: tell what is known about the lead, and open what still waits for it.

        `found` is that, where it was read before the form was emptied: so the person sees one lead, then the other.
        """
        if self.is_gone():
            return
        lead = self._page.form.edit().lead.strip()
        if found is not None and found.lead != lead:
            found = None
        if lead == self._looked_up or not (lead or found):
            return
        self._looked_up = lead
        found = found or await self.read(lead)
        if found is not None and not self.is_gone() and self._page.form.edit().lead.strip() == lead:
            await self._show_found(found)

    def go_to(self, found: Found) -> bool:
        """Show the draft of `found` in place of what the form shows, which is kept. False where there is none."""
        self.editing, self._looked_up = None, found.lead
        self._page.know(found.lead, last_sent(found.made))  # it is shown in one frame with the draft
        if not self._hands.put_back(found.drafts, found.lead, True):
            return False
        self._hands.moved()
        if not found.number:
            self._page.form.scroll_up()
            self._page.form.focus(Place(Part.LEAD))
        return True

    async def _show_found(self, found: Found) -> None:
        layout = self._page.layout_of_lead
        focus = QApplication.focusWidget()
        self._page.know(found.lead, last_sent(found.made))  # it is shown in one frame with what is brought back
        if self.free.is_set() and self._hands.put_back(found.drafts, found.lead, False):
            if focus is not None and not found.number:
                point_at(focus)  # the person is on the way to another box
            return
        self._page.show_known()
        if self.editing is not None or self._page.is_touched or not self.free.is_set():
            return
        mine = self._of_lead(Edit(lead=found.lead))
        waiting = [each for each in mine if each.state in _OPENED_BY_ID and fits(each, layout)]
        if waiting:
            with suppress(NotNowError, StoreError):  # it goes its way, and stands in the outbox
                await self.open(waiting[-1], by_id=True)

    async def _send(self) -> None:
        page = self._page
        edit = page.complete()
        if edit is None or not await self._hands.have_key():
            return
        if not self.is_gone() and page.form.edit() != edit:  # a person types on while a store takes its time
            words = translate(
                "outgoing", "Nothing was sent: you went on typing. Read what will be sent, and send again."
            )
            page.pane.say(words, Tone.CAUTION)
            return
        before = [each for each in self._of_lead(edit) if each.state in _STILL_HERE]
        if before and not await self._hands.agreed(leave.second, clock(before[-1].made)):
            return
        if self.is_gone() or page.form.edit() != edit or not await self._means_that_lead(edit):
            return
        draft = await self._hands.draft()
        if self.is_gone() or page.form.edit() != edit:
            return
        kept = page.form.keep()
        self._freeze(frozen=True)
        self.saved.clear()
        hold = life.hold_seconds(self._hands.hold_seconds(), edit, page.layout_of_lead)
        try:
            item = await self._outbox.send(
                edit,
                page.layout_of_lead,
                hold,
                practice=self._hands.practising(),
                instead_of=self._replaced(edit),
                draft=draft,
            )
        except StoreError as trouble:
            self._stay(kept)
            page.pane.say(store_words.not_written(trouble), Tone.PROBLEM)
            return
        except NotNowError:
            words = translate(
                "outgoing",
                "Nothing was queued: the update that this one was to replace has gone on meanwhile. See what became of "
                "it in the outbox; to send this one as well, press Send again.",
            )
            self._stay(kept)
            page.pane.say(words, Tone.CAUTION)
            return
        self._kept[item.id] = kept
        self.editing = self._looked_up = None
        page.handed_over(item.lead)
        self._hands.sent(item)

    def heed(self, item: Item) -> None:
        """An update has changed. One that goes its way is not what the form shows, which is then another."""
        if item.id == self.editing and item.state not in items.MAY_BE_REPLACED:
            self.editing = None
        if not item.is_open:
            self._kept.pop(item.id, None)
        if fits(item, self._page.layout_of_lead):
            self._page.mark_unknown(mend.after(self._page.unknown_dispositions, item))

    def _of_lead(self, edit: Edit) -> list[Item]:
        """The open updates of the same lead, less the one that the form shows."""
        lane = items.lane(self._page.layout_of_lead, edit.lead)
        return [each for each in self._outbox.items if each.lane == lane and each.id != self.editing]

    async def _means_that_lead(self, edit: Edit) -> bool:
        """Whether an update that was brought back is meant for another lead now, as its id says."""
        found = self._outbox.find(self.editing) if self.editing is not None else None
        layout = self._page.layout_of_lead
        if found is None or not found.is_open or found.lane == items.lane(layout, edit.lead):
            return True
        if found.answer is not None and Place(Part.LEAD) in about.places(found.answer, found.edit, layout):
            return True  # it is the id that Noojee has refused
        leads = leave.Leads(found.lead, edit.lead.strip())
        return await self._hands.agreed(partial(leave.another_lead, leads=leads), "")

    def _replaced(self, edit: Edit) -> int | None:
        """The update whose place `edit` takes. A conflict stays for its own lead: nobody has decided about that."""
        found = self._outbox.find(self.editing) if self.editing is not None else None
        if found is None or found.state not in items.MAY_BE_REPLACED:
            return None
        elsewhere = found.lane != items.lane(self._page.layout_of_lead, edit.lead)
        return None if elsewhere and found.state is State.CONFLICT else found.id

    def _stay(self, kept: Kept) -> None:
        """The form goes on as it was before Send. A control that takes no input has lost the cursor."""
        self._freeze(frozen=False)
        if kept.focus:
            self._page.form.point_back(kept)
        else:
            self._page.pane.send.setFocus()

    def _freeze(self, *, frozen: bool) -> None:
        self._page.form.freeze(frozen=frozen)
        self._page.pane.send.setEnabled(not frozen)
