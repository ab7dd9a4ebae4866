"""Fills the form as a link asks for, or says why it does not. Sends nothing, and switches to no unknown connection."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.config import ConnectionFileError, read_connection
from app.core.edit import Edit
from app.core.item import lead_key
from app.core.layout import Layout
from app.core.link import LinkRefusedError, Refused, read_link
from app.core.linked import edit_of
from app.gui import leave, leaving, link_words
from app.gui.drafts import Drafts
from app.gui.outgoing import Outgoing
from app.gui.tone import Tone
from app.gui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Around:
    """What it needs of the desk. `last` is the path of the connection file that was opened last; "" for none."""

    outgoing: Callable[[], Outgoing | None]
    layout: Callable[[], Layout | None]
    last: Callable[[], str]
    open_file: Callable[[Path], Awaitable[bool]]
    edit_lead: Callable[[str], Awaitable[None]]
    forget_done: Callable[[], object]
    practising: Callable[[], bool]
    now: Callable[[], datetime]


class Linking:
    """One link at a time. Of those that come while a person is asked about one, only the last is opened."""

    def __init__(self, window: MainWindow, drafts: Drafts, around: Around) -> None:
        self._window = window
        self._drafts = drafts
        self._around = around
        self._next = ""
        self._busy = False

    async def open(self, link: str) -> None:
        """Fill the form, or say in the window why not: then nothing has changed."""
        self._next = link
        if self._busy:
            return
        self._busy = True
        try:
            while self._next:
                link, self._next = self._next, ""
                await self._open(link)
        finally:
            self._busy = False

    async def _open(self, text: str) -> None:
        layout = self._around.layout()
        try:
            link = read_link(text)
            if not link.connection:
                await self._around.edit_lead(link.lead)
                return
            path, layout = await self._connection(link.connection)
            edit = self._judged(text, layout)
            if path is not None:
                if not await self._around.open_file(path):
                    return
                path, layout = await self._connection(link.connection)
                edit = self._judged(text, layout)  # by the file as it is now
        except LinkRefusedError as error:
            close = self._window.close_trouble()
            self._window.trouble.say(link_words.refused(error, layout), Tone.CAUTION, (close,))
            return
        if path is None:
            await self._fill(edit)

    def _judged(self, text: str, layout: Layout) -> Edit:
        return edit_of(read_link(text), layout, ZoneInfo(layout.time_zone), self._around.now())

    async def _connection(self, name: str) -> tuple[Path | None, Layout]:
        """The connection of exactly this name: the one that is on, else the one of the file that was opened last.

        With the file's path, where it has to be opened first.
        """
        on, last = self._around.layout(), self._around.last()
        if on is not None and on.name == name:
            return None, on
        if last:
            try:
                found, _ = await asyncio.to_thread(read_connection, Path(last))
            except ConnectionFileError:
                raise LinkRefusedError(Refused.OTHER_CONNECTION, name) from None
            if found.name == name:
                return Path(last), found
        raise LinkRefusedError(Refused.OTHER_CONNECTION, name)

    async def _fill(self, edit: Edit) -> None:
        page, outgoing = self._window.page, self._around.outgoing()
        if outgoing is not None:
            await outgoing.free.wait()
        if page is None or page is not self._window.page or outgoing is not self._around.outgoing():
            return
        if page.form.edit() != edit and not await self._may_take(edit):
            return
        page, outgoing = self._window.page, self._around.outgoing()
        self._around.forget_done()
        if outgoing is not None:
            outgoing.start_over(edit.lead)
        if page is not None:
            page.fill(edit)
        if outgoing is not None:
            await self._drafts.keep()  # what was given up must not come back
            await outgoing.look_up()

    async def _may_take(self, edit: Edit) -> bool:
        """Whether what the form holds may go. For the link's own lead that is asked, also where it can be kept."""
        page, outgoing = self._window.page, self._around.outgoing()
        touched = page is not None and (page.is_touched if outgoing is None else outgoing.is_touched)
        if page is None or not touched or lead_key(page.form.edit().lead) != lead_key(edit.lead):
            return await leaving.may_empty(self._window, outgoing, leave.emptying, self._drafts.leave_lead)
        kept = outgoing is not None and not self._around.practising()
        if not await leaving.agreed(leave.filling(self._window, edit.lead, kept=kept)):
            return False
        return not kept or await leaving.may_empty(self._window, outgoing, leave.emptying, self._drafts.leave_lead)
