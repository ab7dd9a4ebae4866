"""Undo and redo across the form: each thing that was done is a step, wherever it was done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSlider

from app.core.edit import Edit
from app.core.item import State
from app.practice.faults import Fault, Kind
from tests.seat import Seat, Seats, until
from tests.test_drafts import drafts
from tests.test_held import fill_all

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def undo(seat: Seat) -> None:
    QTest.keyClick(seat.focus(), Qt.Key.Key_Z, CTRL)


def redo(seat: Seat) -> None:
    QTest.keyClick(seat.focus(), Qt.Key.Key_Y, CTRL)


def words(seat: Seat, name: str) -> str:
    return seat.window.commands[name].text().replace("&", "")


def offered(seat: Seat, name: str) -> bool:
    return seat.window.commands[name].isEnabled()


async def test_all_that_was_done_is_undone_step_by_step_and_redone(seat: Seat) -> None:
    filled = fill_all(seat)
    shown = [filled]
    while offered(seat, "undo"):
        undo(seat)
        shown.append(seat.edit)
    assert shown[-1] == Edit()
    assert len(shown) > 12
    for each in reversed(shown[:-1]):
        redo(seat)
        assert seat.edit == each
    assert not offered(seat, "redo")
    assert seat.edit == filled
    assert seat.ticked("phone.Mobile.noChange")
    assert seat.text("phone.Mobile") == "0491570006"


async def test_the_cursor_goes_to_where_the_change_was(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane")
    seat.press("callback.none")
    assert words(seat, "undo") == "Undo the last change"
    undo(seat)
    assert (seat.cursor, words(seat, "undo")) == ("callback.none", "Undo typing")
    undo(seat)
    assert (seat.cursor, seat.text("field.Name")) == ("field.Name", "")
    undo(seat)
    assert (seat.cursor, seat.text("leadId"), offered(seat, "undo")) == ("leadId", "", False)
    redo(seat)
    assert (seat.cursor, seat.text("leadId")) == ("leadId", "9856")


@pytest.mark.parametrize("name", ["field.Name", "field.Notes"])
async def test_the_cursor_stands_where_the_text_has_changed(seat: Seat, name: str) -> None:
    seat.type(name, "Jane Smith")
    control = seat.focus()
    QTest.keyClick(control, Qt.Key.Key_Home)
    QGuiApplication.clipboard().setText("Ms ")
    QTest.keyClick(control, Qt.Key.Key_V, CTRL)
    undo(seat)
    redo(seat)
    assert seat.text(name) == "Ms Jane Smith"
    assert isinstance(control, QLineEdit | QPlainTextEdit)
    at = control.cursorPosition() if isinstance(control, QLineEdit) else control.textCursor().position()
    assert at == 3


async def test_each_word_is_a_step(seat: Seat) -> None:
    seat.type("field.Notes", "Ring her twice")
    undo(seat)
    assert seat.text("field.Notes") == "Ring her "
    undo(seat)
    assert seat.text("field.Notes") == "Ring "


async def test_what_is_pasted_is_a_step(seat: Seat) -> None:
    QGuiApplication.clipboard().setText("0491 570 006")
    seat.type("phone.Mobile", "+61")
    QTest.keyClick(seat.focus(), Qt.Key.Key_A, CTRL)
    QTest.keyClick(seat.focus(), Qt.Key.Key_V, CTRL)
    undo(seat)
    assert seat.text("phone.Mobile") == "+61"
    undo(seat)
    assert (seat.text("phone.Mobile"), seat.ticked("phone.Mobile.noChange")) == ("", True)


async def test_ctrl_shift_z_redoes_too(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    undo(seat)
    QTest.keyClick(seat.focus(), Qt.Key.Key_Z, CTRL | SHIFT)
    assert seat.text("field.Name") == "Jane"


async def test_a_slider_that_is_moved_is_one_step(seat: Seat) -> None:
    seat.press("priority.set")
    slider = seat.find(QSlider, "priority.slider")
    slider.setFocus()
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert seat.edit.priority == 15
    undo(seat)
    assert seat.edit.priority == 10


async def test_a_call_back_time_is_undone(seat: Seat) -> None:
    seat.press("callback.book")
    proposed = seat.edit.callback
    seat.find(QLineEdit, "callback.when").setFocus()
    QTest.keyClick(seat.focus(), Qt.Key.Key_PageUp)
    assert seat.edit.callback != proposed
    undo(seat)
    assert seat.edit.callback == proposed
    undo(seat)
    assert seat.edit == Edit()


async def test_what_is_no_time_yet_comes_back_as_it_was_typed(seat: Seat) -> None:
    seat.type("callback.when", "someday")
    seat.type("field.Name", "J")
    undo(seat)
    undo(seat)
    redo(seat)
    assert seat.text("callback.when") == "someday"


async def test_with_the_list_of_names_open_the_form_is_undone_and_not_the_box_alone(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    seat.type("disposition", "call")
    await until(QApplication.activePopupWidget)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Z, CTRL)
    assert (seat.text("disposition"), seat.text("field.Name")) == ("No change", "Jane")
    undo(seat)
    assert seat.text("field.Name") == ""
    redo(seat)
    redo(seat)
    assert seat.text("disposition") == "call"


async def test_first_the_form_then_the_send_and_the_words_say_which(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    assert words(seat, "undo") == "Undo: take the update back"
    seat.type("field.Name", "Jane")
    assert words(seat, "undo") == "Undo typing"
    undo(seat)
    assert words(seat, "undo") == "Undo: take the update back"
    undo(seat)
    await seat.settle()
    assert (seat.states, seat.text("leadId")) == ([State.DRAFT], "9856")
    assert not offered(seat, "undo")


async def test_steps_are_forgotten_with_the_edit(take_seat: Seats) -> None:
    seat = await take_seat()
    seat.fill()
    await seat.send()
    assert (offered(seat, "undo"), offered(seat, "redo")) == (False, False)
    undo(seat)
    assert seat.edit == Edit()
    seat.type("leadId", "9860")
    await seat.desk.edit_lead("9861")
    assert (offered(seat, "undo"), seat.text("leadId")) == (False, "9861")
    await seat.desk.connect_to_practice()
    assert not offered(seat, "undo")


async def test_a_form_that_is_frozen_is_not_undone(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    seat.type("leadId", "9856")
    page = seat.window.page
    assert page is not None
    page.form.freeze(frozen=True)
    assert not offered(seat, "undo")
    undo(seat)
    page.steps.undo()
    assert (seat.text("field.Name"), seat.text("leadId")) == ("Jane", "9856")
    page.form.freeze(frozen=False)
    undo(seat)
    assert seat.text("leadId") == ""


async def test_while_the_form_has_a_step_a_frozen_form_takes_no_send_back(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    seat.type("field.Name", "Jane")
    page = seat.window.page
    assert page is not None
    page.form.freeze(frozen=True)
    undo(seat)
    await seat.settle()
    assert seat.states == [State.HELD]
    page.form.freeze(frozen=False)


async def test_the_draft_on_disk_has_what_undo_made(seat: Seat) -> None:
    seat.desk.connecting.practice_server = ""  # of practice, nothing is kept
    seat.type("leadId", "9856")
    seat.type("field.Suburb", "Eltham")
    seat.type("field.Name", "Jane")
    assert await seat.desk._drafts.keep()
    undo(seat)
    assert await seat.desk._drafts.keep()
    assert [each.edit for each in await drafts(seat)] == [seat.edit]
    assert seat.edit.fields == {"Suburb": "Eltham"}
    redo(seat)
    assert await seat.desk._drafts.keep()
    assert [each.edit for each in await drafts(seat)] == [seat.edit]
    assert seat.edit.fields == {"Suburb": "Eltham", "Name": "Jane"}


async def test_a_dialogs_boxes_keep_their_own_undo(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    seat.server.queue_fault(Fault(Kind.CODE, code=101))
    await seat.send()
    seat.window.commands["showHistory"].trigger()
    await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == "history.window")
    seat.type("history.search", "9856")
    undo(seat)
    assert seat.text("history.search") == ""
    assert seat.text("field.Name") == "Jane"
