"""What the list of the outbox says about one update: what it changes, how it is with it, and since when."""

import math
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.core import about
from app.core import callback as callbacks
from app.core import edit as edits
from app.core.answer import Cause, Step
from app.core.callback import Odd
from app.core.contract import Code
from app.core.item import Item, Settled, State
from app.core.standing import Standing
from app.gui import answer_words
from app.gui.tone import Tone
from app.gui.words import clock, moment, stamp, translate

STILL_WAITING = timedelta(seconds=5)
"""From here on, an answer takes longer than usual."""
LONGEST_ANSWER = 90
"""Seconds. As `app.client` waits for an answer; importing that would take longer than the first paint."""
_SOON = 60
"""Seconds. What is nearer is counted down; what is further is told by the clock."""

TONES = {
    State.DRAFT: Tone.QUIET,
    State.HELD: Tone.QUIET,
    State.QUEUED: Tone.QUIET,
    State.SENDING: Tone.QUIET,
    State.WAITING: Tone.CAUTION,
    State.STALE: Tone.CAUTION,
    State.NEEDS_YOU: Tone.PROBLEM,
    State.CONFLICT: Tone.PROBLEM,
    State.UNKNOWN: Tone.CAUTION,
    State.APPLIED: Tone.GOOD,
    State.CANCELLED: Tone.QUIET,
    State.REPLACED: Tone.QUIET,
}


def state(item: Item, standing: Standing, now: datetime) -> str:
    """How it is with `item` at the aware moment `now`, short enough for a line of the list."""
    match item.state:
        case State.DRAFT:
            return translate("outbox", "Taken back")
        case State.HELD if standing.behind is not None:
            words = translate("outbox", "Can be undone for {0} s; then waits behind {1}")
            return words.format(seconds_left(item, now), blocker(standing.behind, now))
        case State.HELD:
            if not (left := seconds_left(item, now)):
                return translate("outbox", "Goes out now")
            return translate("outbox", "Goes out in {0} s").format(left)
        case State.QUEUED | State.WAITING if standing.behind is not None:
            return translate("outbox", "Waits behind {0}").format(blocker(standing.behind, now))
        case State.QUEUED if standing.until is not None:
            return translate("outbox", "Waits: its server is asked again {0}").format(at(standing.until, now))
        case State.QUEUED:
            return translate("outbox", "Next") if standing.is_next else translate("outbox", "Waits for its turn")
        case State.SENDING if is_slow(item, now):
            return translate("outbox", "Still waiting for an answer")
        case State.SENDING:
            return translate("outbox", "Being sent")
        case State.WAITING:
            return translate("outbox", "{0}: tries again {1}").format(why_waiting(item), at(item.due or now, now))
        case State.STALE:
            return _stale(item, now)
        case State.NEEDS_YOU:
            return needs_you(item)
        case State.CONFLICT:
            words = translate("outbox", "Someone was editing the lead at {0}: nothing was changed")
            return words.format(told(item.since, now))
        case State.UNKNOWN:
            return translate("outbox", "We don't know whether it arrived")
        case State.APPLIED if item.settled is Settled.ARRIVED:
            return translate("outbox", "Updated: you saw it arrive")
        case State.APPLIED:
            return translate("outbox", "Updated at {0}").format(told(item.since, now))
        case State.CANCELLED:
            return translate("outbox", "Dropped")
        case State.REPLACED:
            return translate("outbox", "Replaced by a newer edit")


def when(item: Item, now: datetime) -> str:
    """From when it is, by which others refer to it; and since when it is as it is."""
    made, since = told(item.made, now), told(item.since, now)
    if item.state is State.SENDING:
        seconds = max(math.floor((now - item.since).total_seconds()), 0)
        return translate("outbox", "{0}, for {1} s").format(made, seconds)
    if made == since or not (item.needs_person or item.state is State.DRAFT) or item.state is State.STALE:
        return made
    return translate("outbox", "{0}, since {1}").format(made, since)


def what(item: Item) -> str:
    """What it changes, in a few words."""
    promise = edits.promise(item.edit, item.layout)
    parts = []
    for field, value in promise.sets:
        parts.append(field.label if value else translate("outbox", "{0} cleared").format(field.label))
    if isinstance(promise.callback, datetime):
        parts.append(translate("outbox", "call-back"))
    elif promise.callback is callbacks.Standing.NONE:
        parts.append(translate("outbox", "no call-back"))
    if promise.disposition is not None:
        parts.append(translate("outbox", "disposition {0}").format(promise.disposition.name))
    if promise.priority is not None:
        parts.append(translate("outbox", "priority {0}").format(promise.priority))
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def blocker(item: Item, now: datetime) -> str:
    """The update that others wait behind, and what that one waits for."""
    match item.state:
        case State.NEEDS_YOU | State.CONFLICT | State.UNKNOWN | State.STALE:
            words = translate("outbox", "the update of {0}, which needs you")
        case State.DRAFT:
            words = translate("outbox", "the update of {0}, which you took back")
        case State.HELD:
            words = translate("outbox", "the update of {0}, which can still be undone")
        case State.SENDING:
            words = translate("outbox", "the update of {0}, which is being sent")
        case State.WAITING:
            words = translate("outbox", "the update of {0}, which tries again {1}")
        case _:
            words = translate("outbox", "the update of {0}")
    return words.format(told(item.made, now), at(item.due or now, now))


def needs_you(item: Item) -> str:
    """Why it was not applied, and goes no further by itself."""
    answer = item.answer
    if item.settled is Settled.NOT_ARRIVED:
        return translate("outbox", "You saw that it did not arrive")
    if answer is None:
        return translate("outbox", "Nothing was changed.")
    if answer.step is Step.MEND:
        several = len(about.places(answer, item.edit, item.layout)) > 1
        return answer_words.mend(answer, item.lead, item.layout, several=several)
    return answer_words.not_sent(answer, item.layout)


def why_waiting(item: Item) -> str:
    answer = item.answer
    if answer is not None and answer.code == Code.TOO_BUSY:
        return translate("outbox", "Noojee is too busy")
    if answer is not None and answer.cause is Cause.PROXY_REFUSED:
        return translate("outbox", "The network's proxy did not let it through")
    if answer is not None and answer.cause is Cause.PROXY_SILENT:
        return translate("outbox", "The network's proxy does not answer")
    return translate("outbox", "Not connected")


def moving(item: Item, standing: Standing, now: datetime) -> object:
    """Equal as long as the passing time alone leaves what `state` and `when` say as it is, but for a new day."""
    behind = standing.behind
    if behind is not None and item.state in {State.QUEUED, State.WAITING}:
        return _seconds_to(behind.due, now)
    match item.state:
        case State.HELD:
            return seconds_left(item, now), _seconds_to(behind.due, now) if behind is not None else None
        case State.QUEUED:
            return standing.is_next, _seconds_to(standing.until, now)
        case State.SENDING:
            return math.floor((now - item.since).total_seconds())
        case State.WAITING:
            return _seconds_to(item.due, now)
        case State.STALE:
            return has_passed(item, now), clock_set_back(item, now)
        case _:
            return None


def has_passed(item: Item, now: datetime) -> bool:
    """Whether the moment of the call-back that it books is over."""
    booked = item.edit.callback
    if not isinstance(booked, datetime):
        return False
    return callbacks.oddity(booked, ZoneInfo(item.layout.time_zone), now) is Odd.PAST


def callback_passed(item: Item, now: datetime) -> str:
    """The call-back that it books, with the place whose time it is, once that has passed; "" otherwise."""
    booked = item.edit.callback
    if not isinstance(booked, datetime) or not has_passed(item, now):
        return ""
    return f"{moment(booked)} ({item.layout.city})"


def is_slow(item: Item, now: datetime) -> bool:
    """Whether its answer takes longer than usual."""
    return item.state is State.SENDING and now - item.since >= STILL_WAITING


def clock_set_back(item: Item, now: datetime) -> bool:
    return item.made > now


def seconds_left(item: Item, now: datetime) -> int:
    """Of the undo window."""
    return max(math.ceil(((item.due or now) - now).total_seconds()), 0)


def told(then: datetime, now: datetime) -> str:
    """The time of day of an aware moment, with the day where it is another than today."""
    return clock(then) if then.astimezone().date() == now.astimezone().date() else stamp(then)


def at(due: datetime, now: datetime) -> str:
    """When something goes on: counted down when it is near."""
    left = math.ceil((due - now).total_seconds())
    if left <= 0:
        return translate("outbox", "now")
    if left < _SOON:
        return translate("outbox", "in {0} s").format(left)
    return translate("outbox", "at {0}").format(told(due, now))


def _seconds_to(due: datetime | None, now: datetime) -> object:
    """What `at` tells apart."""
    if due is None:
        return None
    left = max(math.ceil((due - now).total_seconds()), 0)
    return left if left < _SOON else due


def _stale(item: Item, now: datetime) -> str:
    passed = callback_passed(item, now)
    if clock_set_back(item, now):
        words = translate("outbox", "Not sent: this computer's clock was set back. Look before it goes")
    elif passed:
        words = translate("outbox", "Not sent since {0}, and its call-back at {1} has passed: look before it goes")
    else:
        words = translate("outbox", "Not sent since {0}: look before it goes")
    return words.format(told(item.made, now), passed)
