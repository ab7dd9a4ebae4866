"""Undo and redo: the states that something was in, one step apart. What belongs to one step is decided here."""

from bisect import bisect_left
from enum import Enum, auto
from typing import Generic, TypeVar

from app.core.dataclass import dataclass, replace

DEPTH = 200
"""Steps. What lies further back is forgotten."""
_MOST_KEPT = 20_000_000
"""Characters in all states together: a whole book that is pasted into a field leaves room for fewer steps."""
_PAUSE = 2.0
"""Seconds. After a longer pause, typing begins a new step."""
_MOST_LETTERS = 24
"""One step takes back a word, or so much of one long text."""

State = TypeVar("State")


class Kind(Enum):
    """How a text became another one."""

    WRITTEN = auto()
    """One character was added."""
    OVERWRITTEN = auto()
    """One character took the place of what was selected; what is written on belongs to it."""
    ERASED = auto()
    """One character went."""
    WHOLE = auto()
    """All else: pasted, cut, chosen, switched. Always a step of its own."""
    SLID = auto()
    """One of many values that a slider passes. No text tells of it: whoever watches the slider does."""


_GOES_ON_AFTER = {
    Kind.WRITTEN: {Kind.WRITTEN, Kind.OVERWRITTEN},
    Kind.ERASED: {Kind.ERASED},
    Kind.SLID: {Kind.SLID},
}
"""What a change can be in one step with."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change in the control `place`, at the moment `at` (seconds of a clock that only goes forward).

    `starts_word` is true where it begins another word.
    """

    place: str
    kind: Kind
    at: float
    starts_word: bool = False


@dataclass(frozen=True, slots=True)
class Step(Generic[State]):
    """`before` and `after` are the states that it leads from and to. `last` is the latest change in it, of `many`."""

    before: State
    after: State
    last: Change
    many: int = 1

    @property
    def is_typing(self) -> bool:
        return self.last.kind in {Kind.WRITTEN, Kind.OVERWRITTEN, Kind.ERASED}


@dataclass(frozen=True, slots=True)
class Steps(Generic[State]):
    """`now` is the state that is shown; `past` leads to it, `future` on from it, the next one last in both."""

    now: State
    past: tuple[Step[State], ...] = ()
    future: tuple[Step[State], ...] = ()

    def add(self, state: State, change: Change, depth: int = DEPTH) -> "Steps[State]":
        """After `change` it was in `state`. What had been undone before can't be redone any more."""
        last = self.past[-1] if self.past and not self.future else None
        if last is not None and _goes_on(last, change):
            step = replace(last, after=state, last=change, many=last.many + 1)
            return Steps(state, (*self.past[:-1], step))
        return Steps(state, (*self.past, Step(self.now, state, change))[-depth:])

    def undo(self) -> "Steps[State]":
        """One step back; the same where there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        return Steps(step.before, self.past[:-1], (*self.future, _closed(step)))

    def redo(self) -> "Steps[State]":
        """The step that was undone last; the same where there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        return Steps(step.after, (*self.past, step), self.future[:-1])


class Undoes(Enum):
    """What an undo takes back now."""

    NOTHING = auto()
    TYPING = auto()
    CHANGE = auto()
    SEND = auto()


def undoes(steps: Steps[State] | None, *, frozen: bool, held: bool) -> Undoes:
    """First what was done in the form; then the send, while it is `held`. None of it while the form is `frozen`.

    `steps` is None where there is no form.
    """
    if frozen:
        return Undoes.NOTHING
    if steps is not None and steps.past:
        return Undoes.TYPING if steps.past[-1].is_typing else Undoes.CHANGE
    return Undoes.SEND if held else Undoes.NOTHING


def change(place: str, before: str, after: str, at: float) -> Change:
    """The change that made `after` of the text `before` in `place`."""
    start, end = _same(before, after)
    went, came = before[start : len(before) - end], after[start : len(after) - end]
    starts_word = len(came) == 1 and not came.isspace() and after[:start][-1:].isspace()
    if len(came) == 1:
        return Change(place, Kind.OVERWRITTEN if went else Kind.WRITTEN, at, starts_word=starts_word)
    return Change(place, Kind.ERASED if len(went) == 1 and not came else Kind.WHOLE, at)


def cursor(before: str, after: str) -> int:
    """Where the cursor belongs in `after`, which took the place of `before`: behind what is new in it."""
    _, end = _same(before, after)
    return len(after) - end


def depth(letters: int) -> int:
    """How many steps are kept of something with so many letters."""
    return max(1, min(DEPTH, _MOST_KEPT // max(1, letters)))


def _same(one: str, other: str) -> tuple[int, int]:
    """How many characters two texts have in common, at the start and then at the end."""
    start = _common(one, other)
    return start, _common(one[start:][::-1], other[start:][::-1])


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at the start. Halving is quick where they are long."""
    most = min(len(one), len(other))
    return bisect_left(range(1, most + 1), x=True, key=lambda end: one[:end] != other[:end])


def _goes_on(step: Step[State], change: Change) -> bool:
    """Whether `change` belongs to `step`."""
    last = step.last
    soon = 0 <= change.at - last.at <= _PAUSE
    fits = change.kind in _GOES_ON_AFTER and last.kind in _GOES_ON_AFTER[change.kind]
    short = change.kind is Kind.SLID or (step.many < _MOST_LETTERS and not change.starts_word)
    return change.place == last.place and soon and fits and short


def _closed(step: Step[State]) -> Step[State]:
    """`step`, which was undone: redone, nothing more is added to it."""
    return replace(step, last=replace(step.last, at=float("-inf")))
