"""How the open updates stand to each other: which waits behind which, and for what."""

from collections.abc import Iterable
from datetime import datetime

from app.core.dataclass import dataclass
from app.core.item import Item, State
from app.core.outbox import held_up, in_order


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one update stands. `until` is when its server is asked again.

    `behind` is the open update of its lead that has to be done with first; None where it is the first itself.
    `is_next` is true for the first of its server that may go out.
    """

    behind: Item | None = None
    until: datetime | None = None
    is_next: bool = False


class Queue:
    """One look at all updates."""

    def __init__(self, items: Iterable[Item]) -> None:
        waiting = in_order(items)
        self._until = held_up(waiting)
        self._first: dict[tuple[str, int, str], Item] = {}
        self._next: dict[str, int] = {}
        for each in waiting:
            first = self._first.setdefault(each.lane, each)
            if first is each and each.state is State.QUEUED:
                self._next.setdefault(each.layout.server, each.id)

    def standing(self, item: Item) -> Standing:
        if not item.is_open:
            return Standing()
        first = self._first.get(item.lane)
        server = item.layout.server
        return Standing(
            behind=first if first is not None and first.id != item.id else None,
            until=self._until.get(server),
            is_next=self._next.get(server) == item.id,
        )
