"""The steps of a build, in order."""

from __future__ import annotations

from windows import runtime, sign
from windows.audit import audit
from windows.freeze import freeze
from windows.installer import make_installer
from windows.places import BUILD, DIST, FROZEN, SETUP
from windows.step import say
from windows.wine import windows


def build() -> None:
    runtime.make()
    with windows(BUILD / "prefix") as here:
        freeze(here)
    say(f"Audit: {audit(FROZEN)} executable files find all that they import.")
    make_installer(DIST / SETUP, signed=sign.wanted())
