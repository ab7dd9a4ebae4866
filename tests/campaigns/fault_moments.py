"""The moments at which something besides a fault goes wrong: before, in and after the answer. All of it is real.

A server that is stopped, a store that another connection has locked, a program that ends wherever it is just then and
starts again on its folder. Time is stepped: waits of minutes cost none. Where no answer is to come, the client waits a
sixth of a second for it instead of 90.
"""

from dataclasses import dataclass, replace

from app.core.attempt import Attempt
from app.core.edit import Edit
from app.core.item import State
from app.practice.campaigns import World
from app.practice.faults import Fault, Kind
from app.practice.journal import Call
from tests.campaigns.fault_desk import Desk, until
from tests.campaigns.fault_rules import Moment
from tests.outbox_machine import mark

LONG = 60.0
"""Seconds that a server is busy with an update whose end nobody waits for."""
_SHORT = 0.03
"""Seconds between a program's wish to end and the answer that it waits for."""
_IMPATIENT, _PATIENT = 0.16, 30.0
"""Seconds that a client waits for an answer."""
_LATER = 60.0
"""Seconds, after which what waits for the first or second time is due. Three of them make nothing stale."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of one update. `state` is what a person saw first, `again` after the next start, if there was one.

    `last` is its state once minutes had passed, and a key was given where one was wanted. `early` is whether it went
    out while it was held, or while nothing was to go out. `calls` are those that the server had of it, `attempts` those
    that the history has; `fired` counts what Noojee did besides.
    """

    state: str
    again: str | None
    last: str
    early: bool
    calls: tuple[Call, ...]
    attempts: tuple[Attempt, ...]
    fired: int


async def play(world: World, fault: Fault | None, moment: Moment, edit: Edit) -> Seen:
    """Send `edit` into `fault` with what happens at `moment`, then let minutes pass with a server at its best."""
    ends = moment in {Moment.SERVER_ENDS, Moment.KILLED_IN}
    unanswered = fault is not None and (fault.kind is Kind.HANG or fault.seconds >= LONG)
    desk = Desk(world, _IMPATIENT if unanswered and not ends else _PATIENT)
    hears = unanswered and not ends and moment is not Moment.KILLED_BEFORE
    try:
        return await _play(desk, fault, moment, edit, hears=hears)
    finally:
        await desk.leave()


async def _play(desk: Desk, fault: Fault | None, moment: Moment, edit: Edit, *, hears: bool) -> Seen:
    """`hears`: on a busy computer, the client may have given up before the server hears of the update. It does."""
    await desk.start()
    if moment is Moment.LET_GO:
        await desk.send(Edit(lead=edit.lead, callback=edit.callback, fields={"Name": "an earlier one"}))
        await desk.outcome()
        desk.server.stop()
        desk.server.start()
    await _send_into(desk, fault, moment, edit)
    state, again = desk.seen(), None
    if moment in {Moment.CLOSED_IN, Moment.KILLED_LATER}:
        await _start_again(desk)
        again = desk.seen()
    for _ in range(3):
        desk.time.jump(_LATER)
        await desk.rest()
    if desk.sender.halts:
        desk.early |= len(desk.outcomes) > (2 if moment is Moment.REFUSED else 1)
        await desk.sender.go_on(desk.layout.server)
        await desk.rest()
    last = desk.seen()
    attempts = await desk.outbox.attempts_of(desk.layout, edit.lead)
    await desk.end()
    await until(lambda: not hears or any(mark(each) in {"", edit.fields["Name"]} for each in desk.server.journal))
    desk.server.stop()  # what it still was at is in the journal then
    assert desk.item is not None
    return Seen(
        state,
        again,
        last,
        desk.early,
        tuple(each for each in desk.server.journal if mark(each) in {"", edit.fields["Name"]}),
        tuple(each for each in attempts if each.item == desk.item.id),
        len(desk.server.lead(edit.lead).fired),
    )


async def _send_into(desk: Desk, fault: Fault | None, moment: Moment, edit: Edit) -> None:
    """Until a person can see what has become of it."""
    match moment:
        case Moment.REFUSED:
            desk.server.stop()
            await desk.send(edit)
            await desk.outcome()
            desk.server.start()
            _queue(desk, fault)
            desk.time.jump(_LATER)
            await desk.outcome(2)
        case Moment.KILLED_BEFORE:
            desk.way.clear()
            _queue(desk, fault)
            await desk.send(edit)
            await until(lambda: desk.item is not None and desk.item.state is State.SENDING)
            desk.early |= bool(desk.server.journal)
            await desk.end()
            desk.way.set()
            await desk.start()
            await desk.rest()
        case Moment.SERVER_ENDS | Moment.KILLED_IN:
            _queue(desk, _slow(fault, LONG))
            await desk.send(edit)
            await until(desk.is_at_it)
            if moment is Moment.KILLED_IN:
                await _start_again(desk)
            else:
                desk.server.stop()
                await desk.outcome()
                desk.server.start()
        case Moment.CLOSED_IN:
            _queue(desk, _slow(fault, _SHORT))
            await desk.send(edit)
            await until(lambda: desk.is_at_it() or desk.outcomes)
            assert await desk.sender.finish(_PATIENT)
        case Moment.KILLED_AFTER | Moment.STORE_LOCKED:
            desk.locks_once_sending = True
            _queue(desk, fault)
            await desk.send(edit)
            await until(lambda: desk.sender.trouble is not None)
            if moment is Moment.KILLED_AFTER:
                await _start_again(desk)
            else:
                desk.unlock()
                desk.time.jump(5.0)
                await desk.outcome()
        case Moment.ALONE | Moment.LET_GO | Moment.KILLED_LATER:
            _queue(desk, fault)
            await desk.send(edit)
            await desk.outcome()


async def _start_again(desk: Desk) -> None:
    await desk.end()
    await desk.start()
    await desk.rest()


def _queue(desk: Desk, fault: Fault | None) -> None:
    if fault is not None:
        desk.server.queue_fault(fault)


def _slow(fault: Fault | None, seconds: float) -> Fault:
    """The same after `seconds`, at least."""
    if fault is None:
        return Fault(Kind.DELAY, seconds=seconds)
    return replace(fault, seconds=max(fault.seconds, seconds))
