"""When an update that surely was not applied goes out again by itself (DESIGN.md, The life of an edit)."""

FIRST_WAIT = 20.0
LONGEST_WAIT = 300.0
GIVE_UP_AFTER = 1800.0
"""Seconds. After this much waiting a person decides."""


def busy_wait(tries: int, chance: float) -> float:
    """Seconds to wait after the `tries`-th 109 in a row, counted from 1.

    `chance`, from 0 to 1, spreads the waits of many desks, so that they don't all come back at once.
    """
    longest = min(FIRST_WAIT * 2.0 ** min(tries - 1, 10), LONGEST_WAIT)
    return longest * (0.7 + 0.2 * chance)
