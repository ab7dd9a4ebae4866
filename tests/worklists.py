"""Lists of leads to open, and a person before the one that is open."""

import csv
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from app.gui.worklist_room import WorklistRoom
from tests.seat import Seat, until

WRITTEN = datetime(2026, 11, 24, 9, 12).astimezone()
PAGE_DOWN, PAGE_UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
CONTROL = Qt.KeyboardModifier.ControlModifier
HEADER = ("Lead ID", "First Phone", "Mobile", "Customer Name", "Suburb", "Call back", "Remark")
ROWS = (
    ("9856", "(03) 5550 1301", "+61 491 570 156", "Jane Example", "Preston", "2026/11/27 10:00", "likes e-mail"),
    ("9857", "0355501302", "", "Ann Sample", "Coburg", "", ""),
    ("9858", "03 5550 1303", "0491 570 157", "Bob Specimen", "Brunswick", "", "=1+1"),
    ("9860", "03 5550 1304", "0491570158", "Jane Muster", "Preston", "", ""),
)


def csv_file(
    path: Path, rows: Sequence[Sequence[str]] = ROWS, header: Sequence[str] = HEADER, encoding: str = "utf-8"
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


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
