"""How many calls run at once (NOOJEE: Load): half the server's hardware threads; the rest queue, then get a 109."""

import threading
from collections import deque
from enum import Enum, auto


class Admission(Enum):
    """How a wait at the gate ended."""

    GRANTED = auto()
    """The call has a place, and gives it back with `Gate.leave`."""
    TIMED_OUT = auto()
    CLOSED = auto()
    """The server is stopping."""


class _Ticket:
    def __init__(self) -> None:
        self.called = threading.Event()
        self.admission: Admission | None = None

    def call(self, admission: Admission) -> None:
        self.admission = admission
        self.called.set()


class Gate:
    """Lets `limit` calls run at once and the others wait in order of arrival, at most `patience` seconds each."""

    def __init__(self, limit: int, patience: float) -> None:
        self._limit = limit
        self._patience = patience
        self._lock = threading.Lock()
        self._queue: deque[_Ticket] = deque()
        self._in_flight = 0
        self._most = 0
        self._closed = False

    @property
    def in_flight(self) -> int:
        """Calls that have a place now."""
        return self._in_flight

    @property
    def waiting(self) -> int:
        """Calls in the queue now."""
        return len(self._queue)

    @property
    def most_in_flight(self) -> int:
        """The highest `in_flight` there ever was."""
        return self._most

    def enter(self) -> Admission:
        """Wait for a place."""
        with self._lock:
            if self._closed:
                return Admission.CLOSED
            if self._in_flight < self._limit:
                self._in_flight += 1
                self._most = max(self._most, self._in_flight)
                return Admission.GRANTED
            ticket = _Ticket()
            self._queue.append(ticket)
        ticket.called.wait(self._patience)
        with self._lock:
            if ticket.admission is None:
                self._queue.remove(ticket)
                return Admission.TIMED_OUT
            return ticket.admission

    def leave(self) -> None:
        """Give a place back; it goes to the call that has waited longest."""
        with self._lock:
            if self._queue:
                self._queue.popleft().call(Admission.GRANTED)
            else:
                self._in_flight -= 1

    def close(self) -> None:
        """Send everybody away who waits or comes later."""
        with self._lock:
            self._closed = True
            while self._queue:
                self._queue.popleft().call(Admission.CLOSED)
