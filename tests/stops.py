"""A stop of the tour through the program's windows (tests/tour.py)."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.seat import Seats


@dataclass(frozen=True, slots=True)
class Stop:
    """`name` says the state."""

    name: str
    window: QWidget


Part = Callable[[Seats, Path], AsyncIterator[Stop]]


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found
