"""Puts the program together, runs it, and takes it apart in order. The sole importer of qasync.

The order is that of the first paint: the window first, then the event loop, then what takes long, in a worker thread.
So imports stand inside the functions that need them.
"""

import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from app.config import Options
    from app.core.key import Key
    from app.gui.window import MainWindow
    from app.instance import Handover, Instance
    from app.session import Session
    from app.vault import Backend


def main(argv: "Sequence[str]", backend: "Callable[[], Backend] | None" = None, *, last: bool = False) -> int:
    """The program. `argv` is without the program's name. Returns the exit code.

    `backend` is for tests alone: it finds the credential store, which is the system's own one without it. `last` is
    true where nothing of the process comes after it: no moment is left then at which a signal would spoil the end.
    """
    leave, where = _Leave(), _Where()
    try:
        return _start(argv, leave, where, backend)
    except Exception as error:  # noqa: BLE001 - whatever it is, nothing silent and no bare traceback is left of it
        from app.not_started import tell

        return tell(error, where.data_dir)
    finally:
        leave.forget(last=last)


class _Where:
    """The data folder, once it is known."""

    data_dir: "Path | None" = None


class _Leave:
    """A wish to end, by SIGINT or SIGTERM. It is remembered where it comes before anyone can act on it.

    It counts once. Whoever asks once more gets what was asked for.
    """

    def __init__(self) -> None:
        self.wanted = False
        self.act: Callable[[], object] | None = None
        self._kept = {each: signal.signal(each, self._signalled) for each in (signal.SIGINT, signal.SIGTERM)}

    def forget(self, *, last: bool) -> None:
        for each, handler in self._kept.items():
            signal.signal(each, signal.SIG_IGN if last else handler)

    def _signalled(self, _number: int, _frame: FrameType | None) -> None:
        if self.wanted:
            return
        self.wanted = True
        if self.act is not None:
            self.act()


def _start(argv: "Sequence[str]", leave: _Leave, where: _Where, backend: "Callable[[], Backend] | None") -> int:
    import gc

    gc.disable()  # nothing of the start is garbage, and looking for it would come before the first paint
    from app.config import read_arguments, take_key

    try:
        options = read_arguments(argv)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    where.data_dir = options.data_dir if options.own_folder or not options.alone else None
    return _choose_folder(options, take_key(), leave, backend)


def _choose_folder(options: "Options", key: "Key", leave: _Leave, backend: "Callable[[], Backend] | None") -> int:
    """Run in the person's folder; in one that goes at the end, where the run is not the person's work."""
    if options.own_folder or not options.alone:
        return _become_the_one(options, key, leave, backend)
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from app.core.dataclass import replace

    with TemporaryDirectory(prefix="lead-editor-", ignore_cleanup_errors=True) as folder:
        return _become_the_one(replace(options, data_dir=Path(folder)), key, leave, backend)


def _become_the_one(options: "Options", key: "Key", leave: _Leave, backend: "Callable[[], Backend] | None") -> int:
    """Run where no other program has the folder; else hand over what was asked for, and end."""
    from app.qt_support import load_qt

    load_qt()
    from app.instance import Instance, close_the_other, hand_over, to_hand_over

    if options.close:
        return 0 if close_the_other(options.data_dir) else 1
    instance = Instance.take(options.data_dir)
    if instance is None and not options.alone:
        asked = to_hand_over(options.lead, options.connection, practice=options.practice, link=options.link)
        if hand_over(options.data_dir, asked):
            _tell_of_the_other(options, asked)
            return 0
        instance = Instance.take(options.data_dir, unanswered=True)
    if instance is None:
        _tell_in_the_way(options)
        return 1
    try:
        return _show(options, key, leave, instance, backend)
    finally:
        instance.release()


def _tell_of_the_other(options: "Options", asked: "Handover") -> None:
    words = "it shows the lead there." if asked.lead else "it was brought to the front."
    if asked.link:
        words = "it was given the link, and says there what came of it."
    if options.lead and not asked.lead:
        words += " What was given as a lead can't be the id of one, and was left out."
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.write(f"Lead Editor is running already: {words}\n")


def _tell_in_the_way(options: "Options") -> None:
    if options.alone:
        words = f"{options.data_dir} is in use by a Lead Editor that is running: choose another --data-dir"
    else:
        what = f"lead {options.lead} was not opened" if options.lead else "nothing was opened"
        what = "the link was not opened" if options.link else what
        words = f"{what}: the Lead Editor that is running already does not answer; end it, and start again"
    if sys.stderr is not None:  # as above
        sys.stderr.write(f"lead-editor: {words}\n")


def _show(
    options: "Options",
    key: "Key",
    leave: _Leave,
    instance: "Instance",
    backend: "Callable[[], Backend] | None",
) -> int:
    import os
    from datetime import UTC, datetime
    from pathlib import Path

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from app import policy
    from app.gui import style
    from app.gui.first import show_first
    from app.gui.language import speak
    from app.gui.settings_file import open_settings
    from app.gui.window import MainWindow
    from app.practice.inside import Inside
    from app.private import keep_private
    from app.qt_messages import show_messages

    unshow, early = show_messages(), _Early()
    platform = ["-platform", options.platform] if options.platform else []
    app = QApplication.instance() or QApplication(["lead-editor", *platform])
    style.use()
    app.setApplicationName("Lead Editor")
    QApplication.setDesktopFileName("lead-editor")
    QApplication.setQuitOnLastWindowClosed(False)
    settings, unread = open_settings(options.data_dir, lambda: datetime.now(UTC))
    for each in (Path(settings.fileName()), unread):
        if each is not None:
            keep_private(each)
    layers = policy.read(policy.sources(os.environ))
    speak(app, settings, layers)
    icon = QIcon(str(Path(__file__).parents[1] / "resources" / "icon.png"))
    window = MainWindow(settings, lambda: datetime.now(UTC), icon)
    practice = Inside()
    first = show_first(window, options, settings, practice.layout, layers)
    window.set_ready(ready=False)
    window.show()
    _paint_first(window)
    from app.session import Beginning, Session

    try:
        there = Beginning(
            window, options, key, first, practice, settings, unread, layers, instance, backend, early.take
        )
        return _run_loop(Session(there), leave)
    finally:
        early.forget()
        unshow()


class _Early:
    """What slots and overrides raise before there is anybody to report it to."""

    def __init__(self) -> None:
        self._met: list[BaseException] = []
        self._kept = sys.excepthook
        sys.excepthook = self._meet

    def _meet(self, kind: type[BaseException], error: BaseException, trace: "TracebackType | None") -> None:
        if issubclass(kind, Exception):
            self._met.append(error)
        else:
            self._kept(kind, error, trace)

    def take(self) -> "list[BaseException]":
        """What was raised so far. From now on somebody else has an eye on it."""
        self.forget()
        met, self._met = self._met, []
        return met

    def forget(self) -> None:
        sys.excepthook = self._kept


def _paint_first(window: "MainWindow") -> None:
    """Let Qt handle what it takes to paint the window once. No task exists yet, so nothing can lose its wake-up."""
    from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

    given_up: list[bool] = []
    QTimer.singleShot(500, lambda: given_up.append(True))  # a window that starts minimised is never painted
    dispatcher = QAbstractEventDispatcher.instance()
    while not (window.painted or window.leave_wanted or given_up):
        dispatcher.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _run_loop(session: "Session", leave: _Leave) -> int:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    import qasync
    from PySide6.QtWidgets import QApplication

    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(QApplication.instance())) as runner:
        loop = runner.get_loop()
        loop.set_default_executor(
            ThreadPoolExecutor(3)
        )  # qasync's own starts ten threads and waits for them at the end
        leave.act = lambda: loop.call_soon_threadsafe(session.end)
        if leave.wanted:
            session.end()
        return runner.run(session.run())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], last=True))
