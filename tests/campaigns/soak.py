"""Eight hours before the window, by a clock that jumps.

`python -m tests.campaigns.soak [EDITS] [OUTAGES] [HOURS] [SEED]`

The real window with its desk, a real encrypted store on disk, the real client, and a practice server in a process of
its own over real sockets. What is simulated is the outbox's clock (tests/times.py), by which everything happens that
takes long: undo windows, waits before another try, the age of what is queued.

What goes by the real time all the same comes less often than in eight hours, or more often for an edit:

- the time-outs of a request (90 s, 10 s): what the loop keeps of one that was cancelled stays until its time, a few
  hundred bytes each. In real time there are those of one or two requests, here those of the last 90 real seconds;
- drafts (0.4 s after the last key), the banner (four times a second), the outbox's window (once), garbage (ten times):
  each is the same work again, which keeps nothing;
- messages in the status bar, announcements, the worklist's paints: one timer each, which is started anew.
"""

import asyncio
import gc
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from app import big_memory, garbage
from app.client import trust_of_this_computer, warm_up
from app.core.key import Key
from app.gui import style
from app.practice.world import default_world
from app.qt_messages import show_messages
from tests.campaigns.census import Census, count, grown, rested
from tests.campaigns.far import FarServer
from tests.campaigns.shift import ALL, HOLD, Shift
from tests.seat import CANARY, NOW, Seat, Seats
from tests.store.samples import look

EDITS, OUTAGES, HOURS, SEED = 500, 5, 8.0, 0
SAMPLE = 900.0
"""Simulated seconds between two samples."""
_MINUTES = (3, 7)
"""The shortest and the longest outage."""

Watch = Callable[[int], Awaitable[object]]
"""Is told how many edits were made."""


@dataclass(frozen=True, slots=True)
class Sample:
    """`rows` are those of the store: attempts in the history, open updates, drafts."""

    hour: float
    edits: int
    census: Census
    rows: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Soaked:
    """`twice` are leads that more updates were applied to than were sent."""

    samples: list[Sample]
    warm: Sample
    sent: int
    applied: int
    outages: int
    met: dict[str, int]

    @property
    def end(self) -> Sample:
        return self.samples[-1]

    def grown(self) -> list[str]:
        """What there is more of at the end, and was at no rest of the second half as little as when all was warm.

        A label more or less is what happens to be told; what leaks is never back.
        """
        was, later = self.warm.census.counts(), self.samples[len(self.samples) // 2 :]
        return [
            each
            for each in grown(self.warm.census, self.end.census)
            if all(sample.census.counts()[name] > was[name] for sample in later for name in [each.partition(":")[0]])
        ]


async def soak(
    edits: int,
    outages: int,
    seed: int,
    folder: Path,
    *,
    hours: float = HOURS,
    watch: Watch | None = None,
    counting: bool = True,
) -> Soaked:
    """Work through a shift of so many edits in so many `hours`, with the outages spread over it.

    After a tenth of them, and `ALL` at least, everything has been done once: nothing may grow any more. `watch` is
    called after the first edit, every `SAMPLE`, and at the end, with the window idle. Without `counting`, nothing is
    counted before the end, which takes memory of its own and collects garbage that the program leaves for later.
    """
    server = FarServer(edits, CANARY, NOW)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    seats = Seats(server, trust_of_this_computer(), settings, folder)
    try:
        seat = await seats(connected=False, hold=HOLD)
        await seat.desk.connect_to_server(default_world().layout(server.address), Key(CANARY))
        await asyncio.to_thread(warm_up)
        await seat.settle()
        return await _Day(seat, server, Shift(seat, server, folder, edits, seed), folder).live(
            edits, outages, hours * 3600 / edits, watch, counting=counting
        )
    finally:
        await seats.leave()
        server.close()


class _Day:
    def __init__(self, seat: Seat, server: FarServer, shift: Shift, folder: Path) -> None:
        self._seat = seat
        self._server = server
        self._shift = shift
        self._store = folder / "outbox-0.db"
        self._samples: list[Sample] = []

    async def live(
        self,
        edits: int,
        outages: int,
        each: float,
        watch: Watch | None,
        *,
        counting: bool,
    ) -> Soaked:
        """An edit takes `each` seconds."""
        shift, warm, looks = self._shift, max(ALL, edits // 10), 0
        begins = {round(edits * (number + 0.5) / outages): number for number in range(outages)}
        ends = -1
        warmed: Sample | None = None
        for number in range(edits):
            if number in begins:
                await shift.lose_the_network()
                least, most = _MINUTES
                minutes = least + (most - least) * begins[number] / max(1, outages - 1)
                ends = number + max(1, round(minutes * 60 / each))
            elif number == ends:
                await shift.have_it_back()
            await shift.edit()
            if (late := self._due((number + 1) * each)) > 0:
                await shift.passes(late)
            due = not shift.outage and (number + 1) * each >= (len(self._samples) + looks + 1) * SAMPLE
            if watch is not None and (number == 0 or due):
                looks += due and not counting
                await watch(number + 1)
            if counting and number + 1 == warm:
                warmed = await self._sample()
            elif counting and due:
                self._samples.append(await self._sample())
        if shift.outage:
            await shift.have_it_back()
        await shift.passes(SAMPLE)
        if watch is not None:
            await watch(edits)
        last = await self._sample()
        self._samples.append(last)
        return Soaked(
            self._samples, warmed or last, shift.sent, sum(self._server.applied().values()), shift.outages, shift.met
        )

    def _due(self, seconds: float) -> float:
        """Seconds that are still to pass until so many have since the beginning."""
        return seconds - (self._seat.time.now() - NOW).total_seconds()

    async def _sample(self) -> Sample:
        """At rest: nothing is on its way, no window is open but the one."""
        await self._seat.settle()
        await rested()
        with look(self._store, mode="ro") as sql:
            rows = tuple(int(sql(f"SELECT count(*) FROM {each}")[0][0]) for each in ("attempts", "items", "drafts"))  # noqa: S608 - names of our own
        hour = (self._seat.time.now() - NOW).total_seconds() / 3600
        return Sample(hour, self._shift.edits, count(), (rows[0], rows[1], rows[2]))


def table(soaked: Soaked) -> str:
    """The samples, one a line, and which counts grew."""
    names = list(soaked.warm.census.counts())
    heads = ["hour", "edits", "attempts", "updates", "drafts", *names, "values", "MB"]
    lines = [heads]
    for name, each in [("warm", soaked.warm), *(("", each) for each in soaked.samples)]:
        census = each.census
        numbers = [*each.rows, *census.counts().values(), census.values.total()]
        hour = name or f"{each.hour:.2f}"
        lines.append([hour, str(each.edits), *map(str, numbers), f"{census.memory / 1e6:.1f}"])
    widths = [max(len(line[place]) for line in lines) for place in range(len(heads))]
    made = ["  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in lines]
    more = {each.partition(":")[0]: each for each in soaked.grown()}
    made += [f"{name}: {'GREW: ' + more[name] if name in more else 'did not grow'}" for name in names]
    made.append(f"{soaked.sent} sent, {soaked.applied} applied, {soaked.outages} outages; {soaked.met}")
    return "\n".join(made)


def run(edits: int, outages: int, seed: int, **how: Any) -> Soaked:
    """`soak` in a process of its own, as the program would be: garbage and all."""
    show_messages()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Australia))
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    style.use()
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner,
    ):
        runner.get_loop().set_default_executor(ThreadPoolExecutor(2))
        big_memory.give_back()
        gc.freeze()  # both as the program does
        look_anywhere = garbage.look_here()
        soaked = runner.run(soak(edits, outages, seed, Path(folder), **how))
        look_anywhere()
    return soaked


def main(arguments: list[str]) -> int:
    edits, outages, hours, seed = [*arguments, *map(str, (EDITS, OUTAGES, HOURS, SEED)[len(arguments) :])]
    soaked = run(int(edits), int(outages), int(seed), hours=float(hours))
    sys.stdout.write(f"{table(soaked)}\n")
    return bool(soaked.grown())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
