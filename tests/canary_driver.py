"""Runs the real program through a day at a desk with planted values, for tests/test_canary_run.py.

`python -m tests.canary_driver DATA_DIR CONNECTION ZIP`; the key is read from standard input, as a person types it. Once
all is done, what was on the screen and on the clipboard goes to standard output as JSON; SIGTERM ends the program.
"""

import asyncio
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from app.__main__ import main
from app.core.key import Key
from app.gui.diagnostics import DiagnosticsDialog
from app.gui.window import MainWindow
from app.traces import bundle
from tests.vaults import Memory

NAMES = ("Quentin Ashgrove", "Odalys Brackenridge", "Wirrabarrel", "17 Thistledown Rise", "the Kestrel account")
NUMBERS = ("0491570157", "0491570158", "0355501777", "0355501778")
LEAD = "QX77120934"
PLANTED = (*NAMES, *NUMBERS, LEAD)
_Control = TypeVar("_Control", bound=QWidget)


class Day:
    """Presses and types by the names of the automation surface, and notes what can be seen meanwhile."""

    def __init__(self, window: MainWindow, key: Key, zip_file: Path) -> None:
        self._window = window
        self._key = key
        self._zip = zip_file
        self._titles: set[str] = set()
        self._clipboard: set[str] = set()

    async def work(self) -> None:
        await self._send("9856", NAMES[0], NUMBERS[0])
        await self._shown("key")
        self._find(QLineEdit, "key.text").setText(self._key.reveal())
        self._press("key.use")
        await self._sent()
        await self._send(LEAD, NAMES[1], NUMBERS[1])
        await self._sent()
        await self._send("9860", NAMES[2], NUMBERS[2])
        await self._sent()
        await self._send("9862", NAMES[3], NUMBERS[3])
        await self._sent()
        for command, name in (("showOutbox", "outbox.window"), ("showHistory", "history.window")):
            self._window.commands[command].trigger()
            await self._shown(name)
            self._top(name).close()
        self._type("leadId", "9863")
        self._find(QPlainTextEdit, "field.Notes").setPlainText(NAMES[4])
        QTimer.singleShot(0, lambda: int(f"{NAMES[0]} {NUMBERS[0]} {LEAD} {self._key.reveal()}"))
        await self._shown("unexpected")
        self._press("unexpected.goOn")
        self._window.commands["diagnostics"].trigger()
        await self._shown("diagnostics")
        await self._until(lambda: self._find(QListWidget, "diagnostics.files").count() > 0)
        dialog = self._top("diagnostics")
        assert isinstance(dialog, DiagnosticsDialog)
        await asyncio.to_thread(bundle.save, dialog.files, self._zip, datetime.now(UTC))
        dialog.close()
        await asyncio.sleep(1.5)  # what was typed is on disk within a second
        self._look()
        said = {"titles": sorted(self._titles), "clipboard": sorted(self._clipboard)}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()

    async def _send(self, lead: str, name: str, number: str) -> None:
        self._type("leadId", lead)
        self._type("field.Name", name)
        self._type("phone.FirstPhone", number)
        self._press("callback.none")
        self._look()
        self._window.commands["sendUpdate"].trigger()

    async def _sent(self) -> None:
        await self._until(lambda: self._find(QLineEdit, "leadId").text() == "")
        await asyncio.sleep(0.3)  # the answer
        self._look()

    def _type(self, name: str, text: str) -> None:
        line = self._find(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def _press(self, name: str) -> None:
        self._find(QAbstractButton, name).click()

    def _find(self, kind: type[_Control], name: str) -> _Control:
        return next(each for each in self._window.findChildren(kind, name) if each.window().isVisible())

    def _top(self, name: str) -> QDialog:
        shown = [each for each in QApplication.topLevelWidgets() if each.objectName() == name and each.isVisible()]
        assert isinstance(shown[-1], QDialog)
        return shown[-1]

    async def _shown(self, name: str) -> None:
        def is_shown() -> bool:
            return any(each.objectName() == name and each.isVisible() for each in QApplication.topLevelWidgets())

        await self._until(is_shown)
        self._look()

    async def _until(self, true: Callable[[], bool]) -> None:
        while not true():
            self._look()
            await asyncio.sleep(0.02)

    def _look(self) -> None:
        self._titles |= {each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()}
        self._clipboard.add(QApplication.clipboard().text())


def begin(key: Key, zip_file: Path) -> None:
    window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)), None)
    if window is None or window.page is None or not window.commands["showOutbox"].isEnabled():
        QTimer.singleShot(10, lambda: begin(key, zip_file))
        return
    KEPT.append(asyncio.get_event_loop().create_task(Day(window, key, zip_file).work()))


KEPT: list[object] = []

if __name__ == "__main__":
    data, connection, saved = sys.argv[1:]
    application = QApplication(["lead-editor"])
    typed = Key(sys.stdin.readline())
    begin(typed, Path(saved))
    store = Memory()
    sys.exit(main(["--connection", connection, "--data-dir", data], lambda: store))
