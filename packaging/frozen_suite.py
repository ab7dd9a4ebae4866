"""Where a build that is frozen with its tests starts. No program that is given to anyone starts here.

`--run-tests [pytest arguments]` runs them. They start children as they would of a Python: with `-m`, `-c` or a script,
it acts as one. Anything else is the program's.
"""

import os
import runpy
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
PLUGINS = ("-p", "no:cacheprovider", "-p", "pytestqt.plugin", "-p", "_hypothesis_pytestplugin")
"""By name: what tells pytest of them is not in here."""
ALONE, WITH_A_WORD = ("-B", "-I", "-P", "-u"), ("-W", "-X")


def run_tests(arguments: list[str]) -> int:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a child is to load what it asks for, and no more

    import pytest  # noqa: PLC0415 - as above

    os.chdir(HERE)
    with TemporaryDirectory(prefix="lead-editor-", ignore_cleanup_errors=True) as folder:
        return pytest.main([*PLUGINS, f"--basetemp={folder}/tests", *arguments])


def flags(arguments: list[str]) -> int:
    """How many words are flags of a Python."""
    count = 0
    while arguments[count : count + 1] and arguments[count] in ALONE + WITH_A_WORD:
        count += 2 if arguments[count] in WITH_A_WORD else 1
    return count


def run_as_python(given: list[str], what: str, rest: list[str]) -> None:
    if "-W" in given:
        warnings.simplefilter("error")  # no other is asked for
    if "-u" in given and sys.stdout is not None:
        sys.stdout.reconfigure(write_through=True)  # type: ignore[union-attr]
    if what == "-c":
        sys.argv = [what, *rest[1:]]
        exec(rest[0], {"__name__": "__main__"})  # noqa: S102 - as a Python does
    elif what == "-m":
        sys.argv = rest
        runpy.run_module(rest[0], run_name="__main__", alter_sys=True)
    else:
        sys.argv = [what, *rest]
        runpy.run_path(what, run_name="__main__")


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--run-tests"]:
        sys.exit(run_tests(arguments[1:]))
    count = flags(arguments)
    what, rest = "".join(arguments[count : count + 1]), arguments[count + 1 :]
    if (what in {"-c", "-m"} and rest) or what.endswith(".py"):
        run_as_python(arguments[:count], what, rest)
    else:
        runpy.run_module("frozen", run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
