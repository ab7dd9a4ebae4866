"""The list of leads beside the form: opened, gone through, and told beside the fields. It sends nothing."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.core import worklist
from app.core.find import Found
from app.core.find_listed import of_list
from app.core.history import Search
from app.core.item import Item, lane, lead_key
from app.core.layout import Layout
from app.core.listed import Listed
from app.core.worklist import Marks
from app.gui import choosing, listed_words, setting_words
from app.gui.drop import Drop
from app.gui.editor import EditorPage
from app.gui.outside import Outside
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate
from app.sender.outbox import Outbox

if TYPE_CHECKING:
    from app.gui.worklist_room import WorklistRoom
    from app.lists import Limits

_SAY = 8000
"""Milliseconds."""
_OF_A_LIST = ("closeList", "goToList", "nextLead", "previousLead")


class WorklistDesk:
    """The list belongs to the connection that it was opened with: with another, it is put away until that is back.

    `edit_lead` empties the form for a lead, once what is being sent is saved, and keeps what was typed as its draft.
    """

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        outside: Outside,
        edit_lead: Callable[[str], Awaitable[None]],
        limits: "Limits | None" = None,
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._time = outside.time
        self._outside = outside
        self._edit_lead = edit_lead
        self._limits = limits
        self.room: WorklistRoom | None = None
        self._page: EditorPage | None = None
        self._layout: Layout | None = None
        self._marks: Marks | None = None
        self._heard: Outbox | None = None
        self._row = -1
        self._choosing = self._moving = False
        self._from: QWidget | None = None
        self._drop = Drop(window)
        self._drop.dropped.connect(self.open_file)
        self._drop.watch(window)
        wishes: dict[str, Callable[[], object]] = {
            "openList": lambda: tasks.start(self._choose_file()),
            "goToList": self._go_to_list,
            "nextLead": lambda: self._step(1),
            "previousLead": lambda: self._step(-1),
            "closeList": self.close,
        }
        for name, act in wishes.items():
            window.commands[name].triggered.connect(lambda _on=False, act=act: act())
        self._words = window.commands["openList"].text()
        self.heed_settings()

    def take_up(self, page: EditorPage, layout: Layout) -> None:
        """The form is this page now, connected as `layout` says."""
        self._page, self._layout = page, layout
        page.show_list(self._listed)
        self._drop.watch(self._window)
        self.heed_settings()
        self._show_or_put_away()

    def listen(self, outbox: Outbox) -> None:
        """Mark what is accepted into this outbox as done."""
        if outbox is not self._heard:
            self._heard = outbox
            outbox.listen(self._heed)

    def open_file(self, path: Path) -> None:
        """Show the list in this file, or say why not; the list that is there stays then."""
        if not self._outside.worklists:
            words = translate("worklist", "Nothing was opened: lists of leads are {0}.").format(self._off())
            self._window.statusBar().showMessage(words, _SAY)
            return
        if self._layout is None:
            words = translate("worklist", "Connect first: a list is matched to the fields of a connection.")
            self._window.start.say(words)
            return
        if self.room is None:
            self.room = self._make_room()
        self._from = self._window.focusWidget()
        self.room.open(path, self._layout)

    def heed_settings(self) -> None:
        """Lists can be opened, or can't; one that is open is put away then."""
        on, commands = self._outside.worklists, self._window.commands
        off = translate("worklist", "Lists of leads: {0}").format(self._off())
        commands["openList"].setText(self._words if on else off)
        commands["openList"].setEnabled(on and self._layout is not None)
        for name in _OF_A_LIST:
            commands[name].setVisible(on)
        if not on:
            self.close()
        elif self.room is not None:
            self.room.pane.show_marks()  # what it shows of a cell may be another text now

    def close(self) -> None:
        """Put the list away for good. What was typed in the form stays."""
        if self.room is not None and (self.room.list is not None or self.room.opening):
            inside = self.room.pane.isAncestorOf(self._window.focusWidget())
            self.room.close()
            self._marks, self._row = None, -1
            self._show_or_put_away()
            if inside:
                self._window.back_to_form()

    async def find(self, wanted: Search, layout: Layout) -> Sequence[Found]:
        """Leads of the list that match, for the quick find."""
        room = self.room
        if room is None or room.list is None or not self._is_here():
            return ()
        words = listed_words.from_list(room.list.name, room.list.when)
        return await asyncio.to_thread(of_list, room.list, wanted, layout, words)

    def _off(self) -> str:
        return setting_words.off(locked=self._outside.resolved().locked("worklists"))

    def _make_room(self) -> "WorklistRoom":
        from app.gui.kept_columns import KeptColumns  # noqa: PLC0415 - for who opens a list, with all that reads one
        from app.gui.worklist_room import Given, WorklistRoom  # noqa: PLC0415 - as above
        from app.lists import Limits  # noqa: PLC0415 - as above

        outside = self._outside
        kept, limits = KeptColumns(outside.settings), self._limits or Limits()
        room = WorklistRoom(Given(outside.read_number, kept, self._tasks, limits, outside.veil), self._window)
        pane = room.pane
        room.began.connect(self._show_or_put_away)
        room.shown.connect(self._shown)
        room.changed.connect(self._changed)
        room.failed.connect(self._failed)
        pane.opened.connect(self._open)
        pane.stepped.connect(self._step)
        pane.left.connect(self._window.back_to_form)
        pane.closed.connect(self.close)
        self._window.put_beside(pane, pane.stops)
        self._drop.watch(pane)
        return room

    def _shown(self) -> None:
        if self.room is None or self.room.layout is None:
            return
        self._row = -1
        self._marks = Marks(self.room.layout, self._time.now())
        self._show_or_put_away()
        if self._is_here() and self._window.focusWidget() is self._from:  # else the person types somewhere
            self._go_to_list()
        self._changed()

    def _changed(self) -> None:
        if self._page is not None:
            self._page.refresh()

    def _failed(self, words: str) -> None:
        self._show_or_put_away()
        if words:
            self._window.trouble.say(words, Tone.PROBLEM, (self._window.close_trouble(),))

    def _is_here(self) -> bool:
        """Whether there is a list, and it is of the connection that is open."""
        room, layout = self.room, self._layout
        if room is None or room.list is None or room.layout is None or layout is None:
            return False
        return lane(room.layout, "") == lane(layout, "")

    def _show_or_put_away(self) -> None:
        here = self._is_here()
        self._window.beside.want(wanted=here or (self.room is not None and self.room.opening))
        self._window.commands.enable("goToList", "nextLead", "previousLead", "closeList", on=here)

    def _listed(self, lead: str) -> Listed | None:
        """What the list says of `lead`, for the form."""
        if not self._is_here() or self.room is None or self.room.list is None:
            return None
        return self.room.list.listed(lead, self._row)

    def _heed(self, item: Item) -> None:
        if self._marks is not None and self.room is not None and self._marks.heed(item):
            self.room.mark(self._marks.marks)

    def _go_to_list(self) -> None:
        if self.room is not None and self._is_here():
            self._window.beside.bring(pane=True)
            self.room.pane.go_to()

    def _step(self, by: int) -> None:
        """Open the next lead of the list, from the one that the form is about, or was about last."""
        room, page = self.room, self._page
        if room is None or room.list is None or page is None or not self._is_here():
            return
        lead, current = page.form.edit().lead, self._row
        if lead.strip() and (current < 0 or lead_key(room.list.lead(current)) != lead_key(lead)):
            found = room.list.row_of(lead)
            current = found if found >= 0 else current
        shown = room.list
        row = worklist.step(room.model.rows, current, by, lambda each: bool(shown.lead(each)))
        if row is not None:
            self._open(row)
            return
        last = translate("worklist", "That was the last lead of the list.")
        if not room.rests:
            last = translate("worklist", "That was the last lead so far: the list is still being read.")
        first = translate("worklist", "That was the first lead of the list.")
        self._window.statusBar().showMessage(last if by > 0 else first, _SAY)

    def _open(self, row: int) -> None:
        if not self._moving and self.room is not None and self.room.list is not None:
            lead = self.room.list.lead(row)
            if lead:
                self._tasks.start(self._go(row, lead))
            else:
                words = translate("worklist", "This row has no lead's id.")
                self._window.statusBar().showMessage(words, _SAY)

    async def _go(self, row: int, lead: str) -> None:
        room, page = self.room, self._page
        if room is None or page is None:
            return
        before, self._row = self._row, row
        if lead_key(page.form.edit().lead) == lead_key(lead):  # it is there already, with what was typed
            self._window.back_to_form()
        else:
            self._moving = True
            self._window.beside.bring(pane=False)
            try:
                await self._edit_lead(lead)
            finally:
                self._moving = False
        if self._page is None or lead_key(self._page.form.edit().lead) != lead_key(lead):
            self._row = before  # the person would rather keep the form as it is
        room.pane.select(self._row)
        self._changed()

    async def _choose_file(self) -> None:
        if self._choosing:
            return
        self._choosing = True
        try:
            path = await choosing.list_file(self._window, self._outside.settings)
            if path is not None:
                self.open_file(path)
        finally:
            self._choosing = False
