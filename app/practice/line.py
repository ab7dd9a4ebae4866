"""A connection as a handler reads, waits on and leaves it: with an end to every wait."""

import io
import selectors
import socket
import sys
import threading
import time
from contextlib import suppress
from typing import Any

REQUEST_SECONDS = 30.0
"""For a whole request, and the pause before it: no connection holds its thread longer without saying something."""
ANSWER_SECONDS = 10.0
"""For a client to take what is sent."""
_GOODBYE_SECONDS = 2.0
_GOODBYE_BYTES = 16_000_000
_GLANCE = 0.25
"""Seconds between two looks at whether the client is still there, where the socket can't say so by itself."""
_LONGEST_READ = _GLANCE if sys.platform == "win32" else 30.0
"""Seconds. On Windows, a socket that the server shuts down does not wake the thread that waits for it."""


class TimedReader(io.RawIOBase):
    """Reads from a socket until `deadline` (`time.monotonic`) or until `stopping` is set: then raises TimeoutError.

    More that trickles in moves neither.
    """

    def __init__(self, connection: socket.socket, stopping: threading.Event) -> None:
        self._connection = connection
        self._stopping = stopping
        self.deadline = time.monotonic() + REQUEST_SECONDS

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._stopping.is_set() and (left := self.deadline - time.monotonic()) > 0:
            self._connection.settimeout(min(left, _LONGEST_READ))
            with suppress(TimeoutError):
                return self._connection.recv_into(buffer)
        raise TimeoutError


class SocketLine:
    """A connection's waits (`app.practice.api.Line`). `stopping` is set when the server stops."""

    def __init__(self, connection: socket.socket, stopping: threading.Event) -> None:
        self._connection = connection
        self._stopping = stopping

    def wait(self, seconds: float) -> bool:
        """Wait; False at once when the server stops."""
        return not self._stopping.wait(max(0.0, seconds))

    def wait_for_end(self) -> None:
        """Wait until the client goes away or the server stops, which shuts the connection down."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._connection, selectors.EVENT_READ)
            while not self._stopping.is_set():
                if selector.select(_LONGEST_READ):
                    if self._has_ended():
                        return
                    self._stopping.wait(_GLANCE)  # it sent more, which hides its end from the selector

    def _has_ended(self) -> bool:
        try:
            self._connection.settimeout(0.0)
            return self._connection.recv(1, socket.MSG_PEEK) == b""
        except BlockingIOError:
            return False
        except OSError:
            return True


def say_goodbye(connection: socket.socket, stopping: threading.Event) -> None:
    """Take in what the client still sends before the connection closes, or its system throws our answer away.

    Not when the server stops: then nobody waits for that.
    """
    ends = time.monotonic() + _GOODBYE_SECONDS
    taken = 0
    with suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
        while taken < _GOODBYE_BYTES and not stopping.is_set() and (left := ends - time.monotonic()) > 0:
            connection.settimeout(min(left, _LONGEST_READ))
            with suppress(TimeoutError):
                more = len(connection.recv(65_536))
                if not more:
                    return
                taken += more
