"""Runs the real program, with a person at its form who never stops, until something kills it: for tests/kills.py.

`python -m tests.kill_driver CONNECTION DATA_DIR RUN [--rest]`: each line of standard output is the mark of an edit that
the window has taken, or "ready", or "typed" with the mark of one that has been in the form for a second. What an
earlier run has left in the form is sent. An update that nobody knows about is settled as arrived, so that its lead goes
on. With `--rest` nothing more is sent.
"""

import os
import random
import sys
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from app.__main__ import main
from app.gui.window import MainWindow
from tests.vaults import with_data_key

_Control = TypeVar("_Control", bound=QWidget)
SECOND = 1000
"""Milliseconds, after which what was typed is on disk."""
LEADS = ("9856", "9860", "9861", "9862", "9863")


class Person:
    """Fills the form and sends it, and says so once the window has taken it."""

    def __init__(self, run: str, *, rests: bool) -> None:
        self._rests = rests
        self._run = run
        self._number = 0
        self._sent = ""
        self._typing = False
        self._window: MainWindow | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self._act)
        self._timer.start(3)

    def _act(self) -> None:
        if self._window is None:
            self._window = connected()
            if self._window is not None:
                say("ready")
            return
        for name in ("unknown.arrived", "stale.sendAll", "question.goOn"):
            button = self._window.findChild(QPushButton, name)
            if button is not None and button.isVisible():
                button.click()
        lead = find(self._window, QLineEdit, "leadId")
        if self._sent and not lead.text():
            say(self._sent)
            self._sent = ""
        elif not self._sent and not self._typing and not self._rests:
            if lead.text():
                self._send()
            else:
                self._fill(lead)

    def _fill(self, lead: QLineEdit) -> None:
        assert self._window is not None
        self._number += 1
        mark = f"{self._run}-{self._number}"
        lead.setFocus()
        QTest.keyClicks(lead, random.choice(LEADS))  # noqa: S311 - any lead will do
        name = find(self._window, QLineEdit, "field.Name")
        QTest.keyClicks(name, mark)
        find(self._window, QRadioButton, "callback.none").click()
        if random.random() < 0.3:  # noqa: S311 - any will do
            self._typing = True
            QTimer.singleShot(SECOND, self._think)
        else:
            self._send()

    def _think(self) -> None:
        """What stands in the form has been there for a while."""
        assert self._window is not None
        self._typing = False
        say(f"typed {find(self._window, QLineEdit, 'field.Name').text()}")
        self._send()

    def _send(self) -> None:
        assert self._window is not None
        self._sent = find(self._window, QLineEdit, "field.Name").text()
        find(self._window, QPushButton, "send").click()


def connected() -> MainWindow | None:
    """The window, once it works with its connection."""
    window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)), None)
    label = window.findChild(QLabel, "connection") if window is not None else None
    return window if label is not None and "http://" in label.text() else None


def find(window: QWidget, kind: type[_Control], name: str) -> _Control:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    application = QApplication(["lead-editor"])
    person = Person(sys.argv[3], rests="--rest" in sys.argv)
    sys.exit(main(["--connection", sys.argv[1], "--data-dir", sys.argv[2]], with_data_key))
