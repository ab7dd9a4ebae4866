"""What only a person can settle: whether it arrived, what Noojee refused, a lead that somebody was editing."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.core.contract import Code
from app.core.item import State
from app.gui.commands import plain
from app.gui.words import clock
from app.practice.faults import Fault, Kind
from tests.seat import Seat, until

NUMBER = "0355501777"
UNKNOWN = Fault(Kind.CODE, code=Code.EXCEPTION)


async def send_unknown(seat: Seat, disposition: str = "Callback") -> None:
    seat.server.queue_fault(UNKNOWN)
    seat.fill(number=NUMBER)
    if disposition:
        seat.choose("disposition", disposition)
    await seat.send()
    assert seat.states == [State.UNKNOWN]


async def test_it_arrived(seat: Seat) -> None:
    await send_unknown(seat)
    seat.press("unknown.arrived")
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert seat.banner == "Lead 9856 was updated: you saw it arrive."
    assert len(seat.calls) == 1


@pytest.mark.parametrize("goes_on", [True, False])
async def test_it_did_not_arrive(seat: Seat, goes_on: bool) -> None:
    await send_unknown(seat)
    seat.press("unknown.notArrived")
    await seat.settle_on_dialog("question")
    assert "Sends a confirmation SMS" in seat.question().text()
    seat.press("question.goOn" if goes_on else "question.stay")
    await seat.settle()
    assert seat.states == [State.NEEDS_YOU if goes_on else State.UNKNOWN]
    assert seat.text("phone.FirstPhone") == (NUMBER if goes_on else "")
    assert len(seat.calls) == 1
    if goes_on:
        await seat.send()
        assert seat.states == [State.REPLACED, State.APPLIED]


@pytest.mark.parametrize("goes_on", [True, False])
async def test_sending_it_again_names_what_may_happen_twice_and_asks(seat: Seat, goes_on: bool) -> None:
    await send_unknown(seat)
    words = plain(seat.find(QAbstractButton, "unknown.sendAgain").text())
    assert words == "Send again: “Sends a confirmation SMS” may happen twice"
    seat.press("unknown.sendAgain")
    await seat.settle_on_dialog("question")
    assert seat.question().text() == (
        "We don't know whether the update of lead 9856 arrived. If it did arrive, sending it again runs this twice: "
        "Sends a confirmation SMS."
    )
    seat.press("question.goOn" if goes_on else "question.stay")
    await seat.settle()
    assert seat.states == [State.APPLIED if goes_on else State.UNKNOWN]
    assert len(seat.calls) == 1 + goes_on


async def test_sent_again_without_the_disposition_no_action_can_run(seat: Seat) -> None:
    await send_unknown(seat)
    seat.press("unknown.sendWithoutDisposition")
    await seat.settle()
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert [each["njDisposition"] for each in seat.bodies()] == ["Callback", "<No Change>"]
    assert seat.bodies()[1]["FirstPhone"] == NUMBER


async def test_without_a_disposition_there_is_none_to_leave_out(seat: Seat) -> None:
    await send_unknown(seat, disposition="")
    assert not seat.window.findChildren(QAbstractButton, "unknown.sendWithoutDisposition")
    assert plain(seat.find(QAbstractButton, "unknown.sendAgain").text()) == "Send again: it may arrive twice"


async def test_later_it_is_still_in_the_outbox_and_nothing_is_sent_again(seat: Seat) -> None:
    await send_unknown(seat)
    seat.press("unknown.later")
    await seat.settle()
    assert seat.banner == ""
    assert seat.count == "Outbox: 1 needs you"
    seat.time.jump(3600)
    await seat.settle()
    assert seat.banner == ""
    assert len(seat.calls) == 1
    await seat.in_outbox("outbox.arrived")
    assert seat.states == [State.APPLIED]


async def test_one_that_was_put_off_is_told_again_when_it_comes_back_to_that_state(seat: Seat) -> None:
    await send_unknown(seat)
    seat.press("unknown.later")
    seat.server.queue_fault(UNKNOWN)
    await seat.in_outbox("outbox.sendAgain")
    seat.press("question.goOn")
    await seat.settle()
    assert seat.states == [State.UNKNOWN]
    assert len(seat.calls) == 2
    assert "We don't know" in seat.banner


async def test_what_noojee_refused_comes_back_into_the_form(seat: Seat) -> None:
    seat.fill("404404", NUMBER)
    await seat.send()
    assert seat.banner.startswith("Nothing was changed: Noojee has no lead 404404 in this campaign.")
    seat.press("needs.edit")
    await seat.settle()
    assert seat.cursor == "leadId"
    seat.type("leadId", "9856")
    await seat.send()
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert seat.server.lead("9856").values["FirstPhone"] == NUMBER


async def test_what_was_seen_not_to_arrive_can_be_sent_again_as_it_is(seat: Seat) -> None:
    await send_unknown(seat)
    await seat.in_outbox("outbox.notArrived")
    seat.press("question.goOn")
    await seat.settle()
    await seat.desk.edit_lead("")
    await seat.settle()
    seat.press("needs.sendAgain")
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert len(seat.calls) == 2


async def test_the_details_have_the_time_of_the_answer_and_not_of_the_press_after_it(seat: Seat) -> None:
    await send_unknown(seat)
    answered = seat.time.now()
    seat.time.jump(1800)
    await seat.in_outbox("outbox.notArrived")
    seat.press("question.goOn")
    await seat.settle()
    assert seat.items[0].since == answered + timedelta(seconds=1800)
    await seat.in_outbox("outbox.details.show")
    label = seat.find(QLabel, "outbox.answer")
    await until(lambda: label.text().startswith(f"Last answer, {clock(answered)}, lead 9856: "))


async def test_a_conflict_that_is_dropped_lets_those_behind_it_wait_for_a_look(seat: Seat) -> None:
    seat.fill("9858", NUMBER)
    await seat.send()
    seat.type("leadId", "9858")
    seat.press("callback.none")
    await seat.send()
    seat.press("question.goOn")
    await seat.settle()
    assert seat.states == [State.CONFLICT, State.QUEUED]
    await seat.in_outbox("outbox.drop", seat.items[0].id)
    assert seat.question().text() == "Drop the update of lead 9858? It is never sent then."
    seat.press("question.goOn")
    await seat.settle()
    assert seat.states == [State.CANCELLED, State.STALE]
    assert "was not sent" in seat.banner
    seat.time.jump(3600)
    await seat.settle()
    assert len(seat.calls) == 1


async def test_settling_one_lets_the_next_of_its_lead_go(seat: Seat) -> None:
    await send_unknown(seat)
    seat.type("leadId", "9856")
    seat.press("callback.none")
    await seat.send()
    assert seat.states == [State.UNKNOWN, State.QUEUED]
    await seat.in_outbox("outbox.arrived", seat.items[0].id)
    await seat.settle()
    assert seat.states == [State.APPLIED, State.APPLIED]
    assert len(seat.calls) == 2


async def test_each_button_pressed_twice_does_its_work_once(seat: Seat) -> None:
    for name, asks in (("sendWithoutDisposition", False), ("arrived", False), ("sendAgain", True)):
        sent = len(seat.calls)
        seat.server.queue_fault(UNKNOWN)
        seat.fill(number=NUMBER)
        seat.choose("disposition", "Callback")
        await seat.send()
        button = seat.find(QAbstractButton, f"unknown.{name}")
        button.click()
        button.click()
        await seat.settle()
        if asks:
            seat.press("question.goOn")
            await seat.settle()
        assert seat.states[-1] is State.APPLIED
        assert len(seat.calls) == sent + (1 if name == "arrived" else 2)
