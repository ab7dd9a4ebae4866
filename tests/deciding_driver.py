"""Runs the real program, with a person who decides about a conflict and never stops, until something kills it.

`python -m tests.deciding_driver CONNECTION DATA_DIR`: for tests/test_conflict_killed.py. Each line of standard output
is the number of a step that the store has kept, or "sent".
"""

import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton

from app.__main__ import main
from app.gui.conflict import ConflictDialog
from app.gui.window import MainWindow
from tests.kill_driver import connected, find, say
from tests.store.samples import look
from tests.vaults import with_data_key

SEEN = re.compile(r"seen ([0-9]+)")


def kept(file: Path) -> int:
    """The newest step that the store in `file` has; 0 for none."""
    with look(file, mode="ro") as sql:
        rows = sql("SELECT content FROM merges")
    return max((int(each) for (content,) in rows for each in SEEN.findall(content)), default=0)


class Person:
    """Meets the conflict, and then records another value and decides again, over and over."""

    def __init__(self, outbox: Path) -> None:
        self._outbox = outbox
        self._step = 0
        self._said = 0
        self._sent = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._act)
        self._timer.start(3)

    def _act(self) -> None:
        window = connected()
        if window is None:
            return
        dialog = next((each for each in QApplication.topLevelWidgets() if isinstance(each, ConflictDialog)), None)
        button = window.findChild(QPushButton, "conflict.resolve")
        if dialog is not None:
            self._decide(dialog)
        elif button is not None and button.isVisible():
            self._step = self._said = kept(self._outbox)
            button.click()
        elif not self._sent and not window.banner.words and find(window, QPushButton, "send").isEnabled():
            self._send(window)

    def _send(self, window: MainWindow) -> None:
        self._sent = True
        for name, text in (("leadId", "9856"), ("field.Name", "Mine"), ("field.Suburb", "Eltham")):
            QTest.keyClicks(find(window, QLineEdit, name), text)
        find(window, QRadioButton, "callback.none").click()
        find(window, QPushButton, "send").click()
        say("sent")

    def _decide(self, dialog: ConflictDialog) -> None:
        self._step += 1
        box = find(dialog, QLineEdit, "conflict.Suburb.now")
        box.selectAll()
        QTest.keyClicks(box, f"seen {self._step}")
        find(dialog, QRadioButton, f"conflict.Suburb.{'keep' if self._step % 2 else 'mine'}").click()
        stored = kept(self._outbox)
        if stored > self._said:
            self._said = stored
            say(str(stored))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["lead-editor"])
    person = Person(Path(sys.argv[2]) / "outbox.db")
    sys.exit(main(["--connection", sys.argv[1], "--data-dir", sys.argv[2]], with_data_key))
