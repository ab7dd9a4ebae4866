"""What the connection editor needs of the world: the server's lists, keys, and where new files go."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from app.core.answer import Answer
from app.core.key import Key
from app.core.layout import Network
from app.core.listing import Listing
from app.core.probe import Probe
from app.gui.tasks import Tasks


class Lists(Protocol):
    """The list calls of one server. They change nothing there, and raise nothing but CancelledError."""

    async def templates(self) -> Listing: ...
    async def campaigns(self, template: int) -> Listing: ...
    async def allocations(self, campaign: int) -> Listing: ...
    async def close(self) -> None: ...


class Keys(Protocol):
    """API keys by server, in the credential store."""

    async def look(self, place: str) -> Key | None:
        """What is known in this run, or what the store has."""

    async def keep(self, place: str, secret: Key) -> None:
        """Use it from now on, and store it. Raises VaultError where it was not stored; it is used all the same."""


SignIn = Callable[[Answer, QWidget], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Hands:
    """`lists` makes the calls to a server with a key, and `probe` tests one.

    `sign_in` asks the person over a window who they are, where the answer is that of a proxy that wants to know. True
    where they said it: it is worth another try.

    `folder` is where new connection files go; it may be missing.
    """

    tasks: Tasks
    lists: Callable[[str, Key, Network], Lists]
    probe: Callable[[str, Key, Network], Awaitable[Probe]]
    keys: Keys
    folder: Path
    settings: QSettings
    sign_in: SignIn
