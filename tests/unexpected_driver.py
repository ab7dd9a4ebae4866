"""Runs the real program and lets it meet what nobody foresaw, for tests/test_unexpected_run.py.

`python -m tests.unexpected_driver WAY DATA_DIR`. Once the dialog is there, its words and the copied details go to
standard output as JSON, and the program is closed by the dialog's own button.
"""

import asyncio
import json
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from app.__main__ import main
from tests.exit_driver import when_connected

PLANTED = "Jane Citizen 0491 570 156"


class Strange(QObject):
    """Raises in a slot of a signal."""

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.happened.connect(self.slot)

    def slot(self, value: str) -> None:
        raise_with(value)


class Overrides(QWidget):
    """Raises in an override that Qt calls."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.User:
            raise_with(PLANTED)
        return super().event(event)


def raise_with(value: str) -> None:
    raise ValueError(f"{value} can't be read")


async def task() -> None:
    raise_with(PLANTED)


KEPT: list[object] = []


def slot() -> None:
    strange = Strange()
    KEPT.append(strange)
    strange.happened.emit(PLANTED)


def override() -> None:
    made = Overrides()
    KEPT.append(made)
    QApplication.sendEvent(made, QEvent(QEvent.Type.User))


def in_task() -> None:
    KEPT.append(asyncio.get_event_loop().create_task(task()))
    KEPT.clear()  # nobody waits for it


def callback() -> None:
    asyncio.get_event_loop().call_soon(raise_with, PLANTED)


def thread() -> None:
    threading.Thread(target=raise_with, args=(PLANTED,)).start()


def many() -> None:
    for _ in range(1000):
        QTimer.singleShot(0, slot)
    QTimer.singleShot(0, override)


WAYS: dict[str, Callable[[], object]] = {
    "slot": slot,
    "override": override,
    "task": in_task,
    "callback": callback,
    "thread": thread,
    "many": many,
}


def when_shown(wanted: int) -> None:
    """Go on once the dialog tells of `wanted` of them."""
    dialog = next((each for each in QApplication.topLevelWidgets() if each.objectName() == "unexpected"), None)
    if not isinstance(dialog, QDialog) or (f"{wanted} times" not in (words := told(dialog)) and wanted > 1):
        QTimer.singleShot(5, lambda: when_shown(wanted))
        return
    words = told(dialog)
    press(dialog, "unexpected.copy")
    shown = [each for each in QApplication.topLevelWidgets() if each.objectName() == "unexpected"]
    said = {"words": words, "copied": QApplication.clipboard().text(), "dialogs": len(shown)}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    press(dialog, "unexpected.leave")


def told(dialog: QDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel))


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.click()


def act(way: str) -> None:
    def begin() -> None:
        QTimer.singleShot(0, WAYS[way])
        when_shown(1001 if way == "many" else 1)

    when_connected(lambda _window, _words: begin())


if __name__ == "__main__":
    application = QApplication(["lead-editor"])
    act(sys.argv[1])
    sys.exit(main(["--practice", "--data-dir", sys.argv[2]]))
