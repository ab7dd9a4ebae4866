"""What is kept of a lead: read before it is shown."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from app.core.attempt import Attempt
from app.core.dataclass import dataclass
from app.core.draft import Draft
from app.core.layout import Layout
from app.sender.outbox import Outbox
from app.store import StoreError


@dataclass(frozen=True, slots=True)
class Found:
    """What was sent to `lead`, the oldest first, and drafts, the one to be shown first.

    `number` is the id of the draft that was asked for; 0 where it is the last of the lead.
    """

    lead: str
    made: Sequence[Attempt]
    drafts: Sequence[Draft]
    number: int = 0


async def read(
    outbox: Outbox,
    layout: Layout,
    drafts_of: Callable[[str, int], Awaitable[Sequence[Draft]]],
    lead: str,
    number: int,
) -> Found | None:
    """None where it can't be read."""
    try:
        made, drafts = await asyncio.gather(outbox.attempts_of(layout, lead), drafts_of(lead, number))
    except StoreError:
        return None
    return Found(lead, made, drafts, number)
