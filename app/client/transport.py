"""Where the key enters: below httpx, on the way to the one server that it is for."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import cast
from urllib.parse import urlencode

import httpx

from app.client.causes import reasons_of
from app.client.leftover import more_follows
from app.client.watch import Watch
from app.client.ways import Opening, Way, Why
from app.core import contract
from app.core.key import Key
from app.core.reading import is_loopback

_LIMITS = httpx.Limits(max_connections=6, max_keepalive_connections=6, keepalive_expiry=5.0)


class KeyedTransport(httpx.AsyncBaseTransport):
    """Adds the key to requests for the one server it is for, over TLS or to this very computer, and to no others.

    The way there is found with the first request, and again after one that ended before anything of it was sent: a
    network that comes back may be another one.
    """

    def __init__(self, server: str, key: Key, opening: Opening) -> None:
        self._server = httpx.URL(server)
        self._key = key
        if self._server.scheme != "https" and not is_loopback(self._server.host):
            raise ValueError("an API key travels over HTTPS only")
        self._opening = opening
        self._pool: _Pool | None = None
        self._pools: set[_Pool] = set()
        self._why = Why.NEEDED
        self._entering = asyncio.Lock()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        there = request.url
        if (there.scheme, there.host, there.port) != (self._server.scheme, self._server.host, self._server.port):
            raise httpx.UnsupportedProtocol("the key is for another server")
        pool = self._pool or await self._open()
        try:
            return await self._send(pool, request)
        except httpx.ProxyError:
            watch = request.extensions["trace"]
            if not watch.takes_login or pool.way.login is not None:
                raise
            pool = self._pool or await self._open()  # by another request that was asked at the same time, perhaps
            if pool.way.login is None:
                raise
        watch.start_over()  # nothing of it was sent
        return await self._send(pool, request)

    async def _send(self, pool: "_Pool", request: httpx.Request) -> httpx.Response:
        watch = request.extensions["trace"]
        watch.proxy = pool.way.route.proxy
        keyed = httpx.Request(
            request.method,
            self._keyed(request.url),
            headers=request.headers,
            stream=request.stream,
            extensions=request.extensions,
        )
        pool.users += 1
        try:
            response = await pool.wire.handle_async_request(keyed)
        except BaseException as error:
            await self._failed(pool, watch, error)
            raise
        response.stream = _Body(response, lambda: self._leave(pool))
        return response

    def _keyed(self, there: httpx.URL) -> httpx.URL:
        """The address with the key behind its query, which is left as it is."""
        key = urlencode({contract.API_KEY: self._key.reveal()}).encode()
        return there.copy_with(query=there.query + b"&" + key if there.query else key)

    async def aclose(self) -> None:
        pools, self._pools, self._pool = self._pools, set(), None
        self._opening = _closed
        for each in pools:
            await each.wire.aclose()

    async def _open(self) -> "_Pool":
        async with self._entering:
            if self._pool is None:
                way = await self._opening(self._why)
                self._why = Why.NEEDED
                self._pool = _Pool(way)
                self._pools.add(self._pool)
            return self._pool

    async def _failed(self, pool: "_Pool", watch: Watch, error: BaseException) -> None:
        """Httpcore never gives up the place of a tunnel that did not come about: its whole pool goes."""
        if not watch.sent and pool is self._pool and not isinstance(error, httpx.PoolTimeout):
            self._pool = None
            self._why = _after(error, pool, watch)
        await self._leave(pool)

    async def _leave(self, pool: "_Pool") -> None:
        pool.users -= 1
        if pool is not self._pool and not pool.users and pool in self._pools:
            self._pools.discard(pool)
            await pool.wire.aclose()


class _Pool:
    """The connections of one way. `users` are the requests that have not ended."""

    def __init__(self, way: Way) -> None:
        self.way = way
        self.users = 0
        proxy, login = way.route.proxy, way.login
        auth = (login.user, login.password.reveal()) if login is not None else None
        self.wire = httpx.AsyncHTTPTransport(
            verify=way.trust,
            limits=_LIMITS,
            trust_env=False,
            proxy=httpx.Proxy(proxy, auth=auth) if proxy else None,
        )


class _Body(httpx.AsyncByteStream):
    """The body of `response`, which says when it has ended, once; then its connection may be used again.

    Not where the server said more than the answer: httpcore would take that for the answer to the next request.
    """

    def __init__(self, response: httpx.Response, ended: Callable[[], Awaitable[None]]) -> None:
        self._response = response
        self._stream = cast("httpx.AsyncByteStream", response.stream)
        self._ended: Callable[[], Awaitable[None]] | None = ended

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__()

    async def aclose(self) -> None:
        ended, self._ended = self._ended, None
        if ended is not None and more_follows(self._response, self._stream):
            await self._response.extensions["network_stream"].aclose()
        await self._stream.aclose()
        if ended is not None:
            await ended()


def _after(error: BaseException, pool: _Pool, watch: Watch) -> Why:
    """What the next way is looked for after."""
    if watch.takes_login and pool.way.login is None:
        return Why.ASKED
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in reasons_of(error)):
        return Why.DISTRUSTED
    return Why.NEEDED


async def _closed(_why: Why) -> Way:
    raise RuntimeError("the client has been closed")
