"""The text of a new connection file: to be read, and changed, by people as well."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit

ROWS = ("fields", "dispositions")
"""The tables of which there are several."""
_TITLE = "# A connection of Lead Editor. It holds no API key, and can be given to colleagues."
_TOP = ("format", "name", "server", "time_zone", "region", "call_editor")
_TABLES = ("lead", "fields", "dispositions", "lead_place", "calling_hours", "network", "server_profile")
_COMMENTS = {
    "lead": "# The numbers of the campaign template, the campaign and the allocation.",
    "fields": "# The fields of the campaign template, in the order of the form. At least one is a phone.",
    "dispositions": "# The dispositions of the template's disposition set.",
    "lead_place": "# The fields that tell where a lead is.",
    "calling_hours": "# What a call-back outside of the calling hours meets.",
    "network": "# How the server is reached.",
    "server_profile": "# How this server behaves where servers differ.",
}


def fresh(document: Mapping[str, Any]) -> str:
    """A new file, to be read and changed by people as well."""
    said = dict(document)
    top = [f"{_key(name)} = {value_text(said[name])}" for name in _known(said, _TOP)]
    top += [
        f"{_key(name)} = {value_text(each)}" for name, each in said.items() if name not in _TOP and not _is_table(each)
    ]
    tables = [section(name, said[name]) for name in _known(said, _TABLES)]
    tables += [section(name, each) for name, each in said.items() if name not in _TABLES and _is_table(each)]
    return "\n".join([_TITLE, *top]) + "\n" + "".join(tables)


def _known(said: Mapping[str, Any], names: Sequence[str]) -> list[str]:
    return [each for each in names if each in said]


def _is_table(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(each, Mapping) for each in value)
    return isinstance(value, Mapping)


def section(name: str, value: Any) -> str:
    """A table, or one for each row, with a line over it that says what it is."""
    comment = f"{_COMMENTS[name]}\n" if name in _COMMENTS else ""
    if isinstance(value, Mapping):
        return f"\n{comment}[{_key(name)}]\n{_body(value)}"
    rows = "\n".join(row(name, each) for each in value)
    return f"\n{comment}{rows}" if rows else ""


def row(name: str, table: Mapping[str, Any]) -> str:
    """One field or disposition."""
    return f"[[{_key(name)}]]\n{_body(table)}"


def _body(table: Mapping[str, Any]) -> str:
    return "".join(f"{_key(name)} = {value_text(value)}\n" for name, value in table.items())


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else tomlkit.string(name).as_string()


def value_text(value: Any) -> str:
    if isinstance(value, Mapping):
        inside = ", ".join(f"{_key(name)} = {value_text(each)}" for name, each in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(value_text, value))}]"
    return str(tomlkit.item(value).as_string())
