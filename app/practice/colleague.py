"""What somebody else in the office does to a lead while the editor has its own idea of it. Pure."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from app.core import contract
from app.core.callback import read_wire
from app.core.edit import wire_number
from app.practice.campaigns import Template
from app.practice.lead import LeadState
from app.practice.rules import recorded

_NUMBER = re.compile(r"\+?[0-9]*")
LONGEST_OPENING = 86_400.0
"""Seconds. Noojee's own lock is three minutes, or until the call completes."""


class ColleagueError(ValueError):
    """What a colleague was told to do can't be done; the message is a sentence for people."""


def edits(lead: LeadState, template: Template, given: Mapping[str, str], now: datetime) -> LeadState:
    """`lead` after a colleague set the values `given`, by field name; the next update then conflicts.

    `njDisposition`, `njCallBackDate` and `njPriority` are allowed as well; "" clears, also the call-back. Phone numbers
    are stored without spaces and punctuation. No actions fire: they belong to calls and to the API. Raises
    ColleagueError, and then nothing has changed.
    """
    if not given:
        raise ColleagueError("A colleague changes at least one value.")
    after, values = lead, dict(lead.values)
    phones = {each.name for each in template.phones}
    for name, value in given.items():
        if name == contract.DISPOSITION:
            if template.disposition(value) is None:
                raise ColleagueError(f"The disposition set has no {value!r}.")
            after = replace(after, disposition=value, priority=template.priority(value))
        elif name == contract.CALLBACK:
            after = replace(after, callback=_callback(value), new=value == "")
        elif name not in values and name != contract.PRIORITY:
            raise ColleagueError(f"The template has no field {name!r}.")
        elif name != contract.PRIORITY:
            values[name] = _number(name, value) if name in phones else value
    if contract.PRIORITY in given:
        after = replace(after, priority=_priority(given[contract.PRIORITY]))
    after = replace(after, values=MappingProxyType(values), edited=True)
    return recorded(lead, after, "A colleague", now)


def opens(lead: LeadState, seconds: float, now: datetime) -> LeadState:
    """`lead` as a colleague has it open, for `seconds` from `now`."""
    if not 0 < seconds <= LONGEST_OPENING:
        raise ColleagueError(f"A colleague has a lead open for 1 to {LONGEST_OPENING:.0f} seconds.")
    return replace(lead, open_until=now + timedelta(seconds=seconds))


def closes(lead: LeadState) -> LeadState:
    """`lead` as nobody has it open. What a colleague changed still makes the next update conflict."""
    return replace(lead, open_until=None)


def _number(name: str, value: str) -> str:
    number = wire_number(value)
    if not _NUMBER.fullmatch(number):
        raise ColleagueError(f"{name} takes a phone number, not {value!r}.")
    return number


def _callback(value: str) -> str | None:
    if not value:
        return None
    try:
        read_wire(value)
    except ValueError:
        raise ColleagueError(f"A call-back is a time such as 2026/11/24 10:00, not {value!r}.") from None
    return value


def _priority(value: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", value) or int(value) > contract.PRIORITY_HIGHEST_NUMBER:
        raise ColleagueError(f"A priority is a whole number from 0 to 100, not {value!r}.")
    return int(value)
