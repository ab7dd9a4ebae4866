"""Noojee's calls: from a request that was read to the reply, through the gate, with a fault if one is queued.

A wrong key is told at once: it takes no place and no fault. Everything else passes the gate and keeps its place for the
least time of a call or for as long as its fault holds it up. An update is decided and stored when it gets its place. A
call whose client has gone is carried out all the same, as Noojee's would be.
"""

import hmac
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from app.core import contract
from app.core.contract import Code
from app.practice.campaigns import World
from app.practice.faults import Fault, Kind
from app.practice.gate import Admission, Gate
from app.practice.journal import Journal
from app.practice.leads import Leads
from app.practice.reply import Reply, coded, listed, plain_page

CALLS = {
    contract.UPDATE: "POST",
    contract.TEMPLATES: "GET",
    contract.CAMPAIGNS: "GET",
    contract.ALLOCATIONS: "GET",
}
"""The path of each call, and its method."""


class Line(Protocol):
    """The connection a call came in on, as far as a call has to know it."""

    def wait(self, seconds: float) -> bool:
        """Wait; False at once when the server stops."""

    def wait_for_end(self) -> None:
        """Wait until the client goes away or the server stops."""


@dataclass(frozen=True, slots=True)
class Request:
    """A call as it was read. `query` is without the key."""

    method: str
    path: str
    query: Mapping[str, str]
    body: bytes
    json: bool
    key_accepted: bool


@dataclass(frozen=True, slots=True)
class _Result:
    """What becomes of a call. No `reply`: the connection closes without one."""

    reply: Reply | None
    reason: str = ""
    applied: bool = False


class Api:
    """The calls of one running server. Safe to use from any thread."""

    def __init__(
        self,
        *,
        world: World,
        leads: Leads,
        journal: Journal,
        faults: deque[Fault],
        gate: Gate,
        key: str,
        minimum: float,
    ) -> None:
        self._world = world
        self._leads = leads
        self._journal = journal
        self._faults = faults
        self._gate = gate
        self._key = key.encode()
        self._minimum = minimum

    def accepts(self, keys: list[str]) -> bool:
        """Whether `keys`, all that a request gave, are the one right key."""
        return len(keys) == 1 and hmac.compare_digest(keys[0].encode("utf-8", "replace"), self._key)

    def take_fault(self, method: str, path: str, *, key_accepted: bool) -> Fault | None:
        """The fault that this call gets: the first one queued, for an update whose key is right."""
        if path != contract.UPDATE or method != CALLS[path] or not key_accepted:
            return None
        try:
            return self._faults.popleft()
        except IndexError:
            return None

    def answer(self, number: int, request: Request, fault: Fault | None, line: Line) -> Reply | None:
        """The reply to call `number` of the journal, which is finished there; None: close without one."""
        result = self._refuse(request) or self._admit(request, fault, line)
        self._journal.finish(number, result.reply, applied=result.applied, reason=result.reason)
        return result.reply

    def _refuse(self, request: Request) -> _Result | None:
        """What is turned away at the door, by the web server that stands before Noojee."""
        allowed = CALLS[request.path]
        if not request.key_accepted:
            return _Result(plain_page(401, "Unauthorized", "The API key was not accepted."), "a wrong key")
        if request.method != allowed:
            reply = plain_page(405, "Method Not Allowed", f"This call is a {allowed}.")
            return _Result(replace(reply, headers=(("Allow", allowed),)), f"not a {allowed}")
        if allowed == "POST" and not request.json:
            reply = plain_page(415, "Unsupported Media Type", "Expected Content-Type: application/json.")
            return _Result(reply, "no Content-Type: application/json")
        return None

    def _admit(self, request: Request, fault: Fault | None, line: Line) -> _Result:
        admission = self._gate.enter()
        if admission is Admission.CLOSED:
            return _Result(None, "the server stopped")
        if admission is Admission.TIMED_OUT:
            return _Result(coded(Code.TOO_BUSY), "too long in the queue")
        ends = time.monotonic() + self._minimum
        try:
            result = self._run(request, fault, line)
            if not line.wait(ends - time.monotonic()):
                return replace(result, reply=None)
            return result
        finally:
            self._gate.leave()

    def _run(self, request: Request, fault: Fault | None, line: Line) -> _Result:
        if request.path != contract.UPDATE:
            return _Result(self._list(request))
        usual, reason, applied = coded(Code.OK), "a queued fault", False
        if fault is None or fault.applied:
            decision = self._leads.update(request.query, request.body)
            usual, reason, applied = coded(decision.code), decision.reason, decision.applied
        if fault is None:
            return _Result(usual, reason, applied)
        if not line.wait(fault.seconds):
            return _Result(None, reason, applied)
        if fault.kind is Kind.HANG:
            line.wait_for_end()
        return _Result(_FAULTY[fault.kind](fault, usual), reason, applied)

    def _list(self, request: Request) -> Reply:
        if request.path == contract.TEMPLATES:
            return listed("CampaignTemplate", [(each.id, each.name) for each in self._world.templates])
        if request.path == contract.CAMPAIGNS:
            template = request.query.get(contract.TEMPLATE_ID)
            found = [each for each in self._world.campaigns if str(each.template.id) == template]
            return listed("Campaign", [(each.id, each.name) for each in found])
        campaign = request.query.get(contract.CAMPAIGN_ID)
        allocations = [each.allocations for each in self._world.campaigns if str(each.id) == campaign]
        return listed("Allocation", [(each.id, each.name) for group in allocations for each in group])


def _no_reply(_fault: Fault, _usual: Reply) -> None:
    return None


def _half(_fault: Fault, usual: Reply) -> Reply:
    return replace(usual, content=usual.content[: len(usual.content) // 2], promised=len(usual.content), code=None)


def _page(fault: Fault, _usual: Reply) -> Reply:
    status = fault.status or 502
    titles = {200: "Welcome", 401: "Unauthorized", 403: "Forbidden", 502: "Bad Gateway", 504: "Gateway Timeout"}
    return plain_page(status, titles.get(status, f"Status {status}"), "A proxy between you and Noojee says this.")


_FAULTY: Mapping[Kind, Callable[[Fault, Reply], Reply | None]] = {
    Kind.CODE: lambda fault, _: coded(fault.code or 0, fault.message, fault.status),
    Kind.NEGATIVE_CODE: lambda fault, _: coded(
        fault.code or 0, fault.message or "The request could not be processed.", fault.status, capitals=True
    ),
    Kind.CAPITALS: lambda fault, usual: coded(usual.code or 0, fault.message, fault.status, capitals=True),
    Kind.DELAY: lambda _, usual: usual,
    Kind.HANG: _no_reply,
    Kind.DROP_BEFORE_READING: _no_reply,
    Kind.DROP_AFTER_APPLYING: _no_reply,
    Kind.HALF_ANSWER: _half,
    Kind.EMPTY_BODY: lambda fault, _: Reply(fault.status or 200, b""),
    Kind.HTML_PAGE: _page,
}
