"""What a form held that was not sent: kept as it is typed, so that neither a crash nor an upgrade loses it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from app.core.dataclass import dataclass, field
from app.core.edit import Edit
from app.core.item import Item, lead_key
from app.core.layout import Layout


@dataclass(frozen=True, slots=True)
class Draft:
    """One form's. `id` is 0 until it is stored.

    `changed` (aware) is when it was written down. `unsent` has what was typed and is not of the edit, by the names of
    controls; `focus` names the one that had the cursor. `replaces` is the id of the update whose place it takes.
    """

    edit: Edit
    layout: Layout
    changed: datetime
    unsent: Mapping[str, str] = field(default_factory=dict)
    focus: str = ""
    replaces: int | None = None
    id: int = 0

    @property
    def lead(self) -> str:
        return self.edit.lead.strip()

    def holds(self, other: "Draft") -> bool:
        """Whether what a person would miss is the same in both."""
        return (self.edit, self.unsent, self.replaces) == (other.edit, other.unsent, other.replaces)


def fits(what: Item | Draft, layout: Layout) -> bool:
    """Whether the form of `layout` can show all of it: the same campaign, with the same fields in it."""
    return _of_campaign(what, layout) and not _unknown(what, layout)


def outgrown(what: Item | Draft, layout: Layout) -> tuple[str, ...]:
    """The fields that keep it out of the form of its own campaign: the connection has none of these names any more."""
    return _unknown(what, layout) if _of_campaign(what, layout) else ()


def _of_campaign(what: Item | Draft, layout: Layout) -> bool:
    there = (layout.server, layout.template, layout.campaign)
    return (what.layout.server, what.layout.template, what.layout.campaign) == there


def _unknown(what: Item | Draft, layout: Layout) -> tuple[str, ...]:
    names = {each.name for each in layout.fields}
    return tuple(each for each in (*what.edit.phones, *what.edit.fields) if each not in names)


def to_bring_back(drafts: Iterable[Draft], layout: Layout, lead: str | None) -> list[Draft]:
    """Those that the form of `layout` can show, the first to be shown; of `lead`, or of any lead where that is None."""
    mine = (each for each in drafts if (lead is None or lead_key(each.lead) == lead_key(lead)) and fits(each, layout))
    return sorted(mine, key=lambda each: (each.changed, each.id), reverse=True)
