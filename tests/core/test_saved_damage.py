"""What was kept, and is not as it was written, is told with ValueError, and never guessed at."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import saved
from app.core.answer import Answer, Cause, Known
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.layout import Layout
from tests.core.samples import COMPLETE, LAYOUT, NOW, TEXTS, document, thorough

READERS: dict[str, Callable[[str], object]] = {
    "edit": saved.read_edit,
    "layout": saved.read_saved_layout,
    "answer": saved.read_answer,
    "values": saved.read_values,
    "draft": lambda text: saved.read_draft(text, LAYOUT, NOW),
}
WHOLE: dict[str, str] = {
    "edit": saved.write_edit(replace(COMPLETE, disposition="Sale", priority=5, fields={"Name": "Jane"})),
    "layout": saved.write_layout(LAYOUT),
    "answer": saved.write_answer(Answer(Known.NOT_APPLIED, Cause.CODE, 109, "TIMEOUT", 400)) or "",
    "values": saved.write_values({"Name": "Jane"}),
    "draft": saved.write_draft(Draft(COMPLETE, LAYOUT, NOW, {"callback.when": "fri"}, "leadId", 7)),
}
NO_OBJECTS = ["", " ", "{", "nul", "null", "true", "0", "1e999", "NaN", '""', '"ab"', "[]", '[["a", "b"]]', "9" * 5000]
NO_OBJECTS += ["[" * 100_000, '{"a":' * 100_000, "\ud800", "\0", "{}}", "{'a': 1}", '{1: "a"}']


@pytest.mark.parametrize("text", NO_OBJECTS, ids=range(len(NO_OBJECTS)))
@pytest.mark.parametrize("kind", READERS)
def test_what_is_not_one_object_is_told(kind: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"^not readable: "):
        READERS[kind](text)


WRONG = [[], {}, [1], {"a": 1}, 1.5, True, "\ud800", -1, "5"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("kind", ["edit", "answer", "draft"])
def test_each_missing_part_is_told(kind: str) -> None:
    whole = json.loads(WHOLE[kind])
    for name in whole.keys() - {"asked"}:  # it came later: what was written before has none
        with pytest.raises(ValueError, match="not readable"):
            READERS[kind](json.dumps({each: value for each, value in whole.items() if each != name}))


@pytest.mark.parametrize(
    ("kind", "name", "right"),
    [
        ("edit", "lead", str),
        ("edit", "phones", dict),
        ("edit", "disposition", str),
        ("edit", "callback", None),
        ("edit", "priority", int),
        ("edit", "fields", dict),
        ("answer", "known", None),
        ("answer", "cause", None),
        ("answer", "code", int),
        ("answer", "message", str),
        ("answer", "status", int),
        ("values", "Name", str),
        ("draft", "edit", None),
        ("draft", "unsent", dict),
        ("draft", "focus", str),
        ("draft", "replaces", int),
        ("layout", "fields", None),
        ("layout", "server", None),
        ("layout", "lead", None),
    ],
)
def test_each_part_of_another_kind_is_told(kind: str, name: str, right: type | None) -> None:
    for value in WRONG:
        if type(value) is not right or value == {"a": 1}:
            with pytest.raises(ValueError, match=r"not readable|not a connection"):
                READERS[kind](json.dumps(json.loads(WHOLE[kind]) | {name: value}))


@pytest.mark.parametrize("value", ["KEPT", "none", "2026-11-25 10:00", "2026/11/25 10:00 ", "2026/13/01 10:00"])
def test_a_call_back_that_is_none_is_told(value: str) -> None:
    with pytest.raises(ValueError, match="not readable"):
        saved.read_edit(json.dumps(json.loads(WHOLE["edit"]) | {"callback": value}))


def test_a_layout_that_no_connection_file_can_describe_is_told_with_its_mistakes() -> None:
    with pytest.raises(ValueError, match=r"region"):
        saved.read_saved_layout(json.dumps(document(region="Australia")))


def read_or_told(kind: str, text: str) -> None:
    """Either it is read, and what is read is written as it can be read again; or ValueError, and nothing else."""
    try:
        found = READERS[kind](text)
    except ValueError:
        return
    if isinstance(found, Edit):
        assert saved.read_edit(saved.write_edit(found)) == found
    elif isinstance(found, Layout):
        assert saved.read_saved_layout(saved.write_layout(found)) == found
    elif isinstance(found, Answer):
        assert saved.read_answer(saved.write_answer(found)) == found
    elif isinstance(found, Draft):
        assert saved.read_draft(saved.write_draft(found), LAYOUT, NOW) == found


@thorough
@given(kind=st.sampled_from([*READERS]), data=st.data())
def test_a_part_of_any_other_value_is_read_or_told(kind: str, data: st.DataObject) -> None:
    whole = json.loads(WHOLE[kind])
    changes = data.draw(st.dictionaries(st.sampled_from([*whole]), JSON, min_size=1, max_size=2))
    read_or_told(kind, json.dumps(whole | changes))


@thorough
@given(kind=st.sampled_from([*READERS]), data=st.data())
def test_a_text_with_other_letters_in_it_is_read_or_told(kind: str, data: st.DataObject) -> None:
    text = WHOLE[kind]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 20, len(text))))
    read_or_told(kind, text[:start] + data.draw(st.text('{}[]",:0e-ntu\\', max_size=4) | TEXTS) + text[end:])


@pytest.mark.parametrize("kind", READERS)
def test_a_text_that_was_cut_off_anywhere_is_told(kind: str) -> None:
    for end in range(len(WHOLE[kind])):
        with pytest.raises(ValueError, match="not readable"):
            READERS[kind](WHOLE[kind][:end])
