"""The practice server inside the editor: its world at once, for the form; its sockets only when they are wanted."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.core.key import Key
from app.core.layout import Layout

if TYPE_CHECKING:
    from app.practice.server import PracticeServer
    from app.practice.world import World

_KEY = "practice"


class Inside:
    """Nothing is read or opened before it is first asked for."""

    def __init__(self) -> None:
        self._world: World | None = None
        self._server: PracticeServer | None = None

    def layout(self, server: str = "http://127.0.0.1") -> Layout:
        """The first campaign of the world. Until `open`, its server is a stand-in."""
        return self._get_world().layout(server)

    def open(self) -> tuple[Layout, Key]:
        """The first campaign on the running server, which is started on a free port, and the key to it."""
        if self._server is None:
            from app.practice.server import PracticeServer  # noqa: PLC0415 - costs 20 ms: after the first paint

            self._server = PracticeServer(self._get_world(), key=_KEY)
            self._server.start()
        return self.layout(self._server.address), Key(_KEY)

    def applied(self) -> int:
        """How many updates the server has applied."""
        return sum(call.applied for call in self._server.journal) if self._server else 0

    def colleague_edits(self, lead_id: str, values: Mapping[str, str]) -> None:
        """As `PracticeServer` has it; so the two below."""
        self._running().colleague_edits(lead_id, values)

    def colleague_opens(self, lead_id: str) -> None:
        self._running().colleague_opens(lead_id)

    def colleague_closes(self, lead_id: str) -> None:
        self._running().colleague_closes(lead_id)

    def close(self) -> None:
        if self._server is not None:
            self._server.stop()

    def _running(self) -> "PracticeServer":
        if self._server is None:
            raise ValueError("The practice server is not running.")
        return self._server

    def _get_world(self) -> "World":
        if self._world is None:
            from app.practice.world import default_world  # noqa: PLC0415 - 8 ms that only practice pays

            self._world = default_world()
        return self._world
