"""A conflict as data: what is known of the lead, what a person saw in Noojee, what they chose, and the edit it makes.

Theirs can't be read and may be lost for good; mine is safe here. So nothing that differs is chosen for the person, and
a value that was neither seen nor given up is never overwritten. Values are texts as they are sent; "" is none at all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass as of_the_library
from dataclasses import field
from datetime import datetime
from enum import Enum, StrEnum, auto

from app.core import attempt as attempts
from app.core import edit as edits
from app.core.attempt import Attempt
from app.core.callback import Standing, read_wire
from app.core.contract import CALLBACK, DISPOSITION, LEAD, NO_CHANGE, PRIORITY
from app.core.dataclass import dataclass, replace
from app.core.edit import Edit, wire_number
from app.core.item import Item, State
from app.core.layout import Kind, Layout
from app.core.likeness import Likeness, as_sent, likeness


class Look(StrEnum):
    """What a person has recorded of what Noojee has now."""

    NOT_YET = "not yet"
    SEEN = "seen"
    COULD_NOT = "could not see"


class Choice(StrEnum):
    KEEP = "keep"
    MINE = "mine"
    OTHER = "other"


class Why(Enum):
    """What a row was decided by."""

    UNTOUCHED = auto()
    """I did not change it."""
    ALREADY_SO = auto()
    """Noojee has what I want."""
    ONLY_MINE = auto()
    """Noojee has what it had before my edit: nobody else has changed it."""
    PERSON = auto()


class Bar(Enum):
    """Why a choice can't be carried out."""

    CALLBACK_UNSEEN = auto()
    """This server keeps no call-back that isn't sent again, and nobody has seen the one it has."""
    PRIORITY_UNSEEN = auto()
    """Without a priority that is sent again, Noojee sets one, and nobody has seen the one that it has."""
    NOT_UNDERSTOOD = auto()
    """The text is no time, no disposition, no priority."""


@dataclass(frozen=True, slots=True)
class LastKnown:
    """A value that the lead had at an aware moment: sent from here and applied, or seen in Noojee."""

    value: str
    when: datetime


@of_the_library(frozen=True, slots=True)  # a light one knows no field that is not compared
class Row:
    """One value of the lead. `mine` is None where I did not change it; `last` is what it was last known to have.

    A priority that I did not change is "": where none is sent, Noojee sets one, so that it does not stay by itself.
    `now` counts where `look` is SEEN, `other` where `choice` is OTHER. `number` gives the one form of all ways to write
    a phone number.
    """

    name: str
    kind: Kind | None
    mine: str | None
    last: LastKnown | None = None
    look: Look = Look.NOT_YET
    now: str = ""
    choice: Choice | None = None
    other: str = ""
    number: Callable[[str], str] = field(default=wire_number, compare=False, repr=False)

    def like(self, value: str) -> Likeness:
        """How `value` compares with what Noojee has now."""
        return likeness(self.name, self.kind, self.now, value, self.number)


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a row, and why."""

    choice: Choice
    why: Why


@dataclass(frozen=True, slots=True)
class Conflict:
    """`item` met a 110. `looked` is the aware moment at which a person said that they looked at the lead after it.

    `who` is the account of this computer that all this was recorded and decided from.
    """

    item: Item
    rows: tuple[Row, ...]
    looked: datetime | None = None
    who: str = ""

    def row(self, name: str) -> Row:
        return next(each for each in self.rows if each.name == name)


def conflict(item: Item, made: Iterable[Attempt]) -> Conflict:
    """The conflict of `item`, with nothing decided. `made` are the attempts of its lead, the oldest first."""
    known = {name: LastKnown(each.value, each.when) for name, each in attempts.last_known(made).items()}
    mine = _mine(item.edit, item.layout)
    kinds: dict[str, Kind | None] = {each.name: each.kind for each in item.layout.fields}
    kinds |= dict.fromkeys((DISPOSITION, CALLBACK, PRIORITY))
    return Conflict(item, tuple(Row(name, kind, mine.get(name), known.get(name)) for name, kind in kinds.items()))


def with_seen(conflict: Conflict, before: Conflict) -> Conflict:
    """The conflict, of whose lead was last known what a person saw when they resolved the one `before`."""
    when = before.looked
    if when is None:
        return conflict
    seen = {each.name: LastKnown(each.now, when) for each in before.rows if each.look is Look.SEEN}
    return replace(conflict, rows=tuple(replace(each, last=seen.get(each.name, each.last)) for each in conflict.rows))


def with_numbers_read(conflict: Conflict, number: Callable[[str], str]) -> Conflict:
    """The conflict, whose phone numbers are the same where `number` gives the same for both."""
    return replace(conflict, rows=tuple(replace(each, number=number) for each in conflict.rows))


def record(conflict: Conflict, name: str, now: str) -> Conflict:
    """A person saw `now` in Noojee. What was chosen for another value is chosen no more."""
    row = conflict.row(name)
    if row.look is Look.SEEN and row.now == now:
        return conflict
    return _with(conflict, replace(row, look=Look.SEEN, now=now, choice=None))


def could_not_see(conflict: Conflict, name: str) -> Conflict:
    row = conflict.row(name)
    if row.look is Look.COULD_NOT:
        return conflict
    return _with(conflict, replace(row, look=Look.COULD_NOT, now="", choice=None))


def unrecord(conflict: Conflict, name: str) -> Conflict:
    """Nobody has said yet what Noojee has."""
    return _with(conflict, replace(conflict.row(name), look=Look.NOT_YET, now="", choice=None))


def choose(conflict: Conflict, name: str, choice: Choice | None, other: str = "") -> Conflict:
    return _with(conflict, replace(conflict.row(name), choice=choice, other=other))


def keep_all(conflict: Conflict) -> Conflict:
    """Theirs everywhere."""
    rows = (replace(each, choice=Choice.KEEP) if each.mine is not None else each for each in conflict.rows)
    return replace(conflict, rows=tuple(rows))


def use_all_mine(conflict: Conflict) -> Conflict:
    """Mine everywhere, but where Noojee has it already."""
    rows = (replace(each, choice=Choice.MINE) if _is_news(each) else each for each in conflict.rows)
    return replace(conflict, rows=tuple(rows))


def overwritten_by_mine(conflict: Conflict) -> tuple[int, int]:
    """How many values all of mine would overwrite: seen ones, and unseen ones."""
    news = [each for each in conflict.rows if _is_news(each)]
    seen = sum(each.look is Look.SEEN for each in news)
    return seen, len(news) - seen


def looked(conflict: Conflict, when: datetime | None) -> Conflict:
    return replace(conflict, looked=when)


def decision(row: Row) -> Decision | None:
    """What becomes of it; None while that is for the person to say."""
    if row.mine is None:
        return Decision(Choice.KEEP, Why.UNTOUCHED)
    if row.choice is not None:
        return Decision(row.choice, Why.PERSON)
    if row.look is not Look.SEEN:
        return None
    if is_left_to_noojee(row):
        return Decision(Choice.KEEP, Why.UNTOUCHED)
    if row.like(row.mine) is not Likeness.DIFFERENT:
        return Decision(Choice.KEEP, Why.ALREADY_SO)
    if row.last is not None and row.like(row.last.value) is not Likeness.DIFFERENT:
        return Decision(Choice.MINE, Why.ONLY_MINE)
    return None


def bar(row: Row, conflict: Conflict) -> Bar | None:
    """What is in the way of what was decided for the row."""
    found = decision(row)
    if found is None or row.mine is None or not changes_anything(conflict):
        return None
    layout = conflict.item.layout
    if found.choice is Choice.OTHER:
        return Bar.NOT_UNDERSTOOD if as_sent(row.name, row.kind, row.other, layout) is None else None
    if found.choice is Choice.MINE:
        return None
    readable = row.look is Look.SEEN and as_sent(row.name, row.kind, row.now, layout) is not None
    if row.name == CALLBACK and not layout.profile.keep_callback and not readable:
        return Bar.CALLBACK_UNSEEN
    if row.name == PRIORITY and not readable and (found.why is Why.PERSON or not _brought(row, conflict)):
        return Bar.PRIORITY_UNSEEN
    return None


def undecided(conflict: Conflict) -> list[Row]:
    """The rows that the person still has to decide, in order."""
    return [
        each
        for each in conflict.rows
        if (decision(each) is None and not _brought(each, conflict)) or bar(each, conflict) is not None
    ]


def changes_anything(conflict: Conflict) -> bool:
    """Whether anything of mine goes out. Where nothing does, there is nothing to send."""
    return any(goes_out(each) for each in conflict.rows if not (is_left_to_noojee(each) and each.choice is Choice.MINE))


def merged(conflict: Conflict) -> Edit | None:
    """The edit to send instead; None while a row is undecided or nobody has looked."""
    if conflict.looked is None or undecided(conflict):
        return None
    layout, mine = conflict.item.layout, conflict.item.edit
    chosen = {each.name: value for each in conflict.rows if (value := _chosen(each, layout)) is not None}
    phones = {each.name: chosen[each.name] for each in layout.phones if each.name in chosen}
    for name, value in phones.items():
        typed = mine.phones.get(name)
        if typed is not None and wire_number(typed) == value:
            phones[name] = typed
    when = _callback(conflict, chosen.get(CALLBACK))
    return Edit(
        lead=mine.lead,
        phones=phones,
        disposition=chosen.get(DISPOSITION),
        callback=when,
        priority=_priority(conflict, chosen.get(PRIORITY)),
        fields={each.name: chosen[each.name] for each in layout.others if each.name in chosen},
        asked=mine.asked and when == mine.callback,
    )


def times_in_a_row(made: Iterable[Attempt]) -> int:
    """How often in a row the lead was being edited. `made` are its attempts, the oldest first."""
    count = 0
    for each in made:
        count = count + 1 if each.outcome is State.CONFLICT else 0
    return count


def _mine(edit: Edit, layout: Layout) -> dict[str, str]:
    """What the edit changes, by name, as it is sent. No call-back is "", though none is sent then."""
    mine = {name: value for name, value in edits.body(edit, layout).items() if value != NO_CHANGE and name != LEAD}
    return {PRIORITY: ""} | ({} if edit.callback is Standing.KEEP else {CALLBACK: ""}) | mine


def _is_news(row: Row) -> bool:
    """Whether Noojee hasn't, for all that is known, what I want."""
    if row.mine is None:
        return False
    if row.look is not Look.SEEN:
        return True
    return not is_left_to_noojee(row) and row.like(row.mine) is Likeness.DIFFERENT


def is_left_to_noojee(row: Row) -> bool:
    """Whether it is the priority of an update that names none."""
    return row.name == PRIORITY and row.mine == ""


def _brought(row: Row, conflict: Conflict) -> bool:
    """Whether it is a priority that nobody has set, and the disposition that goes out brings one."""
    return is_left_to_noojee(row) and goes_out(conflict.row(DISPOSITION))


def goes_out(row: Row) -> bool:
    """Whether something is sent for it because it was chosen."""
    found = decision(row)
    return found is not None and found.choice is not Choice.KEEP


def _chosen(row: Row, layout: Layout) -> str | None:
    """What is to be sent for a row whose decision can be carried out; None to leave it."""
    if not goes_out(row):
        return None
    return row.mine if row.choice is not Choice.OTHER else as_sent(row.name, row.kind, row.other, layout)


def _callback(conflict: Conflict, chosen: str | None) -> datetime | Standing:
    row = conflict.row(CALLBACK)
    if chosen is None and (row.mine is None or conflict.item.layout.profile.keep_callback):
        return Standing.KEEP
    sent = chosen if chosen is not None else as_sent(row.name, row.kind, row.now, conflict.item.layout)
    return read_wire(sent) if sent else Standing.NONE


def _priority(conflict: Conflict, chosen: str | None) -> int | None:
    """One that is kept is sent again: without one, Noojee sets its own, or the disposition's."""
    row = conflict.row(PRIORITY)
    found = decision(row)
    kept = found is not None and found.choice is Choice.KEEP
    if kept and row.mine is not None and (row.choice is not None or not _brought(row, conflict)):
        chosen = as_sent(row.name, row.kind, row.now, conflict.item.layout)
    return int(chosen) if chosen else None


def _with(conflict: Conflict, row: Row) -> Conflict:
    return replace(conflict, rows=tuple(row if each.name == row.name else each for each in conflict.rows))
