"""What the sentence promises is what the lead becomes: random edits over a real socket; the server is the judge."""

import asyncio
import json
import ssl
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.client import Noojee
from app.core import callback, contract, edit
from app.core.answer import Answer, Known
from app.core.callback import Standing
from app.core.check import problems
from app.core.edit import Edit, Promise, promise
from app.core.key import Key
from app.core.layout import Field, Kind, Layout
from app.gui import words
from app.numbers import read_number
from app.practice.lead import LeadState
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import CANARY, NOW

LAYOUT = default_world().layout("http://127.0.0.1")
ZONE = ZoneInfo(LAYOUT.time_zone)
LEADS = ("9856", "9860", "9861", "9862", "9863")


def numbers(lead: str, place: int) -> st.SearchStrategy[str]:
    """A number as people type one, on no list, and never another lead's."""
    own = f"{LEADS.index(lead) + 5}{place}"
    styles = st.sampled_from(("03 5550 {}{:02}", "(03) 5550-{}{:02}", "+6135550{}{:02}", "03.5550.{}{:02}"))
    return st.builds(lambda style, last: style.format(own, last), styles, st.integers(0, 99))


def values(field: Field) -> st.SearchStrategy[str]:
    if field.choices:
        return st.sampled_from(field.choices)
    if field.kind is Kind.DATE:
        return st.dates(date(1900, 1, 1)).map(lambda day: f"{day:%Y/%m/%d}")
    return st.text(max_size=80)


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Any complete edit that a form could hold."""
    lead = draw(st.sampled_from(LEADS))
    phones = {
        each.name: draw(st.just("") | numbers(lead, place))
        for place, each in enumerate(LAYOUT.phones)
        if draw(st.booleans())
    }
    fields = {each.name: draw(values(each)) for each in LAYOUT.others if draw(st.booleans())}
    times = st.builds(datetime.combine, st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.times()).map(
        lambda when: when.replace(second=0, microsecond=0)
    )
    return Edit(
        lead=lead,
        phones=phones,
        disposition=draw(st.none() | st.sampled_from([each.name for each in LAYOUT.dispositions])),
        callback=draw(st.just(Standing.NONE) | times),
        priority=draw(st.none() | st.integers(0, 100)),
        fields=fields,
    )


def promised(before: LeadState, made: Promise) -> LeadState:
    """The lead after an update that keeps `made`, word for word."""
    booked = callback.wire(made.callback) if isinstance(made.callback, datetime) else None
    priority = made.priority
    if priority is None and made.disposition is not None:
        priority = made.disposition.priority
    return replace(
        before,
        values={**before.values, **{field.name: value for field, value in made.sets}},
        disposition=made.disposition.name if made.disposition else before.disposition,
        callback=booked,
        priority=contract.PRIORITY_DEFAULT if priority is None else priority,
        new=booked is None,
    )


def essence(lead: LeadState) -> tuple[object, ...]:
    return (dict(lead.values), lead.disposition, lead.callback, lead.priority, lead.new)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(change=edits().filter(lambda change: not problems(change, LAYOUT, ZONE, NOW)))
def test_the_lead_becomes_what_was_promised(
    change: Edit, runner: asyncio.Runner, server: PracticeServer, trust: ssl.SSLContext
) -> None:
    layout = default_world().layout(server.address)
    before = server.lead(change.lead)
    made = promise(change, layout)
    answer = runner.run(update(layout, change, trust))
    after = server.lead(change.lead)
    assert answer.known is Known.APPLIED
    assert essence(after) == essence(promised(before, made))
    assert len(after.records) == min(len(before.records) + 1, 200)
    fired = [each.action for each in after.fired[: len(after.fired) - len(before.fired)]]
    assert sorted(fired) == sorted(made.actions)


async def update(layout: Layout, change: Edit, trust: ssl.SSLContext) -> Answer:
    noojee = Noojee(layout, Key(CANARY), trust)
    try:
        return await noojee.update(change)
    finally:
        await noojee.close()


@settings(max_examples=200, deadline=None)
@given(change=edits())
def test_the_sentence_names_all_that_changes_and_nothing_else(change: Edit) -> None:
    made = promise(change, LAYOUT)
    said = words.sentence(made, LAYOUT, lambda number: read_number(number, "AU").nice)
    for field in LAYOUT.fields:
        changed = {each.name: value for each, value in made.sets}
        verb = f"clears {field.label}" if changed.get(field.name) == "" else f"sets {field.label} to "
        assert (verb.casefold() in said.casefold()) is (field.name in changed)
    kept = said.partition("Leaves ")[2].partition(" as ")[0]
    for phone in LAYOUT.phones:
        assert (phone.label in kept) is (phone.name not in change.phones)
    assert ("the disposition" in kept) is (change.disposition is None)
    assert ("books a call-back on" in said.replace("Books", "books")) is isinstance(change.callback, datetime)
    for action in made.actions:
        assert action in said


@settings(max_examples=200, deadline=None)
@given(change=edits())
def test_what_nobody_touched_is_sent_as_no_change_or_not_at_all(change: Edit) -> None:
    sent = edit.body(change, LAYOUT)
    touched = set(change.phones) | set(change.fields) | {contract.LEAD}
    touched |= {contract.DISPOSITION} if change.disposition is not None else set()
    touched |= {contract.CALLBACK} if isinstance(change.callback, datetime) else set()
    touched |= {contract.PRIORITY} if change.priority is not None else set()
    assert {name for name, value in sent.items() if value != contract.NO_CHANGE} <= touched
    assert json.loads(json.dumps(sent)) == sent
