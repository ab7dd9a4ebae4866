"""The part of the tour (tests/tour.py) that comes to the leads and the commands at hand."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.gui.find import FindDialog
from app.gui.palette import Palette
from app.gui.shortcuts import ShortcutsWindow
from app.gui.window import MainWindow
from app.gui.worklist_columns import ColumnsDialog
from tests.seat import Seats, until
from tests.stops import Part, Stop, dialog
from tests.worklists import csv_file, dated, filter_by, open_list


async def find(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    seat.fill(number="0355501777")
    await seat.send()
    QTest.keyClick(seat.focus(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), FindDialog))
    finder = dialog()
    assert isinstance(finder, FindDialog)
    await until(lambda: not finder.searching)
    yield Stop("find", finder)
    seat.type("find.text", "nobody")
    await until(lambda: not finder.searching and finder.empty.isVisible())
    yield Stop("find, nothing", finder)
    finder.close()
    await until(lambda: QApplication.activeModalWidget() is None)


async def commands(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    seat.window.commands["shortcuts"].trigger()
    await until(lambda: isinstance(QApplication.activeWindow(), ShortcutsWindow))
    shown = QApplication.activeWindow()
    assert shown is not None
    yield Stop("keys and shortcuts", shown)
    shown.close()
    seat.window.commands["palette"].trigger()
    await until(lambda: isinstance(QApplication.activePopupWidget(), Palette))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    yield Stop("palette", popup)
    popup.close()


async def worklist(take: Seats, folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    seat.window.commands["openList"].trigger()
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    yield Stop("open a list", dialog())
    dialog().close()
    await until(lambda: QApplication.activeModalWidget() is None)
    await open_list(seat, dated(csv_file(folder / "leads.csv")))
    seat.window.activateWindow()
    await until(seat.window.isActiveWindow)
    yield Stop("list", seat.window)
    await filter_by(seat, "nobody")
    yield Stop("list, nothing found", seat.window)
    seat.press("worklist.columns")
    await until(lambda: isinstance(QApplication.activeModalWidget(), ColumnsDialog))
    yield Stop("columns of a list", dialog())
    dialog().close()
    await until(lambda: QApplication.activeModalWidget() is None)


AT_HAND: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {
    "find": (find, (FindDialog,)),
    "commands": (commands, (ShortcutsWindow, Palette)),
    "worklist": (worklist, (MainWindow, QFileDialog, ColumnsDialog)),
}
