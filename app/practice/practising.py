"""The calls under /practice/: for trainers, learners and tests, from a form of our own pages or as JSON.

    POST /practice/faults                      a fault for the next update: {"kind": "code", "code": 109}
    POST /practice/leads/<id>/colleague        a colleague sets values: {"FirstPhone": "0355501234"}
    POST /practice/leads/<id>/open             a colleague has it open: {} or {"seconds": 180}
    POST /practice/leads/<id>/close            … and closes it: {}
    GET  /practice/leads/<id>                  the lead
    GET  /practice/journal                     every call received, without the key

No web page from elsewhere can use them: JSON makes a browser ask first, and is told nothing; a form has to say that it
comes from here.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from app.practice import pages
from app.practice.colleague import ColleagueError
from app.practice.faults import PRESETS, Fault, FaultError
from app.practice.journal import Call
from app.practice.lead import LeadState
from app.practice.leads import NoSuchLeadError
from app.practice.office import Office
from app.practice.reply import Reply, as_json

OPEN_SECONDS = 180.0
"""NOOJEE: a lead that an agent has open is locked for three minutes."""
_MOST_FIELDS = 100
_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was read. `headers` have lower-case names."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class _AskedWronglyError(Exception):
    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


def answer(office: Office, asked: Asked) -> Reply:
    """The reply to a request under /practice/."""
    parts = [unquote(each, errors="replace") for each in asked.path.split("/")[2:]]
    try:
        match asked.method, parts:
            case "GET", ["journal"]:
                return _json(200, [_call(each) for each in office.journal.calls()])
            case "GET", ["leads", lead]:
                return _json(200, _lead(office.leads.lead(lead), office))
            case "POST", ["faults"]:
                return _post(office, asked, _queue_fault)
            case "POST", ["leads", lead, ("colleague" | "open" | "close") as what]:
                return _post(office, asked, lambda office, given: _let_colleague(office, lead, what, given))
            case _:
                return _refuse(asked, 404, "There is nothing here.")
    except NoSuchLeadError:
        return _refuse(asked, 404, "There is no lead with this id.")
    except (ColleagueError, FaultError) as error:
        return _refuse(asked, 400, str(error))
    except _AskedWronglyError as error:
        return _refuse(asked, error.status, str(error))


def _post(office: Office, asked: Asked, do: Callable[[Office, Mapping[str, Any]], object]) -> Reply:
    _check_origin(asked)
    if asked.type == _JSON:
        return _json(200, do(office, _read_json(asked.body)))
    if asked.type == _FORM:
        form = _read_form(asked.body)
        do(office, _from_form(form))
        lead = form.get("lead", "")
        return Reply(303, b"", "text/plain", (("Location", f"/lead/{quote(lead, safe='')}" if lead else "/"),))
    raise _AskedWronglyError(415, f"Send {_JSON}.")


def _check_origin(asked: Asked) -> None:
    """Raise where a browser says that the request comes from another site, or a form does not say where from."""
    here = f"http://{asked.headers.get('host', '')}"
    origin, site = asked.headers.get("origin"), asked.headers.get("sec-fetch-site")
    elsewhere = origin not in {None, here} or site not in {None, "same-origin", "none"}
    if elsewhere or (asked.type != _JSON and origin is None and site is None):
        raise _AskedWronglyError(403, "Only this server's own pages can do this. A program sends application/json.")


def _queue_fault(office: Office, given: Mapping[str, Any]) -> object:
    preset = given.get("preset")
    if preset is not None and (not isinstance(preset, str) or preset not in PRESETS):
        raise FaultError("A preset is one of " + ", ".join(PRESETS) + ".")
    fault = Fault.read(given) if preset is None else PRESETS[preset][1]
    if len(office.faults) >= _MOST_FIELDS:
        raise FaultError("Enough faults are queued already.")
    office.faults.append(fault)
    return {"queued": len(office.faults)}


def _let_colleague(office: Office, lead: str, what: str, given: Mapping[str, Any]) -> object:
    if what == "colleague":
        if not all(isinstance(each, str) for each in given.values()):
            raise ColleagueError("Values are texts.")
        return _lead(office.leads.colleague_edits(lead, given), office)
    if what == "close":
        return _lead(office.leads.colleague_closes(lead), office)
    seconds = given.get("seconds", OPEN_SECONDS)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise ColleagueError("The seconds are a number.")
    return _lead(office.leads.colleague_opens(lead, seconds), office)


def _from_form(form: Mapping[str, str]) -> Mapping[str, Any]:
    """What a form of the pages asks for, as its JSON would be."""
    if "preset" in form:
        return {"preset": form["preset"]}
    return {form["field"]: form.get("value", "").replace("\r\n", "\n")} if "field" in form else {}


def _read_json(body: bytes) -> Mapping[str, Any]:
    try:
        given = json.loads(body.decode())
    except (ValueError, RecursionError):
        raise _AskedWronglyError(400, "The body is not JSON.") from None
    if not isinstance(given, dict):
        raise _AskedWronglyError(400, "The body is not a JSON object.")
    return given


def _read_form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict"))
    except ValueError:
        raise _AskedWronglyError(400, "The form can't be read.") from None


def _refuse(asked: Asked, status: int, words: str) -> Reply:
    return pages.trouble(status, words) if asked.type == _FORM else _json(status, {"trouble": words})


def _json(status: int, said: object) -> Reply:
    return Reply(status, as_json(said))


def _call(call: Call) -> dict[str, Any]:
    return {
        "number": call.number,
        "at": call.at.isoformat(),
        "method": call.method,
        "path": call.path,
        "query": dict(call.query),
        "body": call.body.decode("utf-8", "replace"),
        "headers": dict(call.headers),
        "key_accepted": call.key_accepted,
        "status": call.status,
        "answer": call.answer.decode("utf-8", "replace"),
        "code": call.code,
        "applied": call.applied,
        "reason": call.reason,
        "finished": call.finished,
    }


def _lead(lead: LeadState, office: Office) -> dict[str, Any]:
    return {
        "id": lead.id,
        "campaign": lead.campaign,
        "allocation": lead.allocation,
        "values": dict(lead.values),
        "disposition": lead.disposition,
        "callback": lead.callback,
        "priority": lead.priority,
        "new": lead.new,
        "dialled": lead.dialled,
        "open": lead.is_open(office.clock()),
        "edited": lead.edited,
        "records": [
            {
                "at": each.at.isoformat(),
                "by": each.by,
                "disposition": each.disposition,
                "note": each.note,
                "changes": [{"name": one.name, "old": one.old, "new": one.new} for one in each.changes],
            }
            for each in lead.records
        ],
        "fired": [
            {"at": each.at.isoformat(), "disposition": each.disposition, "action": each.action} for each in lead.fired
        ],
    }
