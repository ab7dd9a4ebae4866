"""Every window in every state, as a screen reader finds it and as a keyboard goes through it."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QFrame, QMainWindow, QWidget

import app.gui
from tests import walk
from tests.seat import Seats, until
from tests.tour import TOUR, lay_out

_MADE = re.compile(r"\b(QMenu|QMessageBox|QFileDialog|QDialog|QMainWindow|QWizard|QInputDialog)\(")
"""Windows of Qt's own kinds, made in the program without a class of ours."""
MADE = {"about.py": ["QMessageBox"], "callback.py": ["QMenu"], "conflict_row.py": ["QMenu"]} | {
    "choosing.py": ["QFileDialog"],
    "history_keeping.py": ["QFileDialog"],
}
"""By the file, those that the tour comes to."""


@pytest.mark.parametrize("part", TOUR)
async def test_every_window_can_be_read_and_hit(part: str, take_seat: Seats, tmp_path: Path) -> None:
    visit, kinds = TOUR[part]
    wrong: list[str] = []
    met: set[type[QWidget]] = set()
    read = 0
    async for stop in visit(take_seat, tmp_path):
        lay_out()
        met.add(next(kind for kind in (*kinds, type(stop.window)) if isinstance(stop.window, kind)))
        wrong += [f"{stop.name}: {each}" for each in walk.faults(stop.window)]
        wrong += [f"{stop.name}: {each}" for each in walk.cut(stop.window)]
        read += len(walk.nodes(stop.window))
    print(f"{part}: {read} nodes read")  # noqa: T201 - shown by pytest -rP
    assert sorted(set(wrong)) == []
    assert met == set(kinds)


@pytest.mark.parametrize("part", [each for each in TOUR if each != "popups"])
async def test_tab_reaches_every_control_once_in_the_order_of_reading(
    part: str, take_seat: Seats, tmp_path: Path
) -> None:
    visit, _ = TOUR[part]
    wrong = []
    async for stop in visit(take_seat, tmp_path):
        if isinstance(stop.window, QFileDialog | QFrame) or QApplication.activePopupWidget() is not None:
            continue
        lay_out()
        stop.window.activateWindow()
        await until(stop.window.isActiveWindow)
        wanted = walk.stops(stop.window)
        if not wanted:
            continue
        reached = walk.tabbed(stop.window, wanted[0])
        named = [each.objectName() for each in reached]
        missing = [each.objectName() or type(each).__name__ for each in wanted if each not in reached]
        wrong += [f"{stop.name}: Tab does not come to {each}" for each in missing]
        wrong += [f"{stop.name}: order: {each}" for each in walk.out_of_order(stop.window, reached)]
        backwards = [each.objectName() for each in walk.tabbed(stop.window, wanted[0], back=True)]
        if sorted(named) != sorted(backwards):
            wrong.append(f"{stop.name}: Shift+Tab does not go the same way: {named} {backwards}")
    assert wrong == []


def test_the_tour_comes_to_every_kind_of_window() -> None:
    for module in pkgutil.iter_modules(app.gui.__path__):
        import_module(f"app.gui.{module.name}")
    ours = {each for kind in (QDialog, QMainWindow) for each in _kinds(kind) if each.__module__.startswith("app.")}
    ends = {each for each in ours if not any(issubclass(other, each) and other is not each for other in ours)}
    assert ends - {kind for _, kinds in TOUR.values() for kind in kinds} == set()


def test_the_tour_comes_to_every_window_of_qts_own_kinds() -> None:
    made = {}
    for file in Path(app.gui.__path__[0]).glob("*.py"):
        code = re.sub(r"class \w+\(.*", "", file.read_text(encoding="utf-8"))
        if found := _MADE.findall(code):
            made[file.name] = found
    assert made == MADE


def _kinds(kind: type[QWidget]) -> set[type[QWidget]]:
    below = set(kind.__subclasses__())
    return below.union(*(_kinds(each) for each in below))
