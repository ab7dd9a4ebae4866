"""A conflict as JSON and back: it outlives the program and a crash. What can't be read raises ValueError."""

import json
from datetime import datetime
from typing import Any

from app.core.answer import Known
from app.core.attempt import Sent
from app.core.item import Item
from app.core.layout import Kind
from app.core.merge import Choice, Conflict, Look, Row


def write_conflict(conflict: Conflict) -> str:
    """All of it but its item."""
    when = conflict.looked
    return json.dumps(
        {
            "looked": None if when is None else when.isoformat(),
            "who": conflict.who,
            "rows": [_write_row(each) for each in conflict.rows],
        },
        ensure_ascii=True,
    )


def read_conflict(text: str, item: Item) -> Conflict:
    """The conflict of `item`."""
    try:
        said = json.loads(text)
        when = None if said["looked"] is None else datetime.fromisoformat(said["looked"])
        return Conflict(item, tuple(_read_row(each) for each in said["rows"]), when, _text(said["who"]))
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise ValueError(f"not readable: {error!r}") from error


def _write_row(row: Row) -> dict[str, Any]:
    last = row.last
    return {
        "name": row.name,
        "kind": None if row.kind is None else row.kind.value,
        "mine": row.mine,
        "last": None if last is None else [last.value, last.when.isoformat(), last.known.name],
        "look": row.look.value,
        "now": row.now,
        "choice": None if row.choice is None else row.choice.value,
        "other": row.other,
    }


def _read_row(said: dict[str, Any]) -> Row:
    last = said["last"]
    return Row(
        name=_text(said["name"]),
        kind=None if said["kind"] is None else Kind(said["kind"]),
        mine=None if said["mine"] is None else _text(said["mine"]),
        last=None if last is None else Sent(_text(last[0]), datetime.fromisoformat(last[1]), Known[last[2]]),
        look=Look(said["look"]),
        now=_text(said["now"]),
        choice=None if said["choice"] is None else Choice(said["choice"]),
        other=_text(said["other"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value
