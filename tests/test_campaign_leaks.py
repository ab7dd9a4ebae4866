"""The short form of the campaign tests/campaigns/leaks.py: every kind of window a few times."""

import subprocess
import sys

from tests.campaigns.leaks import SHORT, enough
from tests.tour import TOUR


def test_no_window_leaves_more_behind_each_time_it_is_opened_and_closed() -> None:
    command = [sys.executable, "-m", "tests.campaigns.leaks", "2", SHORT]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    print(done.stdout)  # noqa: T201 - shown by pytest -rP
    assert (done.stderr, done.returncode) == ("", 0), done.stdout
    assert done.stdout.count("; nothing grew") == len(enough())


def test_enough_is_all_kinds_of_windows() -> None:
    kinds = {kind for part in enough() for kind in TOUR[part][1]}
    assert kinds == {kind for _, each in TOUR.values() for kind in each}
