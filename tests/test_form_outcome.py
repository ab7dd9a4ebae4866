"""Disposition, call-back and priority in the form, by keyboard."""

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
)

from app.core.callback import Standing
from tests.seat import NOW, Seat, Seats, until


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
    assert seat.text("callback.when") == ""


async def test_a_callback_is_proposed_for_tomorrow_at_ten_in_the_contact_hours_zone(seat: Seat) -> None:
    seat.press("callback.book")
    assert seat.edit.callback == datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - a wall time
    assert "books a call-back on Wed 25 Nov 2026, 10:00 (Melbourne)" in seat.summary.replace("Books", "books")


async def test_a_callback_is_typed_as_people_say_it_and_read_back_in_words(seat: Seat) -> None:
    seat.type("callback.when", "thu 2:30pm")
    assert seat.ticked("callback.book")
    assert seat.edit.callback == datetime(2026, 11, 26, 14, 30)  # noqa: DTZ001 - a wall time
    assert seat.find(QLabel, "callback.reading").text().startswith("Thursday 26 November 2026, 14:30, Melbourne time")
    seat.press_tab()
    assert seat.text("callback.when") == "26/11/2026 14:30"


async def test_what_is_counted_from_now_stays_when_the_clock_goes_on(take_seat: Seats) -> None:
    times = [NOW]
    seat = await take_seat(clock=lambda: times[-1])
    seat.type("callback.when", "+45m")
    seat.press_tab()
    times.append(NOW + timedelta(minutes=30))
    seat.type("field.Name", "Jane")
    assert seat.edit.callback == datetime(2026, 11, 24, 13, 15)  # noqa: DTZ001 - a wall time


async def test_what_is_no_time_is_said_and_not_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("callback.when", "blursday")
    assert seat.edit.callback is Standing.UNREAD
    assert seat.find(QLabel, "callback.reading").text().startswith("Not understood.")
    await seat.send()
    assert seat.beside("callback.book").startswith("This is no time yet")
    assert seat.cursor == "callback.when"
    assert not seat.calls


async def test_what_could_be_two_times_is_asked_about(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("callback.when", "tomorrow 12")
    assert seat.edit.callback is Standing.UNREAD
    offered = [seat.find(QPushButton, f"callback.offer.{place}").text() for place in (0, 1)]
    assert offered == ["Tomorrow 00:00, midnight", "Tomorrow 12:00, noon"]
    await seat.send()
    assert not seat.calls
    seat.press("callback.offer.1")
    assert seat.edit.callback == datetime(2026, 11, 25, 12, 0)  # noqa: DTZ001 - a wall time
    assert seat.cursor == "callback.when"
    await seat.send()
    assert seat.sent()["njCallBackDate"] == "2026/11/25 12:00"


async def test_a_time_that_the_clocks_skip_is_refused_with_the_two_beside_it(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.type("callback.when", "3/10/2027 2:30am")
    assert seat.edit.callback == datetime(2027, 10, 3, 2, 30)  # noqa: DTZ001 - a wall time
    await seat.send()
    assert seat.beside("callback.book").startswith("There is no such time in Melbourne on that day")
    assert not seat.calls
    seat.press("callback.offer.0")
    assert seat.edit.callback == datetime(2027, 10, 3, 1, 59)  # noqa: DTZ001 - a wall time


async def test_a_time_that_the_clocks_show_twice_is_named_and_can_be_moved_off(seat: Seat) -> None:
    seat.type("callback.when", "4/4/2027 02:30")
    assert "show this time twice" in seat.beside("callback.book")
    await seat.settle()
    seat.press("callback.offer.1")
    assert seat.edit.callback == datetime(2027, 4, 4, 3, 0)  # noqa: DTZ001 - a wall time


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Up, "2026-11-25T10:15"),
        (Qt.Key.Key_Down, "2026-11-25T09:45"),
        (Qt.Key.Key_PageUp, "2026-11-26T10:00"),
        (Qt.Key.Key_PageDown, "2026-11-24T10:00"),
    ],
)
async def test_keys_move_the_time(seat: Seat, key: Qt.Key, expected: str) -> None:
    seat.type("callback.when", "tomorrow 10")
    QTest.keyClick(seat.focus(), key)
    assert seat.edit.callback == datetime.fromisoformat(expected)


async def test_a_quarter_begins_on_the_full_one(seat: Seat) -> None:
    for typed, key, expected in (("10:07am", Qt.Key.Key_Up, "10:15"), ("10:07am", Qt.Key.Key_Down, "10:00")):
        seat.type("callback.when", f"tomorrow {typed}")
        QTest.keyClick(seat.focus(), key)
        assert seat.edit.callback == datetime.fromisoformat(f"2026-11-25T{expected}")


async def test_a_usual_time_is_one_key(seat: Seat) -> None:
    seat.type("callback.when", "")
    QTest.keyClick(seat.focus(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    await until(QApplication.activePopupWidget)
    QTest.keyClick(seat.find(QMenu, "callback.usual"), Qt.Key.Key_6)
    assert seat.edit.callback == datetime(2026, 11, 25, 9, 0)  # noqa: DTZ001 - a wall time
    assert seat.ticked("callback.book")


async def test_a_day_is_chosen_in_the_calendar(seat: Seat) -> None:
    seat.type("callback.when", "tomorrow 10")
    QTest.keyClick(seat.focus(), Qt.Key.Key_F4)
    await until(QApplication.activePopupWidget)
    month = seat.find(QCalendarWidget, "callback.calendar")
    month.activated.emit(QDate(2026, 12, 1))
    assert seat.edit.callback == datetime(2026, 12, 1, 10, 0)  # noqa: DTZ001 - a wall time
    await until(lambda: QApplication.activePopupWidget() is None)


async def test_a_time_that_has_passed_warns(seat: Seat) -> None:
    seat.type("callback.when", "24/11/2026 12:29")
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
    await seat.settle()
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


async def test_a_time_can_be_typed_on_the_choice(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.find(QRadioButton, "callback.book").setFocus()
    QTest.keyClicks(seat.focus(), "w")
    assert seat.cursor == "callback.when"
    QTest.keyClicks(seat.focus(), "ed 3:30pm")
    assert seat.edit.callback == datetime(2026, 11, 25, 15, 30)  # noqa: DTZ001 - a wall time has no zone of its own


async def test_a_letter_with_alt_is_no_text(seat: Seat) -> None:
    seat.type("field.Name", "Ann")
    for key in (Qt.Key.Key_X, Qt.Key.Key_Q):
        QTest.keyClick(seat.focus(), key, Qt.KeyboardModifier.AltModifier)
    assert seat.text("field.Name") == "Ann"


async def test_what_was_typed_for_another_lead_is_told(seat: Seat) -> None:
    seat.type("leadId", "9862")
    seat.press_tab()
    seat.type("field.Name", "Zed")
    seat.type("leadId", "9860")
    assert seat.beside("leadId").startswith("What stands below was typed for lead 9862.")
    seat.type("leadId", "9862")
    assert not seat.beside("leadId")
    seat.type("leadId", "9860")
    seat.type("field.Name", "")
    assert not seat.beside("leadId")
