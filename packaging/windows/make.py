"""The steps of a build, in order."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from windows import archive, runtime, sign
from windows.audit import audit
from windows.freeze import freeze, settle
from windows.installer import make_installer
from windows.machine import digests
from windows.msi import make_msi
from windows.notices import write_notices
from windows.parts import parts
from windows.places import BUILD, DIST, EXE, FROZEN, HERE, MSI, SETUP
from windows.sbom import write_sbom
from windows.step import BuildError, say
from windows.wine import windows

if TYPE_CHECKING:
    from pathlib import Path


def build() -> None:
    runtime.make()
    with windows(BUILD / "prefix") as here:
        freeze(here)
        made_of = parts(here)
    write_notices(made_of)
    shutil.copytree(HERE / "policy", FROZEN / "policy")  # for administrators: group policy, Intune
    if sign.wanted() and sign.sign(FROZEN / EXE):
        raise BuildError(f"{EXE} could not be signed.")
    settle(FROZEN)
    say(f"Audit: {audit(FROZEN)} executable files find all that they import.")
    DIST.mkdir(exist_ok=True)
    for path in DIST.glob("*-x64*"):  # of an earlier version; what was built for Linux stays
        path.unlink()
    make_installer(DIST / SETUP, signed=sign.wanted())
    if sys.platform != "win32":
        make_msi(DIST / MSI)
        if sign.wanted() and sign.sign(DIST / MSI):
            raise BuildError(f"{MSI} could not be signed.")
    archive.write_portable()
    write_sbom(made_of)
    archive.write_winget()
    archive.write_sums()
    for path in sorted(path for path in DIST.iterdir() if path.is_file()):
        say(f"{megabytes(path):>8} MB  dist/{path.name}")
    say(f"{sum(size(path) for path in FROZEN.rglob('*')) / 1e6:8.1f} MB  installed")


def build_again() -> None:
    """Build once more, and see that it comes to the same bytes."""
    if sign.wanted():
        say("Signed builds are not compared: a signature may bear its time.")
        return
    say("Building it once more ...")
    before = digests(DIST)
    build()
    now = digests(DIST)
    differing = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    if differing:
        raise BuildError(f"Two builds differ in {', '.join(differing)}.")
    say(f"Two builds are the same, byte for byte: {', '.join(before)}.")


def size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def megabytes(path: Path) -> str:
    return f"{size(path) / 1e6:.1f}"
