"""What the history knows about an update that was refused: by it, a person may see why."""

from datetime import datetime

from app.core import learned, mend
from app.core.history import Entry, Search
from app.core.item import Item, State
from app.core.layout import Layout
from app.core.mend import Asks, Facts, Holder
from app.store import Store

_MOST = 200
"""Lines of the history that are looked through, the newest first."""


class Records:
    """Raises `StoreError` where the history can't be read."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def facts(self, item: Item) -> Facts:
        """What there is to know for the person who mends `item`."""
        match mend.asks(item):
            case Asks.LEAD:
                return Facts(homes=mend.homes(await self._find(item.lead, item.practice), item))
            case Asks.NUMBERS:
                return Facts({each.name: await self._holders(item, number) for each, number in mend.numbers(item)})
            case Asks.DISPOSITION:
                return Facts(refused=await self.refused_dispositions(item.layout, practice=item.practice))
            case _:
                return Facts()

    async def refused_dispositions(self, layout: Layout, *, practice: bool) -> dict[str, datetime]:
        """The dispositions that this campaign's server did not know, by name, with the aware moment."""
        refused = mend.refused_dispositions(await self._of(layout, Search("", State.NEEDS_YOU, practice)))
        still: dict[str, datetime] = {}
        for name, when in refused.items():
            entries = await self._of(layout, Search(name, None, practice))
            still |= {name: when} if name in mend.refused_dispositions(entries) else {}
        return still

    async def accepted_dispositions(self, layout: Layout) -> tuple[str, ...]:
        """Those that updates of this campaign were applied with, the newest first."""
        return learned.accepted(await self._of(layout, Search("", State.APPLIED)))

    async def _holders(self, item: Item, number: str) -> tuple[Holder, ...]:
        """The other leads of the campaign that had `number` when they were last known, the newest first."""
        layout, found = item.layout, []
        leads = {each.item.lane: each.item.lead for each in reversed(await self._find(number, item.practice))}
        for lane, lead in leads.items():
            if lane[:2] == item.lane[:2] and lane != item.lane:
                made = await self._store.attempts_of(layout, lead)
                found.append(mend.holder(made, lead, layout.phones, number))
        return tuple(sorted(filter(None, found), key=lambda each: each.when, reverse=True))

    async def _of(self, layout: Layout, search: Search) -> list[Entry]:
        entries, _ = await self._store.history(search, _MOST)
        return [
            each
            for each in entries
            if (each.item.layout.server, each.item.layout.campaign) == (layout.server, layout.campaign)
        ]

    async def _find(self, text: str, practice: bool) -> list[Entry]:
        return (await self._store.history(Search(text, None, practice), _MOST))[0]
