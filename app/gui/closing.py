"""Whether the program may end, asked from inside or outside, and what is done before it does."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from app.gui import leave, leaving
from app.gui.reach import Reach
from app.gui.tone import Tone
from app.gui.words import translate


class Closing:
    """`unsaved` gives the editor of a connection that nobody has saved yet; None where there is none."""

    def __init__(self, reach: Reach, unsaved: Callable[[], QWidget | None]) -> None:
        self._unsaved = unsaved
        self._reach = reach
        self._window = reach.window
        self._drafts = reach.drafts

    async def loses_nothing(self) -> bool:
        """Whether the program can end now, as it was asked to from outside. If not, the person is told why."""
        page, outgoing = self._window.page, self._reach.outgoing()
        touched = page is not None and page.is_touched if outgoing is None else outgoing.is_touched
        kept = await self._drafts.keep() and leaving.is_lasting(self._reach.dispatch)
        editor = self._unsaved()
        if editor is not None:
            self._window.to_front()
            words = translate(
                "desk",
                "Lead Editor is to close, for a new version. Save the connection or leave it as it was, then close it.",
            )
            self._window.trouble.say(words, Tone.CAUTION, (self._window.close_trouble(),))
            return False
        lost = (touched and not kept) or await leaving.only_here(self._reach.dispatch)
        if lost:
            self._window.to_front()
            words = translate(
                "desk",
                "Lead Editor is to close, for a new version. Send what is in the form or empty it, then close it.",
            )
            self._window.trouble.say(words, Tone.CAUTION, (self._window.close_trouble(),))
        return not lost

    async def may_leave(self) -> bool:
        """Whether the window may close: nothing is lost by it, or the person says so.

        Whoever leaves waits for no credential store; whoever stays has it again.
        """
        editor = self._unsaved()
        if editor is not None and not await leaving.agreed(leave.dropping_connection(editor)):
            return False
        reach, vault = self._reach, self._reach.outside.vault
        seconds = reach.outside.leave_seconds
        vault.give_up()
        leaves = await leaving.may_leave(self._window, reach.outgoing(), reach.dispatch, seconds, self._drafts.keep)
        if not leaves:
            vault.try_again()
        return leaves

    async def settled(self) -> bool:
        """Begin nothing more, and wait a little for what is under way. False where some of it goes on."""
        seconds = self._reach.outside.leave_seconds
        if self._reach.outgoing() is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._drafts.keep()
        finished = await leaving.settled(self._window, self._reach.dispatch, seconds)
        await self._drafts.keep()  # a person types on meanwhile
        return finished
