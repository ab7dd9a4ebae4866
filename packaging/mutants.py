"""Changes app/core in small ways with mutmut, each seen by the tests of tests/core that reach it, and tells what came.

.venv/bin/python packaging/mutants.py [names]     names as mutmut has them: "app.core.merge*"; all without

It takes an hour or two on two processors for all of it. A second run goes on from the first: `mutants/` has what is
known; remove that folder to begin anew. A change that is left alive is shown by `.venv/bin/mutmut show NAME`.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

CORE = Path(__file__).resolve().parent.parent / "app" / "core"

KILLED = frozenset({"killed", "timeout", "segfault", "caught by type check"})
"""What mutmut says of a change that did not go unnoticed."""
UNSEEN = frozenset({"not checked", "skipped"})


def mutmut(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mutmut", *arguments]


def unknown(names: Iterable[str]) -> list[str]:
    """Those that are of no module of app/core. mutmut tells it after minutes, with a traceback."""
    modules = [f"app.core.{path.stem}" for path in CORE.glob("*.py")]
    return [name for name in names if not any(fnmatchcase(each, _module(name)) for each in modules)]


def _module(name: str) -> str:
    """`app.core.merge*` of `app.core.merge*`, and `app.core.merge` of `app.core.merge.x_rows__mutmut_1`."""
    return ".".join(name.split(".")[:3])


def states(lines: Iterable[str]) -> dict[str, str]:
    """What became of each change, by its name, from the lines of `mutmut results`."""
    told = (line.strip().rpartition(": ") for line in lines)
    return {name: state for name, mark, state in told if mark}


def summary(found: dict[str, str]) -> list[str]:
    """The score of each module, of the whole, and the changes that nobody noticed."""
    modules: dict[str, Counter[str]] = {}
    for name, state in found.items():
        modules.setdefault(_module(name), Counter())[state] += 1
    lines = [_score(module, counts) for module, counts in sorted(modules.items())]
    total = sum(modules.values(), Counter[str]())
    alive = [f"{state}: {name}" for name, state in found.items() if state not in KILLED | UNSEEN]
    return [*alive, *lines, _score("all", total)]


def _score(what: str, counts: Counter[str]) -> str:
    tried = sum(number for state, number in counts.items() if state not in UNSEEN)
    killed = sum(counts[state] for state in KILLED)
    share = f"{100 * killed / tried:.1f} %" if tried else "nothing tried"
    return f"{what}: {killed} of {tried} noticed, {share}"


def main(arguments: Sequence[str]) -> int:
    if arguments in (["--help"], ["-h"]):
        print(__doc__)
        return 0
    if wrong := unknown(arguments):
        print(f"No module of app/core: {', '.join(wrong)}\n\n{__doc__}", file=sys.stderr)
        return 2
    done = subprocess.run(mutmut("run", *arguments), check=False)
    if done.returncode:
        return done.returncode
    told = subprocess.run(mutmut("results", "--all", "true"), stdout=subprocess.PIPE, encoding="utf-8", check=True)
    sys.stdout.write("".join(f"{line}\n" for line in summary(states(told.stdout.splitlines()))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
