"""Leads that this program knows of, because of what was typed, waits, was sent or opened: found by any part of it."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import IntEnum

from app.core.attempt import Attempt, found_by
from app.core.callback import Standing, wire
from app.core.dataclass import dataclass, field
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.history import Entry, Search, needle
from app.core.item import Item, lane
from app.core.layout import Layout

MOST = 50
"""Leads that are shown. Who sees so many types more."""


class Origin(IntEnum):
    """Where a lead is known from. Of one that is known from several, the first of these is told."""

    DRAFT = 0
    OUTBOX = 1
    SENT = 2
    LIST = 3
    OPENED = 4


@dataclass(frozen=True, slots=True)
class Found:
    """One lead, as one origin knows it. `when` is aware; `edit` has what is known of its values.

    `words` tell of an origin that has no moment, such as a list. Of `draft`, `item` and `attempt` there is what the
    origin has.
    """

    lead: str
    layout: Layout
    origin: Origin
    when: datetime
    edit: Edit = field(default_factory=Edit)
    words: str = ""
    draft: Draft | None = None
    item: Item | None = None
    attempt: Attempt | None = None

    @property
    def lane(self) -> tuple[str, int, str]:
        return lane(self.layout, self.lead)


Source = Callable[[Search, Layout], Awaitable[Sequence[Found]]]
"""Finds leads of a connection that match a search; all that it has, the newest first, for an empty one."""


def of_draft(draft: Draft) -> Found:
    return Found(draft.lead, draft.layout, Origin.DRAFT, draft.changed, draft.edit, draft=draft)


def of_item(item: Item) -> Found:
    return Found(item.lead, item.layout, Origin.OUTBOX, item.since, item.edit, item=item)


def of_entry(entry: Entry) -> Found:
    item, made = entry.item, entry.attempt
    return Found(item.lead, item.layout, Origin.SENT, made.began, item.edit, item=item, attempt=made)


def matches(wanted: Search, edit: Edit, more: Mapping[str, str] | None = None) -> bool:
    """Whether a part of what `edit` says, or of `more` values, is what a person looks for."""
    when = edit.callback if not isinstance(edit.callback, Standing) else None
    own = (edit.lead, edit.disposition or "", wire(when) if when is not None else "")
    typed = [each or "" for each in edit.phones.values()]
    return needle(wanted) in found_by(*own, *typed, *edit.fields.values(), *(more or {}).values())


def in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    """Drafts first, then every other lead once, each the newest first."""
    drafts: list[Found] = []
    best: dict[tuple[str, int, str], Found] = {}
    for each in found:
        if each.origin is Origin.DRAFT:
            drafts.append(each)
        elif each.lane not in best or _rank(each) < _rank(best[each.lane]):
            best[each.lane] = each
    typed = {each.lane for each in drafts}
    others = [each for each in best.values() if each.lane not in typed]
    newest = sorted(drafts, key=_age, reverse=True), sorted(others, key=_age, reverse=True)
    return tuple([*newest[0], *newest[1]][: max(MOST, len(drafts))])


def _rank(found: Found) -> tuple[int, float]:
    return found.origin, -found.when.timestamp()


def _age(found: Found) -> tuple[datetime, str]:
    return found.when, found.lead
