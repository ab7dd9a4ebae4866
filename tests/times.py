"""A clock that stands still until it is told to jump, and waiting by it."""

import asyncio
from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
"""Half past twelve in Melbourne, on a Tuesday."""


class SteppedTime:
    """`app.sender.time.Time` for tests."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now
        self._waiters: set[asyncio.Future[None]] = set()

    @property
    def waiting(self) -> int:
        """How many wait now, and have nothing to wake up for."""
        return sum(not each.done() for each in self._waiters)

    def now(self) -> datetime:
        return self._now

    def jump(self, seconds: float) -> None:
        """Let `seconds` pass; or let somebody set the clock, back as well."""
        self._now += timedelta(seconds=seconds)
        for each in self._waiters:
            if not each.done():
                each.set_result(None)

    async def wait(self, event: asyncio.Event, seconds: float | None) -> None:  # noqa: ARG002 - nothing passes by itself
        """As there; every jump ends it, which can be too early: whoever waits looks at the clock again."""
        if event.is_set():
            return
        moved: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        happened = asyncio.ensure_future(event.wait())
        happened.add_done_callback(lambda _task: None if moved.done() else moved.set_result(None))
        self._waiters.add(moved)
        try:
            await moved
        finally:
            self._waiters.discard(moved)
            happened.cancel()


class CreepingTime(SteppedTime):
    """Goes on by a third of a millisecond with every look at it, and wakes whoever waits `early` seconds too early."""

    def __init__(self, early: float) -> None:
        super().__init__()
        self._early = early

    def now(self) -> datetime:
        self._now += timedelta(seconds=0.000_3)
        return self._now

    async def wait(self, event: asyncio.Event, seconds: float | None) -> None:
        await asyncio.sleep(0)
        if not event.is_set() and seconds is not None:
            self._now += timedelta(seconds=max(seconds - self._early, 0.0))
