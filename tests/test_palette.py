"""The command palette: what is found in it, what Enter does, and where the cursor is afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTreeWidget, QWidget

from app.core.edit import Edit
from app.gui.commands import plain
from tests.seat import Seat, Seats, until

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(seat: Seat, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(seat.focus(), key)


async def opened(seat: Seat) -> QWidget:
    QTest.keyClick(seat.focus(), Qt.Key.Key_P, CTRL | SHIFT)
    await until(lambda: seat.cursor == "palette.search")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.objectName() == "palette"
    return popup


async def closed() -> None:
    await until(lambda: QApplication.activePopupWidget() is None)


def rows(seat: Seat) -> list[tuple[str, str, str]]:
    tree = seat.find(QTreeWidget, "palette.list")
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [(each.text(0), each.text(1), each.text(2)) for each in items if each is not None]


async def test_it_lists_all_that_the_menus_offer(seat: Seat) -> None:
    await opened(seat)
    found = [words.removesuffix(" (not now)") for words, _, _ in rows(seat)]
    assert found == [plain(action.text()) for _, action in seat.window.commands.offered()]
    assert ("Outbox", "Go to", "Ctrl+B") in rows(seat)
    assert ("Undo (not now)", "Edit", "Ctrl+Z") in rows(seat)
    assert not any("&" in words for row in rows(seat) for words in row)
    press(seat, Qt.Key.Key_Escape)
    await closed()


async def test_typed_parts_find_a_command_and_enter_does_it(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    await opened(seat)
    QTest.keyClicks(seat.focus(), "histo")
    assert rows(seat)[0][0] == "History"
    press(seat, Qt.Key.Key_Return)
    await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == "history.window")


async def test_arrows_choose(seat: Seat) -> None:
    await opened(seat)
    QTest.keyClicks(seat.focus(), "phone")
    assert [words for words, _, _ in rows(seat)[:2]] == ["First phone", "Second phone"]
    press(seat, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    press(seat, Qt.Key.Key_Down, Qt.Key.Key_Return)
    await closed()
    assert seat.cursor == "phone.SecondPhone"


@pytest.mark.parametrize("name", ["field.Notes", "disposition", "callback.book", "send"])
async def test_escape_gives_the_cursor_back(seat: Seat, name: str) -> None:
    seat.find(QWidget, name).setFocus()
    await opened(seat)
    QTest.keyClicks(seat.focus(), "out")
    press(seat, Qt.Key.Key_Escape)
    await closed()
    assert seat.cursor == name
    assert seat.edit == Edit()


async def test_what_can_not_be_done_now_says_so_and_is_not_done(seat: Seat) -> None:
    await opened(seat)
    QTest.keyClicks(seat.focus(), "redo")
    press(seat, Qt.Key.Key_Return)
    assert seat.find(QLabel, "palette.told").text() == "“Redo” can't be done now."
    assert QApplication.activePopupWidget() is not None
    press(seat, Qt.Key.Key_Escape)
    await closed()


async def test_nothing_found_is_said(seat: Seat) -> None:
    await opened(seat)
    QTest.keyClicks(seat.focus(), "zebra")
    press(seat, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert seat.find(QLabel, "palette.told").text() == "No command has all of this in its words."
    press(seat, Qt.Key.Key_Escape)
    await closed()


async def test_undo_by_the_palette_undoes_the_form_and_not_the_palette(seat: Seat) -> None:
    seat.type("field.Name", "Jane")
    await opened(seat)
    QTest.keyClicks(seat.focus(), "undo typ")
    press(seat, Qt.Key.Key_Return)
    await closed()
    assert seat.text("field.Name") == ""


async def test_it_works_on_the_start_page(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    await opened(seat)
    assert not any(words == "First phone" for words, _, _ in rows(seat))
    QTest.keyClicks(seat.focus(), "settings")
    press(seat, Qt.Key.Key_Return)
    await seat.settle_on_dialog("settings")
    seat.press("settings.leave")
    await until(lambda: QApplication.activeModalWidget() is None)


async def test_it_works_with_a_banner_and_a_frozen_form(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    assert seat.window.page is not None
    seat.window.page.form.freeze(frozen=True)
    await opened(seat)
    QTest.keyClicks(seat.focus(), "message")
    press(seat, Qt.Key.Key_Return)
    await closed()
    assert seat.cursor == "held.undo"
    seat.window.page.form.freeze(frozen=False)


async def test_practice_is_offered_where_there_is_practice(seat: Seat) -> None:
    await opened(seat)
    QTest.keyClicks(seat.focus(), "colleague opens")
    assert rows(seat)[0][:2] == ("A colleague opens this lead", "Practice")
    press(seat, Qt.Key.Key_Escape)
    await closed()
