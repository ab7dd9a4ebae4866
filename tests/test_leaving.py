"""Closing the window and emptying the form: nothing is lost that nobody agreed to lose."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.core.item import State
from app.core.key import Key
from app.gui.connection_editor import ConnectionEditor
from app.gui.leave import Question
from app.gui.tone import Tone
from app.practice.faults import Fault, Kind
from app.sender.sender import Halt
from tests.connecting import back_to
from tests.seat import Seat, Seats, opened, until


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


async def test_leaving_waits_for_an_answer_that_comes_soon(take_seat: Seats) -> None:
    seat = await take_seat(leave_seconds=10)
    seat.server.queue_fault(Fault(Kind.DELAY, seconds=0.05))
    seat.fill()
    seat.press_send()
    await until(lambda: seat.calls)
    assert await seat.desk.may_leave()
    assert seat.calls[-1].applied
    assert seat.states == [State.APPLIED]


async def test_leaving_without_an_answer_asks_and_says_what_the_next_start_will(seat: Seat) -> None:
    seat.desk.connecting.practice_server = ""  # as on a server that is there at the next start
    seat.server.queue_fault(Fault(Kind.HANG))
    seat.fill()
    seat.press_send()
    await until(lambda: seat.calls)
    leaving = await leaves(seat)
    assert seat.question().text().startswith("Noojee has not answered yet for lead 9856.")
    seat.press("question.goOn")
    assert await leaving is True


async def test_what_has_not_gone_out_is_told_before_the_window_closes(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.desk.connecting.practice_server = ""  # as on a server that is there at the next start
    seat.fill()
    await seat.send()
    leaving = await leaves(seat)
    assert seat.question().text() == (
        "1 update has not gone out yet. It goes out at the next start. Everything is kept."
    )
    seat.time.jump(60)
    seat.press("question.stay")
    assert await leaving is False
    await until(lambda: seat.states == [State.APPLIED])


@pytest.mark.parametrize(
    ("leads", "words"),
    [
        (("9856",), "1 update has not gone out yet. It waits until its server gets an API key that it accepts."),
        (
            ("9856", "9860"),
            "2 updates have not gone out yet. They wait until their server gets an API key that it accepts.",
        ),
    ],
)
async def test_what_waits_for_a_key_is_not_said_to_go_out_at_the_next_start(
    take_seat: Seats, leads: tuple[str, ...], words: str
) -> None:
    seat = await take_seat(hold=30)
    seat.desk.connecting.practice_server = ""
    layout = seat.desk.connecting.layout
    assert layout is not None
    await seat.desk.connect_to_server(layout, Key("outdated"))
    for lead in leads:
        seat.fill(lead)
        await seat.send()
    sender = seat.desk.dispatch.sender
    assert sender is not None
    seat.time.jump(60)
    await until(lambda: Halt.KEY_REFUSED in sender.halts.values())
    leaving = await leaves(seat)
    assert seat.question().text() == f"{words} Everything is kept."
    seat.press("question.goOn")
    assert await leaving is True


async def test_nothing_goes_out_while_the_person_is_asked(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.desk.connecting.practice_server = ""
    seat.fill()
    await seat.send()
    leaving = await leaves(seat)
    seat.time.jump(60)
    await until(lambda: seat.time.waiting)
    seat.press("question.goOn")
    assert await leaving is True
    assert not seat.calls


async def test_what_waits_for_the_practice_server_keeps_nobody(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    assert await seat.desk.may_leave()


async def test_a_new_edit_empties_the_form(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("phone.Mobile", "0491570006")
    QTest.keyClick(seat.focus(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    seat.press("question.goOn")
    await seat.settle()
    assert seat.text("leadId") == seat.text("phone.Mobile") == ""
    assert seat.cursor == "leadId"


async def test_a_new_edit_of_a_lead_in_conflict_waits_behind_it(seat: Seat) -> None:
    seat.type("leadId", "9858")
    seat.press("callback.book")
    await seat.send()
    seat.type("leadId", "9858")
    seat.press("callback.none")
    await seat.send()
    assert seat.question().text().startswith("An update of this lead from ")
    seat.press("question.goOn")
    await seat.settle()
    assert seat.states == [State.CONFLICT, State.QUEUED]
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
    await until(lambda: seat.states == [State.APPLIED])


async def test_a_number_unsent_is_asked_about_before_it_is_lost(seat: Seat) -> None:
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


async def test_what_is_typed_keeps_the_program_from_being_closed_from_outside(seat: Seat) -> None:
    seat.type("leadId", "9856")
    assert await seat.desk.loses_nothing()
    seat.type("phone.Mobile", "0491570006")
    assert not await seat.desk.loses_nothing()
    assert "for a new version" in seat.window.trouble.words
    seat.press("callback.book")
    await seat.send()
    assert await seat.desk.loses_nothing()


async def test_a_connection_that_is_not_saved_keeps_the_program_from_ending(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    seat.press("start.setUp")
    editor = await opened(ConnectionEditor)
    assert await seat.desk.loses_nothing()
    seat.type("connection.name", "Sydney")
    assert not await seat.desk.loses_nothing()
    assert "Save the connection" in seat.window.trouble.words
    for button, may in (("question.stay", False), ("question.goOn", True)):
        leaving = asyncio.ensure_future(seat.desk.may_leave())
        await opened(Question)
        seat.press(button)
        assert await leaving is may
        await back_to(editor)
    assert seat.text("connection.name") == "Sydney"
    seat.type("connection.name", "")
    assert await seat.desk.may_leave()
    editor.reject()
    await seat.settle()
