"""The ways to Noojee's servers: a client for each campaign, with the key of its server."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.core.key import Key
from app.core.layout import Layout, Network
from app.gui.keys import Keys
from app.sender.sender import Halt

if TYPE_CHECKING:
    from app.client import Noojee, Ways


class Lines:
    """A key that is not known is looked for in the credential store; `keys` tells when that has answered.

    `make_ways` loads what speaks to servers, in a worker thread: a tenth of a second that the form does not wait for.
    """

    def __init__(self, make_ways: "Callable[[], Ways]", keys: Keys) -> None:
        self._make_ways = make_ways
        self._making = asyncio.Lock()
        self._ways: Ways | None = None
        self._keys = keys
        self._networks: dict[str, Network] = {}
        self._clients: dict[Layout, tuple[Key, Network, Noojee]] = {}
        self._retired: list[Noojee] = []

    async def ways(self) -> "Ways":
        """The ways to all servers, once they are loaded. Only then is there a client for any."""
        async with self._making:
            if self._ways is None:
                self._ways = await asyncio.to_thread(self._make_ways)
        return self._ways

    def __call__(self, layout: Layout) -> "Noojee | None":
        """The client for `layout`, with the key of now; None where no key is known for its server (`why`).

        What is under way with another key goes on to its end. Raises `RuntimeError` before there are `ways`.
        """
        from app.client import Noojee  # noqa: PLC0415 - loaded by now

        if self._ways is None:
            raise RuntimeError("what speaks to servers is not loaded yet")
        key = self._keys.of(layout.server)
        network = self._networks.get(layout.server, layout.network)
        used, through, client = self._clients.get(layout, (None, None, None))
        if client is not None and used is key and through == network:
            return client
        if client is not None:
            self._retired.append(client)
            del self._clients[layout]
        if key is None:
            self._keys.look_soon(layout.server)
            return None
        client = Noojee(layout, key, self._ways.to(layout.server, network))
        self._clients[layout] = key, network, client
        return client

    def reach(self, layout: Layout) -> None:
        """Its server is reached as `layout` says from now on, also for what was put into the outbox before."""
        self._networks[layout.server] = layout.network

    def why(self, layout: Layout) -> Halt:
        """Why there is no client for `layout`."""
        return Halt.READING_KEY if self._keys.is_looking(layout.server) else Halt.NO_KEY

    async def close(self) -> None:
        """Let go of every server."""
        clients = [*(client for *_, client in self._clients.values()), *self._retired]
        self._clients, self._retired = {}, []
        for each in clients:
            await each.close()
