"""The outbox under random people, faults, crashes and clocks, against the practice server; its journal is the judge.

The longer run: `python -m tests.outbox_machine SCHEDULES [SEED]`.
"""

import asyncio
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from app.client import Noojee, trust_of_this_computer
from app.core.callback import Standing
from app.core.contract import Code
from app.core.edit import Edit
from app.core.item import CLOSED, MAY_BE_REPLACED, MAY_BE_TAKEN_BACK, Item, NotNowError, State
from app.core.key import Key
from app.core.layout import Layout
from app.practice.faults import Fault, Kind
from app.practice.journal import Call
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.sender.outbox import Outbox
from app.sender.sender import Sender
from app.store import Store
from tests.store.samples import KEY, look
from tests.times import SteppedTime

_KEY = "machine"
_WORLD = default_world()
_TRUST = trust_of_this_computer()
_LEADS = ("9856", "9860", "9862")
_MARK = "Name"
"""The field whose value tells one edit from all others."""
_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of its own is made there
"""What becomes of a file without power is another test's matter; here it costs two thirds of the time."""
STEPS = 14
"""Of a schedule, at most."""
_Result = TypeVar("_Result")

FAULTS = (
    Fault(Kind.CODE, code=Code.EXCEPTION, applied=True),
    Fault(Kind.CODE, code=Code.EXCEPTION),
    Fault(Kind.CODE, code=Code.TOO_BUSY),
    Fault(Kind.CODE, code=Code.TOO_BUSY),
    Fault(Kind.CODE, code=Code.CONFLICT),
    Fault(Kind.CODE, code=Code.DO_NOT_CALL),
    Fault(Kind.NEGATIVE_CODE),
    Fault(Kind.DELAY, seconds=0.004),
    Fault(Kind.DROP_BEFORE_READING),
    Fault(Kind.DROP_AFTER_APPLYING),
    Fault(Kind.HALF_ANSWER),
    Fault(Kind.EMPTY_BODY),
    Fault(Kind.HTML_PAGE, status=401),
    Fault(Kind.HTML_PAGE),
)


class Office:
    """One program on one data folder, which can crash and start again, and the server that it talks to."""

    def __init__(self, server: PracticeServer, folder: Path, loop: asyncio.AbstractEventLoop) -> None:
        self.server = server
        self.time = SteppedTime()
        self.layout: Layout = _WORLD.layout(server.address)
        self.heard: list[tuple[Item, int]] = []
        self._was: dict[int, State] = {}
        self.path = folder / "outbox.db"
        self._loop = loop

    def run(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        return self._loop.run_until_complete(work)

    async def start(self) -> None:
        self.store = await Store.open(self.path, KEY, self.time.now)
        self.noojee = Noojee(self.layout, Key(_KEY), _TRUST, read_seconds=5.0)
        self.outbox = Outbox(self.store, self.time, "jane")
        self.outbox.listen(self._hear)
        await self.outbox.open(0.0)
        self.sender = Sender(self.outbox, lambda _layout: self.noojee, self.time, lambda: 0.5)
        self._running = asyncio.ensure_future(self.sender.run())

    def _hear(self, item: Item) -> None:
        """Keep what has changed, and the number of the call that met a conflict, if that is what came of it."""
        name = item.edit.fields[_MARK]
        calls = [each for each in self.server.journal if each.body and mark(each) == name]
        came_back = self._was.get(item.id) is State.SENDING and item.state is not State.UNKNOWN
        refused = came_back and bool(calls) and calls[-1].code == Code.CONFLICT
        self._was[item.id] = item.state
        self.heard.append((item, calls[-1].number if refused else 0))

    async def stop(self) -> None:
        """End at once, wherever everything is just now."""
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await self.noojee.close()
        await self.store.close()

    async def rest(self) -> None:
        """Until nothing goes on but what waits for the clock or a person."""
        while self.sender.in_flight or self.outbox.changed.is_set() or not self.time.waiting or self.server.in_flight:
            if self._running.done():
                self._running.result()
            await asyncio.sleep(0.0005 if self.sender.in_flight or self.server.in_flight else 0)


class OutboxMachine(RuleBasedStateMachine):
    """`sends` counts, by the mark of an edit, how often a person said to send it: no more may be applied."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.loop.set_default_executor(ThreadPoolExecutor(1))
        self.folder = Path(tempfile.mkdtemp(prefix="outbox-", dir=_MEMORY))
        self.server = PracticeServer(_WORLD, key=_KEY, minimum=0.0)
        self.server.start()
        self.office = Office(self.server, self.folder, self.loop)
        self.sends: Counter[str] = Counter()
        self.marks = 0
        self.states: dict[int, State] = {}
        self.ever_unknown: set[str] = set()
        self.refused: dict[str, int] = {}
        self.asked: set[tuple[int, State]] = set()
        self.office.run(self.office.start())

    @initialize()
    def rest(self) -> None:
        self.office.run(self.office.rest())

    # what a person does

    @rule(lead=st.sampled_from(_LEADS), hold=st.sampled_from([0.0, 0.0, 10.0]), action=st.booleans())
    def send(self, lead: str, hold: float, *, action: bool) -> None:
        self._send(lead, hold, action=action, instead_of=None)

    @rule(choice=st.integers(0, 1000))
    def edit_one_that_waits(self, choice: int) -> None:
        item = self._one(choice, MAY_BE_TAKEN_BACK | MAY_BE_REPLACED)
        if item is None:
            return
        if item.state in MAY_BE_TAKEN_BACK and not self._try(self.office.outbox.take_back(item.id)):
            return
        self._send(item.lead, 0.0, action=False, instead_of=item.id)

    @rule(choice=st.integers(0, 1000), wish=st.sampled_from(["undo", "drop", "put back", "send now"]))
    def change_ones_mind(self, choice: int, wish: str) -> None:
        outbox = self.office.outbox
        item = self._one(choice, frozenset(State) - CLOSED)
        if item is None:
            return
        wishes: dict[str, Callable[[], Coroutine[Any, Any, Item]]] = {
            "undo": lambda: outbox.take_back(item.id),
            "drop": lambda: self._drop(item.id),
            "put back": lambda: outbox.put_back(item.id, 10.0),
            "send now": lambda: self.office.sender.send_now(item.id),
        }
        self._try(wishes[wish]())

    @rule(choice=st.integers(0, 1000), wish=st.sampled_from(["arrived", "not arrived", "again", "without"]))
    def settle(self, choice: int, wish: str) -> None:
        outbox = self.office.outbox
        item = self._one(choice, {State.UNKNOWN})
        if item is None:
            return
        if wish == "arrived":
            self.asked.add((item.id, State.APPLIED))
            self._try(outbox.arrived(item.id))
        elif wish == "not arrived":
            self._try(outbox.not_arrived(item.id))
        else:
            self._say_again(item)
            self._try(outbox.again(item.id) if wish == "again" else outbox.without_disposition(item.id))

    @rule(choice=st.integers(0, 1000))
    def send_again_what_was_refused(self, choice: int) -> None:
        item = self._one(choice, {State.NEEDS_YOU})
        if item is not None:
            self._say_again(item)
            self._try(self.office.outbox.again(item.id))

    @rule(go_on=st.booleans())
    def pause_or_go_on(self, *, go_on: bool) -> None:
        if go_on:
            self.office.run(self.office.sender.go_on())
            self.office.run(self.office.sender.go_on(self.office.layout.server))
        else:
            self.office.sender.pause()

    # what the world does

    @rule(faults=st.lists(st.sampled_from(FAULTS), min_size=1, max_size=3))
    def faults(self, faults: list[Fault]) -> None:
        for fault in faults:
            self.server.queue_fault(fault)

    @rule(lead=st.sampled_from(_LEADS))
    def colleague(self, lead: str) -> None:
        self.server.colleague_edits(lead, {"Suburb": "Preston"})

    @rule(seconds=st.sampled_from([5.0, 11.0, 21.0, 61.0, 301.0, 1000.0]))
    def time_passes(self, seconds: float) -> None:
        self.office.time.jump(seconds)
        self.office.run(self.office.rest())

    @rule(seconds=st.sampled_from([-3600.0, -30.0, 30.0, 3600.0]))
    def the_clock_is_set(self, seconds: float) -> None:
        self.office.time.jump(seconds)
        self.office.run(self.office.rest())

    @rule(
        leads=st.lists(st.sampled_from(_LEADS), max_size=3),
        steps=st.sampled_from([0, 1, 3, 10, 20, 40, 80, 160, 320]),
        away=st.sampled_from([0.0, 1.0, 3600.0, -3600.0]),
    )
    def the_program_ends_anywhere(self, leads: list[str], steps: int, away: float) -> None:
        async def crash() -> None:
            for _ in range(steps):
                await asyncio.sleep(0)
            await self.office.stop()
            self.office.time.jump(away)
            await self.office.start()

        for lead in leads:
            self._send(lead, 0.0, action=False, instead_of=None)
        self.office.run(crash())
        self._look()

    @rule()
    def the_server_restarts(self) -> None:
        self.server.stop()
        self.office.run(self.office.rest())
        self.server.start()

    # what must be true

    @invariant()
    def the_promises_hold(self) -> None:
        self._look()
        self.office.run(self.office.rest())
        self._look()
        calls = [(mark(each), each) for each in self.server.journal if each.body]
        applied = Counter(name for name, each in calls if each.applied)
        for name, times in applied.items():
            assert times <= self.sends[name], f"{name} was applied {times} times, and sent {self.sends[name]} times"
        self._conflicts(calls)
        known = stored(self.office.path)
        for name in self.sends:
            assert name in known, f"{name} is lost"
        self._order(calls, known)
        for name, (state, _, _, number) in known.items():
            assert state is not State.CANCELLED or (number, state) in self.asked, f"{name} was dropped by itself"
            if state is State.APPLIED and (number, State.APPLIED) not in self.asked:
                assert applied[name], f"{name} is told to be applied, and is not"
            if state not in {State.APPLIED, State.SENDING, State.UNKNOWN} and name not in self.ever_unknown:
                assert not applied[name], f"{name} is told not to be applied, and is"

    def _conflicts(self, calls: list[tuple[str, Call]]) -> None:
        """What the program knows to have met a conflict does not go out again. Another edit is another mark."""
        for name, each in calls:
            last = self.refused.get(name, each.number)
            assert each.number <= last, f"{name} was sent again after a conflict"

    def _order(self, calls: list[tuple[str, Call]], known: dict[str, tuple[State, int, str, int]]) -> None:
        """Of each lead, what was put into the outbox first went out first."""
        places: dict[str, int] = {}
        for name, _ in calls:
            _, place, lead, _ = known[name]
            assert place >= places.get(lead, 0), f"{name} overtook another"
            places[lead] = place

    def _look(self) -> None:
        """Go through all that changed since, in the order in which it did."""
        for item, last in self.office.heard:
            before, now = self.states.get(item.id), item.state
            if before is State.UNKNOWN and now is State.APPLIED:
                assert (item.id, State.APPLIED) in self.asked, f"{item.id} turned from unknown to applied by itself"
            if now is State.UNKNOWN:
                self.ever_unknown.add(item.edit.fields[_MARK])
            self.states[item.id] = now
            if last:
                self.refused.setdefault(item.edit.fields[_MARK], last)
        self.office.heard.clear()
        unknown = [each for each in self.office.outbox.items if each.state is State.UNKNOWN]
        self.ever_unknown.update(each.edit.fields[_MARK] for each in unknown)  # it may have been told to nobody

    def teardown(self) -> None:
        self.office.run(self.office.stop())
        self.server.stop()
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()
        shutil.rmtree(self.folder)

    def _send(self, lead: str, hold: float, *, action: bool, instead_of: int | None) -> None:
        self.marks += 1
        name = f"m{self.marks}"
        edit = Edit(lead=lead, callback=Standing.NONE, disposition="Callback" if action else None, fields={_MARK: name})
        self.sends[name] += 1
        if not self._try(self.office.outbox.send(edit, self.office.layout, hold, instead_of=instead_of)):
            del self.sends[name]  # it was not taken

    def _say_again(self, item: Item) -> None:
        """A person says to send it once more."""
        self.sends[item.edit.fields[_MARK]] += 1

    def _drop(self, number: int) -> Coroutine[Any, Any, Item]:
        self.asked.add((number, State.CANCELLED))
        return self.office.outbox.cancel(number)

    def _one(self, choice: int, states: Any) -> Item | None:
        found = [each for each in self.office.outbox.items if each.state in states]
        return found[choice % len(found)] if found else None

    def _try(self, work: Coroutine[Any, Any, Item]) -> bool:
        try:
            self.office.run(work)
        except NotNowError:
            return False
        return True


def mark(call: Call) -> str:
    """The mark of the edit that a call carries; "" where the call broke off before it was read."""
    return str(json.loads(call.body)[_MARK]) if call.body else ""


def stored(path: Path) -> dict[str, tuple[State, int, str, int]]:
    """By the mark of each edit, what the file holds of its last item: state, place, lead, id."""
    with look(path, mode="ro") as sql:
        rows = sql("SELECT edit, state, place, id FROM items ORDER BY id")
    found = {}
    for edit, state, place, number in rows:
        said = json.loads(edit)
        found[said["fields"][_MARK]] = (State(state), place, said["lead"], number)
    return found


def run_schedules(schedules: int, start: int | None = None) -> None:
    """Try `schedules` of them, from a random start unless it is given. Raises what the first bad one breaks."""
    machine: type[RuleBasedStateMachine] = OutboxMachine if start is None else seed(start)(OutboxMachine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=schedules,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


if __name__ == "__main__":
    run_schedules(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
    sys.stdout.write(f"{sys.argv[1]} schedules: every promise was kept\n")
