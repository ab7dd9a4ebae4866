"""How a list is opened, corrected, stopped, replaced, put away and closed."""

import asyncio
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QProgressBar, QPushButton

from app.core.contract import LEAD
from app.gui import worklist_reader
from app.lists import Head, Limits, Piece, Remarks
from app.practice.world import default_world
from tests.lists.samples import row, saved, workbook
from tests.seat import Seat, Seats, until
from tests.test_access import access_keys, nameless
from tests.worklists import (
    CONTROL,
    PAGE_DOWN,
    ROWS,
    csv_file,
    dated,
    key,
    leads_shown,
    open_list,
    room,
    shown,
)


@pytest.fixture
def leads(tmp_path: Path) -> Path:
    return dated(csv_file(tmp_path / "leads.csv"))


async def test_columns_are_corrected_once_for_each_header(seat: Seat, tmp_path: Path) -> None:
    header = ("Kunde", "Nummer", "Wer")
    path = csv_file(tmp_path / "a.csv", [("9856", "0491 570 156", "Jane"), ("9857", "", "Ann")], header)
    opened = await open_list(seat, path)
    assert "Say it under “Columns…”" in opened.pane.note.words
    assert leads_shown(seat) == ["", ""]
    key(seat, Qt.Key.Key_Return)
    assert seat.window.statusBar().currentMessage() == "This row has no lead's id."
    seat.press("worklist.columns")
    await seat.settle_on_dialog("columns")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert nameless(dialog) == []
    assert [each for each, times in access_keys(dialog).items() if times > 1] == []
    assert "no lead of the list can be opened" in seat.beside(f"columns.{LEAD}")
    seat.choose(f"columns.{LEAD}", "Kunde (9856)")
    seat.choose("columns.Name", "Wer (Jane)")
    seat.choose("columns.Suburb", "Wer (Jane)")
    assert seat.text("columns.Name") == "none"
    seat.choose("columns.Name", "Wer (Jane)")
    seat.press("columns.use")
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
    assert leads_shown(seat) == ["9856", "9857"]
    assert opened.pane.note.words == ""
    other = csv_file(tmp_path / "b.csv", [("9858", "", "Bob")], header)
    await open_list(seat, other)
    assert leads_shown(seat) == ["9858"]
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    assert "“Bob”" in seat.beside("field.Name")


async def test_a_workbook_is_opened_and_what_is_odd_about_it_is_told(seat: Seat, tmp_path: Path) -> None:
    rows = row("Lead ID", "Mobile", "Name")
    rows += "<row><c><v>9856.0</v></c><c><v>491570156</v></c><c><f>A1</f></c></row>"
    await open_list(seat, dated(saved(tmp_path, workbook(rows, sheets=2), "leads.xlsx")))
    assert shown(seat) == [["", "9856", "491570156", ""]]
    note = room(seat).pane.note
    assert "Mobile: stored as numbers in Excel, so a 0 in front may be missing." in note.words
    assert "This is the sheet “Sheet 1”, one of 2." in note.words
    assert "Formulas whose result is not in the file, shown as empty: 1." in note.words


async def test_a_list_is_dropped_on_the_window_or_on_a_text_box(seat: Seat, leads: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(leads))])
    mime.setText(str(leads))
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    box = seat.find(QLineEdit, "field.Name")
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(box, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(box, drop)
    await until(lambda: seat.desk.worklist.room is not None and room(seat).rests)
    assert leads_shown(seat) == ["9856", "9857", "9858", "9860"]
    assert box.text() == ""


async def test_what_is_no_list_is_not_taken(seat: Seat, tmp_path: Path) -> None:
    for names in ((tmp_path / "a.exe",), (tmp_path / "a.csv", tmp_path / "b.csv"), ()):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(each)) for each in names])
        enter = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        enter.ignore()
        QApplication.sendEvent(seat.window, enter)
        assert not enter.isAccepted()
    assert seat.desk.worklist.room is None


async def test_reading_is_stopped_half_way_and_what_is_there_stays(seat: Seat, tmp_path: Path) -> None:
    rows = [(str(number), "", "", f"Person {number}", "", "", "") for number in range(60_000)]
    seat.desk.worklist.open_file(csv_file(tmp_path / "many.csv", rows))
    await until(lambda: len(room(seat).model.rows) > 0)
    assert room(seat).reading
    assert seat.find(QProgressBar, "worklist.progress").isVisible()
    assert seat.find(QLabel, "worklist.count").text().endswith(" rows so far")
    seat.press("worklist.cancel")
    await until(lambda: room(seat).rests)
    count = len(room(seat).model.rows)
    assert 0 < count < 60_000
    assert "You have stopped it" in room(seat).pane.note.words
    assert not room(seat).pane.progress.isVisible()
    key(seat, PAGE_DOWN, CONTROL)
    await seat.settle()
    assert seat.edit.lead == "0"


async def test_one_list_after_the_other_also_while_the_first_is_read(seat: Seat, leads: Path, tmp_path: Path) -> None:
    rows = [(str(number), "", "", "", "", "", "") for number in range(30_000)]
    seat.desk.worklist.open_file(csv_file(tmp_path / "many.csv", rows))
    await until(lambda: len(room(seat).model.rows) > 0)
    await open_list(seat, leads)
    await until(lambda: leads_shown(seat) == ["9856", "9857", "9858", "9860"])
    assert room(seat).pane.note.words == ""
    seat.desk.worklist.open_file(csv_file(tmp_path / "third.csv", ROWS[:1]))
    seat.desk.worklist.open_file(csv_file(tmp_path / "fourth.csv", ROWS[1:2]))
    await until(lambda: room(seat).rests and leads_shown(seat) == ["9857"])


async def test_a_list_that_cannot_be_read_leaves_the_one_that_is_there(seat: Seat, leads: Path, tmp_path: Path) -> None:
    await open_list(seat, leads)
    seat.desk.worklist.open_file(tmp_path / "gone.csv")
    await until(seat.window.trouble.isVisible)
    assert seat.window.trouble.words == "The list “gone.csv” was not opened. It is not there any more."
    assert leads_shown(seat) == ["9856", "9857", "9858", "9860"]
    assert room(seat).rests


async def test_a_second_list_that_cannot_be_read_is_the_reason_why_the_first_ends(seat: Seat, tmp_path: Path) -> None:
    rows = [(str(number), "", "", "", "", "", "") for number in range(60_000)]
    seat.desk.worklist.open_file(csv_file(tmp_path / "many.csv", rows))
    await until(lambda: len(room(seat).model.rows) > 0)
    seat.desk.worklist.open_file(tmp_path / "gone.csv")
    await until(seat.window.trouble.isVisible)
    assert room(seat).pane.note.words == "Another list was opened meanwhile: the rows further down are not here."
    assert leads_shown(seat)[0] == "0"
    await open_list(seat, csv_file(tmp_path / "third.csv"))
    await until(lambda: room(seat).rests and leads_shown(seat)[0] == "9856")
    assert room(seat).pane.note.words == ""


@pytest.mark.parametrize("after_head", [False, True])
async def test_what_nobody_foresaw_ends_the_reading_and_is_told(
    after_head: bool, take_seat: Seats, leads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path, limits: Limits) -> Generator[Head | Piece | Remarks]:
        if after_head:
            yield Head(("Lead ID",))
            yield Piece(("9856",), ("9856",), 0.5)
        raise MemoryError(path, limits)

    monkeypatch.setattr(worklist_reader, "read", read)
    seat = await take_seat()
    seat.desk.worklist.open_file(leads)
    assert room(seat).reading
    await until(lambda: room(seat).rests)
    assert not room(seat).opening
    told = room(seat).pane.note.words if after_head else seat.window.trouble.words
    assert "Something unforeseen came up." in told
    assert leads_shown(seat) == (["9856"] if after_head else [])
    await until(lambda: seat._problems)
    assert [type(each) for each in seat._problems] == [MemoryError], "reported"
    seat._problems.clear()


async def test_the_last_lead_so_far_is_not_the_last(seat: Seat, tmp_path: Path) -> None:
    rows = [("" if number else "7", "", "", "", "", "", "") for number in range(60_000)]
    seat.desk.worklist.open_file(csv_file(tmp_path / "many.csv", rows))
    await until(lambda: len(room(seat).model.rows) > 0)
    key(seat, PAGE_DOWN, CONTROL)
    await until(lambda: seat.edit.lead == "7")
    assert room(seat).reading
    seat.desk.worklist._step(1)
    words = "That was the last lead so far: the list is still being read."
    assert seat.window.statusBar().currentMessage() == words
    seat.press("worklist.cancel")
    await until(lambda: room(seat).rests)
    seat.desk.worklist._step(1)
    assert seat.window.statusBar().currentMessage() == "That was the last lead of the list."


async def test_a_list_is_dropped_on_the_line_that_filters_another(seat: Seat, leads: Path, tmp_path: Path) -> None:
    await open_list(seat, csv_file(tmp_path / "first.csv", ROWS[:1]))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(leads))])
    mime.setText(str(leads))
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    box = seat.find(QLineEdit, "worklist.filter")
    QApplication.sendEvent(box, QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, none))
    QApplication.sendEvent(box, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, none))
    assert box.text() == ""
    await until(lambda: room(seat).rests and len(leads_shown(seat)) == 4)


async def test_all_remarks_are_shown_and_fewer_again(seat: Seat, tmp_path: Path) -> None:
    content = "Lead ID,Name\n9856\n9856,a\n,x\n9857,\x00\n9858,Zo\xff\n"
    await open_list(seat, saved(tmp_path, content, "odd.csv", "latin-1"))
    more = seat.find(QPushButton, "worklist.more")
    few = room(seat).pane.note.words
    assert more.text().startswith("Show all ")
    more.click()
    assert more.text() == "Show fewer remarks"
    assert len(room(seat).pane.note.words) > len(few)
    more.click()
    assert more.text().startswith("Show all ")
    assert room(seat).pane.note.words == few


async def test_a_list_goes_with_its_connection_and_comes_back(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    home = default_world().layout(seat.server.address)
    other = replace(home, name="Another campaign", campaign=home.campaign + 1)
    await seat.desk.connect_to_server(other)
    assert not room(seat).pane.isVisible()
    assert not seat.window.commands["nextLead"].isEnabled()
    seat.type("leadId", "9856")
    assert seat.beside("field.Name") == ""
    seat.type("leadId", "")
    await seat.desk.connect_to_server(home)
    assert room(seat).pane.isVisible()
    seat.type("leadId", "9856")
    assert "Jane Example" in seat.beside("field.Name")


async def test_a_list_is_closed_and_nothing_of_it_is_left(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    seat.type("field.Name", "typed")
    seat.press("worklist.close")
    await seat.settle()
    assert not room(seat).pane.isVisible()
    assert (seat.edit.lead, seat.text("field.Name")) == ("9856", "typed")
    assert seat.beside("field.Suburb") == ""
    await open_list(seat, leads)
    assert leads_shown(seat) == ["9856", "9857", "9858", "9860"]


async def test_without_a_connection_a_list_is_not_opened(take_seat: Seats, leads: Path) -> None:
    seat = await take_seat(connected=False)
    assert not seat.window.commands["openList"].isEnabled()
    seat.desk.worklist.open_file(leads)
    assert seat.window.start.trouble.text().endswith("a list is matched to the fields of a connection.")


async def test_a_list_is_chosen_in_a_dialog(seat: Seat, leads: Path) -> None:
    key(seat, Qt.Key.Key_O, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(leads))
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: seat.desk.worklist.room is not None and room(seat).rests and room(seat).pane.isVisible())
    assert leads_shown(seat) == ["9856", "9857", "9858", "9860"]


async def test_a_list_that_is_being_read_ends_with_the_window(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat()
    rows = [(str(number), "", "", "", "", "", "") for number in range(30_000)]
    seat.desk.worklist.open_file(csv_file(tmp_path / "many.csv", rows))
    await asyncio.sleep(0)
    await seat.leave()


async def test_a_choice_that_passes_over_a_column_takes_it_from_nobody(seat: Seat, tmp_path: Path) -> None:
    header = ("Lead ID", "Mobile", "Name", "Notes", "Where")
    await open_list(seat, csv_file(tmp_path / "a.csv", [("9856", "0491570156", "Jane", "x", "Preston")], header))
    seat.press("worklist.columns")
    await seat.settle_on_dialog("columns")
    names = (LEAD, "Mobile", "Name", "Notes")
    before = [seat.text(f"columns.{each}") for each in names]
    box = seat.find(QComboBox, "columns.Suburb")
    for _ in range(5):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert seat.text("columns.Suburb") == "Where (Preston)"
    assert [seat.text(f"columns.{each}") for each in names] == before
    seat.press("columns.keep")
    await until(lambda: QApplication.activeModalWidget() is None)
