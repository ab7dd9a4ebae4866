"""Disposition, call-back and priority in the form, by keyboard."""

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QSlider,
    QSpinBox,
)

from app.core.callback import Standing
from tests.seat import NOW, Seat, Seats


async def test_the_disposition_is_found_by_typing_any_part_of_it(seat: Seat) -> None:
    seat.type("disposition", "no sale")
    completer = seat.find(QComboBox, "disposition").completer()
    assert completer is not None
    assert completer.currentCompletion() == "Pitch No Sale"
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert seat.edit.disposition == "Pitch No Sale"


async def test_a_disposition_typed_in_another_case_is_taken_in_the_campaigns_own(seat: Seat) -> None:
    seat.type("disposition", "do NOT call")
    seat.press_tab()
    assert seat.edit.disposition == "Do not call"
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
    assert not seat.ticked("callback.book")
    assert not seat.ticked("callback.none")
    assert seat.edit.callback is Standing.UNDECIDED
    assert not seat.find(QDateTimeEdit, "callback.when").isEnabled()


async def test_a_callback_is_proposed_for_tomorrow_at_ten_in_the_contact_hours_zone(seat: Seat) -> None:
    seat.press("callback.book")
    assert seat.edit.callback == datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - a wall time
    assert "books a call-back on Wed 25 Nov 2026, 10:00 (Melbourne)" in seat.summary.replace("Books", "books")


async def test_a_callback_is_typed_digit_by_digit(seat: Seat) -> None:
    seat.press("callback.book")
    when = seat.find(QDateTimeEdit, "callback.when")
    when.setFocus()
    when.setSelectedSection(QDateTimeEdit.Section.DaySection)
    QTest.keyClicks(when, "261220261430")
    assert seat.edit.callback == datetime(2026, 12, 26, 14, 30)  # noqa: DTZ001 - a wall time


async def test_a_time_that_the_clocks_skip_is_shown_as_typed_and_not_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.book")
    when = seat.find(QDateTimeEdit, "callback.when")
    when.setDateTime(QDateTime(QDate(2026, 10, 4), QTime(2, 30), when.timeZone()))
    assert seat.edit.callback == datetime(2026, 10, 4, 2, 30)  # noqa: DTZ001 - a wall time
    await seat.send()
    assert seat.beside("callback.book").startswith("There is no such time in Melbourne on that day")
    assert not seat.calls


async def test_a_time_that_has_passed_warns(seat: Seat) -> None:
    seat.press("callback.book")
    when = seat.find(QDateTimeEdit, "callback.when")
    when.setDateTime(QDateTime(QDate(2026, 11, 24), QTime(12, 29), when.timeZone()))
    assert seat.beside("callback.book").startswith("This time has passed")


async def test_the_priority_is_off_at_first_and_starts_at_ten(seat: Seat) -> None:
    assert not seat.ticked("priority.set")
    seat.press("priority.set")
    assert seat.edit.priority == 10
    assert seat.beside("priority.set").startswith("what Noojee gives when nothing is said")


async def test_a_priority_over_100_is_told_and_not_turned_into_another(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.press("priority.set")
    number = seat.find(QSpinBox, "priority.value")
    number.selectAll()
    QTest.keyClicks(number, "200")
    await seat.send()
    assert seat.beside("priority.set") == "A priority is a number from 0 to 100."
    assert (seat.cursor, seat.edit.priority) == ("priority.value", 200)
    assert not seat.calls
    QTest.keyClick(number, Qt.Key.Key_Down)
    assert seat.edit.priority == 100


async def test_the_number_of_a_priority_stops_at_100(seat: Seat) -> None:
    seat.press("priority.set")
    number = seat.find(QSpinBox, "priority.value")
    number.setValue(100)
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert seat.edit.priority == 100


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


async def test_slider_and_number_are_one_value(seat: Seat) -> None:
    seat.press("priority.set")
    slider, number = seat.find(QSlider, "priority.slider"), seat.find(QSpinBox, "priority.value")
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert number.value() == 0
    number.selectAll()
    QTest.keyClicks(number, "4")
    assert (slider.value(), seat.edit.priority) == (4, 4)
    assert seat.beside("priority.set") == "the same as a fresh lead or a busy one"
