"""The form by keyboard: what each control does to what would be sent, and what it says while one types."""

import asyncio
import json
import os
import random
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QSpinBox,
    QWidget,
)

from app.core import contract
from app.core.callback import Standing
from app.core.edit import Edit
from app.practice.faults import Fault, Kind
from tests.seat import NOW, Seat, Seats, until


def edit(seat: Seat) -> Edit:
    assert seat.window.page is not None
    return seat.window.page.form.edit()


def ticked(seat: Seat, name: str) -> bool:
    return seat.find(QAbstractButton, name).isChecked()


async def test_an_empty_form_says_what_to_do_first(seat: Seat) -> None:
    assert seat.summary == "Which lead? Type its id, then change what should change."
    assert seat.cursor == "leadId"
    assert edit(seat) == Edit()


async def test_no_change_is_on_at_first_and_typing_a_number_turns_it_off(seat: Seat) -> None:
    assert ticked(seat, "phone.Mobile.noChange")
    seat.type("phone.Mobile", "0491 570 006")
    assert not ticked(seat, "phone.Mobile.noChange")
    assert edit(seat).phones == {"Mobile": "0491 570 006"}


async def test_no_change_again_greys_the_number_and_keeps_it_for_turning_back(seat: Seat) -> None:
    seat.type("phone.Mobile", "0491 570 006")
    number = seat.find(QLineEdit, "phone.Mobile")
    plain = number.palette().color(QPalette.ColorRole.Text)
    seat.press("phone.Mobile.noChange")
    assert edit(seat).phones == {}
    assert number.text() == "0491 570 006"
    assert number.palette().color(QPalette.ColorRole.Text) != plain
    seat.press("phone.Mobile.noChange")
    assert edit(seat).phones == {"Mobile": "0491 570 006"}
    assert seat.cursor == "phone.Mobile"


async def test_an_empty_number_without_no_change_is_asked_for(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.press("phone.Mobile.noChange")
    await seat.send()
    assert seat.beside("phone.Mobile") == "Type the new number, or tick “No change”."
    assert seat.cursor == "phone.Mobile"
    assert not seat.calls


async def test_a_number_is_cleared_only_when_the_person_ticks_it_and_is_warned(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.press("phone.Mobile.noChange")
    seat.press("phone.Mobile.clear")
    assert "Noojee will be asked to clear this number." in seat.beside("phone.Mobile")
    assert "clears Mobile" in seat.summary or "Clears Mobile" in seat.summary
    await seat.send()
    assert seat.sent()["Mobile"] == ""


async def test_a_number_is_read_back_nicely(seat: Seat) -> None:
    seat.type("phone.Mobile", "0491570006")
    assert seat.beside("phone.Mobile") == "0491 570 006"
    assert "Sets Mobile to 0491 570 006." in seat.summary


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("049157", "No phone number like this is known. Sent as 049157."),
        ("000", "This looks too short for a phone number. Sent as 000."),
        ("491570006", "Usually 0491 570 006. Sent as 491570006."),
    ],
)
async def test_a_number_that_may_be_none_is_told_and_may_be_sent(seat: Seat, typed: str, told: str) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("phone.Mobile", typed)
    assert seat.beside("phone.Mobile") == told
    await seat.send()
    assert seat.sent()["Mobile"] == typed


@pytest.mark.parametrize("typed", ["12ab", "+", "0491x", "<no change>"])
async def test_what_is_no_number_is_told_when_the_box_is_left_and_stays_until_mended(seat: Seat, typed: str) -> None:
    seat.type("phone.Mobile", typed)
    seat.type("leadId", "9856")
    told = seat.beside("phone.Mobile")
    assert told in {
        "A number has only digits, and perhaps one + in front.",
        "Noojee would read this as “leave it as it is”. Use “No change” for that.",
    }
    seat.press("callback.none")
    await seat.send()
    assert seat.beside("phone.Mobile") == told
    assert seat.cursor == "phone.Mobile"
    seat.type("phone.Mobile", "0491570006")
    assert seat.beside("phone.Mobile") == "0491 570 006"
    assert not seat.calls


async def test_pressing_send_on_an_empty_form_says_what_is_missing_and_puts_the_cursor_there(seat: Seat) -> None:
    seat.type("phone.Mobile", "")
    seat.find(QPlainTextEdit, "field.Notes").setFocus()
    await seat.send()
    assert seat.beside("leadId") == "Which lead? Type its external id."
    assert seat.beside("callback.book").startswith("Call back, or not?")
    assert seat.cursor == "leadId"
    assert not seat.calls


async def test_the_disposition_is_found_by_typing_any_part_of_it(seat: Seat) -> None:
    seat.type("disposition", "no sale")
    completer = seat.find(QComboBox, "disposition").completer()
    assert completer is not None
    assert completer.currentCompletion() == "Pitch No Sale"
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert edit(seat).disposition == "Pitch No Sale"


async def test_a_disposition_typed_in_another_case_is_taken_in_the_campaigns_own(seat: Seat) -> None:
    seat.type("disposition", "do NOT call")
    seat.press_tab()
    assert edit(seat).disposition == "Do not call"
    assert seat.text("disposition") == "Do not call"


async def test_a_part_that_only_one_disposition_has_is_taken_for_it(seat: Seat) -> None:
    seat.type("disposition", "no sale")
    seat.press_tab()
    assert seat.text("disposition") == "Pitch No Sale"
    seat.type("disposition", "call")
    seat.press_tab()
    assert seat.text("disposition") == "call"


async def test_a_disposition_that_is_none_is_told_and_not_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("disposition", "Gone fishing")
    await seat.send()
    assert seat.beside("disposition").startswith("This campaign has no such disposition.")
    assert seat.cursor == "disposition"
    assert not seat.calls


async def test_what_a_disposition_runs_is_said_beside_it_and_in_the_sentence(seat: Seat) -> None:
    seat.choose("disposition", "Sale")
    told = "Runs: E-mails the order to the installers; Sends a welcome SMS."
    assert (
        seat.beside("disposition") == f"{told} Priority 50 unless you set one. Closes the lead: it is not called again."
    )
    assert seat.summary.endswith(told)


async def test_a_disposition_with_a_callback_rule_warns_and_does_not_block(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.choose("disposition", "Callback")
    seat.press("callback.none")
    assert seat.beside("callback.book").startswith("This disposition is for leads that are called back")
    await seat.send()
    assert seat.sent()["njDisposition"] == "Callback"


async def test_nothing_is_chosen_about_the_callback_at_first(seat: Seat) -> None:
    assert not ticked(seat, "callback.book")
    assert not ticked(seat, "callback.none")
    assert edit(seat).callback is Standing.UNDECIDED
    assert not seat.find(QDateTimeEdit, "callback.when").isEnabled()


async def test_a_callback_is_proposed_for_tomorrow_at_ten_in_the_contact_hours_zone(seat: Seat) -> None:
    seat.press("callback.book")
    assert edit(seat).callback == datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - a wall time
    assert "books a call-back on Wed 25 Nov 2026, 10:00 (Melbourne)" in seat.summary.replace("Books", "books")


async def test_a_callback_is_typed_digit_by_digit(seat: Seat) -> None:
    seat.press("callback.book")
    when = seat.find(QDateTimeEdit, "callback.when")
    when.setFocus()
    when.setSelectedSection(QDateTimeEdit.Section.DaySection)
    QTest.keyClicks(when, "261220261430")
    assert edit(seat).callback == datetime(2026, 12, 26, 14, 30)  # noqa: DTZ001 - a wall time


async def test_a_time_that_the_clocks_skip_is_shown_as_typed_and_not_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.book")
    when = seat.find(QDateTimeEdit, "callback.when")
    when.setDateTime(QDateTime(QDate(2026, 10, 4), QTime(2, 30), when.timeZone()))
    assert edit(seat).callback == datetime(2026, 10, 4, 2, 30)  # noqa: DTZ001 - a wall time
    await seat.send()
    assert seat.beside("callback.book").startswith("There is no such time in Melbourne on that day")
    assert not seat.calls


async def test_a_time_that_has_passed_warns(seat: Seat) -> None:
    seat.press("callback.book")
    when = seat.find(QDateTimeEdit, "callback.when")
    when.setDateTime(QDateTime(QDate(2026, 11, 24), QTime(12, 29), when.timeZone()))
    assert seat.beside("callback.book").startswith("This time has passed")


async def test_the_priority_is_off_at_first_and_starts_at_ten(seat: Seat) -> None:
    assert edit(seat).priority is None
    seat.press("priority.set")
    assert edit(seat).priority == 10
    assert seat.beside("priority.set").startswith("what Noojee gives when nothing is said")


async def test_slider_and_number_are_one_value(seat: Seat) -> None:
    seat.press("priority.set")
    slider, number = seat.find(QSlider, "priority.slider"), seat.find(QSpinBox, "priority.value")
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert number.value() == 0
    number.selectAll()
    QTest.keyClicks(number, "4")
    assert (slider.value(), edit(seat).priority) == (4, 4)
    assert seat.beside("priority.set") == "the same as a fresh lead or a busy one"


async def test_other_fields_are_sent_only_when_changed(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    seat.type("field.Name", "")
    assert edit(seat).fields == {}
    seat.press("field.Name.clear")
    assert edit(seat).fields == {"Name": ""}
    seat.type("field.Name", "Jan")
    assert edit(seat).fields == {"Name": "Jan"}
    assert seat.find(QCheckBox, "field.Name.clear").isHidden()


async def test_every_kind_of_field_gives_its_value(seat: Seat) -> None:
    seat.type("field.Suburb", "Eltham")
    seat.choose("field.Product", "Heat pump")
    seat.press("field.ContactBy.3")
    seat.press("field.OwnsHome.2")
    seat.type("field.ContractEnds", "2027/02/28")
    seat.type("field.Notes", "Two")
    QTest.keyClick(seat.focus(), Qt.Key.Key_Return)
    QTest.keyClicks(seat.focus(), "lines")
    assert edit(seat).fields == {
        "Suburb": "Eltham",
        "Product": "Heat pump",
        "ContactBy": "SMS",
        "OwnsHome": "No",
        "ContractEnds": "2027/02/28",
        "Notes": "Two\nlines",
    }


@pytest.mark.parametrize("typed", ["28/02/2027", "2027/02/30", "soon", "2027/2/3"])
async def test_a_date_in_another_form_is_told(seat: Seat, typed: str) -> None:
    seat.type("field.ContractEnds", typed)
    seat.type("leadId", "9856")
    assert seat.beside("field.ContractEnds") == "A date here looks like 2026/11/26: year, month, day."


async def test_the_wheel_over_a_box_changes_nothing(seat: Seat) -> None:
    seat.press("priority.set")
    seat.press("callback.book")
    before = edit(seat)
    for name in ("disposition", "priority.slider", "priority.value", "callback.when", "field.Product"):
        widget = seat.find(QWidget, name)
        turn = QWheelEvent(
            QPointF(5, 5),
            QPointF(widget.mapToGlobal(QPoint(5, 5))),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, turn)
    assert edit(seat) == before


async def test_details_show_the_json_that_is_sent(seat: Seat) -> None:
    seat.press("details.show")
    assert seat.text("details") == "Not complete yet."
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("field.Name", "Zoë")
    shown = json.loads(seat.text("details"))
    await seat.send()
    assert shown == seat.sent()
    now, _, last = seat.text("details").partition("\n\n")
    assert now == "Not complete yet."
    told, _, answered = last.partition("\n")
    assert told.startswith("Last answer, ")
    assert told.endswith("lead 9856: applied · HTTP 200 · code 0 · “OK”. It answers this:")
    assert json.loads(answered) == seat.sent()


async def test_hostile_text_is_shown_as_it_is_and_sent_as_it_is(seat: Seat) -> None:
    hostile = "<b>x</b>&amp;\u202e%1 {0} \u2028 'quoted' \"both\" \\n 名前 🙂"
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.find(QLineEdit, "field.Name").insert(hostile)
    assert "<b>x</b>&amp;" in seat.summary
    await seat.send()
    assert seat.sent()["Name"] == seat.server.lead("9856").values["Name"]
    assert "<b>x</b>" in seat.sent()["Name"]


async def test_a_very_long_sentence_leaves_room_for_the_form(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.find(QLineEdit, "field.Name").insert("x" * 30_000)
    seat.find(QPlainTextEdit, "field.Notes").setPlainText("line\n" * 5_000)
    assert seat.window.page is not None
    assert seat.window.page.form.height() > 300
    assert len(seat.summary) < 600


@pytest.mark.parametrize("seed", range(12))
async def test_no_request_holds_what_was_neither_touched_nor_chosen(seat: Seat, seed: int) -> None:
    """Random hands on the real form: touched, changed, taken back. The server's journal has the bytes."""
    hands = random.Random(seed)  # noqa: S311 - any hands will do
    touched = {contract.LEAD}
    seat.type("leadId", "9862")
    for phone in ("FirstPhone", "SecondPhone", "Mobile"):
        if hands.random() < 0.6:
            seat.type(f"phone.{phone}", f"03 5550 9{hands.randrange(100, 1000)}")
            touched.add(phone)
            if hands.random() < 0.5:
                seat.press(f"phone.{phone}.noChange")
                touched.discard(phone)
    for field in ("Name", "Suburb", "Notes"):
        if hands.random() < 0.6:
            seat.type(f"field.{field}", "Something")
            touched.add(field)
            if hands.random() < 0.5:
                seat.type(f"field.{field}", "")
                touched.discard(field)
    for name, chosen in (("field.Product", "Battery"), ("disposition", "Busy")):
        if hands.random() < 0.6:
            sent_as = "njDisposition" if name == "disposition" else "Product"
            seat.choose(name, chosen)
            touched.add(sent_as)
            if hands.random() < 0.5:
                seat.choose(name, "No change")
                touched.discard(sent_as)
    if hands.random() < 0.6:
        seat.press("priority.set")
        touched.add(contract.PRIORITY)
        if hands.random() < 0.5:
            seat.press("priority.set")
            touched.discard(contract.PRIORITY)
    seat.press("callback.book")
    touched.add(contract.CALLBACK)
    if hands.random() < 0.5:
        seat.press("callback.none")
        touched.discard(contract.CALLBACK)
    await seat.send()
    await until(lambda: seat.calls)
    assert {name for name, value in seat.sent().items() if value != contract.NO_CHANGE} == touched
    assert seat.calls[-1].applied


async def test_a_number_that_is_erased_again_is_no_change_again(seat: Seat) -> None:
    seat.type("phone.Mobile", "0491570006")
    seat.type("phone.Mobile", "")
    assert ticked(seat, "phone.Mobile.noChange")
    assert edit(seat).phones == {}


async def test_what_is_no_number_is_never_said_to_be_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("phone.Mobile", "tel:0491570006")
    assert seat.beside("phone.Mobile") == ""
    assert seat.summary.startswith("Can't be sent like this.")


async def test_a_priority_over_100_is_told_and_not_turned_into_another(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.press("priority.set")
    number = seat.find(QSpinBox, "priority.value")
    number.selectAll()
    QTest.keyClicks(number, "200")
    await seat.send()
    assert seat.beside("priority.set") == "A priority is a number from 0 to 100."
    assert (seat.cursor, edit(seat).priority) == ("priority.value", 200)
    assert not seat.calls
    QTest.keyClick(number, Qt.Key.Key_Down)
    assert edit(seat).priority == 100


async def test_the_number_of_a_priority_stops_at_100(seat: Seat) -> None:
    seat.press("priority.set")
    number = seat.find(QSpinBox, "priority.value")
    number.setValue(100)
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert edit(seat).priority == 100


async def test_a_disposition_that_send_completed_is_shown_before_it_is_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("disposition", "do")
    await seat.send()
    assert QApplication.activePopupWidget() is None
    assert (seat.text("disposition"), seat.cursor) == ("Do not call", "disposition")
    assert "Runs: E-mails the compliance team." in seat.summary
    assert not seat.calls
    await seat.send()
    assert seat.sent()["njDisposition"] == "Do not call"


async def test_a_time_that_has_passed_since_is_shown_before_it_is_sent(take_seat: Seats) -> None:
    times = [NOW]
    seat = await take_seat(clock=lambda: times[-1])
    seat.type("leadId", "9856")
    seat.press("callback.book")
    times.append(NOW + timedelta(days=2))
    await seat.send()
    assert seat.beside("callback.book").startswith("This time has passed")
    assert not seat.calls
    await seat.send()
    assert len(seat.calls) == 1


async def test_a_number_that_is_half_erased_is_shown_before_it_is_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.press("priority.set")
    number = seat.find(QSpinBox, "priority.value")
    number.setFocus()
    number.selectAll()
    QTest.keyClick(number, Qt.Key.Key_Delete)
    await seat.send()
    assert not seat.calls
    await seat.send()
    assert seat.sent()["njPriority"] == "10"


async def test_pressing_send_once_more_after_success_keeps_the_good_news(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    await seat.send()
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert len(seat.calls) == 1


async def test_open_details_show_the_answer_that_nobody_can_read(seat: Seat) -> None:
    seat.press("details.show")
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.server.queue_fault(Fault(Kind.CODE, code=103))
    await seat.send()
    assert "unknown · HTTP 500 · code 103" in seat.text("details")


async def test_a_very_long_id_does_not_widen_the_window(seat: Seat) -> None:
    seat.window.resize(1000, 700)
    seat.type("leadId", "9" * 190)
    seat.press("callback.none")
    await seat.send()
    await asyncio.sleep(0)
    assert seat.window.width() == 1000


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Australia/Melbourne", "UTC"])
def test_a_time_reads_the_same_whatever_zone_this_computer_is_in(zone: str) -> None:
    program = (
        "from datetime import datetime; from app.gui.words import moment\n"
        "print([moment(datetime(2027, 3, 28, 2, 30)), moment(datetime(2026, 10, 4, 2, 30))])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "TZ": zone},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.count("02:30") == 2


async def test_access_keys_bring_what_they_change_into_view(seat: Seat) -> None:
    seat.window.resize(700, 420)
    QTest.keyClick(seat.focus(), Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    await until(lambda: edit(seat).priority == 10)
    assert seat.cursor == "priority.set"
    box = seat.find(QCheckBox, "priority.set")
    assert not box.visibleRegion().isEmpty()


async def test_after_an_update_the_form_shows_its_beginning(seat: Seat) -> None:
    seat.window.resize(700, 420)
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("field.Notes", "At the very end of the form")
    await seat.send()
    assert not seat.find(QLineEdit, "phone.FirstPhone").visibleRegion().isEmpty()
