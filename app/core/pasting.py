"""Fields and dispositions out of what people have at hand: lines, tables, a list's header, a Data View."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import zip_longest
from typing import Any

from app.core import columns, dataview, guess
from app.core.connection import MOST_ROWS, Row
from app.core.layout import CallbackRule, Kind

LONGEST = 200_000
"""Characters of a paste that are looked at."""
_LONGEST_LABEL = 60
"""Characters of a label; what is longer beside a name was written about a lead."""
_WIDEST = 20
"""Cells of a line that can say something of one field."""
_CALLBACKS = {
    CallbackRule.REQUIRED: {"required", "must", "yes", "needed", "callback", "call back"},
    CallbackRule.NONE: {"none", "no", "never", "not", "n"},
    CallbackRule.OPTIONAL: {"optional", "may", "can", "maybe"},
}
_KINDS = {
    Kind.PHONE: {"phone", "phone number", "telephone"},
    Kind.TEXT: {"text", "string", "text field"},
    Kind.AREA: {"area", "text area", "textarea", "multi line", "multiline"},
    Kind.DATE: {"date"},
    Kind.LIST: {"list", "drop list", "droplist", "drop down", "dropdown", "combo"},
    Kind.RADIO: {"radio", "radio button", "radio buttons"},
    Kind.CHECK: {"check", "check box", "checkbox", "tick box", "boolean"},
}
"""Also as Noojee's own screens call them (NOOJEE.md, the call)."""
_TRUE = {"yes", "true", "y", "x", "1", "closes", "closed"}


class Why(Enum):
    """Why a line or a column became nothing."""

    OWN = auto()
    """It is the lead's id, or a value that every lead has: the form has it anyway."""
    AGAIN = auto()
    KEEPING = auto()
    """It says "No change", which can't be a name."""
    TOO_MANY = auto()
    VALUE = auto()
    """A phone number, a date or an e-mail address: what a lead has, and not what a field is called."""


@dataclass(frozen=True, slots=True)
class Found:
    """`left_out` has the first of what became nothing; `cut`: there was more than was looked at.

    `as_shown`: the names are as a screen or a list has them, and the template's own may be others. `is_view`: it was
    taken for a Data View, of which there are only names here.
    """

    rows: tuple[Row, ...] = ()
    left_out: tuple[tuple[str, Why], ...] = ()
    cut: bool = False
    as_shown: bool = False
    is_view: bool = False


def fields_from_paste(html: str, text: str) -> Found:
    """From names, or a part of a sheet; of a Data View, which holds a customer's values, only the names are taken."""
    _, lines = _lines(text)
    table = [[each.strip() for each in _cells(line)] for line in lines]
    if _is_two_column_list(table):
        return _with(fields_from_list(table[0], table[1:]), cut=len(text) > LONGEST)
    if _is_view(lines, table):
        tabbed = text if "\t" in text else text.replace("|", "\t")
        return replace(fields_from_data_view(html, tabbed), is_view=True)
    return fields_from_text(text)


def fields_from_text(text: str) -> Found:
    """From lines or a part of a sheet.

    A line is a name, then label, kind and choices after tabs or bars. A table of three columns or more in which no cell
    names a kind is a list with its header; so is a single line with several names.
    """
    cut, lines = _lines(text)
    table = [[each.strip() for each in _cells(line)] for line in lines]
    if len(table) == 1 and len(table[0]) == 1 and len(names := split(lines[0])) > 1:
        return _with(fields_from_list(names, ()), cut=cut)
    if table and len(table[0]) > 1 and not _tells_kinds(table) and (len(table) == 1 or len(table[0]) > 2):
        return _with(fields_from_list(table[0], table[1:]), cut=cut)
    if table and guess.clean(table[0][0]).casefold() in {"name", "field", "field name"} and len(table[0]) > 1:
        table = table[1:]
    made = [_field(cells[:_WIDEST]) for cells in table if guess.clean(cells[0])]
    return _with(_sorted_out(made, values=True), cut=cut)


def fields_from_list(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Found:
    """From a list's header, with kinds guessed by names and by what the first `rows` hold."""
    under = list(zip_longest(*[row[: len(header)] for row in rows], fillvalue="")) if header else []
    made = []
    for at, each in enumerate(header):
        name = guess.clean(each)
        if name:
            made.append(Row(guess.field(name, under[at] if at < len(under) else ()), guessed=True))
    return replace(_sorted_out(made, values=True), as_shown=True)


def fields_from_data_view(html: str, text: str) -> Found:
    """From what a person copied from Noojee's Data View of any lead: labels, and what kinds the values look like."""
    pairs = dataview.pairs(html, text)
    rows = [Row(guess.field(name, (value,)), guessed=True) for label, value in pairs if (name := _label(label))]
    found = replace(_sorted_out(rows, values=True), as_shown=True)
    return _with(found, cut=max(len(html), len(text)) > dataview.LONGEST)


def dispositions_from_text(text: str) -> Found:
    """From lines: a name, callback rule, priority, actions, and whether it closes; tabs or bars between them."""
    cut, lines = _lines(text)
    made = []
    for line in lines:
        cells = [guess.clean(each) for each in _cells(line)[:_WIDEST]]
        if cells[0]:
            made.append(Row(_disposition(cells)))
    if len(made) > 1 and made[0].name.casefold() in {"name", "disposition", "dispositions"}:
        made = made[1:]
    return _with(_sorted_out(made, own=False), cut=cut)


def rows_from_file(document: Mapping[str, Any], name: str) -> Found:
    """From a colleague's connection file: its fields or dispositions, as they stand there."""
    listed = document.get(name, [])
    tables = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    return _sorted_out([Row(dict(each)) for each in tables if guess.clean(str(each.get("name", "")))], own=False)


def split(text: str) -> list[str]:
    """The texts of a line, between commas or semicolons; one with a comma in it stands in quotation marks."""
    found: list[str] = []
    for match in re.finditer(r'\s*(?:"((?:[^"]|"")*)"|([^,;]*))\s*(?:[,;]|$)', text):
        each = match[1].replace('""', '"') if match[1] is not None else match[2].strip()
        if each.strip():
            found.append(each)
    return found


def join(texts: Iterable[str]) -> str:
    """One line that `split` reads again."""
    quoted = (f'"{each.replace(chr(34), chr(34) * 2)}"' if _needs_quotes(each) else each for each in texts)
    return ", ".join(quoted)


def _needs_quotes(text: str) -> bool:
    return re.search(r'[,;"]', text) is not None or text != text.strip()


def _lines(text: str) -> tuple[bool, list[str]]:
    return len(text) > LONGEST, [each for each in text[:LONGEST].splitlines() if each.strip()]


def _cells(line: str) -> list[str]:
    """Between tabs, as from a sheet; or between bars, as one can type them."""
    return line.split("\t" if "\t" in line else "|")


def _label(label: str) -> str:
    return guess.clean(label.strip().rstrip(":"))


def _is_view(lines: Sequence[str], table: Sequence[Sequence[str]]) -> bool:
    """Whether these are labels with what a lead has: two cells a line, or a colon, and among them what is no name."""
    if any(len(cells) > 2 for cells in table):
        return False
    pairs = [(cells[0], cells[1]) for cells in table if len(cells) == 2]
    if not pairs:
        pairs = [(label, value.strip()) for label, colon, value in (each.partition(":") for each in lines) if colon]
    titled = bool(lines) and _label(lines[0]).casefold() == "data view"
    return any(titled or guess.is_value(value) or len(value) > _LONGEST_LABEL or _is_own(key) for key, value in pairs)


def _is_own(label: str) -> bool:
    return bool(_label(label)) and _label(label).casefold() in {"disposition", "call-back", "callback", "call back"}


def _is_two_column_list(table: Sequence[Sequence[str]]) -> bool:
    """Whether it is a header of two names, and under one of them what it says."""
    if len(table) < 2 or any(len(cells) != 2 for cells in table) or any(map(guess.is_value, table[0])):
        return False
    under = list(zip(*table[1:], strict=True))
    return any(guess.is_value_of(name, values) for name, values in zip(table[0], under, strict=True))


def _tells_kinds(table: Sequence[Sequence[str]]) -> bool:
    return any(_kind(cell) is not None for cells in table for cell in cells[1:3])


def _kind(text: str) -> Kind | None:
    said = guess.clean(text).casefold()
    return next((kind for kind, known in _KINDS.items() if said in known), None)


def _field(cells: Sequence[str]) -> Row:
    """Cells in the order name, label, kind, choices; the kind may also be the second."""
    name, rest = guess.clean(cells[0]), list(cells[1:])
    label = guess.clean(rest.pop(0)) if rest and _kind(rest[0]) is None else ""
    kind = _kind(rest.pop(0)) if rest else None
    made = guess.field(name)
    if label:
        made["label"] = label
    if kind is None:
        return Row(made, guessed=True)
    made.pop("kind", None)
    if kind is not Kind.TEXT:
        made["kind"] = str(kind)
    said = [each for cell in rest for each in split(cell)]
    choices = [each for each in map(guess.clean, said) if each and not guess.means_keeping(each)]
    if choices and kind in {Kind.LIST, Kind.RADIO, Kind.CHECK}:
        made["choices"] = choices
    return Row(made)


def _disposition(cells: Sequence[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"name": cells[0]}
    said = dict(enumerate(cells))
    rule = next((rule for rule, known in _CALLBACKS.items() if said.get(1, "").casefold() in known), None)
    if rule is not None:
        made["callback"] = str(rule)
    if re.fullmatch(r"\d{1,3}", said.get(2, ""), re.ASCII):
        made["priority"] = int(said[2])
    if actions := split(said.get(3, "")):
        made["actions"] = actions
    if said.get(4, "").casefold() in _TRUE:
        made["closes"] = True
    return made


def _sorted_out(rows: Iterable[Row], *, own: bool = True, values: bool = False) -> Found:
    """Without what can't be a field. `own`: also without what every lead has; `values`: and without a lead's own."""
    kept: dict[str, Row] = {}
    left: list[tuple[str, Why]] = []
    for row in rows:
        name = row.name
        if guess.is_own(name) or (own and columns.is_own(name)):
            left.append((name, Why.OWN))
        elif values and guess.holds_value(name):
            left.append(("", Why.VALUE))
        elif guess.means_keeping(name):
            left.append((name, Why.KEEPING))
        elif name in kept:
            left.append((name, Why.AGAIN))
        elif len(kept) >= MOST_ROWS:
            left.append((name, Why.TOO_MANY))
        else:
            kept[name] = row
    return Found(tuple(kept.values()), tuple(left))


def _with(found: Found, *, cut: bool) -> Found:
    return replace(found, cut=cut)
