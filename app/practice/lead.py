"""One lead as the practice server holds it. Frozen: a change makes a new one."""

from collections.abc import Mapping
from datetime import UTC, datetime

from app.core.dataclass import dataclass

FRESH_PRIORITY = 4
"""Of a lead that nobody has called (NOOJEE: built-in priorities)."""
UNTIL_CLOSED = datetime.max.replace(tzinfo=UTC)
"""For `LeadState.open_until`: a colleague has the lead open, and does not close it by themselves."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one field; `name` as in the request, system fields included. "" is no value."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One entry of the Call Editor. `disposition` is the lead's after it, "" for none."""

    at: datetime
    by: str
    disposition: str
    changes: tuple[Change, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class FiredAction:
    """One run of one Disposition Action."""

    at: datetime
    disposition: str
    action: str


@dataclass(frozen=True, slots=True)
class LeadState:
    """A lead at one moment.

    `values` has every field of the template, "" where it is empty. `callback` is in the wire form, in the zone of the
    Contact Hours. `new` is whether the dialler takes it for a new lead; `dialled`, whether it ever called it. `records`
    and `fired` are newest first. `open_until` is set while a colleague has the lead open; `edited`, when a colleague
    has changed it since the last update was answered, so that the next one conflicts.
    """

    id: str
    campaign: int
    allocation: int
    values: Mapping[str, str]
    disposition: str | None
    callback: str | None
    priority: int
    new: bool
    dialled: bool
    records: tuple[CallRecord, ...] = ()
    fired: tuple[FiredAction, ...] = ()
    open_until: datetime | None = None
    edited: bool = False

    def is_open(self, now: datetime) -> bool:
        """Whether a colleague has the lead open at the aware moment `now`."""
        return self.open_until is not None and now < self.open_until
