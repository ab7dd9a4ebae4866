"""What a person sees in a browser: the world, and the way to each lead."""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from app.core.callback import wire
from app.core.layout import Kind
from app.practice.campaigns import Campaign
from app.practice.faults import PRESETS, in_words
from app.practice.journal import Call
from app.practice.lead import LeadState
from app.practice.lead_page import lead_page
from app.practice.leads import NoSuchLeadError
from app.practice.office import Office
from app.practice.page import Content, Markup, choice, element, form, lead_address, link, page, table, together
from app.practice.reply import Reply

_RECENT = 15


def answer(office: Office, method: str, path: str) -> Reply:
    """The page at `path`."""
    if method != "GET":
        return trouble(405, "This page can be looked at, and nothing else.")
    if path == "/":
        return _world(office)
    if path.startswith("/lead/"):
        return _lead(office, unquote(path.removeprefix("/lead/"), errors="replace"))
    return trouble(404, "There is no such page.")


def trouble(status: int, words: str) -> Reply:
    """A page that says what could not be done, and leads back."""
    back = element("p", link("/", "Back to the leads"))
    return page("That did not work" if status != 404 else "Not here", element("p", words), back, status=status)


def fault_part(office: Office, lead: str = "") -> Markup:
    """The choice of what the next update gets, and what is queued already."""
    options = [(name, label) for name, (label, _) in PRESETS.items()]
    chosen = form("/practice/faults", "Queue", choice("preset", "The next update gets:", options), lead=lead)
    queued = [element("li", in_words(each)) for each in tuple(office.faults)]
    if not queued:
        return chosen
    return together(chosen, element("p", "Queued, the next first:"), element("ol", *queued))


def _lead(office: Office, lead: str) -> Reply:
    try:
        found = office.leads.lead(lead)
    except NoSuchLeadError:
        awaited = any(each.id == lead and each.to_import for each in office.world.leads)
        if awaited:
            return trouble(404, f"Lead {lead} is on the import list, and not a lead yet.")
        return trouble(404, f"There is no lead {lead}.")
    return lead_page(found, office.world.campaign(found.campaign), office.clock(), fault_part(office, lead))


def _world(office: Office) -> Reply:
    now = office.clock()
    return page(
        "The leads you can practise with",
        element("p", _state(office), class_="faint"),
        *(part for each in office.world.campaigns for part in _campaign(office, each, now)),
        element("h2", "Make something go wrong"),
        element("p", "What you queue here happens once, to the next update that arrives, whichever lead it is for."),
        fault_part(office),
        element("p", "On a lead's page you can also let a colleague open or change it while you work on it."),
        element("h2", "Numbers that nobody may call"),
        element("p", ", ".join(sorted(office.world.do_not_call)) or "None."),
        element("h2", "The last calls of the API"),
        _calls(office, ZoneInfo(office.world.campaigns[0].time_zone)),
    )


def _state(office: Office) -> str:
    calls = len(office.journal.calls())
    return f"Calls so far: {calls} · {office.gate.in_flight} being worked on · {office.gate.waiting} in the queue"


def _campaign(office: Office, campaign: Campaign, now: datetime) -> list[Markup]:
    numbers = ", ".join(f"{each.id} ({each.name})" for each in campaign.allocations)
    where = f"Template {campaign.template.id}, campaign {campaign.id}, allocation {numbers}"
    leads = [each for each in office.leads.all() if each.campaign == campaign.id]
    rows = [_row(each, campaign, now) for each in leads]
    known = {each.id for each in leads}
    rows += [
        [each.id, _title(each.values, campaign), "", "", "still to be imported"]
        for each in office.world.leads
        if each.campaign == campaign.id and each.to_import and each.id not in known
    ]
    return [
        element("h2", campaign.name),
        element("p", f"{where}. Times in {campaign.time_zone}.", class_="faint"),
        table(["Lead", "Name", "Disposition", "Call-back", "Worth knowing"], rows),
    ]


def _row(lead: LeadState, campaign: Campaign, now: datetime) -> list[Content]:
    notes = []
    if not lead.dialled:
        notes.append("never dialled")
    if lead.is_open(now):
        notes.append("a colleague has it open")
    if lead.edited:
        notes.append("a colleague changed it")
    notes += [f"in the allocation {each.name}" for each in campaign.allocations[1:] if each.id == lead.allocation]
    shown = link(lead_address(lead.id), lead.id)
    return [shown, _title(lead.values, campaign), lead.disposition or "", lead.callback or "", ", ".join(notes)]


def _title(values: Mapping[str, str], campaign: Campaign) -> str:
    """What a person calls the lead: its first field of plain text."""
    return next((values[each.name] for each in campaign.template.fields if each.kind is Kind.TEXT), "")


def _calls(office: Office, zone: ZoneInfo) -> Markup:
    calls = office.journal.calls()[: -_RECENT - 1 : -1]
    if not calls:
        return element("p", "None yet.")
    return table(["Call", "Time", "What", "Answer", "Lead changed", "Why"], (_call(each, zone) for each in calls))


def _call(call: Call, zone: ZoneInfo) -> list[Content]:
    arrived: list[Content] = [call.number, _time(call.at, zone), call.path.rsplit("/", 1)[-1]]
    if not call.finished:
        return [*arrived, "under way", "", ""]
    said = "none" if call.status is None else f"HTTP {call.status}" + ("" if call.code is None else f", {call.code}")
    return [*arrived, said, "yes" if call.applied else "no", call.reason]


def _time(when: datetime, zone: ZoneInfo) -> str:
    return wire(when.astimezone(zone).replace(tzinfo=None))
