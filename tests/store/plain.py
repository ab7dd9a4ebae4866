"""A file as older versions of the program wrote it, not encrypted; and kills of a program that encrypts it.

`python -m tests.store.plain encrypt FILE` opens it. `python -m tests.store.plain kills KILLS [SEED]` kills such ones.
"""

import asyncio
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

from app.store import Store, schema
from app.store.cipher import Cipher, is_plain
from app.store.database import Database
from app.store.files import create
from app.store.outbox import Outbox
from tests.store.samples import KEY, clock, files_beside, look, new

ROOT = Path(__file__).parents[2]
UPDATES = 300


def write_plain(path: Path, count: int = UPDATES, name: str = "Jane Smith") -> None:
    """Updates of as many leads, as a program of an older version left them."""
    path.parent.mkdir(exist_ok=True)
    create(path)
    with closing(Database(path, 0.0, None)) as database:
        database.run("PRAGMA journal_mode=WAL").fetchall()
        schema.migrate(database)
        Outbox(database).save(tuple(new(f"lead-{number}", f"{name} {number}") for number in range(count)))


def kept(path: Path) -> int:
    """How many updates the file has, whichever kind it is. It has to be whole."""
    with look(path, None if is_plain(path) else KEY) as sql:
        assert sql("PRAGMA integrity_check") == [("ok",)]
        return int(sql("SELECT count(*) FROM items")[0][0])


def begin(path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.store.plain", "encrypt", str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


async def encrypt(path: Path) -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    store = await Store.open(path, KEY, clock)
    assert store.recovered is None
    await store.close()
    sys.stdout.write("done\n")
    sys.stdout.flush()


def kill_often(kills: int, seed: int) -> tuple[int, int]:
    """Kill a program at random moments while it encrypts. Returns how often it had not begun to put the new in place.

    The second number is how often it had.
    """
    chance = random.Random(seed)  # noqa: S311 - any moments will do
    before = after = 0
    with tempfile.TemporaryDirectory() as chosen:
        whole = Path(chosen) / "whole" / "outbox.db"
        write_plain(whole)
        longest = _seconds(whole)
        write_plain(whole)
        for number in range(4 * kills):  # as many as it takes to have both, on a computer that is now slow, now quick
            if number >= kills and before and after:
                break
            path = Path(chosen) / str(number) / "outbox.db"
            shutil.copytree(whole.parent, path.parent)
            program = begin(path)
            assert program.stdout is not None
            assert program.stdin is not None
            program.stdout.readline()
            timer = threading.Timer(chance.uniform(0.0, 1.2 * longest), program.kill)
            program.stdin.write("go\n")
            program.stdin.flush()
            timer.start()
            program.communicate()
            timer.cancel()
            plain = is_plain(path)
            before, after = before + plain, after + (not plain)
            assert kept(path) == UPDATES
            asyncio.run(_open_once(path))
            assert kept(path) == UPDATES
            assert Cipher(KEY).has_made(path)
            assert files_beside(path) == [path.name]
    return before, after


def _seconds(path: Path) -> float:
    """How long it takes to encrypt the file, which is removed then."""
    program = begin(path)
    assert program.stdout is not None
    assert program.stdin is not None
    program.stdout.readline()
    began = time.monotonic()
    program.stdin.write("go\n")
    program.stdin.flush()
    program.stdout.readline()
    took = time.monotonic() - began
    program.communicate()
    path.unlink()
    return took


async def _open_once(path: Path) -> None:
    store = await Store.open(path, KEY, clock)
    assert store.recovered is None
    await store.close()


if __name__ == "__main__":
    if sys.argv[1] == "encrypt":
        asyncio.run(encrypt(Path(sys.argv[2])))
    else:
        counts = kill_often(int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0)
        sys.stdout.write("{} killed before, {} after\n".format(*counts))
