"""All that may become of a queued update, as a table; and every kind of answer."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from app.core import life
from app.core.answer import NEEDS_A_PERSON, Answer, Cause, Known, failure, read_reply
from app.core.contract import Code
from app.core.item import Item, Settled, State
from tests.core.samples import COMPLETE, NOW, item_in

LATER = NOW + timedelta(minutes=1)
HOLD = 10.0


def said(code: int, status: int = 400) -> Answer:
    return read_reply(status, b'{"code": %d, "message": "words"}' % code)


APPLIED, BUSY, CONFLICT = said(0, 200), said(109), said(110)
UNKNOWN = [
    *(failure(each) for each in Cause if failure(each).known is Known.UNKNOWN),
    *(said(code, status) for code in (-1, 0, 103, 109, 114) for status in (400, 500) if (code, status) != (109, 400)),
    *(read_reply(status, b"<html>") for status in (200, 302, 500, 502, 504)),
]
REFUSED = [said(each) for each in Code if each not in {Code.OK, Code.EXCEPTION, Code.TOO_BUSY, Code.CONFLICT}]
KEY_REFUSED = [read_reply(401, b"<html>"), read_reply(403, b"<html>"), said(-1, 401)]
_RETRIED = (Cause.NO_SUCH_HOST, Cause.NO_CONNECTION, Cause.PROXY_REFUSED, Cause.PROXY_SILENT)
NOT_SENT = [failure(each) for each in _RETRIED]
NOT_SENT += [read_reply(407, b"<html>")]
ANSWERS: Mapping[State, list[Answer]] = {
    State.APPLIED: [APPLIED, said(0, 201)],
    State.UNKNOWN: UNKNOWN,
    State.CONFLICT: [CONFLICT],
    State.NEEDS_YOU: REFUSED,
    State.QUEUED: [*KEY_REFUSED, *(failure(each) for each in Cause if each in NEEDS_A_PERSON)],
    State.WAITING: [BUSY, *NOT_SENT],
}
"""Every kind of answer, by the state that it brings an update into."""

Change = Callable[[Item], Item]


def _after(answer: Answer) -> Change:
    return lambda item: life.after(item, answer, LATER, 0.5)


BY_ITSELF: Mapping[str, Change] = {
    "release": lambda item: life.release(item, LATER),
    "begin": lambda item: life.begin(item, LATER),
    "give_up": lambda item: life.give_up(item, BUSY, LATER),
    "interrupted": lambda item: life.interrupted(item, LATER),
    "grow_stale": lambda item: life.grow_stale(item, LATER),
    **{f"after {state}": _after(found[0]) for state, found in ANSWERS.items()},
}
BY_A_PERSON: Mapping[str, Change] = {
    "send_now": lambda item: life.send_now(item, LATER),
    "vouch": lambda item: life.vouch(item, LATER),
    "take_back": lambda item: life.take_back(item, LATER),
    "put_back": lambda item: life.put_back(item, LATER, HOLD),
    "cancel": lambda item: life.cancel(item, LATER),
    "give_way": lambda item: life.give_way(item, LATER),
    "arrived": lambda item: life.arrived(item, LATER),
    "not_arrived": lambda item: life.not_arrived(item, LATER),
    "again": lambda item: life.again(item, LATER),
    "without_disposition": lambda item: life.without_disposition(item, LATER)[0],
}
CHANGES = {**BY_ITSELF, **BY_A_PERSON}
GOING = frozenset({State.HELD, State.QUEUED, State.WAITING, State.STALE})
LEADS_TO: Mapping[str, Mapping[State, State]] = {
    "release": {State.HELD: State.QUEUED},
    "begin": dict.fromkeys([State.QUEUED, State.WAITING], State.SENDING),
    "give_up": dict.fromkeys([State.QUEUED, State.WAITING], State.NEEDS_YOU),
    "interrupted": {State.SENDING: State.UNKNOWN},
    "grow_stale": dict.fromkeys(GOING, State.STALE),
    **{f"after {to}": {State.SENDING: to} for to in ANSWERS},
    "send_now": dict.fromkeys(GOING, State.QUEUED),
    "vouch": {each: each for each in GOING},
    "take_back": dict.fromkeys(GOING, State.DRAFT),
    "put_back": {State.DRAFT: State.HELD},
    "cancel": dict.fromkeys([*GOING, State.DRAFT, State.NEEDS_YOU, State.CONFLICT], State.CANCELLED),
    "give_way": dict.fromkeys([State.DRAFT, State.NEEDS_YOU, State.CONFLICT], State.REPLACED),
    "arrived": {State.UNKNOWN: State.APPLIED},
    "not_arrived": {State.UNKNOWN: State.NEEDS_YOU},
    "again": dict.fromkeys([State.UNKNOWN, State.NEEDS_YOU], State.QUEUED),
    "without_disposition": {State.UNKNOWN: State.REPLACED},
}
"""The whole life of an edit: from which state each change leads where. From all others it leads nowhere."""
RUN: Mapping[str, Change] = {
    **BY_ITSELF,
    **{f"after {answer}": _after(answer) for found in ANSWERS.values() for answer in found},
    "start_again": lambda item: life.start_again(item, LATER, HOLD),
    "start_again, old": lambda item: life.start_again(item, LATER + timedelta(hours=1), HOLD),
    "start_again, set back": lambda item: life.start_again(item, LATER - timedelta(hours=1), HOLD),
    "keep_near": lambda item: life.keep_near(item, LATER - timedelta(hours=1)),
}
"""All that happens without a person."""


def worn(state: State, **changes: object) -> Item:
    """An item in `state` with a past in every field."""
    past = NOW - timedelta(minutes=5)
    changes = {"edit": replace(COMPLETE, disposition="Sale"), **changes}
    return item_in(
        state,
        tries=3,
        waits_since=past,
        sends=2,
        made=past,
        vouched=past,
        since=past,
        answer=BUSY,
        settled=Settled.NOT_ARRIVED,
        replaces=3,
        **changes,
    )
