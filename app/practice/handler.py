"""One connection: HTTP/1.1 in and out, who may ask, and which part of the server answers."""

import io
import logging
import socket
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from app.core.contract import API_KEY
from app.core.reading import is_loopback
from app.practice import pages, practising
from app.practice.api import CALLS, Request
from app.practice.faults import Kind
from app.practice.journal import Call
from app.practice.line import ANSWER_SECONDS, REQUEST_SECONDS, SocketLine, TimedReader, say_goodbye
from app.practice.office import Office
from app.practice.reply import Reply, plain_page

LARGEST_BODY = 262_144
"""Bytes. A lead with a thousand fields takes a tenth of it."""
_MOST_PARAMETERS = 50

_log = logging.getLogger(__name__)


def serve(connection: socket.socket, office: Office) -> None:
    """Answer the requests of one connection, until either side has enough. Closing it is the caller's."""
    try:
        _Handler(connection, office)
    except OSError:  # the client went away in the middle
        return


class _Refused(Exception):  # noqa: N818 - what was asked is refused, not what we do gone wrong
    """The request is answered without a look at what it wants, and the connection then closes."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.reply = plain_page(status, HTTPStatus(status).phrase, words)


class _Handler(BaseHTTPRequestHandler):
    """The web server's part, by way of the standard library's reading of HTTP."""

    protocol_version = "HTTP/1.1"
    rfile: io.BufferedReader

    def __init__(self, connection: socket.socket, office: Office) -> None:
        self._office = office
        self._leaves_at_once = False
        nobody: Any = None
        super().__init__(connection, ("127.0.0.1", 0), nobody)

    def setup(self) -> None:
        self.connection = self.request
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._reader = TimedReader(self.connection, self._office.stopping)
        self.rfile = io.BufferedReader(self._reader)
        self.wfile = io.BytesIO()  # the base class flushes it; all writing is `_send`'s

    def handle_one_request(self) -> None:
        self._reader.deadline = time.monotonic() + REQUEST_SECONDS
        super().handle_one_request()

    def finish(self) -> None:
        if not self._leaves_at_once:
            say_goodbye(self.connection, self._office.stopping)
        self.rfile.close()

    def do_GET(self) -> None:
        self._respond()

    def do_POST(self) -> None:
        self._respond()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the base class says to a request that it can't read."""
        del message, explain  # they quote the request
        self.close_connection = True
        self._send(plain_page(code, HTTPStatus(code).phrase, "This request can't be answered."))

    def handle_expect_100(self) -> bool:
        try:
            self._length()
        except _Refused:
            return True  # refused in full where every request is
        self._write(b"HTTP/1.1 100 Continue\r\n\r\n")
        return True

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's naming
        """Says nothing: requests have the key in them, and `Journal` has the calls."""

    def _respond(self) -> None:
        try:
            self._route()
        except _Refused as refusal:
            self.close_connection = True
            self._send(refusal.reply)
        except OSError:
            raise
        except Exception:  # noqa: BLE001 - a thread must not end in a traceback on standard error: it is logged
            _log.exception("the practice server could not answer")
            self.close_connection = True
            self._send(plain_page(500, "Internal Server Error", "The practice server has a fault of its own."))

    def _route(self) -> None:
        self._check_host()
        try:
            parts = urlsplit(self.path)
            pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS, errors="replace")
        except ValueError:
            raise _Refused(400, "The address can't be read.") from None
        if not self.path.startswith("/"):
            raise _Refused(400, "The address can't be read.")
        length = self._length()
        if parts.path in CALLS:
            self._call(parts.path, pairs, length)
            return
        asked = practising.Asked(self.command, parts.path, self._headers(), self._read(length))
        if parts.path.startswith("/practice/"):
            self._send(practising.answer(self._office, asked))
        else:
            self._send(pages.answer(self._office, asked.method, asked.path))

    def _call(self, path: str, pairs: list[tuple[str, str]], length: int) -> None:
        office = self._office
        key_accepted = office.api.accepts([value for name, value in pairs if name == API_KEY])
        query = {name: value for name, value in reversed(pairs) if name.casefold() != API_KEY.casefold()}
        fault = office.api.take_fault(self.command, path, key_accepted=key_accepted)
        drops = fault is not None and fault.kind is Kind.DROP_BEFORE_READING
        body = b"" if drops else self._read(length)
        call = Call(
            number=0,
            at=office.clock(),
            method=self.command,
            path=path,
            query=MappingProxyType(query),
            body=body,
            headers=MappingProxyType(self._headers()),
            key_accepted=key_accepted,
        )
        number = office.journal.enter(call)
        line = SocketLine(self.connection, office.stopping)
        if drops and fault is not None:
            line.wait(fault.seconds)
            office.journal.finish(number, None, reason="a queued fault")
            self._leave()
            return
        is_json = self.headers.get_content_type() == "application/json" and "Content-Type" in self.headers
        request = Request(self.command, path, query, body, is_json, key_accepted)
        reply = office.api.answer(number, request, fault, line)
        if reply is None:
            self._leave()
            return
        try:
            self._send(reply)
        except OSError:
            office.journal.unsent(number)
            raise

    def _check_host(self) -> None:
        """Only those who call this server by a loopback name: no web page that had its own name point here."""
        hosts = self.headers.get_all("Host", [])
        try:
            host = urlsplit(f"//{hosts[0]}").hostname if len(hosts) == 1 else None
        except ValueError:
            host = None
        if host is None or not is_loopback(host):
            raise _Refused(421, "This server answers to 127.0.0.1 and localhost only.")

    def _length(self) -> int:
        """Bytes of the body that follows."""
        given = self.headers.get_all("Content-Length", [])
        if "Transfer-Encoding" in self.headers or (self.command == "POST" and not given):
            raise _Refused(411, "Send the body with a Content-Length.")
        if not given:
            return 0
        if len(given) > 1 or not (given[0].isascii() and given[0].isdigit()):
            raise _Refused(400, "The Content-Length can't be read.")
        digits = given[0].lstrip("0")
        if len(digits) > len(str(LARGEST_BODY)) or int(digits or "0") > LARGEST_BODY:
            raise _Refused(413, f"A body has at most {LARGEST_BODY} bytes here.")
        return int(digits or "0")

    def _read(self, length: int) -> bytes:
        body = self.rfile.read(length)
        if len(body) < length:
            raise ConnectionError("the body ended early")
        return body

    def _headers(self) -> dict[str, str]:
        names = {name.lower() for name in self.headers}
        return {name: ", ".join(map(str, self.headers.get_all(name, []))) for name in sorted(names)}

    def _leave(self) -> None:
        self.close_connection = True
        self._leaves_at_once = True

    def _send(self, reply: Reply) -> None:
        if reply.promised is not None:
            self.close_connection = True
        head = [
            f"HTTP/1.1 {reply.status} {_phrase(reply.status)}",
            "Server: Practice",
            f"Date: {self.date_time_string()}",
            f"Content-Type: {reply.type}",
            f"Content-Length: {len(reply.content) if reply.promised is None else reply.promised}",
            "Cache-Control: no-store",
            "X-Content-Type-Options: nosniff",
            *(f"{name}: {value}" for name, value in reply.headers),
            *(["Connection: close"] if self.close_connection else []),
        ]
        self._write("\r\n".join([*head, "", ""]).encode("latin-1") + reply.content)

    def _write(self, content: bytes) -> None:
        self.connection.settimeout(ANSWER_SECONDS)
        self.connection.sendall(content)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unnamed"
