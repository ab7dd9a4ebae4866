"""What the processor does for a program that is ready and left alone: `python -m tests.benchmarks.idle [--seconds N]`.

The real program (tests/benchmarks/real.py) with a full form, on both platforms at once, each with the cursor in its
first field, where it blinks: on Xvfb, a window manager has given it the keyboard. From some seconds after it is ready,
when it has loaded what it loads after that. Time on a processor is that of all of its threads, by the kernel's own
clock in nanoseconds, as a share of one core. A wake-up is a time that the thread of the window slept and went on.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks import folders
from tests.benchmarks.figure import Figure, tell
from tests.benchmarks.spawned import PLATFORMS, compile_modules, ours, platforms, windows

_SETTLED = 5.0
"""Seconds from ready to the beginning."""
_SECONDS = 60.0
_LIMIT = 0.2


def main(arguments: Sequence[str]) -> None:
    seconds = float(arguments[arguments.index("--seconds") + 1]) if "--seconds" in arguments else _SECONDS
    compile_modules()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lead-editor-")))
        programs = {}
        for platform in platforms(arguments):
            environment = stack.enter_context(windows(platform, folder / platform, managed=True))
            opened = folders.opened(folder / platform / "opened", environment)
            programs[platform] = stack.enter_context(ours(opened, environment=environment))
        for each in programs.values():
            each.moments()
        time.sleep(_SETTLED)
        began = {platform: (each.worked(), each.woken()) for platform, each in programs.items()}
        time.sleep(seconds)
        figures = []
        for platform, each in programs.items():
            worked, woken = each.worked() - began[platform][0], each.woken() - began[platform][1]
            how = f"{1000 * worked:.1f} ms in {seconds:.0f} s; {woken / seconds:.1f} wake-ups a second"
            what = f"processor when idle, {PLATFORMS[platform]}"
            figures.append(Figure(what, 100 * worked / seconds, _LIMIT, " %", how))
        for each in programs.values():
            each.end()
    tell(figures, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
