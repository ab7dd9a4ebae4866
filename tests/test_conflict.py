"""Code 110, from the banner to the merged update: the real dialog, a real server, and a colleague."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)

from app.core import merge
from app.core.contract import DISPOSITION, NO_CHANGE, Code
from app.core.item import State
from app.core.layout import Field, Kind
from app.gui.conflict import ConflictDialog
from app.gui.wish import Wish, WishKind
from tests.conflicts import LAYOUT, NUMBER, THEIRS, copy, copy_page, key, meet, note, page, review, shown
from tests.core.samples import COMPLETE, ITEM, NOW
from tests.seat import Seat, Seats, until
from tests.store.samples import look


async def test_the_whole_flow_by_keyboard(seat: Seat, capsys: pytest.CaptureFixture[str]) -> None:
    await meet(seat, "Sale")
    records = len(seat.server.lead("9856").records)
    assert not seat.find(QPushButton, "conflict.send").isEnabled()
    keys = key(seat, Qt.Key.Key_Return)  # Look at the lead
    assert QGuiApplication.clipboard().text() == "9856"
    await copy_page(seat)
    keys += key(seat, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert seat.find(QLineEdit, "conflict.Suburb.now").text() == "Preston"
    mine, theirs = [Qt.Key.Key_Right], list[Qt.Key]()
    chosen = {
        "FirstPhone": mine,
        "Suburb": theirs,
        "Notes": mine,
        DISPOSITION: mine,
        "njCallBackDate": mine,
    }
    for name, ways in chosen.items():
        keys += key(seat, Qt.Key.Key_F8)
        assert seat.cursor == f"conflict.{name}.keep"
        for each in (*ways, Qt.Key.Key_Space):
            keys += key(seat, each)
    keys += key(seat, Qt.Key.Key_F8)
    keys += key(seat, Qt.Key.Key_Space)  # I looked
    assert seat.find(QPushButton, "conflict.send").isEnabled(), review(seat)
    assert "Noojee's stays in: Suburb." in review(seat)
    keys += key(seat, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    browser, thoughts = 8, 10  # select all, copy, and to the browser and back; look, copy, paste, 5 rows, looked, send
    seconds = (keys + browser) * 0.28 + thoughts * 1.35
    with capsys.disabled():
        sys.stdout.write(f"\na conflict in 5 rows: {keys} keys, {seconds:.1f} s by the keystroke-level model\n")
    assert seconds <= 60.0
    await seat.settle()
    seat.time.jump(30)
    await seat.settle()
    assert seat.states == [State.REPLACED, State.APPLIED]
    lead = seat.server.lead("9856")
    assert lead.values["FirstPhone"] == NUMBER
    assert (lead.values["Suburb"], lead.values["Notes"]) == ("Preston", "Ring twice")
    assert lead.disposition == "Sale"
    assert len(lead.records) == records + 1
    assert len({each.action for each in lead.fired}) == len(lead.fired) == 2
    assert [each.code for each in seat.calls] == [Code.CONFLICT, Code.OK]


async def test_the_history_keeps_what_was_seen_and_decided(seat: Seat) -> None:
    await meet(seat)
    copy(page(seat))
    seat.press("conflict.paste")
    seat.press("conflict.Suburb.keep")
    seat.press("conflict.Notes.mine")
    seat.press("conflict.FirstPhone.mine")
    assert "4 of 5 decided" in review(seat)
    seat.press("conflict.njCallBackDate.mine")
    assert "Tick that you looked" in review(seat)
    seat.press("conflict.looked")
    seat.press("conflict.send")
    await seat.settle()
    assert "Suburb" not in seat.bodies()[-1]
    seat.window.wishing.emit(Wish(WishKind.HISTORY))
    await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == "history.window")
    table = seat.find(QTableView, "history")
    await until(lambda: table.model().rowCount() == 2)
    table.selectRow(1)
    detail = seat.find(QPlainTextEdit, "history.detail")
    await until(lambda: "The conflict" in detail.toPlainText())
    assert "in Noojee now Preston; mine Eltham. Noojee's stays." in detail.toPlainText()


async def test_a_disposition_that_is_there_already_is_not_set_twice(seat: Seat) -> None:
    await meet(seat, "Client Approved Callback")
    copy("Lead 9856\nDisposition\tclient approved callback")
    seat.press("conflict.paste")
    assert "only written differently" in note(seat, DISPOSITION)
    seat.press("conflict.mineAll")
    seat.press("conflict.looked")
    seat.press("conflict.send")
    await seat.settle()
    assert seat.bodies()[-1][DISPOSITION] == NO_CHANGE
    assert not seat.server.lead("9856").fired


async def test_what_was_recorded_outlives_the_dialog_and_the_program(take_seat: Seats, tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    seat = await take_seat(outbox=path)
    seat.desk.connecting.practice_server = ""
    await meet(seat)
    copy(page(seat))
    seat.press("conflict.paste")
    seat.press("conflict.Suburb.keep")
    key(seat, Qt.Key.Key_Escape)
    await seat.settle()
    assert seat.states == [State.CONFLICT]
    await shown(seat)
    assert "Noojee's stays" in note(seat, "Suburb")
    with look(path, mode="ro") as sql:  # it would be there after a crash as well
        assert "Preston" in sql("SELECT content FROM merges")[0][0]
    await seat.leave()
    seat = await take_seat(outbox=path)
    await shown(seat)
    assert "Noojee's stays" in note(seat, "Suburb")
    assert seat.find(QLineEdit, "conflict.Suburb.now").text() == "Preston"
    assert len(seat.calls) == 1


@pytest.mark.parametrize("step", range(4))
async def test_escape_means_later_at_every_step(seat: Seat, step: int) -> None:
    await meet(seat)
    copy(page(seat))
    for each in ("conflict.paste", "conflict.mineAll", "conflict.looked")[:step]:
        seat.press(each)
    key(seat, Qt.Key.Key_Escape)
    await seat.settle()
    seat.time.jump(3600)
    await seat.settle()
    assert seat.states == [State.CONFLICT]
    assert len(seat.calls) == 1


async def test_noojees_everywhere_sends_nothing(seat: Seat) -> None:
    await meet(seat)
    copy(page(seat))
    seat.press("conflict.paste")
    seat.press("conflict.keepAll")
    seat.press("conflict.looked")
    assert "nothing to send" in review(seat)
    assert "Send nothing" in seat.find(QPushButton, "conflict.send").text()
    seat.press("conflict.send")
    await seat.settle()
    assert seat.states == [State.CANCELLED]
    assert len(seat.calls) == 1


async def test_a_second_and_a_third_time_are_told_and_nothing_loops(seat: Seat) -> None:
    await meet(seat)
    for words in ("second time", "third time"):
        seat.server.colleague_edits("9856", THEIRS)
        seat.press("conflict.mineAll")
        seat.press("conflict.looked")
        seat.press("conflict.send")
        await seat.settle()
        await shown(seat)
        assert words in seat.find(QLabel, "conflict.headline").text()
        assert not seat.find(QPushButton, "conflict.send").isEnabled()
    assert [each.code for each in seat.calls] == [Code.CONFLICT] * 3


async def test_what_noojee_has_can_be_told_by_a_menu(seat: Seat) -> None:
    await meet(seat)
    told = (
        ("mine", "Noojee has it already"),
        ("Could not", "keeping Noojee's is the safe one"),
        ("empty", "Differs: choose."),
        ("Not recorded", "What does Noojee have now?"),
    )
    for entry, expected in told:
        box = seat.find(QLineEdit, "conflict.Suburb.now")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert not menu.actions()[0].isEnabled()  # nothing was known before
        next(each for each in menu.actions() if entry in each.text()).trigger()
        menu.close()
        assert expected in note(seat, "Suburb")


async def test_enter_in_a_box_opens_no_browser_and_sends_nothing(seat: Seat) -> None:
    await meet(seat)
    QGuiApplication.clipboard().setText("as it was")
    seat.type("conflict.Suburb.now", "Preston")
    key(seat, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "as it was"
    assert seat.cursor == "conflict.Suburb.quick"


async def test_the_banner_tells_how_much_is_kept_and_copies_it(seat: Seat) -> None:
    seat.server.colleague_edits("9856", THEIRS)
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.banner.endswith("Your 2 changes are kept here.")
    seat.press("conflict.copyMine")
    await seat.settle()
    text = "9856\nFirst phone: 0355501777\nCall-back: Wed 25 Nov 2026, 10:00 (Melbourne)"
    assert QGuiApplication.clipboard().text() == text


async def test_a_reminder_brings_it_back(seat: Seat) -> None:
    dialog = await meet(seat)
    seat.press("conflict.remind")
    await until(lambda: not dialog.isVisible() and seat.time.waiting > 1)
    seat.time.jump(300)
    await until(dialog.isVisible)
    assert seat.notified[-1] == "Lead 9856 still waits for you to look at it."


async def test_the_ticket_has_every_value_and_no_key(seat: Seat) -> None:
    await meet(seat)
    copy(page(seat))
    seat.press("conflict.paste")
    seat.press("conflict.copy")
    text = QGuiApplication.clipboard().text()
    assert "Suburb: last known not known; in Noojee now Preston; mine Eltham. Differs: choose." in text
    assert seat.key not in text


async def test_a_merge_that_can_not_be_sent_says_why(seat: Seat) -> None:
    await meet(seat)
    seat.press("conflict.mineAll")
    seat.press("conflict.looked")
    seat.press("conflict.FirstPhone.other")
    seat.type("conflict.FirstPhone.text", "12ab")
    assert "A number has only digits" in note(seat, "FirstPhone")
    assert not seat.find(QPushButton, "conflict.send").isEnabled()
    seat.type("conflict.FirstPhone.text", "0491 570 006")
    assert seat.find(QPushButton, "conflict.send").isEnabled()
    seat.press("conflict.details")
    assert '"FirstPhone": "0491570006"' in seat.find(QPlainTextEdit, "conflict.json").toPlainText()


@pytest.mark.usefixtures("qapp")
def test_a_lead_of_forty_fields_is_decided_as_quickly() -> None:
    fields = (LAYOUT.phones[0], *(Field(f"F{number}", f"Field {number}", Kind.TEXT) for number in range(40)))
    edit = replace(COMPLETE, phones={}, fields={each.name: "mine" for each in fields[1:]})
    item = replace(ITEM, layout=replace(LAYOUT, fields=fields), edit=edit, state=State.CONFLICT)
    window = QWidget()
    conflict = merge.conflict(item, [])
    dialog = ConflictDialog(conflict, 1, window, str, lambda: NOW, lambda _edit: "", lambda: False)
    dialog.show()
    copy("9856\n" + "\n".join(f"Field {number}\t{'mine' if number % 2 else 'theirs'}" for number in range(40)))
    dialog.paste()
    assert len(merge.undecided(dialog.conflict)) == 22  # 20 that differ, the call-back and the priority
    dialog.go_to_next()
    assert dialog.focusWidget() is dialog.findChild(QRadioButton, "conflict.F0.keep")
    assert dialog.height() <= 700
    dialog.close()
    window.close()


async def test_ctrl_enter_too_early_says_why_and_goes_there(seat: Seat) -> None:
    await meet(seat)
    key(seat, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Not sent yet. 0 of 5 decided." in seat.find(QLabel, "conflict.said").text()
    assert seat.cursor == "conflict.FirstPhone.now"
    assert len(seat.calls) == 1


async def test_what_was_seen_is_known_in_the_next_conflict(seat: Seat) -> None:
    await meet(seat)
    copy(page(seat))
    seat.press("conflict.paste")
    seat.press("conflict.mineAll")
    seat.press("conflict.looked")
    seat.server.colleague_edits("9856", {"Name": "Somebody Else"})
    seat.press("conflict.send")
    await seat.settle()
    await shown(seat)
    assert "Preston" in seat.find(QLabel, "conflict.Suburb.last").text()
    copy(page(seat))
    seat.press("conflict.paste")
    assert "Nobody else changed it" in note(seat, "Suburb")
