"""The ways to Noojee's servers: a client for each campaign, with the key of its server."""

import ssl

from app.client import Noojee
from app.core.key import Key
from app.core.layout import Layout
from app.gui.keys import Keys
from app.sender.sender import Halt


class Lines:
    """A key that is not known is looked for in the credential store; `keys` tells when that has answered."""

    def __init__(self, trust: ssl.SSLContext, keys: Keys) -> None:
        self._trust = trust
        self._keys = keys
        self._clients: dict[Layout, tuple[Key, Noojee]] = {}
        self._retired: list[Noojee] = []

    def __call__(self, layout: Layout) -> Noojee | None:
        """The client for `layout`, with the key of now; None where no key is known for its server (`why`).

        What is under way with another key goes on to its end.
        """
        key = self._keys.of(layout.server)
        used, client = self._clients.get(layout, (None, None))
        if client is not None and used is key:
            return client
        if client is not None:
            self._retired.append(client)
            del self._clients[layout]
        if key is None:
            self._keys.look_soon(layout.server)
            return None
        client = Noojee(layout, key, self._trust)
        self._clients[layout] = key, client
        return client

    def why(self, layout: Layout) -> Halt:
        """Why there is no client for `layout`."""
        return Halt.READING_KEY if self._keys.is_looking(layout.server) else Halt.NO_KEY

    async def close(self) -> None:
        """Let go of every server."""
        clients = [*(client for _, client in self._clients.values()), *self._retired]
        self._clients, self._retired = {}, []
        for each in clients:
            await each.close()
