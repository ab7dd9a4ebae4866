"""What a world is made of: templates, their campaigns and allocations, and the leads it starts with."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from app.core.callback import read_wire
from app.core.contract import PRIORITY_DEFAULT
from app.core.dataclass import dataclass
from app.core.layout import Disposition, Field, Kind, Layout
from app.core.reading import read_layout

_FROM_TODAY = re.compile(r"([+-]\d{1,3}) ([01]\d|2[0-3]):([0-5]\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Allocation:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Template:
    """A campaign template: the fields and the disposition set. `document` is its part of a connection file."""

    id: int
    name: str
    fields: tuple[Field, ...]
    dispositions: tuple[Disposition, ...]
    document: Mapping[str, Any]

    @property
    def phones(self) -> tuple[Field, ...]:
        return tuple(each for each in self.fields if each.kind is Kind.PHONE)

    def disposition(self, name: str) -> Disposition | None:
        """The disposition of exactly this name, or None."""
        return next((each for each in self.dispositions if each.name == name), None)

    def priority(self, disposition: str) -> int:
        """What setting `disposition` makes of the lead's priority; the API's own default where it says nothing."""
        found = self.disposition(disposition)
        return PRIORITY_DEFAULT if found is None or found.priority is None else found.priority


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign. `time_zone` is the IANA name of its Contact Hours; `region`, how its people write phone numbers."""

    id: int
    name: str
    time_zone: str
    region: str
    template: Template
    allocations: tuple[Allocation, ...]


@dataclass(frozen=True, slots=True)
class PastCall:
    """A call record that a lead starts with. `at` as in `moment`."""

    at: str
    by: str
    disposition: str
    note: str


@dataclass(frozen=True, slots=True)
class LeadEntry:
    """A lead as the world's file has it. `to_import`: it is on the campaign's import list, and not a lead yet."""

    id: str
    campaign: int
    allocation: int
    values: Mapping[str, str]
    disposition: str | None
    callback: str | None
    priority: int
    open: bool
    to_import: bool
    records: tuple[PastCall, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Everything the server knows at its start.

    `title` goes before a campaign's name. `do_not_call` are numbers in their stored form. `keeps_callback` and
    `empty_clears` settle what the vendor does not document: whether `<No Change>` keeps a call-back, and whether an
    empty text clears a value.
    """

    title: str
    campaigns: tuple[Campaign, ...]
    templates: tuple[Template, ...]
    leads: tuple[LeadEntry, ...]
    do_not_call: frozenset[str]
    keeps_callback: bool
    empty_clears: bool

    def campaign(self, number: int) -> Campaign:
        """The campaign with this id; raises KeyError where there is none."""
        for each in self.campaigns:
            if each.id == number:
                return each
        raise KeyError(number)

    def layout(self, server: str, campaign: int | None = None) -> Layout:
        """The connection to a campaign (the first by default) and its first allocation, at the address `server`."""
        chosen = self.campaigns[0] if campaign is None else self.campaign(campaign)
        document = {
            **chosen.template.document,
            "name": f"{self.title}: {chosen.name}",
            "server": server,
            "time_zone": chosen.time_zone,
            "region": chosen.region,
            "call_editor": f"{server}/lead/{{lead}}",
            "lead": {"template": chosen.template.id, "campaign": chosen.id, "allocation": chosen.allocations[0].id},
            "server_profile": {"keep_callback": self.keeps_callback, "clear_phone": self.empty_clears},
        }
        layout, mistakes = read_layout(document)
        if layout is None:
            raise ValueError(f"no connection to {server}: {mistakes[0].key}")
        return layout


def moment(text: str, today: date) -> datetime:
    """The naive wall time that `text` means: `2026/11/24 10:00`, or `+3 10:00` for three days after `today`.

    Raises ValueError for anything else.
    """
    relative = _FROM_TODAY.fullmatch(text)
    if relative is None:
        return read_wire(text)
    days, hour, minute = (int(each) for each in relative.groups())
    return datetime.combine(today + timedelta(days=days), time(hour, minute))
