"""A person before the real window, run as the program runs it, and the moment at which they see what a key has done.

The window has its desk, its store in an encrypted file and its connection (`tests/seat.py`); garbage is looked for as
`app/session` has it. The platform is offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import asyncio
import gc
import os
import tempfile
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import garbage, turns
from app.client import trust_of_this_computer
from app.core.key import Key
from app.core.layout import Layout
from app.gui import style
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.qt_messages import show_messages
from app.store import Store
from tests.seat import CANARY, NOW, Seat, Seats
from tests.store.samples import KEY, clock

SERVER = "https://contact.example.com"
"""Where nothing is sent, nothing answers."""
CTRL = Qt.KeyboardModifier.ControlModifier
_Result = TypeVar("_Result")
_LAST = -1000
"""The priority of a posted event that comes after whatever else is posted: Qt's own for a paint is -1."""


def sit(work: Callable[[Seats], Coroutine[Any, Any, _Result]]) -> _Result:
    """Do `work` in the event loop of the program, and leave all windows that it has taken."""
    show_messages()
    app = QApplication([])
    style.use()
    app.setQuitOnLastWindowClosed(False)
    with (
        tempfile.TemporaryDirectory() as folder,
        PracticeServer(default_world(), key=CANARY, minimum=0.0, clock=lambda: NOW) as server,
        asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner,
    ):
        runner.get_loop().set_default_executor(ThreadPoolExecutor(3))
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        seats = Seats(server, trust_of_this_computer(), settings, Path(folder))
        gc.freeze()
        look_anywhere, as_usual = garbage.look_here(), turns.window_first()

        async def whole() -> _Result:
            try:
                return await work(seats)
            finally:
                await seats.leave()

        try:
            return runner.run(whole())
        finally:
            look_anywhere()
            as_usual()


async def connected(seats: Seats, layout: Layout, outbox: Path | None = None, key: str = CANARY) -> Seat:
    """A window at work with the server of `layout`, as with any: what is typed is kept as a draft."""
    seat = await seats(connected=False, layout=layout, outbox=outbox, key=key)
    await seat.desk.connect_to_server(layout, Key(key))
    await seat.settle()
    return seat


async def store_at(path: Path) -> Store:
    """The store that a window opens with `outbox=path`; to be closed before that."""
    return await Store.open(path, KEY, clock)


class Screen(QObject):
    """Tells when Qt has done all that a key asked for: laid out, painted, and flushed to the screen.

    All of it is in events that Qt posts, the paint last, and each is done before what is posted behind it: so an event
    of our own, behind everything, comes once the last frame is flushed. `frames` counts those of `window`.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.frames = 0
        self._framed = asyncio.Event()
        self._kind = QEvent.Type(QEvent.registerEventType())
        self._waits: asyncio.Future[float] | None = None
        window.installEventFilter(self)

    async def flushed(self) -> float:
        """When (`time.perf_counter`) nothing was left to lay out or to paint."""
        self._waits = asyncio.get_running_loop().create_future()
        QCoreApplication.postEvent(self, QEvent(self._kind), _LAST)
        return await self._waits

    async def shows(self, true: Callable[[], object]) -> float:
        """When all was flushed that there is once `true`. That is looked at after each frame, and keeps nobody busy."""
        while True:
            self._framed.clear()
            if true():
                return await self.flushed()
            await self._framed.wait()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            self.frames += 1
            self._framed.set()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != self._kind:
            return super().event(event)
        if self._waits is not None and not self._waits.done():
            self._waits.set_result(time.perf_counter())
        return True


def press(key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key, or that of an ASCII letter, where a person's keys go: a list that is open gets them first."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None, "nothing has the cursor"
    if isinstance(key, str):
        QTest.keyClicks(target, key, modifiers)
    else:
        QTest.keyClick(target, key, modifiers)
