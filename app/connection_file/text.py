"""The text of a connection file that is there, changed where it has to be, and nowhere else.

What people have written keeps its comments, its order, its spelling and the keys that nobody knows: the text is cut
into its tables, and of those only the ones that changed are written anew, key by key.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from app.connection_file.fresh import ROWS, row, section, value_text

_TOKEN = re.compile(
    r'''"""(?:\\.|[^\\])*?"""+|"(?:\\.|[^"\\\n])*"|[^\S\n]+|#[^\n]*|[\[\]{}\n]|'''
    r"""'''.*?'''+|'[^'\n]*'|[^\s"'#\[\]{}]+""",
    re.DOTALL,
)
_HEADER = re.compile(r"[ \t]*\[(\[?)[ \t]*([^\]\n]*?)[ \t]*\]")
Origins = Mapping[str, Sequence[int | None]]
"""By `ROWS`: for each row of the new contents its place in the old ones, from 0, or None for a new one."""


class CannotKeepError(Exception):
    """The file is written in a way that can't be changed in place."""


@dataclass(slots=True)
class _Part:
    """A table from its header to its last value, or what is over the first header; and what stands before it.

    `before` has nothing but blank lines and comments. `name` is "" for what is over the first header.
    """

    before: str
    text: str
    name: str
    is_row: bool


def changed(text: str, document: Mapping[str, Any], origins: Origins) -> str:
    """`text` so that it says `document`. Raises `CannotKeepError`."""
    old = tomllib.loads(text)
    if old == document and not any(_is_rearranged(origins.get(each, ()), old.get(each, [])) for each in ROWS):
        return text
    line_end = "\r\n" if "\r\n" in text and not re.search(r"(?<!\r)\n", text) else "\n"
    try:
        parts, rest = _parts(text)
        in_tables = {each.name for each in parts if each.name}
        _change_top(parts[0], old, document, in_tables)
        for name in in_tables - set(ROWS):
            _change_table(parts, name, old, document)
        added = ""
        for name in ROWS:
            if name in in_tables:
                parts = _change_rows(parts, name, old.get(name, []), document.get(name, []), origins.get(name, ()))
        for name, value in document.items():
            if name not in old and (isinstance(value, Mapping) or name in ROWS):
                added += section(name, value)
    except (TOMLKitError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise CannotKeepError from error
    made = "".join(each.before + each.text for each in parts) + rest
    if added:
        made = f"{made.rstrip()}\n{added}" if not rest.strip() else f"{_ended(made)}{added}"
    made = re.sub(r"(?<!\r)\n", line_end, made)
    said = _read(made)
    if said is None or _without_empty(said) != _without_empty(document):
        raise CannotKeepError
    return made


def _read(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def _without_empty(document: Mapping[str, Any]) -> dict[str, Any]:
    """No rows are the same as no word of them."""
    return {name: value for name, value in document.items() if not (name in ROWS and value == [])}


def _is_rearranged(order: Sequence[int | None], rows: Any) -> bool:
    return bool(order) and list(order) != list(range(len(rows) if isinstance(rows, list) else 0))


def _statements(text: str) -> Iterator[tuple[int, int, str]]:
    """The text in pieces: where each begins and ends, and whether it is a `header`, a `value` or `nothing`."""
    start = at = depth = 0
    kind = "nothing"
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise CannotKeepError
        piece, at = found[0], found.end()
        if kind == "nothing" and piece == "[" and not text[start : found.start()].strip():
            kind = "header"
            line = text.find("\n", at)
            at = len(text) if line < 0 else line
        elif piece == "\n" and depth == 0:
            yield start, at, kind
            start, kind = at, "nothing"
        elif piece in "[{":
            depth += 1
        elif piece in "]}":
            depth -= 1
        elif not piece.startswith("#") and piece.strip():
            kind = "value"
    if start < len(text):
        yield start, len(text), kind


def _parts(text: str) -> tuple[list[_Part], str]:
    """The tables of `text`, the first being what is over them all; and what follows the last."""
    parts = [_Part("", "", "", is_row=False)]
    waiting = ""
    for start, end, kind in _statements(text):
        piece = text[start:end]
        if kind == "nothing":
            waiting += piece
        elif kind == "value":
            parts[-1].text += waiting + piece
            waiting = ""
        else:
            found = _HEADER.match(piece)
            if found is None:
                raise CannotKeepError
            name = found[2]
            if parts[-1].is_row and name.startswith(f"{parts[-1].name}."):  # a table in that row
                parts[-1].text += waiting + piece
            else:
                parts.append(_Part(waiting, piece, name, is_row=bool(found[1])))
            waiting = ""
    return parts, waiting


def _change_top(part: _Part, old: Mapping[str, Any], new: Mapping[str, Any], in_tables: set[str]) -> None:
    """What is over the first header: single values, and tables that are written on one line."""
    before = {name: value for name, value in old.items() if name not in in_tables}
    inside = set(_read(part.text) or {})
    after = {
        name: value
        for name, value in new.items()
        if name not in in_tables and (name in inside or not (isinstance(value, Mapping) or name in ROWS))
    }
    part.text = _merged(part.text, before, after)


def _change_table(parts: list[_Part], name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    if old.get(name) == new.get(name):
        return
    own = [each for each in parts if each.name == name]
    if len(own) != 1 or any(each.name.startswith(f"{name}.") for each in parts):
        raise CannotKeepError
    if name not in new:
        own[0].text = ""
        return
    own[0].text = _merged(own[0].text, {name: old[name]}, {name: new[name]})


def _change_rows(
    parts: list[_Part], name: str, old: Sequence[Any], new: Sequence[Any], order: Sequence[int | None]
) -> list[_Part]:
    """The rows in their new order. What stands between them stays in its place, but for a row's own comment."""
    own = [each for each in parts if each.name == name]
    if len(own) != len(old) or len(order) != len(new) or not all(each.is_row for each in own):
        raise CannotKeepError
    comments = [""] * len(own)
    for at, part in enumerate(own[1:], start=1):
        part.before, comments[at] = _own_comment(part.before)
    texts = []
    for table, origin in zip(new, order, strict=True):
        if origin is None:
            texts.append(row(name, table))
        elif old[origin] == table:
            texts.append(comments[origin] + own[origin].text)
        else:
            whole = _merged(own[origin].text, {name: [old[origin]]}, {name: [table]})
            texts.append(comments[origin] + whole)
    made: list[_Part] = []
    waiting = ""
    for part in parts:
        if all(part is not each for each in own):
            made.append(replace(part, before=waiting + part.before))
        elif texts:
            made.append(replace(part, before=waiting + part.before, text=_ended(texts.pop(0))))
        else:  # fewer rows than there were: what stood between them stays, where it says anything
            waiting += part.before if part.before.strip() else ""
            continue
        waiting = ""
        if part is own[-1]:
            made += [_Part("\n", _ended(each), name, is_row=True) for each in texts]
            texts = []
    return [*made, _Part(waiting, "", "", is_row=False)]


def _own_comment(before: str) -> tuple[str, str]:
    """What stands before a row, cut in two: the comment that touches it goes wherever the row goes."""
    lines = before.splitlines(keepends=True)
    at = len(lines)
    while at and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return "".join(lines[:at]), "".join(lines[at:])


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _merged(text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """`text`, which says `old`, changed so that it says `new`."""
    if old == new:
        return text
    parsed = tomlkit.parse(_ended(text))
    _merge(parsed, old, new)
    return _ended(str(parsed.as_string()))  # of Windows' lines, the last that was added has no end


def _merge(into: Any, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    for name in [each for each in old if each not in new]:
        del into[name]
    for name, value in new.items():
        before = old.get(name)
        if name in old and type(before) is type(value) and before == value:
            continue
        if isinstance(before, dict) and isinstance(value, dict):
            _merge(into[name], before, value)
        elif isinstance(into.get(name), AoT) and isinstance(before, list) and len(before) == len(value):
            for at, (one, other) in enumerate(zip(before, value, strict=True)):
                _merge(into[name][at], one, other)
        elif isinstance(before, list) and _has_comment(into[name].as_string()):  # between the values of a list
            raise CannotKeepError
        else:
            into[name] = tomlkit.parse(f"value = {value_text(value)}")["value"]  # on one line, whatever it is


def _has_comment(value: str) -> bool:
    return any(each[0].startswith("#") for each in _TOKEN.finditer(value))
