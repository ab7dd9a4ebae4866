"""Edits, drafts, layouts and answers as JSON and back: so they outlive the program.

What can't be read raises ValueError.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from app.core import callback
from app.core.answer import Answer, Cause, Known
from app.core.callback import Standing
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.layout import Layout
from app.core.reading import read_layout

_Read = TypeVar("_Read")


def write_edit(edit: Edit) -> str:
    return write_json(_edit_values(edit))


def read_edit(text: str) -> Edit:
    return read_json(text, _edit)


def write_draft(draft: Draft) -> str:
    """Less its connection and its time."""
    return write_json(
        {
            "edit": _edit_values(draft.edit),
            "unsent": dict(draft.unsent),
            "focus": draft.focus,
            "replaces": draft.replaces,
        }
    )


def read_draft_lead(text: str) -> str:
    """The lead of a draft, and nothing else of it. Raises ValueError as `read_draft`."""
    return read_json(text, lambda said: as_text(_object(said["edit"])["lead"]))


def read_draft(text: str, layout: Layout, changed: datetime) -> Draft:
    def make(said: dict[str, Any]) -> Draft:
        return Draft(
            _edit(_object(said["edit"])),
            layout,
            changed,
            {name: as_text(value) for name, value in said["unsent"].items()},
            as_text(said["focus"]),
            _number(said["replaces"]),
        )

    return read_json(text, make)


def write_layout(layout: Layout) -> str:
    """In the form of a connection file (`app.core.reading`)."""
    return write_json(
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
            "lead_place": {
                "zone": layout.place.zone,
                "state": layout.place.state,
                "postcode": layout.place.postcode,
            },
            "network": {
                "ca_file": layout.network.ca_file,
                "client_certificate": layout.network.client_certificate,
                "client_key": layout.network.client_key,
                "proxy": layout.network.proxy,
            },
            "calling_hours": {"outside": layout.calling.outside.value}
            | ({"region": layout.calling.region} if layout.calling.region else {}),
        }
    )


def read_saved_layout(text: str) -> Layout:
    layout, mistakes = read_json(text, read_layout)
    if layout is None:
        raise ValueError(f"not a connection: {[each.key for each in mistakes]}")
    return layout


def write_answer(answer: Answer | None) -> str | None:
    if answer is None:
        return None
    return write_json(
        {
            "known": answer.known.name,
            "cause": answer.cause.name,
            "code": answer.code,
            "message": answer.message,
            "status": answer.status,
        }
    )


def read_answer(text: str | None) -> Answer | None:
    return None if text is None else read_json(text, _answer)


def write_values(values: Mapping[str, str]) -> str:
    return write_json(dict(values))


def read_values(text: str) -> dict[str, str]:
    return read_json(text, lambda said: {name: as_text(value) for name, value in said.items()})


def _edit_values(edit: Edit) -> dict[str, Any]:
    when = edit.callback
    return {
        "lead": edit.lead,
        "phones": dict(edit.phones),
        "disposition": edit.disposition,
        "callback": callback.wire(when) if isinstance(when, datetime) else when.name,
        "priority": edit.priority,
        "fields": dict(edit.fields),
        "asked": edit.asked,
    }


def _edit(said: dict[str, Any]) -> Edit:
    when = said["callback"]
    return Edit(
        lead=as_text(said["lead"]),
        phones={name: None if value is None else as_text(value) for name, value in said["phones"].items()},
        disposition=None if said["disposition"] is None else as_text(said["disposition"]),
        callback=Standing[when] if when in Standing.__members__ else callback.read_wire(when),
        priority=_number(said["priority"]),
        fields={name: as_text(value) for name, value in said["fields"].items()},
        asked=said.get("asked") is True,  # there was none before calling hours were known
    )


def _answer(said: dict[str, Any]) -> Answer:
    return Answer(
        known=Known[said["known"]],
        cause=Cause[said["cause"]],
        code=_number(said["code"]),
        message=as_text(said["message"]),
        status=_number(said["status"]),
    )


def as_text(value: object) -> str:
    """For what `read_json` is given to make. Raises TypeError for what is no text."""
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


def write_json(what: dict[str, Any]) -> str:
    return json.dumps(what, ensure_ascii=True)  # half a surrogate pair, which a person can paste, has no UTF-8


def read_json(said: str, make: Callable[[dict[str, Any]], _Read]) -> _Read:
    """What `make` makes of the object in `said`; whatever it trips over is a ValueError."""
    try:
        return make(_object(json.loads(said)))
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise ValueError(f"not readable: {error!r}") from error
