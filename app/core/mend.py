"""What a person can mend of an update that waits for them beside a conflict, and what the history knows about it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum, auto

from app.core import attempt as attempts
from app.core.answer import Step
from app.core.attempt import Attempt
from app.core.contract import DISPOSITION, NO_CHANGE, Code
from app.core.dataclass import dataclass, field
from app.core.edit import Edit, changes_something, wire_number
from app.core.history import Entry
from app.core.item import Item, State
from app.core.layout import Field


class Asks(Enum):
    """What the answer asks the person for."""

    LEAD = auto()
    """The lead's id, or another campaign (101)."""
    NUMBERS = auto()
    """Another number, or none (104, 105)."""
    DISPOSITION = auto()
    """Another disposition (106, 107)."""
    SETTLE = auto()
    """What became of it: nobody knows."""


_ASKS = {
    Code.NO_SUCH_LEAD: Asks.LEAD,
    Code.DO_NOT_CALL: Asks.NUMBERS,
    Code.DUPLICATE: Asks.NUMBERS,
    Code.NO_SUCH_DISPOSITION: Asks.DISPOSITION,
    Code.NEVER_DIALLED: Asks.DISPOSITION,
}


@dataclass(frozen=True, slots=True)
class Holder:
    """Another lead that had a number when this program last knew: in which field, and since which aware moment."""

    lead: str
    field: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Home:
    """A connection in which an update of the lead was applied, the last time at an aware moment."""

    connection: str
    campaign: int
    when: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """What the history of this program knows. `holders` are by phone field, `refused` by the name of a disposition."""

    holders: Mapping[str, tuple[Holder, ...]] = field(default_factory=dict)
    homes: tuple[Home, ...] = ()
    refused: Mapping[str, datetime] = field(default_factory=dict)


def asks(item: Item) -> Asks | None:
    """What the person is asked for; None where only the form can help, or nobody is asked."""
    if item.state is State.UNKNOWN:
        return Asks.SETTLE
    answer = item.answer
    refused = item.state is State.NEEDS_YOU and item.settled is None and answer is not None
    if not refused or answer is None or answer.step is not Step.MEND or answer.code not in _ASKS:
        return None
    found = _ASKS[Code(answer.code)]
    return found if found is not Asks.NUMBERS or numbers(item) else None


def numbers(item: Item) -> list[tuple[Field, str]]:
    """The numbers that the update sets, each with its field: Noojee does not say which of them it refuses."""
    sent = ((each, wire_number(item.edit.phones.get(each.name) or "")) for each in item.layout.phones)
    return [(each, number) for each, number in sent if number]


def can_go(edit: Edit, item: Item) -> bool:
    """Whether it is worth sending `edit` in place of `item`: what was refused once is refused again."""
    return edit != item.edit and changes_something(edit)


def holder(made: Iterable[Attempt], lead: str, phones: Iterable[Field], number: str) -> Holder | None:
    """Where a lead was last known to have `number`. `made` are its attempts, the oldest first."""
    known = attempts.last_known(made)
    for each in phones:
        last = known.get(each.name)
        if last is not None and last.value == number:
            return Holder(lead, each.label, last.when)
    return None


def homes(entries: Iterable[Entry], item: Item) -> tuple[Home, ...]:
    """Where updates of a lead with the id of `item` were applied, the newest first, but for its own campaign."""
    mine = item.lane
    found: dict[tuple[str, int], Home] = {}
    for each in entries:
        server, campaign, lead = each.item.lane
        if each.attempt.outcome is State.APPLIED and lead == mine[2] and (server, campaign) != mine[:2]:
            home = Home(each.item.layout.name, campaign, each.attempt.began)
            found.setdefault((server, campaign), home)
    return tuple(found.values())


def refused_dispositions(entries: Iterable[Entry]) -> dict[str, datetime]:
    """The dispositions that the server did not know when it last was sent them. `entries` are the newest first."""
    seen: set[str] = set()
    found: dict[str, datetime] = {}
    for each in entries:
        made = each.attempt
        name = made.sent.get(DISPOSITION, NO_CHANGE)
        applied = made.outcome is State.APPLIED
        unknown = made.answer is not None and made.answer.code == Code.NO_SUCH_DISPOSITION
        if name in seen or name == NO_CHANGE or not (applied or unknown):
            continue
        seen.add(name)
        if unknown and not applied:
            found[name] = made.began
    return found


def after(refused: Mapping[str, datetime], item: Item) -> dict[str, datetime]:
    """The dispositions that the server does not know, once `item` has come into its state."""
    name = item.edit.disposition
    known = {each: when for each, when in refused.items() if each != name or item.state is not State.APPLIED}
    answer, over = item.answer, item.state in {State.NEEDS_YOU, State.UNKNOWN}
    if name is not None and over and answer and answer.code == Code.NO_SUCH_DISPOSITION:
        known[name] = item.since
    return known
