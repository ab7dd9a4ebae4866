"""A conflict as JSON and back: it outlives the program and a crash. What can't be read raises ValueError."""

from datetime import datetime
from typing import Any

from app.core.item import Item
from app.core.layout import Kind
from app.core.merge import Choice, Conflict, LastKnown, Look, Row
from app.core.saved import as_text, read_json, write_json


def write_conflict(conflict: Conflict) -> str:
    """All of it but its item."""
    when = conflict.looked
    return write_json(
        {
            "looked": None if when is None else when.isoformat(),
            "who": conflict.who,
            "rows": [_write_row(each) for each in conflict.rows],
        }
    )


def read_conflict(text: str, item: Item) -> Conflict:
    """The conflict of `item`."""

    def read(said: dict[str, Any]) -> Conflict:
        when = None if said["looked"] is None else datetime.fromisoformat(said["looked"])
        return Conflict(item, tuple(_read_row(each) for each in said["rows"]), when, as_text(said["who"]))

    return read_json(text, read)


def _write_row(row: Row) -> dict[str, Any]:
    last = row.last
    return {
        "name": row.name,
        "kind": None if row.kind is None else row.kind.value,
        "mine": row.mine,
        "last": None if last is None else [last.value, last.when.isoformat()],
        "look": row.look.value,
        "now": row.now,
        "choice": None if row.choice is None else row.choice.value,
        "other": row.other,
    }


def _read_row(said: dict[str, Any]) -> Row:
    last = said["last"]
    return Row(
        name=as_text(said["name"]),
        kind=None if said["kind"] is None else Kind(said["kind"]),
        mine=None if said["mine"] is None else as_text(said["mine"]),
        last=None if last is None else LastKnown(as_text(last[0]), datetime.fromisoformat(last[1])),
        look=Look(said["look"]),
        now=as_text(said["now"]),
        choice=None if said["choice"] is None else Choice(said["choice"]),
        other=as_text(said["other"]),
    )
