"""A list beside the form, as a person works with it: by keys, at the practice server, and nothing of it ever sent."""

import asyncio
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QProgressBar, QTableView

from app.core.callback import Standing
from app.core.contract import LEAD, NO_CHANGE
from app.core.edit import Edit
from app.core.item import State
from app.gui.find import FindDialog
from app.gui.worklist_room import WorklistRoom
from app.practice.world import default_world
from tests.lists.samples import row, saved, workbook
from tests.seat import Seat, Seats, until
from tests.test_access import access_keys, nameless
from tests.worklists import HEADER, ROWS, csv_file

WRITTEN = datetime(2026, 11, 24, 9, 12).astimezone()
PAGE_DOWN, PAGE_UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def leads(tmp_path: Path) -> Path:
    return dated(csv_file(tmp_path / "leads.csv"))


def dated(path: Path) -> Path:
    os.utime(path, (WRITTEN.timestamp(), WRITTEN.timestamp()))
    return path


def room(seat: Seat) -> WorklistRoom:
    found = seat.desk.worklist.room
    assert found is not None
    return found


async def open_list(seat: Seat, path: Path) -> WorklistRoom:
    seat.desk.worklist.open_file(path)
    await until(lambda: room(seat).rests)
    await until(lambda: room(seat).pane.isVisible() or seat.window.trouble.isVisible())
    return room(seat)


def shown(seat: Seat) -> list[list[str]]:
    model = seat.find(QTableView, "worklist").model()
    return [
        [str(model.index(at, column).data() or "") for column in range(model.columnCount())]
        for at in range(model.rowCount())
    ]


def leads_shown(seat: Seat) -> list[str]:
    return [each[1] for each in shown(seat)]


def key(seat: Seat, which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(seat.focus(), which, modifier)


async def filter_by(seat: Seat, text: str) -> None:
    seat.type("worklist.filter", text)
    await until(lambda: room(seat).rests)


async def test_a_list_shows_beside_the_form_with_its_columns_matched(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    assert leads_shown(seat) == ["9856", "9857", "9858", "9860"]
    model = seat.find(QTableView, "worklist").model()
    heads = [model.headerData(each, Qt.Orientation.Horizontal) for each in range(model.columnCount())]
    assert heads == ["Done", "Lead id", *HEADER[1:]]
    assert seat.find(QLabel, "worklist.title").text() == "leads.csv, of 24 Nov, 09:12"
    assert seat.find(QLabel, "worklist.count").text() == "4 rows"
    assert seat.cursor == "worklist.filter"


async def test_the_whole_way_by_keys(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    QTest.keyClicks(seat.focus(), "jane")
    await until(lambda: room(seat).rests)
    assert leads_shown(seat) == ["9856", "9860"]
    key(seat, Qt.Key.Key_Down)
    assert seat.cursor == "worklist"
    key(seat, Qt.Key.Key_Down)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    assert (seat.edit.lead, seat.cursor) == ("9860", "leadId")
    key(seat, PAGE_UP, CONTROL)
    await seat.settle()
    assert seat.edit.lead == "9856"
    key(seat, PAGE_UP, CONTROL)
    await seat.settle()
    assert seat.edit.lead == "9856"
    assert seat.window.statusBar().currentMessage() == "That was the first lead of the list."
    key(seat, PAGE_DOWN, CONTROL)
    await seat.settle()
    assert seat.edit.lead == "9860"
    key(seat, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert seat.cursor == "worklist.filter"
    key(seat, Qt.Key.Key_Escape)
    assert seat.cursor == "leadId"


async def test_typing_in_the_rows_filters(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Down)
    for letter in "5550 1303":
        QTest.keyClicks(seat.focus(), letter)
    await until(lambda: room(seat).rests)
    assert (seat.cursor, leads_shown(seat)) == ("worklist.filter", ["9858"])
    assert seat.find(QLabel, "worklist.count").text() == "1 of 4 rows"
    await filter_by(seat, "")
    assert seat.find(QLabel, "worklist.count").text() == "4 rows"


async def test_what_the_list_says_stands_beside_the_fields_and_is_never_sent(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    assert seat.beside("phone.Mobile") == "Last known (list of 24 Nov, 09:12): +61 491 570 156."
    assert seat.beside("field.Name") == "Last known (list of 24 Nov, 09:12): “Jane Example”."
    assert seat.beside("leadId") == "Row 1 of the list of 24 Nov, 09:12. What it says is shown, and never sent."
    assert seat.edit.fields == seat.edit.phones == {}
    assert seat.edit.callback is Standing.UNDECIDED
    seat.type("field.Suburb", "Thornbury")
    seat.press("callback.none")
    await seat.send()
    sent = seat.sent()
    assert sent.pop("Suburb") == "Thornbury"
    assert sent.pop(LEAD) == "9856"
    assert set(sent.values()) == {NO_CHANGE}
    assert not [cell for line in ROWS for cell in line[1:] if cell and cell in str(seat.calls[-1].body)]


async def test_both_the_list_and_what_was_sent_are_told(seat: Seat, leads: Path) -> None:
    seat.type("leadId", "9856")
    seat.type("field.Name", "Jane Other")
    seat.press("callback.none")
    await seat.send()
    assert seat.states == [State.APPLIED]
    await open_list(seat, leads)
    key(seat, PAGE_DOWN, CONTROL)
    await seat.settle()
    assert seat.edit.lead == "9856"
    told = seat.beside("field.Name")
    assert told.startswith("Last sent ")
    assert told.endswith("“Jane Other”. It was applied. Last known (list of 24 Nov, 09:12): “Jane Example”.")
    key(seat, PAGE_DOWN, CONTROL)
    await seat.settle()
    assert seat.beside("phone.Mobile") == "Empty in the list of 24 Nov, 09:12."


async def test_an_id_that_is_typed_shows_what_the_list_says_as_well(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Escape)
    seat.type("leadId", "9858")
    assert seat.beside("field.Name") == "Last known (list of 24 Nov, 09:12): “Bob Specimen”."
    seat.type("leadId", "98581")
    assert seat.beside("field.Name") == ""


async def test_a_lead_is_done_once_it_is_in_the_outbox_and_not_if_it_is_undone(take_seat: Seats, leads: Path) -> None:
    seat = await take_seat(hold=10)
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    seat.press("callback.none")
    seat.type("field.Name", "Jane")
    seat.press_send()
    await seat.settle()
    assert [each[0] for each in shown(seat)] == ["✓ Done", "", "", ""]
    assert seat.find(QLabel, "worklist.count").text() == "4 rows, 1 done"
    key(seat, Qt.Key.Key_Z, CONTROL)
    await seat.settle()
    assert [each[0] for each in shown(seat)] == ["", "", "", ""]


async def test_one_that_noojee_refused_needs_a_person(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    seat.type("phone.Mobile", "0491570313")  # on the Do-Not-Call list
    seat.press("callback.none")
    await seat.send()
    assert seat.states == [State.NEEDS_YOU]
    assert shown(seat)[0][0] == "⚠ Needs you"


async def test_what_was_typed_is_kept_when_one_goes_on(seat: Seat, leads: Path) -> None:
    seat.desk._practice_server = ""  # of practice, nothing is kept
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    seat.type("field.Name", "Half typed")
    key(seat, PAGE_DOWN, CONTROL)
    await seat.settle()
    assert (seat.edit.lead, seat.text("field.Name")) == ("9857", "")
    key(seat, PAGE_UP, CONTROL)
    await seat.settle()
    assert (seat.edit.lead, seat.text("field.Name")) == ("9856", "Half typed")
    assert not seat.calls


async def test_in_practice_it_is_asked_first_and_the_list_stays_where_it_is(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    seat.type("field.Name", "Half typed")
    key(seat, PAGE_DOWN, CONTROL)
    await until(QApplication.activeModalWidget)
    key(seat, Qt.Key.Key_Escape)
    await seat.settle()
    assert (seat.edit.lead, seat.text("field.Name")) == ("9856", "Half typed")
    assert "Jane Example" in seat.beside("field.StreetAddress") + seat.beside("field.Name")


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


async def test_the_quick_find_knows_the_leads_of_the_list(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Escape)
    key(seat, Qt.Key.Key_K, CONTROL)
    await until(lambda: isinstance(QApplication.activeWindow(), FindDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, FindDialog)
    QTest.keyClicks(dialog.text, "muster")
    await until(lambda: not dialog.searching)
    told = " ".join(str(dialog.table.model().index(0, each).data()) for each in range(3))
    assert "9860" in told
    assert "in the list “leads.csv” of 24 Nov, 09:12" in told
    assert "Name: Jane Muster" in told
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    await until(lambda: not dialog.isVisible())
    await seat.settle()
    assert seat.edit == Edit(lead="9860")
    assert "Jane Muster" in seat.beside("field.Name")


async def test_in_a_narrow_window_one_of_both_is_shown(seat: Seat, leads: Path) -> None:
    seat.window.resize(560, 600)
    await open_list(seat, leads)
    page = seat.window.page
    assert page is not None
    assert not page.isVisible()
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    assert page.isVisible()
    assert not room(seat).pane.isVisible()
    assert seat.cursor == "leadId"
    seat.window.resize(1100, 600)
    await until(lambda: page.isVisible() and room(seat).pane.isVisible())


async def test_every_control_of_the_pane_has_a_name_and_no_key_is_there_twice(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    assert nameless(seat.window) == []
    assert [each for each, times in access_keys(seat.window).items() if times > 1] == []


async def test_a_list_that_is_being_read_ends_with_the_window(take_seat: Seats, tmp_path: Path) -> None:
    seat = await take_seat()
    rows = [(str(number), "", "", "", "", "", "") for number in range(30_000)]
    seat.desk.worklist.open_file(csv_file(tmp_path / "many.csv", rows))
    await asyncio.sleep(0)
    await seat.leave()
