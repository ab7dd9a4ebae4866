"""What the person does with the window, carried out: filling the form, sending it, looking at the lead."""

import asyncio
from contextlib import suppress
from pathlib import Path

from app.core.check import Part, Place
from app.core.item import Item, lead_key
from app.core.layout import Layout
from app.gui import calling, leave, leaving
from app.gui.closing import Closing
from app.gui.connecting import Connecting, Form
from app.gui.diagnosing import Diagnosing
from app.gui.dispatch import Dispatch
from app.gui.drafting import Drafting
from app.gui.drafts import Drafts
from app.gui.editor import EditorPage
from app.gui.elsewhere import Elsewhere
from app.gui.finding import Finding
from app.gui.form import Kept
from app.gui.known import Found
from app.gui.learning import Learning
from app.gui.linking import Linking
from app.gui.outgoing import Hands, Outgoing
from app.gui.outside import Outside
from app.gui.reach import Reach
from app.gui.readiness import ready
from app.gui.setting_up import SettingUp
from app.gui.shelf import Shelf
from app.gui.tasks import Tasks
from app.gui.window import MainWindow
from app.gui.words import translate
from app.gui.worklist import WorklistDesk
from app.instance import Handover
from app.store import StoreError


class Desk:
    """One window's wishes. What is sent goes to `dispatch`, which has the outbox."""

    def __init__(self, window: MainWindow, tasks: Tasks, outside: Outside) -> None:
        self.outgoing: Outgoing | None = None
        self.dispatch = Dispatch(window, tasks, outside)
        self.dispatch.form_of = lambda: self.outgoing
        self.dispatch.opened = self._opened
        self.dispatch.edit_lead = lambda lead: tasks.start(self.edit_lead(lead))
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._wanted = ""
        self._kept: dict[int, Kept] = {}
        self._going = asyncio.Lock()
        self._drafts = Drafts(window)
        form = Form(lambda: self.outgoing, self._show, self._go_on)
        connecting = self.connecting = Connecting(window, tasks, outside, self.dispatch, self._drafts, form)
        self.connect_to_practice, self.connect_to_server = connecting.to_practice, connecting.to_server
        self.open_file = connecting.open_file
        self._learning = Learning(window, tasks, outside, self.dispatch, connecting)
        setting_up = SettingUp(
            tasks, outside, self.dispatch, lambda words: window.statusBar().showMessage(words, 12000)
        )
        self.shelf = Shelf(window, tasks, outside, connecting, self.dispatch.credentials.keys, setting_up.edit)
        self.dispatch.practising = connecting.is_practice
        self._elsewhere = Elsewhere(window, outside, lambda: connecting.layout)
        reach = Reach(
            window,
            outside,
            self.dispatch,
            self._drafts,
            form.outgoing,
            connecting.is_practice,
            self.edit_lead,
            connecting.open_file,
        )
        self.finding, self.linking = Finding(reach, tasks), Linking(reach)
        closing = Closing(reach, setting_up.unsaved)
        self.diagnosing = Diagnosing(window, tasks, outside, self.dispatch)
        self.loses_nothing, self.may_leave, self.settled = closing.loses_nothing, closing.may_leave, closing.settled
        self.worklist = WorklistDesk(window, tasks, outside, self._edit_lead_once_saved)
        self.dispatch.settings.heeding += (self.worklist.heed_settings, self.finding.heed_settings, self._refresh)
        self.finding.sources.append(self.worklist.find)
        window.sending.connect(self.start_sending)
        window.emptying.connect(lambda: tasks.start(self.edit_lead("")))

    def start_sending(self) -> None:
        """Send what the form holds. Without an outbox nothing is sent: nobody could tell later what was."""
        if self.outgoing is not None:
            self._tasks.start(self.outgoing.send())
        else:
            self._tasks.start(self._open_and_send())

    async def edit_lead(self, lead: str, draft: int = 0) -> None:
        """Show `lead`, or its draft `draft`; what the form holds comes back with its own. Without, that is given up.

        What there is to show is read first, so that the form goes from one lead to the other at once; but after what
        the form holds was written down: it may be of `lead`, or have been.
        """
        async with self._going:
            reader, found = self.outgoing, None
            if reader is not None and (lead or draft):
                await self._drafts.keep()
                found = await reader.read(lead.strip(), draft)
                if self.outgoing is not reader:
                    return  # another connection was opened: it was not asked for there
            if not self._drafts.is_settled:
                found = None  # what was typed meanwhile is written down first
            keep = self._drafts.leave_lead if lead or draft else None
            with self._drafts.telling_once():
                if await leaving.may_empty(self._window, self.outgoing, leave.emptying, keep):
                    await self._go_to(lead, draft, found)

    async def _go_to(self, lead: str, draft: int, found: Found | None) -> None:
        """What the form held is kept, or given up."""
        page, outgoing = self._window.page, self.outgoing
        if page is None:
            return
        if found is not None and lead_key(page.form.edit().lead) == lead_key(lead):
            found = None  # the form's own draft has been let go of since, and is one of them
        self.dispatch.forget_done()
        self.finding.note(lead)
        if outgoing is None:
            page.start_over(lead)
            return
        if found is not None and outgoing.go_to(found):
            return
        outgoing.start_over(lead)
        await self._drafts.keep()  # what was given up must not come back
        if draft and found is None:
            found = await outgoing.read(lead.strip(), draft)
        await outgoing.look_up(found)

    def handed_over(self, asked: Handover) -> None:
        """Another start of the program asked for a lead, or just for the window."""
        self._window.to_front()
        self._tasks.start(self._do_as_handed_over(asked))

    async def _do_as_handed_over(self, asked: Handover) -> None:
        """A lead is opened in the connection that was named with it, and in no other."""
        if asked.practice:
            there = self.connecting.is_practice() or await self.connecting.practise()
        else:
            there = not asked.connection or await self.open_file(Path(asked.connection))
        if asked.link and there:
            await self.linking.open(asked.link)
        if asked.link or not asked.lead or not there:
            return
        if self._window.page is None:
            self._wanted = asked.lead  # for the connection that comes
        elif self.outgoing is not None:
            await self._edit_lead_once_saved(asked.lead)

    async def _edit_lead_once_saved(self, lead: str) -> None:
        """As `edit_lead`, once what is being sent is in the outbox: while it is on its way, the form is not emptied."""
        outgoing = self.outgoing
        if outgoing is not None:
            await outgoing.free.wait()
        if outgoing is self.outgoing:  # else another connection was opened meanwhile
            await self.edit_lead(lead)

    async def close(self) -> None:
        """Let go of the servers and of the store."""
        await self.dispatch.close()

    def _show(self, page: EditorPage, layout: Layout) -> None:
        page.read_numbers(self._outside.read_number)
        page.go_by(self._outside.outside_hours, self._outside.needs_look)
        self.worklist.take_up(page, layout)
        self._take_up()

    async def _go_on(self) -> None:
        """With a lead that was asked for before there was a connection, and with what was typed before."""
        page = self._window.page
        if self._wanted and page is not None and not page.is_touched:
            page.start_over(self._wanted)
        self._wanted = ""
        await self._bring_back()

    def _take_up(self) -> None:
        """Connect the page that is shown with the outbox, once there are both."""
        page, outbox = self._window.page, self.dispatch.outbox
        if self.outgoing is not None:
            self.outgoing.retire()
        self._drafts.take_up(None)
        self.outgoing = None
        store = self.dispatch.store
        if page is None or outbox is None or store is None or self.connecting.layout is None:
            return
        self.worklist.listen(outbox)
        hands = Hands(
            have_key=self.connecting.have_key,
            hold_seconds=lambda: self._outside.preferences().hold_seconds,
            agreed=lambda question, about: leaving.agreed(question(self._window, about)),
            drafts_of=self._drafts.read,
            put_back=lambda found, lead, over: self._drafts.put_back(found, lead, over=over),
            draft=self._drafts.sending,
            sent=self._sent,
            moved=self.dispatch.refresh,
            practising=self.connecting.is_practice,
        )
        outgoing = self.outgoing = Outgoing(page, outbox, hands, self._kept)
        self._drafts.take_up(
            lambda say: Drafting(
                page, outgoing, outbox, store, self._tasks, self._outside.time.now, self.connecting.is_practice, say
            )
        )
        page.form.left.connect(self._left)
        page.refused.connect(self._learning.refused)
        self.dispatch.refresh()
        self._tasks.start(self._add(page.layout_of_lead))

    async def _add(self, layout: Layout) -> None:
        """What helps with the form, and is not needed to send it."""
        await ready(self._window)
        self._tasks.start(self._mark_unknown(layout))
        self._tasks.start(self._learning.look_back())
        self._tasks.start(calling.tell(self._window, self._outside))

    def _sent(self, item: Item) -> None:
        self._drafts.sent()
        self.dispatch.follow(item)

    def _opened(self) -> None:
        """There is an outbox now. Where the page came first, what was typed for it comes back now."""
        if self.dispatch.outbox is not None:
            self.dispatch.outbox.listen(self._learning.heed)
        self._take_up()
        self._tasks.start(self._bring_back())

    async def _bring_back(self) -> None:
        await self._drafts.bring_back()
        if self.outgoing is not None:
            await self.outgoing.look_up()

    async def _mark_unknown(self, layout: Layout) -> None:
        """Tell the form which dispositions the server of `layout` did not know."""
        records = self.dispatch.records
        if records is None:
            return
        with suppress(StoreError):  # told where it keeps something from being sent
            known = await records.refused_dispositions(layout, practice=self.connecting.is_practice())
            page = self._window.page
            if page is not None and page.layout_of_lead == layout:
                page.mark_unknown({**known, **page.unknown_dispositions})

    def _refresh(self) -> None:
        if self._window.page is not None:
            self._window.page.refresh()

    def _left(self, place: Place) -> None:
        if place.part is Part.LEAD and self.outgoing is not None:
            self.finding.note(self._window.page.form.edit().lead if self._window.page is not None else "")
            self._tasks.start(self.outgoing.look_up())

    async def _open_and_send(self) -> None:
        if self.dispatch.is_opening:  # nobody knows what the form holds once it is open
            words = translate(
                "desk", "Nothing is queued yet: the outbox is being opened. Press Send again in a moment."
            )
            self._window.statusBar().showMessage(words, 12000)
            return
        await self.dispatch.open()
        if self.outgoing is not None:
            await self.outgoing.send()
