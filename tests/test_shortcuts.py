"""The list of shortcuts tells the truth: it has every command with a key, and each key of a box is pressed here."""

from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QComboBox, QLabel, QMenu, QTableView, QTreeWidget, QWidget

from app.core.callback import Standing
from app.core.connection import Row
from app.core.item import State
from app.gui import box_keys
from app.gui.commands import keys_of, plain
from app.gui.connection_fields import FieldsPage
from app.gui.wish import Wish, WishKind
from app.practice.faults import Fault, Kind
from tests.seat import Seat, Seats, until

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Press = Callable[[Seat], Awaitable[None]]
PRESSED: dict[str, Press] = {}


def presses(work: Press) -> Press:
    """Register what presses the key of this name."""
    PRESSED[work.__name__.strip("_")] = work
    return work


def key(seat: Seat, which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or seat.focus(), which, modifiers)


async def active(name: str) -> QWidget:
    await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == name)
    found = QApplication.activeWindow()
    assert found is not None
    return found


async def in_outbox(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=101))
    seat.fill()
    await seat.send()
    seat.window.wishing.emit(Wish(WishKind.SHOW))
    await active("outbox.window")
    await until(lambda: seat.cursor == "outbox")


async def in_history(seat: Seat) -> None:
    seat.fill()
    await seat.send()
    seat.window.wishing.emit(Wish(WishKind.HISTORY))
    await active("history.window")
    await until(lambda: seat.find(QWidget, "history.copy").isEnabled())


async def in_conflict(seat: Seat) -> None:
    seat.server.queue_fault(Fault(Kind.CODE, code=110))
    seat.fill(number="0355501777")
    await seat.send()
    await seat.open_conflict()


@presses
async def tab(seat: Seat) -> None:
    key(seat, Qt.Key.Key_Tab)
    assert seat.cursor == "phone.FirstPhone"
    QTest.keyClick(seat.focus(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert seat.cursor == "leadId"


@presses
async def letter(seat: Seat) -> None:
    key(seat, Qt.Key.Key_D, ALT)
    assert seat.cursor == "disposition"


@presses
async def escape(seat: Seat) -> None:
    seat.window.commands["shortcuts"].trigger()
    window = await active("shortcuts.window")
    key(seat, Qt.Key.Key_Escape)
    await until(lambda: not window.isVisible())


async def _find_twice(seat: Seat) -> None:
    """Two leads that were sent, in the window that finds one."""
    for lead in ("9856", "9860"):
        seat.fill(lead)
        await seat.send()
    key(seat, Qt.Key.Key_K, CTRL)
    await seat.settle_on_dialog("find")
    table = seat.find(QTableView, "find.leads")
    await until(lambda: table.model().rowCount() == 2)


@presses
async def choose(seat: Seat) -> None:
    await _find_twice(seat)
    table = seat.find(QTableView, "find.leads")
    moves = ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, 0))
    for which, row in moves:
        key(seat, which)
        assert table.currentIndex().row() == row
    key(seat, Qt.Key.Key_Escape)
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
    seat.window.commands["palette"].trigger()
    tree = seat.find(QTreeWidget, "palette.list")
    for which in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        before = tree.currentIndex().row()
        QTest.keyClick(seat.focus(), which)
        assert tree.currentIndex().row() != before
    QTest.keyClick(seat.focus(), Qt.Key.Key_Escape)


@presses
async def take(seat: Seat) -> None:
    await _find_twice(seat)
    key(seat, Qt.Key.Key_Down)
    key(seat, Qt.Key.Key_Return)
    await until(lambda: QApplication.activeModalWidget() is None)
    await until(lambda: seat.edit.lead)
    await seat.settle()
    seat.window.commands["palette"].trigger()
    QTest.keyClicks(seat.focus(), "mobile")
    QTest.keyClick(seat.focus(), Qt.Key.Key_Return)
    await until(lambda: seat.cursor == "phone.Mobile")


@presses
async def noChange(seat: Seat) -> None:  # noqa: N802 - the key's name
    seat.find(QWidget, "phone.Mobile").setFocus()
    key(seat, Qt.Key.Key_Space)
    assert not seat.ticked("phone.Mobile.noChange")


@presses
async def list_(seat: Seat) -> None:
    for name in ("disposition", "field.Product"):
        for which, modifier in ((Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, ALT)):
            box = seat.find(QComboBox, name)
            box.setFocus()
            key(seat, which, modifier)
            await until(box.view().isVisible)
            key(seat, Qt.Key.Key_Escape)
            await until(lambda: QApplication.activePopupWidget() is None)


@presses
async def quarter(seat: Seat) -> None:
    await _moves(seat, Qt.Key.Key_Up, Qt.Key.Key_Down, 15 * 60)


@presses
async def day(seat: Seat) -> None:
    await _moves(seat, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, 24 * 3600)


async def _moves(seat: Seat, later: Qt.Key, sooner: Qt.Key, seconds: int) -> None:
    seat.press("callback.book")
    seat.find(QWidget, "callback.when").setFocus()
    for which, sign in ((later, 1), (sooner, -1)):
        before = seat.edit.callback
        key(seat, which)
        after = seat.edit.callback
        assert not isinstance(before, Standing)
        assert not isinstance(after, Standing)
        assert (after - before).total_seconds() == sign * seconds


@presses
async def calendar(seat: Seat) -> None:
    seat.find(QWidget, "callback.when").setFocus()
    key(seat, Qt.Key.Key_F4)
    await until(seat.find(QCalendarWidget, "callback.calendar").isVisible)
    key(seat, Qt.Key.Key_Escape)
    await until(lambda: QApplication.activePopupWidget() is None)


@presses
async def usual(seat: Seat) -> None:
    seat.find(QWidget, "callback.when").setFocus()
    key(seat, Qt.Key.Key_Down, ALT)
    await until(seat.find(QMenu, "callback.usual").isVisible)
    key(seat, Qt.Key.Key_Escape)
    await until(lambda: QApplication.activePopupWidget() is None)


@presses
async def digit(seat: Seat) -> None:
    for number in range(1, 10):
        seat.find(QWidget, "callback.when").setFocus()
        key(seat, Qt.Key.Key_Down, ALT)
        await until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        key(seat, Qt.Key(ord(str(number))))
        await until(lambda: QApplication.activePopupWidget() is None)
        assert not isinstance(seat.edit.callback, Standing), number


@presses
async def first(seat: Seat) -> None:
    await in_outbox(seat)
    key(seat, Qt.Key.Key_Return)
    await active("mend")


@presses
async def drop(seat: Seat) -> None:
    await in_outbox(seat)
    key(seat, Qt.Key.Key_Delete)
    await seat.settle_on_dialog("question")
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is None)


@presses
async def search(seat: Seat) -> None:
    await in_history(seat)
    seat.find(QWidget, "history").setFocus()
    key(seat, Qt.Key.Key_F, CTRL)
    assert seat.cursor == "history.search"


@presses
async def found(seat: Seat) -> None:
    await in_history(seat)
    seat.find(QWidget, "history.search").setFocus()
    key(seat, Qt.Key.Key_Return)
    assert seat.cursor == "history"


@presses
async def copy(seat: Seat) -> None:
    await in_history(seat)
    QGuiApplication.clipboard().clear()
    seat.find(QWidget, "history").setFocus()
    key(seat, Qt.Key.Key_C, CTRL)
    assert "9856" in QGuiApplication.clipboard().text()


@presses
async def refresh(seat: Seat) -> None:
    await in_history(seat)
    window = QApplication.activeWindow()
    key(seat, Qt.Key.Key_F5)
    assert window is not None
    assert window.searching  # type: ignore[attr-defined] # it is the history's
    await until(lambda: not window.searching)  # type: ignore[attr-defined] # as above


@presses
async def next_(seat: Seat) -> None:
    await in_conflict(seat)
    seat.find(QWidget, "conflict.look").setFocus()
    key(seat, Qt.Key.Key_F8)
    assert seat.cursor == "conflict.FirstPhone.now"


@presses
async def paste(seat: Seat) -> None:
    await in_conflict(seat)
    QGuiApplication.clipboard().setText("Lead 9856\nFirst phone\t0355501999")
    seat.find(QWidget, "conflict.look").setFocus()
    key(seat, Qt.Key.Key_V, CTRL)
    assert seat.text("conflict.FirstPhone.now") == "0355501999"


@presses
async def says(seat: Seat) -> None:
    await in_conflict(seat)
    seat.find(QWidget, "conflict.FirstPhone.now").setFocus()
    key(seat, Qt.Key.Key_Down)
    await until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    key(seat, Qt.Key.Key_Escape)
    await until(lambda: QApplication.activePopupWidget() is None)


@presses
async def on(seat: Seat) -> None:
    await in_conflict(seat)
    seat.find(QWidget, "conflict.FirstPhone.now").setFocus()
    key(seat, Qt.Key.Key_Return)
    assert seat.cursor == "conflict.FirstPhone.quick"


@presses
async def sendPage(seat: Seat) -> None:  # noqa: N802 - the key's name
    seat.server.queue_fault(Fault(Kind.CODE, code=101))
    seat.fill()
    await seat.send()
    await seat.open_mending()
    seat.type("mend.lead", "9860")
    key(seat, Qt.Key.Key_Return, CTRL)
    await until(lambda: State.APPLIED in seat.states)


@presses
async def quitPage(seat: Seat) -> None:  # noqa: N802 - the key's name
    await in_conflict(seat)
    key(seat, Qt.Key.Key_Q, CTRL)
    assert seat.window.leave_wanted


async def in_fields(seat: Seat) -> FieldsPage:
    """Two fields of a connection, in a window of their own, with the cursor on the first."""
    page = FieldsPage()
    page.setParent(seat.window, Qt.WindowType.Window)
    page.take((Row({"name": "One"}), Row({"name": "Two"})))
    page.show()
    page.activateWindow()
    await until(page.isActiveWindow)
    page.table.setFocus()
    return page


@presses
async def newLine(seat: Seat) -> None:  # noqa: N802 - as above
    page = await in_fields(seat)
    key(seat, Qt.Key.Key_Insert)
    assert [each.name for each in page.rows] == ["One", "", "Two"]


@presses
async def dropLine(seat: Seat) -> None:  # noqa: N802 - as above
    page = await in_fields(seat)
    key(seat, Qt.Key.Key_Delete)
    assert [each.name for each in page.rows] == ["Two"]


@presses
async def moveLine(seat: Seat) -> None:  # noqa: N802 - as above
    page = await in_fields(seat)
    key(seat, Qt.Key.Key_Down, ALT)
    assert [each.name for each in page.rows] == ["Two", "One"]
    key(seat, Qt.Key.Key_Up, ALT)
    assert [each.name for each in page.rows] == ["One", "Two"]


@presses
async def editLine(seat: Seat) -> None:  # noqa: N802 - as above
    page = await in_fields(seat)
    key(seat, Qt.Key.Key_Return)
    assert seat.cursor == "connection.fields.name"
    page.table.setFocus()
    key(seat, Qt.Key.Key_F2)
    assert seat.cursor == "connection.fields.name"


@presses
async def nextLine(seat: Seat) -> None:  # noqa: N802 - as above
    page = await in_fields(seat)
    key(seat, Qt.Key.Key_F2)
    key(seat, Qt.Key.Key_Return)
    assert page.at == 1
    key(seat, Qt.Key.Key_Return)
    assert [each.name for each in page.rows] == ["One", "Two", ""]


@pytest.mark.parametrize("each", box_keys.table(), ids=lambda each: each.name)
async def test_the_key_does_something(seat: Seat, each: box_keys.BoxKey) -> None:
    assert bool(each.keys) is not bool(each.shown)
    await PRESSED[each.name](seat)


def test_each_key_is_in_the_list() -> None:
    assert list(PRESSED) == [each.name for each in box_keys.table()]


def rows(seat: Seat) -> list[tuple[str, str]]:
    tree = seat.find(QTreeWidget, "shortcuts.list")
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [(each.text(0), each.text(1)) for each in items if each is not None]


async def test_every_command_with_a_key_is_in_the_list(seat: Seat) -> None:
    key(seat, Qt.Key.Key_F1)
    await active("shortcuts.window")
    found = rows(seat)
    for _, action in seat.window.commands.offered():
        assert (keys_of(action), plain(action.text())) in found
    assert ("Ctrl+Enter", "Send update") in found
    assert ("Alt+1", "First phone") in found
    assert ("F8", "Go to the next value that is to be decided") in found
    assert len(found) == len(list(seat.window.commands.offered())) + len(box_keys.table())


async def test_it_is_searched_by_keys_and_words_and_the_form_goes_on(seat: Seat) -> None:
    key(seat, Qt.Key.Key_F1)
    window = await active("shortcuts.window")
    assert not window.isModal()
    for typed, first in (("ctrl+b", "Outbox"), ("quarter", "A quarter of an hour later or earlier"), ("f6", "message")):
        seat.type("shortcuts.search", typed)
        assert first in rows(seat)[0][1]
    seat.type("shortcuts.search", "zebra")
    assert rows(seat) == []
    assert seat.find(QLabel, "shortcuts.told").text() == "No such key."
    seat.window.activateWindow()
    await until(seat.window.isActiveWindow)
    seat.type("leadId", "9856")
    assert seat.edit.lead == "9856"


async def test_pressed_again_it_is_there_once_and_knows_the_fields_of_now(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    seat.window.commands["shortcuts"].trigger()
    await active("shortcuts.window")
    assert ("Alt+1", "First phone") not in rows(seat)
    await seat.desk.connect_to_practice()
    seat.window.commands["shortcuts"].trigger()
    await until(lambda: ("Alt+1", "First phone") in rows(seat))
    shown = [each for each in seat.window.findChildren(QWidget, "shortcuts.window") if each.isVisible()]
    assert len(shown) == 1
