"""Fills the form as a link asks for, or says why it does not. Sends nothing, and switches to no unknown connection."""

import asyncio
from pathlib import Path
from zoneinfo import ZoneInfo

from app.config import ConnectionFileError, read_connection
from app.core.edit import Edit
from app.core.item import lead_key
from app.core.layout import Layout
from app.core.link import LinkRefusedError, Refused, read_link
from app.core.linked import edit_of
from app.gui import leave, leaving, link_words
from app.gui.first import LAST_CONNECTION
from app.gui.reach import Reach
from app.gui.tone import Tone


class Linking:
    """One link at a time. Of those that come while a person is asked about one, only the last is opened."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._window = reach.window
        self._drafts = reach.drafts
        self._next = ""
        self._busy = False
        self._told = ""

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
        layout = self._reach.layout
        if self._told and self._window.trouble.words == self._told:  # of a link before
            self._window.trouble.clear()
        try:
            link = read_link(text)
            if link.lead and not link.connection:
                await self._reach.edit_lead(link.lead)
                return
            path, layout = await self._connection(link.connection)
            edit = self._judged(text, layout)
            if path is not None:
                if not await self._reach.open_file(path):
                    return
                path, layout = await self._connection(link.connection)
                edit = self._judged(text, layout)  # by the file as it is now
        except LinkRefusedError as error:
            self._told = link_words.refused(error, layout)
            self._window.trouble.say(self._told, Tone.CAUTION, (self._window.close_trouble(),))
            return
        if path is None:
            await self._fill(edit)

    def _judged(self, text: str, layout: Layout) -> Edit:
        return edit_of(read_link(text), layout, ZoneInfo(layout.time_zone), self._reach.outside.time.now())

    async def _connection(self, name: str) -> tuple[Path | None, Layout]:
        """The connection of exactly this name: the one that is on, else the one of the file that was opened last.

        With the file's path, where it has to be opened first. From practice, no link leads to a real server.
        """
        if not name:
            raise LinkRefusedError(Refused.NO_CONNECTION)
        on, last = self._reach.layout, self._reach.outside.settings.value(LAST_CONNECTION)
        if on is not None and on.name == name:
            return None, on
        if isinstance(last, str) and last and not self._reach.practising():
            try:
                found, _ = await asyncio.to_thread(read_connection, Path(last))
            except ConnectionFileError:
                raise LinkRefusedError(Refused.OTHER_CONNECTION, name) from None
            if found.name == name:
                return Path(last), found
        raise LinkRefusedError(Refused.OTHER_CONNECTION, name)

    async def _fill(self, edit: Edit) -> None:
        page, outgoing = self._window.page, self._reach.outgoing()
        if outgoing is not None:
            await outgoing.free.wait()
        if page is None or page is not self._window.page or outgoing is not self._reach.outgoing():
            return
        if page.form.edit() != edit and not await self._may_take(edit):
            return
        if page is not self._window.page or outgoing is not self._reach.outgoing():
            return  # another connection was opened meanwhile, and the link was not judged by that
        self._reach.dispatch.forget_done()
        if outgoing is not None:
            outgoing.start_over(edit.lead)
        page.fill(edit)
        if outgoing is not None:
            await self._drafts.keep()  # what was given up must not come back
            await outgoing.look_up()

    async def _may_take(self, edit: Edit) -> bool:
        """Whether what the form holds may go. For the link's own lead that is asked, also where it can be kept."""
        page, outgoing = self._window.page, self._reach.outgoing()
        touched = page is not None and (page.is_touched if outgoing is None else outgoing.is_touched)
        if page is None or not touched or lead_key(page.form.edit().lead) != lead_key(edit.lead):
            return await leaving.may_empty(self._window, outgoing, leave.emptying, self._drafts.leave_lead)
        kept = outgoing is not None and not self._reach.practising()
        if not await leaving.agreed(leave.filling(self._window, edit.lead, kept=kept)):
            return False
        return not kept or await leaving.may_empty(self._window, outgoing, leave.emptying, self._drafts.leave_lead)
