"""All leads of the practice server, and one change at a time."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from app.core.callback import wire
from app.practice import colleague
from app.practice.campaigns import Campaign, LeadEntry, Template, World, moment
from app.practice.lead import UNTIL_CLOSED, CallRecord, LeadState
from app.practice.rules import Decision, decide

Clock = Callable[[], datetime]
"""Tells the aware present moment."""


class NoSuchLeadError(LookupError):
    """There is no lead of this id, or not in this campaign. A lead that is still to be imported is none yet."""


class Leads:
    """The leads of a world from now on. Safe to use from any thread: each change is whole before the next begins."""

    def __init__(self, world: World, clock: Clock) -> None:
        self._world = world
        self._clock = clock
        self._lock = threading.Lock()
        now = clock()
        self._leads = {
            each.id: _first(each, world.campaign(each.campaign), now) for each in world.leads if not each.to_import
        }

    def update(self, query: Mapping[str, str], body: bytes) -> Decision:
        """Decide on one request of the API, and store what came of it."""
        with self._lock:
            decision = decide(self._world, self._leads, query, body, self._clock())
            if decision.lead is not None:
                self._leads[decision.lead.id] = decision.lead
            return decision

    def lead(self, lead: str, campaign: int | None = None) -> LeadState:
        """The lead as it is now; raises NoSuchLeadError."""
        found = self._leads.get(lead)
        if found is None or campaign not in {None, found.campaign}:
            raise NoSuchLeadError(lead)
        return found

    def all(self) -> tuple[LeadState, ...]:
        """Every lead as it is now."""
        with self._lock:
            return tuple(self._leads.values())

    def colleague_edits(self, lead: str, values: Mapping[str, str]) -> LeadState:
        """A colleague sets `values`; the next update conflicts. Raises NoSuchLeadError and ColleagueError."""
        return self._change(lead, lambda found, now: colleague.edits(found, self._template(found), values, now))

    def colleague_opens(self, lead: str, seconds: float) -> LeadState:
        """A colleague has the lead open; every update conflicts. Raises NoSuchLeadError and ColleagueError."""
        return self._change(lead, lambda found, now: colleague.opens(found, seconds, now))

    def colleague_closes(self, lead: str) -> LeadState:
        """The colleague closes the lead; raises NoSuchLeadError."""
        return self._change(lead, lambda found, _now: colleague.closes(found))

    def _change(self, lead: str, change: Callable[[LeadState, datetime], LeadState]) -> LeadState:
        with self._lock:
            changed = self._leads[lead] = change(self.lead(lead), self._clock())
            return changed

    def _template(self, lead: LeadState) -> Template:
        return self._world.campaign(lead.campaign).template


def _first(entry: LeadEntry, campaign: Campaign, now: datetime) -> LeadState:
    zone = ZoneInfo(campaign.time_zone)
    today = now.astimezone(zone).date()
    records = [
        CallRecord(moment(each.at, today).replace(tzinfo=zone), each.by, each.disposition, note=each.note)
        for each in entry.records
    ]
    return LeadState(
        id=entry.id,
        campaign=entry.campaign,
        allocation=entry.allocation,
        values=MappingProxyType(dict(entry.values)),
        disposition=entry.disposition,
        callback=wire(moment(entry.callback, today)) if entry.callback else None,
        priority=entry.priority,
        new=entry.disposition is None,
        dialled=entry.disposition is not None,
        records=tuple(sorted(records, key=lambda each: each.at, reverse=True)),
        open_until=UNTIL_CLOSED if entry.open else None,
    )
