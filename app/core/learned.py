"""What a server, or a person, says about a disposition that the connection says otherwise; and the file put right."""

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any

from app.core.contract import DISPOSITION, NO_CHANGE, Code, is_no_change
from app.core.dataclass import dataclass
from app.core.edit import Edit
from app.core.history import Entry
from app.core.item import Item, State
from app.core.layout import Layout

_MOST_DECLINED = 500
Origins = Mapping[str, Sequence[int | None]]
"""For each row of the new document its place in the old one, from 0, or None for a new one."""


class Told(Enum):
    """`REFUSED`: Noojee does not know it. `ACCEPTED`: Noojee took it. `TYPED`: a person wants to send it."""

    REFUSED = "refused"
    ACCEPTED = "accepted"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Lesson:
    """One disposition by its name. What was refused is to go from the connection; the others, to come into it."""

    name: str
    told: Told

    @property
    def goes(self) -> bool:
        return self.told is Told.REFUSED


def of_item(item: Item, layout: Layout) -> Lesson | None:
    """What the answer that `item` has just had tells about the connection `layout`."""
    name = item.edit.disposition
    if name is None or item.practice or _campaign(item.layout) != _campaign(layout):
        return None
    known = layout.disposition(name) is not None
    if item.state is State.APPLIED and not known and not is_no_change(name):
        return Lesson(name, Told.ACCEPTED)
    code = item.answer.code if item.answer is not None else None
    if item.state is State.NEEDS_YOU and code == Code.NO_SUCH_DISPOSITION and known:
        return Lesson(name, Told.REFUSED)
    return None


def of_form(edit: Edit, layout: Layout) -> Lesson | None:
    """What a person typed that is no disposition of the connection, and could be one."""
    name = edit.disposition
    if name is None or layout.disposition(name) is not None or not _could_be(name):
        return None
    return Lesson(name, Told.TYPED)


def of_history(refused: Iterable[str], accepted: Iterable[str], layout: Layout) -> tuple[Lesson, ...]:
    """What earlier answers tell about the connection, as it is now."""
    gone = [Lesson(name, Told.REFUSED) for name in refused if layout.disposition(name) is not None]
    come = [Lesson(name, Told.ACCEPTED) for name in accepted if layout.disposition(name) is None and _could_be(name)]
    return (*gone, *come)


def accepted(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The dispositions that updates were applied with, each once."""
    found = (each.attempt.sent.get(DISPOSITION, NO_CHANGE) for each in entries if each.attempt.outcome is State.APPLIED)
    return tuple(dict.fromkeys(each for each in found if not is_no_change(each)))


def put_right(document: Mapping[str, Any], lesson: Lesson) -> tuple[dict[str, Any], Origins]:
    """The contents of a connection file with the lesson taken in."""
    rows = document.get("dispositions", [])
    old: list[Any] = list(rows) if isinstance(rows, list) else []
    kept = [at for at, each in enumerate(old) if not (lesson.goes and _name(each) == lesson.name)]
    made = [old[at] for at in kept]
    origins: list[int | None] = [*kept]
    if not lesson.goes and all(_name(each) != lesson.name for each in old):
        made.append({"name": lesson.name})
        origins.append(None)
    changed = {**document, "dispositions": made}
    if not made:
        del changed["dispositions"]
    fields = document.get("fields", [])
    return changed, {"dispositions": origins, "fields": list(range(len(fields)))}


def key(layout: Layout, lesson: Lesson) -> str:
    """By which it is remembered that a person does not want it."""
    return json.dumps([layout.server, layout.campaign, lesson.name, lesson.told.value])


def read_declined(text: object) -> tuple[str, ...]:
    """The keys that the settings hold. Nonsense there is none."""
    try:
        said = json.loads(text) if isinstance(text, str) and len(text) < 1_000_000 else []
    except (ValueError, RecursionError):
        return ()
    return tuple(each for each in said if isinstance(each, str)) if isinstance(said, list) else ()


def write_declined(declined: Sequence[str], key: str) -> str:
    """With one more, the last ones alone."""
    return json.dumps([*(each for each in declined if each != key), key][-_MOST_DECLINED:])


def _campaign(layout: Layout) -> tuple[str, int]:
    return layout.server, layout.campaign


def _name(row: object) -> object:
    return row.get("name") if isinstance(row, Mapping) else None


def _could_be(name: str) -> bool:
    return 0 < len(name.strip()) <= 100 and name.isprintable() and not is_no_change(name) and name == name.strip()
