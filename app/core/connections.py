"""The connections that are known here: which are listed, in which order and by which name, and which were used last."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from pathlib import PurePath

from app.core.dataclass import dataclass
from app.core.layout import Layout
from app.core.tables import Mistake

MOST_OFFERED = 5
"""Connections in the menu and on the start page: so few are found without reading."""
MOST_REMEMBERED = 50
_LONGEST = 4_000
"""Characters of a path. What is longer was not written by this program."""
_LONGEST_TEXT = MOST_REMEMBERED * 12 * (_LONGEST + 10)
"""Of paths and names in a script of which each letter is written as six."""


class Origin(Enum):
    """Where a connection comes from: the person's own folder, a file anywhere, whoever looks after this computer."""

    OWN = auto()
    OPENED = auto()
    DEPLOYED = auto()
    PRACTICE = auto()

    @property
    def is_fixed(self) -> bool:
        """Whether it is neither changed nor taken from the list here."""
        return self in {Origin.DEPLOYED, Origin.PRACTICE}


@dataclass(frozen=True, slots=True)
class Known:
    """One connection of the list. `path` is "" for practice, which has a `title` instead, and a layout once it is on.

    `layout` is None where it can't be used: then `wrong` says why, and `is_gone` is whether there is no such file.
    `passed_over` are the mistakes that don't stop it.
    """

    origin: Origin
    path: str = ""
    layout: Layout | None = None
    passed_over: tuple[Mistake, ...] = ()
    wrong: Exception | None = None
    is_gone: bool = False
    title: str = ""

    @property
    def can_be_used(self) -> bool:
        return self.layout is not None or self.origin is Origin.PRACTICE

    @property
    def name(self) -> str:
        """As its file says; where that can't be read, the file's own."""
        if self.title:
            return self.title
        return self.layout.name if self.layout is not None else PurePath(self.path).stem or self.path

    def holds(self, text: str) -> bool:
        """Whether all words of `text` are in what is to be seen of it."""
        server = self.layout.server if self.layout is not None else ""
        number = str(self.layout.campaign) if self.layout is not None else ""
        seen = f"{self.name} {server} {number} {self.path}".casefold()
        return all(each in seen for each in text.casefold().split())


@dataclass(frozen=True, slots=True)
class Recent:
    """A connection file that was used, with the name that it had then: the menu is made without reading files."""

    path: str
    name: str


def places(own: Iterable[str], opened: Iterable[str], deployed: Iterable[str]) -> tuple[tuple[str, Origin], ...]:
    """Each path once. A file that is deployed is that, wherever else it was found."""
    found: dict[str, Origin] = {}
    for origin, paths in ((Origin.DEPLOYED, deployed), (Origin.OWN, own), (Origin.OPENED, opened)):
        for each in paths:
            found.setdefault(each, origin)
    return tuple(found.items())


def in_order(known: Iterable[Known]) -> tuple[Known, ...]:
    """By name; practice, which is nobody's campaign, at the end."""
    return tuple(sorted(known, key=lambda each: (each.origin is Origin.PRACTICE, each.name.casefold(), each.path)))


def told_apart(known: Sequence[Known]) -> tuple[str, ...]:
    """A name for each, no two alike to a reader: with the server where that tells them apart, else with the file."""
    names = Counter(each.name.casefold() for each in known)
    homes = Counter((each.name.casefold(), _server(each)) for each in known)
    told = []
    for each in known:
        if names[each.name.casefold()] == 1:
            told.append(each.name)
        elif _server(each) and homes[each.name.casefold(), _server(each)] == 1:
            told.append(f"{each.name} ({_server(each)})")
        else:
            told.append(f"{each.name} ({each.path or _server(each)})")
    return tuple(told)


def read_recents(text: object) -> tuple[Recent, ...]:
    """Those that the settings hold, the last one first. What nobody could have written there is passed over."""
    try:
        said = json.loads(text) if isinstance(text, str) and len(text) < _LONGEST_TEXT else []
    except (ValueError, RecursionError):
        said = []
    found: dict[str, Recent] = {}
    for each in said if isinstance(said, list) else []:
        if isinstance(each, list) and len(each) == 2 and all(_is_fit(part) for part in each):
            found.setdefault(each[0], Recent(each[0], each[1]))
    return tuple(found.values())[:MOST_REMEMBERED]


def write_recents(recents: Sequence[Recent]) -> str:
    return json.dumps([[each.path, each.name] for each in recents])


def used(recents: Sequence[Recent], path: str, name: str) -> tuple[Recent, ...]:
    """With this one first, as it is used now."""
    return (Recent(path, name), *without(recents, path))[:MOST_REMEMBERED]


def met(recents: Sequence[Recent], path: str, name: str) -> tuple[Recent, ...]:
    """With this one last, where it was not there: it is known, and not used."""
    known = any(each.path == path for each in recents)
    return tuple(recents) if known else (*recents[: MOST_REMEMBERED - 1], Recent(path, name))


def without(recents: Sequence[Recent], path: str) -> tuple[Recent, ...]:
    return tuple(each for each in recents if each.path != path)


def offered(recents: Sequence[Recent], on: str) -> tuple[tuple[Recent, str], ...]:
    """Those for the menu, less the one that is `on`, each with a name that no other has."""
    shown = [each for each in recents if each.path != on][:MOST_OFFERED]
    names = Counter(each.name.casefold() for each in shown)
    alone = {name for name, times in names.items() if times == 1}
    return tuple((each, each.name if each.name.casefold() in alone else f"{each.name} ({each.path})") for each in shown)


def to_begin_with(known: Iterable[Known], recents: Sequence[Recent]) -> tuple[tuple[Known, str], ...]:
    """Those for the start page, each with a name that no other has: the organisation's first, then the ones used last.

    What can't be used is not offered there: the list of connections says what is wrong with it.
    """
    used_at = {each.path: number for number, each in reversed(tuple(enumerate(recents)))}
    fit = [each for each in in_order(known) if each.layout is not None and each.path]
    fit.sort(key=lambda each: (each.origin is not Origin.DEPLOYED, used_at.get(each.path, len(recents))))
    names = told_apart(fit)
    return tuple(zip(fit, names, strict=True))[:MOST_OFFERED]


def _server(known: Known) -> str:
    return known.layout.server if known.layout is not None else ""


def _is_fit(text: object) -> bool:
    return isinstance(text, str) and 0 < len(text) <= _LONGEST and text.isprintable()
