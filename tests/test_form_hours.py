"""Calling hours in the form: the clocks of the lead, what is outside, and "the customer asked for this time"."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from app.core.digits import whole
from app.core.history import Search
from app.core.layout import CallingRule, OutOfHours
from app.gui import history_words
from app.practice.world import default_world
from tests.core.samples import ITEM
from tests.seat import Seat, Seats, until
from tests.worklists import csv_file, open_list


def reading(seat: Seat) -> str:
    return seat.find(QLabel, "callback.reading").text()


def asked(seat: Seat) -> QCheckBox:
    return seat.find(QCheckBox, "callback.asked")


def edit_asks(seat: Seat) -> bool:
    return seat.edit.asked


async def book(seat: Seat, when: str, state: str = "") -> None:
    seat.type("leadId", "9856")
    seat.type("phone.Mobile", "0491 570 006")
    if state:
        seat.choose("field.State", state)
    seat.type("callback.when", when)
    await until(lambda: "lead" in reading(seat))


async def test_the_clock_at_the_lead_is_shown_where_it_is_another(seat: Seat) -> None:
    await book(seat, "tomorrow 15:00", "WA")
    assert "At the lead: 12:00 (Perth)." in reading(seat)
    assert not seat.beside("callback.book")
    seat.choose("field.State", "VIC")
    assert "At the lead" not in reading(seat)


async def test_a_lead_of_nowhere_is_told(seat: Seat) -> None:
    await book(seat, "tomorrow 15:00")
    assert "The lead's own time isn't known." in reading(seat)


async def test_what_is_outside_is_told_and_a_better_time_is_offered(seat: Seat) -> None:
    await book(seat, "tomorrow 10:00", "WA")
    assert "Too early for a call: 07:00 at the lead, and calls begin at 09:00. By law: " in seat.beside("callback.book")
    assert "Industry Standard 2017" in seat.beside("callback.book")
    assert asked(seat).isVisible()
    seat.find(QPushButton, "callback.offer.0").click()
    assert seat.text("callback.when") == "25/11/2026 12:00"
    assert not seat.beside("callback.book")
    assert not asked(seat).isVisible()


async def test_it_is_sent_all_the_same(seat: Seat) -> None:
    await book(seat, "sun 10:00")
    assert "Not a day for calls: Sunday in Melbourne." in seat.beside("callback.book")
    await seat.send()
    assert seat.sent()["njCallBackDate"] == "2026/11/29 10:00"


async def test_that_the_customer_asked_is_recorded_and_not_sent(seat: Seat, tmp_path: Path) -> None:
    await book(seat, "sun 10:00")
    asked(seat).click()
    assert not seat.beside("callback.book")
    assert "for which the customer asked" in seat.summary
    await seat.send()
    assert "asked" not in json.dumps(seat.sent())
    store = seat.desk.dispatch.store
    assert store is not None
    (entry,), _ = await store.history(Search(practice=True), 10)
    assert "the customer asked for this time" in history_words.what(entry, lambda number, _region: number)
    sheet = tmp_path / "sent.csv"
    await store.export(Search(practice=True), sheet, history_words.export_words(whole))
    assert "2026/11/29 10:00 (the customer asked for this time)" in sheet.read_text(encoding="utf-8-sig")


async def test_another_time_is_one_that_nobody_asked_for(seat: Seat) -> None:
    await book(seat, "sun 10:00")
    asked(seat).click()
    assert edit_asks(seat)
    seat.type("callback.when", "sun 11:00")
    assert not edit_asks(seat)
    assert "Sunday" in seat.beside("callback.book")


async def test_an_edit_comes_back_as_asked_for(seat: Seat) -> None:
    await book(seat, "sun 10:00")
    asked(seat).click()
    page = seat.window.page
    assert page is not None
    kept = page.form.keep()
    page.start_over()
    assert not edit_asks(seat)
    page.form.restore(kept)
    assert edit_asks(seat)
    assert asked(seat).isVisible()


async def test_more_than_ninety_days_ahead_is_told(seat: Seat) -> None:
    await book(seat, "27 apr 2027 15:00", "WA")
    assert "more than 90 days from now" in seat.beside("callback.book")
    assert "Is the year right?" in seat.beside("callback.book")


async def test_what_was_sent_tells_where_the_lead_is(seat: Seat) -> None:
    await book(seat, "tomorrow 15:00", "WA")
    await seat.send()
    await until(lambda: not seat.text("leadId"))
    seat.type("leadId", "9856")
    seat.press_tab()
    await until(lambda: "WA" in seat.beside("field.State"))
    seat.type("callback.when", "tomorrow 15:00")
    assert "At the lead: 12:00 (Perth)." in reading(seat)
    assert "State" not in seat.edit.fields


async def test_a_time_that_a_dialog_sets_is_held_to_the_hours_too(take_seat: Seats) -> None:
    layout = default_world().layout("http://127.0.0.1")
    seat = await take_seat(layout=replace(layout, calling=CallingRule(outside=OutOfHours.BLOCK)))
    item = replace(ITEM, layout=replace(layout, calling=CallingRule(outside=OutOfHours.BLOCK)))
    problem = seat.desk.dispatch._hands().problem(item)
    sunday = datetime(2026, 11, 29, 10)  # noqa: DTZ001 - a wall time has no zone of its own
    assert "sends no call-back outside of the calling hours" in problem(replace(item.edit, callback=sunday))
    assert not problem(replace(item.edit, callback=sunday, asked=True))
    assert not problem(item.edit)


async def test_a_list_tells_where_the_lead_is(seat: Seat, tmp_path: Path) -> None:
    await open_list(seat, csv_file(tmp_path / "leads.csv", rows=[("9856", "WA")], header=("Lead ID", "State")))
    await book(seat, "tomorrow 15:00")
    assert "At the lead: 12:00 (Perth)." in reading(seat)
    seat.type("leadId", "9857")
    assert "The lead's own time isn't known." in reading(seat)


async def test_the_sentence_says_what_is_outside(seat: Seat) -> None:
    await book(seat, "sun 10:00")
    assert "outside of the calling hours" in seat.summary
    asked(seat).click()
    assert "outside of the calling hours" not in seat.summary


async def test_a_tick_that_nobody_sees_counts_for_nothing(seat: Seat) -> None:
    await book(seat, "tomorrow 15:00", "WA")
    page = seat.window.page
    assert page is not None
    for _ in range(2):
        page.load(replace(seat.edit, asked=True))
        assert not edit_asks(seat)
