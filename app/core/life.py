"""The life of an edit (DESIGN.md): what each wish and each outcome does to it, and when it goes out again.

Every change of state is a function here that returns a new item, and raises `NotNowError` where the item's state does
not allow it: a person and the sender can act on the same item at the same moment.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from app.core.answer import NEEDS_A_PERSON, Answer, Cause, Known, Step, failure
from app.core.dataclass import replace
from app.core.edit import Edit
from app.core.item import (
    CLOCK_SLACK,
    LEAST_HOLD_WITH_ACTIONS,
    LONGEST_HOLD,
    MAY_BE_REPLACED,
    MAY_BE_TAKEN_BACK,
    STALE_AFTER,
    Item,
    NotNowError,
    Settled,
    State,
)
from app.core.layout import Layout
from app.core.retry import GIVE_UP_AFTER, LONGEST_WAIT, busy_wait


def hold_seconds(setting: float, edit: Edit, layout: Layout) -> float:
    """The undo window of `edit`, in seconds: as set, and never short where Noojee would write to people."""
    disposition = layout.disposition(edit.disposition) if edit.disposition is not None else None
    least = LEAST_HOLD_WITH_ACTIONS if disposition is not None and disposition.actions else 0.0
    return min(max(setting, least), LONGEST_HOLD)


def send(
    edit: Edit,
    layout: Layout,
    now: datetime,
    hold: float,
    *,
    who: str = "",
    practice: bool = False,
    instead_of: Item | None = None,
) -> Item:
    """A new item, held for `hold` seconds, queued at once for 0. It takes the place of `instead_of`, if of its lead."""
    item = Item(
        edit=edit,
        layout=layout,
        made=now,
        vouched=now,
        since=now,
        who=who,
        state=State.HELD if hold > 0 else State.QUEUED,
        due=now + timedelta(seconds=hold) if hold > 0 else None,
        practice=practice,
        replaces=instead_of.id if instead_of else None,
    )
    return replace(item, place=instead_of.place) if instead_of and instead_of.lane == item.lane else item


def release(item: Item, now: datetime) -> Item:
    """The undo window is over by itself: into the queue."""
    return _to(_in(item, {State.HELD}), State.QUEUED, now)


def send_now(item: Item, now: datetime) -> Item:
    """A person says that it may go out now. That is not another send: it surely was not applied."""
    _in(item, {State.HELD, State.QUEUED, State.WAITING, State.STALE})
    return replace(_to(item, State.QUEUED, now), vouched=now, tries=0, waits_since=None)


def vouch(item: Item, now: datetime) -> Item:
    """A person has looked at the queue, and lets it go on."""
    return replace(_in(item, MAY_BE_TAKEN_BACK), vouched=now)


def take_back(item: Item, now: datetime) -> Item:
    """A person undoes it, or opens it in the form: it goes nowhere until they send it again.

    One of which an earlier send is unknown is unknown again: another edit can't take its place before it is settled.
    """
    _in(item, MAY_BE_TAKEN_BACK)
    return _unknown(item, now) if item.unsettled else _to(item, State.DRAFT, now)


def put_back(item: Item, now: datetime, hold: float) -> Item:
    """A person lets one that was taken back go out after all, unchanged and with a new undo window."""
    _in(item, {State.DRAFT})
    held = replace(_to(item, State.HELD, now), due=now + timedelta(seconds=hold))
    return replace(held, vouched=now, tries=0, waits_since=None)


def cancel(item: Item, now: datetime, *, looked: bool = False) -> Item:
    """A person drops it. What may have been applied can't be dropped, unless they `looked` at what the lead has now."""
    if item.unsettled and not looked:
        raise NotNowError(item)
    return _to(_in(item, MAY_BE_TAKEN_BACK | MAY_BE_REPLACED), State.CANCELLED, now)


def give_way(item: Item, now: datetime) -> Item:
    """Another edit takes its place."""
    return _to(_in(item, MAY_BE_REPLACED), State.REPLACED, now)


def begin(item: Item, now: datetime) -> Item:
    """It is on its way: to be stored before the first byte goes out."""
    return _to(_in(item, {State.QUEUED, State.WAITING}), State.SENDING, now)


def after(item: Item, answer: Answer, now: datetime, chance: float) -> Item:
    """What `answer` makes of it. `chance`, from 0 to 1, spreads the waits of many desks."""
    _in(item, {State.SENDING})
    item = replace(item, answer=answer)
    match answer.step:
        case Step.DONE:
            return _to(item, State.APPLIED, now)
        case Step.SETTLE:
            return _to(item, State.UNKNOWN, now)
        case Step.RESOLVE:
            return _to(item, State.CONFLICT, now)
        case Step.MEND if item.unsettled:
            return _unknown(item, now)
        case Step.MEND:
            return _to(item, State.NEEDS_YOU, now)
        case Step.GIVE_KEY:
            return _to(item, State.QUEUED, now)
        case Step.TRY_AGAIN if answer.cause in NEEDS_A_PERSON:
            return _to(item, State.QUEUED, now)
        case Step.WAIT | Step.TRY_AGAIN:
            return _wait(item, now, chance)


def give_up(item: Item, answer: Answer, now: datetime) -> Item:
    """It has waited as long as one of the same server that was given up after `answer`."""
    _in(item, {State.QUEUED, State.WAITING})
    item = replace(item, answer=answer)
    return _unknown(item, now) if item.unsettled else _to(item, State.NEEDS_YOU, now)


def interrupted(item: Item, now: datetime) -> Item:
    """The program ended while it was on its way. Nobody knows whether it arrived."""
    _in(item, {State.SENDING})
    return replace(_to(item, State.UNKNOWN, now), answer=failure(Cause.INTERRUPTED))


def recovered(item: Item, now: datetime) -> Item:
    """The program's notes were damaged: what they say of it may not be the last, and it may have gone out since.

    A conflict stays one: nothing of it goes out before a person has looked.
    """
    if not item.is_open:
        raise NotNowError(item)
    if item.state is State.CONFLICT:
        return item
    return replace(_to(item, State.UNKNOWN, now), answer=failure(Cause.RECOVERED))


def start_again(item: Item, now: datetime, hold: float) -> Item:
    """An item as a new run of the program takes it up. Practice ends with the run that it was for."""
    if item.practice and item.is_open:
        return _to(item, State.CANCELLED, now)
    if item.state is State.SENDING:
        return interrupted(item, now)
    if item.state not in MAY_BE_TAKEN_BACK:
        return item
    if is_old(item.vouched, now) or now < item.vouched - CLOCK_SLACK:  # set back: nobody knows how old it is
        return grow_stale(item, now)
    if item.state is State.HELD:
        return replace(item, due=now + timedelta(seconds=hold))
    return keep_near(item, now)


def grow_stale(item: Item, now: datetime) -> Item:
    """It waits for one look of a person."""
    return _to(_in(item, MAY_BE_TAKEN_BACK), State.STALE, now) if item.state is not State.STALE else item


def is_old(since: datetime, now: datetime) -> bool:
    return now - since > STALE_AFTER


def keep_near(item: Item, now: datetime) -> Item:
    """The same, where the clock was set back: no moment that it waits for is further off than it ever was."""
    longest = timedelta(seconds=LONGEST_HOLD if item.state is State.HELD else LONGEST_WAIT)
    if item.due is None or item.due - now <= longest:
        return item
    return replace(item, due=now + longest)


def arrived(item: Item, now: datetime) -> Item:
    """A person saw in Noojee that it was applied."""
    return replace(_to(_in(item, {State.UNKNOWN}), State.APPLIED, now), settled=Settled.ARRIVED, unsettled=False)


def not_arrived(item: Item, now: datetime) -> Item:
    """A person saw in Noojee that it was not applied. What to do with it is theirs to say."""
    return replace(_to(_in(item, {State.UNKNOWN}), State.NEEDS_YOU, now), settled=Settled.NOT_ARRIVED, unsettled=False)


def again(item: Item, now: datetime) -> Item:
    """A person says to send it once more, knowing that what may have arrived may then arrive twice."""
    _in(item, {State.UNKNOWN, State.NEEDS_YOU})
    return replace(
        _to(item, State.QUEUED, now),
        vouched=now,
        tries=0,
        waits_since=None,
        settled=None,
        unsettled=item.unsettled or item.state is State.UNKNOWN,
        sends=item.sends + 1,
    )


def without_disposition(item: Item, now: datetime) -> tuple[Item, Item]:
    """The same once more, and the item in its stead that leaves the disposition as it is, so that no action runs."""
    _in(item, {State.UNKNOWN})
    if not item.can_go_without_disposition:
        raise NotNowError(item)
    edit = replace(item.edit, disposition=None)
    instead = send(edit, item.layout, now, 0.0, who=item.who, practice=item.practice, instead_of=item)
    return _to(item, State.REPLACED, now), replace(instead, unsettled=True)


def _wait(item: Item, now: datetime, chance: float) -> Item:
    since = item.waits_since or now
    if (now - since).total_seconds() >= GIVE_UP_AFTER:
        return _unknown(item, now) if item.unsettled else _to(item, State.NEEDS_YOU, now)
    tries = item.tries + 1
    due = now + timedelta(seconds=busy_wait(tries, chance))
    return replace(_to(item, State.WAITING, now), due=due, tries=tries, waits_since=since)


def _unknown(item: Item, now: datetime) -> Item:
    """Nothing came of the last send, and nobody knows about an earlier one. What came back stays, for the details."""
    last = item.answer or failure(Cause.INTERRUPTED)
    return replace(_to(item, State.UNKNOWN, now), answer=replace(last, known=Known.UNKNOWN, cause=Cause.EARLIER))


def _to(item: Item, state: State, now: datetime) -> Item:
    return replace(item, state=state, since=now, due=None)


def _in(item: Item, states: Collection[State]) -> Item:
    if item.state not in states:
        raise NotNowError(item)
    return item
