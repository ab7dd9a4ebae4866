"""The tour where the outbox's file can't be opened, or is kept for the run alone (tests/tour.py)."""

import random
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from keyring.errors import KeyringLocked
from PySide6.QtWidgets import QWidget

from app.gui.window import MainWindow
from tests.seat import Seats
from tests.stops import Part, Stop
from tests.vaults import Closed, over, without_store


async def at_rest(take: Seats, folder: Path) -> AsyncIterator[Stop]:
    seat = await take(data=without_store())
    yield Stop("kept for the run alone", seat.window)
    seat = await take(data=over(Closed(KeyringLocked())), connected=False)
    yield Stop("a locked store of passwords", seat.window)
    path = folder / "anothers.db"
    path.write_bytes(random.Random(0).randbytes(8 * 4096))  # noqa: S311 - any bytes look encrypted
    seat = await take(outbox=path)
    yield Stop("another account's file", seat.window)


AT_REST: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {"at rest": (at_rest, (MainWindow,))}
