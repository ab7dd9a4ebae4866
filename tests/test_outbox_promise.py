"""Random people, faults, crashes and clocks: the outbox keeps its promises, and the server's own journal says so."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCHEDULES = 250
"""In each of two processes, four times. tests/outbox_machine.py runs as many as one likes."""
LONGEST = 600


def run_schedules(_process: int) -> str:
    command = [sys.executable, "-W", "error", "-m", "tests.outbox_machine", str(SCHEDULES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("part", range(4))
def test_the_outbox_keeps_its_promises_in_two_thousand_schedules(part: int) -> None:  # noqa: ARG001 - each is random
    with ThreadPoolExecutor(2) as both:
        said = list(both.map(run_schedules, range(2)))
    kept = [re.fullmatch(rf"{SCHEDULES} schedules: every promise was kept\n", each) for each in said]
    assert all(kept), "\n".join(said)
