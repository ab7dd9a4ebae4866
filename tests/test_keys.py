"""By keyboard: every command has a key and a place in the menus; a button that is none has a key in its window."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMainWindow, QMenu, QPushButton, QWidget

from app.core.access_keys import letter
from app.core.item import State
from app.practice.faults import Fault, Kind
from tests.seat import Seat, Seats, until

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_COMMAND = {"outbox.open"}
"""Buttons for what a command of the menu does as well."""


def in_menus(window: QMainWindow) -> list[QAction]:
    """Every command that stands in a menu, or in one below it, also of menus that are not shown now."""
    found: list[QAction] = []

    def walk(menu: QMenu) -> None:
        for each in menu.actions():
            below = each.menu()
            if isinstance(below, QMenu):
                walk(below)
            elif not each.isSeparator():
                found.append(each)

    for each in window.menuBar().actions():
        menu = each.menu()
        assert isinstance(menu, QMenu)
        walk(menu)
    return found


def marked(window: QWidget) -> Counter[str]:
    """How often each letter is an access key on what is visible in `window`."""
    words = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
    words += [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    if isinstance(window, QMainWindow):
        words += [each.text() for each in window.menuBar().actions() if each.isVisible()]
    return Counter(filter(None, map(letter, words)))


def without_key(window: QWidget) -> list[str]:
    """The push buttons that are visible in `window` and have no access key."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.window() is window]
    return [each.objectName() for each in buttons if not letter(each.text()) and each.objectName() not in NO_COMMAND]


def assert_keys(window: QWidget) -> None:
    assert [key for key, times in marked(window).items() if times > 1] == []
    assert without_key(window) == []


async def active(name: str) -> QWidget:
    """The window of this name, once it is the active one."""
    await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == name)
    found = QApplication.activeWindow()
    assert found is not None
    return found


async def test_every_command_is_in_a_menu_and_has_a_key_of_its_own(seat: Seat) -> None:
    actions = in_menus(seat.window)
    assert [each.objectName() for each in actions if not each.shortcuts()] == []
    keys = Counter(key.toString() for each in actions for key in each.shortcuts())
    assert [key for key, times in keys.items() if times > 1] == []
    others = [each for each in seat.window.findChildren(QAction) if each.shortcuts() and each not in actions]
    assert [each.objectName() for each in others] == []


@pytest.mark.parametrize(
    "name", ["leadId", "phone.Mobile", "disposition", "callback.when", "priority.value", "field.Notes"]
)
async def test_no_box_keeps_the_key_of_a_command_for_itself(seat: Seat, name: str) -> None:
    box = seat.find(QWidget, name)
    kept = []
    for action in in_menus(seat.window):
        for key in action.shortcuts():
            pressed = key[0]  # type: ignore[index] # the stub has no item, the class has
            event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
            event.ignore()
            QApplication.sendEvent(box, event)
            if event.isAccepted():
                kept.append(key.toString())
    assert kept == []


@pytest.mark.parametrize("name", ["leadId", "disposition", "priority.value", "field.Notes"])
async def test_a_command_comes_before_what_the_system_has_the_key_for(seat: Seat, name: str) -> None:
    """On Linux, a box deletes to the end of the line by Ctrl+K; here, it selects all by Ctrl+A."""
    seat.press("priority.set")
    look = seat.window.commands["look"]
    look.setShortcut(QKeySequence("Ctrl+A"))
    pressed: list[bool] = []
    look.triggered.connect(lambda _on=False: pressed.append(True))
    seat.find(QWidget, name).setFocus()
    QTest.keyClick(seat.focus(), Qt.Key.Key_A, CTRL)
    assert len(pressed) == 1


async def test_the_key_of_a_command_that_can_not_be_done_now_changes_no_text(seat: Seat) -> None:
    seat.type("leadId", "9856")
    seat.window.commands["look"].setShortcut(QKeySequence("Ctrl+A"))
    seat.window.commands["look"].setEnabled(False)
    QTest.keyClick(seat.focus(), Qt.Key.Key_A, CTRL)
    assert seat.find(QLineEdit, "leadId").selectedText() == ""


async def test_access_keys_are_unique_in_each_menu(seat: Seat) -> None:
    for each in seat.window.menuBar().actions():
        menu = each.menu()
        assert isinstance(menu, QMenu)
        keys = Counter(filter(None, (letter(action.text()) for action in menu.actions())))
        assert [key for key, times in keys.items() if times > 1] == [], menu.title()


async def test_the_start_page_has_keys(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    assert_keys(seat.window)


@pytest.mark.parametrize("code", [101, 103, 104, 105, 106, 107, 110])
async def test_the_banner_and_the_outbox_have_keys(seat: Seat, code: int) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=code))
    seat.fill(number="0355501777")
    await seat.send()
    seat.type("phone.Mobile", "12")
    seat.press("details.show")
    assert_keys(seat.window)
    seat.window.trouble.say("Read this.", choices=(seat.window.close_trouble(),))
    assert_keys(seat.window)
    seat.window.commands["showOutbox"].trigger()
    assert_keys(await active("outbox.window"))
    seat.press("outbox.pause")
    await seat.settle()
    assert_keys(seat.find(QWidget, "outbox.window"))


async def test_what_the_form_shows_later_has_a_key_of_its_own(seat: Seat) -> None:
    seat.window.trouble.say("Read this.", choices=(seat.window.close_trouble(),))
    seat.type("callback.when", "sunday 7")
    asked = seat.find(QAbstractButton, "callback.asked")
    asked.show()
    assert [key for key, times in marked(seat.window).items() if times > 1] == []


async def test_what_is_held_has_keys_and_they_press(take_seat: Seats) -> None:
    seat = await take_seat(hold=10)
    seat.fill()
    await seat.send()
    assert_keys(seat.window)
    key = letter(seat.find(QAbstractButton, "held.undo").text())
    QTest.keyClick(seat.focus(), Qt.Key(ord(key.upper())), ALT)
    await until(lambda: seat.states == [State.DRAFT])
    await seat.settle()


@pytest.mark.parametrize(("code", "opens"), [(101, "needs.mend"), (104, "needs.mend"), (106, "needs.mend")])
async def test_the_page_about_another_answer_has_keys(seat: Seat, code: int, opens: str) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=code))
    seat.fill(number="0355501777")
    await seat.send()
    assert_keys(await seat.open_mending(opens))


async def test_so_has_the_page_about_what_nobody_knows(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=103))
    seat.fill()
    await seat.send()
    assert_keys(await seat.open_mending("unknown.mend"))


async def test_the_conflict_has_keys(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=110))
    seat.fill(number="0355501777")
    await seat.send()
    dialog = await seat.open_conflict()
    assert_keys(dialog)
    seat.press("conflict.more")
    assert_keys(dialog)


async def test_the_history_the_settings_and_the_questions_have_keys(seat: Seat) -> None:
    seat.fill()
    await seat.send()
    seat.window.commands["showHistory"].trigger()
    assert_keys(await active("history.window"))
    await until(lambda: seat.find(QWidget, "history.forgetAll").isEnabled())
    seat.press("history.forgetAll")
    await seat.settle_on_dialog("question")
    assert_keys(seat.question())
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is None)
    seat.window.commands["settings"].trigger()
    await seat.settle_on_dialog("settings")
    assert_keys(seat.find(QWidget, "settings"))
    seat.press("settings.leave")
    await until(lambda: QApplication.activeModalWidget() is None)


async def test_so_have_the_lists_of_leads_and_of_keys(seat: Seat) -> None:
    seat.window.commands["find"].trigger()
    await seat.settle_on_dialog("find")
    assert_keys(seat.find(QWidget, "find"))
    seat.press("find.back")
    await until(lambda: QApplication.activeModalWidget() is None)
    seat.window.commands["shortcuts"].trigger()
    assert_keys(await active("shortcuts.window"))


async def test_the_question_for_the_key_has_keys(take_seat: Seats) -> None:
    seat = await take_seat(key="wrong")
    seat.fill()
    await seat.send()
    assert_keys(seat.window)
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    assert_keys(seat.find(QWidget, "key"))
    seat.press("key.back")
    await seat.settle()


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_0, "leadId"),
        (Qt.Key.Key_1, "phone.FirstPhone"),
        (Qt.Key.Key_3, "phone.Mobile"),
        (Qt.Key.Key_4, "field.Name"),
        (Qt.Key.Key_D, "disposition"),
        (Qt.Key.Key_T, "callback.book"),
    ],
)
async def test_a_key_goes_to_its_field(seat: Seat, key: Qt.Key, name: str) -> None:
    seat.find(QWidget, "send").setFocus()
    QTest.keyClick(seat.focus(), key, CTRL | SHIFT if key in {Qt.Key.Key_D, Qt.Key.Key_T} else ALT)
    assert seat.cursor == name


async def test_the_places_are_in_the_menu_by_their_labels_and_go_with_the_connection(seat: Seat) -> None:
    def names() -> list[str]:
        return [each.text() for each in in_menus(seat.window) if each.objectName().startswith("goTo.")]

    page = seat.window.page
    assert page is not None
    labels = [each.label for each in (*page.layout_of_lead.phones, *page.layout_of_lead.others)][:9]
    assert names() == ["Lead &id", *labels, "&Disposition", "&Call-back"]
    seat.window.show_layout(page.layout_of_lead)
    assert names() == ["Lead &id", *labels, "&Disposition", "&Call-back"]


async def test_a_key_selects_the_number_also_where_the_cursor_is_in_it(seat: Seat) -> None:
    seat.type("phone.FirstPhone", "0355501777")
    QTest.keyClick(seat.focus(), Qt.Key.Key_1, ALT)
    assert seat.find(QLineEdit, "phone.FirstPhone").selectedText() == "0355501777"


async def test_space_turns_no_change_on_and_off_and_keeps_the_number(seat: Seat) -> None:
    QTest.keyClick(seat.focus(), Qt.Key.Key_1, ALT)
    QTest.keyClick(seat.focus(), Qt.Key.Key_Space)
    assert (seat.ticked("phone.FirstPhone.noChange"), seat.text("phone.FirstPhone")) == (False, "")
    QTest.keyClicks(seat.focus(), "0355501777")
    QTest.keyClick(seat.focus(), Qt.Key.Key_1, ALT)
    for ticked in (True, False, True):
        QTest.keyClick(seat.focus(), Qt.Key.Key_Space)
        assert (seat.ticked("phone.FirstPhone.noChange"), seat.text("phone.FirstPhone")) == (ticked, "0355501777")
        assert seat.cursor == "phone.FirstPhone"


async def test_inside_of_a_number_space_is_a_space(seat: Seat) -> None:
    seat.type("phone.FirstPhone", "0355501777")
    QTest.keyClick(seat.focus(), Qt.Key.Key_Space)
    assert (seat.text("phone.FirstPhone"), seat.ticked("phone.FirstPhone.noChange")) == ("0355501777 ", False)


async def test_a_frozen_number_is_not_switched(seat: Seat) -> None:
    page = seat.window.page
    assert page is not None
    page.form.freeze(frozen=True)
    QTest.keyClick(seat.focus(), Qt.Key.Key_1, ALT)
    QTest.keyClick(seat.focus(), Qt.Key.Key_Space)
    assert seat.cursor == "phone.FirstPhone"
    assert seat.ticked("phone.FirstPhone.noChange")
    page.form.freeze(frozen=False)
