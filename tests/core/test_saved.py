"""Edits, layouts and answers outlive the program exactly as they were."""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import saved
from app.core.answer import Answer, Cause, Known
from app.core.callback import Standing
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.layout import CallbackRule, Disposition, Field, Kind, Layout, Network
from app.core.reading import read_layout
from tests.core.samples import COMPLETE, LAYOUT, NOW, PROFILES, TEXTS, WALL_TIMES, document, thorough

HUGE = "Ü\0\ud800" * 500_000


EDITS = st.builds(
    Edit,
    lead=TEXTS,
    phones=st.dictionaries(TEXTS, st.none() | TEXTS, max_size=4),
    disposition=st.none() | TEXTS,
    callback=st.sampled_from(Standing) | WALL_TIMES.map(lambda when: when.replace(second=0, microsecond=0)),
    priority=st.none() | st.integers(),
    fields=st.dictionaries(TEXTS, TEXTS, max_size=4),
    asked=st.booleans(),
)
ANSWERS = st.builds(
    Answer,
    known=st.sampled_from(Known),
    cause=st.sampled_from(Cause),
    code=st.none() | st.integers(),
    message=TEXTS,
    status=st.none() | st.integers(100, 599),
)
VALUES = st.dictionaries(TEXTS, TEXTS, max_size=5)
NAMES = st.text("abcXYZ_é😀0", min_size=1, max_size=6).map("f{}".format)


NETWORKS = [
    Network(),
    Network(proxy="none"),
    Network("C:\\company\\ca.pem", "/etc/desk ü.pem", "/etc/desk.key", "http://proxy.example.com:8080"),
    Network(ca_file="/" + "long/\t" * 200 + "ca.pem"),
]


@st.composite
def connections(draw: st.DrawFn) -> Layout:
    """Any layout that a connection file can describe."""
    choices = st.lists(NAMES, min_size=2, max_size=2, unique=True).map(tuple)
    fields = st.builds(Field, name=NAMES, label=NAMES, kind=st.sampled_from(Kind), choices=choices)
    found = draw(st.lists(fields, max_size=5, unique_by=lambda each: each.name))
    ends = st.builds(
        Disposition,
        name=NAMES,
        callback=st.sampled_from(CallbackRule),
        priority=st.none() | st.integers(0, 100),
        actions=st.lists(NAMES, max_size=2).map(tuple),
        closes=st.booleans(),
    )
    return Layout(
        name=draw(NAMES),
        server=draw(
            st.sampled_from(["https://contact.example.com", "http://127.0.0.1:8080", "https://[2001:db8::1]:1"])
        ),
        time_zone=draw(NAMES),
        region=draw(st.sampled_from(["AU", "NZ"])),
        template=draw(st.integers(0, 2**63 - 1)),
        campaign=draw(st.integers(0, 2**63 - 1)),
        allocation=draw(st.integers(0, 2**63 - 1)),
        fields=(Field("Phone", "Phone", Kind.PHONE), *found),
        dispositions=tuple(draw(st.lists(ends, max_size=4, unique_by=lambda each: each.name))),
        call_editor=draw(st.sampled_from(["", "https://contact.example.com/lead/{lead}?view=data"])),
        profile=draw(PROFILES),
        network=draw(st.sampled_from(NETWORKS)),
    )


@thorough
@given(edit=EDITS)
def test_an_edit_comes_back_exactly_as_it_was(edit: Edit) -> None:
    assert saved.read_edit(saved.write_edit(edit)) == edit


@thorough
@given(edit=EDITS, unsent=VALUES, focus=TEXTS, replaces=st.none() | st.integers())
def test_a_draft_comes_back_exactly_as_it_was(
    edit: Edit, unsent: dict[str, str], focus: str, replaces: int | None
) -> None:
    draft = Draft(edit, LAYOUT, NOW, unsent, focus, replaces)
    assert saved.read_draft(saved.write_draft(draft), LAYOUT, NOW) == draft


@thorough
@given(layout=connections())
def test_a_layout_comes_back_exactly_as_it_was(layout: Layout) -> None:
    assert saved.read_saved_layout(saved.write_layout(layout)) == layout


@pytest.mark.parametrize("changes", [{}, {"dispositions": None, "call_editor": None, "server_profile": None}])
def test_a_layout_from_a_connection_file_comes_back_too(changes: dict[str, Any]) -> None:
    for layout in (read_layout(document(**changes))[0], LAYOUT):
        assert layout is not None
        assert saved.read_saved_layout(saved.write_layout(layout)) == layout


@thorough
@given(answer=st.none() | ANSWERS)
def test_an_answer_comes_back_exactly_as_it_was(answer: Answer | None) -> None:
    assert saved.read_answer(saved.write_answer(answer)) == answer


@thorough
@given(values=VALUES)
def test_values_come_back_exactly_as_they_were(values: dict[str, str]) -> None:
    text = saved.write_values(values)
    assert saved.read_values(text) == values
    assert list(saved.read_values(text)) == list(values)


@thorough
@given(edit=EDITS, answer=ANSWERS)
def test_what_is_written_is_ascii_on_one_line(edit: Edit, answer: Answer) -> None:
    for text in (saved.write_edit(edit), saved.write_answer(answer) or ""):
        assert text.isascii()
        assert text.isprintable()


@pytest.mark.parametrize("text", ["", HUGE, "<No Change>", "\ud800", "\udc00\ud800", "\0", " \t", "😀"])
def test_any_text_comes_back(text: str) -> None:
    edit = replace(COMPLETE, lead=text, phones={text: text}, disposition=text, fields={text: text})
    assert saved.read_edit(saved.write_edit(edit)) == edit
    assert saved.read_values(saved.write_values({text: text})) == {text: text}


def test_two_halves_of_a_letter_side_by_side_become_the_letter() -> None:
    assert saved.read_values(saved.write_values({"Name": "\ud83d\ude00"})) == {"Name": "😀"}


def test_nothing_typed_and_nothing_left_are_not_the_same() -> None:
    edit = Edit("9856", {"A": None, "B": ""}, "", Standing.KEEP, 0, {"C": ""})
    assert saved.read_edit(saved.write_edit(edit)) == edit
    assert saved.write_answer(None) is None
    assert saved.read_answer(None) is None


def test_a_call_back_is_kept_to_the_minute_which_is_all_that_can_be_sent() -> None:
    when = datetime(26, 1, 2, 3, 4, 5, 6)  # noqa: DTZ001 - a wall time has no zone of its own
    assert saved.read_edit(saved.write_edit(Edit(callback=when))).callback == when.replace(second=0, microsecond=0)


def test_a_layout_from_before_there_were_networks_is_read() -> None:
    old = json.loads(saved.write_layout(LAYOUT))
    del old["network"]
    assert saved.read_saved_layout(json.dumps(old)) == LAYOUT
