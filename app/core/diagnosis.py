"""What a person can give to whoever supports them: the shape of what is set up, and nothing that is about people.

Each part is a text that can be read before it is given away.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from urllib.parse import urlsplit

from app.core.dataclass import dataclass
from app.core.events import mark
from app.core.item import Item, State
from app.core.layout import Kind, Layout
from app.core.spelling import Word

_LONGEST_FONT = 60


@dataclass(frozen=True, slots=True)
class File:
    """One file of the zip. `name` is a plain one, with no folder in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Screen:
    """Pixels of its own, and how many of them a pixel of the program has."""

    width: int
    height: int
    scale: float


def about(versions: Sequence[tuple[str, str]], screens: Sequence[Screen], font: str, size: float) -> str:
    """`versions` are the names and versions of the program, of what it is built on, and of the system."""
    lines = [f"{name}: {version}" for name, version in versions]
    lines += [f"screen: {each.width} x {each.height}, at {each.scale:.0%}" for each in screens]
    lines.append(f"font: {font[:_LONGEST_FONT]}, {size:g} pt")
    return _text(lines)


def settings(rows: Iterable[tuple[str, object, str]]) -> str:
    """`rows` are names, values, and where each came from. Of a text or a list no more is told than that it is set."""
    return _text(f"{name} = {_shape(value)}    ({source})" for name, value, source in rows)


def _shape(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            plain = re.fullmatch(r"[a-z_-]{0,20}", value)
            return (value or "not set") if plain else "set"
        case tuple() | list() | frozenset():
            return f"{len(value)} of them"
        case _:
            return "set" if value else "not set"


def connection(layout: Layout | None, *, practice: bool) -> str:
    """The shape of a connection: no name of its own, of its server, of a field or of a disposition."""
    if layout is None:
        return "no connection is open\n"
    kinds = Counter(each.kind for each in layout.fields)
    dispositions = layout.dispositions
    return _text(
        [
            f"practice: {_yes(practice)}",
            f"server: {_server(layout.server)}",
            f"server's mark in the log: {mark(layout.server)}",
            f"template {layout.template}, campaign {layout.campaign}, allocation {layout.allocation}",
            f"time zone: {Word(layout.time_zone)}",
            f"region: {Word(layout.region)}",
            *(f"fields, {kind}: {kinds[kind]}" for kind in Kind if kinds[kind]),
            f"dispositions: {len(dispositions)}",
            *(
                f"dispositions, call-back {rule}: {count}"
                for rule, count in sorted(Counter(str(each.callback) for each in dispositions).items())
            ),
            f"dispositions with actions: {sum(bool(each.actions) for each in dispositions)}",
            f"call_editor: {_yes(bool(layout.call_editor))}",
            *(f"server_profile, {name}: {_yes(on)}" for name, on in asdict(layout.profile).items()),
            f"fields that tell where a lead is: {sum(map(bool, _places(layout)))}",
            f"outside of calling hours: {layout.calling.outside}",
        ]
    )


def outbox(items: Sequence[Item] | None, halts: Iterable[str]) -> str:
    """How many updates are in which state. None for `items`: the store is not open."""
    if items is None:
        return "the outbox could not be opened\n"
    states = Counter(each.state for each in items)
    lines = [f"{state}: {states[state]}" for state in State if states[state]] or ["empty"]
    return _text([*lines, *(f"nothing goes out: {each}" for each in halts)])


def cleaned(text: str, home: str, account: str) -> str:
    """`text`, with `~` for the person's own folder, and for their account's name where it is a folder in a path."""
    for each in {home, home.replace("\\", "/"), home.replace("\\", "\\\\")} - {"", "/"}:
        text = re.sub(rf"{re.escape(each.rstrip('/'))}(?![\w-])", "~", text, flags=re.IGNORECASE)
    if account:
        text = re.sub(rf"(?<=[\\/]){re.escape(account)}(?=[\\/\s\"']|$)", "~", text, flags=re.IGNORECASE | re.MULTILINE)
    return text


def _server(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    except ValueError:
        return "not an address"
    here = ", on this computer" if parts.hostname in {"127.0.0.1", "localhost", "::1"} else ""
    return f"{Word(parts.scheme)}, port {port}{here}"


def _places(layout: Layout) -> tuple[str, str, str]:
    return layout.place.zone, layout.place.state, layout.place.postcode


def _yes(true: bool) -> str:
    return "yes" if true else "no"


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{each}\n" for each in lines)
