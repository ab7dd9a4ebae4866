"""What is said about the outbox outside of its list: over the form, in the status bar, and on buttons."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from app.core import edit as edits
from app.core.answer import Cause
from app.core.item import CLOSED, NEEDS_PERSON, Item, Settled, State
from app.core.standing import Queue, Standing
from app.gui import answer_words
from app.gui.outbox_state_words import (
    LONGEST_ANSWER,
    TONES,
    at,
    blocker,
    callback_passed,
    clock_set_back,
    is_slow,
    needs_you,
    seconds_left,
    told,
    why_waiting,
)
from app.gui.tone import Tone
from app.gui.words import listed, mention, quoted, translate

_MOST_ACTIONS = 2
_MOST_CALLBACKS = 4
"""What is more than this is counted, not named."""


def headline(item: Item, items: Sequence[Item], now: datetime) -> tuple[str, Tone]:
    """How it is with `item`, among all open `items`, at the aware moment `now`: the consequence, and the lead."""
    return words_for(item, Queue(items).standing(item), now), TONES[item.state]


def count(items: Iterable[Item]) -> str:
    """For the status bar. Closed updates don't count."""
    states = Counter(each.state for each in items)
    needing = sum(states[each] for each in NEEDS_PERSON)
    back = states[State.DRAFT]
    waiting = states.total() - sum(states[each] for each in CLOSED) - needing - back
    parts = []
    if waiting:
        parts.append(translate("outbox", "{0} waiting").format(waiting))
    if back:
        parts.append(translate("outbox", "{0} taken back").format(back))
    if needing:
        parts.append(_need(needing))
    if not parts:
        return translate("outbox", "Outbox")
    return translate("outbox", "Outbox: {0}").format(", ".join(parts))


def tally(items: Iterable[Item]) -> str:
    """How many are open, and how many of them need the person."""
    left = [each for each in items if each.is_open]
    needing = sum(each.needs_person for each in left)
    one, more = translate("outbox", "1 update"), translate("outbox", "{0} updates")
    updates = (one if len(left) == 1 else more).format(len(left))
    return f"{updates}, {_need(needing)}" if needing else updates


def stale(items: Iterable[Item], now: datetime) -> str:
    """How many wait for one look before they go, from when, and which call-backs of theirs have passed."""
    left = [each for each in items if each.state is State.STALE]
    if not left:
        return ""
    one = translate("outbox", "1 update from {1} was not sent.")
    more = translate("outbox", "{0} updates from {1} were not sent.")
    parts = [(one if len(left) == 1 else more).format(len(left), told(min(each.made for each in left), now))]
    if any(clock_set_back(each, now) for each in left):
        parts.append(translate("outbox", "This computer's clock was set back."))
    passed = [(each.lead, booked) for each in left if (booked := callback_passed(each, now))]
    if passed:
        words = translate("outbox", "lead {0}, {1}")
        named = [words.format(*each) for each in passed[:_MOST_CALLBACKS]]
        if len(passed) > _MOST_CALLBACKS:
            named.append(translate("outbox", "{0} more").format(len(passed) - _MOST_CALLBACKS))
        one, more = translate("outbox", "A call-back has passed:"), translate("outbox", "Call-backs have passed:")
        parts.append(f"{one if len(passed) == 1 else more} {'; '.join(named)}.")
    return " ".join(parts)


def send_again(item: Item) -> str:
    """The words of a button: what may happen twice if what nobody knows about is sent once more."""
    actions = edits.promise(item.edit, item.layout).actions
    if not actions:
        return translate("outbox", "Send again: it may arrive twice")
    named = [quoted(mention(each)) for each in actions[:_MOST_ACTIONS]]
    if len(actions) > _MOST_ACTIONS:
        named.append(translate("outbox", "{0} more").format(len(actions) - _MOST_ACTIONS))
    return translate("outbox", "Send again: {0} may happen twice").format(listed(named))


def _need(number: int) -> str:
    if number == 1:
        return translate("outbox", "1 needs you")
    return translate("outbox", "{0} need you").format(number)


def words_for(item: Item, standing: Standing, now: datetime) -> str:
    """The words of `headline`, where it is known how `item` stands."""
    lead = item.lead
    match item.state:
        case State.DRAFT:
            words = translate("outbox", "Nothing goes out for lead {0}: you took this update back.")
            return words.format(lead)
        case State.HELD if standing.behind is not None:
            words = translate("outbox", "The update of lead {0} can be undone for {1} s. Then it waits behind {2}.")
            return words.format(lead, seconds_left(item, now), blocker(standing.behind, now))
        case State.HELD if left := seconds_left(item, now):
            return translate("outbox", "The update of lead {0} goes out in {1} s.").format(lead, left)
        case State.HELD:
            return translate("outbox", "The update of lead {0} goes out now.").format(lead)
        case State.QUEUED | State.WAITING if standing.behind is not None:
            words = translate("outbox", "The update of lead {0} waits behind {1}.")
            return words.format(lead, blocker(standing.behind, now))
        case State.QUEUED if standing.until is not None:
            words = translate("outbox", "The update of lead {0} waits: its server is asked again {1}.")
            return words.format(lead, at(standing.until, now))
        case State.QUEUED if standing.is_next:
            return translate("outbox", "The update of lead {0} is the next to go out.").format(lead)
        case State.QUEUED:
            return translate("outbox", "The update of lead {0} waits for its turn.").format(lead)
        case State.SENDING if is_slow(item, now):
            words = translate("outbox", "The update of lead {0} is on its way.").format(lead)
            return f"{words} {answer_words.still_waiting(LONGEST_ANSWER)}"
        case State.SENDING:
            return translate("outbox", "The update of lead {0} is being sent.").format(lead)
        case State.WAITING:
            words = translate("outbox", "Lead {0} was not updated yet. {1}: it tries again by itself {2}.")
            return words.format(lead, why_waiting(item), at(item.due or now, now))
        case State.STALE:
            return _stale(item, now)
        case State.NEEDS_YOU:
            return _needs_you(item, now)
        case State.CONFLICT:
            words = translate("outbox", "Lead {0} was not updated: someone was editing it at {1}.")
            count = edits.changes(item.edit)
            one = translate("outbox", "Your change is kept here.")
            more = translate("outbox", "Your {0} changes are kept here.")
            return f"{words.format(lead, told(item.since, now))} {(one if count == 1 else more).format(count)}"
        case State.UNKNOWN:
            return _unknown(item)
        case State.APPLIED if item.settled is Settled.ARRIVED:
            return translate("outbox", "Lead {0} was updated: you saw it arrive.").format(lead)
        case State.APPLIED:
            return answer_words.applied(lead)
        case State.CANCELLED:
            return translate("outbox", "The update of lead {0} was dropped. Nothing of it was applied.").format(lead)
        case State.REPLACED:
            return translate("outbox", "A newer edit has taken the place of this update of lead {0}.").format(lead)


def _stale(item: Item, now: datetime) -> str:
    if clock_set_back(item, now):
        words = translate("outbox", "The update of lead {0} was not sent: this computer's clock was set back.")
    else:
        words = translate("outbox", "The update of lead {0} from {1} was not sent.")
    parts = [words.format(item.lead, told(item.made, now))]
    passed = callback_passed(item, now)
    if passed:
        parts.append(translate("outbox", "Its call-back at {0} has passed.").format(passed))
    parts.append(translate("outbox", "Look before it goes: the lead may have changed since."))
    return " ".join(parts)


def _needs_you(item: Item, now: datetime) -> str:
    if item.settled is Settled.NOT_ARRIVED:
        return translate("outbox", "Lead {0} was not updated: you saw that it did not arrive.").format(item.lead)
    why = needs_you(item)
    words = translate("outbox", "{0} This is the update of lead {1} from {2}.")
    return words.format(why, item.lead, told(item.made, now))


def _unknown(item: Item) -> str:
    answer = item.answer
    if answer is None or answer.cause in {Cause.INTERRUPTED, Cause.RECOVERED}:
        words = translate(
            "outbox",
            "We don't know whether the update of lead {0} arrived: the program ended while it was on its way. Look at "
            "the lead in Noojee: if its newest call record shows your change, it arrived.",
        )
        if answer is not None and answer.cause is Cause.RECOVERED:
            words = translate(
                "outbox",
                "We don't know whether the update of lead {0} arrived: the outbox's file was damaged. Look at the lead "
                "in Noojee: if its newest call record shows your change, it arrived.",
            )
        return words.format(item.lead)
    return answer_words.unknown(answer, item.lead)
