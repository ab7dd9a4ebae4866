"""A list beside the form, as a person works with it: by keys, at the practice server, and nothing of it ever sent."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from app.core.callback import Standing
from app.core.contract import LEAD, NO_CHANGE
from app.core.edit import Edit
from app.core.item import State
from app.core.worklist import Mark
from app.gui.find import FindDialog
from tests.seat import Seat, Seats, until
from tests.test_access import access_keys, nameless
from tests.worklists import (
    CONTROL,
    HEADER,
    PAGE_DOWN,
    PAGE_UP,
    ROWS,
    csv_file,
    dated,
    filter_by,
    key,
    leads_shown,
    open_list,
    room,
    shown,
)


@pytest.fixture
def leads(tmp_path: Path) -> Path:
    return dated(csv_file(tmp_path / "leads.csv"))


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


async def test_a_lead_that_is_not_in_the_list_does_not_count(seat: Seat, tmp_path: Path) -> None:
    await open_list(seat, csv_file(tmp_path / "others.csv", ROWS[1:]))
    key(seat, Qt.Key.Key_Escape)
    seat.type("leadId", "9856")
    seat.press("callback.none")
    await seat.send()
    assert seat.states == [State.APPLIED]
    assert seat.find(QLabel, "worklist.count").text() == "3 rows"


async def test_the_next_lead_comes_also_while_the_one_before_is_being_saved(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    key(seat, Qt.Key.Key_Return)
    await seat.settle()
    seat.press("callback.none")
    seat.press_send()
    await until(lambda: seat.desk.outgoing is not None and not seat.desk.outgoing.free.is_set())
    key(seat, PAGE_DOWN, CONTROL)
    await until(lambda: seat.edit.lead == "9857")
    await seat.settle()
    assert [each.lead for each in seat.items] == ["9856"]
    assert seat.edit == Edit(lead="9857")


async def test_one_mark_paints_one_row(seat: Seat, leads: Path) -> None:
    opened = await open_list(seat, leads)
    painted: list[tuple[int, int]] = []
    opened.model.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))
    opened.mark({"9858": Mark.DONE})
    opened.mark({"9858": Mark.DONE, "9856": Mark.NEEDS_YOU, "404": Mark.DONE})
    assert painted == [(2, 2), (0, 0)]
    opened.mark({})
    assert painted[2:] == [(2, 2), (0, 0)]


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
    seat.desk.connecting.practice_server = ""  # of practice, nothing is kept
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
    key(seat, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not page.isVisible()
    key(seat, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert page.isVisible()
    assert seat.cursor == "leadId"
    seat.window.resize(1100, 600)
    await until(lambda: page.isVisible() and room(seat).pane.isVisible())


async def test_every_control_of_the_pane_has_a_name_and_no_key_is_there_twice(seat: Seat, leads: Path) -> None:
    await open_list(seat, leads)
    assert nameless(seat.window) == []
    assert [each for each, times in access_keys(seat.window).items() if times > 1] == []
