"""Runs the project's own tests by the Windows Python, and in a program that is frozen with them."""

from __future__ import annotations

import ast
import os
import shutil
from typing import TYPE_CHECKING

from windows import freeze, runtime
from windows.places import BUILD, EXE, HERE, PROGRAM, ROOT
from windows.step import BuildError, say
from windows.wine import windows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from windows.wine import Windows

SUITE = BUILD / "suite"
PYTHON = SUITE / "python" / "python.exe"
PACKAGES = SUITE / "packages"
LOCK = HERE.parent / "windows-suite.lock"
FROZEN = SUITE / "frozen" / PROGRAM
WANTED = ("unittest", "pydoc", "doctest", "pdb", "sqlite3", "_sqlite3", "multiprocessing", "_multiprocessing")
"""What the program itself leaves out, and pytest or a test asks for."""
LONGEST = 5400.0
"""In seconds, of one run. It takes twelve minutes on two cores."""


def check() -> None:
    """Run the tests, in both ways. BuildError where one fails: pytest has said which."""
    failed = []
    runtime.make()
    with windows(SUITE / "prefix") as here:
        make(here)
        say("Testing by the Windows Python ...")
        if run(here, PYTHON, "-m", "pytest", "-p", "no:cacheprovider"):
            failed.append("by the Windows Python")
        say("Freezing the program with its tests ...")
        freeze.run(here, PYTHON, FROZEN, frozen())
        say("Testing in the frozen program ...")
        if run(here, FROZEN / EXE, "--run-tests"):
            failed.append("in the frozen program")
    if failed:
        raise BuildError(f"The suite failed {' and '.join(failed)}.")


def make(here: Windows) -> None:
    """A Python that also finds the tests' packages and the project: by its _pth, as it heeds no variables."""
    for folder in (PYTHON.parent, PACKAGES):
        shutil.rmtree(folder, ignore_errors=True)
    say("Fetching the packages of the tests ...")
    runtime.install_packages(LOCK, PACKAGES)
    # Beside the project's own compiled files: those of Debian tell other names of their sources.
    compiled = f"import sys\nsys.pycache_prefix = {here.path(SUITE / 'compiled')!r}\n"
    (PACKAGES / "sitecustomize.py").write_text(compiled, "utf-8")
    shutil.copytree(runtime.RUNTIME, PYTHON.parent, copy_function=os.link)
    runtime.write_paths(PYTHON.parent, here.path(PACKAGES), here.path(ROOT))


def run(here: Windows, *command: str | Path) -> int:
    """The exit code of pytest."""
    more = {"HYPOTHESIS_STORAGE_DIRECTORY": here.path(SUITE / "hypothesis")}
    return here.show(*command, "-q", seconds=LONGEST, folder=ROOT, more=more)


def frozen() -> dict[str, object]:
    """What the spec is given for this build: the tests as files, and by name all that they import."""
    tests = [path for path in sorted((ROOT / "tests").rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    scripts = sorted((ROOT / "packaging").glob("*.py"))  # tests load them
    texts = sorted((ROOT / "resources" / "translations").glob("*.ts"))  # what is compiled of them is compared
    files = [ROOT / "pyproject.toml", *texts, *scripts, *tests]
    packages = [PACKAGES / name for name in ("_pytest", "pytest", "pluggy", "pytestqt", "hypothesis")]
    return {
        "entry": "frozen_suite.py",
        "console": True,
        "files": [*freeze.FILES, *(path.relative_to(ROOT).as_posix() for path in files)],
        "modules": [
            *("frozen", "_hypothesis_pytestplugin"),
            *(name for package in [ROOT / "app", *packages] for name in freeze.modules(package)),
            *sorted({name for path in tests if path.suffix == ".py" for name in imported(path)}),
        ],
        "excluded": [name for name in freeze.EXCLUDED if name not in WANTED],
    }


def imported(file: Path) -> Iterator[str]:
    """The modules that a test asks for. As a file among others it is not looked into when the program is frozen."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        else:
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        yield from (name for name in names if name.partition(".")[0] != "tests")
