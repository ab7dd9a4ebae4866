"""Updates of leads."""

import json

from app.client.line import CONNECT_SECONDS, READ_SECONDS, Ask, Line
from app.client.ways import Trust
from app.core import contract, edit
from app.core.answer import Answer, read_reply
from app.core.edit import Edit
from app.core.key import Key
from app.core.layout import Layout

LONGEST_ANSWER = 65_536
"""Bytes. A real answer has about 40."""


class Noojee:
    """One Noojee server, for one campaign and one key. Belongs to the event loop it is made in.

    `trust` is the way there (`Ways.to`), or just whom to trust.
    """

    def __init__(
        self,
        layout: Layout,
        key: Key,
        trust: Trust,
        *,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._layout = layout
        self._line = Line(layout.server, key, trust, connect_seconds=connect_seconds, read_seconds=read_seconds)

    async def update(self, change: Edit) -> Answer:
        """Send `change`, once. Raises nothing but CancelledError; the request then goes on to its own end."""
        try:
            content = json.dumps(edit.body(change, self._layout), ensure_ascii=False).encode()
            query = edit.query(change, self._layout)
        except Exception:  # noqa: BLE001 - told as an answer, as all that nobody foresaw
            return self._line.unforeseen()
        said = await self._line.ask(Ask("POST", contract.UPDATE, query, LONGEST_ANSWER, content))
        return said if isinstance(said, Answer) else read_reply(said.status, said.content, self._line.key.hide_in)

    async def close(self) -> None:
        """Let go of the server. What is still under way ends here, and nobody will know what became of it."""
        await self._line.close()
