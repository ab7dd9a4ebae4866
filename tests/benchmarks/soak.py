"""What the program has in memory after a day's work, against itself at the start: `python -m tests.benchmarks.soak`.

The campaign of a long day (tests/campaigns/soak.py): the real window on a real encrypted store, with 500 updates and
five outages in eight simulated hours, every kind of window opened some thirty times. The practice server is in a
process of its own, so that this one holds the program, Qt, and the hands that type.

Measured is what the process has in RAM (RSS), twice, each time after a second in which nobody does anything: once the
first update was sent and applied, with which the program has loaded all that it leaves to the first use; and at the
end. Nothing is counted in between and no garbage is looked for but by the program (app/garbage.py): either would change
it. So the second figure has all that was made since: the windows that are kept once they were opened, what Qt and
Python keep for the next use, 200 closed updates, and what leaks, if anything does.
"""

import asyncio
import sys
from collections.abc import Sequence

from tests.benchmarks.figure import Figure, tell
from tests.campaigns.census import resident
from tests.campaigns.soak import EDITS, HOURS, OUTAGES, SEED, run

LIMIT = 1.1
_IDLE = 1.0
"""Seconds."""


def main(arguments: Sequence[str]) -> None:
    held: dict[int, int] = {}

    async def look(edits: int) -> None:
        await asyncio.sleep(_IDLE if edits in {1, EDITS} else 0)
        held[edits] = resident()

    soaked = run(EDITS, OUTAGES, SEED, watch=look, counting=False)
    first, last = held[1], held[EDITS]
    shown = {1, *list(held)[1::8], EDITS}
    told = ", ".join(f"{edits}: {memory / 1e6:.1f}" for edits, memory in held.items() if edits in shown)
    how = f"MB by the edits made: {told}; {soaked.end.rows[0]} attempts in the history"
    what = f"memory after {HOURS:.0f} simulated hours and {EDITS} edits, against itself at the start"
    tell([Figure(what, last / first, LIMIT, "", how)], arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
