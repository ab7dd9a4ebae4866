"""A lead that has an update in the outbox already: it is changed, or followed by another; the two are never joined."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from app.core.contract import Code
from app.core.edit import Edit
from app.core.item import State
from app.gui.words import clock, stamp
from app.handover import Handover
from app.practice.faults import Fault, Kind
from tests.seat import NOW, Seat, Seats

NUMBER = "0355501777"
OTHER = "0491570006"
Opens = Callable[[Seat], Awaitable[None]]


async def open_by_leaving_the_box(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press_tab()
    await seat.settle()


async def open_by_edit_lead(seat: Seat) -> None:
    await seat.desk.edit_lead("9856")


async def open_by_another_start(seat: Seat) -> None:
    seat.desk.handed_over(Handover("9856"))
    await seat.settle()


WAYS = pytest.mark.parametrize(
    "opens", [open_by_leaving_the_box, open_by_edit_lead, open_by_another_start], ids=lambda way: way.__name__
)


async def send_held(seat: Seat) -> None:
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.states == [State.HELD]


async def send_busy(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=Code.TOO_BUSY))
    seat.fill(number=NUMBER)
    await seat.send()
    seat.time.jump(10)
    await seat.settle()
    assert seat.states == [State.WAITING]


@WAYS
async def test_a_held_one_comes_into_the_form_and_keeps_its_place(take_seat: Seats, opens: Opens) -> None:
    seat = await take_seat(hold=10)
    await send_held(seat)
    await opens(seat)
    assert seat.text("phone.FirstPhone") == NUMBER
    assert seat.states == [State.DRAFT]
    seat.type("phone.FirstPhone", OTHER)
    await seat.send()
    assert seat.states == [State.REPLACED, State.HELD]
    assert seat.items[0].place == seat.items[1].place
    seat.time.jump(10)
    await seat.settle()
    assert [seat.sent()["FirstPhone"], len(seat.calls)] == [OTHER, 1]


@WAYS
async def test_a_waiting_one_comes_into_the_form(take_seat: Seats, opens: Opens) -> None:
    seat = await take_seat(hold=10)
    await send_busy(seat)
    await opens(seat)
    assert seat.text("phone.FirstPhone") == NUMBER
    assert seat.states == [State.DRAFT]


async def test_a_queued_one_comes_into_the_form(seat: Seat) -> None:
    await seat.in_outbox("outbox.pause")
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.states == [State.QUEUED]
    await open_by_leaving_the_box(seat)
    assert seat.text("phone.FirstPhone") == NUMBER
    assert seat.states == [State.DRAFT]
    await seat.in_outbox("outbox.pause")
    await seat.settle()
    assert not seat.calls


async def test_the_first_of_two_that_is_changed_goes_out_first(seat: Seat) -> None:
    await seat.in_outbox("outbox.pause")
    for number in (NUMBER, OTHER):
        seat.fill(number=number)
        await seat.send()
        if number is OTHER:
            seat.press("question.goOn")
            await seat.settle()
    await seat.in_outbox("outbox.edit", seat.items[0].id)
    seat.type("field.Name", "Jane")
    await seat.send()
    seat.press("question.goOn")
    await seat.settle()
    seat.press("outbox.goOn")
    await seat.settle()
    assert [each["FirstPhone"] for each in seat.bodies()] == [NUMBER, OTHER]


async def test_what_was_typed_already_stays_and_nothing_is_taken_back(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    await send_held(seat)
    seat.type("field.Name", "Jane")
    await open_by_leaving_the_box(seat)
    assert (seat.text("leadId"), seat.text("field.Name"), seat.text("phone.FirstPhone")) == ("9856", "Jane", "")
    assert seat.states == [State.HELD]


@pytest.mark.parametrize("goes_on", [True, False])
async def test_sending_a_second_one_asks_and_never_joins_the_two(take_seat: Seats, goes_on: bool) -> None:
    seat = await take_seat(hold=10)
    await send_held(seat)
    seat.type("field.Name", "Jane")
    seat.type("leadId", "9856")
    seat.press("callback.none")
    await seat.send()
    assert seat.question().text().startswith(f"An update of this lead from {clock(NOW)} has not gone out yet.")
    seat.press("question.goOn" if goes_on else "question.stay")
    await seat.settle()
    if not goes_on:
        assert seat.states == [State.HELD]
        assert seat.text("field.Name") == "Jane"
        return
    assert seat.states == [State.HELD, State.HELD]
    seat.time.jump(10)
    await seat.settle()
    assert seat.states == [State.APPLIED, State.APPLIED]
    first, second = seat.bodies()
    assert (first["FirstPhone"], first.get("Name")) == (NUMBER, None)
    assert (second["FirstPhone"], second["Name"]) == ("<No Change>", "Jane")


async def test_behind_one_that_nobody_knows_about_it_queues_and_says_so(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=Code.EXCEPTION))
    seat.fill()
    await seat.send()
    seat.press("unknown.later")
    await open_by_leaving_the_box(seat)
    assert seat.edit == Edit(lead="9856")
    seat.press("callback.none")
    await seat.send()
    assert seat.states == [State.UNKNOWN, State.QUEUED]
    assert seat.banner == f"The update of lead 9856 waits behind the update of {clock(NOW)}, which needs you."
    assert len(seat.calls) == 1


async def test_what_was_put_out_from_the_list_while_it_is_in_the_form_is_a_second_one(seat: Seat) -> None:
    seat.fill("404404", NUMBER)
    await seat.send()
    await seat.bring_back()
    await seat.in_outbox("outbox.pause")
    await seat.in_outbox("outbox.sendAgain", seat.items[0].id)
    seat.type("field.Name", "Jane")
    await seat.send()
    assert seat.question().text().startswith("An update of this lead from ")
    seat.press("question.stay")
    await seat.settle()
    assert seat.states == [State.QUEUED]


async def test_what_is_typed_while_one_is_brought_in_is_not_lost(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    await send_held(seat)
    seat.type("leadId", "9856")
    opening = asyncio.ensure_future(seat.desk.outgoing.open(seat.items[0]))  # type: ignore[union-attr]
    await asyncio.sleep(0)
    seat.type("field.Name", "Jane")
    await seat.settle_on_dialog("question")
    seat.press("question.stay")
    assert await opening is False
    assert seat.text("field.Name") == "Jane"
    assert seat.states == [State.HELD]


async def test_a_replacement_that_comes_too_late_is_told_and_kept(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    await send_held(seat)
    seat.press("held.undo")
    await seat.settle()
    seat.type("field.Name", "Jane")
    outgoing = seat.desk.outgoing
    assert outgoing is not None
    await asyncio.gather(seat.outbox.put_back(seat.items[0].id, 10), outgoing.send())
    assert seat.states == [State.HELD]
    assert seat.text("field.Name") == "Jane"
    assert seat.beside("send").startswith("Nothing was queued: the update that this one was to replace has gone on")
    await seat.send()
    assert seat.question().text().startswith("An update of this lead from ")


async def test_one_that_goes_out_as_it_is_opened_stays_on_its_way(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    await send_held(seat)
    seat.type("leadId", "9856")
    seat.press_tab()
    seat.time.jump(10)
    await seat.settle()
    assert seat.states in ([State.APPLIED], [State.DRAFT])
    assert len(seat.calls) == (seat.states == [State.APPLIED])


async def test_what_was_last_sent_stands_beside_the_fields(seat: Seat) -> None:
    seat.fill(number=NUMBER)
    await seat.send()
    await open_by_leaving_the_box(seat)
    assert seat.beside("leadId") == f"Last updated from here {stamp(NOW)}."
    assert seat.beside("phone.FirstPhone") == f"Last sent {stamp(NOW)}: (03) 5550 1777. It was applied."
    assert "25 Nov 2026, 10:00. It was applied." in seat.beside("callback.book")
    assert not seat.beside("phone.Mobile")


@pytest.mark.parametrize(
    ("code", "words"),
    [(Code.DO_NOT_CALL, "It was not applied."), (Code.EXCEPTION, "We don't know whether it was applied.")],
)
async def test_whether_it_was_applied_stands_beside_the_fields(seat: Seat, code: Code, words: str) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=code))
    seat.fill(number=NUMBER)
    await seat.send()
    if code is Code.DO_NOT_CALL:
        await seat.in_outbox("outbox.drop", seat.items[0].id)
        seat.press("question.goOn")
        await seat.settle()
    await open_by_leaving_the_box(seat)
    assert seat.beside("phone.FirstPhone") == f"Last sent {stamp(NOW)}: (03) 5550 1777. {words}"


async def test_what_was_sent_to_one_lead_does_not_stand_beside_another(seat: Seat) -> None:
    seat.fill(number=NUMBER)
    await seat.send()
    await open_by_leaving_the_box(seat)
    seat.type("leadId", "9860")
    assert not seat.beside("phone.FirstPhone")


async def test_what_was_sent_in_an_earlier_run_is_known_too(take_seat: Seats, tmp_path: Path) -> None:
    first = await take_seat(outbox=tmp_path / "outbox.db")
    first.fill(number=NUMBER)
    await first.send()
    await first.leave()
    seat = await take_seat(outbox=tmp_path / "outbox.db")
    await open_by_leaving_the_box(seat)
    assert seat.beside("phone.FirstPhone") == f"Last sent {stamp(NOW)}: (03) 5550 1777. It was applied."
