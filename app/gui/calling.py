"""Brings the calling hours to the page that is shown, once they are read."""

import asyncio

from app.gui.outside import Outside
from app.gui.window import MainWindow


async def tell(window: MainWindow, outside: Outside) -> None:
    """Tell the page that is shown by then: another connection may have been opened meanwhile."""
    if window.page is None:
        return
    calling = await asyncio.to_thread(outside.calling)
    if window.page is not None:
        window.page.know_calling(calling)
