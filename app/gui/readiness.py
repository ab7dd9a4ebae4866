"""What a press of Send does not need comes after the window is ready to take one."""

import asyncio

from PySide6.QtCore import Qt

from app.gui.window import MainWindow


async def ready(window: MainWindow) -> None:
    """Wait until `window` takes wishes. It does at once, later than at the start."""
    if window.is_ready:
        return
    come: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def note() -> None:
        if not come.done():
            come.set_result(None)

    window.became_ready.connect(note, Qt.ConnectionType.SingleShotConnection)
    await come
