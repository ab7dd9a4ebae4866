"""The test of a connection: what was found, step by step. It changes nothing on the server, and can be stopped."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.gui.announce import announce
from app.gui.dialog_parts import button, flow
from app.gui.tasks import Tasks
from app.gui.tone import Tone, ink, mark

Line = tuple[Tone, str]


class Trial(QWidget):
    """`test` finds out; it is given by the window, once there is one."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.test: Callable[[], Awaitable[Sequence[Line]]] | None = None
        self._running: asyncio.Task[Sequence[Line]] | None = None
        self.start = button("connection.test", self.tr("&Test the connection"))
        self.stop = button("connection.test.stop", self.tr("Stop the te&st"))
        self.start.clicked.connect(self._start)
        self.stop.clicked.connect(self.cancel)
        self.stop.hide()
        self._frame = QFrame()
        self._frame.setFrameShape(QFrame.Shape.StyledPanel)
        self._frame.setAutoFillBackground(True)
        self._found = QVBoxLayout(self._frame)
        self._labels: list[QLabel] = []
        self._frame.hide()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(flow(self.start, self.stop))
        lines.addWidget(self._frame)

    @property
    def running(self) -> bool:
        return self._running is not None

    @property
    def said(self) -> list[str]:
        """What is shown, line by line."""
        return [each.text() for each in self._labels] if self._frame.isVisible() else []

    def forget(self) -> None:
        """What was found, or is being found, is of another server or key now."""
        if self._running is None:
            self._show(())
        self.cancel()

    def _start(self) -> None:
        if self._running is None and self.test is not None:
            self._tasks.start(self._run(self.test))

    def cancel(self) -> None:
        """End the test that is under way, if one is."""
        if self._running is not None:
            self._running.cancel()

    async def _run(self, test: Callable[[], Awaitable[Sequence[Line]]]) -> None:
        self._running = asyncio.ensure_future(_awaited(test()))
        self._turn(running=True)
        self._show(((Tone.QUIET, self.tr("Testing… Nothing is changed in Noojee.")),))
        try:
            await asyncio.wait({self._running})
            if self._running.cancelled():
                found: Sequence[Line] = ((Tone.QUIET, self.tr("The test was stopped.")),)
            else:
                found = self._running.result()
        finally:
            self._running.cancel()
            self._running = None
        if isValid(self):  # else the person has closed the window
            self._turn(running=False)
            self._show(found)
            announce(self, " ".join(each for _, each in found))

    def _turn(self, *, running: bool) -> None:
        """Show the button that makes sense; the cursor stays on the one that was pressed."""
        focused = self.window().focusWidget() in {self.start, self.stop}  # also while a question is over the window
        shown, other = (self.stop, self.start) if running else (self.start, self.stop)
        shown.show()
        if focused:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        other.hide()

    def _show(self, found: Sequence[Line]) -> None:
        for each in self._labels:
            self._found.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._labels = []
        for tone, words in found:
            label = QLabel(mark(tone) + words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            palette = label.palette()
            palette.setColor(label.foregroundRole(), ink(tone, self.palette()))
            label.setPalette(palette)
            self._found.addWidget(label)
            self._labels.append(label)
        self._frame.setVisible(bool(found))


async def _awaited(work: Awaitable[Sequence[Line]]) -> Sequence[Line]:
    return await work
