"""The real program, started by a link or handed one: what it then has on disk."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.practice.server import PracticeServer
from app.store.sqlite import sqlite3
from tests.core.hostile_links import link
from tests.seat import connection, until
from tests.store.samples import look

ROOT = Path(__file__).parents[1]
GOOD = link("Melbourne%20sales", "Mobile=0491570156", "callback=2099/11/26%2014:00", "disposition=Callback")
REFUSED = link("Melbourne%20sales", "Mobile=0491570157", "server=https%3A%2F%2Fevil.example")


class Programs:
    """Starts the program on one data folder, and ends what still runs."""

    def __init__(self, folder: Path, file: Path) -> None:
        self.folder = folder
        self._file = file
        self.running: list[asyncio.subprocess.Process] = []

    async def start(self, link: str) -> asyncio.subprocess.Process:
        program = await asyncio.create_subprocess_exec(
            *(sys.executable, "-X", "dev", "-m", "tests.program", "--data-dir", str(self.folder)),
            *("--connection", str(self._file), "--", link),
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=asyncio.subprocess.PIPE,
        )
        self.running.append(program)
        return program

    def drafts(self) -> list[dict[str, Any]]:
        """What forms held and was not sent."""
        try:
            with look(self.folder / "outbox.db") as rows:
                return [json.loads(content)["edit"] for (content,) in rows("SELECT content FROM drafts")]
        except sqlite3.Error:  # it is not there yet, or being made
            return []


@pytest.fixture
async def programs(tmp_path: Path, server: PracticeServer) -> AsyncIterator[Programs]:
    file = tmp_path / "melbourne.toml"
    file.write_text(connection(server.address), encoding="utf-8")
    (tmp_path / "data").mkdir()
    found = Programs(tmp_path / "data", file)
    yield found
    for each in found.running:
        if each.returncode is None:
            each.kill()
        await each.communicate()


async def test_a_link_fills_the_form_at_the_start_and_in_the_program_that_runs(
    programs: Programs, server: PracticeServer
) -> None:
    first = await programs.start(GOOD)
    await until(programs.drafts)
    (edit,) = programs.drafts()
    assert (edit["lead"], edit["phones"], edit["disposition"]) == ("9856", {"Mobile": "0491570156"}, "Callback")
    for text in (REFUSED, link("Melbourne%20sales", "Mobile=0491570158").replace("9856", "9860")):
        second = await programs.start(text)
        said, _ = await second.communicate()
        assert b"it was given the link, and says there what came of it" in said
        assert second.returncode == 0
    await until(lambda: len(programs.drafts()) == 2)
    assert [each["phones"]["Mobile"] for each in programs.drafts()] == ["0491570156", "0491570158"]
    first.send_signal(signal.SIGTERM)
    assert await first.wait() == 0
    assert not server.journal
