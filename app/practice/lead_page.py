"""The page of one lead: what Noojee's Data View and Call Editor show, and what a colleague can be made to do."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from app.core.callback import wire
from app.core.contract import CALLBACK, DISPOSITION, PRIORITY
from app.practice.campaigns import Campaign
from app.practice.lead import UNTIL_CLOSED, CallRecord, Change, LeadState
from app.practice.page import Content, Markup, choice, element, form, page, pairs, table, text_box
from app.practice.reply import Reply

_SYSTEM_LABELS = {DISPOSITION: "Disposition", CALLBACK: "Call-back", PRIORITY: "Priority"}


def lead_page(lead: LeadState, campaign: Campaign, now: datetime, fault_part: Markup) -> Reply:
    """The page. `fault_part` is the choice of what the next update gets."""
    return page(
        f"Lead {lead.id}",
        element("p", f"{campaign.name}, {_allocation(lead, campaign)}. Times are those of {campaign.time_zone}."),
        *_notes(lead, campaign, now),
        element("h2", "Data View"),
        pairs(_data(lead, campaign)),
        element("h2", "Call records, newest first"),
        _records(lead, campaign),
        element("h2", "Actions that ran, newest first"),
        _fired(lead, campaign),
        element("h2", "Practise"),
        *_colleague(lead, campaign, now),
        element("fieldset", element("legend", "Something goes wrong"), fault_part),
    )


def _allocation(lead: LeadState, campaign: Campaign) -> str:
    return next((each.name for each in campaign.allocations if each.id == lead.allocation), str(lead.allocation))


def _notes(lead: LeadState, campaign: Campaign, now: datetime) -> Iterator[Markup]:
    if lead.is_open(now) and lead.open_until is not None:
        until = "it is closed" if lead.open_until == UNTIL_CLOSED else _time(lead.open_until, campaign)
        words = f"A colleague has this lead open. Every update conflicts (110) until {until}."
        yield element("p", words, class_="note")
    if lead.edited:
        words = "A colleague has changed this lead since the last update. The next update conflicts (110)."
        yield element("p", words, class_="note")


def _data(lead: LeadState, campaign: Campaign) -> dict[str, Content]:
    labels = _labels(campaign)
    data: dict[str, Content] = {labels[name]: value for name, value in lead.values.items()}
    disposition = campaign.template.disposition(lead.disposition or "")
    closed = disposition is not None and disposition.closes
    own: dict[str, Content] = {
        "Disposition": lead.disposition or "none yet",
        "Closed": "yes, by its disposition: it is not called any more" if closed else "no",
        "Call-back": lead.callback or "none booked",
        "Priority": str(lead.priority),
        "Counts as a new lead": "yes: called first come, first served" if lead.new else "no",
        "Ever dialled": "yes" if lead.dialled else "no",
    }
    return data | own


def _labels(campaign: Campaign) -> dict[str, str]:
    """Each field's label; its name beside it where another field, or Noojee itself, has the same label."""
    fields = campaign.template.fields
    taken = [each.label for each in fields] + ["Disposition", "Call-back", "Priority"]
    taken += ["Closed", "Counts as a new lead", "Ever dialled"]
    return {each.name: each.label if taken.count(each.label) == 1 else f"{each.label} ({each.name})" for each in fields}


def _records(lead: LeadState, campaign: Campaign) -> Markup:
    labels = _labels(campaign) | _SYSTEM_LABELS
    rows = ([_time(each.at, campaign), each.by, each.disposition, _happened(each, labels)] for each in lead.records)
    return table(["Time", "By", "Disposition", "What happened"], rows) if lead.records else element("p", "None yet.")


def _happened(record: CallRecord, labels: dict[str, str]) -> str:
    lines = [_changed(each, labels) for each in record.changes]
    lines += [record.note] if record.note else []
    if not lines and record.by == "API":
        return "Nothing changed"
    return "\n".join(lines)


def _changed(change: Change, labels: dict[str, str]) -> str:
    return f"{labels.get(change.name, change.name)}: {change.old or '(empty)'} → {change.new or '(empty)'}"


def _fired(lead: LeadState, campaign: Campaign) -> Markup:
    rows = ([_time(each.at, campaign), each.disposition, each.action] for each in lead.fired)
    none = element("p", "None since the server started.")
    return table(["Time", "Disposition", "Action"], rows) if lead.fired else none


def _colleague(lead: LeadState, campaign: Campaign, now: datetime) -> Iterator[Markup]:
    base = f"/practice/leads/{quote(lead.id, safe='')}"
    labels = _labels(campaign)
    options = [*labels.items(), *_SYSTEM_LABELS.items()]
    if lead.is_open(now):
        opening = form(f"{base}/close", "The colleague closes this lead", lead=lead.id)
    else:
        opening = form(f"{base}/open", "A colleague opens this lead for 3 minutes", lead=lead.id)
    yield element(
        "fieldset",
        element("legend", "A colleague"),
        form(
            f"{base}/colleague",
            "Change it",
            choice("field", "A colleague changes", options),
            text_box("value", "to", _suggestions(campaign)),
            lead=lead.id,
        ),
        element("p", "Afterwards the next update of this lead conflicts (110), once.", class_="faint"),
        opening,
    )


def _suggestions(campaign: Campaign) -> Iterable[str]:
    yield from (each.name for each in campaign.template.dispositions)
    yield from (choice for each in campaign.template.fields for choice in each.choices)


def _time(when: datetime, campaign: Campaign) -> str:
    return wire(when.astimezone(ZoneInfo(campaign.time_zone)).replace(tzinfo=None))
