"""A practice server in a process of its own, so that what it does costs the measured program nothing but waiting.

`python -m tests.benchmarks.practising MINIMUM THREADS` says its address, and ends when its standard input does.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from app.practice.server import PracticeServer
from app.practice.world import default_world

MINIMUM = 0.1
"""Seconds that Noojee takes for a call at least (NOOJEE.md, Load)."""


@contextmanager
def practice_server(minimum: float = MINIMUM, threads: int = 8) -> Iterator[str]:
    """Its address. Each call takes `minimum` seconds at least, and `threads` ÷ 2 of them run at once."""
    command = [sys.executable, "-m", "tests.benchmarks.practising", str(minimum), str(threads)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        address = program.stdout.readline().strip()
        if not address:
            raise RuntimeError("the practice server did not start")
        yield address
        program.communicate()


def main(arguments: list[str]) -> None:
    minimum, threads = arguments
    with PracticeServer(default_world(), minimum=float(minimum), threads=int(threads)) as server:
        sys.stdout.write(f"{server.address}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1:])
