"""Phone numbers in the form, by keyboard: "No change", clearing, and how a number reads."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QLineEdit,
)

from tests.seat import Seat


async def test_no_change_is_on_at_first_and_typing_a_number_turns_it_off(seat: Seat) -> None:
    assert seat.ticked("phone.Mobile.noChange")
    seat.type("phone.Mobile", "0491 570 006")
    assert not seat.ticked("phone.Mobile.noChange")
    assert seat.edit.phones == {"Mobile": "0491 570 006"}


async def test_no_change_again_greys_the_number_and_keeps_it_for_turning_back(seat: Seat) -> None:
    seat.type("phone.Mobile", "0491 570 006")
    number = seat.find(QLineEdit, "phone.Mobile")
    plain = number.palette().color(QPalette.ColorRole.Text)
    seat.press("phone.Mobile.noChange")
    assert seat.edit.phones == {}
    assert number.text() == "0491 570 006"
    assert number.palette().color(QPalette.ColorRole.Text) != plain
    seat.press("phone.Mobile.noChange")
    assert seat.edit.phones == {"Mobile": "0491 570 006"}
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


async def test_a_number_that_is_erased_again_is_no_change_again(seat: Seat) -> None:
    seat.type("phone.Mobile", "0491570006")
    seat.type("phone.Mobile", "")
    assert seat.ticked("phone.Mobile.noChange")
    assert seat.edit.phones == {}


async def test_what_is_no_number_is_never_said_to_be_sent(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.press("callback.none")
    seat.type("phone.Mobile", "tel:0491570006")
    assert seat.beside("phone.Mobile") == ""
    assert seat.summary.startswith("Can't be sent like this.")
