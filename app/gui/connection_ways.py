"""What the connection editor is given of the world: the server's lists, keys, and where new files go."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.core.answer import Answer
from app.core.key import Key
from app.gui.tasks import Tasks


class Entity(Protocol):
    """A template, a campaign or an allocation."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...


class Listing(Protocol):
    """`entities` are there where `answer` is Noojee's own code 0. `seconds` is how long it took."""

    @property
    def entities(self) -> tuple[Entity, ...]: ...
    @property
    def answer(self) -> Answer: ...
    @property
    def seconds(self) -> float: ...


class Lists(Protocol):
    """The list calls of one server. They change nothing there, and raise nothing but CancelledError."""

    async def templates(self) -> Listing: ...
    async def campaigns(self, template: int) -> Listing: ...
    async def allocations(self, campaign: int) -> Listing: ...
    async def close(self) -> None: ...


class Keys(Protocol):
    """API keys by server: in the credential store where there is one, else for the run."""

    async def find(self, server: str) -> Key | None: ...
    async def keep(self, server: str, key: Key) -> str:
        """Returns what the person should know of it, in words; "" where it is stored as usual."""


@dataclass(frozen=True, slots=True)
class Ways:
    """`lists` makes the calls to a server with a key. `folder` is where new connection files go; it may be missing."""

    tasks: Tasks
    lists: Callable[[str, Key], Lists]
    keys: Keys
    folder: Path
