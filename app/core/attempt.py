"""One time that an update went out: what was sent, and what came back; and what is known about a lead because of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.core import contract
from app.core import edit as edits
from app.core.answer import Answer, Known
from app.core.edit import wire_number
from app.core.item import Item, Settled


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request. `answer` is None until one came. Moments are aware; `id` is 0 until it is stored.

    `sent` is the JSON object of the request, which has no key in it. `before` has, of the fields that it changes, the
    values that this program knew the lead to have.
    """

    item: int
    began: datetime
    who: str
    sent: Mapping[str, str]
    before: Mapping[str, str]
    id: int = 0
    ended: datetime | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The last value of a field that this program sent. `known` is what is known about whether it was applied."""

    value: str
    when: datetime
    known: Known


def attempt(item: Item, now: datetime, before: Mapping[str, str], who: str) -> Attempt:
    """The attempt that begins now. `before` are the values that the lead is known to have (`values`)."""
    sent = edits.body(item.edit, item.layout)
    return Attempt(
        item=item.id,
        began=now,
        who=who,
        sent=sent,
        before={name: before[name] for name, value in sent.items() if name in before and value != contract.NO_CHANGE},
    )


def known(made: Attempt, settled: Settled | None) -> Known:
    """What is known about an attempt. A person's look is knowledge."""
    if made.answer is not None and made.answer.known is not Known.UNKNOWN:
        return made.answer.known
    return {None: Known.UNKNOWN, Settled.ARRIVED: Known.APPLIED, Settled.NOT_ARRIVED: Known.NOT_APPLIED}[settled]


def last_sent(attempts: Iterable[tuple[Attempt, Settled | None]]) -> dict[str, Sent]:
    """By field name, the last value that was sent to one lead. `attempts` are that lead's, the oldest first."""
    last: dict[str, Sent] = {}
    for each, settled in attempts:
        came = known(each, settled)
        for name, value in each.sent.items():
            if name != contract.LEAD and value != contract.NO_CHANGE:
                last[name] = Sent(value, each.began, came)
    return last


def values(attempts: Iterable[tuple[Attempt, Settled | None]]) -> dict[str, str]:
    """By field name, the values that the lead was last known to have: sent, and applied, and nothing unknown since."""
    found: dict[str, str] = {}
    for each, settled in attempts:
        came = known(each, settled)
        for name, value in each.sent.items():
            if name == contract.LEAD or value == contract.NO_CHANGE:
                continue
            if came is Known.APPLIED:
                found[name] = value
            elif came is Known.UNKNOWN:
                found.pop(name, None)
    return found


def search_text(item: Item, sent: Mapping[str, str]) -> str:
    """All that an attempt can be found by, in small letters, one value a line; numbers also without punctuation."""
    disposition = item.edit.disposition or ""
    parts = [
        item.lead,
        disposition,
        item.layout.name,
        item.who,
        *sent.values(),
        *filter(None, item.edit.phones.values()),
    ]
    parts += [wire_number(each) for each in parts]
    return "\n".join(dict.fromkeys(each.casefold() for each in parts if each and each != contract.NO_CHANGE))
