"""Wherever the focus is, it is seen: pixels around the control change, by 3 : 1 against what was there."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMainWindow, QMenu, QWidget
from shiboken6 import delete, isValid

from app.core import contrast
from app.gui.focus_ring import FocusRing
from app.gui.tone import parts
from tests import colours, walk
from tests.seat import Seats, until
from tests.tour import TOUR, lay_out

_AROUND = 4
_FEWEST = 80
"""Pixels that change at least: the outline of the smallest control has more, and a cursor that blinks fewer."""
PARTS = (
    "new connection",
    "start",
    "form",
    "refused",
    "key",
    "store",
    "proxy",
    "conflict",
    "find",
    "settings",
    "questions",
    "outbox",
    "history",
)


@pytest.fixture(params=["light", "dark", "black", "white"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    colours.dressed(qapp, colours.themes()[request.param])
    yield request.param
    colours.dressed(qapp, None)


def shot(window: QWidget, place: QRect) -> QImage:
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def shown_by(before: QImage, after: QImage) -> float:
    """How well the pixels that changed most are told from what they were; 1 where too few changed."""
    one, other = (memoryview(each.constBits()).cast("I") for each in (before, after))
    told = sorted(
        (contrast.ratio(parts(QColor(a)), parts(QColor(b))) for a, b in zip(one, other, strict=True) if a != b),
        reverse=True,
    )
    return told[_FEWEST - 1] if len(told) >= _FEWEST else 1.0


def unseen(window: QWidget, known: set[str]) -> Iterator[tuple[float, str]]:
    for each in walk.stops(window):
        if (name := f"{type(each).__name__} {each.objectName()}") in known:
            continue
        known.add(name)
        each.setFocus(Qt.FocusReason.TabFocusReason)
        lay_out()
        place = QRect(each.mapTo(window, QPoint()), each.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        after = shot(window, place)
        each.clearFocus()
        lay_out()
        moved = QRect(each.mapTo(window, QPoint()), each.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        yield shown_by(shot(window, moved), after), name
    walk.stops(window)[0].setFocus()


@pytest.mark.parametrize("part", PARTS)
async def test_the_focus_is_seen(theme: str, part: str, take_seat: Seats, tmp_path: Path) -> None:
    found: list[tuple[float, str]] = []
    known: set[str] = set()
    async for stop in TOUR[part][0](take_seat, tmp_path):
        if isinstance(stop.window, QMenu | QFileDialog):
            continue
        stop.window.activateWindow()
        await until(stop.window.isActiveWindow)
        lay_out()
        found += [(ratio, f"{stop.name}: {name}") for ratio, name in unseen(stop.window, known)]
    least = min(found)
    print(f"focus, {theme}, {part}: {len(found)} controls, least {least[0]:.2f} : 1 ({least[1]})")  # noqa: T201
    assert [f"{ratio:.2f} {name}" for ratio, name in sorted(found) if ratio < contrast.VISIBLE] == []


def test_what_had_the_focus_is_there_after_a_window_that_had_it_later_is_gone(qapp: QApplication) -> None:
    ring = FocusRing(qapp)
    window, other = QMainWindow(), QDialog()
    bar, box = window.menuBar(), QLineEdit(other)
    menu = bar.addMenu("File")
    action = menu.addAction("Open")
    for focus in (bar, box):
        ring._move(None, focus)
    delete(other)
    ring._move(None, None)
    gc.collect()
    assert isValid(menu)
    assert action.text() == "Open"
    delete(window)
