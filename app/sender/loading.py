"""What speaks to servers is loaded before anything is sent."""

import asyncio
from collections.abc import Awaitable, Callable

from app.sender.time import Time

AGAIN_SECONDS = 5.0
"""Between two tries."""


async def until_loaded(
    load: Callable[[], Awaitable[object]], time: Time, report: Callable[[BaseException], object]
) -> None:
    """Try until `load` goes well. What nobody foresaw is reported once; it may be over soon, as an unreadable file."""
    reported = False
    while True:
        try:
            await load()
        except Exception as trouble:  # noqa: BLE001 - it is reported, and tried again
            if not reported:
                report(trouble)
            reported = True
        else:
            return
        await time.wait(asyncio.Event(), AGAIN_SECONDS)
