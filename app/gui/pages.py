"""The dialogs about one update that needs the person, each kind loaded when there is one to show."""

from typing import TYPE_CHECKING

from app.core.item import Item
from app.sender.outbox import Outbox
from app.sender.records import Records

if TYPE_CHECKING:
    from app.gui.dialogs import Hands
    from app.gui.mending import Mending
    from app.gui.resolving import Resolving


class Pages:
    def __init__(self, outbox: Outbox, records: Records, desk: "Hands") -> None:
        self._outbox = outbox
        self._records = records
        self._desk = desk
        self._resolving: Resolving | None = None
        self._mending: Mending | None = None

    async def resolve(self, item: Item) -> None:
        """What to do about a conflict. Raises `NotNowError` and `StoreError`."""
        from app.gui.resolving import Resolving  # noqa: PLC0415 - 15 ms that only a conflict is worth

        if self._resolving is None:
            self._resolving = Resolving(self._outbox, self._desk)
        await self._resolving.open(item)

    async def mend(self, item: Item) -> None:
        """What to do about another answer that needs the person. Raises `NotNowError` and `StoreError`."""
        from app.gui.mending import Mending  # noqa: PLC0415 - as above

        if self._mending is None:
            self._mending = Mending(self._outbox, self._records, self._desk)
        await self._mending.open(item)
