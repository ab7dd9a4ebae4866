"""The practice server: Noojee's contract over real HTTP on this computer."""

import threading
from collections import deque
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from types import TracebackType
from typing import Self

from app.practice.api import Api
from app.practice.campaigns import World
from app.practice.faults import Fault
from app.practice.gate import Gate
from app.practice.handler import serve
from app.practice.journal import Call, Journal
from app.practice.lead import LeadState
from app.practice.leads import Clock, Leads
from app.practice.listener import Listener
from app.practice.office import Office
from app.practice.practising import OPEN_SECONDS


def _now() -> datetime:
    return datetime.now(UTC)


class PracticeServer:
    """One server with one world. What happened to its leads, and the journal, outlive `stop`.

    `port` 0 takes any free one, and the same again after a `stop`. At most `threads` // 2 calls run at once, each for
    at least `minimum` seconds, and what waits longer than `patience` seconds gets a 109. `clock` tells the aware
    present moment; waits go by the monotonic clock of the system.
    """

    def __init__(
        self,
        world: World,
        *,
        key: str = "practice",
        port: int = 0,
        threads: int = 8,
        minimum: float = 0.1,
        patience: float = 60.0,
        clock: Clock = _now,
    ) -> None:
        self._world = world
        self._key = key
        self._port = port
        self._limit = max(1, threads // 2)
        self._minimum = minimum
        self._patience = patience
        self._clock = clock
        self._leads = Leads(world, clock)
        self._journal = Journal()
        self._faults: deque[Fault] = deque()
        self._gate = Gate(self._limit, patience)
        self._stopping = threading.Event()
        self._listener: Listener | None = None

    def start(self) -> None:
        """Listen on loopback. Raises OSError where the port is in use."""
        if self._listener is not None:
            return
        self._gate = Gate(self._limit, self._patience)
        self._stopping = threading.Event()
        office = Office(
            world=self._world,
            leads=self._leads,
            journal=self._journal,
            faults=self._faults,
            gate=self._gate,
            api=Api(
                world=self._world,
                leads=self._leads,
                journal=self._journal,
                faults=self._faults,
                gate=self._gate,
                key=self._key,
                minimum=self._minimum,
            ),
            clock=self._clock,
            stopping=self._stopping,
        )
        self._listener = Listener(self._port, partial(serve, office=office))
        self._port = self._listener.port

    def stop(self) -> None:
        """Drop every request that is not answered yet, and end every thread."""
        if self._listener is None:
            return
        self._stopping.set()
        self._gate.close()
        self._listener.stop()
        self._listener = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def address(self) -> str:
        """Scheme, host and port, without a slash at the end. Raises RuntimeError before there is a port."""
        if not self._port:
            raise RuntimeError("the server has no port before it starts")
        return f"http://127.0.0.1:{self._port}"

    @property
    def journal(self) -> tuple[Call, ...]:
        """Every call of the API so far, the oldest first."""
        return self._journal.calls()

    @property
    def in_flight(self) -> int:
        """Calls that run now."""
        return self._gate.in_flight

    @property
    def waiting(self) -> int:
        """Calls in the queue now."""
        return self._gate.waiting

    @property
    def most_in_flight(self) -> int:
        """The most calls that ever ran at once since `start`."""
        return self._gate.most_in_flight

    def lead(self, lead_id: str, campaign: int | None = None) -> LeadState:
        """The lead as it is now; raises NoSuchLeadError (a LookupError), also for one that is still to be imported."""
        return self._leads.lead(lead_id, campaign)

    def queue_fault(self, fault: Fault) -> None:
        """Let `fault` happen to the next `updateLeadFast` that has none yet."""
        self._faults.append(fault)

    def colleague_edits(self, lead_id: str, values: Mapping[str, str]) -> None:
        """A colleague sets `values`, by field name, and the next update conflicts.

        Raises NoSuchLeadError, and ColleagueError (a ValueError) for values that can't be.
        """
        self._leads.colleague_edits(lead_id, values)

    def colleague_opens(self, lead_id: str, seconds: float = OPEN_SECONDS) -> None:
        """A colleague has the lead open: every update conflicts until it is closed or `seconds` are over."""
        self._leads.colleague_opens(lead_id, seconds)

    def colleague_closes(self, lead_id: str) -> None:
        """The colleague closes the lead."""
        self._leads.colleague_closes(lead_id)
