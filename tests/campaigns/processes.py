"""Closes the real program at random moments of its start, by every way there is, and counts what became of everything.

`python -m tests.campaigns.processes [CLOSES] [SEED]`. Two thirds of the moments are within the first 500 ms after the
process was begun, however slow the computer is; the others go on until a while after the form is ready. What a start
finds on its data folder: drafts, an update that is held, and one that is queued, to a server that answers, whose
journal is the judge of it. Every second one is in Python's development mode, with its warnings as errors.

A close is clean from the moment on at which `main` has its handlers (the system tells: the process catches SIGTERM).
Before that, Python itself is starting, nothing of the program has begun, and a signal ends the process by the signal's
own default: by SIGTERM without a word, by SIGINT with Python's traceback. That is counted by itself; nothing may be
lost by it either.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.instance import close_the_other
from app.lock import holder
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.campaigns.close_desk import API_KEY, Desk, Way
from tests.exit_driver import complaints

FIRST = 0.5
"""Seconds, from which two thirds of the moments are."""
LONGEST = 60.0
"""Seconds that a program takes to end, at most."""


@dataclass
class Report:
    """`wrong` says what was. `before_main` counts those that Python was still starting at, by the way.

    `nobody` are the calls of `--close` that came before there was anybody to close, or to hear it in time.
    """

    closes: int = 0
    clean: Counter[str] = field(default_factory=Counter)
    before_main: Counter[str] = field(default_factory=Counter)
    nobody: int = 0
    applied: int = 0
    queued: int = 0
    wrong: list[str] = field(default_factory=list)


def close_often(closes: int, folder: Path, seed: int = 0, tell: Callable[[str], object] = lambda _line: None) -> Report:
    """Start and close the program so often on one data folder; then let it live until its queue is empty."""
    chance = random.Random(seed)  # noqa: S311 - any moments will do
    report = Report()
    with PracticeServer(default_world(), key=API_KEY, minimum=0.05) as server:
        desk = Desk(folder, server)
        desk.queue()
        until_empty = _live(desk, report)
        longest = max(1.2, until_empty)
        for number in range(closes):
            desk.queue()
            way = list(Way)[number % len(Way)]
            seconds = chance.uniform(0.0, longest) if number // len(Way) % 3 == 2 else chance.uniform(0.0, FIRST)
            then = chance.uniform(0.0, FIRST) if way is Way.BOTH else -1.0
            _close(desk, way, seconds, then, report, strict=number // len(Way) % 2 == 1)
            for problem in desk.problems():
                report.wrong.append(f"{number}, {way} after {seconds:.3f} s: {problem}")
            if number % 20 == 19:
                tell(f"{number + 1}: {report.clean.total()} clean, {report.before_main.total()} before main")
        _live(desk, report)
        report.applied = desk.applied().total()
    report.closes, report.queued = closes, len(desk.marks)
    return report


def _close(desk: Desk, way: Way, seconds: float, then: float, report: Report, *, strict: bool) -> None:
    """Start the program, close it so long after that, and see how it ends. `then` as for the driver."""
    began = time.monotonic()
    program = desk.start(way, began + seconds, then, strict=strict)
    begun = True
    if way not in {Way.WINDOW, Way.BOTH}:
        _sleep_until(began + seconds)
        begun = _has_begun(program.pid)
        if way is Way.ANOTHER:
            if not _close_by_another(desk, program):
                report.nobody += 1
        else:
            program.send_signal(signal.SIGINT if way is Way.INTERRUPT else signal.SIGTERM)
    ended = _ended(program)
    if not begun and ended.code != 0:
        report.before_main[way] += 1
        fits = way is Way.INTERRUPT or (ended.code == -signal.SIGTERM and not ended.errors)
    else:
        report.clean[way] += 1
        fits = ended.code == 0 and not ended.errors and not ended.said
    if not fits or ended.left:
        report.wrong.append(f"{way} after {seconds:.3f} s and {then:.3f} s: {ended}")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended. `left` is whether a process of it goes on."""

    code: int
    said: str
    errors: str
    left: bool


def _ended(program: subprocess.Popen[str]) -> Ended:
    try:
        said, errors = program.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        program.kill()
        said, errors = program.communicate()
        return Ended(program.returncode, said, f"it went on. {errors}", left=False)
    try:
        os.killpg(program.pid, 0)
    except ProcessLookupError:
        left = False
    else:
        left = True
    return Ended(program.returncode, said, complaints(errors), left)


def _close_by_another(desk: Desk, program: subprocess.Popen[str]) -> bool:
    """Whether that ended it. One that has not taken the folder yet, or does not listen yet, is ended by a signal."""
    has_folder = holder(desk.folder) == program.pid
    if close_the_other(desk.folder):
        with suppress(subprocess.TimeoutExpired):
            program.wait(LONGEST if has_folder else 1.0)
            return True
    while program.poll() is None and not _has_begun(program.pid):
        time.sleep(0.01)
    program.send_signal(signal.SIGTERM)
    return False


def _live(desk: Desk, report: Report) -> float:
    """Let the program live until all that is queued was sent, and close it. Returns how long that took.

    All of it may have been sent before: then it lives until it takes the signal itself.
    """
    began = time.monotonic()
    program = desk.start(Way.TERMINATE, 0.0, -1.0, strict=False)
    while time.monotonic() - began < LONGEST and not (
        _has_begun(program.pid) and all(desk.applied()[mark] for mark in desk.marks)
    ):
        time.sleep(0.01)
    took = time.monotonic() - began
    program.send_signal(signal.SIGTERM)
    ended = _ended(program)
    if ended != Ended(0, "", "", left=False):
        report.wrong.append(f"a whole life: {ended}")
    report.wrong += [f"after a whole life: {each}" for each in desk.problems()]
    left = [mark for mark in desk.marks if not desk.applied()[mark]]
    report.wrong += [f"after a whole life: {mark} was not sent" for mark in left]
    return took


def _has_begun(process: int) -> bool:
    """Whether the program's own handlers are there: the process catches SIGTERM."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("SigCgt:"):
                return bool(int(line.split()[1], 16) >> (signal.SIGTERM - 1) & 1)
    return False


def _sleep_until(moment: float) -> None:
    time.sleep(max(0.0, moment - time.monotonic()))


def main(arguments: list[str]) -> int:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what it starts in the background ignore it
    closes = int(arguments[0]) if arguments else 260
    with tempfile.TemporaryDirectory() as folder:
        report = close_often(
            closes,
            Path(folder),
            int(arguments[1]) if len(arguments) > 1 else 0,
            lambda line: sys.stdout.write(f"{line}\n") and sys.stdout.flush(),
        )
    for problem in report.wrong:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(
        f"{report.closes} closes: {dict(report.clean)} clean, {dict(report.before_main)} before main, "
        f"{report.nobody} --close with nobody there; {report.queued} queued, {report.applied} applied; "
        f"{len(report.wrong)} wrong\n"
    )
    return bool(report.wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
