"""The way to a server: whom to trust, and through which proxy. Found before a connection is opened, not per request."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

import httpx

from app.client.trust import TrustError, add_files, trust_of_this_computer
from app.core.answer import Answer, Cause, failure
from app.core.layout import Network
from app.core.login import Login
from app.core.proxy import By, Route, platform_route, route
from app.unwaited import begin

PLATFORM_SECONDS = 30.0
"""For the system to find its proxy: it may have to fetch a script for that."""

_Files = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Way:
    """`login` is for the proxy of `route`, where it is known."""

    trust: ssl.SSLContext
    route: Route
    login: Login | None = None


class Why(Enum):
    """What a way is looked for after."""

    NEEDED = auto()
    """Nothing, or what may be over by now."""
    DISTRUSTED = auto()
    """The server's certificate was refused: files are read again."""
    ASKED = auto()
    """The proxy asks who one is, and nobody has said so in this run."""


Opening = Callable[[Why], Awaitable[Way]]
"""Finds the way anew. Raises WayError."""


Trust = ssl.SSLContext | Opening


class WayError(httpx.ConnectError):
    """There is no way to the server; nothing was sent. `answer` says why."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.cause.name)
        self.answer = answer


WhoIsIt = Callable[[str, Login | None, bool], Awaitable[Login | None]]
"""Who one is for a proxy, given the login that the environment has for it, and whether the proxy has asked."""


async def _as_named(_proxy: str, named: Login | None, _asked: bool) -> Login | None:
    return named


class Ways:
    """`trust` is what this computer trusts; `again` makes it anew. `platform` names the system's proxies; it may block.

    `login` looks for what is stored only where the proxy has asked: most ask nobody, and a store may want a password.
    """

    def __init__(
        self,
        trust: ssl.SSLContext,
        *,
        environment: Mapping[str, str] | None = None,
        platform: Callable[[str], Sequence[str]] = lambda _server: (),
        login: WhoIsIt = _as_named,
        again: Callable[[], ssl.SSLContext] = trust_of_this_computer,
        platform_seconds: float = PLATFORM_SECONDS,
    ) -> None:
        self._platform_seconds = platform_seconds
        self._environment = environment or {}
        self._platform = platform
        self._login = login
        self._again = again
        self._trusts: dict[_Files, ssl.SSLContext] = {("", "", ""): trust}
        self._asked: dict[str, asyncio.Future[Sequence[str]]] = {}
        self._finding = asyncio.Lock()

    def to(self, server: str, network: Network) -> Opening:
        """How the way to `server` is found."""

        async def find(why: Why) -> Way:
            async with self._finding:
                trust = await self._trust(network, afresh=why is Why.DISTRUSTED)
                found = await self._route(server, network)
            if not found.proxy:
                return Way(trust, found)
            return Way(trust, found, await self._login(found.proxy, found.login, why is Why.ASKED))

        return find

    async def _trust(self, network: Network, *, afresh: bool) -> ssl.SSLContext:
        files = (network.ca_file, network.client_certificate, network.client_key)
        if files not in self._trusts or afresh:
            try:
                self._trusts[files] = await asyncio.to_thread(self._make, network)
            except TrustError as error:
                raise WayError(replace(failure(error.cause), message=Path(error.file).name)) from None
        return self._trusts[files]

    def _make(self, network: Network) -> ssl.SSLContext:
        trust = self._again()
        add_files(trust, network)
        return trust

    async def _route(self, server: str, network: Network) -> Route:
        found = route(server, network.proxy, self._environment)
        if found is None:
            asking = self._asked.get(server)
            if asking is None or asking.done():  # else the system still looks for it: no second thread does
                asking = self._asked[server] = begin(lambda: self._platform(server), "proxy")
            done, _ = await asyncio.wait({asking}, timeout=self._platform_seconds)
            if not done or asking.exception() is not None:
                raise WayError(failure(Cause.PROXY_SILENT))
            found = platform_route(asking.result())
        if found.unusable:
            raise WayError(replace(failure(Cause.PROXY_UNUSABLE), message=found.unusable))
        return found


def opening(trust: Trust) -> Opening:
    """The way of those who know whom to trust is straight."""
    if not isinstance(trust, ssl.SSLContext):
        return trust

    async def find(_why: Why) -> Way:
        return Way(trust, Route(By.NOTHING))

    return find
