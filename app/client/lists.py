"""Noojee's lists: templates, their campaigns, and their allocations. Nothing is changed by asking for one."""

import asyncio
import time

from app.client.line import CONNECT_SECONDS, Ask, Line
from app.client.watch import Watch
from app.client.ways import Trust
from app.core import contract
from app.core.answer import Answer
from app.core.key import Key
from app.core.listing import LONGEST_LIST, Listing, no_listing, read_listing

LIST_SECONDS = 30.0
"""A person waits for it."""
_LARGE = 65_536
"""Bytes. A longer answer is read in a worker thread: the window must not feel it."""


class Lists:
    """The lists of one server, for one key. Belongs to the event loop it is made in.

    `trust` is the way there (`Ways.to`), or just whom to trust.
    """

    def __init__(
        self,
        server: str,
        key: Key,
        trust: Trust,
        *,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = LIST_SECONDS,
    ) -> None:
        self._line = Line(server, key, trust, connect_seconds=connect_seconds, read_seconds=read_seconds)

    async def templates(self, watch: Watch | None = None) -> Listing:
        return await self._list(contract.TEMPLATES, {}, watch)

    async def campaigns(self, template: int) -> Listing:
        return await self._list(contract.CAMPAIGNS, {contract.TEMPLATE_ID: str(template)})

    async def allocations(self, campaign: int) -> Listing:
        return await self._list(contract.ALLOCATIONS, {contract.CAMPAIGN_ID: str(campaign)})

    def watch(self) -> Watch:
        return self._line.watch()

    async def close(self) -> None:
        """Let go of the server. What is still under way ends here, without an answer."""
        await self._line.close()

    async def _list(self, path: str, query: dict[str, str], watch: Watch | None = None) -> Listing:
        """Raises nothing but CancelledError."""
        began = time.monotonic()
        said = await self._line.ask(Ask("GET", path, query, LONGEST_LIST), watch)
        seconds = time.monotonic() - began
        if isinstance(said, Answer):
            return no_listing(said, seconds)
        read = (said.status, said.content, seconds, self._line.key.hide_in)
        return await asyncio.to_thread(read_listing, *read) if len(said.content) > _LARGE else read_listing(*read)
