"""A server that says whatever a test wants, byte for byte: for what the practice server is too well-behaved to do."""

import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self


class Line:
    """One connection. Everything raises OSError once the other side or the test has had enough."""

    def __init__(self, server: "RawServer", connection: socket.socket) -> None:
        self._server = server
        self._connection = connection

    def read_request(self) -> bytes:
        """One whole request, which `RawServer.requests` then has as well."""
        said = self._read_head()
        head = said.split(b"\r\n\r\n")[0]
        lengths = [each for each in head.lower().split(b"\r\n") if each.startswith(b"content-length:")]
        length = len(head) + 4 + int(lengths[0].split(b":")[1])
        while len(said) < length:
            said += self._read()
        self._server.requests.append(said)
        return said

    def read_head(self) -> bytes:
        """One request without a body, which `RawServer.requests` then has as well."""
        said = self._read_head()
        self._server.requests.append(said)
        return said

    def read_any(self) -> bytes:
        """One request, with a body or without."""
        said = self._read_head()
        head, _, body = said.partition(b"\r\n\r\n")
        lengths = [each for each in head.lower().split(b"\r\n") if each.startswith(b"content-length:")]
        while lengths and len(body) < int(lengths[0].split(b":")[1]):
            body += self._read()
        self._server.requests.append(head + b"\r\n\r\n" + body)
        return self._server.requests[-1]

    def _read_head(self) -> bytes:
        said = b""
        while b"\r\n\r\n" not in said:
            said += self._read()
        return said

    def send(self, content: bytes) -> None:
        self._connection.sendall(content)

    def answer(self, body: bytes, *headers: str, status: str = "200 OK") -> None:
        """A well-formed answer."""
        lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "", ""]
        self.send("\r\n".join(lines).encode() + body)

    def say(self, code: int, message: str) -> None:
        """Noojee's answer."""
        self.answer(json.dumps({"code": code, "message": message}).encode(), "Content-Type: application/json")

    def wait(self, seconds: float) -> bool:
        """Let time pass; True when the test is over."""
        return self._server.stopping.wait(seconds)

    def read_until_closed(self) -> None:
        while self._connection.recv(65_536):
            pass

    def receive(self) -> bytes:
        """What comes next."""
        return self._read()

    def _read(self) -> bytes:
        content = self._connection.recv(65_536)
        if not content:
            raise ConnectionError
        return content


class RawServer:
    """Accepts on a free loopback port and lets `talk` have each connection, on a thread of its own."""

    def __init__(self, talk: Callable[[Line], None], identity: ssl.SSLContext | None = None) -> None:
        self._talk = talk
        self._identity = identity
        self.requests: list[bytes] = []
        self.connections = 0
        self.stopping = threading.Event()
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stopping.set()
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
            pass  # wakes accept, on every system
        self._threads[0].join()
        with self._lock:
            for each in self._open:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()
        self._listener.close()

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            connection = self._listener.accept()[0]
            if self.stopping.is_set():
                connection.close()
                return
            self.connections += 1
            with self._lock:
                self._open.append(connection)
            self._start(lambda connection=connection: self._serve(connection))  # type: ignore[misc]  # bound per turn

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
            stack.callback(self._forget, connection)
            line: socket.socket = connection
            if self._identity is not None:
                line = self._identity.wrap_socket(connection, server_side=True)
                stack.callback(line.close)
                with self._lock:
                    self._open.append(line)
            self._talk(Line(self, line))

    def _forget(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.remove(connection)
        connection.close()


def say_ok(line: Line) -> None:
    """Applies everything."""
    while True:
        line.read_request()
        line.say(0, "OK")


def say_nothing(line: Line) -> None:
    """Reads, and never says a word."""
    line.read_until_closed()
