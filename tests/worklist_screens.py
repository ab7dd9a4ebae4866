"""Pictures of the list beside the form, for `tests.screens`."""

import os
from collections.abc import Awaitable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.lists.samples import row, saved, workbook
from tests.seat import NOW, Seat, until
from tests.worklists import ROWS, csv_file


class Screens(Protocol):
    def sit(self) -> Awaitable[Seat]: ...
    def shoot(self, seat: Seat, name: str, shown: QWidget | None = None) -> Awaitable[None]: ...


async def shoot_all(screens: Screens, folder: Path) -> None:
    seat = await screens.sit()
    more = [(str(9900 + each), f"03 5550 {each:04}", "", f"Person {each}", "Preston", "", "") for each in range(40)]
    path = csv_file(folder / "leads of november.csv", [*ROWS, *more, ("9999", "one cell less")])
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    seat.desk.worklist.open_file(path)
    room = seat.desk.worklist.room
    assert room is not None
    await until(lambda: room.rests)
    await screens.shoot(seat, "list, just opened")
    seat.type("worklist.filter", "jane")
    await until(lambda: room.rests)
    QTest.keyClick(seat.focus(), Qt.Key.Key_Return)
    await seat.settle()
    seat.press("callback.none")
    seat.type("field.Suburb", "Thornbury")
    await seat.send()
    QTest.keyClick(seat.focus(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    await seat.settle()
    await screens.shoot(seat, "list, one done, the next open")
    seat.desk.worklist.open_file(folder / "gone.csv")
    await until(lambda: room.rests)
    await screens.shoot(seat, "list, another one that is not there")
    seat.window.trouble.clear()
    odd = row("Lead number", "Mobile", "Wer") + "<row><c><v>9856</v></c><c><v>491570156</v></c><c><f>A1</f></c></row>"
    seat.desk.worklist.open_file(saved(folder, workbook(odd * 2, sheets=2), "odd.xlsx"))
    await until(lambda: room.rests)
    await screens.shoot(seat, "list, odd in many ways")
    seat.window.beside.bring(pane=True)
    seat.press("worklist.columns")
    await seat.settle_on_dialog("columns")
    await screens.shoot(seat, "list, its columns")
    seat.press("columns.keep")
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
