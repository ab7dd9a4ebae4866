"""Every window at 200 and 300 % on 1366 x 768, and with larger text: it fits, nothing is cut, all comes into sight."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QWidget

from app.core.edit import Edit
from tests import walk
from tests.seat import Seat, Seats, until
from tests.test_held import fill_all
from tests.tour import TOUR, fill, lay_out

SCREENS = {"300 %": (455, 256), "200 %": (683, 384)}
"""1366 x 768, in pixels that are device independent."""


def hidden(stops: list[QWidget]) -> list[str]:
    """What does not come into view as Tab comes to it: less than a finger's breadth of it, or not its beginning."""
    wrong = []
    for each in stops:
        each.setFocus()
        lay_out()
        seen = in_sight(each)
        needed = QRect(0, 0, min(each.width(), walk.TARGET), min(each.height(), walk.TARGET))
        if not seen.contains(needed):
            wrong.append(f"{each.objectName()} {each.width()} x {each.height()}: {seen}")
    return wrong


def in_sight(widget: QWidget) -> QRect:
    """What of it is not outside of anything that it is in."""
    seen, around = widget.rect(), widget.parentWidget()
    while around is not None:
        seen &= around.rect().translated(-widget.mapTo(around, QPoint()))
        around = None if around.isWindow() else around.parentWidget()
    return seen


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("part", [each for each in TOUR if each != "popups"])
async def test_it_fits_a_small_screen(screen: str, part: str, take_seat: Seats, tmp_path: Path) -> None:
    width, height = SCREENS[screen]
    wrong: list[str] = []
    async for stop in TOUR[part][0](take_seat, tmp_path):
        window = stop.window
        if isinstance(window, QMenu | QFileDialog):
            continue
        before = window.size()
        window.activateWindow()
        await until(window.isActiveWindow)
        window.resize(width, height)
        lay_out()
        if window.width() > width or window.height() > height:
            wrong.append(f"{stop.name}: {window.width()} x {window.height()}")
        wrong += [f"{stop.name}: cut: {each}" for each in walk.cut(window)]
        wrong += [f"{stop.name}: out of sight: {each}" for each in hidden(walk.stops(window))]
        window.resize(before)
    assert wrong == []


@pytest.mark.parametrize("part", ["popups"])
async def test_a_calendar_and_a_menu_fit_a_small_screen(part: str, take_seat: Seats, tmp_path: Path) -> None:
    async for stop in TOUR[part][0](take_seat, tmp_path):
        wide, high = SCREENS["300 %"]
        hint = stop.window.sizeHint()
        if stop.name == "usual times of the call-back":  # on a narrow screen, without the days beside the words
            continue
        assert hint.width() <= wide, f"{stop.name}: {hint}"
        if not isinstance(stop.window, QMenu):  # Qt breaks one that is too high into columns, by the screen's height
            assert hint.height() <= high, f"{stop.name}: {hint}"


async def test_send_is_seen_and_pressed_on_a_small_screen(take_seat: Seats) -> None:
    seat = await take_seat()
    seat.window.resize(*SCREENS["300 %"])
    fill(seat)
    send = seat.find(QPushButton, "send")
    lay_out()
    send.setFocus()
    lay_out()
    assert in_sight(send).size() == send.size()
    await seat.send()
    assert [each.applied for each in seat.calls] == [True]


@pytest.fixture
def larger(qapp: QApplication) -> Iterator[None]:
    """Text half as large again, as a person sets it in Windows."""
    usual = QFont(qapp.font())
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * 1.5)
    qapp.setFont(font)
    yield
    qapp.setFont(usual)


@pytest.mark.usefixtures("larger")
@pytest.mark.parametrize("size", [(1000, 700), SCREENS["200 %"]], ids=["usual", "200 %"])
@pytest.mark.parametrize("part", [each for each in TOUR if each != "popups"])
async def test_larger_text_is_not_cut(part: str, size: tuple[int, int], take_seat: Seats, tmp_path: Path) -> None:
    wrong: list[str] = []
    async for stop in TOUR[part][0](take_seat, tmp_path):
        if isinstance(stop.window, QMenu | QFileDialog):
            continue
        before = stop.window.size()
        stop.window.resize(*size)
        lay_out()
        wrong += [f"{stop.name}: {each}" for each in walk.cut(stop.window)]
        stop.window.resize(before)
    assert wrong == []


_PROGRAM = """
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from app.core.columns import match
from app.core.worklist import Worklist
from app.gui import style
from app.core.resolved import resolve
from app.gui.settings_dialog import SettingsDialog
from app.gui.window import MainWindow
from app.gui.outbox import OutboxWindow
from app.gui.worklist_columns import ColumnsDialog
from app.practice.world import default_world
from tests.times import NOW
app = QApplication([])
style.use()
window = MainWindow(QSettings({file!r}, QSettings.Format.IniFormat), lambda: NOW, QIcon())
window.show_layout(default_world().layout("http://127.0.0.1"), practice=True)
layout = default_world().layout("http://127.0.0.1")
leads = Worklist("leads.csv", NOW, ("Lead ID", "Name"), match(("Lead ID", "Name"), layout))
usual = resolve(())
shown = [window, SettingsDialog(usual, usual, window), OutboxWindow(window), ColumnsDialog(leads, layout, window)]
screen = app.primaryScreen().availableSize()
print([screen.width(), screen.height()])
for each in shown:
    each.show()
    assert each.devicePixelRatioF() == 3.0
    print([each.width(), each.height()])
"""


def test_a_real_300_percent_has_windows_of_its_size(tmp_path: Path) -> None:
    """In a process of its own: the scale is read once."""
    screens = tmp_path / "screens.json"
    told = {"x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "name": "one"}
    screens.write_text(json.dumps({"screens": [told]}), encoding="utf-8")
    known = {**os.environ, "QT_SCALE_FACTOR": "3", "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    program = _PROGRAM.format(file=str(tmp_path / "settings.ini"))
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=known,
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    (width, height), *windows = (json.loads(each) for each in run.stdout.splitlines())
    assert (width, height) == (455, 256)
    assert all(each[0] <= width and each[1] <= height for each in windows), windows


@pytest.mark.parametrize("height", [510, 550, 590, 630])
async def test_what_is_brought_back_is_scrolled_to_the_box_with_the_cursor(seat: Seat, height: int) -> None:
    fill_all(seat)
    seat.window.resize(1000, height)
    await seat.settle()
    page, box = seat.window.page, seat.find(QWidget, "priority.value")
    assert page is not None
    box.setFocus()
    kept = page.form.keep()
    page.load(Edit())
    await seat.settle()
    page.load(kept.edit, kept)
    await seat.settle()
    assert seat.cursor == "priority.value"
    assert in_sight(box) == box.rect()
