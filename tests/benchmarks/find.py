"""The quick find in 50,000 attempts, from the key to the list: `python -m tests.benchmarks.find [--each] [ATTEMPTS]`.

In the real window, with Ctrl+K open, each letter and each Backspace is timed from before it is given to Qt until the
answer for just that text is in the list, laid out, painted and flushed (`Screen`): any wait before the search would
count. Each key waits for the one before to be answered. How long the store alone takes for it stands in `how`.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.find import MOST
from app.core.history import search
from app.gui.find import FindDialog
from app.numbers import read_number
from app.practice.world import default_world
from tests.benchmarks.figure import MACHINE, Figure, percentile, tell
from tests.benchmarks.history import fill
from tests.benchmarks.seated import CTRL, SERVER, Screen, connected, press, sit, store_at
from tests.seat import Seats, opened, until

LIMIT = 50.0
_SEARCHES = ("hassan", "nobody at all", "100999", "jane", "0491 570 156", "+61 491 570 156", "preston 49999")
_TIMES = 3


async def measure(seats: Seats, outbox: Path, count: int) -> tuple[dict[str, list[float]], list[float], list[float]]:
    """Milliseconds: of each key, by what was looked for; of Ctrl+K; and of the store for the same texts."""
    layout = default_world().layout(SERVER)
    store = await store_at(outbox)
    await fill(store, count, layout)
    await store.close()
    seat = await connected(seats, layout, outbox)
    taken: dict[str, list[float]] = {each: [] for each in _SEARCHES}
    opening: list[float] = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        press(Qt.Key.Key_K, CTRL)
        dialog = await opened(FindDialog)
        screen = Screen(dialog)
        answered = asyncio.Event()
        dialog._seeker.found.connect(lambda _text, _found, answered=answered: answered.set())
        if dialog.searching:
            await answered.wait()
        opening.append(1000 * (await screen.flushed() - began))
        for words in _SEARCHES:
            for key in (*words, *[Qt.Key.Key_Backspace] * len(words)):
                answered.clear()
                began = time.perf_counter()
                press(key)
                await answered.wait()
                taken[words].append(1000 * (await screen.flushed() - began))
                assert dialog._shown == dialog.text.text()
        press(Qt.Key.Key_Escape)
        await until(lambda: QApplication.activeModalWidget() is None)
        await seat.settle()
    alone = []
    store_of_window = seat.desk.dispatch.store
    assert store_of_window is not None
    for words in _SEARCHES:
        for length in range(len(words) + 1):
            text = words[:length]
            began = time.perf_counter()
            wanted = search(text, read_number(text, layout.region), None, practice=False)
            await store_of_window.leads(wanted, layout, MOST)
            alone.append(1000 * (time.perf_counter() - began))
    return taken, opening, alone


def main(arguments: Sequence[str]) -> None:
    numbers = [int(each) for each in arguments if each.isdecimal()]
    count = numbers[0] if numbers else 50_000
    with TemporaryDirectory() as folder:
        taken, opening, alone = sit(lambda seats: measure(seats, Path(folder) / "outbox.db", count))
    every = [each for keys in taken.values() for each in keys]
    how = (
        f"{len(every)} keys, median {statistics.median(every):.1f} ms, longest {max(every):.1f} ms; "
        f"the store alone: p95 {percentile(alone, 0.95):.1f} ms; from Ctrl+K to its list {max(opening):.0f} ms at most"
    )
    tell([Figure(f"find in {count:,} attempts, p95", percentile(every, 0.95), LIMIT, " ms", how)], arguments)
    if "--each" in arguments and MACHINE not in arguments:
        for words, keys in taken.items():
            sys.stdout.write(f"{words!r:20} median {statistics.median(keys):6.1f} ms, longest {max(keys):6.1f} ms\n")


if __name__ == "__main__":
    main(sys.argv[1:])
