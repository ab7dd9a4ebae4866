"""What Noojee does with an update: the leads as they are and a request become a code and the lead's next state. Pure.

The checks, in this order; the first that fails decides, and the vendor documents no order:

    103   the body is no flat JSON object of texts, or body and address name different leads
    101   no lead id; the template, campaign and allocation don't belong together; no such lead there
    103   a name that the template doesn't have, or a system value in no form the vendor documents
    102   none of the template's phone fields is in the request
    108   the lead is still on the import list, and the request says `<No Change>`
    106   no disposition, or one that the template doesn't have
    107   `<No Change>` for the disposition of a lead that has none yet
    104   a number in the request is on the Do-Not-Call list
    105   a number in the request is another lead's of the campaign
    110   a colleague has the lead open, or has changed it since the last update (told once)

What is asked of the request comes before what is asked of the lead, and the clash last: it shows when the lead is
written. Numbers are compared in their stored form, text for text. Where the vendor is silent: a name nobody knows is
refused, because dropping a value in silence would be a loss; a value not sent stays; any text fits any field that holds
no phone number.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from app.core import contract
from app.core.callback import read_wire
from app.core.contract import Code
from app.practice.campaigns import Campaign, Template, World
from app.practice.lead import CallRecord, Change, FiredAction, LeadState

_KEEPS = frozenset({contract.NO_CHANGE, contract.NO_CHANGE.upper()})
_SYSTEM = frozenset({contract.LEAD, contract.DISPOSITION, contract.CALLBACK, contract.PRIORITY})
_PHONE = re.compile(r"\+?[0-9]*")
_PRIORITY = re.compile(r"[0-9]{1,3}")
MOST_REMEMBERED = 200
"""Call records and fired actions of one lead. What is older is let go, so that no client can fill the memory."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of an update. `lead` is the state to store, None where nothing changed; `reason` is for people."""

    code: Code
    reason: str = ""
    lead: LeadState | None = None

    @property
    def applied(self) -> bool:
        return self.code is Code.OK


class _RefusedError(Exception):
    def __init__(self, code: Code, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def decide(
    world: World, leads: Mapping[str, LeadState], query: Mapping[str, str], body: bytes, now: datetime
) -> Decision:
    """The decision on one request. `query` are the parameters of its address; `now` is aware."""
    try:
        sent = _read(body)
        lead, campaign = _find(world, leads, query, sent)
        _check_request(sent, world, campaign.template)
        _check_insert(sent, inserts=lead.id not in leads)
        _check_disposition(sent, lead, campaign.template)
        _check_numbers(sent, lead, campaign, world, leads)
    except _RefusedError as refusal:
        return Decision(refusal.code, refusal.reason)
    if lead.is_open(now):
        return Decision(Code.CONFLICT, "a colleague has the lead open")
    if lead.edited:
        return Decision(Code.CONFLICT, "a colleague has changed the lead", replace(lead, edited=False))
    return Decision(Code.OK, lead=_apply(lead, sent, world, campaign.template, now))


def recorded(before: LeadState, after: LeadState, by: str, now: datetime) -> LeadState:
    """`after` with a call record of what differs from `before`."""
    record = CallRecord(now, by, after.disposition or "", tuple(_changes(before, after)))
    return replace(after, records=(record, *before.records)[:MOST_REMEMBERED])


def _read(body: bytes) -> dict[str, str]:
    try:
        sent = json.loads(body.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _RefusedError(Code.EXCEPTION, "the body is no JSON object with each name once") from None
    if not isinstance(sent, dict) or not all(isinstance(value, str) for value in sent.values()):
        raise _RefusedError(Code.EXCEPTION, "the body is no flat JSON object whose values are texts")
    if any("\ud800" <= each <= "\udfff" for pair in sent.items() for text in pair for each in text):
        raise _RefusedError(Code.EXCEPTION, "the body has half a character in it")
    return sent


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name comes up twice")
    return found


def _no_number(text: str) -> None:
    raise ValueError(text)


def _find(
    world: World, leads: Mapping[str, LeadState], query: Mapping[str, str], sent: Mapping[str, str]
) -> tuple[LeadState, Campaign]:
    """The lead (a blank one where it is still to be imported) and its campaign."""
    named = {text for text in (sent.get(contract.LEAD), query.get(contract.LEAD)) if text is not None}
    if len(named) > 1:
        raise _RefusedError(Code.EXCEPTION, "body and address name different leads")
    name = named.pop() if named else ""
    asked = tuple(query.get(each) for each in (contract.TEMPLATE_ID, contract.CAMPAIGN_ID, contract.ALLOCATION_ID))
    for campaign in world.campaigns:
        for allocation in campaign.allocations:
            if asked == (str(campaign.template.id), str(campaign.id), str(allocation.id)):
                lead = leads.get(name) or _blank(world, name, campaign.template)
                if lead is None or (lead.campaign, lead.allocation) != (campaign.id, allocation.id):
                    raise _RefusedError(Code.NO_SUCH_LEAD, "no such lead in this allocation")
                return lead, campaign
    raise _RefusedError(Code.NO_SUCH_LEAD, "no such template, campaign and allocation")


def _blank(world: World, name: str, template: Template) -> LeadState | None:
    for entry in world.leads:
        if entry.id == name and entry.to_import:
            values = MappingProxyType(dict.fromkeys((each.name for each in template.fields), ""))
            return LeadState(
                entry.id, entry.campaign, entry.allocation, values, None, None, entry.priority, new=True, dialled=False
            )
    return None


def _check_request(sent: Mapping[str, str], world: World, template: Template) -> None:
    phones = {each.name for each in template.phones}
    known = _SYSTEM | {each.name for each in template.fields}
    for name, value in sent.items():
        if name not in known:
            raise _RefusedError(Code.EXCEPTION, f"the template has no field {name}")
        if name in phones and value not in _KEEPS and not _PHONE.fullmatch(value):
            raise _RefusedError(Code.EXCEPTION, f"{name} is no phone number")
    callback, priority = sent.get(contract.CALLBACK), sent.get(contract.PRIORITY)
    if callback is not None and not (world.keeps_callback and callback in _KEEPS) and not _fits(read_wire, callback):
        raise _RefusedError(Code.EXCEPTION, f"{contract.CALLBACK} is no time of the form yyyy/MM/dd HH:mm")
    if priority is not None and not _is_priority(priority):
        raise _RefusedError(Code.EXCEPTION, f"{contract.PRIORITY} is no whole number from 0 to 100")
    if not phones & sent.keys():
        raise _RefusedError(Code.NO_PHONE_FIELDS, "none of the phone fields: " + ", ".join(sorted(phones)))


def _is_priority(text: str) -> bool:
    return _PRIORITY.fullmatch(text) is not None and int(text) <= contract.PRIORITY_HIGHEST_NUMBER


def _fits(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _check_insert(sent: Mapping[str, str], *, inserts: bool) -> None:
    if inserts and any(value in _KEEPS for value in sent.values()):
        raise _RefusedError(Code.INSERT_WITH_NO_CHANGE, "the lead is still on the import list: nothing to keep")


def _check_disposition(sent: Mapping[str, str], lead: LeadState, template: Template) -> None:
    name = sent.get(contract.DISPOSITION, "")
    if name in _KEEPS:
        if lead.disposition is None:
            raise _RefusedError(Code.NEVER_DIALLED, "the lead has no disposition yet that could be kept")
    elif template.disposition(name) is None:
        raise _RefusedError(Code.NO_SUCH_DISPOSITION, "the disposition set has no such disposition")


def _check_numbers(
    sent: Mapping[str, str], lead: LeadState, campaign: Campaign, world: World, leads: Mapping[str, LeadState]
) -> None:
    phones = [each.name for each in campaign.template.phones]
    numbers = {name: sent[name] for name in phones if sent.get(name) and sent[name] not in _KEEPS}
    for name, number in numbers.items():
        if number in world.do_not_call:
            raise _RefusedError(Code.DO_NOT_CALL, f"{name} is on the Do-Not-Call list")
    for other in leads.values():
        if other.campaign == campaign.id and other.id != lead.id:
            theirs = {other.values[name] for name in phones}
            for name, number in numbers.items():
                if number in theirs:
                    raise _RefusedError(Code.DUPLICATE, f"{name} is a number of lead {other.id}")


def _apply(lead: LeadState, sent: Mapping[str, str], world: World, template: Template, now: datetime) -> LeadState:
    values = dict(lead.values)
    for name in values.keys() & sent.keys():
        if sent[name] not in _KEEPS and (sent[name] or world.empty_clears):
            values[name] = sent[name]
    disposition, priority, fired = lead.disposition, contract.PRIORITY_DEFAULT, lead.fired
    if sent[contract.DISPOSITION] not in _KEEPS:
        disposition = sent[contract.DISPOSITION]
        priority = template.priority(disposition)
        chosen = template.disposition(disposition)
        actions = chosen.actions if chosen else ()
        fired = tuple(FiredAction(now, disposition, action) for action in actions) + fired
    if contract.PRIORITY in sent:
        priority = int(sent[contract.PRIORITY])
    callback, new = sent.get(contract.CALLBACK), contract.CALLBACK not in sent
    if callback in _KEEPS:
        callback, new = lead.callback, lead.new
    after = replace(
        lead,
        values=MappingProxyType(values),
        disposition=disposition,
        callback=callback,
        priority=priority,
        new=new,
        fired=fired[:MOST_REMEMBERED],
    )
    return recorded(lead, after, "API", now)


def _changes(before: LeadState, after: LeadState) -> list[Change]:
    pairs = [(name, before.values[name], after.values[name]) for name in after.values]
    pairs += [
        (contract.DISPOSITION, before.disposition or "", after.disposition or ""),
        (contract.CALLBACK, before.callback or "", after.callback or ""),
        (contract.PRIORITY, str(before.priority), str(after.priority)),
    ]
    return [Change(name, old, new) for name, old, new in pairs if old != new]
