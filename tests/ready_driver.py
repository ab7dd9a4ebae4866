"""The program of tests/benchmarks/real.py, whose person presses Send in the very moment that counts as ready.

For tests/test_benchmarks_start.py. The arguments are the program's own.
"""

import sys
from collections.abc import Mapping

from tests.benchmarks import real
from tests.exit_driver import find_window, send

_tell = real.tell


def send_first(told: Mapping[str, float]) -> None:
    window = find_window()
    assert window is not None
    send(window)
    _tell(told)


if __name__ == "__main__":
    real.tell = send_first
    sys.exit(real.main(sys.argv[1:]))
