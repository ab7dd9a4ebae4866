"""One edit of a lead: what the person typed and chose, what it changes, and the JSON it becomes."""

from collections.abc import Mapping
from datetime import datetime

from app.core import callback, contract
from app.core.callback import Standing
from app.core.dataclass import dataclass, field
from app.core.layout import Disposition, Field, Layout

_INVISIBLE = "".join(map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]))
_PUNCTUATION = str.maketrans("", "", " \t\u00a0\u2009\u202f()[]-\u2010\u2011\u2012\u2013\u2014\u2212./" + _INVISIBLE)
"""Directional marks are among them: address books put them around the numbers that one copies."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a form holds. A phone or field whose name is absent stays as it is.

    `phones` has the text as typed; None where "No change" is off and nothing was typed or chosen yet, "" where the
    person chose to clear the number. `callback` is a naive wall time in the Contact Hours zone, or why there is none.
    `disposition` and `priority` are None for "No change" and "leave to Noojee". `asked`: the customer asked for this
    time of the call-back, outside of the calling hours. It is recorded, and not sent.
    """

    lead: str = ""
    phones: Mapping[str, str | None] = field(default_factory=dict)
    disposition: str | None = None
    callback: datetime | Standing = Standing.UNDECIDED
    priority: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """What sending an edit does to the lead, for people to read and for tests to hold the program to.

    `sets` pairs each field with its new value as sent; "" clears it. `keeps` are the phone fields that stay. `unsent`
    are the other fields, which are presumably kept: Noojee does not document it.
    """

    lead: str
    sets: tuple[tuple[Field, str], ...]
    keeps: tuple[Field, ...]
    unsent: tuple[Field, ...]
    disposition: Disposition | None
    callback: datetime | Standing
    priority: int | None
    asked: bool = False

    @property
    def actions(self) -> tuple[str, ...]:
        """What Noojee does besides, as the connection names it."""
        return self.disposition.actions if self.disposition else ()


def wire_number(typed: str) -> str:
    """A phone number as it is sent: what was typed less spaces and punctuation. Nothing else is ever rewritten."""
    return typed.translate(_PUNCTUATION)


def changes(edit: Edit) -> int:
    """How many values of the lead sending `edit` changes."""
    own = (edit.callback is not Standing.KEEP, edit.disposition is not None, edit.priority is not None)
    return len(edit.phones) + len(edit.fields) + sum(own)


def changes_something(edit: Edit) -> bool:
    """Whether sending `edit` changes the lead. Sent all the same, it would still add a call record."""
    return changes(edit) > 0


def promise(edit: Edit, layout: Layout) -> Promise:
    """What sending `edit` will do. For an edit in which something is still missing: what is known so far."""
    typed = {each.name: edit.phones.get(each.name) for each in layout.phones}
    values = {name: wire_number(number) for name, number in typed.items() if number is not None}
    values |= {each.name: edit.fields[each.name] for each in layout.others if each.name in edit.fields}
    disposition = None
    if edit.disposition is not None:
        disposition = layout.disposition(edit.disposition) or Disposition(edit.disposition)
    return Promise(
        lead=edit.lead.strip(),
        sets=tuple((each, values[each.name]) for each in layout.fields if each.name in values),
        keeps=tuple(each for each in layout.phones if each.name not in edit.phones),
        unsent=tuple(each for each in layout.others if each.name not in edit.fields),
        disposition=disposition,
        callback=edit.callback,
        priority=edit.priority,
        asked=edit.asked and isinstance(edit.callback, datetime),
    )


def query(edit: Edit, layout: Layout) -> dict[str, str]:
    """The parameters of the request's address, without the API key."""
    parameters = {
        contract.TEMPLATE_ID: str(layout.template),
        contract.CAMPAIGN_ID: str(layout.campaign),
        contract.ALLOCATION_ID: str(layout.allocation),
    }
    if layout.profile.lead_id_in_url:
        parameters[contract.LEAD] = edit.lead.strip()
    return parameters


def body(edit: Edit, layout: Layout) -> dict[str, str]:
    """The JSON object that is sent. `edit` must have no problem (`app.core.check.problems`)."""
    sent: dict[str, str] = {} if layout.profile.lead_id_in_url else {contract.LEAD: edit.lead.strip()}
    sent[contract.DISPOSITION] = contract.NO_CHANGE if edit.disposition is None else edit.disposition
    if isinstance(edit.callback, datetime):
        sent[contract.CALLBACK] = callback.wire(edit.callback)
    elif edit.callback is Standing.KEEP:
        sent[contract.CALLBACK] = contract.NO_CHANGE
    if edit.priority is not None:
        sent[contract.PRIORITY] = str(edit.priority)
    for phone in layout.phones:
        typed = edit.phones.get(phone.name)
        sent[phone.name] = contract.NO_CHANGE if typed is None else wire_number(typed)
    for other in layout.others:
        if other.name in edit.fields:
            sent[other.name] = edit.fields[other.name]
        elif layout.profile.send_untouched:
            sent[other.name] = contract.NO_CHANGE
    return sent
