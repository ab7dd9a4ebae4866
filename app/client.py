"""Noojee over HTTPS: one method a call, and every reply and every failure as an `Answer`.

The key enters below httpx, in `_KeyedTransport`: no URL, log record or exception that httpx makes ever holds it. What a
server writes back is cleaned of it as well.
"""

import asyncio
import json
import logging
import socket
import ssl
import time
import traceback

import anyio
import anyio.lowlevel
import httpx

from app import __version__
from app.core import contract, edit
from app.core.answer import Answer, Cause, failure, read_reply
from app.core.edit import Edit
from app.core.key import Key
from app.core.layout import Layout
from app.core.reading import is_loopback

CONNECT_SECONDS = 10.0
READ_SECONDS = 90.0
"""Over Noojee's own 60, or its clear "not done" (109) would become an unknown."""
LONGEST_ANSWER = 65_536
"""Bytes. A real answer has about 40."""

_log = logging.getLogger(__name__)


class Noojee:
    """One Noojee server, for one campaign and one key. Belongs to the event loop it is made in."""

    def __init__(
        self,
        layout: Layout,
        key: Key,
        trust: ssl.SSLContext,
        *,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._layout = layout
        self._key = key
        self._read_seconds = read_seconds
        self._longest = 2 * (connect_seconds + read_seconds)  # for a place and a connection; for headers and a body
        self._under_way: set[asyncio.Task[Answer]] = set()
        self._http = httpx.AsyncClient(
            base_url=layout.server,
            transport=_KeyedTransport(layout.server, key, trust),
            timeout=httpx.Timeout(read_seconds, connect=connect_seconds, pool=connect_seconds),
            follow_redirects=False,
            trust_env=False,
            headers={
                "Accept": "application/json",
                "Accept-Encoding": "identity",
                "User-Agent": f"LeadEditor/{__version__}",
            },
        )

    async def update(self, change: Edit) -> Answer:
        """Send `change`, once. Raises nothing but CancelledError; the request then goes on to its own end.

        httpx loses a pool slot for good when a request is cancelled at an unlucky moment, and the outcome would be
        unknown in any case. So a server that keeps httpx's own time-outs at bay, byte by byte, is left to itself.
        """
        task = asyncio.ensure_future(self._update(change))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await asyncio.wait({task}, timeout=self._longest)
        return task.result() if task.done() else failure(Cause.TIMED_OUT)

    async def close(self) -> None:
        """Let go of the server. What is still under way ends here, and nobody will know what became of it."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        await self._http.aclose()

    async def _update(self, change: Edit) -> Answer:
        try:
            content = json.dumps(edit.body(change, self._layout), ensure_ascii=False).encode()
            status, said = await self._post(contract.UPDATE, edit.query(change, self._layout), content)
        except httpx.HTTPError as error:
            return failure(_cause(error))
        except Exception:  # noqa: BLE001 - whatever it was, the request may have gone out: unknown, and told
            _log.error("an update ended in a way nobody foresaw: %s", self._key.hide_in(traceback.format_exc()))
            return failure(Cause.UNFORESEEN)
        if said is None:
            return failure(Cause.TOO_LONG)
        return read_reply(status, said, self._key.hide_in)

    async def _post(self, path: str, query: dict[str, str], content: bytes) -> tuple[int, bytes | None]:
        """The reply's status and body; no body where it is longer or slower than any real one.

        Such a reply is closed, and the loop ended by the read that then fails: qasync closes no generator that is left
        half-way, and httpx has five of them at work here.
        """
        headers = {"Content-Type": "application/json"}
        ends = time.monotonic() + self._read_seconds
        said = bytearray()
        fit = True
        async with self._http.stream("POST", path, params=query, content=content, headers=headers) as reply:
            try:
                async for chunk in reply.aiter_raw():
                    if fit:
                        said += chunk
                        fit = len(said) <= LONGEST_ANSWER and time.monotonic() <= ends
                    if not fit:
                        await reply.aclose()
            except httpx.NetworkError:
                if fit:
                    raise
        return reply.status_code, bytes(said) if fit else None


class _KeyedTransport(httpx.AsyncBaseTransport):
    """Adds the key to requests for the one server it is for, over TLS or to this very computer, and to no others."""

    def __init__(self, server: str, key: Key, trust: ssl.SSLContext) -> None:
        self._server = httpx.URL(server)
        self._key = key
        if self._server.scheme != "https" and not is_loopback(self._server.host):
            raise ValueError("an API key travels over HTTPS only")
        limits = httpx.Limits(max_connections=6, max_keepalive_connections=6, keepalive_expiry=5.0)
        self._wire = httpx.AsyncHTTPTransport(verify=trust, limits=limits, trust_env=False)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        there = request.url
        if (there.scheme, there.host, there.port) != (self._server.scheme, self._server.host, self._server.port):
            raise httpx.UnsupportedProtocol("the key is for another server")
        return await self._wire.handle_async_request(
            httpx.Request(
                request.method,
                there.copy_add_param(contract.API_KEY, self._key.reveal()),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        )

    async def aclose(self) -> None:
        await self._wire.aclose()


def warm_up() -> None:
    """Import what httpx leaves to the first request, where it would hold up the window. For a worker thread."""
    anyio.run(anyio.lowlevel.checkpoint)


def trust_of_this_computer() -> ssl.SSLContext:
    """The certificates that the operating system trusts. Takes tens of milliseconds: make it in a worker thread."""
    return ssl.create_default_context()


def _cause(error: httpx.HTTPError) -> Cause:
    """What became of a request that httpx gave up. Only what ends before the first byte has a cause of its own."""
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout):
        reasons = list(_reasons(error))
        if any(isinstance(each, socket.gaierror) for each in reasons):
            return Cause.NO_SUCH_HOST
        if any(isinstance(each, ssl.SSLCertVerificationError) for each in reasons):
            return Cause.CERTIFICATE_REFUSED
        return Cause.NO_CONNECTION
    if isinstance(error, httpx.TimeoutException):
        return Cause.TIMED_OUT
    if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError):
        return Cause.BROKEN_OFF
    return Cause.UNFORESEEN


def _reasons(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    queue: list[BaseException | None] = [error]
    while queue:
        each = queue.pop()
        if each is not None and each not in found:
            found.append(each)
            queue += [each.__cause__, each.__context__]
            if isinstance(each, BaseExceptionGroup):
                queue += each.exceptions
    return found
