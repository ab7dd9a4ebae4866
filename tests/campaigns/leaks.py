"""Opens and closes every window, dialog, list and menu 200 times: `python -m tests.campaigns.leaks [TIMES] [PART …]`.

What there is to open is the tour's to know (tests/tour.py), which a test keeps complete. A part of it that comes to
dialogs is gone through before the same windows each time, as by somebody who never ends the program: so what a window
keeps of a dialog that was closed is found. A part that comes to the program's window alone has new ones each time,
which are closed. After `WARMING` rounds, in which Qt and Python make what they make once, everything is counted
(census.py), and again at the end: there must not be more of anything.
"""

import asyncio
import os
import ssl
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from app import garbage
from app.client import trust_of_this_computer
from app.core.item import State
from app.gui import style
from app.gui.window import MainWindow
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.qt_messages import show_messages
from tests.campaigns.census import Census, count, grown, grown_each_time, rested
from tests.seat import CANARY, NOW, Seat, Seats, until
from tests.tour import TOUR

TIMES = 200
WARMING = 3
SHORT = "--short"
"""In place of parts: `enough` of them."""


def enough() -> list[str]:
    """Parts that come to each kind of window between them, and to the program's own one with something over it."""
    met: set[type[QWidget]] = {MainWindow}
    chosen = []
    for part, (_, kinds) in TOUR.items():
        if not met.issuperset(kinds):
            chosen.append(part)
            met.update(kinds)
    return chosen


class Lasting(Seats):
    """Gives the seats of the round before again, in the same order, cleared; the first round takes them."""

    def __init__(self, server: PracticeServer, trust: ssl.SSLContext, settings: QSettings, folder: Path) -> None:
        super().__init__(server, trust, settings, folder)
        self._given = 0

    async def __call__(self, *given: Any, **wanted: Any) -> Seat:
        if self._given == len(self._taken):
            await super().__call__(*given, **wanted)
        seat = self._taken[self._given]
        self._given += 1
        seat.window.activateWindow()
        await until(seat.window.isActiveWindow)
        return seat

    async def clear(self) -> None:
        """As at the beginning: nothing over the windows, an empty form, and nothing in the outbox."""
        for seat in self._taken:
            await _clear(seat)
        self._given = 0


class Fresh(Seats):
    """Takes new seats in each round, and leaves them at its end with nothing kept: the next round would be told."""

    async def clear(self) -> None:
        await self.leave()
        self._taken.clear()
        for kept in self._folder.glob("outbox-*"):
            kept.unlink()


async def _clear(seat: Seat) -> None:
    while over := QApplication.activePopupWidget() or QApplication.activeModalWidget():
        over.close()
        await asyncio.sleep(0)
    await until(lambda: not seat.tasks.running)
    seat.window.commands["closeList"].trigger()
    seat.window.trouble.clear()
    outbox, outgoing = seat.desk.dispatch.outbox, seat.desk.outgoing
    if outbox is not None:
        for each in outbox.items:
            if each.state is State.UNKNOWN:
                await outbox.arrived(each.id)
            else:
                await outbox.cancel(each.id)
        seat.desk.dispatch.forget_done()
    if outgoing is not None:
        outgoing.start_over()
    await until(lambda: not seat.tasks.running and seat.rests)


async def go_round(part: str, seats: Lasting | Fresh, folder: Path) -> None:
    """Go through a part of the tour once, and leave everything as it was."""
    with tempfile.TemporaryDirectory(dir=folder) as here:
        async for _stop in TOUR[part][0](seats, Path(here)):
            pass
        await seats.clear()
        _put_away()


def _put_away() -> None:
    """Windows without an owner that the tour made, and closed: what made them lets go of them."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow | QDialog) and window.parentWidget() is None and not window.isVisible():
            window.deleteLater()


async def repeat(part: str, times: int, trust: ssl.SSLContext, folder: Path) -> list[Census]:
    """What there is after the warming rounds of a part of the tour, and after `times` more.

    Where there is more of something, they are gone through once more: what leaks does so again, and what was made late
    does not, as what a label has from the first words that it shows.
    """
    with PracticeServer(default_world(), key=CANARY, minimum=0.0, clock=lambda: NOW) as server:
        settings = QSettings(str(folder / f"{part}.ini"), QSettings.Format.IniFormat)
        of_windows_alone = TOUR[part][1] == (MainWindow,)
        made = (Fresh if of_windows_alone else Lasting)(server, trust, settings, folder)
        for _ in range(min(WARMING, times)):
            await go_round(part, made, folder)
        found = [await _counted()]
        while len(found) == 1 or (len(found) == 2 and grown(*found)):
            for _ in range(times):
                await go_round(part, made, folder)
            found.append(await _counted())
        await made.leave()
    return found


async def _counted() -> Census:
    await rested()
    return count()


async def _campaign(parts: Iterable[str], times: int, say: Callable[[str], object]) -> int:
    """Returns in how many parts something grew each time."""
    leaking = 0
    trust = trust_of_this_computer()
    with tempfile.TemporaryDirectory() as folder:
        for part in parts:
            began = time.monotonic()
            found = await repeat(part, times, trust, Path(folder))
            more = grown(*found) if len(found) == 2 else grown_each_time(*found)
            leaking += bool(more)
            late = grown(*found[:2]) if len(found) > 2 and not more else []
            kinds = ", ".join(each.__name__ for each in TOUR[part][1])
            numbers = " -> ".join(str(each.objects.total()) for each in found)
            slope = (found[-1].memory - found[-2].memory) / times / 1024
            told = "; ".join(more) or "nothing grew" + "".join(f", but once: {each}" for each in late)
            took = time.monotonic() - began
            say(f"{part} ({kinds}): {times} times, QObjects {numbers}, {slope:.1f} kB a time, {took:.0f} s; {told}\n")
            _put_away()
    return leaking


def main(arguments: list[str]) -> int:
    times = int(arguments[0]) if arguments else TIMES
    parts = arguments[1:] or list(TOUR)
    if parts == [SHORT]:
        parts = enough()
    show_messages()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Australia))
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    style.use()
    look_anywhere = garbage.look_here()

    def say(words: str) -> None:
        sys.stdout.write(words)
        sys.stdout.flush()

    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.get_loop().set_default_executor(ThreadPoolExecutor(2))
        found = runner.run(_campaign(parts, times, say))
    look_anywhere()
    say(f"{len(parts)} parts of the tour, {times} times each: {found or 'nothing'} grew\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
