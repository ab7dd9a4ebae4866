"""The form as a whole: what it promises before it sends, and what it sends."""

import json
import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
)

from app.core import contract
from app.core.edit import Edit
from tests.seat import Seat, until


async def test_an_empty_form_says_what_to_do_first(seat: Seat) -> None:
    assert seat.summary == "Which lead? Type its id, then change what should change."
    assert seat.cursor == "leadId"
    assert seat.edit == Edit()


async def test_pressing_send_on_an_empty_form_says_what_is_missing_and_puts_the_cursor_there(seat: Seat) -> None:
    seat.type("phone.Mobile", "")
    seat.find(QPlainTextEdit, "field.Notes").setFocus()
    await seat.send()
    assert seat.beside("leadId") == "Which lead? Type its external id."
    assert seat.beside("callback.book").startswith("Call back, or not?")
    assert seat.cursor == "leadId"
    assert not seat.calls


async def test_details_show_the_json_that_is_sent(seat: Seat) -> None:
    seat.press("details.show")
    assert seat.text("details") == "Not complete yet."
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("field.Name", "Zoë")
    shown = json.loads(seat.text("details"))
    await seat.send()
    assert shown == seat.sent()
    assert seat.text("details") == "Not complete yet."


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


async def test_the_form_stays_where_it_is_while_the_sentence_gets_shorter(seat: Seat) -> None:
    """At once it has the lines that it needs; those that it does not are given back once one has stopped typing."""
    page = seat.window.page
    assert page is not None
    form = page.form
    seat.type("leadId", "9856")
    await seat.settle()
    low = form.height()
    boxes = [seat.find(QLineEdit, f"field.{each}") for each in ("Name", "StreetAddress", "Suburb")]
    for box in boxes:
        box.insert("at the corner of the street behind the old station")
    await until(lambda: form.height() < low)
    high = form.height()
    for box in boxes:
        box.setFocus()
        box.selectAll()
        QTest.keyClick(box, Qt.Key.Key_Backspace)
    layout = page.layout()
    assert layout is not None
    layout.activate()
    assert form.height() == high
    await until(lambda: form.height() == low)


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


async def test_pressing_send_once_more_after_success_keeps_the_good_news(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    await seat.send()
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert len(seat.calls) == 1
