"""Whatever is sent, the answer is a proper one, and the lead changes exactly when it says so."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.contract import Code
from app.practice.leads import Leads
from app.practice.reply import TOKENS
from app.practice.server import PracticeServer
from app.practice.world import World, default_world
from tests.practice.talk import KEEP, send

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
WHERE = {"fTemplateId": "41", "fCampaignId": "41", "fAllocationId": "38"}
NAMES = st.sampled_from(
    [
        *("njExternalLeadId", "njDisposition", "njCallBackDate", "njPriority"),
        *("FirstPhone", "SecondPhone", "Mobile", "Name", "Notes", "Product", "Nickname"),
    ]
)
TEXTS = st.one_of(
    st.sampled_from([KEEP, KEEP.upper(), "", "9856", "9857", "9858", "9859", "Sale", "Busy", "0491570313"]),
    st.sampled_from(["0491570157", "2026/11/24 10:00", "10", "100", "101"]),
    st.text(max_size=10),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
BODIES = st.one_of(
    st.binary(max_size=50),
    JSON.map(lambda value: json.dumps(value).encode()),
    st.dictionaries(NAMES, TEXTS, max_size=8).map(lambda value: json.dumps(value).encode()),
    st.dictionaries(NAMES, JSON, max_size=4).map(lambda value: json.dumps(value).encode()),
)


@pytest.fixture(scope="module")
def quick() -> Iterator[PracticeServer]:
    with PracticeServer(default_world(), minimum=0.0, clock=lambda: NOW) as server:
        yield server


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=BODIES)
def test_any_body_gets_a_proper_answer(quick: PracticeServer, body: bytes) -> None:
    said = send(quick, body)
    code = Code(said.code)
    assert said.json == {"code": code, "message": TOKENS[code]}
    assert said.status == {Code.OK: 200, Code.EXCEPTION: 500}.get(code, 400)


@settings(max_examples=200, deadline=None)
@given(values=st.dictionaries(NAMES, TEXTS, max_size=8))
def test_a_lead_changes_when_and_only_when_the_answer_is_0(values: dict[str, Any]) -> None:
    leads = Leads(WORLD, lambda: NOW)
    before = {each.id: each for each in leads.all()}
    sent = {"njExternalLeadId": "9856", "njDisposition": KEEP, "FirstPhone": KEEP} | values
    decision = leads.update(WHERE, json.dumps(sent).encode())
    changed = {each.id for each in leads.all() if before.get(each.id) is not each}
    assert changed == ({sent["njExternalLeadId"]} if decision.applied else set())


@settings(max_examples=200, deadline=None)
@given(name=st.text(min_size=1, max_size=30), notes=st.text(max_size=30))
def test_what_was_sent_is_what_is_stored(name: str, notes: str) -> None:
    leads = Leads(WORLD, lambda: NOW)
    sent = {"njExternalLeadId": "9856", "njDisposition": "Busy", "Mobile": "+61491570455", "Name": name, "Notes": notes}
    leads.update(WHERE, json.dumps(sent, ensure_ascii=False).encode())
    lead = leads.lead("9856")
    assert (lead.values["Name"], lead.values["Notes"], lead.values["Mobile"]) == (name, notes, "+61491570455")


WORLD: World = default_world()
