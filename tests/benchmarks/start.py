"""How soon the window is painted and ready to send, and the memory it takes, against a bare QMainWindow.

`python -m tests.benchmarks.start [--runs N] [--platform offscreen|xcb]`: quick enough to try a change with is
`--runs 5 --platform offscreen`. Everything is in turns (bare window, program, program with a full history), after a
first turn that does not count; each figure is the quotient of two medians.

The program is the real one (tests/benchmarks/real.py), on a data folder that was opened before with the sample
connection file, not in practice: it keeps drafts and history as for a person. The bare window has the same size, the
same Qt and the same Python, with the same flags (tests/benchmarks/bare.py); all of it is compiled.

- From: just before the process is spawned.
- First paint: the turn of Qt's event loop is over in which the window was painted, with all that is in it, and handed
  to the screen. The same for both, and the form is there by then.
- Ready: the program has called `MainWindow.set_ready(ready=True)`, and the outbox is open (its count is shown): a press
  of Send is taken, and what is sent is kept. The credential store of the system has been looked for; the one that
  answers is in memory, so the time of the system's own answer is not in it. What goes out does so after that, once the
  client is loaded and all of the store was looked through.
- Full: 50,000 attempts and 200 drafts of this campaign in the same store. The newest draft is in the form by then.
- Memory: RSS, some seconds after it is ready, when it has loaded what it loads after that. Pages that processes share
  count for each.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks import folders
from tests.benchmarks.figure import Figure, tell
from tests.benchmarks.spawned import (
    BARE,
    PLATFORMS,
    Moments,
    NotMeasuredError,
    Spawned,
    compile_modules,
    ours,
    platforms,
    windows,
)

_RUNS = 15
_AT_ONCE = 3
"""Processes of a kind whose memory is looked at."""
_SETTLED = 5.0
"""Seconds from ready to when memory is looked at."""


@dataclass(slots=True)
class Found:
    """Seconds, of all runs on one platform; `memory` in bytes, of the bare window and of the program."""

    bare: list[Moments] = field(default_factory=list)
    program: list[Moments] = field(default_factory=list)
    full: list[Moments] = field(default_factory=list)
    memory: tuple[list[int], list[int]] = ([], [])

    def figures(self, where: str) -> list[Figure]:
        runs = len(self.bare)
        bare = [each.painted for each in self.bare]
        made = []
        for name, of, paint, ready in (
            ("", self.program, 1.15, 3.0),
            (", 50,000 attempts and 200 drafts", self.full, 1.25, 3.3),
        ):
            for what, taken, limit in (
                (f"first paint{name}", [each.painted for each in of], paint),
                (f"ready to send{name}", [each.ready for each in of], ready),
            ):
                how = f"{_ms(taken)} : {_ms(bare)} ms; medians of {runs}"
                made.append(
                    Figure(f"{what}, {where}", statistics.median(taken) / statistics.median(bare), limit, " x", how)
                )
        one, other = (statistics.median(each) for each in self.memory)
        how = f"{other / 1e6:.1f} : {one / 1e6:.1f} MB; medians of {_AT_ONCE}"
        made.append(Figure(f"memory, ready and idle, {where}", other / one, 2.0, " x", how))
        return made


def _ms(seconds: Sequence[float]) -> str:
    """The median, with how far the middle half of them lies apart."""
    if len(seconds) == 1:
        return f"{1000 * seconds[0]:.0f}"
    low, middle, high = (1000 * each for each in statistics.quantiles(seconds, n=4, method="inclusive"))
    return f"{middle:.0f} ({low:.0f} to {high:.0f})"


def run(process: Spawned, *, code: int | None = 0) -> Moments:
    """The moments of a process, which is ended after them. `code` is that of a clean end; None for any."""
    with process:
        moments = process.moments()
        ended = process.end()
        if code not in {None, ended}:
            raise NotMeasuredError(f"ended with {ended}")
        return moments


def memory(opened: Path, places: Path, environment: Mapping[str, str]) -> tuple[list[int], list[int]]:
    """Of some processes of each kind, all at once."""
    with ExitStack() as stack:
        bare = [stack.enter_context(Spawned(BARE, environment=environment)) for _ in range(_AT_ONCE)]
        program = [
            stack.enter_context(ours(folders.copy(opened, places / str(number)), environment=environment))
            for number in range(_AT_ONCE)
        ]
        for each in (*bare, *program):
            each.moments()
        time.sleep(_SETTLED)
        return [each.resident() for each in bare], [each.resident() for each in program]


def measure(platform: str, runs: int, folder: Path) -> Found:
    found = Found()
    with windows(platform, folder) as environment:
        opened = folders.opened(folder / "opened", environment)
        full = folders.full(folder / "full", opened)
        for number in range(runs + 1):
            bare = run(Spawned(BARE, environment=environment), code=None)
            program = run(ours(opened, environment=environment))
            filled = run(ours(full, environment=environment))
            if number:
                found.bare.append(bare)
                found.program.append(program)
                found.full.append(filled)
        found.memory = memory(opened, folder, environment)
    return found


def main(arguments: Sequence[str]) -> None:
    runs = int(arguments[arguments.index("--runs") + 1]) if "--runs" in arguments else _RUNS
    compile_modules()
    figures: list[Figure] = []
    for platform in platforms(arguments):
        with tempfile.TemporaryDirectory(prefix="lead-editor-") as folder:
            figures += measure(platform, runs, Path(folder)).figures(PLATFORMS[platform])
    tell(figures, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
