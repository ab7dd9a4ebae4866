"""The campaign's other fields, and the form on small screens."""

import asyncio

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QWidget,
)

from tests.seat import Seat, until


async def test_other_fields_are_sent_only_when_changed(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    seat.type("field.Name", "")
    assert seat.edit.fields == {}
    seat.press("field.Name.clear")
    assert seat.edit.fields == {"Name": ""}
    seat.type("field.Name", "Jan")
    assert seat.edit.fields == {"Name": "Jan"}
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
    assert seat.edit.fields == {
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
    before = seat.edit
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
    assert seat.edit == before


async def test_a_very_long_id_does_not_widen_the_window(seat: Seat) -> None:
    seat.window.resize(1000, 700)
    seat.type("leadId", "9" * 190)
    seat.press("callback.none")
    await seat.send()
    await asyncio.sleep(0)
    assert seat.window.width() == 1000


async def test_access_keys_bring_what_they_change_into_view(seat: Seat) -> None:
    seat.window.resize(700, 420)
    QTest.keyClick(seat.focus(), Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    await until(lambda: seat.edit.priority == 10)
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
