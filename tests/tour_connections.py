"""The part of the tour (tests/tour.py) that comes to the connection editor."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.gui.connection_editor import ConnectionEditor, edit_connection
from tests.connecting import Desk
from tests.seat import Seats, opened
from tests.stops import Part, Stop


async def new_connection(take: Seats, folder: Path) -> AsyncIterator[Stop]:
    seat = await take(connected=False)
    desk = Desk(take.server, folder)
    asked = asyncio.ensure_future(edit_connection(seat.window, desk.hands))
    editor = await opened(ConnectionEditor)
    yield Stop("new connection", editor)
    editor.close()
    assert await asked is None
    await desk.leave()


CONNECTIONS: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {
    "new connection": (new_connection, (ConnectionEditor,)),
}
