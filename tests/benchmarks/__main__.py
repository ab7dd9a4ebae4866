"""Runs the benchmarks and prints one table: `python -m tests.benchmarks [--readme] [NAME …]`.

Each runs in a process of its own, one after another. `--readme` also puts the table into README.md.
The exit code is 0 where each figure was measured, whether its limit was held or not; 2 where a name is none.
"""

import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.benchmarks.figure import MACHINE, Figure

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
MARKS = ("<!-- figures: made by packaging/dev.py bench --readme -->\n", "\n<!-- end of the figures -->")
BENCHMARKS = ("start", "idle", "keys", "switch", "gaps", "client", "drain", "find", "soak", "size")
"""Modules beside this one, in the order of the table."""
LONGEST = 600.0
"""Seconds that one benchmark may take."""
_HEAD = ("what", "measured", "limit", "", "how")


def measure(name: str) -> tuple[list[Figure], str]:
    """The figures of a benchmark; and in words why there are none, empty where there are."""
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", MACHINE]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return [], f"took more than {LONGEST:.0f} s"
    if done.returncode:
        sys.stderr.write(done.stderr)
        return [], f"ended with exit code {done.returncode}"
    return [Figure.parse(line) for line in done.stdout.splitlines()], ""


def table(rows: Iterable[Sequence[str]]) -> str:
    """In Markdown, which is readable as it is."""
    lines = [_HEAD, tuple("---" for _ in _HEAD), *rows]
    return "\n".join(f"| {' | '.join(each)} |" for each in lines)


def with_table(readme: str, made: str) -> str:
    """The README with the table in the place of the last one. Raises ValueError where its marks are gone."""
    begin, end = MARKS
    before, mark, rest = readme.partition(begin)
    _, other, after = rest.partition(end)
    if not (mark and other):
        raise ValueError("README.md has lost the marks around the table of figures")
    return before + begin + made + end + after


def main(arguments: Sequence[str]) -> int:
    known = (*BENCHMARKS, "--readme")
    if any(each not in known for each in arguments):
        asked = arguments in (["--help"], ["-h"])
        usage = f"bench [--readme] [NAME ...]\nall, which takes minutes, or some of: {' '.join(BENCHMARKS)}\n"
        (sys.stdout if asked else sys.stderr).write(usage)
        return 0 if asked else 2
    names = [each for each in arguments if each in BENCHMARKS] or BENCHMARKS
    rows: list[Sequence[str]] = []
    measured = True
    for name in names:
        began = time.monotonic()
        figures, trouble = measure(name)
        measured = measured and not trouble
        rows += [each.cells() for each in figures]
        if trouble:
            rows.append((name, "not measured", "", "", trouble))
        sys.stderr.write(f"{name}: {time.monotonic() - began:.0f} s\n")
    made = table(rows)
    sys.stdout.write(f"{made}\n")
    if "--readme" in arguments:
        README.write_text(with_table(README.read_text("utf-8"), made), "utf-8")
    return 0 if measured else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
