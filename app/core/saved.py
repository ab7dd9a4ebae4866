"""Edits, layouts and answers as JSON and back: how they outlive the program. What can't be read raises ValueError."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from app.core import callback
from app.core.answer import Answer, Cause, Known
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.layout import Layout
from app.core.reading import read_layout

_Read = TypeVar("_Read")


def write_edit(edit: Edit) -> str:
    when = edit.callback
    return _write(
        {
            "lead": edit.lead,
            "phones": dict(edit.phones),
            "disposition": edit.disposition,
            "callback": callback.wire(when) if isinstance(when, datetime) else when.name,
            "priority": edit.priority,
            "fields": dict(edit.fields),
        }
    )


def read_edit(text: str) -> Edit:
    return _read(text, _edit)


def write_layout(layout: Layout) -> str:
    """In the form of a connection file (`app.core.reading`)."""
    return _write(
        {
            "name": layout.name,
            "server": layout.server,
            "time_zone": layout.time_zone,
            "region": layout.region,
            "call_editor": layout.call_editor,
            "lead": {"template": layout.template, "campaign": layout.campaign, "allocation": layout.allocation},
            "fields": [
                {"name": each.name, "label": each.label, "kind": each.kind.value}
                | ({"choices": list(each.choices)} if each.choices else {})
                for each in layout.fields
            ],
            "dispositions": [
                {
                    "name": each.name,
                    "callback": each.callback.value,
                    "actions": list(each.actions),
                    "closes": each.closes,
                }
                | ({} if each.priority is None else {"priority": each.priority})
                for each in layout.dispositions
            ],
            "server_profile": {
                "lead_id_in_url": layout.profile.lead_id_in_url,
                "keep_callback": layout.profile.keep_callback,
                "send_untouched": layout.profile.send_untouched,
                "clear_phone": layout.profile.clear_phone,
            },
        }
    )


def read_saved_layout(text: str) -> Layout:
    layout, mistakes = _read(text, read_layout)
    if layout is None:
        raise ValueError(f"not a connection: {[each.key for each in mistakes]}")
    return layout


def write_answer(answer: Answer | None) -> str | None:
    if answer is None:
        return None
    return _write(
        {
            "known": answer.known.name,
            "cause": answer.cause.name,
            "code": answer.code,
            "message": answer.message,
            "status": answer.status,
        }
    )


def read_answer(text: str | None) -> Answer | None:
    return None if text is None else _read(text, _answer)


def write_values(values: Mapping[str, str]) -> str:
    return _write(dict(values))


def read_values(text: str) -> dict[str, str]:
    return _read(text, lambda said: {name: _text(value) for name, value in said.items()})


def _edit(said: dict[str, Any]) -> Edit:
    when = said["callback"]
    return Edit(
        lead=_text(said["lead"]),
        phones={name: None if value is None else _text(value) for name, value in said["phones"].items()},
        disposition=None if said["disposition"] is None else _text(said["disposition"]),
        callback=Standing[when] if when in Standing.__members__ else callback.read_wire(when),
        priority=_number(said["priority"]),
        fields={name: _text(value) for name, value in said["fields"].items()},
    )


def _answer(said: dict[str, Any]) -> Answer:
    return Answer(
        known=Known[said["known"]],
        cause=Cause[said["cause"]],
        code=_number(said["code"]),
        message=_text(said["message"]),
        status=_number(said["status"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was expected")
    return value


def _number(value: object) -> int | None:
    if value is None or type(value) is int:
        return value
    raise TypeError("a whole number was expected")


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("an object was expected")
    return value


def _write(what: dict[str, Any]) -> str:
    return json.dumps(what, ensure_ascii=True)  # half a surrogate pair, which a person can paste, has no UTF-8


def _read(text: str, make: Callable[[dict[str, Any]], _Read]) -> _Read:
    try:
        return make(_object(json.loads(text)))
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise ValueError(f"not readable: {error!r}") from error
