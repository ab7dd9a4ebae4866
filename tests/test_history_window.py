"""The history: what was sent is found, shown in full, exported and forgotten, and nothing is lost on the way."""

import asyncio
import csv
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from shiboken6 import delete

from app.core.attempt import OUTCOMES
from app.core.edit import Edit
from app.core.history import Search
from app.core.item import State
from app.gui.banner import Banner
from app.gui.history import HistoryWindow
from app.gui.leave import Question
from app.gui.note import Note
from app.gui.tasks import Tasks
from app.numbers import read_number
from app.store import Store
from tests.core.samples import NOW, TOMORROW
from tests.history_lines import BROKEN_OFF, Lines
from tests.seat import until
from tests.store.samples import KEY, look
from tests.test_access import access_keys, nameless

_Control = TypeVar("_Control", bound=QWidget)


class Reader:
    """A person before the history, with a real store behind it."""

    def __init__(self, store: Store, tasks: Tasks, problems: list[BaseException]) -> None:
        self.store = store
        self.lines = Lines(store)
        self.tasks = tasks
        self.problems = problems
        self.window = HistoryWindow(store, tasks, None, read_number)

    async def show(self) -> None:
        self.window.show()
        self.window.activateWindow()
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing goes on but what waits for the person."""
        await until(lambda: QApplication.activeModalWidget() or not (self.tasks.running or self.window.searching))

    def find(self, kind: type[_Control], name: str) -> _Control:
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    @property
    def table(self) -> QTableView:
        return self.find(QTableView, "history")

    @property
    def rows(self) -> list[list[str]]:
        model = self.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    @property
    def leads(self) -> list[str]:
        return [row[1] for row in self.rows]

    @property
    def count(self) -> str:
        return self.find(QLabel, "history.count").text()

    @property
    def detail(self) -> str:
        return self.find(QPlainTextEdit, "history.detail").toPlainText()

    @property
    def trouble(self) -> str:
        return self.find(Banner, "history.trouble").words

    @property
    def said(self) -> str:
        return self.find(Note, "history.said").words

    @property
    def empty(self) -> str:
        label = self.find(QLabel, "history.empty")
        return label.text() if label.isVisible() else ""

    async def type(self, text: str) -> None:
        line = self.find(QLineEdit, "history.search")
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        await self.settle()

    async def choose(self, words: str) -> None:
        box = self.find(QComboBox, "history.outcome")
        box.setCurrentText(words)
        assert box.currentText() == words
        await self.settle()

    async def scroll_to_end(self) -> None:
        model = self.table.model()
        while model.canFetchMore(QModelIndex()):
            self.table.scrollToBottom()
            await until(lambda: not model.canFetchMore(QModelIndex()))  # it has asked for more
            await self.settle()

    def select(self, row: int) -> None:
        self.table.selectRow(row)

    def button(self, name: str) -> QAbstractButton:
        return self.find(QAbstractButton, name)

    async def press(self, name: str) -> None:
        button = self.button(name)
        assert button.isVisible()
        assert button.isEnabled()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        await self.settle()

    def question(self) -> Question:
        found = QApplication.activeModalWidget()
        assert isinstance(found, Question)
        return found

    async def answer(self, name: str) -> None:
        button = self.question().findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        QTest.keyClick(button, Qt.Key.Key_Space)
        await until(lambda: QApplication.activeModalWidget() is None)
        await self.settle()

    async def export_to(self, path: Path) -> None:
        await self.press("history.export")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, str(path))
        QTest.keyClick(name, Qt.Key.Key_Return)
        await until(lambda: QApplication.activeModalWidget() is not dialog)
        await self.settle()


def precious_file(folder: Path) -> Path:
    path = folder / "history.csv"
    path.write_text("precious")
    return path


def files_in(folder: Path, pattern: str) -> list[Path]:
    return list(folder.glob(pattern))


def content(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


@pytest.fixture
async def reader(tmp_path: Path) -> AsyncIterator[Reader]:
    problems: list[BaseException] = []
    store = await Store.open(tmp_path / "outbox.db", KEY, lambda: NOW, busy_seconds=0.05)
    tasks = Tasks(problems.append)
    reader = Reader(store, tasks, problems)
    yield reader
    await tasks.stop()
    await store.close()
    assert not problems


async def test_each_line_says_what_was_sent_and_what_came_of_it(reader: Reader) -> None:
    await reader.lines.of_every_kind()
    await reader.show()
    assert [(row[1], row[3]) for row in reader.rows] == [
        ("9867", "Being sent"),
        ("9866", "⚠ Not applied: you saw that it did not arrive"),
        ("9865", "✓ Applied: you saw that it arrived"),
        ("9864", "⚠ We don't know"),
        ("9863", "⚠ Not applied: the API key or this computer was refused"),
        ("9862", "Not sent: the server did not answer"),
        ("9861", "Not applied: Noojee was too busy"),
        ("9858", "⚠ Not applied: another lead has the number"),
        ("9860", "⚠ Not applied: someone was editing the lead"),
        ("9856", "✓ Applied"),
    ]
    assert {row[4] for row in reader.rows} == {"jane"}
    assert reader.count == "10 lines"


async def test_a_value_stands_beside_the_one_before_where_that_is_known(reader: Reader) -> None:
    await reader.lines.of_every_kind()
    await reader.show()
    assert reader.rows[-1][2] == "First phone: (03) 5550 1234 → (03) 5550 1777 · Call-back: Wed 25 Nov 2026, 10:00"
    assert reader.rows[-3][2] == "Mobile: 0491 570 313 · Call-back: Wed 25 Nov 2026, 10:00"
    assert reader.rows[5][2] == "Mobile: cleared · Call-back: Wed 25 Nov 2026, 10:00"
    assert reader.rows[3][2] == "Name: Jane · Disposition: Sale · Priority: 4 · Call-back: none: treat as a new lead"


@pytest.mark.parametrize(
    "typed", ["9865", "(03) 5550-1777", "+61 491 570 006", "0491570006", "solar", "  JANE ", "busy", "ünï"]
)
async def test_a_line_is_found_by_a_part_of_anything_that_was_sent(reader: Reader, typed: str) -> None:
    await reader.lines.went_out(Edit(lead="1", phones={"Mobile": "0491 570 156"}, callback=TOMORROW), who="kim")
    await reader.lines.went_out(
        Edit(
            lead="9865",
            phones={"FirstPhone": "03 5550 1777", "Mobile": "+61 491 570 006" if "+" in typed else "0491 570 006"},
            disposition="Busy",
            fields={"Product": "Solar", "Notes": "Ünïcode"},
        )
    )
    await reader.show()
    line = reader.find(QLineEdit, "history.search")
    line.setText(typed)
    await reader.settle()
    assert reader.leads == ["9865"]
    assert reader.count == "1 of 2 lines"


@pytest.mark.parametrize("typed", ["+61 491 570 006", "0491 570 006", "+61491570", "(0491) 570-0"])
async def test_a_number_is_found_with_its_country_and_without(reader: Reader, typed: str) -> None:
    for lead, number in (("1", "+61 491 570 006"), ("2", "0491 570 006"), ("3", "0491 570 156")):
        await reader.lines.went_out(Edit(lead=lead, phones={"Mobile": number}, callback=TOMORROW))
    reader.window.region = "AU"
    await reader.show()
    reader.find(QLineEdit, "history.search").setText(typed)
    await reader.settle()
    assert set(reader.leads) >= {"2", "1"}
    assert ("3" in reader.leads) is (len(typed) < 11)


async def test_only_one_search_is_under_way_and_the_newest_text_wins(reader: Reader) -> None:
    await reader.lines.many(30)
    await reader.show()
    line = reader.find(QLineEdit, "history.search")
    line.setFocus()
    started = reader.tasks.running
    most = 0
    for text in ("1", "10", "100", "1000", "10007", "1000", "10001", "10012"):
        line.setText(text)
        most = max(most, reader.tasks.running - started)
        await asyncio.sleep(0)
    await reader.settle()
    assert most == 1
    assert reader.leads == ["10012"]


async def test_lines_are_found_by_what_came_of_them(reader: Reader) -> None:
    await reader.lines.of_every_kind()
    await reader.show()
    found = {}
    box = reader.find(QComboBox, "history.outcome")
    for index in range(1, box.count()):
        await reader.choose(box.itemText(index))
        found[State(box.itemData(index))] = reader.leads
    assert found == {
        State.APPLIED: ["9865", "9856"],
        State.WAITING: ["9862", "9861"],
        State.NEEDS_YOU: ["9866", "9858"],
        State.CONFLICT: ["9860"],
        State.UNKNOWN: ["9864"],
        State.QUEUED: ["9863"],
    }
    assert list(found) == [*OUTCOMES, State.QUEUED]
    assert reader.count == "1 of 10 lines"


async def test_more_lines_come_as_one_scrolls_and_none_twice(reader: Reader) -> None:
    await reader.lines.many(250)
    await reader.show()
    assert len(reader.rows) == 100
    assert reader.count == "250 lines"
    await reader.lines.many(3)
    await reader.scroll_to_end()
    assert len(reader.rows) == 250
    assert len(set(reader.leads[3:])) == 247
    assert reader.rows[-1][1] == "10000"
    assert reader.count == "253 lines"


@pytest.mark.parametrize("meanwhile", [130, 250])
async def test_what_is_sent_while_one_scrolls_leaves_no_line_out_below(reader: Reader, meanwhile: int) -> None:
    await reader.lines.many(150)
    await reader.show()
    await reader.lines.many(meanwhile)
    await reader.scroll_to_end()
    assert reader.leads == [str(each) for each in range(10149, 9999, -1)]


async def test_the_chosen_line_is_shown_in_full(reader: Reader) -> None:
    await reader.lines.of_every_kind()
    await reader.show()
    reader.select(7)
    await reader.settle()
    assert "Nothing was changed: another lead has this number already." in reader.detail
    assert "Answer: HTTP 400 · code 105 · “DUPLICATE”" in reader.detail
    assert "Mobile: 0491 570 313" in reader.detail
    assert "By: jane" in reader.detail
    sent = (NOW.astimezone()).strftime("%H:33:00")
    assert f"Sent: 24 Nov 2026, {sent}" in reader.detail
    assert f"Answered: 24 Nov 2026, {sent[:-2]}01" in reader.detail
    body = json.loads(reader.detail.split("JSON\n", 1)[1])
    assert body["njExternalLeadId"] == "9858"
    assert body["Mobile"] == "0491570313"
    assert body["FirstPhone"] == "<No Change>"


async def test_a_line_is_copied_whole(reader: Reader) -> None:
    await reader.lines.of_every_kind()
    await reader.show()
    reader.select(9)
    await reader.press("history.copy")
    assert QGuiApplication.clipboard().text() == reader.detail
    QGuiApplication.clipboard().clear()
    reader.table.setFocus()
    QTest.keyClick(reader.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == reader.detail
    assert reader.said == "Copied."


async def test_the_chosen_line_stays_chosen_when_others_come(reader: Reader) -> None:
    await reader.lines.many(5)
    await reader.show()
    reader.select(3)
    await reader.lines.went_out(Edit(lead="9856", callback=TOMORROW))
    reader.window.refresh()
    await reader.settle()
    assert reader.table.currentIndex().row() == 4
    assert reader.leads[4] == "10001"
    assert "Lead 10001" in reader.detail


async def test_what_is_practised_is_never_among_the_rest(reader: Reader) -> None:
    await reader.lines.went_out(Edit(lead="9856", callback=TOMORROW))
    await reader.lines.went_out(Edit(lead="77", callback=TOMORROW), practice=True)
    await reader.show()
    assert not reader.find(QCheckBox, "history.practice").isVisible()
    assert (reader.leads, reader.count) == (["9856"], "1 line")
    reader.window.offer_practice(offered=True)
    await reader.settle()
    assert (reader.leads, reader.count) == (["77"], "1 line")
    await reader.lines.went_out(Edit(lead="78", callback=TOMORROW), practice=True)
    await reader.type("8")
    assert (reader.leads, reader.count) == (["78"], "1 of 1 line")
    reader.window.refresh()
    await reader.settle()
    assert (reader.leads, reader.count) == (["78"], "1 of 2 lines")
    reader.window.offer_practice(offered=False)
    await reader.settle()
    assert (reader.leads, reader.count) == (["9856"], "1 of 1 line")


async def test_what_was_found_is_exported(reader: Reader, tmp_path: Path) -> None:
    await reader.lines.of_every_kind()
    await reader.show()
    await reader.choose("Applied")
    path = tmp_path / "what was sent.csv"
    await reader.export_to(path)
    assert reader.said == f"2 lines written to what was sent.csv, in {tmp_path}."
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [(row[2], row[6]) for row in rows] == [
        ("Lead", "What came of it"),
        ("9865", "Applied: you saw that it arrived"),
        ("9856", "Applied"),
    ]
    assert "First phone: 0355501234 → 0355501777" in rows[2][9]


async def test_a_file_that_is_there_is_replaced_only_once_the_person_agrees(reader: Reader, tmp_path: Path) -> None:
    await reader.lines.many(2)
    await reader.show()
    path = precious_file(tmp_path)
    await reader.export_to(path)
    assert reader.question().defaultButton().objectName() == "question.stay"
    await reader.answer("question.stay")
    assert content(path) == "precious"
    await reader.export_to(path)
    await reader.answer("question.goOn")
    assert len(content(path).splitlines()) == 3


async def test_an_export_that_is_given_up_writes_nothing(reader: Reader) -> None:
    await reader.lines.many(1)
    await reader.show()
    await reader.press("history.export")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    await until(lambda: not reader.tasks.running)
    assert reader.said == ""
    assert reader.button("history.export").isEnabled()


async def test_a_file_that_cannot_be_written_is_told_in_words(reader: Reader, tmp_path: Path) -> None:
    await reader.lines.many(2)
    await reader.show()
    await reader.export_to(tmp_path / f"{'x' * 250}.csv")
    assert reader.trouble.startswith(f"No file was made: {'x' * 250}.csv can't be written in {tmp_path}.")
    assert files_in(tmp_path, "x*") == []
    await reader.press("history.closeTrouble")
    assert reader.trouble == ""


async def test_a_lead_is_forgotten_once_the_person_agrees(reader: Reader) -> None:
    await reader.lines.went_out(Edit(lead="9856", callback=TOMORROW))
    await reader.lines.went_out(Edit(lead="A&B", callback=TOMORROW))
    await reader.lines.went_out(Edit(lead="9856", callback=TOMORROW))
    await reader.show()
    reader.select(1)
    assert reader.button("history.forgetLead").text() == "&Forget lead A&&B…"
    reader.select(0)
    await reader.press("history.forgetLead")
    assert "about lead 9856 are deleted for good" in reader.question().text()
    assert reader.question().defaultButton().objectName() == "question.stay"
    await reader.answer("question.stay")
    assert reader.leads == ["9856", "A&B", "9856"]
    await reader.press("history.forgetLead")
    await reader.answer("question.goOn")
    assert reader.leads == ["A&B"]
    assert (reader.said, reader.count) == ("2 lines forgotten.", "1 line")
    assert "Lead A&B" in reader.detail


async def test_everything_is_forgotten_but_what_is_still_open(reader: Reader) -> None:
    await reader.lines.many(3)
    await reader.lines.went_out(Edit(lead="9864", callback=TOMORROW), BROKEN_OFF)
    await reader.show()
    await reader.type("nothing has this")
    await reader.press("history.forgetAll")
    assert "also those that are not found just now" in reader.question().text()
    await reader.answer("question.goOn")
    assert reader.said == "3 lines forgotten."
    reader.find(QLineEdit, "history.search").clear()
    await reader.settle()
    assert reader.leads == ["9864"]


async def test_what_cannot_be_forgotten_yet_is_told_and_can_be_tried_again(reader: Reader, tmp_path: Path) -> None:
    await reader.lines.many(2)
    await reader.show()
    with look(tmp_path / "outbox.db") as other:
        other("BEGIN IMMEDIATE")
        await reader.press("history.forgetAll")
        await reader.answer("question.goOn")
        assert "Not forgotten yet" in reader.trouble
        assert "Another program holds outbox.db" in reader.trouble
        assert len(reader.leads) == 2
        other("ROLLBACK")
    await reader.press("history.forgetAgain")
    assert reader.trouble == ""
    assert reader.leads == []
    assert reader.said == "2 lines forgotten."


async def test_a_store_that_cannot_be_read_is_told_and_nothing_that_is_shown_is_lost(
    reader: Reader, tmp_path: Path
) -> None:
    await reader.lines.many(3)
    await reader.show()
    with look(tmp_path / "outbox.db") as other:
        other("ALTER TABLE searches RENAME TO elsewhere")
        await reader.type("10001")
        assert reader.trouble.startswith("The history can't be shown just now: ")
        assert len(reader.leads) == 3
        other("ALTER TABLE elsewhere RENAME TO searches")
    await reader.press("history.tryAgain")
    assert reader.trouble == ""
    assert reader.leads == ["10001"]


async def test_an_empty_history_says_what_will_be_here(reader: Reader) -> None:
    await reader.show()
    assert reader.empty.startswith("Nothing was sent yet.")
    assert reader.count == "0 lines"
    assert [
        each for each in ("copy", "export", "forgetLead", "forgetAll") if reader.button(f"history.{each}").isEnabled()
    ] == []
    await reader.lines.many(1)
    reader.window.refresh()
    await reader.settle()
    assert reader.empty == ""
    await reader.type("<b>no</b>")
    assert reader.empty.startswith("Nothing here has “<b>no</b>” in it.")
    assert reader.count == "0 of 1 line"
    reader.find(QLineEdit, "history.search").clear()
    await reader.choose("We don't know")
    assert reader.empty == "Nothing here ended like that."


async def test_what_hides_in_a_text_is_seen(reader: Reader) -> None:
    name = "a\u202eb\u0000c\ud800d\u200bé"
    await reader.lines.went_out(Edit(lead="9856", fields={"Name": name, "Notes": "one\r\ntwo"}, callback=TOMORROW))
    await reader.show()
    shown = "a⟨U+202E⟩b⟨U+0000⟩c⟨U+D800⟩d⟨U+200B⟩é"
    assert f"Name: {shown} · Notes: one ⏎ two" in reader.rows[0][2]
    assert f"Name: {shown}\n" in reader.detail
    assert json.loads(reader.detail.split("JSON\n", 1)[1])["Name"] == name
    await reader.press("history.copy")
    assert QGuiApplication.clipboard().text() == reader.detail


async def test_a_text_that_runs_leftwards_moves_nothing_beside_it(reader: Reader) -> None:
    await reader.lines.went_out(
        Edit(lead="9856", fields={"Name": "\u05e9\u05dc\u05d5\u05dd"}, callback=TOMORROW),
        before={"Name": "\u0645\u0631\u062d\u0628\u0627"},
    )
    await reader.show()
    assert reader.rows[0][2].startswith(
        "Name: \u2068\u0645\u0631\u062d\u0628\u0627\u2069 → \u2068\u05e9\u05dc\u05d5\u05dd\u2069"
    )
    await reader.press("history.copy")
    assert "Name: \u0645\u0631\u062d\u0628\u0627 → \u05e9\u05dc\u05d5\u05dd\n" in QGuiApplication.clipboard().text()


async def test_a_huge_text_is_cut_in_the_table_and_whole_below(reader: Reader) -> None:
    notes = "<b>word</b> " * 8400
    await reader.lines.went_out(Edit(lead="9" * 200, fields={"Notes": notes, "Name": notes}, callback=TOMORROW))
    await reader.show()
    assert all(len(cell) <= 401 for cell in reader.rows[0])
    index = reader.table.model().index(0, 2)
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert notes.replace(" ", "") in reader.detail.replace("\n", "").replace(" ", "")
    await reader.press("history.copy")
    assert f"Notes: {notes}\n" in QGuiApplication.clipboard().text()


async def test_forgetting_while_a_search_is_under_way_leaves_nothing_of_it(reader: Reader) -> None:
    await reader.lines.many(40)
    await reader.show()
    await reader.press("history.forgetAll")
    line = reader.find(QLineEdit, "history.search")
    line.setText("1000")
    assert reader.window.searching
    await reader.answer("question.goOn")
    line.setText("10")
    await reader.settle()
    assert reader.leads == []
    assert reader.count == "0 lines"


async def test_closing_the_window_while_it_searches_is_no_trouble(reader: Reader) -> None:
    await reader.lines.many(20)
    await reader.show()
    reader.find(QLineEdit, "history.search").setText("10003")
    assert reader.window.searching
    QTest.keyClick(reader.window, Qt.Key.Key_Escape)
    assert not reader.window.isVisible()
    await reader.settle()
    await reader.show()
    assert reader.leads == ["10003"]


async def test_a_window_that_is_gone_takes_no_answer(reader: Reader) -> None:
    await reader.lines.many(20)
    reader.window.show()
    await asyncio.sleep(0)  # it begins
    assert reader.window.searching
    delete(reader.window)
    await until(lambda: not reader.tasks.running)
    assert reader.problems == []


async def test_a_store_that_is_closed_under_the_window_is_told(reader: Reader) -> None:
    await reader.lines.many(2)
    await reader.show()
    await reader.store.close()
    reader.window.refresh()
    await reader.settle()
    assert reader.trouble.startswith("The history can't be shown just now: ")
    assert len(reader.leads) == 2


async def test_enter_in_the_search_goes_to_the_lines_and_presses_no_button(reader: Reader) -> None:
    await reader.lines.many(2)
    await reader.show()
    await reader.type("1000")
    QTest.keyClick(reader.find(QLineEdit, "history.search"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is reader.table
    assert QApplication.activeModalWidget() is None
    assert reader.said == ""
    QTest.keyClick(reader.table, Qt.Key.Key_Down)
    await reader.settle()
    assert "Lead 10000" in reader.detail
    QTest.keyClick(reader.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is reader.find(QLineEdit, "history.search")


async def test_everything_has_a_name_and_its_own_access_key(reader: Reader) -> None:
    await reader.lines.of_every_kind()
    await reader.show()
    reader.window.offer_practice(offered=True)
    assert nameless(reader.window) == []
    assert [key for key, times in access_keys(reader.window).items() if times > 1] == []


async def test_a_search_finds_what_the_window_asks_for(reader: Reader) -> None:
    await reader.lines.many(3)
    await reader.show()
    await reader.type("10002")
    entries, found = await reader.store.history(Search("10002"), 10)
    assert ([each.item.lead for each in entries], found) == (reader.leads, 1)
