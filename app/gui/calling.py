"""Brings the calling hours to the page that is shown, once they are read."""

import asyncio
from collections.abc import Iterable

from app.core.calling import Calling
from app.gui.outside import Outside
from app.gui.window import MainWindow


async def tell(window: MainWindow, outside: Outside) -> None:
    """Tell the page that is shown by then: another connection may have been opened meanwhile."""
    page = window.page
    if page is None:
        return
    layout = page.layout_of_lead
    del page  # it may have gone by then, and is not held
    calling = await asyncio.to_thread(_load, outside, {layout.region, layout.calling.region or layout.region})
    if window.page is not None:
        window.page.know_calling(calling)


def _load(outside: Outside, regions: Iterable[str]) -> Calling:
    """For a worker thread: the holidays of a year are counted when it is first asked for."""
    calling, today = outside.calling(), outside.time.now().date()
    for region in regions:
        for year in (today.year, today.year + 1):
            calling.holiday(region)(today.replace(year=year, day=1))
    return calling
