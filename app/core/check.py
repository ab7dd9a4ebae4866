"""What keeps an edit from being sent, and what a person should know before sending it."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum, auto

from app.core import callback, contract
from app.core.callback import Odd, Standing
from app.core.calling import NOWHERE, Called
from app.core.dataclass import dataclass
from app.core.edit import Edit, changes_something, wire_number
from app.core.item import lead_key
from app.core.layout import CallbackRule, Field, Kind, Layout, OutOfHours

NUMBER = re.compile(r"\+?[0-9]+")
"""A phone number as it is sent."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
FAR_AHEAD = timedelta(days=90)
LONGEST_NUMBER = 25
"""Digits. E.164 has 15 at most; the rest is for prefixes of a company's own exchange."""
LONGEST_LEAD = 200
"""Characters of a lead id. The vendor gives no limit; nothing longer is an id."""


class Part(Enum):
    """The part of the form that something is about."""

    LEAD = auto()
    PHONE = auto()
    DISPOSITION = auto()
    CALLBACK = auto()
    PRIORITY = auto()
    FIELD = auto()
    WHOLE = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the form. `name` is the field's, for `Part.PHONE` and `Part.FIELD`."""

    part: Part
    name: str = ""


class Reason(Enum):
    """Why an edit can't be sent, or what to know before it is."""

    LEAD_MISSING = auto()
    LEAD_TOO_LONG = auto()
    NUMBER_MISSING = auto()
    NUMBER_NOT_DIGITS = auto()
    NUMBER_TOO_LONG = auto()
    CLEARING_NOT_OFFERED = auto()
    MEANS_NO_CHANGE = auto()
    CONTROL_CHARACTERS = auto()
    NO_SUCH_DISPOSITION = auto()
    NO_SUCH_CHOICE = auto()
    NOT_A_DATE = auto()
    CALLBACK_UNDECIDED = auto()
    CALLBACK_UNREAD = auto()
    CALLBACK_KEEP_NOT_OFFERED = auto()
    CALLBACK_SKIPPED_BY_CLOCKS = auto()
    HOURS_BLOCKED = auto()
    HOURS_BLOCKED_HERE = auto()
    PRIORITY_OUT_OF_RANGE = auto()
    CHANGES_NOTHING = auto()

    LEAD_CHANGED = auto()
    CLEARS_NUMBER = auto()
    CALLBACK_PAST = auto()
    CALLBACK_TWICE = auto()
    CALLBACK_FAR = auto()
    OUTSIDE_HOURS = auto()
    DISPOSITION_WANTS_CALLBACK = auto()
    DISPOSITION_TAKES_NO_CALLBACK = auto()


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to tell the person, and where.

    `called` is what the calling hours say, and `lead` the id of another lead, where they are the reason.
    """

    place: Place
    reason: Reason
    called: Called = NOWHERE
    lead: str = ""


def part_of(edit: Edit, place: Place) -> object:
    """What `edit` holds at `place`: equal as long as nothing is changed there."""
    return {
        Part.LEAD: edit.lead,
        Part.PHONE: edit.phones.get(place.name, False),
        Part.DISPOSITION: edit.disposition,
        Part.CALLBACK: edit.callback,
        Part.PRIORITY: edit.priority,
        Part.FIELD: edit.fields.get(place.name),
        Part.WHOLE: edit,
    }[place.part]


def problems(
    edit: Edit,
    layout: Layout,
    zone: tzinfo,
    now: datetime,
    called: Called = NOWHERE,
    outside: OutOfHours | None = None,
) -> tuple[Remark, ...]:
    """All that must be mended before `edit` can be sent, in the form's order; empty when it is complete.

    `called` is how its call-back meets the calling hours, as far as anybody has looked; `outside`, what it meets
    outside of them, where that is not what the connection says.
    """
    found = [
        *_lead(edit.lead),
        *_phones(edit, layout),
        *_disposition(edit, layout),
        *_callback(edit, layout, zone, now),
    ]
    if called.breach is not None and not edit.asked and (outside or layout.calling.outside) is OutOfHours.BLOCK:
        by_connection = layout.calling.outside is OutOfHours.BLOCK
        reason = Reason.HOURS_BLOCKED if by_connection else Reason.HOURS_BLOCKED_HERE
        found.append(Remark(Place(Part.CALLBACK), reason, called))
    if edit.priority is not None and not 0 <= edit.priority <= contract.PRIORITY_HIGHEST_NUMBER:
        found.append(Remark(Place(Part.PRIORITY), Reason.PRIORITY_OUT_OF_RANGE))
    found += _fields(edit, layout)
    if not found and not changes_something(edit):
        found.append(Remark(Place(Part.WHOLE), Reason.CHANGES_NOTHING))
    return tuple(found)


def warnings(
    edit: Edit,
    layout: Layout,
    zone: tzinfo,
    now: datetime,
    called: Called = NOWHERE,
    outside: OutOfHours | None = None,
) -> tuple[Remark, ...]:
    """What the person should know, and may send all the same. `called` and `outside` as for `problems`."""
    found = [
        Remark(Place(Part.PHONE, name), Reason.CLEARS_NUMBER) for name, typed in edit.phones.items() if typed == ""
    ]
    if isinstance(edit.callback, datetime):
        odd = callback.oddity(edit.callback, zone, now)
        if odd is Odd.PAST:
            found.append(Remark(Place(Part.CALLBACK), Reason.CALLBACK_PAST))
        elif odd is Odd.TWICE:
            found.append(Remark(Place(Part.CALLBACK), Reason.CALLBACK_TWICE))
        elif edit.callback.replace(tzinfo=zone) - now > FAR_AHEAD:
            found.append(Remark(Place(Part.CALLBACK), Reason.CALLBACK_FAR))
        if called.breach is not None and not edit.asked and (outside or layout.calling.outside) is OutOfHours.WARN:
            found.append(Remark(Place(Part.CALLBACK), Reason.OUTSIDE_HOURS, called))
    disposition = layout.disposition(edit.disposition) if edit.disposition is not None else None
    if disposition is not None:
        takes_none = disposition.closes or disposition.callback is CallbackRule.NONE
        if disposition.callback is CallbackRule.REQUIRED and edit.callback is Standing.NONE:
            found.append(Remark(Place(Part.CALLBACK), Reason.DISPOSITION_WANTS_CALLBACK))
        elif takes_none and isinstance(edit.callback, datetime):
            found.append(Remark(Place(Part.CALLBACK), Reason.DISPOSITION_TAKES_NO_CALLBACK))
    return tuple(found)


def meant_for(edit: Edit, before: str) -> str:
    """The lead that what `edit` changes was typed for, once the cursor leaves the id; `before` is whom it was for."""
    return before if before and not _is_bare(edit) else edit.lead.strip()


def changed_lead(edit: Edit, meant: str) -> tuple[Remark, ...]:
    """To be told where `edit` has now another lead than the one that its values were `meant` for, if any."""
    same = not meant or lead_key(edit.lead) in {"", lead_key(meant)}
    return () if same or _is_bare(edit) else (Remark(Place(Part.LEAD), Reason.LEAD_CHANGED, lead=meant),)


def _is_bare(edit: Edit) -> bool:
    """Whether nothing but the lead's id is in it."""
    return edit == Edit(lead=edit.lead)


def _lead(lead: str) -> Iterator[Remark]:
    place = Place(Part.LEAD)
    if not lead.strip():
        yield Remark(place, Reason.LEAD_MISSING)
    elif len(lead) > LONGEST_LEAD:
        yield Remark(place, Reason.LEAD_TOO_LONG)
    elif contract.is_no_change(lead):
        yield Remark(place, Reason.MEANS_NO_CHANGE)
    elif not lead.strip().isprintable():
        yield Remark(place, Reason.CONTROL_CHARACTERS)


def _phones(edit: Edit, layout: Layout) -> Iterator[Remark]:
    for phone in layout.phones:
        if phone.name in edit.phones:
            reason = _number(edit.phones[phone.name], clearing=layout.profile.clear_phone)
            if reason is not None:
                yield Remark(Place(Part.PHONE, phone.name), reason)


def _number(typed: str | None, *, clearing: bool) -> Reason | None:
    if typed is None:
        return Reason.NUMBER_MISSING
    if typed == "":
        return None if clearing else Reason.CLEARING_NOT_OFFERED
    if contract.is_no_change(typed):
        return Reason.MEANS_NO_CHANGE
    number = wire_number(typed)
    if not NUMBER.fullmatch(number):
        return Reason.NUMBER_NOT_DIGITS
    return Reason.NUMBER_TOO_LONG if len(number.removeprefix("+")) > LONGEST_NUMBER else None


def _disposition(edit: Edit, layout: Layout) -> Iterator[Remark]:
    if edit.disposition is None:
        return
    if contract.is_no_change(edit.disposition):  # also where the connection file names one like that
        yield Remark(Place(Part.DISPOSITION), Reason.MEANS_NO_CHANGE)
    elif layout.disposition(edit.disposition) is None:
        yield Remark(Place(Part.DISPOSITION), Reason.NO_SUCH_DISPOSITION)


def _callback(edit: Edit, layout: Layout, zone: tzinfo, now: datetime) -> Iterator[Remark]:
    place = Place(Part.CALLBACK)
    if edit.callback is Standing.UNDECIDED:
        yield Remark(place, Reason.CALLBACK_UNDECIDED)
    elif edit.callback is Standing.UNREAD:
        yield Remark(place, Reason.CALLBACK_UNREAD)
    elif edit.callback is Standing.KEEP and not layout.profile.keep_callback:
        yield Remark(place, Reason.CALLBACK_KEEP_NOT_OFFERED)
    elif isinstance(edit.callback, datetime) and callback.oddity(edit.callback, zone, now) is Odd.NO_SUCH_TIME:
        yield Remark(place, Reason.CALLBACK_SKIPPED_BY_CLOCKS)


def _fields(edit: Edit, layout: Layout) -> Iterator[Remark]:
    for each in layout.others:
        if each.name in edit.fields:
            reason = _value(each, edit.fields[each.name])
            if reason is not None:
                yield Remark(Place(Part.FIELD, each.name), reason)


def _value(field: Field, value: str) -> Reason | None:
    if contract.is_no_change(value):
        return Reason.MEANS_NO_CHANGE
    if _CONTROLS.search(value):
        return Reason.CONTROL_CHARACTERS
    if field.kind is Kind.DATE and value:
        return None if read_date(value) else Reason.NOT_A_DATE
    if field.kind in {Kind.LIST, Kind.RADIO, Kind.CHECK} and value and value not in field.choices:
        return Reason.NO_SUCH_CHOICE
    return None


def read_date(text: str) -> date | None:
    """The day that a date field's text names in the form that is sent, and in no other; None where it names none."""
    try:
        day = datetime.strptime(text, contract.DATE_FORMAT).date()  # noqa: DTZ007 - a date has no zone
    except ValueError:
        return None
    return day if f"{day.year:04}/{day:%m/%d}" == text else None
