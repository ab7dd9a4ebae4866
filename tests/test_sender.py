"""The sender against the practice server, with a clock that jumps: storms, outages, growth, and what stops it."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.client import Noojee
from app.core.callback import Standing
from app.core.contract import Code
from app.core.edit import Edit
from app.core.item import State
from app.core.key import Key
from app.core.outbox import FIRST_AFTER
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.sender.outbox import Outbox
from app.sender.sender import Halt, Sender
from app.store import Store
from tests.seat import CANARY, until
from tests.store.samples import KEY
from tests.times import CreepingTime, SteppedTime

LEADS = ("9856", "9860", "9861", "9862", "9863")
BUSY = Fault(Kind.CODE, code=Code.TOO_BUSY)


class Office:
    """A sender at work on a store of its own."""

    def __init__(self, server: PracticeServer, outbox: Outbox, sender: Sender, time: SteppedTime) -> None:
        self.server = server
        self.outbox = outbox
        self.sender = sender
        self.time = time
        self.layout = default_world().layout(server.address)

    async def send(self, count: int) -> None:
        """Put updates of all leads in turn into the outbox."""
        for number in range(count):
            edit = Edit(lead=LEADS[number % len(LEADS)], callback=Standing.NONE, fields={"Name": f"Jane {number}"})
            await self.outbox.send(edit, self.layout, 0.0)

    async def rest(self) -> None:
        await until(lambda: not self.sender.in_flight and not self.outbox.changed.is_set() and self.time.waiting)

    async def pass_time(self, seconds: float, step: float = 5.0) -> None:
        for _ in range(round(seconds / step)):
            self.time.jump(step)
            await self.rest()

    @property
    def states(self) -> set[State]:
        return {each.state for each in self.outbox.items}


@asynccontextmanager
async def at_work(
    server: PracticeServer,
    trust: ssl.SSLContext,
    folder: Path,
    *,
    key: str = CANARY,
    most: int = 2,
    time: SteppedTime | None = None,
) -> AsyncIterator[Office]:
    time = time or SteppedTime()
    store = await Store.open(folder / "outbox.db", KEY, time.now)
    noojee = Noojee(default_world().layout(server.address), Key(key), trust)
    outbox = Outbox(store, time)
    await outbox.open(0.0)
    sender = Sender(outbox, lambda _layout: noojee, time, lambda: 1.0, most=most)
    running = asyncio.ensure_future(sender.run())
    try:
        yield Office(server, outbox, sender, time)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await noojee.close()
        await store.close()


@pytest.mark.parametrize("early", [number * 0.000_2 for number in range(16)])
async def test_what_falls_due_while_the_clock_is_looked_at_does_not_wait_for_the_next_look(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path, early: float
) -> None:
    async with at_work(server, trust, tmp_path, time=CreepingTime(early)) as office:
        edit = Edit(lead="9856", callback=Standing.NONE, fields={"Name": "Jane"})
        item = await office.outbox.send(edit, office.layout, 10.0)
        assert item.due is not None
        await until(lambda: server.journal)
        (made,) = await office.outbox.attempts_of(office.layout, "9856")
        assert (made.began - item.due).total_seconds() < 1.0


async def storm(office: Office, seconds: float) -> None:
    """Let every request meet a 109 for so long."""
    for _ in range(round(seconds / 5)):
        if not office.server._faults:
            office.server.queue_fault(BUSY)
        office.time.jump(5.0)
        await office.rest()
    office.server._faults.clear()


@pytest.mark.parametrize("minutes", [11, 25])
async def test_a_storm_of_109_costs_few_requests_and_is_soon_over(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path, minutes: int
) -> None:
    async with at_work(server, trust, tmp_path) as office:
        server.queue_fault(BUSY)
        await office.send(20)
        await office.rest()
        await storm(office, 600)
        assert len(server.journal) <= 12
        await storm(office, minutes * 60 - 600)
        await office.pass_time(300)
        assert not office.outbox.items
        assert sum(each.applied for each in server.journal) == 20


async def test_a_storm_of_half_an_hour_needs_a_person_once_for_all(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path
) -> None:
    async with at_work(server, trust, tmp_path) as office:
        server.queue_fault(BUSY)
        await office.send(10)
        await office.rest()
        await storm(office, 2400)
        assert office.states == {State.NEEDS_YOU}
        assert not any(each.applied for each in server.journal)


async def test_a_server_that_is_away_for_a_while_gets_everything_when_it_is_back(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path
) -> None:
    async with at_work(server, trust, tmp_path) as office:
        server.stop()
        await office.send(5)
        await office.pass_time(120)
        assert office.states == {State.QUEUED, State.WAITING}
        server.start()
        await office.pass_time(300)
        assert not office.outbox.items


async def test_after_a_long_absence_everything_waits_for_one_look(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path
) -> None:
    async with at_work(server, trust, tmp_path) as office:
        server.stop()
        await office.send(5)
        await office.pass_time(1500)
        assert office.states == {State.STALE}
        server.start()
        await office.pass_time(600)
        assert not server.journal
        for item in office.outbox.items:
            await office.sender.send_now(item.id)
        await office.rest()
        assert not office.outbox.items
        assert len(server.journal) == 5


@pytest.mark.parametrize("most", [1, 2])
async def test_requests_in_flight_grow_slowly_and_to_the_limit(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path, most: int
) -> None:
    async with at_work(server, trust, tmp_path, most=most) as office:
        most_seen: list[int] = []
        office.outbox.listen(lambda _item: most_seen.append(office.sender.in_flight))
        await office.send(FIRST_AFTER)
        await until(lambda: not office.outbox.items)
        assert max(most_seen) == 1
        office.sender.pause()
        await office.send(100)
        await office.sender.go_on()
        await until(lambda: not office.outbox.items)
        assert max(most_seen) == most
        assert server.most_in_flight <= most


async def test_a_refused_key_stops_its_server_until_another_is_given(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path
) -> None:
    async with at_work(server, trust, tmp_path, key="wrong") as office:
        await office.send(3)
        await office.pass_time(600)
        assert dict(office.sender.halts) == {server.address: Halt.KEY_REFUSED}
        assert len(server.journal) == 1
        assert office.states == {State.QUEUED}


async def test_what_a_lead_was_known_to_have_is_written_down_with_what_it_gets(
    server: PracticeServer, trust: ssl.SSLContext, tmp_path: Path
) -> None:
    async with at_work(server, trust, tmp_path) as office:
        await office.send(6)
        await until(lambda: not office.outbox.items)
        made = await office.outbox.attempts_of(office.layout, LEADS[0])
        assert [each.sent["Name"] for each in made] == ["Jane 0", "Jane 5"]
        assert [each.before.get("Name") for each in made] == [None, "Jane 0"]
