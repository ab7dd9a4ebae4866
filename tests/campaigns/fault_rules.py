"""What must become of an update, by hand from NOOJEE.md (The answer) and DESIGN.md (The life of an edit).

Nothing here asks the program: of its parts it takes names alone. What is asserted of each fault is its answer on the
wire, and what NOOJEE.md says about such an answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.practice.faults import Fault, Kind

_TIMED_OUT_AFTER = 1.0
"""Seconds of a fault's wait, over which the campaign's client gives up."""


class Moment(StrEnum):
    """When something else happens, and what."""

    REFUSED = "before: no server was there at first"
    LET_GO = "before: the server had let go of the connection that was kept"
    KILLED_BEFORE = "before: the program ends before the first byte"
    ALONE = "in: nothing but the fault"
    SERVER_ENDS = "in: the server ends while it is at it"
    KILLED_IN = "in: the program ends while the server is at it"
    CLOSED_IN = "in: the program is closed, and waits for the answer"
    KILLED_AFTER = "after: the program ends before the answer is written down"
    STORE_LOCKED = "after: the answer can't be written down for a while"
    KILLED_LATER = "after: the program ends once the answer is written down"


IN_THE_DARK = {Moment.KILLED_BEFORE, Moment.SERVER_ENDS, Moment.KILLED_IN, Moment.KILLED_AFTER}
"""Those at which no answer is written down, ever."""


class Becomes(StrEnum):
    """What a person sees of the update."""

    APPLIED = "applied"
    WAITING = "waiting"
    """It surely was not applied, and goes out again by itself."""
    PAUSED = "paused"
    """It surely was not applied, and nothing goes to this server before a person has given another key."""
    NEEDS_YOU = "needs you"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


Rule = Callable[[Fault | None], Becomes]

_REFUSALS = {
    101: Becomes.NEEDS_YOU,
    102: Becomes.NEEDS_YOU,
    104: Becomes.NEEDS_YOU,
    105: Becomes.NEEDS_YOU,
    106: Becomes.NEEDS_YOU,
    107: Becomes.NEEDS_YOU,
    108: Becomes.NEEDS_YOU,
    109: Becomes.WAITING,
    110: Becomes.CONFLICT,
    111: Becomes.NEEDS_YOU,
    112: Becomes.NEEDS_YOU,
}
"""The codes of NOOJEE's table that say "was the lead changed?" no, and what comes of each by DESIGN's diagram."""


def becomes(fault: Fault | None) -> Becomes:
    """What comes of an update that meets `fault`, and nothing besides. None is a server at its best."""
    if fault is None:
        return Becomes.APPLIED
    match fault.kind:
        case Kind.DELAY:
            return Becomes.UNKNOWN if fault.seconds > _TIMED_OUT_AFTER else Becomes.APPLIED
        case Kind.HANG | Kind.DROP_BEFORE_READING | Kind.DROP_AFTER_APPLYING | Kind.HALF_ANSWER:
            return Becomes.UNKNOWN  # "time-out or break after the first byte"
        case Kind.EMPTY_BODY | Kind.HTML_PAGE:
            return _of_page(fault.status)
        case Kind.CODE | Kind.NEGATIVE_CODE | Kind.CAPITALS:
            return _of_code(told_code(fault), told_status(fault))


def _of_page(status: int | None) -> Becomes:
    """An answer without a code: "an answer that is not this JSON after the request went out: unknown"."""
    if status in {401, 403}:
        return Becomes.PAUSED  # "key refused"; NOOJEE: "be ready for 401, 403, an HTML page"
    if status == 407:
        return Becomes.WAITING  # RFC 9110, 15.5.8: a proxy kept the request
    return Becomes.UNKNOWN


def _of_code(code: int | None, status: int) -> Becomes:
    """An answer with a code. "Decide by number"; "only an HTTP 2xx with code 0 is success"; "other 5xx: unknown"."""
    if code == 0:
        return Becomes.APPLIED if 200 <= status < 300 else Becomes.UNKNOWN
    if code == 103 or status >= 500:
        return Becomes.UNKNOWN
    if code in _REFUSALS:
        return _REFUSALS[code]
    return Becomes.PAUSED if status in {401, 403} else Becomes.UNKNOWN


def told_code(fault: Fault | None) -> int | None:
    """The code in the answer that a `fault` gives; None where there is no answer that could be read."""
    if fault is None or fault.kind in {Kind.CAPITALS, Kind.DELAY}:
        return 0
    return fault.code if fault.kind in {Kind.CODE, Kind.NEGATIVE_CODE} else None


def told_status(fault: Fault | None) -> int:
    """The HTTP status of that answer; NOOJEE's table has those that belong to the codes."""
    if fault is not None and fault.status is not None:
        return fault.status
    return {0: 200, 103: 500}.get(told_code(fault) or 0, 400)


def lies(fault: Fault | None) -> bool:
    """Whether the server says clearly that it did not do what it did.

    NOOJEE's table knows no such answer, and no client can tell: such a server may apply one send more.
    """
    clear = {Becomes.WAITING, Becomes.PAUSED, Becomes.NEEDS_YOU, Becomes.CONFLICT}
    return fault is not None and bool(fault.applied) and becomes(fault) in clear


@dataclass(frozen=True, slots=True)
class Told:
    """What must be seen of an update, of which a person said once that it is to be sent.

    `outcomes` and `answers` (code and status) are those of its attempts in the history. `lies` is how often the server
    has denied what it did.
    """

    state: Becomes
    again: Becomes
    last: Becomes
    calls: int
    applied: int
    outcomes: tuple[str, ...]
    answers: tuple[tuple[int | None, int | None], ...]
    lies: int


def told(moment: Moment, fault: Fault | None, rule: Rule = becomes) -> Told:
    """What must be seen where `moment` comes to `fault`.

    "On start every Sending becomes Unknown", and nothing brings it out of there but a person. "Surely not sent" goes
    out by itself, and what a refused key has held up goes with the next key, which a new start reads as well.
    """
    dark = moment in IN_THE_DARK
    state = Becomes.UNKNOWN if dark else rule(fault)
    goes_again = state in {Becomes.WAITING, Becomes.PAUSED}
    reached = moment is not Moment.KILLED_BEFORE
    outcomes = ["queued" if state is Becomes.PAUSED else str(state)]
    answers: list[tuple[int | None, int | None]] = [(None, None) if dark else answer(fault)]
    if moment is Moment.REFUSED:
        outcomes.insert(0, "waiting")
        answers.insert(0, (None, None))
    if goes_again:
        outcomes.append("applied")
        answers.append((0, 200))
    return Told(
        state=state,
        again=Becomes.APPLIED if state is Becomes.PAUSED else state,
        last=Becomes.APPLIED if goes_again else state,
        calls=reached + goes_again,
        applied=(reached and (fault is None or bool(fault.applied))) + goes_again,
        outcomes=tuple(outcomes),
        answers=tuple(answers),
        lies=int(reached and not dark and lies(fault)),
    )


def answer(fault: Fault | None) -> tuple[int | None, int | None]:
    """Code and HTTP status of the answer, as the history must have them; None where there was none of them."""
    if fault is None:
        return 0, 200
    silent = {Kind.HANG, Kind.DROP_BEFORE_READING, Kind.DROP_AFTER_APPLYING, Kind.HALF_ANSWER}
    if fault.kind in silent or (fault.kind is Kind.DELAY and fault.seconds > _TIMED_OUT_AFTER):
        return None, None
    return told_code(fault), told_status(fault)
