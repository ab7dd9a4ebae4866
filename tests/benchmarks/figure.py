"""A figure that was measured, its limit, and how a benchmark hands on what it measured.

Each benchmark is a module here with `main(arguments)`, which ends with `tell(figures, arguments)`.
"""

import json
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Self

MACHINE = "--json"
"""Asks a benchmark for lines that `parse` reads."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`what` names it, in the words of the table; `how` says what it was made of, absolute times as well.

    `unit` stands behind both numbers: " ms", " %" or the sign of a ratio. It is held where `measured` is at most
    `limit`.
    """

    what: str
    measured: float
    limit: float
    unit: str = ""
    how: str = ""

    @property
    def held(self) -> bool:
        return self.measured <= self.limit

    def cells(self) -> tuple[str, str, str, str, str]:
        """What stands in its row of the table."""
        number, limit = f"{_short(self.measured)}{self.unit}", f"≤ {_short(self.limit)}{self.unit}"
        return self.what, number, limit, "held" if self.held else "not held", self.how

    @classmethod
    def parse(cls, line: str) -> Self:
        """Raises ValueError or TypeError where the line is not one that `tell` wrote."""
        return cls(**json.loads(line))


def tell(figures: Iterable[Figure], arguments: Sequence[str]) -> None:
    """Write the figures for a person, or for the program that makes the table of all."""
    for each in figures:
        words = json.dumps(asdict(each)) if MACHINE in arguments else " | ".join(each.cells())
        sys.stdout.write(f"{words}\n")


def percentile(values: Iterable[float], share: float) -> float:
    """The least value that at least `share` of them (0 to 1) don't exceed. Raises ValueError where there are none."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("nothing was measured")
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]


def _short(number: float) -> str:
    """Three digits that count."""
    if number >= 100 or number == int(number):
        return f"{number:,.0f}"
    return f"{number:.3g}"
