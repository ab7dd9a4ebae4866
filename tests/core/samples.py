"""The campaign of these tests, and Hypothesis' ways to make others. Every name and number is invented."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st

from app.core.callback import Standing
from app.core.edit import Edit
from app.core.item import Item, State
from app.core.layout import CallbackRule, Disposition, Field, Kind, Layout, ServerProfile

NOW = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
"""Half past twelve in Melbourne, on a Tuesday."""
TOMORROW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - a wall time has no zone of its own
MELBOURNE = ZoneInfo("Australia/Melbourne")

LAYOUT = Layout(
    name="Melbourne sales",
    server="https://contact.example.com",
    time_zone="Australia/Melbourne",
    region="AU",
    template=41,
    campaign=42,
    allocation=38,
    fields=(
        Field("FirstPhone", "First phone", Kind.PHONE),
        Field("Name", "Name", Kind.TEXT),
        Field("Mobile", "Mobile", Kind.PHONE),
        Field("Notes", "Notes", Kind.AREA),
        Field("Ends", "Contract ends", Kind.DATE),
        Field("Product", "Product", Kind.LIST, ("Solar", "Battery")),
        Field("By", "Contact by", Kind.RADIO, ("Phone", "SMS")),
        Field("Owns", "Owns the home", Kind.CHECK, ("Yes", "No")),
    ),
    dispositions=(
        Disposition("Busy", priority=4),
        Disposition("Callback", CallbackRule.REQUIRED, 6, ("Sends a confirmation SMS",)),
        Disposition("Sale", CallbackRule.NONE, 50, ("E-mails the order",), closes=True),
    ),
    call_editor="https://contact.example.com/lead/{lead}?view=data",
)
COMPLETE = Edit(lead="9856", phones={"FirstPhone": "0491 570 006"}, callback=TOMORROW)
ITEM = Item(COMPLETE, LAYOUT, made=NOW, vouched=NOW, since=NOW, who="jane", id=7, place=7)

NO_CHANGES = [
    "<No Change>",
    "<NO CHANGE>",
    "<no change>",
    " <No Change> ",
    "<No  Change>",
    "<NoChange>",
    "<No\u00a0Change>",
]
"""Ways to write what a server could read as "keep the value"."""

thorough = settings(max_examples=150, deadline=None, database=None)

NAMES = st.text("abcXYZ_ é", min_size=1, max_size=6).filter(lambda name: not name.lower().startswith("nj"))
NUMBERS = st.from_regex(r"\+?[0-9][0-9 ()-]{2,12}", fullmatch=True)
WORDS = st.one_of(st.text(max_size=8), st.sampled_from(["<No Change>", "", "Solar", "2026/12/24", "0491570006"]))
PROFILES = st.builds(ServerProfile, st.booleans(), st.booleans(), st.booleans(), st.booleans())
ODD_TEXTS = ["\ud800", "\udfff", "\ud83d", "\0", "\r\n", "\u2028", '"', "\\", "\x7f", "\ufeff", "😀", "null"]
TEXTS = (
    st.lists(st.text(max_size=5) | st.sampled_from(ODD_TEXTS), max_size=4)
    .map("".join)
    .filter(lambda text: "\ud83d\udfff" not in text and "\ud800\udfff" not in text)
)
"""Anything that a person can paste. Two halves of a letter side by side, they can't: Qt makes the letter of them."""
WALL_TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1))  # noqa: DTZ001 - wall times have no zone


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """A campaign with any fields, at least one of them a phone, and any profile."""
    names = draw(st.lists(NAMES, min_size=1, max_size=7, unique=True))
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=len(names), max_size=len(names)))
    kinds[draw(st.integers(0, len(names) - 1))] = Kind.PHONE
    fields = tuple(Field(name, name, kind, ("Solar", "")) for name, kind in zip(names, kinds, strict=True))
    return Layout(
        name="Any",
        server="https://contact.example.com",
        time_zone="Australia/Melbourne",
        region="AU",
        template=draw(st.integers(0, 99)),
        campaign=draw(st.integers(0, 99)),
        allocation=draw(st.integers(0, 99)),
        fields=fields,
        dispositions=LAYOUT.dispositions,
        profile=draw(PROFILES),
    )


@st.composite
def edits(draw: st.DrawFn, layout: Layout) -> Edit:
    """Any edit of a lead of that campaign; perhaps with fields that it does not have, as after a change of campaign."""
    names = st.sampled_from([*(each.name for each in layout.fields), "Elsewhere"])
    return Edit(
        lead=draw(st.sampled_from(["9856", " UK/0007 ", "é"])),
        phones=draw(st.dictionaries(names, st.none() | st.just("") | NUMBERS, max_size=4)),
        disposition=draw(st.sampled_from([None, "Busy", "Sale"])),
        callback=draw(st.one_of(st.sampled_from(Standing), WALL_TIMES)),
        priority=draw(st.none() | st.integers(0, 100)),
        fields=draw(st.dictionaries(names, WORDS, max_size=4)),
    )


def item_in(state: State, **changes: Any) -> Item:
    """`ITEM` in `state`, due in 10 seconds where that state ends by itself."""
    due = NOW + timedelta(seconds=10) if state in {State.HELD, State.WAITING} else None
    return replace(ITEM, **{"state": state, "due": due} | changes)


def document(**changes: Any) -> dict[str, Any]:
    """The connection file of DESIGN.md, parsed. A change to None takes the key out."""
    whole: dict[str, Any] = {
        "name": "Melbourne sales",
        "server": "https://contact.example.com",
        "time_zone": "Australia/Melbourne",
        "region": "AU",
        "call_editor": "https://contact.example.com/leads/{lead}",
        "lead": {"template": 41, "campaign": 42, "allocation": 38},
        "fields": [{"name": "FirstPhone", "label": "First phone", "kind": "phone"}],
        "dispositions": [
            {
                "name": "Callback",
                "callback": "required",
                "priority": 6,
                "actions": ["Sends a confirmation SMS"],
                "closes": False,
            }
        ],
        "server_profile": {},
    }
    return {name: value for name, value in (whole | changes).items() if value is not None}
