"""Closing the window and emptying the form: nothing is lost that nobody agreed to lose."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.gui.sending import Doing, Pace
from app.gui.tone import Tone
from app.practice.faults import Fault, Kind
from tests.seat import Seat, Seats, until


async def leaves(seat: Seat) -> asyncio.Task[bool]:
    """Ask to close the window, and let it think."""
    task = asyncio.ensure_future(seat.desk.may_leave())
    await until(lambda: task.done() or QApplication.activeModalWidget() is not None)
    return task


async def test_an_untouched_form_may_be_left(seat: Seat) -> None:
    seat.type("leadId", "9856")
    assert await seat.desk.may_leave()


@pytest.mark.parametrize(("button", "may"), [("question.stay", False), ("question.goOn", True)])
async def test_a_touched_form_asks_before_it_is_left(seat: Seat, button: str, may: bool) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    leaving = await leaves(seat)
    assert seat.question().text() == "What you changed for lead 9856 was not sent, and is lost when you close."
    seat.press(button)
    assert await leaving is may
    assert seat.text("field.Name") == "Jane"


async def test_escape_means_to_stay(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    leaving = await leaves(seat)
    QTest.keyClick(seat.question(), Qt.Key.Key_Escape)
    assert await leaving is False


async def test_leaving_waits_for_an_answer_that_comes_soon(seat: Seat) -> None:
    seat.fill()
    seat.press_send()
    await until(lambda: seat.doing is Doing.SENDING)
    assert await seat.desk.may_leave()
    assert seat.calls[-1].applied


async def test_leaving_without_an_answer_asks(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.HANG))
    seat.fill()
    seat.press_send()
    await until(lambda: seat.calls)
    leaving = await leaves(seat)
    assert seat.question().text().startswith("Noojee has not answered yet.")
    seat.press("question.goOn")
    assert await leaving is True


async def test_a_question_that_the_answer_overtakes_is_withdrawn(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.DELAY, seconds=0.6))
    seat.fill()
    seat.press_send()
    await until(lambda: seat.calls)
    leaving = await leaves(seat)
    assert seat.question().text().startswith("Noojee has not answered yet.")
    assert await leaving is True
    assert QApplication.activeModalWidget() is None
    assert seat.calls[-1].applied


async def test_a_countdown_waits_while_the_person_is_asked_whether_to_close(take_seat: Seats) -> None:
    seat = await take_seat(pace=Pace(still_waiting=60.0, tick=0.01, busy=lambda _tries: 0.1))
    seat.server.queue_fault(Fault(Kind.CODE, code=109))
    seat.fill()
    seat.press_send()
    await until(lambda: seat.doing is Doing.WAITING)
    leaving = await leaves(seat)
    ends = asyncio.get_running_loop().time() + 0.3
    await until(lambda: asyncio.get_running_loop().time() > ends)
    assert len(seat.calls) == 1
    seat.press("question.stay")
    assert await leaving is False
    await until(lambda: len(seat.calls) == 2)


async def test_the_cursor_leaves_a_form_that_takes_no_input_and_comes_back(take_seat: Seats) -> None:
    seat = await take_seat(pace=Pace(tick=0.01, busy=lambda _tries: 600.0))
    seat.server.queue_fault(Fault(Kind.CODE, code=109))
    seat.type("leadId", "9856")
    seat.press("callback.book")
    seat.press_send()
    await until(lambda: seat.doing is Doing.WAITING)
    assert seat.cursor == "busy.sendNow"
    seat.press("busy.back")
    await until(lambda: seat.doing is Doing.EDITING)
    await seat.settle()
    assert seat.cursor == "callback.book"


async def test_leaving_shows_an_answer_that_needs_the_person_instead(seat: Seat) -> None:
    seat.type("leadId", "404404")
    seat.press("callback.book")
    seat.press_send()
    await until(lambda: seat.doing is Doing.SENDING)
    assert await seat.desk.may_leave() is False
    assert seat.beside("leadId").startswith("Nothing was changed")


async def test_leaving_what_is_not_settled_asks(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=103))
    seat.fill()
    await seat.send()
    leaving = await leaves(seat)
    assert seat.question().text().startswith("It is not settled yet whether lead 9856 was updated.")
    seat.press("question.stay")
    assert await leaving is False


async def test_a_new_edit_empties_the_form(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("phone.Mobile", "0491570006")
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    seat.press("question.goOn")
    await seat.settle()
    assert seat.text("leadId") == seat.text("phone.Mobile") == ""
    assert seat.cursor == "leadId"


async def test_a_new_edit_of_a_lead_in_conflict_still_asks_to_look(seat: Seat) -> None:
    seat.type("leadId", "9858")
    seat.press("callback.book")
    await seat.send()
    seat.press("conflict.back")
    await seat.settle()
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    seat.press("question.goOn")
    await seat.settle()
    seat.type("leadId", "9858")
    seat.press("callback.book")
    await seat.send()
    assert seat.cursor == "conflict.looked"
    assert len(seat.calls) == 1


async def test_edit_again_asks_before_what_was_typed_since_is_lost(seat: Seat) -> None:
    seat.fill()
    await seat.send()
    seat.type("leadId", "9860")
    seat.type("field.Name", "Jane")
    seat.press("editAgain")
    await seat.settle_on_dialog("question")
    seat.press("question.stay")
    await seat.settle()
    assert (seat.text("leadId"), seat.text("field.Name")) == ("9860", "Jane")


async def test_trouble_elsewhere_leaves_the_buttons_that_settle_an_update(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=103))
    seat.fill()
    await seat.send()
    seat.window.trouble.say("Something unexpected happened.", Tone.PROBLEM)
    seat.press("unknown.arrived")
    await until(lambda: seat.doing is Doing.EDITING)


async def test_a_number_under_no_change_is_asked_about_before_it_is_lost(seat: Seat) -> None:
    seat.type("phone.Mobile", "0491570006")
    seat.press("phone.Mobile.noChange")
    leaving = await leaves(seat)
    seat.press("question.stay")
    assert await leaving is False


async def test_edit_again_brings_the_lead_back_and_nothing_else(seat: Seat) -> None:
    seat.fill()
    seat.type("field.Name", "Jane")
    await seat.send()
    seat.press("editAgain")
    await seat.settle()
    assert seat.text("leadId") == "9856"
    assert seat.text("field.Name") == ""
