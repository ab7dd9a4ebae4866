"""A list of leads that was opened from a file: its rows, what they are found by, and which of them are done."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from app.core.contract import LEAD
from app.core.edit import wire_number
from app.core.history import Search, search
from app.core.item import Item, State, lane, lead_key
from app.core.layout import Layout
from app.core.number import Reading

_BETWEEN = "\x1f"
"""Stands between the cells of a row. It is in no text that a person writes."""
_NOT_DONE = frozenset({State.CANCELLED, State.REPLACED, State.DRAFT})
"""Given up, or taken back into the form."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says of a lead, by field name. `when` is when its file was written; `row` counts from 1."""

    values: Mapping[str, str]
    when: datetime
    name: str
    row: int


def pack(row: Sequence[str]) -> str:
    """A row as one text: a hundred thousand of them are a fifth in memory of what their cells would be."""
    line = _BETWEEN.join(row)
    return line if line.count(_BETWEEN) < max(len(row), 1) else _BETWEEN.join(_without(each) for each in row)


def cells(line: str) -> list[str]:
    return line.split(_BETWEEN)


def search_text(line: str) -> str:
    """All that a row can be found by, in small letters; its numbers also without punctuation."""
    bare = wire_number(line)
    return line.casefold() if bare == line else f"{line}{_BETWEEN}{bare}".casefold()


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Names of columns, each once: the second Phone is "Phone (2)". One without a name stays without."""
    taken: dict[str, int] = {}
    made = []
    for each in names:
        number = taken[each.casefold()] = taken.get(each.casefold(), 0) + 1
        made.append(f"{each} ({number})" if each and number > 1 else each)
    return tuple(made)


def wanted(typed: str, reading: Reading) -> tuple[str, ...]:
    """What `typed` looks for, all of it in one row; `reading` is how the whole reads as a number, if it is one."""
    return words_of(search(typed, reading, None, practice=False))


def words_of(looked_for: Search) -> tuple[str, ...]:
    """What a search looks for in a list: there, words may stand apart from each other."""
    if looked_for.number:
        return (looked_for.number,)
    words = dict.fromkeys(looked_for.text.casefold().split())
    bare = {each: wire_number(each) for each in words}
    return tuple(bare[each] if bare[each].removeprefix("+").isdecimal() else each for each in words)


def find(texts: Sequence[str], among: Iterable[int], words: Iterable[str]) -> list[int]:
    """Which of the rows `among` have all `words` (`wanted`) in their `search_text`."""
    found = list(among)
    for word in words:
        found = [each for each in found if word in texts[each]]
    return found


class Worklist:
    """Rows are counted from 0. `columns` are distinct; `targets` say what each is (`app.core.columns.match`)."""

    def __init__(self, name: str, when: datetime, columns: Sequence[str], targets: Sequence[str]) -> None:
        self.name = name
        self.when = when
        self.columns = tuple(columns)
        self.targets = tuple(targets)
        self.lines: list[str] = []
        self.texts: list[str] = []
        self.lead_column = -1
        self._rows: dict[str, int] = {}
        self.again = 0
        self.nameless = 0
        self.retarget(targets)

    def add(self, lines: Sequence[str], texts: Sequence[str]) -> None:
        first = len(self.lines)
        self.lines += lines
        self.texts += texts
        self._index(first)

    def retarget(self, targets: Sequence[str]) -> None:
        """Take the columns for something else from now on."""
        self.targets = tuple(targets)
        self.lead_column = self.targets.index(LEAD) if LEAD in self.targets else -1
        self._rows.clear()
        self.again = self.nameless = 0
        self._index(0)

    @property
    def has_leads(self) -> bool:
        """Whether it is known which column holds the lead's id."""
        return self.lead_column >= 0

    def lead(self, row: int) -> str:
        """The id of the lead in this row; "" where there is none."""
        return cells(self.lines[row])[self.lead_column].strip() if self.has_leads else ""

    def row_of(self, lead: str) -> int:
        """The first row of this lead, however its id is written; -1 where it isn't here."""
        return self._rows.get(lead_key(lead), -1)

    def listed(self, lead: str, row: int = -1) -> Listed | None:
        """What the list says of `lead`: in `row` where that is a row of it, in the first that is otherwise."""
        at = row if 0 <= row < len(self.lines) and lead_key(self.lead(row)) == lead_key(lead) else self.row_of(lead)
        if not lead.strip() or at < 0:
            return None
        values = {
            target: value.strip()
            for target, value in zip(self.targets, cells(self.lines[at]), strict=True)
            if target and target != LEAD
        }
        return Listed(values, self.when, self.name, at + 1)

    def _index(self, first: int) -> None:
        if not self.has_leads:
            return
        rows, column = self._rows, self.lead_column
        for row in range(first, len(self.lines)):
            key = lead_key(self.lines[row].split(_BETWEEN, column + 1)[column])
            if not key:
                self.nameless += 1
            elif rows.setdefault(key, row) != row:
                self.again += 1


class Mark(Enum):
    DONE = auto()
    """An update of the lead was accepted into the outbox."""
    NEEDS_YOU = auto()
    """One was, and has come to a point where a person is needed."""


class Marks:
    """What has become of leads since the list was opened (`since`, aware). `marks` has them by their `lead_key`."""

    def __init__(self, layout: Layout, since: datetime) -> None:
        self._layout = layout
        self._since = since
        self._items: dict[int, tuple[str, Mark]] = {}
        self.marks: Mapping[str, Mark] = {}

    def heed(self, item: Item) -> bool:
        """Take in how this update is now; True where a mark has changed by it."""
        if item.made < self._since or item.lane != lane(self._layout, item.lead):
            return False
        if item.state in _NOT_DONE:
            self._items.pop(item.id, None)
        else:
            self._items[item.id] = (lead_key(item.lead), Mark.NEEDS_YOU if item.needs_person else Mark.DONE)
        marks: dict[str, Mark] = {}
        for key, mark in self._items.values():
            marks[key] = Mark.NEEDS_YOU if Mark.NEEDS_YOU in {mark, marks.get(key)} else Mark.DONE
        before, self.marks = self.marks, marks
        return marks != before


def step(rows: Sequence[int], current: int, by: int, has_lead: Callable[[int], bool]) -> int | None:
    """The next of `rows`, which rise, that has a lead: from the row `current` on, `by` 1 or -1; None at the end.

    `current` need not be one of them: a filter may have hidden it.
    """
    at = bisect_right(rows, current) if by > 0 else bisect_left(rows, current) - 1
    while 0 <= at < len(rows):
        if has_lead(rows[at]):
            return rows[at]
        at += by
    return None


def _without(cell: str) -> str:
    return cell.replace(_BETWEEN, " ")
