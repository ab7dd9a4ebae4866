"""Runs the project's own tests by the Windows Python."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from windows import runtime
from windows.places import BUILD, HERE, ROOT
from windows.step import BuildError, say
from windows.wine import windows

if TYPE_CHECKING:
    from pathlib import Path

    from windows.wine import Windows

SUITE = BUILD / "suite"
PYTHON = SUITE / "python" / "python.exe"
PACKAGES = SUITE / "packages"
LOCK = HERE.parent / "windows-suite.lock"
LONGEST = 5400.0
"""In seconds, of one run. It takes twelve minutes on two cores."""


def check() -> None:
    """Run the tests. BuildError where one fails: pytest has said which."""
    runtime.make()
    with windows(SUITE / "prefix") as here:
        make(here)
        say("Testing by the Windows Python ...")
        if run(here, PYTHON, "-m", "pytest", "-p", "no:cacheprovider"):
            raise BuildError("The suite failed by the Windows Python.")


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
