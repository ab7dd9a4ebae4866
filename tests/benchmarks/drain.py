"""How fast the outbox drains, and how well the window keeps up meanwhile.

`python -m tests.benchmarks.drain [UPDATES] [AT_ONCE]`: the real window, a real store, a practice server in a process of
its own that takes 100 ms for each call, as Noojee does at least, and someone who types all the time.
"""

import asyncio
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app import hours
from app.client import trust_of_this_computer, warm_up
from app.core.answer import Step
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.item import State
from app.core.key import Key, Secrets
from app.core.outbox import GROW_AFTER
from app.gui.desk import Desk
from app.gui.outside import Outside
from app.gui.preferences import Preferences
from app.gui.tasks import Tasks
from app.gui.window import MainWindow
from app.numbers import read_number
from app.outbox_file import PassingFile
from app.practice.inside import Inside
from app.practice.world import default_world
from app.qt_messages import show_messages
from app.sender.time import RealTime
from app.vault import Vault

MINIMUM = 0.1
"""Seconds that Noojee takes for a call at least (NOOJEE.md, Load), and the practice server unless told otherwise."""
LEADS = ("9856", "9860", "9861", "9862", "9863")


@dataclass(frozen=True, slots=True)
class Result:
    """Seconds; `gaps` are those between two turns of the event loop that asked for a turn every millisecond."""

    updates: int
    at_once: int
    took: float
    busy: int
    gaps: list[float]

    @property
    def least(self) -> float:
        """At `at_once` all the time."""
        return self.updates * MINIMUM / self.at_once

    @property
    def least_growing(self) -> float:
        """One at first, and one more after each 20 that went well."""
        took, left, running = 0.0, self.updates, 1
        while left > 0:
            batch = left if running == self.at_once else min(left, GROW_AFTER)
            took, left = took + batch * MINIMUM / running, left - batch
            running = min(running + 1, self.at_once)
        return took

    def __str__(self) -> str:
        ordered = sorted(self.gaps)
        p99 = ordered[int(len(ordered) * 0.99)]
        return (
            f"{self.updates} updates, {self.at_once} at once: {self.took:.2f} s, "
            f"{self.took / self.least:.3f} x the least ({self.took / self.least_growing:.3f} x with the growth), "
            f"{self.busy} answers of 109; event loop gaps: median {statistics.median(ordered) * 1000:.1f} ms, "
            f"p99 {p99 * 1000:.1f} ms, max {ordered[-1] * 1000:.1f} ms"
        )


@contextmanager
def practice_server() -> Iterator[str]:
    """The address of a practice server in a process of its own."""
    program = subprocess.Popen(
        [sys.executable, "-u", "-m", "app.practice", "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    try:
        found = None
        while found is None:
            found = re.search(r"http://127\.0\.0\.1:\d+", program.stdout.readline())
        yield found[0]
    finally:
        program.terminate()
        program.wait()


async def drain(server: str, folder: Path, updates: int, at_once: int) -> Result:
    """Queue `updates` and time how long it takes until all are applied."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    replace(Preferences.read(settings), hold_seconds=0, at_once=at_once).write(settings)
    clock = RealTime()
    window = MainWindow(settings, clock.now, QIcon())
    lost: list[BaseException] = []
    tasks = Tasks(lost.append)
    layout = default_world().layout(server)
    outside = Outside(
        outbox_file=PassingFile(f"outbox-{updates}-{at_once}.db", clock.now),
        trust=trust_of_this_computer(),
        practice=lambda: (layout, Key("practice")),
        colleague=Inside(),
        read_number=read_number,
        time=clock,
        chance=lambda: 0.5,
        calling=hours.load,
        settings=settings,
        secrets=Secrets(),
        vault=Vault(),
        notify=lambda _words: None,
        connections=folder / "connections",
    )
    desk = Desk(window, tasks, outside)
    window.show()
    await desk.dispatch.open()
    await desk.connect_to_practice()
    outbox, sender = desk.dispatch.outbox, desk.dispatch.sender
    assert outbox is not None
    assert sender is not None
    sender.pause()
    await asyncio.to_thread(warm_up)
    for number in range(updates):
        edit = Edit(lead=LEADS[number % len(LEADS)], callback=Standing.NONE, fields={"Name": f"Jane {number}"})
        await outbox.send(edit, layout, 0.0)
    busy: list[int] = []
    outbox.listen(lambda item: busy.append(item.id) if item.answer and item.answer.step is Step.WAIT else None)
    done = asyncio.Event()
    outbox.listen(lambda item: done.set() if item.needs_person or not outbox.items else None)
    gaps: list[float] = []
    watching = asyncio.ensure_future(_watch(gaps))
    typing = asyncio.ensure_future(_type(window))
    began = time.perf_counter()
    await sender.go_on()
    await done.wait()
    took = time.perf_counter() - began
    for each in (watching, typing):
        each.cancel()
    await asyncio.gather(watching, typing, return_exceptions=True)
    await tasks.stop()
    await desk.close()
    window.finish()
    assert not lost
    assert all(each.state is State.APPLIED for each in outbox.closed)
    return Result(updates, at_once, took, len(busy), gaps)


async def _watch(gaps: list[float]) -> None:
    last = time.perf_counter()
    while True:
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        gaps.append(now - last)
        last = now


async def _type(window: MainWindow) -> None:
    """Type all the time, ten letters a second, as fast typists do."""
    box = window.findChild(QPlainTextEdit, "field.Notes")
    assert box is not None
    box.setFocus()
    while True:
        for letter in "The customer wants to be called on Wednesday. ":
            QTest.keyClicks(box, letter)
            await asyncio.sleep(0.1)


def main(arguments: list[str]) -> None:
    updates = int(arguments[0]) if arguments else 500
    at_once = int(arguments[1]) if len(arguments) > 1 else 2
    show_messages()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with (
        tempfile.TemporaryDirectory() as folder,
        practice_server() as server,
        asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner,
    ):
        sys.stdout.write(f"{runner.run(drain(server, Path(folder), updates, at_once))}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
