"""Sockets and threads: one listening socket on loopback, one thread a connection, and an end to all of them at once."""

import selectors
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

MOST_CONNECTIONS = 128
"""At once. More are closed unheard, so that no client can fill the memory with threads."""
_BACKLOG = 128
_BREATH = 0.05
"""Seconds after a connection that could not be accepted, so that a lack of files does not keep a processor busy."""
_LONGEST_GOODBYE = 2.0
"""Seconds that `stop` waits for a thread. Each is woken, so it is never reached unless a handler hangs."""


class Listener:
    """Accepts connections on 127.0.0.1 and hands each to `serve` in a thread of its own, which also closes it."""

    def __init__(self, port: int, serve: Callable[[socket.socket], None]) -> None:
        self._serve = serve
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._connections: dict[socket.socket, threading.Thread] = {}
        self._socket = _listen(port)
        self.port: int = self._socket.getsockname()[1]
        self._waker, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._accept, name="practice server", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close everything and wait until every thread has ended."""
        self._stopping.set()
        with suppress(OSError):
            self._waker.send(b"x")
        self._thread.join()
        for each in (self._waker, self._woken, self._socket):
            each.close()
        with self._lock:
            connections = dict(self._connections)
        for connection in connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in connections.values():
            thread.join(_LONGEST_GOODBYE)

    def _accept(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._socket, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while True:
                ready = [key.fileobj for key, _ in selector.select()]
                if self._woken in ready:
                    return
                try:
                    connection, _ = self._socket.accept()
                except OSError:  # the client was gone already, or the process has too many files open
                    self._stopping.wait(_BREATH)
                    continue
                connection.setblocking(True)
                self._start(connection)

    def _start(self, connection: socket.socket) -> None:
        thread = threading.Thread(target=self._run, args=(connection,), name="practice connection", daemon=True)
        with self._lock:
            full = len(self._connections) >= MOST_CONNECTIONS
            if not full:
                self._connections[connection] = thread
        if full:
            connection.close()
            return
        try:
            thread.start()
        except RuntimeError:  # the system has no thread left
            with self._lock:
                del self._connections[connection]
            connection.close()

    def _run(self, connection: socket.socket) -> None:
        try:
            with connection:
                self._serve(connection)
        finally:
            with self._lock:
                self._connections.pop(connection, None)


def _listen(port: int) -> socket.socket:
    """A listening socket on `port`, any free one for 0; raises OSError where it is in use."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(_BACKLOG)
        listening.setblocking(False)
    except BaseException:
        listening.close()
        raise
    return listening
