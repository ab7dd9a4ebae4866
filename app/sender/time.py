"""The clock that the outbox goes by. Tests have one of their own, which jumps."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


class Time(Protocol):
    def now(self) -> datetime:
        """The aware present moment. It can jump either way: people set their clocks, and computers sleep."""

    async def wait(self, event: asyncio.Event, seconds: float | None) -> None:
        """Wait until `event` is set, for `seconds` at most; for None without an end."""


class RealTime:
    """This computer's."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def wait(self, event: asyncio.Event, seconds: float | None) -> None:
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            pass
