"""The unexpected exceptions of a run: the same one in the same place is told once, with how often it came."""

from collections.abc import Sequence
from datetime import datetime

from app.core.dataclass import dataclass, replace
from app.core.failure import Failure

MOST = 30
"""Different ones that are remembered: those that came last."""


@dataclass(frozen=True, slots=True)
class Met:
    failure: Failure
    first: datetime
    last: datetime
    times: int = 1


def met(before: Sequence[Met], failure: Failure, now: datetime) -> tuple[Met, ...]:
    """What has been met now, the newest last."""
    same = next((each for each in before if each.failure.place == failure.place), None)
    rest = [each for each in before if each is not same]
    new = Met(failure, now, now) if same is None else replace(same, last=now, times=same.times + 1)
    return (*rest[-(MOST - 1) :], new)


def is_worth_a_line(times: int) -> bool:
    """Whether the how manieth of the same is written down: the 1st, 2nd, 4th, 8th, so that a flood is a few lines."""
    return times & (times - 1) == 0


def report(all_met: Sequence[Met]) -> str:
    """For whoever mends the program: when, how often, what, and where. The newest first."""
    return "\n".join(_told(each) for each in reversed(all_met))


def _told(each: Met) -> str:
    first, last = (moment.isoformat(timespec="seconds") for moment in (each.first, each.last))
    when = first if each.times == 1 else f"{each.times} times, from {first} to {last}"
    return f"{when}\n{each.failure}\n"
