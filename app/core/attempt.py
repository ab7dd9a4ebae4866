"""One time that an update went out: what was sent, what came of it, and what is known about a lead because of it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from app.core import contract
from app.core import edit as edits
from app.core.answer import Answer, Known
from app.core.dataclass import dataclass, replace
from app.core.edit import wire_number
from app.core.item import Item, Settled, State

OUTCOMES = (State.APPLIED, State.WAITING, State.NEEDS_YOU, State.CONFLICT, State.UNKNOWN)
"""What can come of an attempt, once it is over. `QUEUED` besides, where the key or the certificate was refused."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request. Moments are aware; `id` is 0 until it is stored. `who` is the account it was made from.

    `sent` is the JSON object of the request, which has no key in it. `before` has, of the fields that it changes, the
    values that this program knew the lead to have. `outcome` is the state that it brought its item into, and `SENDING`
    before; a person who `settled` it later has changed it from `UNKNOWN`.
    """

    item: int
    began: datetime
    who: str
    sent: Mapping[str, str]
    before: Mapping[str, str]
    id: int = 0
    ended: datetime | None = None
    answer: Answer | None = None
    outcome: State = State.SENDING
    settled: Settled | None = None

    @property
    def known(self) -> Known:
        """What is known about the lead because of it. A person's look is knowledge."""
        if self.outcome is State.APPLIED:
            return Known.APPLIED
        return Known.UNKNOWN if self.outcome in {State.SENDING, State.UNKNOWN} else Known.NOT_APPLIED


@dataclass(frozen=True, slots=True)
class Sent:
    """The last value of a field that this program sent. `known` is what is known about whether it was applied."""

    value: str
    when: datetime
    known: Known


def attempt(item: Item, now: datetime, before: Mapping[str, str], who: str) -> Attempt:
    """The attempt that begins now. `before` are the values that the lead is known to have (`values`)."""
    made = Attempt(item=item.id, began=now, who=who, sent=edits.body(item.edit, item.layout), before={})
    return with_before(made, before)


def with_before(made: Attempt, known: Mapping[str, str]) -> Attempt:
    """The attempt, of whose lead the values `known` were known when it began."""
    changed = (name for name, value in made.sent.items() if value != contract.NO_CHANGE)
    return replace(made, before={name: known[name] for name in changed if name in known})


def ended(made: Attempt, item: Item) -> Attempt:
    """The attempt, after which its item is as `item`."""
    return replace(made, ended=item.since, answer=item.answer, outcome=item.state)


def answered(attempts: Iterable[Attempt], item: Item) -> datetime | None:
    """When the last answer to `item` came; None where it is not known. `attempts` are its lead's, the oldest first."""
    moments = [each.ended for each in attempts if each.item == item.id and each.ended is not None]
    return moments[-1] if moments else None


def last_sent(attempts: Iterable[Attempt]) -> dict[str, Sent]:
    """By field name, the last value that was sent to one lead. `attempts` are that lead's, the oldest first."""
    last: dict[str, Sent] = {}
    for each in attempts:
        for name, value in _changes(each):
            last[name] = Sent(value, each.began, each.known)
    return last


def last_known(attempts: Iterable[Attempt]) -> dict[str, Sent]:
    """By field name, the values that the lead was last known to have: sent, and applied, and nothing unknown since."""
    found: dict[str, Sent] = {}
    for each in attempts:
        if each.known is Known.NOT_APPLIED:
            continue
        for name in _moved(each):
            found.pop(name, None)
        for name, value in _changes(each):
            if each.known is Known.APPLIED:
                found[name] = Sent(value, each.began, each.known)
            else:
                found.pop(name, None)
    return found


def values(attempts: Iterable[Attempt]) -> dict[str, str]:
    """`last_known`, without when that was."""
    return {name: each.value for name, each in last_known(attempts).items()}


def search_text(item: Item, sent: Mapping[str, str]) -> str:
    """All that an attempt can be found by, in small letters, one value a line; numbers also without punctuation."""
    typed = filter(None, item.edit.phones.values())
    changes = [each for each in sent.values() if each != contract.NO_CHANGE]
    return found_by(item.lead, item.edit.disposition or "", item.layout.name, item.who, *changes, *typed)


def found_by(*values: str) -> str:
    """The values in small letters, one a line; numbers also without punctuation."""
    parts = [*values, *(wire_number(each) for each in values)]
    return "\n".join(dict.fromkeys(each.casefold() for each in parts if each))


def _moved(made: Attempt) -> set[str]:
    """What Noojee may change by itself: no call-back sent makes a new lead, a disposition brings its own priority."""
    moved = set() if contract.CALLBACK in made.sent else {contract.CALLBACK}
    if made.sent.get(contract.DISPOSITION, contract.NO_CHANGE) != contract.NO_CHANGE:
        moved.add(contract.PRIORITY)
    return moved


def _changes(made: Attempt) -> list[tuple[str, str]]:
    return [(name, value) for name, value in made.sent.items() if name != contract.LEAD and value != contract.NO_CHANGE]
