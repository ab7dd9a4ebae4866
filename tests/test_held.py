"""The undo window: what was sent waits a little, and can be taken back just as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.core.edit import Edit
from app.core.item import LEAST_HOLD_WITH_ACTIONS, LONGEST_HOLD, State
from tests.seat import Seat, Seats, until

NUMBER = "0355501777"
OTHER = "0491570006"


def press_undo(seat: Seat) -> None:
    QTest.keyClick(seat.focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def fill_all(seat: Seat) -> Edit:
    """Something of every kind in the form, and a number that is kept under "No change"."""
    seat.fill(number=NUMBER)
    seat.press("phone.SecondPhone.noChange")
    seat.press("phone.SecondPhone.clear")
    seat.type("phone.Mobile", OTHER)
    seat.press("phone.Mobile.noChange")
    seat.choose("disposition", "Client Approved Callback")
    seat.type("field.Suburb", "Eltham")
    seat.choose("field.Product", "Heat pump")
    seat.press("field.ContactBy.3")
    seat.press("field.OwnsHome.2")
    seat.type("field.ContractEnds", "2027/02/28")
    seat.press("priority.set")
    seat.type("priority.value", "7")
    seat.type("field.Notes", "Ring twice")
    return seat.edit


async def test_what_was_sent_counts_down_and_goes_out_when_its_time_has_come(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    assert seat.banner == "The update of lead 9856 goes out in 10 s."
    seat.time.jump(3)
    await until(lambda: seat.banner == "The update of lead 9856 goes out in 7 s.")
    seat.time.jump(6.9)
    await seat.settle()
    assert not seat.calls
    seat.time.jump(0.1)
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert seat.banner == "Lead 9856 was updated. The dialler sees it in one to two minutes."


async def test_send_now_does_not_wait(take_seat: Seats) -> None:
    seat = await take_seat(hold=30)
    seat.fill()
    await seat.send()
    seat.press("held.sendNow")
    await seat.settle()
    assert [each.applied for each in seat.calls] == [True]


@pytest.mark.parametrize("by_key", [True, False], ids=["by Ctrl+Z", "by the button"])
async def test_undone_the_form_is_as_it_was_and_nothing_was_sent(take_seat: Seats, by_key: bool) -> None:
    seat = await take_seat(hold=10)
    filled = fill_all(seat)
    await seat.send()
    assert seat.edit == Edit(lead="")
    if by_key:
        press_undo(seat)
    else:
        seat.press("held.undo")
    await seat.settle()
    assert seat.edit == filled
    assert seat.ticked("phone.Mobile.noChange")
    assert seat.text("phone.Mobile") == OTHER
    assert seat.ticked("phone.SecondPhone.clear")
    assert seat.cursor == "field.Notes"
    seat.time.jump(3600)
    await seat.settle()
    assert seat.states == [State.DRAFT]
    assert not seat.calls


@pytest.mark.parametrize(
    "control", ["leadId", "phone.FirstPhone", "disposition", "callback.when", "priority.value", "field.Product"]
)
async def test_undone_the_cursor_is_where_it_was(take_seat: Seats, control: str) -> None:
    seat = await take_seat(hold=10)
    fill_all(seat)
    seat.find(QWidget, control).setFocus()
    await seat.send()
    press_undo(seat)
    await seat.settle()
    assert seat.cursor == control


async def test_sent_by_the_button_and_undone_the_cursor_is_in_the_form(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    seat.press("send")
    await seat.settle()
    seat.press("held.undo")
    await seat.settle()
    assert seat.cursor == "leadId"


async def test_what_was_undone_can_be_sent_again_and_goes_out_once(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    press_undo(seat)
    await seat.settle()
    seat.type("phone.FirstPhone", OTHER)
    await seat.send()
    seat.time.jump(10)
    await seat.settle()
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert [seat.sent()["FirstPhone"], len(seat.calls)] == [OTHER, 1]


async def test_what_was_undone_can_go_out_as_it_was(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    press_undo(seat)
    await seat.settle()
    assert seat.banner == "Nothing goes out for lead 9856: you took this update back."
    seat.press("draft.putBack")
    await seat.settle()
    assert seat.states == [State.HELD]
    assert seat.edit == Edit(lead="")
    seat.time.jump(10)
    await seat.settle()
    assert seat.states == [State.APPLIED]


@pytest.mark.parametrize(
    ("control", "text"),
    [("field.Name", "Jane"), ("field.Notes", "Jane"), ("disposition", "Fax"), ("priority.value", "77")],
)
async def test_ctrl_z_undoes_what_was_typed_and_not_the_send(take_seat: Seats, control: str, text: str) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    if control == "priority.value":
        seat.press("priority.set")
    before = seat.text(control)
    seat.type(control, text)
    press_undo(seat)
    await seat.settle()
    assert seat.text(control) == before
    assert seat.states == [State.HELD]


async def test_ctrl_z_undoes_the_send_once_nothing_typed_is_left_to_undo(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    seat.type("field.Name", "Jane")
    for _ in range(2):
        press_undo(seat)
        await seat.settle()
    assert seat.states == [State.DRAFT]
    assert seat.text("phone.FirstPhone") == NUMBER


async def test_ctrl_z_does_nothing_where_nothing_is_held(seat: Seat) -> None:
    seat.fill()
    await seat.send()
    press_undo(seat)
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert seat.edit == Edit(lead="")


@pytest.mark.parametrize("goes_on", [True, False])
async def test_undo_asks_before_something_else_in_the_form_gives_way(take_seat: Seats, goes_on: bool) -> None:
    seat = await take_seat(hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    seat.type("leadId", "9860")
    seat.type("field.Name", "Jane")
    seat.press("held.undo")
    await seat.settle_on_dialog("question")
    seat.time.jump(60)
    seat.press("question.goOn" if goes_on else "question.stay")
    await seat.settle()
    assert seat.text("leadId") == ("9856" if goes_on else "9860")
    assert seat.text("phone.FirstPhone") == (NUMBER if goes_on else "")
    assert seat.text("field.Name") == ("" if goes_on else "Jane")
    assert seat.states == [State.DRAFT]
    assert not seat.calls
    if not goes_on:
        assert seat.window.statusBar().currentMessage() == "It stays in the outbox, and is not sent."
        assert seat.count == "Outbox: 1 taken back"


async def test_with_no_undo_window_it_goes_at_once(take_seat: Seats) -> None:
    seat = await take_seat(hold=0)
    seat.fill()
    seat.press_send()
    await seat.settle()
    assert seat.states == [State.APPLIED]


async def test_where_noojee_writes_to_people_there_is_always_time_to_undo(take_seat: Seats) -> None:
    seat = await take_seat(hold=0)
    seat.fill()
    seat.choose("disposition", "Callback")
    seat.press_send()
    await seat.settle()
    assert seat.states == [State.HELD]
    seat.time.jump(LEAST_HOLD_WITH_ACTIONS - 0.1)
    await seat.settle()
    assert not seat.calls
    seat.time.jump(0.1)
    await seat.settle()
    assert seat.states == [State.APPLIED]


async def test_the_undo_window_is_never_longer_than_half_a_minute(take_seat: Seats) -> None:
    seat = await take_seat(hold=900)
    seat.fill()
    await seat.send()
    assert seat.banner == "The update of lead 9856 goes out in 30 s."
    seat.time.jump(LONGEST_HOLD)
    await seat.settle()
    assert seat.states == [State.APPLIED]


async def test_of_two_that_are_held_ctrl_z_takes_the_newest(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    for lead in ("9856", "9860"):
        seat.fill(lead)
        await seat.send()
    press_undo(seat)
    await seat.settle()
    assert seat.states == [State.HELD, State.DRAFT]
    assert seat.text("leadId") == "9860"


async def test_a_clock_that_is_set_back_holds_nothing_for_longer(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    seat.time.jump(-3600)
    await seat.settle()
    seat.time.jump(LONGEST_HOLD)
    await seat.settle()
    assert seat.states == [State.APPLIED]
