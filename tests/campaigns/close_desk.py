"""The data folder on which the real program is closed at random moments: what is on it, and whether it still is."""

import asyncio
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSettings

from app.config import read_connection
from app.core import life
from app.core.callback import Standing
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.item import LONGEST_HOLD, State
from app.core.layout import Layout
from app.gui.preferences import Preferences
from app.instance import Instance
from app.practice.server import PracticeServer
from app.store import Store
from tests.seat import connection
from tests.store.samples import KEY, look

ROOT = Path(__file__).parents[2]
API_KEY = "closes"
_LEADS = ("9856", "9860", "9861", "9862", "9863")
_HELD_LEAD = "9864"
_DRAFTS = ("draft 1", "draft 2")
_HELD = "held"


class Way(StrEnum):
    """How somebody closes the program."""

    WINDOW = "its window"
    TERMINATE = "SIGTERM"
    INTERRUPT = "SIGINT"
    ANOTHER = "--close"
    BOTH = "its window and SIGTERM"
    """The second while the first is heeded."""


class Desk:
    """One data folder, and the server that its connection names."""

    def __init__(self, folder: Path, server: PracticeServer) -> None:
        self.folder = folder
        self.server = server
        self.file = folder / "connection.toml"
        self.file.write_text(connection(server.address) + '[[fields]]\nname = "Name"\n', encoding="utf-8")
        self.layout: Layout = read_connection(self.file)[0]
        self.marks: list[str] = []
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        Preferences(hold_seconds=int(LONGEST_HOLD)).write(settings)
        settings.sync()
        asyncio.run(self._prepare())

    def start(self, way: Way, moment: float, then: float, *, strict: bool) -> subprocess.Popen[str]:
        by_window = way in {Way.WINDOW, Way.BOTH}
        driver = ["tests.campaigns.close_driver", str(moment), str(then)]
        module = driver if by_window else ["tests.program"]
        mode = ["-X", "dev", "-W", "error"] if strict else []
        return subprocess.Popen(
            [sys.executable, *mode, "-m", *module, "--connection", str(self.file), "--data-dir", str(self.folder)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LEAD_EDITOR_API_KEY": API_KEY},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def queue(self) -> None:
        """Put one more update into the outbox, where the next start finds it."""
        mark = f"queued {len(self.marks)}"
        self.marks.append(mark)
        asyncio.run(self._save(_LEADS[len(self.marks) % len(_LEADS)], mark, 0.0))

    def problems(self) -> list[str]:
        """What is not there as it must be, with no program at work."""
        with look(self.folder / "outbox.db", mode="ro") as sql:
            whole = sql("PRAGMA integrity_check")
            drafts = [json.loads(content)["edit"]["fields"]["Name"] for (content,) in sql("SELECT content FROM drafts")]
            items = {json.loads(edit)["fields"]["Name"]: state for edit, state in sql("SELECT edit, state FROM items")}
        found = [] if whole == [("ok",)] else [f"the file is {whole}"]
        found += [] if sorted(drafts) == sorted(_DRAFTS) else [f"the drafts are {drafts}"]
        applied = self.applied()
        for mark in (_HELD, *self.marks):
            state, times = items.get(mark), applied[mark]
            fits = {State.APPLIED} if times else {State.HELD, State.QUEUED, State.WAITING, State.STALE}
            if state not in fits or times > 1:
                found.append(f"{mark} is {state}, and was applied {times} times")
        instance = Instance.take(self.folder)
        if instance is None:
            found.append("the lock is not released")
        else:
            instance.release()
        return found

    def applied(self) -> Counter[str]:
        return Counter(json.loads(call.body)["Name"] for call in self.server.journal if call.applied)

    async def _prepare(self) -> None:
        for lead, name in zip(_LEADS, _DRAFTS, strict=False):
            store = await self._open()
            edit = Edit(lead=lead, callback=Standing.NONE, fields={"Name": name})
            await store.save_draft(Draft(edit, self.layout, datetime.now(UTC)))
            await store.close()
        await self._save(_HELD_LEAD, _HELD, LONGEST_HOLD)

    async def _save(self, lead: str, mark: str, hold: float) -> None:
        store = await self._open()
        edit = Edit(lead=lead, callback=Standing.NONE, fields={"Name": mark})
        await store.save(life.send(edit, self.layout, datetime.now(UTC), hold))
        await store.close()

    async def _open(self) -> Store:
        return await Store.open(self.folder / "outbox.db", KEY, lambda: datetime.now(UTC))
