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
from app.client.causes import cause_of
from app.client.transport import KeyedTransport
from app.core.answer import Answer, Cause, failure
from app.core.key import Key

CONNECT_SECONDS = 10.0
READ_SECONDS = 90.0
"""Over Noojee's own 60, or its clear "not done" (109) would become an unknown."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whole."""

    status: int
    content: bytes


class Line:
    """Belongs to the event loop it is made in."""

    def __init__(
        self, server: str, key: Key, trust: ssl.SSLContext, *, connect_seconds: float, read_seconds: float
    ) -> None:
        self.key = key
        self._read_seconds = read_seconds
        self._longest = 2 * (connect_seconds + read_seconds)  # for a place and a connection; for headers and a body
        self._under_way: set[asyncio.Task[Reply | Answer]] = set()
        self._http = httpx.AsyncClient(
            base_url=server,
            transport=KeyedTransport(server, key, trust),
            timeout=httpx.Timeout(read_seconds, connect=connect_seconds, pool=connect_seconds),
            follow_redirects=False,
            trust_env=False,
            headers={
                "Accept": "application/json",
                "Accept-Encoding": "identity",
                "User-Agent": f"LeadEditor/{__version__}",
            },
        )

    async def ask(
        self, method: str, path: str, query: Mapping[str, str], content: bytes | None, longest: int
    ) -> Reply | Answer:
        """The reply, of `longest` bytes at most, or why there is none. Raises nothing but CancelledError.

        The request then goes on to its own end: httpx loses a pool slot for good when one is cancelled at an unlucky
        moment, and the outcome would be unknown in any case. So a server that keeps httpx's own time-outs at bay, byte
        by byte, is left to itself.
        """
        task = asyncio.ensure_future(self._ask(method, path, query, content, longest))
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

    async def _ask(
        self, method: str, path: str, query: Mapping[str, str], content: bytes | None, longest: int
    ) -> Reply | Answer:
        try:
            status, said = await self._read(method, path, query, content, longest)
        except httpx.HTTPError as error:
            return failure(cause_of(error))
        except Exception:  # noqa: BLE001 - whatever it was, the request may have gone out: unknown, and told
            return self.unforeseen()
        return failure(Cause.TOO_LONG) if said is None else Reply(status, said)

    def unforeseen(self) -> Answer:
        """The answer to the exception that is being handled, which is logged."""
        _log.error("a request ended in a way nobody foresaw: %s", self.key.hide_in(traceback.format_exc()))
        return failure(Cause.UNFORESEEN)

    async def _read(
        self, method: str, path: str, query: Mapping[str, str], content: bytes | None, longest: int
    ) -> tuple[int, bytes | None]:
        """The reply's status and body; no body where it is longer or slower than any real one.

        Such a reply is closed, and the loop ended by the read that then fails: qasync closes no generator that is left
        half-way, and httpx has five of them at work here.
        """
        headers = {} if content is None else {"Content-Type": "application/json"}
        ends = time.monotonic() + self._read_seconds
        said = bytearray()
        fit = True
        async with self._http.stream(method, path, params=dict(query), content=content, headers=headers) as reply:
            try:
                async for chunk in reply.aiter_raw():
                    if fit:
                        said += chunk
                        fit = len(said) <= longest and time.monotonic() <= ends
                    if not fit:
                        await reply.aclose()
            except httpx.NetworkError:
                if fit:
                    raise
        return reply.status_code, bytes(said) if fit else None


def warm_up() -> None:
    """Import what httpx leaves to the first request, where it would hold up the window. For a worker thread."""
    anyio.run(anyio.lowlevel.checkpoint)
