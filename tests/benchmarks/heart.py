"""How long the window's event loop keeps everybody waiting: the time between two turns of a timer of 5 ms."""

import json
import time
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QElapsedTimer, Qt, QTimer

from tests.benchmarks.figure import Figure, percentile

EVERY = 5
"""Milliseconds. A loop that does nothing else has gaps of this length: nothing is taken off."""
P99, LONGEST = 16.0, 50.0
"""Milliseconds: the limits."""


@dataclass(frozen=True, slots=True)
class Beats:
    """`gaps` are the milliseconds between two turns, by the clock on the wall.

    `worked` are those of them in which the window's thread worked; the rest of a long gap it waited, for another thread
    or, on a busy computer, for other programs.
    """

    gaps: list[float]
    worked: list[float]

    def written(self) -> str:
        return json.dumps([self.gaps, self.worked])

    @classmethod
    def read(cls, text: str) -> Self:
        return cls(*json.loads(text))


class Heart:
    """Beats from its making to `stop`."""

    def __init__(self) -> None:
        self._beats = Beats([], [])
        self._worked = time.thread_time()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self._beats.gaps.append(self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()
        now = time.thread_time()
        self._beats.worked.append(1000 * (now - self._worked))
        self._worked = now

    def stop(self) -> Beats:
        """The last gap ends now: what holds up the loop at the end counts as well."""
        self._timer.stop()
        self._beat()
        return self._beats


def figures(scenes: dict[str, Beats], what: str) -> list[Figure]:
    """Of some scenes the worse figures: p99 and the longest."""
    found = []
    for kind, share, limit in (("p99", 0.99, P99), ("longest", 1.0, LONGEST)):
        name = max(scenes, key=lambda each: percentile(scenes[each].gaps, share))
        beats = scenes[name]
        others = [f"{each}: {percentile(scenes[each].gaps, share):.1f} ms" for each in scenes if each != name]
        own = f"the window's own work {percentile(beats.worked, share):.1f} ms"
        how = "; ".join([f"{name}, {len(beats.gaps):,} turns, {own}", *others])
        found.append(Figure(f"gap of the event loop, {what}, {kind}", percentile(beats.gaps, share), limit, " ms", how))
    return found
