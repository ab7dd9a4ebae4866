"""A practice server in a process of its own, worked from here: its memory and its threads are not the program's."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.practice.campaigns import World
from app.practice.faults import Fault
from app.practice.server import PracticeServer
from app.practice.world import default_world

ROOT = Path(__file__).parents[2]
FIRST = 20_001
"""The id of the first of the leads that there are besides the world's own."""


def crowded(leads: int) -> World:
    """The default world, with so many leads more, which have been called before."""
    world = default_world()
    like = next(each for each in world.leads if each.id == "9856")
    more = (
        replace(like, id=str(FIRST + number), values=dict.fromkeys(like.values, ""), callback=None, records=())
        for number in range(leads)
    )
    return replace(world, leads=(*world.leads, *more))


class FarServer(PracticeServer):
    """As there, but for the looks into what it knows. `close` ends the process. The world is `crowded`."""

    def __init__(self, leads: int, key: str, now: datetime) -> None:
        super().__init__(default_world())
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.campaigns.far"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self._far_port = self._ask("begin", leads=leads, key=key, now=now.isoformat())

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._far_port}"

    def start(self) -> None:
        self._ask("start")

    def stop(self) -> None:
        self._ask("stop")

    def set_clock(self, now: datetime) -> None:
        self._ask("set_clock", now=now.isoformat())

    def queue_fault(self, fault: Fault) -> None:
        self._ask("queue_fault", **asdict(fault))

    def colleague_edits(self, lead_id: str, values: Mapping[str, str]) -> None:
        self._ask("colleague_edits", lead_id=lead_id, values=dict(values))

    def applied(self) -> dict[str, int]:
        """How often updates were applied, by lead."""
        found: dict[str, int] = self._ask("applied")
        return found

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _ask(self, what: str, **details: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps([what, details])}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


class _Far:
    """The other end: the server in its process, and what it is asked to do."""

    def __init__(self, leads: int, key: str, now: str) -> None:
        self._now = datetime.fromisoformat(now)
        self._server = PracticeServer(crowded(leads), key=key, minimum=0.0, clock=lambda: self._now)
        self._server.start()

    def port(self) -> int:
        return int(self._server.address.rpartition(":")[2])

    def start(self) -> None:
        self._server.start()

    def stop(self) -> None:
        self._server.stop()

    def set_clock(self, now: str) -> None:
        self._now = datetime.fromisoformat(now)

    def queue_fault(self, **fault: Any) -> None:
        self._server.queue_fault(Fault.read(fault))

    def colleague_edits(self, lead_id: str, values: Mapping[str, str]) -> None:
        self._server.colleague_edits(lead_id, values)

    def applied(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for call in self._server.journal:
            if call.applied:
                lead = json.loads(call.body)["njExternalLeadId"]
                found[lead] = found.get(lead, 0) + 1
        return found


def main() -> None:
    far: _Far | None = None
    for line in sys.stdin:
        what, details = json.loads(line)
        if far is None:
            far = _Far(**details)
            answer: Any = far.port()
        else:
            answer = getattr(far, what)(**details)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    if far is not None:
        far.stop()


if __name__ == "__main__":
    main()
