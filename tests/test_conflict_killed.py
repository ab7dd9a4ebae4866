"""The program is killed while someone decides about a conflict: what was decided is kept, and nothing went out."""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QSettings

from app.core.contract import Code
from app.core.item import State
from app.core.merge import Look
from app.gui.preferences import Preferences
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.sender.outbox import Outbox
from app.sender.time import RealTime
from app.store import Store
from tests.deciding_driver import kept
from tests.seat import connection
from tests.store import samples

ROOT = Path(__file__).parents[1]
KEY = "kills"
KILLS = 8
FIELDS = '[[fields]]\nname = "Name"\n[[fields]]\nname = "Suburb"\n'


def live(file: Path, folder: Path, seconds: float) -> list[int]:
    """Let the program live until a step is stored, and `seconds` longer. Returns the steps that it told of."""
    command = [sys.executable, "-m", "tests.deciding_driver", str(file), str(folder)]
    program = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "LEAD_EDITOR_API_KEY": KEY},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    said: list[str] = []
    for line in program.stdout:
        said.append(line.strip())
        if line.strip().isdigit():
            break
    timer = threading.Timer(seconds, program.kill)
    timer.start()
    rest, errors = program.communicate()
    timer.cancel()
    assert program.returncode == -9, f"it ended by itself: {errors}"
    return [int(each) for each in said + rest.split() if each.isdigit()]


async def test_what_was_decided_outlives_a_kill_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(4)  # noqa: S311 - any moments will do
    with PracticeServer(default_world(), key=KEY, minimum=0.05) as server:
        file = tmp_path / "connection.toml"
        file.write_text(connection(server.address) + FIELDS, encoding="utf-8")
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        Preferences(hold_seconds=0).write(settings)
        settings.sync()
        server.colleague_edits("9856", {"Suburb": "Preston"})
        last = 0
        for _ in range(KILLS):
            last = max(last, *live(file, tmp_path, chance.uniform(0.05, 0.3)))
            assert kept(tmp_path / "outbox.db") >= last
        assert last > KILLS
        assert [each.code for each in server.journal] == [Code.CONFLICT]
    store = await Store.open(tmp_path / "outbox.db", samples.KEY, RealTime().now)
    try:
        outbox = Outbox(store, RealTime())
        (item,) = await outbox.open(0)
        conflict, times = await outbox.conflict_of(item.id)
    finally:
        await store.close()
    assert (item.state, times) == (State.CONFLICT, 1)
    row = conflict.row("Suburb")
    assert (row.look, row.mine) == (Look.SEEN, "Eltham")
    assert row.now.startswith("see")
