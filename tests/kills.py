"""Kills the real program at random moments while someone edits and sends, and counts what became of every edit.

`python -m tests.kills KILLS [SEED]`; Ctrl+C ends it early, with the counts so far. The practice server is another
process's, so its journal outlives every kill.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from app.core.item import State
from app.gui.preferences import Preferences
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import connection
from tests.store.samples import look

ROOT = Path(__file__).parents[1]
KEY = "kills"
LONGEST_LIFE = 2.5
"""How long a program lives at most, in times that it takes until its form is ready."""
LEAST_WORK = 2.0
"""Seconds that it may at least go on from there, also on a quick computer: an edit is in the form for one of them."""
LONGEST_REST = 20.0
"""Seconds without an update that goes out, from the moment on at which the form is ready; more on a slow computer."""


@dataclass(frozen=True, slots=True)
class Report:
    """`ended` says of each program that was not killed, but ended by itself, how: its exit code and what it said.

    `taken` are the edits that the window had taken when it was killed; all others were told to nobody.

    `typed` are those that had been in the form for a second then.

    `in_flight` counts those that were on their way then: the next start told that nobody knows about them.
    """

    kills: int
    kills_before_ready: int
    taken: int
    typed: int
    applied: int
    in_flight: int
    lost: tuple[str, ...]
    applied_twice: tuple[str, ...]
    told_wrongly: tuple[str, ...]
    states: dict[str, int]
    ended: tuple[str, ...] = ()


def kill_often(kills: int, folder: Path, seed: int = 0, stop: Callable[[], bool] = lambda: False) -> Report:
    """Start and kill the program `kills` times on one data folder, or until `stop`, then let it come to rest."""
    chance = random.Random(seed)  # noqa: S311 - any moments will do
    taken: list[str] = []
    typed: list[str] = []
    early = 0
    with PracticeServer(default_world(), key=KEY, minimum=0.05) as server:
        file = folder / "connection.toml"
        file.write_text(connection(server.address) + '[[fields]]\nname = "Name"\n', encoding="utf-8")
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        Preferences(hold_seconds=0).write(settings)
        settings.sync()
        applied: Counter[str] = Counter()
        seen = 0
        ready = _seconds_until_ready(file, folder)
        longest = max(LONGEST_LIFE * ready, ready + LEAST_WORK)
        ended: list[str] = []
        lived = 0
        while lived < kills and not stop():
            lived += 1
            said, end = _live(file, folder, f"r{lived}", chance.uniform(0.0, longest))
            ended += [end] if end else []
            early += "ready" not in said
            typed += [each.removeprefix("typed ") for each in said if each.startswith("typed ")]
            taken += [each for each in said if each != "ready" and not each.startswith("typed ")]
            seen = _count(server, seen, applied)
        _settle(file, folder, max(LONGEST_REST, LONGEST_LIFE * ready))
        _count(server, seen, applied)
    items = _read(folder / "outbox.db")
    kept = items.keys() | _read_drafts(folder / "outbox.db")
    return Report(
        kills=lived,
        ended=tuple(ended),
        kills_before_ready=early,
        taken=len(taken),
        typed=len(typed),
        applied=sum(applied.values()),
        in_flight=sum(settled is not None for _, settled in items.values()),
        lost=tuple(each for each in taken if each not in items) + tuple(each for each in typed if each not in kept),
        applied_twice=tuple(each for each, times in applied.items() if times > 1),
        told_wrongly=tuple(
            mark
            for mark, (state, settled) in items.items()
            if (state == State.APPLIED and settled is None and not applied[mark])
            or (state not in {State.APPLIED, State.UNKNOWN, State.SENDING} and applied[mark])
        ),
        states=dict(Counter(state for state, _ in items.values())),
    )


def _live(file: Path, folder: Path, run: str, seconds: float) -> tuple[list[str], str]:
    """Let the program live for a while; returns the lines that it said, and how it ended where that was by itself."""
    program = _start(file, folder, run)
    timer = threading.Timer(seconds, program.kill)
    timer.start()
    said, errors = program.communicate()
    timer.cancel()
    end = "" if program.returncode == -signal.SIGKILL else f"{run}: {program.returncode} {errors}"
    return said.splitlines(), end


def _seconds_until_ready(file: Path, folder: Path) -> float:
    began = time.monotonic()
    program = _start(file, folder, "first", "--rest")
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    took = time.monotonic() - began
    program.kill()
    program.communicate()
    return took


def _settle(file: Path, folder: Path, patience: float) -> None:
    """Let the program live until nothing of the outbox goes out by itself any more."""
    program = _start(file, folder, "rest", "--rest")
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        ends, least = time.monotonic() + patience, None
        while left := sum(state in _GOES for state, _ in _read(folder / "outbox.db").values()):
            if least is None or left < least:  # however many a slow computer has left waiting
                ends, least = time.monotonic() + patience, left
            assert time.monotonic() < ends, f"{left} updates do not go out"
            threading.Event().wait(0.1)
    finally:
        program.kill()
        program.communicate()


_GOES = {State.HELD, State.QUEUED, State.WAITING, State.SENDING}


def _start(file: Path, folder: Path, run: str, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.kill_driver", str(file), str(folder), run, *more],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LEAD_EDITOR_API_KEY": KEY},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # a Ctrl+C is for this campaign alone
    )


def _count(server: PracticeServer, seen: int, applied: Counter[str]) -> int:
    """Count what was applied since the call number `seen`. Returns the number of the last call that was looked at."""
    for call in server.journal:
        if call.number > seen and call.finished:
            seen = call.number
            if call.applied:
                applied[json.loads(call.body)["Name"]] += 1
    return seen


def _read(path: Path) -> dict[str, tuple[str, str | None]]:
    """The state of each edit by its mark, straight from the file."""
    with look(path, mode="ro") as sql:
        rows = sql("SELECT edit, state, settled FROM items")
    return {json.loads(edit)["fields"]["Name"]: (state, settled) for edit, state, settled in rows}


def _read_drafts(path: Path) -> set[str]:
    """The marks of the drafts, straight from the file."""
    with look(path, mode="ro") as sql:
        return {json.loads(content)["edit"]["fields"]["Name"] for (content,) in sql("SELECT content FROM drafts")}


def main(arguments: list[str]) -> int:
    asked: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))  # what was killed so far is looked at
    with tempfile.TemporaryDirectory() as chosen:
        seed = int(arguments[1]) if len(arguments) > 1 else 0
        report = kill_often(int(arguments[0]), Path(chosen), seed, lambda: bool(asked))
    sys.stdout.write(f"{report}\n")
    return bool(report.lost or report.applied_twice or report.told_wrongly or report.ended)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
