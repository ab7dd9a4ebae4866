"""A queued edit, and the states that it can be in. `app.core.life` has what leads from one to another."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.core.answer import Answer
from app.core.dataclass import dataclass, replace
from app.core.edit import Edit, changes_something
from app.core.layout import Layout

LONGEST_HOLD = 30.0
DEFAULT_HOLD = 10.0
LEAST_HOLD_WITH_ACTIONS = 5.0
"""Seconds of the undo window."""
STALE_AFTER = timedelta(minutes=15)
"""Older than this after a start or a long offline spell, an update waits for one look: newer work may be there."""
CLOCK_SLACK = timedelta(minutes=1)
"""How far a computer's clock may be set back without a word: that much, it corrects by itself."""


class State(StrEnum):
    """Where an update is. Nothing but `SENDING` is on the wire; only `QUEUED` and `WAITING` can get there."""

    DRAFT = "draft"
    """Taken back by the person, to be changed or dropped."""
    HELD = "held"
    """Can be undone until `due`."""
    QUEUED = "queued"
    SENDING = "sending"
    WAITING = "waiting"
    """Surely not applied; goes out by itself at `due`."""
    STALE = "stale"
    """Surely not applied, and too old to go out without one look of a person."""
    NEEDS_YOU = "needs you"
    """Surely not applied, and refused or given up."""
    CONFLICT = "conflict"
    UNKNOWN = "unknown"
    APPLIED = "applied"
    CANCELLED = "cancelled"
    REPLACED = "replaced"


CLOSED = frozenset({State.APPLIED, State.CANCELLED, State.REPLACED})
NEEDS_PERSON = frozenset({State.STALE, State.NEEDS_YOU, State.CONFLICT, State.UNKNOWN})
MAY_BE_TAKEN_BACK = frozenset({State.HELD, State.QUEUED, State.WAITING, State.STALE})
"""Surely not applied and not on its way: it can be brought back into the form."""
MAY_BE_REPLACED = frozenset({State.DRAFT, State.NEEDS_YOU, State.CONFLICT})


class Settled(StrEnum):
    """What a person saw in Noojee of an update that nobody knew about."""

    ARRIVED = "arrived"
    NOT_ARRIVED = "not arrived"


class NotNowError(Exception):
    """The item is in a state that does not allow this. `item` is as it was found."""

    def __init__(self, item: "Item") -> None:
        super().__init__(f"update {item.id} is {item.state}")
        self.item = item


@dataclass(frozen=True, slots=True)
class Item:
    """One update that a person asked to send. Its edit never changes: another edit is another item.

    `id` is 0 until it is stored. Items of a lead go out by `place`, which one that `replaces` another takes over.
    `made` is when the person pressed Send, `vouched` when they last said that it may go out, `since` when it came into
    its state. `due` is when a HELD or WAITING one goes on. `tries` counts the failures since `vouched`, `waits_since`
    tells the first of them. `sends` counts how often a person said to send it; it is
    `unsettled` where nobody knows about an earlier one of these, whatever came of the last. All moments are aware.
    """

    edit: Edit
    layout: Layout
    made: datetime
    vouched: datetime
    since: datetime
    who: str = ""
    id: int = 0
    place: int = 0
    state: State = State.HELD
    due: datetime | None = None
    tries: int = 0
    waits_since: datetime | None = None
    sends: int = 1
    answer: Answer | None = None
    settled: Settled | None = None
    unsettled: bool = False
    practice: bool = False
    replaces: int | None = None

    @property
    def lead(self) -> str:
        return self.edit.lead.strip()

    @property
    def lane(self) -> tuple[str, int, str]:
        """What goes out strictly in order, one at a time: the updates of one lead."""
        return lane(self.layout, self.lead)

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED

    @property
    def is_queued(self) -> bool:
        """Whether it goes out by itself, as soon as it may."""
        return self.state in {State.QUEUED, State.WAITING}

    @property
    def can_go_without_disposition(self) -> bool:
        """Whether it has a disposition, and changes something besides."""
        return self.edit.disposition is not None and changes_something(replace(self.edit, disposition=None))

    @property
    def needs_person(self) -> bool:
        return self.state in NEEDS_PERSON


def lane(layout: Layout, lead: str) -> tuple[str, int, str]:
    """What `Item.lane` is for `lead`, however its id is written."""
    return (layout.server, layout.campaign, lead_key(lead))


def lead_key(lead: str) -> str:
    """A lead's id, however it is written."""
    return lead.strip().casefold()
