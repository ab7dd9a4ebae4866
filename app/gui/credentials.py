"""Who one is for a server and for a proxy: looked for in the credential store, asked for, and used for what waits."""

import asyncio
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from app.core.answer import Answer, Cause
from app.core.item import Item
from app.gui import answer_words, halt_words
from app.gui.keys import Keys, Logins
from app.gui.outside import Outside
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate
from app.sender.outbox import Outbox
from app.sender.sender import Halt, Sender

_KEY_SECONDS = 2.0
"""How long Send waits for the credential store. The person may type on meanwhile, so it is not long."""


class Credentials:
    """One question at a time. Nothing waits to go out before `begin`."""

    def __init__(self, window: MainWindow, tasks: Tasks, outside: Outside) -> None:
        self.keys = Keys(outside.vault, outside.secrets, tasks)
        self.keys.looked = lambda _server: tasks.start(self._go_on_with_keys())
        self.keys.untold = self._not_remembered
        self.logins = Logins(outside.vault, outside.secrets, tasks)
        self.logins.untold = self._not_remembered
        self._window = window
        self._outbox: Outbox | None = None
        self._sender: Sender | None = None
        self._asking = False

    def begin(self, outbox: Outbox | None, sender: Sender | None) -> None:
        """What is given from now on is for these; None, once they are gone."""
        self._outbox, self._sender = outbox, sender

    async def go_on(self, server: str) -> None:
        """There may be a key for `server` now: try it. Where none is known, the credential store is asked."""
        if self.keys.of(server) is None:
            self.keys.look_soon(server)
        else:
            await self._go_on(server)

    async def have_key(self, server: str, words: str) -> bool:
        """Whether an update for `server` can be sent: its key is known, or asked for now.

        While the credential store takes its time, it can, too: then the update waits in the outbox for the key.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(_KEY_SECONDS):
                await self.keys.look(server)
        if self.keys.of(server) is not None or self.keys.is_looking(server):
            return True
        given = await self._ask(self.keys, server, words, "")
        if given:
            await self.go_on(server)
        return given

    async def give_key(self, item: Item) -> None:
        """Ask for the key that keeps `item` from going out."""
        if self._sender is None:
            return
        server = item.layout.server
        trouble = ""
        if self._sender.halts.get(server) is Halt.KEY_REFUSED:
            trouble = answer_words.refused_key(item.layout)
        words = translate("dispatch", "&Use it and send what waits")
        if await self._ask(self.keys, server, words, trouble) and self._outbox is not None:
            await self._outbox.vouch(server)
            await self.go_on(server)

    async def give_login(self, item: Item) -> None:
        """Ask who one is for the proxy that keeps `item` from going out."""
        if self._outbox is None:
            return
        server = item.layout.server
        answer = halt_words.last(self._outbox.items, server, {Cause.PROXY_ASKS})
        words = translate("dispatch", "&Use it and send what waits")
        if answer is not None and answer.message and not await self.sign_in(answer, self._window, words):
            return
        if self._outbox is not None:
            await self._outbox.vouch(server)
        await self._go_on(server)

    async def sign_in(self, answer: Answer, window: QWidget, words: str) -> bool:
        """Ask over `window` who one is, where `answer` is that of a proxy that wants to know. False where none said."""
        if answer.cause is not Cause.PROXY_ASKS or not answer.message:
            return False
        known = self.logins.of(answer.message) is not None
        trouble = answer_words.refused_login(answer.message) if known else ""
        return await self._ask(self.logins, answer.message, words, trouble, window)

    async def _go_on_with_keys(self) -> None:
        """The credential store has answered. What waited for it goes out now, or waits for the person."""
        halts = self._sender.halts if self._sender is not None else {}
        for server in [each for each, why in halts.items() if why is Halt.READING_KEY]:
            if not self.keys.is_looking(server):
                await self._go_on(server)

    async def _go_on(self, server: str) -> None:
        if self._sender is not None:
            await self._sender.go_on(server)

    async def _ask(
        self, keeping: Keys | Logins, place: str, words: str, trouble: str, window: QWidget | None = None
    ) -> bool:
        if self._asking:  # a second press of the button is no second question
            return False
        self._asking = True
        try:
            return await keeping.ask(place, trouble, window or self._window, words)
        finally:
            self._asking = False

    def _not_remembered(self, words: str) -> None:
        self._window.trouble.say(words, Tone.CAUTION, (self._window.close_trouble(),))
