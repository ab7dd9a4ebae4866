"""What the parts of one running server share."""

import threading
from collections import deque
from dataclasses import dataclass

from app.practice.api import Api
from app.practice.campaigns import World
from app.practice.faults import Fault
from app.practice.gate import Gate
from app.practice.journal import Journal
from app.practice.leads import Clock, Leads


@dataclass(frozen=True, slots=True)
class Office:
    """`faults` are those queued, the next first. `stopping` is set when the server stops."""

    world: World
    leads: Leads
    journal: Journal
    faults: deque[Fault]
    gate: Gate
    api: Api
    clock: Clock
    stopping: threading.Event
