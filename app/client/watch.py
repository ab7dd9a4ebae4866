"""Follows one request through httpcore (its extension `trace`): how far it came, and how long each step took.

It alone tells whether anything of the request can have gone out: nothing has before its own headers are begun, and not
while a proxy is still asked for a tunnel.
"""

import time
from collections.abc import Mapping, MutableMapping
from typing import Any

import httpx

from app.core.probe import BEFORE, Mark, Passed

ASKS = 407
"""HTTP's status of a proxy that wants to know who one is."""
_MARKS = {
    "connection.connect_tcp.started": Mark.CONNECTING,
    "connection.connect_tcp.complete": Mark.CONNECTED,
    "connection.start_tls.started": Mark.SECURING,
    "connection.start_tls.complete": Mark.SECURED,
    "proxy.start_tls.started": Mark.SECURING,
    "proxy.start_tls.complete": Mark.SECURED,
}


class Watch:
    """`proxy` is the one in use. `proxy_status` is its answer to the request for a tunnel, `asks` the logins it takes.

    `answered` is true once the server has begun to answer. `error` is what ended the request. Once it is `given_up`,
    it goes out no more.
    """

    def __init__(self, tunnel_seconds: float) -> None:
        self.sent = False
        self.answered = False
        self.given_up = False
        self.proxy = ""
        self.proxy_status: int | None = None
        self.asks: frozenset[str] = frozenset()
        self.passed: list[Passed] = []
        self.certificate = b""
        self.error: Exception | None = None
        self._tunnel_seconds = tunnel_seconds
        self._asking = False
        self._timeouts: MutableMapping[str, Any] = {}
        self._read_seconds: float | None = None

    @property
    def tunnelled(self) -> bool:
        """Whether the proxy, if there is one, has let us through to the server."""
        return not self.proxy or (self.proxy_status is not None and 200 <= self.proxy_status < 300)

    @property
    def takes_login(self) -> bool:
        """Whether the proxy asks for a login that this program can give. One that does not say which may take it."""
        return self.proxy_status == ASKS and (not self.asks or "basic" in self.asks)

    @property
    def may_be_shown_out(self) -> bool:
        """Whether the server can still refuse the connection: it has taken nothing that came by it, then."""
        fresh = any(each.mark is Mark.SECURED for each in self.passed)
        return not self.sent or (fresh and not self.answered)

    def start_over(self) -> None:
        """The same request is tried again: nothing of it was sent."""
        self.proxy_status, self.asks = None, frozenset()
        self.passed = [each for each in self.passed if each.mark in BEFORE]

    async def __call__(self, name: str, info: Mapping[str, Any]) -> None:
        if name == "http11.send_request_headers.started":
            self._send(info["request"])
        elif name == "http11.receive_response_headers.complete" and self._asking:
            self._heed_proxy(info["return_value"])
        elif name == "http11.receive_response_headers.complete":
            self.answered = True
        elif name in _MARKS:
            self.mark(_MARKS[name])
            if _MARKS[name] is Mark.SECURED:
                secured = info["return_value"].get_extra_info("ssl_object")
                self.certificate = secured.getpeercert(binary_form=True) or b""

    def _send(self, request: Any) -> None:
        if request.method == b"CONNECT":
            self._asking = True
            self.mark(Mark.ASKING_PROXY)
            self._timeouts = request.extensions.get("timeout", {})
            self._read_seconds = self._timeouts.get("read")
            self._timeouts["read"] = self._tunnel_seconds
        elif self.given_up:
            raise httpx.ConnectTimeout("given up")
        else:
            self.sent = True
            self.mark(Mark.SENDING)

    def _heed_proxy(self, answer: Any) -> None:
        self._asking = False
        self._timeouts["read"] = self._read_seconds
        _version, self.proxy_status, _reason, headers = answer
        asked = [value.decode("latin-1") for name, value in headers if name.lower() == b"proxy-authenticate"]
        self.asks = frozenset(each.split()[0].casefold() for each in asked if each.strip())
        self.mark(Mark.PROXY_ANSWERED)

    def mark(self, mark: Mark) -> None:
        self.passed.append(Passed(mark, time.monotonic()))
