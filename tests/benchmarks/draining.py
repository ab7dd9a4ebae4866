"""Drains a queue of updates: the real window, a real store and a practice server, perhaps with someone at the window.

For `drain`, which times it, and for `gaps`, which looks at how well the window keeps up meanwhile.
"""

import asyncio
import heapq
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon

from app import hours
from app.client import trust_of_this_computer, warm_up
from app.core.answer import Step
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.item import State
from app.core.key import Key, Secrets
from app.core.outbox import Load
from app.gui.desk import Desk
from app.gui.outside import Outside
from app.gui.preferences import Preferences
from app.gui.tasks import Tasks
from app.gui.window import MainWindow
from app.numbers import read_number
from app.outbox_file import AccountsFile
from app.practice.inside import Inside
from app.practice.world import default_world
from app.sender.time import RealTime
from app.vault import Vault
from tests.benchmarks.practising import MINIMUM
from tests.vaults import over, with_data_key

Someone = Callable[[MainWindow], Awaitable[None]]
LEADS = ("9856", "9860", "9861", "9862", "9863")
"""The updates are theirs in turn: those of one lead go one after another."""


@dataclass(frozen=True, slots=True)
class Result:
    """`took` is in seconds; `busy` are answers of 109."""

    updates: int
    at_once: int
    took: float
    busy: int

    @property
    def least(self) -> float:
        """What the server's limits allow: `at_once` all the time, each for the least time of a call."""
        return self.updates * MINIMUM / self.at_once

    @property
    def least_growing(self) -> float:
        """The same by the program's own rule, which begins with less."""
        load, ends, clock = Load(self.at_once), list[float](), 0.0
        for _ in range(self.updates):
            while len(ends) >= load.at_once:
                clock = heapq.heappop(ends)
                load = load.went_well()
            heapq.heappush(ends, clock + MINIMUM)
        return max(ends)


async def drain(
    server: str,
    folder: Path,
    updates: int,
    at_once: int,
    someone: Someone | None = None,
) -> Result:
    """Queue `updates` and time how long it takes until all are applied.

    `someone` is at the window meanwhile, from before the first is sent; cancelled at the end.
    """
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    replace(Preferences.read(settings), hold_seconds=0, at_once=at_once).write(settings)
    clock = RealTime()
    window = MainWindow(settings, clock.now, QIcon())
    lost: list[BaseException] = []
    tasks = Tasks(lost.append)
    layout = default_world().layout(server)
    outside = Outside(
        outbox_file=AccountsFile(folder / f"outbox-{updates}-{at_once}.db", over(with_data_key()), folder, clock.now),
        trust=trust_of_this_computer,
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
    await desk.connect_to_server(layout, Key("practice"))  # of what is typed for practice, nothing would be kept
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
    meanwhile = [asyncio.ensure_future(someone(window))] if someone is not None else []
    await asyncio.sleep(0)
    began = time.perf_counter()
    await sender.go_on()
    await done.wait()
    took = time.perf_counter() - began
    for each in meanwhile:
        each.cancel()
    await asyncio.gather(*meanwhile, return_exceptions=True)
    await tasks.stop()
    await desk.close()
    window.finish()
    assert not lost
    assert all(each.state is State.APPLIED for each in outbox.closed)
    return Result(updates, at_once, took, len(busy))
