"""A connection file that is changed keeps everything that was not: comments, order, spelling, keys nobody knows."""

import copy
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.connection_file import CannotKeepError, changed, fresh
from app.core.reading import read_layout

SAMPLE = (Path(__file__).parents[1] / "resources" / "sample-connection.toml").read_text(encoding="utf-8")
Origins = dict[str, list[int | None]]
_anything = st.one_of(st.text(max_size=20), st.integers(0, 9), st.lists(st.text(max_size=5)))
thorough = settings(max_examples=200, deadline=None, database=None)

_texts = st.sampled_from(
    ["Sale", "a # b", 'say "hi"', "[fields]", "[[fields]]", "é\u202ex", "back\\slash", "#", "'", "x = 1"]
)
_values = st.one_of(_texts, st.integers(0, 99), st.booleans(), st.lists(_texts, max_size=3))
_comments = st.sampled_from(["# plain", "   # indented", "# [fields]", '# name = "old"', '# """', "#"])


@dataclass
class Written:
    """A file as somebody wrote it: each line with what it belongs to, () for what belongs to nothing."""

    lines: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    line_end: str = "\n"

    @property
    def text(self) -> str:
        return "".join(line + self.line_end for line, _ in self.lines)


def _spelled(draw: st.DrawFn, value: Any) -> str:
    """A value as TOML lets it be written, on one line."""
    if isinstance(value, str) and "'" not in value and value.isprintable() and draw(st.booleans()):
        return f"'{value}'"
    if isinstance(value, list):
        return "[ " + ", ".join(_spelled(draw, each) for each in value) + " ]"
    return fresh({"x": value}).split("x = ", 1)[1].split("\n")[0]


def _put(draw: st.DrawFn, made: Written, values: dict[str, Any], place: tuple[Any, ...]) -> None:
    for name, value in values.items():
        for _ in range(draw(st.integers(0, 1))):
            made.lines.append((draw(_comments) if draw(st.booleans()) else "", place if len(place) > 1 else ()))
        tail = draw(st.sampled_from(["", "  # why", " # [lead]"]))
        around = draw(st.sampled_from([" = ", "=", "   =  "]))
        made.lines.append((f"{name}{around}{_spelled(draw, value)}{tail}", (*place, name)))


@st.composite
def written(draw: st.DrawFn) -> Written:
    made = Written(line_end=draw(st.sampled_from(["\n", "\r\n"])))
    _put(draw, made, draw(st.dictionaries(st.sampled_from(["name", "server", "region", "odd"]), _values)), ())
    sections = draw(st.permutations(["lead", "fields", "dispositions", "mine", "server_profile"]))
    for section in sections[: draw(st.integers(0, 5))]:
        if section in {"fields", "dispositions"}:
            for at in range(draw(st.integers(1, 4))):
                made.lines.append(("", ()))
                if draw(st.booleans()):
                    made.lines.append((draw(_comments), (section, at) if at else ()))
                made.lines.append((f"[[{section}]]", (section, at)))
                keys = st.sampled_from(["label", "kind", "choices", "priority", "mine"])
                _put(draw, made, {"name": f"N{at}", **draw(st.dictionaries(keys, _values))}, (section, at))
        else:
            made.lines += [("", ()), (draw(_comments), ()), (f"[{section}]", ())]
            _put(draw, made, draw(st.dictionaries(st.sampled_from(["template", "x", "y"]), _values)), (section,))
    return made


def _alter(draw: st.DrawFn, table: dict[str, Any], place: tuple[Any, ...], touched: set[tuple[Any, ...]]) -> None:
    for name in list(table):
        if isinstance(table[name], dict) or name in {"fields", "dispositions"}:
            continue
        what = draw(st.sampled_from(["keep", "keep", "change", "drop"]))
        if what == "change":
            table[name] = draw(_values)
        elif what == "drop":
            del table[name]
        if what != "keep":
            touched.add((*place, name))
    if draw(st.booleans()):
        table["added"] = draw(_values)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Written, dict[str, Any], Origins, set[tuple[Any, ...]], bool]:
    """A file, what it is to say, where its rows come from, which lines go, and whether rows change places."""
    made = draw(written())
    document = tomllib.loads(made.text)
    touched: set[tuple[Any, ...]] = set()
    _alter(draw, document, (), touched)
    for name, value in document.items():
        if isinstance(value, dict):
            _alter(draw, value, (name,), touched)
    origins: Origins = {}
    moved = False
    for name in ("fields", "dispositions"):
        rows = document.get(name)
        if not isinstance(rows, list):
            continue
        for at, row in enumerate(rows):
            _alter(draw, row, (name, at), touched)
        order: list[int | None] = list(draw(st.permutations(range(len(rows)))))
        if draw(st.booleans()):
            order = list(range(len(rows)))
        order = order[: draw(st.integers(0, len(order)))]
        touched |= {(name, at) for at in range(len(rows)) if at not in order}
        moved = moved or order != sorted(each for each in order if each is not None)
        for _ in range(draw(st.integers(0, 2))):
            order.insert(draw(st.integers(0, len(order))), None)
        document[name] = [{"name": "New"} if each is None else rows[each] for each in order]
        if not document[name]:
            del document[name]
        origins[name] = order
    return made, document, origins, touched, moved


@thorough
@given(edits())
def test_what_was_not_touched_is_the_same_to_the_byte(
    case: tuple[Written, dict[str, Any], Origins, set[tuple[Any, ...]], bool],
) -> None:
    made, document, origins, touched, moved = case
    after = changed(made.text, document, origins)
    assert tomllib.loads(after) == document
    kept = [
        line + made.line_end
        for line, place in made.lines
        if line.strip() and not any(place[: len(each)] == each for each in touched)
    ]
    lines = after.splitlines(keepends=True) if "\u2028" not in after else after.split("\n")
    if moved:
        assert not Counter(kept) - Counter(lines)
    else:
        left = iter(lines)
        assert all(any(line == each for each in left) for line in kept)
    if "\r\n" in made.text:
        assert after.count("\n") == after.count("\r\n")


@thorough
@given(written())
def test_a_file_that_says_it_already_stays_as_it_is(made: Written) -> None:
    document = tomllib.loads(made.text)
    origins = {name: list(range(len(document.get(name, [])))) for name in ("fields", "dispositions")}
    assert changed(made.text, document, origins) == made.text


def test_the_sample_changes_in_one_line() -> None:
    document = tomllib.loads(SAMPLE)
    document["fields"][1]["label"] = "Other phone"
    after = changed(SAMPLE, document, {"fields": list(range(6)), "dispositions": [0, 1, 2]})
    gone = set(SAMPLE.splitlines()) ^ set(after.splitlines())
    assert gone == {'label = "Second phone"', 'label = "Other phone"'}


@pytest.mark.parametrize(
    "text",
    [
        'fields = [{name = "A"}, {name = "B", kind = "phone"}]\n',
        'fields = [\n  {name = "A"}, # one\n  {name = "B", kind = "phone"},\n]\n[lead]\ntemplate = 1\n',
        '[[ fields ]]\nname = "A"\n[[fields]]\nname = "B"\nkind = """ph\\\none"""\n[fields.mine]\na = 1\n',
        '"name" = """\n[[fields]]\n"""\n[[fields]]\nname = "A"\n[[dispositions]]\nname="x"\n[[fields]]\nname = \'B\'',
        'lead.template = 4\nlead.campaign = 5\n[[fields]]\nname = "A"\n[[fields]]\nname = "B"\n',
        'lead = {template = 4}\n[["fields"]]\nname = "A"\n[["fields"]]\nname = "B"\n',
    ],
)
def test_ways_that_people_write_are_kept_or_refused_whole(text: str) -> None:
    """What can't be changed in place is told, and never spoilt."""
    before = tomllib.loads(text)
    document = copy.deepcopy(before)
    document["fields"] = [document["fields"][1], {**document["fields"][0], "label": "L"}, {"name": "C"}]
    document["lead"] = {"template": 7, "campaign": 8}
    try:
        after = changed(text, document, {"fields": [1, 0, None]})
    except CannotKeepError:
        assert tomllib.loads(fresh(document)) == document
        return
    assert tomllib.loads(after) == document


@thorough
@given(
    st.dictionaries(
        st.text(max_size=8), st.one_of(st.text(max_size=20), st.integers(0, 9), st.lists(st.text(max_size=5)))
    )
)
def test_a_new_file_says_what_it_is_to_say(values: dict[str, Any]) -> None:
    document = {**values, "name": "A", "fields": [{"name": "B", **values}], "lead": {**values}}
    assert tomllib.loads(fresh(document)) == document


def test_the_sample_written_anew_is_the_same_connection() -> None:
    document = tomllib.loads(SAMPLE)
    assert read_layout(tomllib.loads(fresh(document))) == read_layout(document)


@pytest.mark.parametrize(
    "text",
    [
        'choices = [\n  "a",  # the first\n  "b",\n]\n[lead]\ntemplate = 1\n',
        "[mine]\nchoices = [\n  # none of these\n]\n",
        '[[fields]]\nname = "A"\nchoices = ["a",\n# then\n"b"]\n',
        'dispositions = [\n  { name = "A" },  # ours\n  { name = "B" },\n]\n',
    ],
)
def test_a_comment_inside_a_list_that_changes_is_not_lost_in_silence(text: str) -> None:
    document = tomllib.loads(text)
    inside = document.get("mine") or (document["fields"][0] if "fields" in document else document)
    if "choices" in inside:
        inside["choices"].append("# more")
    else:
        document["dispositions"][1]["closes"] = True
    with pytest.raises(CannotKeepError):
        changed(text, document, {"fields": [0], "dispositions": [0, 1]})


def test_a_hash_in_a_text_is_no_comment() -> None:
    text = 'choices = ["#1", "#2"]  # in order\n'
    assert changed(text, {"choices": ["#1", "#3"]}, {}) == text.replace("#2", "#3")
