"""A person before the window: types, presses and reads, by the names of the automation surface."""

import asyncio
import json
import ssl
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QIcon, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app import hours
from app.core.edit import Edit
from app.core.item import LEAST_HOLD_WITH_ACTIONS, Item, State
from app.core.key import Key, Secrets
from app.core.layout import Layout
from app.core.resolved import Layers
from app.core.standing import Queue
from app.gui.conflict import ConflictDialog
from app.gui.desk import Desk
from app.gui.leave import Question
from app.gui.mend import MendDialog
from app.gui.outside import Outside, Traces
from app.gui.patience import Patience
from app.gui.tasks import Tasks
from app.gui.window import MainWindow
from app.gui.wish import Wish, WishKind
from app.numbers import read_number
from app.outbox_file import AccountsFile
from app.practice.journal import Call
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.sender.outbox import Outbox
from app.vault import Vault
from tests import times
from tests.times import SteppedTime
from tests.vaults import Memory, over, with_data_key

NOW = times.NOW
CANARY = "canary-7Qx/+%41=&k"
"""The API key of every test: whatever holds it where it must not is found at the end of the run."""
_Control = TypeVar("_Control", bound=QWidget)
_Page = TypeVar("_Page", bound=QWidget)


async def until(true: Callable[[], object]) -> None:
    """Wait until something is true. Bounded by the test's own time."""
    while not true():
        await asyncio.sleep(0.003)


def _has_cursor() -> bool:
    """Whether the cursor is somewhere, and in the dialog where one is open."""
    found, dialog = QApplication.focusWidget(), QApplication.activeModalWidget()
    return found is not None and dialog in (None, found.window())


async def opened(kind: type[_Page]) -> _Page:
    """The dialog of this kind, once it is the active window."""
    await until(lambda: isinstance(QApplication.activeWindow(), kind))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, kind)
    return dialog


def connection(server: str = "https://contact.example.com") -> str:
    """A connection file to the first campaign of the practice world, on whatever server."""
    return f"""\
name = "Melbourne sales"
server = "{server}"
time_zone = "Australia/Melbourne"
region = "AU"
[lead]
template = 41
campaign = 41
allocation = 38
[[fields]]
name = "Mobile"
kind = "phone"
[[dispositions]]
name = "Callback"
callback = "required"
actions = ["Sends a confirmation SMS"]
"""


class Seat:
    """`key` is the one that the practice server takes."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        tasks: Tasks,
        server: PracticeServer,
        problems: list[BaseException],
        key: str,
        time: SteppedTime,
        notified: list[str],
        hold: int,
    ) -> None:
        self.hold = hold
        self.patience: Patience | None = None
        self.key = key
        self.time = time
        self.notified = notified
        self.window = window
        self.desk = desk
        self.server = server
        self.tasks = tasks
        self._problems = problems

    def find(self, kind: type[_Control], name: str) -> _Control:
        """The control of this name in the window, or in a dialog over it."""
        found = [each for each in self.window.findChildren(kind, name) if each.window().isVisible()]
        assert found, f"there is no {name}"
        return found[-1]

    def type(self, name: str, text: str) -> None:
        """Put the cursor into a control, take what is there, and type over it."""
        control = self.find(QWidget, name)
        control.setFocus()
        if isinstance(control, QLineEdit):
            control.selectAll()
        elif isinstance(control, QComboBox):
            line = control.lineEdit()
            assert line is not None
            line.selectAll()
        elif isinstance(control, QPlainTextEdit | QAbstractSpinBox):
            control.selectAll()
        if text and not text.isascii():  # no key has it: an input method brings it, as for a person
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(self.focus(), event)
        elif text:
            QTest.keyClicks(self.focus(), text)
        else:
            QTest.keyClick(self.focus(), Qt.Key.Key_Delete)

    def press(self, name: str) -> None:
        """Press a button, radio button or check box with the space bar."""
        button = self.find(QAbstractButton, name)
        assert button.isVisibleTo(self.window) or button.window() is not self.window, f"{name} is not shown"
        assert button.isEnabled(), f"{name} is not enabled"
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a list by its words."""
        box = self.find(QComboBox, name)
        box.setFocus()
        if box.isEditable():
            self.type(name, text)
            self.press_tab()
        else:
            box.setCurrentText(text)
        assert box.currentText() == text

    def press_tab(self) -> None:
        """Press Tab; a list that is open gets it first, as on a real screen."""
        QTest.keyClick(QApplication.activePopupWidget() or self.focus(), Qt.Key.Key_Tab)

    def press_send(self) -> None:
        QTest.keyClick(self.focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    async def send(self) -> None:
        """Press Ctrl+Enter, and wait until the window has shown what came of it.

        An undo window that is longer than the person wants, because of the disposition's actions, passes.
        """
        self.press_send()
        await self.settle()
        if not self.hold and self.desk.dispatch.outbox is not None and State.HELD in self.states:
            self.time.jump(LEAST_HOLD_WITH_ACTIONS)
            await self.settle()

    async def settle(self) -> None:
        """Wait until nothing goes on but what waits for the clock or the person."""
        await until(lambda: QApplication.activeModalWidget() or (not self.tasks.running and self.rests))
        if QApplication.activeModalWidget() is None:
            self.window.activateWindow()  # a screen's window manager does this when a dialog or a list closes
            await until(lambda: QApplication.focusWidget() is self.window.focusWidget())
        await until(_has_cursor)

    async def bring_back(self) -> None:
        """Bring what Noojee refused back into the form, by the banner."""
        self.press("needs.edit")
        await self.settle()

    async def in_outbox(self, name: str, number: int = 0) -> None:
        """Press a button in the outbox's window, with the cursor on the update of this id; on the first for 0."""
        self.window.wishing.emit(Wish(WishKind.SHOW, number))
        await until(lambda: (found := QApplication.activeWindow()) and found.objectName() == "outbox.window")
        assert self.find(QAbstractButton, name).isVisible(), f"{name} is not shown"
        self.press(name)
        await self.settle()

    async def resolve(self) -> None:
        """Open the conflict that the banner tells of, and bring its update back into the form."""
        await self.open_conflict()
        self.press("conflict.back")
        await self.settle()

    async def open_conflict(self) -> ConflictDialog:
        """Open the dialog of the conflict that the banner tells of, which is not modal."""
        self.press("conflict.resolve")
        return await opened(ConflictDialog)

    async def open_mending(self, name: str = "needs.mend") -> MendDialog:
        """Open the small page of the answer that the banner tells of, by its button `name`."""
        self.press(name)
        return await opened(MendDialog)

    @property
    def rests(self) -> bool:
        """Whether the sender has nothing to do, and the window has said so."""
        told = (self.window.banner, self.window.trouble)
        if any(each.isVisible() and any(button.isHidden() for button in each._buttons) for each in told):
            return False  # Qt shows what comes into a window in a next turn of the loop, on Windows after timers
        dispatch = self.desk.dispatch
        sender, outbox, bulletin = dispatch.sender, dispatch.outbox, dispatch._bulletin
        if sender is None or outbox is None or bulletin is None:
            return True
        return not (sender.in_flight or outbox.changed.is_set() or bulletin._soon.isActive()) and self.time.waiting > 0

    @property
    def busy(self) -> bool:
        """Whether an update is still to go out, or on its way, that nothing but time keeps back."""
        dispatch = self.desk.dispatch
        stuck = dispatch.sender is not None and bool(dispatch.sender.halts)
        goes = {State.HELD, State.SENDING} if stuck else {State.HELD, State.QUEUED, State.WAITING, State.SENDING}
        queue = Queue(self.outbox.items)
        return any(each.state in goes and queue.standing(each).behind is None for each in self.outbox.items)

    @property
    def outbox(self) -> Outbox:
        assert self.desk.dispatch.outbox is not None
        return self.desk.dispatch.outbox

    @property
    def items(self) -> list[Item]:
        """All updates of this run, the oldest first, open or closed."""
        return sorted([*self.outbox.items, *self.outbox.closed], key=lambda each: each.id)

    @property
    def states(self) -> list[State]:
        return [each.state for each in self.items]

    async def settle_on_dialog(self, name: str) -> None:
        """Wait until the dialog of this name is open, and takes keys."""
        await until(lambda: (found := QApplication.activeModalWidget()) is not None and found.objectName() == name)
        await until(lambda: (found := QApplication.activeModalWidget()) is None or found.isActiveWindow())

    async def give_key(self) -> None:
        """Answer the question for the key, and wait for what comes of it."""
        await self.settle_on_dialog("key")
        self.type("key.text", self.key)
        self.press("key.use")
        await until(lambda: QApplication.activeModalWidget() is None)
        await self.settle()

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def fill(self, lead: str = "9856", number: str = "") -> None:
        """A call-back tomorrow at ten, as proposed, and perhaps a new first number."""
        self.type("leadId", lead)
        if number:
            self.type("phone.FirstPhone", number)
        self.press("callback.book")

    @property
    def edit(self) -> Edit:
        """What the form holds."""
        assert self.window.page is not None
        return self.window.page.form.edit()

    @property
    def count(self) -> str:
        """The words in the status bar that open the outbox."""
        return self.find(QAbstractButton, "outbox.open").accessibleName()

    def ticked(self, name: str) -> bool:
        return self.find(QAbstractButton, name).isChecked()

    def question(self) -> Question:
        """The question that is open."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, Question)
        return found

    @property
    def cursor(self) -> str:
        """The name of the control that has the cursor, or of the one around it."""
        control: QWidget | None = self.focus()
        while control is not None and not control.objectName():
            control = control.parentWidget()
        return control.objectName() if control is not None else ""

    @property
    def summary(self) -> str:
        return self.find(QLabel, "summary").text()

    @property
    def banner(self) -> str:
        return self.window.banner.words

    def beside(self, name: str) -> str:
        """The words that stand under a control."""
        return self.find(QWidget, name).accessibleDescription()

    def text(self, name: str) -> str:
        control = self.find(QWidget, name)
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        if isinstance(control, QComboBox):
            return control.currentText()
        if isinstance(control, QAbstractSpinBox):
            return control.text()
        assert isinstance(control, QLineEdit)
        return control.text()

    @property
    def calls(self) -> tuple[Call, ...]:
        return self.server.journal

    def sent(self) -> dict[str, Any]:
        """The JSON of the last update that the server received."""
        said = json.loads(self.calls[-1].body)
        assert isinstance(said, dict)
        return said

    def bodies(self) -> list[dict[str, str]]:
        """The JSON of every update that the server received, the oldest first."""
        return [json.loads(each.body) for each in self.calls]

    async def leave(self) -> None:
        """Close the window at once, as it is. Left twice, it stays left."""
        if self.patience is not None:
            self.patience.stop()
        await self.tasks.stop()
        await self.desk.close()
        self.window.finish()
        if self._problems:
            raise self._problems[0]


class Seats:
    """Makes windows that are connected to the practice server, each with a person before it."""

    def __init__(self, server: PracticeServer, trust: ssl.SSLContext, settings: QSettings, folder: Path) -> None:
        self._folder = folder
        self.server = server
        self.trust = trust
        self.find_trust: Callable[[], ssl.SSLContext] = lambda: self.trust
        self._settings = settings
        self._taken: list[Seat] = []

    async def __call__(
        self,
        *,
        connected: bool = True,
        layout: Layout | None = None,
        key: str = CANARY,
        hold: int = 0,
        leave_seconds: float = 0.2,
        now: datetime = NOW,
        outbox: Path | None = None,
        clock: Callable[[], datetime] | None = None,
        busy_seconds: float = 5.0,
        vault: Vault | None = None,
        data: Vault | None = None,
        patience: float = 3.0,
        layers: Layers = (),
        opened: bool = True,
        traces: Traces | None = None,
    ) -> Seat:
        """A seat. Its clock stands still. `key` is the one that practice brings; `outbox`, the file of a store.

        `busy_seconds` is how long the store waits for a file that is locked; `patience`, how long the window waits for
        the credential store before it says so. Without a `vault`, that one works and is empty; `data` is
        the one with the key of the outbox's file: without it, one that has it. With `opened`, that is waited for.
        `layers` is what policies say.
        """
        problems: list[BaseException] = []
        notified: list[str] = []
        time = SteppedTime(now)
        clock = clock or time.now
        path = outbox or self._folder / f"outbox-{len(self._taken)}.db"
        self._settings.setValue("holdSeconds", hold)
        window = MainWindow(self._settings, clock, QIcon())
        tasks = Tasks(problems.append)
        shown = layout or default_world().layout(self.server.address)
        vault, data = vault or over(Memory()), data or over(with_data_key())
        outside = Outside(
            outbox_file=AccountsFile(path, data, path.parent, time.now, busy_seconds=busy_seconds),
            trust=self.find_trust,
            practice=lambda: (shown, Key(key)),
            colleague=self.server,
            read_number=read_number,
            time=time,
            chance=lambda: 0.5,
            calling=hours.load,
            settings=self._settings,
            secrets=Secrets(Key(key)),
            vault=vault,
            notify=notified.append,
            connections=self._folder / "connections",
            who="jane",
            leave_seconds=leave_seconds,
            layers=layers,
            traces=traces or Traces(),
        )
        desk = Desk(window, tasks, outside)
        seat = Seat(window, desk, tasks, self.server, problems, CANARY, time, notified, hold)
        seat.patience = Patience(vault, window.trouble, patience)
        self._taken.append(seat)
        window.show()
        window.activateWindow()
        if opened:
            await desk.dispatch.open()
        else:
            tasks.start(desk.dispatch.open())
        if connected:
            await desk.connect_to_practice()
        await until(window.isActiveWindow)
        window.set_ready(ready=True)
        desk.dispatch.settings.tell()
        return seat

    async def leave(self) -> None:
        """End all that goes on, in the loop of the test: outside of it, nothing could."""
        for seat in self._taken:
            await seat.leave()
