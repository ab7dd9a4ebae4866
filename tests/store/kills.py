"""Kills a program at random moments while it writes, and looks for all that it had said to be written.

`python -m tests.store.kills KILLS [SEED] [--early]`. With `--early` it says so before it is: the check must find that.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from app.core import attempt as attempts
from app.core import life
from app.store import Store
from tests.store.samples import APPLIED, KEY, begin, look, new

LONGEST_LIFE = 0.05
"""Seconds that a writer lives after its first word, at most."""


async def write(path: Path, pipe: int, number: int, *, early: bool) -> None:
    """Save, begin and end one update after the other, and say each on the pipe once it is done."""

    def say(word: str, mark: str) -> None:
        os.write(pipe, f"{word} {mark}\n".encode())

    store = await Store.open(path, KEY, lambda: datetime.now(UTC))
    if store.recovered is not None:
        say("recovered", "-")
    for turn in count():
        mark = f"m{number}-{turn}"
        for word in ("saved", "begun", "ended") if early else ():
            say(word, mark)
        (item,) = await store.save(new(mark, mark))
        say("saved", mark)
        begun, made = await begin(store, item)
        say("begun", mark)
        done = life.after(begun, APPLIED, item.made, 0.5)
        await store.end(attempts.ended(made, done), done)
        say("ended", mark)


def live(path: Path, number: int, seconds: float, *, early: bool) -> list[tuple[str, str]]:
    """Let a writer live for `seconds` after its first word. Returns all that it said."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            asyncio.run(write(path, writer, number, early=early))
        finally:
            os._exit(1)
    os.close(writer)
    said = os.read(reader, 1 << 16)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.0001))
    while more := os.read(reader, 1 << 16):
        said += more
    os.close(reader)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "it ended by itself"
    lines = said.decode().split("\n")[:-1]
    return [(word, mark) for word, _, mark in (line.partition(" ") for line in lines)]


def missing(path: Path, said: list[tuple[str, str]]) -> list[str]:
    """What was said to be written, and is not there."""
    with look(path) as sql:
        assert sql("PRAGMA integrity_check") == [("ok",)]
        rows = sql(
            """SELECT CAST(lead AS TEXT), state, outcome, (SELECT count(*) FROM searches WHERE attempt = attempts.id)
            FROM items LEFT JOIN attempts ON item = items.id"""
        )
    found = {mark: (state, outcome, searches) for mark, state, outcome, searches in rows}
    fits: dict[str, set[tuple[str, str | None, int]]] = {
        "saved": {("queued", None, 0), ("sending", "sending", 1), ("applied", "applied", 1)},
        "begun": {("sending", "sending", 1), ("applied", "applied", 1)},
        "ended": {("applied", "applied", 1)},
    }
    return [f"{word} {mark}" for word, mark in said if found.get(mark) not in fits.get(word, set())]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("kills", type=int)
    parser.add_argument("seed", type=int, nargs="?", default=0)
    parser.add_argument("--early", action="store_true")
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - any moments will do
    said: list[tuple[str, str]] = []
    lost: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "outbox.db"
        for number in range(chosen.kills):
            now = live(path, number, chance.uniform(0.0, LONGEST_LIFE), early=chosen.early)
            said += now
            lost += missing(path, now)
        lost += [each for each in missing(path, said) if each not in lost]
    sys.stdout.write(f"{chosen.kills} kills, {len(said)} said, {len(lost)} lost {lost[:3]}\n")
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())
