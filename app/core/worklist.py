"""A list of leads that was opened from a file: its rows, what they are found by, and which of them are done."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum, auto

from app.core.contract import LEAD
from app.core.edit import wire_number
from app.core.history import Search, search
from app.core.item import Item, State, lane, lead_key
from app.core.layout import Layout
from app.core.listed import Listed
from app.core.matching import plain_letters
from app.core.number import Reading

_BETWEEN = "\x1f"
"""Stands between the cells of a row. It is in no text that a person writes."""
_NOT_DONE = frozenset({State.CANCELLED, State.REPLACED, State.DRAFT})
"""Given up, or taken back into the form."""


def pack(row: Sequence[str]) -> str:
    """A row as one text: a hundred thousand of them are a fifth in memory of what their cells would be."""
    line = _BETWEEN.join(row)
    return line if line.count(_BETWEEN) < max(len(row), 1) else _BETWEEN.join(_without(each) for each in row)


def cells(line: str) -> list[str]:
    return line.split(_BETWEEN)


def search_text(line: str) -> str:
    """All that a row can be found by, in small letters without accents; its numbers also without punctuation."""
    plain = plain_letters(line)
    bare = wire_number(plain)
    return plain if bare == plain else f"{plain}{_BETWEEN}{bare}"


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Names of columns, each once: the second Phone is "Phone (2)", where none is called so. No name stays none."""
    said = {each.casefold() for each in names}
    taken: dict[str, int] = {}
    made = []
    for each in names:
        number = taken.get(each.casefold(), 0) + 1
        while number > 1 and f"{each} ({number})".casefold() in said:
            number += 1
        taken[each.casefold()] = number
        made.append(f"{each} ({number})" if each and number > 1 else each)
    return tuple(made)


def wanted(typed: str, reading: Reading) -> tuple[str, ...]:
    """What `typed` looks for, all of it in one row; `reading` is how the whole reads as a number, if it is one."""
    return words_of(search(typed, reading, None, practice=False))


def words_of(looked_for: Search) -> tuple[str, ...]:
    """What a search looks for in a list: there, words may stand apart from each other."""
    if looked_for.number:
        return (looked_for.number,)
    words = dict.fromkeys(plain_letters(looked_for.text).split())
    bare = {each: wire_number(each) for each in words}
    return tuple(bare[each] if bare[each].removeprefix("+").isdecimal() else each for each in words)


def find(texts: Sequence[str], among: Iterable[int], words: Iterable[str]) -> list[int]:
    """Which of the rows `among` have all `words` (`wanted`) in their `search_text`."""
    found = list(among)
    for word in words:
        found = [each for each in found if word in texts[each]]
    return found


class Index:
    """Which row has which lead, for one column of leads' ids; -1 for none. `reach` is how many rows are in it."""

    def __init__(self, column: int) -> None:
        self.column = column
        self.rows: dict[str, int] = {}
        self.again = self.nameless = self.reach = 0

    def take(self, lines: Sequence[str]) -> None:
        """Take in those of all `lines` that came since the last time."""
        first, self.reach = self.reach, len(lines)
        if self.column < 0:
            return
        rows, column = self.rows, self.column
        for row in range(first, self.reach):
            key = lead_key(lines[row].split(_BETWEEN, column + 1)[column])
            if not key:
                self.nameless += 1
            elif rows.setdefault(key, row) != row:
                self.again += 1


class Worklist:
    """Rows are counted from 0. `columns` are distinct; `targets` say what each is (`app.core.columns.match`)."""

    def __init__(self, name: str, when: datetime, columns: Sequence[str], targets: Sequence[str]) -> None:
        self.name = name
        self.when = when
        self.columns = tuple(columns)
        self.targets = tuple(targets)
        self.lines: list[str] = []
        self.texts: list[str] = []
        self._index = self.index_for(targets)

    def add(self, lines: Sequence[str], texts: Sequence[str]) -> None:
        self.lines += lines
        self.texts += texts
        self._index.take(self.lines)

    def index_for(self, targets: Sequence[str]) -> Index:
        """What `retarget` needs. A thread may make it of a large list, meanwhile rows may be added."""
        index = Index(targets.index(LEAD) if LEAD in targets else -1)
        index.take(self.lines)
        return index

    def retarget(self, targets: Sequence[str], index: Index | None = None) -> None:
        """Take the columns for something else from now on; `index` is that for the same targets."""
        self.targets = tuple(targets)
        self._index = index or self.index_for(targets)
        self._index.take(self.lines)

    @property
    def lead_column(self) -> int:
        """-1 where it is not known."""
        return self._index.column

    @property
    def again(self) -> int:
        """How many rows are of a lead that has another row above."""
        return self._index.again

    @property
    def nameless(self) -> int:
        """How many rows have no lead's id, where its column is known."""
        return self._index.nameless

    @property
    def has_leads(self) -> bool:
        """Whether it is known which column holds the lead's id."""
        return self.lead_column >= 0

    def lead(self, row: int) -> str:
        """The id of the lead in this row; "" where there is none."""
        return cells(self.lines[row])[self.lead_column].strip() if self.has_leads else ""

    def row_of(self, lead: str) -> int:
        """The first row of this lead, however its id is written; -1 where it isn't here."""
        return self._index.rows.get(lead_key(lead), -1)

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

    def done(self, marks: Mapping[str, "Mark"]) -> int:
        """How many leads of the list are done, of all `marks` by `lead_key`."""
        return sum(mark is Mark.DONE and key in self._index.rows for key, mark in marks.items())


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
