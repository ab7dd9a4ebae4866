"""What an earlier run of the program has left in the outbox: told at the next start, and never sent blindly."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.core.edit import Edit
from app.core.item import State
from app.gui.commands import plain
from app.gui.words import stamp
from app.practice.faults import Fault, Kind
from tests.seat import NOW, Seat, Seats, until

NUMBER = "0355501777"
SOON = NOW + timedelta(minutes=5)
LATER = NOW + timedelta(minutes=16)


class Runs:
    """One run of the program after another, with the same store, each by a clock of its own."""

    def __init__(self, take_seat: Seats, path: Path) -> None:
        self._take_seat = take_seat
        self._path = path

    async def start(self, now: datetime = NOW, *, hold: int = 0, practice: bool = False) -> Seat:
        seat = await self._take_seat(outbox=self._path, now=now, hold=hold)
        if not practice:
            seat.desk.connecting.practice_server = ""  # as on a server that is there at the next start
        return seat


@pytest.fixture
def runs(take_seat: Seats, tmp_path: Path) -> Runs:
    return Runs(take_seat, tmp_path / "outbox.db")


async def leave_waiting(runs: Runs, *leads: str) -> None:
    """End a run in which updates of these leads have not gone out."""
    seat = await runs.start(hold=30)
    for lead in leads:
        seat.fill(lead, NUMBER if lead == "9856" else "")  # no two leads may have the same
        await seat.send()
    await seat.leave()


async def test_what_was_not_sent_is_told_and_goes_out(runs: Runs) -> None:
    await leave_waiting(runs, "9856")
    seat = await runs.start(SOON, hold=10)
    await seat.settle()
    assert seat.banner == "The update of lead 9856 goes out in 10 s."
    assert not seat.calls
    seat.time.jump(10)
    await seat.settle()
    assert [each.applied for each in seat.calls] == [True]


async def test_how_many_go_out_is_told_until_they_have(runs: Runs) -> None:
    await leave_waiting(runs, "9856", "9860")
    seat = await runs.start(SOON, hold=10)
    await seat.in_outbox("outbox.pause")
    seat.time.jump(10)
    await seat.settle()
    assert seat.banner.startswith("The outbox is paused")
    seat.press("outbox.goOn")
    await until(lambda: "goes out now" in seat.banner or "go out now" in seat.banner)
    assert stamp(NOW) in seat.banner
    await until(lambda: not seat.busy)
    await seat.settle()
    assert seat.banner == ""
    assert [each.applied for each in seat.calls] == [True, True]


async def test_one_that_was_on_its_way_is_unknown_and_told(runs: Runs) -> None:
    seat = await runs.start()
    seat.server.queue_fault(Fault(Kind.HANG))
    seat.fill()
    seat.press_send()
    await until(lambda: seat.calls)
    await seat.leave()
    seat = await runs.start(SOON)
    await seat.settle()
    assert seat.states == [State.UNKNOWN]
    assert seat.banner.startswith(
        "We don't know whether the update of lead 9856 arrived: the program ended while it was on its way."
    )
    assert seat.count == "Outbox: 1 needs you"
    seat.time.jump(3600)
    await seat.settle()
    assert len(seat.calls) == 1
    seat.press("unknown.arrived")
    await seat.settle()
    assert seat.states == [State.APPLIED]


async def test_what_is_too_old_waits_for_one_look_and_is_then_sent(runs: Runs) -> None:
    await leave_waiting(runs, "9856", "9860", "9861")
    seat = await runs.start(LATER)
    await seat.settle()
    assert seat.states == [State.STALE] * 3
    assert seat.banner.startswith("3 updates from ")
    assert not seat.calls
    assert plain(seat.find(QAbstractButton, "stale.sendAll").text()) == "Send all 3"
    seat.press("stale.sendAll")
    await seat.settle()
    assert seat.states == [State.APPLIED] * 3
    assert [each["njExternalLeadId"] for each in seat.bodies()] == ["9856", "9860", "9861"]


async def test_what_is_too_old_can_be_looked_at_one_by_one(runs: Runs) -> None:
    await leave_waiting(runs, "9856", "9860")
    seat = await runs.start(LATER)
    await seat.settle()
    await until(lambda: seat.banner)
    seat.press("stale.review")
    await seat.in_outbox("outbox.sendNow", seat.items[1].id)
    assert seat.states == [State.STALE, State.APPLIED]
    await seat.in_outbox("outbox.edit", seat.items[0].id)
    assert seat.text("phone.FirstPhone") == NUMBER
    assert len(seat.calls) == 1


async def test_the_one_that_is_sent_all_has_gone_meanwhile_keeps_no_other(runs: Runs) -> None:
    await leave_waiting(runs, "9856", "9860")
    seat = await runs.start(LATER)
    await seat.settle()
    button = seat.find(QAbstractButton, "stale.sendAll")
    gone = seat.outbox.cancel(seat.items[0].id)
    button.click()
    button.click()
    await gone
    await seat.settle()
    assert seat.states == [State.CANCELLED, State.APPLIED]


async def test_a_call_back_that_has_passed_is_named(runs: Runs) -> None:
    await leave_waiting(runs, "9856")
    seat = await runs.start(NOW + timedelta(days=2))
    await seat.settle()
    assert seat.banner == (
        f"1 update from {stamp(NOW)} was not sent. A call-back has passed: lead 9856, Wed 25 Nov 2026, 10:00 "
        "(Melbourne)."
    )
    assert not seat.calls


async def test_after_the_clock_was_set_back_nobody_knows_how_old_they_are(runs: Runs) -> None:
    await leave_waiting(runs, "9856")
    seat = await runs.start(NOW - timedelta(hours=1))
    await seat.settle()
    assert seat.states == [State.STALE]
    assert "This computer's clock was set back." in seat.banner
    seat.press("stale.sendAll")
    await seat.settle()
    assert seat.states == [State.APPLIED]


async def test_one_that_was_taken_back_is_told_and_goes_nowhere(runs: Runs) -> None:
    seat = await runs.start(hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    seat.press("held.undo")
    await seat.settle()
    await seat.leave()
    seat = await runs.start(SOON)
    await seat.settle()
    assert seat.banner == "1 update that you took back is still in the outbox. It is not sent by itself."
    assert seat.count == "Outbox: 1 taken back"
    seat.time.jump(3600)
    await seat.settle()
    assert not seat.calls
    seat.type("leadId", "9856")
    seat.press_tab()
    await seat.settle()
    assert seat.text("phone.FirstPhone") == NUMBER


async def test_what_was_for_a_practice_server_ends_with_the_run(runs: Runs) -> None:
    seat = await runs.start(hold=30, practice=True)
    seat.fill()
    await seat.send()
    await seat.leave()
    seat = await runs.start(SOON)
    await seat.settle()
    assert not seat.outbox.items
    assert seat.banner == ""
    seat.time.jump(60)
    await seat.settle()
    assert not seat.calls


async def test_a_pause_lasts_over_the_next_start(runs: Runs) -> None:
    seat = await runs.start()
    await seat.in_outbox("outbox.pause")
    seat.fill()
    await seat.send()
    await seat.leave()
    seat = await runs.start(SOON)
    seat.time.jump(60)
    await seat.settle()
    assert seat.banner.startswith("The outbox is paused")
    assert not seat.calls
    seat.press("outbox.goOn")
    await seat.settle()
    assert seat.states == [State.APPLIED]
    await seat.leave()
    seat = await runs.start(SOON)
    seat.fill("9860")
    await seat.send()
    assert seat.states == [State.APPLIED]


async def test_the_order_of_a_lead_lasts_over_the_next_start(runs: Runs) -> None:
    seat = await runs.start(hold=30)
    for number in (NUMBER, "0491570006"):
        seat.type("field.Name", number)  # something in the form keeps the first one out of it
        seat.fill(number=number)
        seat.press_send()
        await seat.settle()
        if len(seat.items) == 1 and number != NUMBER:
            seat.press("question.goOn")
            await seat.settle()
    await seat.leave()
    seat = await runs.start(SOON)
    await seat.settle()
    assert [each["FirstPhone"] for each in seat.bodies()] == [NUMBER, "0491570006"]
    assert seat.edit == Edit(lead="")
