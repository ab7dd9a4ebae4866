"""Requests to one server with one key: each is begun once, goes to its own end, and never raises."""

import asyncio
import logging
import ssl
import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass

import anyio
import anyio.lowlevel
import httpx

from app import __version__
from app.client.causes import answer_of
from app.client.transport import KeyedTransport
from app.client.watch import Watch
from app.client.ways import Trust, opening
from app.core.answer import Answer, Cause, failure
from app.core.key import Key

CONNECT_SECONDS = 10.0
READ_SECONDS = 90.0
"""Over Noojee's own 60, or its clear "not done" (109) would become an unknown."""

_HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "Connection": "keep-alive",
    "User-Agent": f"LeadEditor/{__version__}",
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. The reply has `longest` bytes at most."""

    method: str
    path: str
    query: Mapping[str, str]
    longest: int
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whole."""

    status: int
    content: bytes


class Line:
    """Belongs to the event loop it is made in."""

    def __init__(self, server: str, key: Key, trust: Trust, *, connect_seconds: float, read_seconds: float) -> None:
        self.key = key
        self._server = server
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._longest = 2 * (connect_seconds + read_seconds)  # for a place and a connection; for headers and a body
        self._under_way: set[asyncio.Task[Reply | Answer]] = set()
        self._timeouts = httpx.Timeout(read_seconds, connect=connect_seconds, pool=connect_seconds).as_dict()
        self._wire = KeyedTransport(server, key, opening(trust))

    async def ask(self, what: Ask, watch: Watch | None = None) -> Reply | Answer:
        """The reply, or why there is none. Raises nothing but CancelledError.

        The request then goes on to its own end: httpx loses a pool slot for good when one is cancelled at an unlucky
        moment, and the outcome would be unknown in any case. So a server that keeps httpx's own time-outs at bay, byte
        by byte, is left to itself.
        """
        watch = watch or self.watch()
        task = asyncio.ensure_future(self._ask(what, watch))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await asyncio.wait({task}, timeout=self._longest)
        if task.done():
            return task.result()
        watch.given_up = True
        if watch.sent:
            return failure(Cause.TIMED_OUT)
        return failure(Cause.NO_CONNECTION if watch.tunnelled else Cause.PROXY_SILENT)

    def watch(self) -> Watch:
        """To follow one request. A proxy has as long as two connections take to make the one that it is asked for."""
        return Watch(2 * self._connect_seconds)

    async def close(self) -> None:
        """Let go of the server. What is still under way ends here, and nobody will know what became of it."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        await self._wire.aclose()

    def unforeseen(self) -> Answer:
        """The answer to the exception that is being handled, which is logged."""
        _log.error("a request ended in a way nobody foresaw: %s", self.key.hide_in(traceback.format_exc()))
        return failure(Cause.UNFORESEEN)

    async def _ask(self, what: Ask, watch: Watch) -> Reply | Answer:
        try:
            status, said = await self._read(what, watch)
        except (httpx.HTTPError, ssl.SSLError) as error:  # httpcore lets what TLS says in mid-stream through
            watch.error = error
            return answer_of(error, watch)
        except Exception:  # noqa: BLE001 - whatever it was, the request may have gone out: unknown, and told
            return self.unforeseen()
        return failure(Cause.TOO_LONG) if said is None else Reply(status, said)

    async def _read(self, what: Ask, watch: Watch) -> tuple[int, bytes | None]:
        """The reply's status and body; no body where it is longer or slower than any real one.

        Such a reply is closed, and the loop ended by the read that then fails: qasync closes no generator that is left
        half-way, and httpx has several of them at work here. There is no `httpx.AsyncClient`: it would keep cookies,
        and read where a redirect leads, which nobody follows.
        """
        ends = time.monotonic() + self._read_seconds
        said = bytearray()
        fit = True
        reply = await self._wire.handle_async_request(
            httpx.Request(
                what.method,
                httpx.URL(self._server + what.path, params=dict(what.query)),
                headers=_HEADERS if what.content is None else _HEADERS | {"Content-Type": "application/json"},
                content=what.content,
                extensions={"timeout": dict(self._timeouts), "trace": watch},
            )
        )
        try:
            async for chunk in reply.aiter_raw():
                if fit:
                    said += chunk
                    fit = len(said) <= what.longest and time.monotonic() <= ends
                if not fit:
                    await reply.aclose()
        except httpx.NetworkError:
            if fit:
                raise
        finally:
            await reply.aclose()
        return reply.status_code, bytes(said) if fit else None


def warm_up() -> None:
    """Import what httpx leaves to the first request, where it would hold up the window. For a worker thread."""
    anyio.run(anyio.lowlevel.checkpoint)
