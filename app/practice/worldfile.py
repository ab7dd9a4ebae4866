"""A world's file, parsed, read into a `World`. The first mistake is named by its key and by what is expected there."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Never
from zoneinfo import ZoneInfo

from app.core.contract import PRIORITY_HIGHEST_NUMBER, PRIORITY_LOWEST_NUMBER, is_no_change
from app.core.layout import Field, Kind
from app.core.reading import read_layout
from app.core.tables import Expected, Mistake
from app.practice.campaigns import Allocation, Campaign, LeadEntry, PastCall, Template, World, moment
from app.practice.lead import FRESH_PRIORITY

_LONGEST_TEXT = 500
_NUMBER = re.compile(r"\+?[0-9]+")
_SOME_DAY = date(2026, 1, 1)


class WorldError(ValueError):
    """A world's file that can't be used: where the mistake is, and what is expected there."""


def read_world(document: Mapping[str, Any]) -> World:
    """The world in a parsed file. Raises WorldError at the first mistake; keys are counted from 1."""
    whole = _Table(document, "")
    whole.only("title", "do_not_call", "keeps_callback", "empty_clears", "templates", "campaigns", "leads")
    templates: dict[int, Template] = {}
    for table in whole.tables("templates"):
        template = _template(table)
        if template.id in templates:
            table.wrong("id", "an id that no other template has")
        templates[template.id] = template
    campaigns: dict[int, Campaign] = {}
    for table in whole.tables("campaigns"):
        campaign = _campaign(table, templates)
        if campaign.id in campaigns:
            table.wrong("id", "an id that no other campaign has")
        campaigns[campaign.id] = campaign
    leads = _Leads(campaigns)
    for table in whole.tables("leads"):
        leads.add(table)
    do_not_call = whole.texts("do_not_call")
    if not all(_NUMBER.fullmatch(each) for each in do_not_call):
        whole.wrong("do_not_call", "phone numbers of digits alone, or + and digits")
    return World(
        title=whole.text("title", "Practice"),
        campaigns=tuple(campaigns.values()),
        templates=tuple(templates.values()),
        leads=tuple(leads.found.values()),
        do_not_call=frozenset(do_not_call),
        keeps_callback=whole.truth("keeps_callback", default=False),
        empty_clears=whole.truth("empty_clears", default=True),
    )


def _template(table: "_Table") -> Template:
    table.only("id", "name", "fields", "dispositions", "lead_place")
    document = {name: table.values[name] for name in ("fields", "dispositions", "lead_place") if name in table.values}
    layout, mistakes = read_layout(
        {
            **document,
            "name": "-",
            "server": "https://localhost",
            "time_zone": "UTC",
            "region": "AU",
            "lead": {"template": 0, "campaign": 0, "allocation": 0},
        }
    )
    if layout is None or mistakes:
        raise WorldError(f"{table.key}{mistakes[0].key}: expected {_words(mistakes[0])}")
    return Template(table.number("id"), table.text("name"), layout.fields, layout.dispositions, document)


def _campaign(table: "_Table", templates: Mapping[int, Template]) -> Campaign:
    table.only("id", "name", "template", "time_zone", "region", "allocations")
    template = templates.get(table.number("template"))
    if template is None:
        table.wrong("template", "the id of one of the templates")
    allocations = []
    for each in table.tables("allocations"):
        each.only("id", "name")
        allocations.append(Allocation(each.number("id"), each.text("name")))
    zone, region = table.text("time_zone"), table.text("region")
    try:
        ZoneInfo(zone)
    except (LookupError, ValueError, OSError):
        table.wrong("time_zone", "a time zone's name, such as Australia/Melbourne")
    if not re.fullmatch(r"[A-Z]{2}", region):
        table.wrong("region", "two capital letters, such as AU")
    return Campaign(table.number("id"), table.text("name"), zone, region, template, tuple(allocations))


class _Leads:
    """Reads leads, and sees to it that no id and, within a campaign, no phone number is there twice."""

    def __init__(self, campaigns: Mapping[int, Campaign]) -> None:
        self._campaigns = campaigns
        self._numbers: set[tuple[int, str]] = set()
        self.found: dict[str, LeadEntry] = {}

    def add(self, table: "_Table") -> None:
        table.only(
            *("id", "campaign", "allocation", "values", "disposition", "callback", "priority"),
            *("open", "to_import", "records"),
        )
        campaign = self._campaigns.get(table.number("campaign"))
        if campaign is None:
            table.wrong("campaign", "the id of one of the campaigns")
        allocation = table.number("allocation", campaign.allocations[0].id)
        if allocation not in {each.id for each in campaign.allocations}:
            table.wrong("allocation", "the id of one of the campaign's allocations")
        lead = table.text("id")
        if lead in self.found or is_no_change(lead):
            table.wrong("id", "an id that no other lead has")
        disposition = table.text("disposition", "") or None
        if disposition is not None and campaign.template.disposition(disposition) is None:
            table.wrong("disposition", "the name of one of the template's dispositions")
        usual = campaign.template.priority(disposition) if disposition else FRESH_PRIORITY
        priority = table.number("priority", usual)
        if not PRIORITY_LOWEST_NUMBER <= priority <= PRIORITY_HIGHEST_NUMBER:
            table.wrong("priority", "a whole number from 0 to 100")
        callback = table.text("callback", "") or None
        if callback is not None:
            table.moment("callback")
        self.found[lead] = LeadEntry(
            id=lead,
            campaign=campaign.id,
            allocation=allocation,
            values=self._values(table, campaign),
            disposition=disposition,
            callback=callback,
            priority=priority,
            open=table.truth("open", default=False),
            to_import=table.truth("to_import", default=False),
            records=tuple(_past_call(each) for each in table.tables("records", needed=False)),
        )

    def _values(self, table: "_Table", campaign: Campaign) -> Mapping[str, str]:
        given = table.table("values")
        fields = {each.name: each for each in campaign.template.fields}
        given.only(*fields)
        for name, value in given.values.items():
            self._check(given, fields[name], value, campaign.id)
        return {name: given.values.get(name, "") for name in fields}

    def _check(self, given: "_Table", field: Field, value: object, campaign: int) -> None:
        if not isinstance(value, str) or is_no_change(value):
            given.wrong(field.name, "a text")
        if field.kind is Kind.PHONE and value:
            if not _NUMBER.fullmatch(value):
                given.wrong(field.name, "a phone number of digits alone, or + and digits")
            if (campaign, value) in self._numbers:
                given.wrong(field.name, "a number that no other lead of the campaign has")
            self._numbers.add((campaign, value))


def _past_call(table: "_Table") -> PastCall:
    table.only("at", "by", "disposition", "note")
    table.moment("at")
    return PastCall(table.text("at"), table.text("by"), table.text("disposition", ""), table.text("note", ""))


class _Table:
    """One table of the file, and `key`, the way to it; what is read from it is what it should be."""

    def __init__(self, values: Mapping[str, Any], key: str) -> None:
        self.values = values
        self.key = key

    def wrong(self, name: str, expected: str) -> Never:
        raise WorldError(f"{self.key}{name}: expected {expected}")

    def only(self, *known: str) -> None:
        for name in self.values:
            if name not in known:
                self.wrong(name, "one of " + ", ".join(known) + " instead")

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(name, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            self.wrong(name, "a text")
        if len(value) > _LONGEST_TEXT or not value.isprintable():
            self.wrong(name, f"one line of at most {_LONGEST_TEXT} characters")
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.wrong(name, 'a list of texts, such as ["0491570006"]')
        return tuple(value)

    def number(self, name: str, default: int | None = None) -> int:
        value = self.values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.wrong(name, "a whole number")
        return value

    def truth(self, name: str, *, default: bool) -> bool:
        value = self.values.get(name, default)
        if not isinstance(value, bool):
            self.wrong(name, "true or false")
        return value

    def moment(self, name: str) -> None:
        try:
            moment(self.text(name), _SOME_DAY)
        except ValueError as error:
            if isinstance(error, WorldError):
                raise
            self.wrong(name, 'a time: "2026/11/24 10:00", or "+3 10:00" for in three days')

    def table(self, name: str) -> "_Table":
        value = self.values.get(name, {})
        if not isinstance(value, Mapping):
            self.wrong(name, "a table")
        return _Table(value, f"{self.key}{name}.")

    def tables(self, name: str, *, needed: bool = True) -> Iterator["_Table"]:
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
            self.wrong(name, "a list of tables")
        if needed and not value:
            self.wrong(name, "at least one")
        return (_Table(each, f"{self.key}{name}[{place}].") for place, each in enumerate(value, start=1))


def _words(mistake: Mistake) -> str:
    if mistake.expected is Expected.ONE_OF:
        return "one of " + ", ".join(mistake.options)
    return _EXPECTED.get(mistake.expected, mistake.expected.name.lower().replace("_", " "))


_EXPECTED = {
    Expected.TEXT: "a text",
    Expected.KNOWN_KEY: "no such key",
    Expected.NEW_NAME: "a name that comes up once",
    Expected.OWN_NAME: "a name that does not start with nj",
    Expected.CHOICES: "the choices of the list",
    Expected.TWO_CHOICES: "two choices: ticked and not ticked",
    Expected.A_PHONE_FIELD: "at least one field of kind phone",
    Expected.PRIORITY: "a whole number from 0 to 100",
    Expected.LIST_OF_TABLES: "a list of tables",
    Expected.LIST_OF_TEXTS: "a list of texts",
    Expected.TRUE_OR_FALSE: "true or false",
    Expected.WHOLE_NUMBER: "a whole number",
}
