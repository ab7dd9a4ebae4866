"""Data folders to start the program on: one that was opened before, and one with years of work in it."""

import asyncio
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.config import OUTBOX, read_connection
from app.core.draft import Draft
from app.core.edit import Edit
from app.store import Store
from tests.benchmarks.history import fill
from tests.benchmarks.spawned import ROOT, NotMeasuredError, ours
from tests.vaults import KEY

SAMPLE = ROOT / "resources" / "sample-connection.toml"
_DAYS = 30
"""How long ago the first attempt was: none is so old that the program forgets it."""


def opened(folder: Path, environment: Mapping[str, str]) -> Path:
    """One in which the sample connection was opened once: a next start shows its form."""
    with ours(folder, "--connection", str(SAMPLE), environment=environment) as program:
        program.moments()
        if program.end():
            raise NotMeasuredError("the first start did not end cleanly")
    return folder


def copy(folder: Path, to: Path) -> Path:
    """To start a second program while the first one has the folder."""
    return Path(shutil.copytree(folder, to))


async def _fill(folder: Path, attempts: int, drafts: int) -> None:
    layout, _ = read_connection(SAMPLE)
    now = datetime.now(UTC)
    store = await Store.open(folder / OUTBOX, KEY, lambda: now)
    await fill(store, attempts, layout, now - timedelta(days=_DAYS))
    for number in range(drafts):
        edit = Edit(
            lead=f"draft-{number}",
            phones={"FirstPhone": f"0491 570 {number:03}"},
            fields={"Name": f"Jane Person {number}", "StreetAddress": f"{number} Example Street, Preston"},
        )
        await store.save_draft(Draft(edit, layout, now - timedelta(minutes=drafts - number)))
    await store.close()


def full(folder: Path, like: Path, attempts: int = 50_000, drafts: int = 200) -> Path:
    """A copy of the folder `like`, with so many attempts in its history, and so many drafts. It takes ten seconds."""
    copy(like, folder)
    asyncio.run(_fill(folder, attempts, drafts))
    return folder
