"""Installs the MSI as an administrator's tools do, runs the program, upgrades and removes it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from windows.check import FOR_ALL, NEXT, expect, install_again, remove, smoke
from windows.machine import KEYS, UNINSTALL, Machine, digests
from windows.msi import OWN_KEY, REGISTRY, identity, make_msi
from windows.msi import UNINSTALL as UNINSTALLS
from windows.places import DIST, FROZEN, MSI, VERSION
from windows.step import say

if TYPE_CHECKING:
    from pathlib import Path


def check(machine: Machine, work: Path, setup: Path) -> None:
    """Test what make_msi() made. On Windows there is none: it is made on Debian."""
    if sys.platform == "win32":
        return
    newer = work / f"LeadEditor-{NEXT}-x64.msi"
    make_msi(newer, NEXT)
    say("Testing the MSI ...")
    expect(msiexec(machine, "/i", DIST / MSI) == 0, "msiexec /i ends with 0")
    installed(machine, VERSION)
    smoke(machine, machine.usual)
    say("  upgrades it, and refuses an older version")
    expect(msiexec(machine, "/i", newer) == 0, "the upgrade ends with 0")
    installed(machine, NEXT)
    expect(not machine.has_key(product(VERSION)), "the old version is not in Windows' list any more")
    expect(msiexec(machine, "/i", DIST / MSI) != 0, "the older version is refused")
    installed(machine, NEXT)
    say("  and the setup keep off each other")
    for mine in (machine, Machine(machine.here)):
        done = install_again(mine, setup)
        expect(done.code == FOR_ALL and "by its MSI" in done.said, f"the setup ended with {done}")
    installed(machine, NEXT)
    say("  removes it")
    expect(msiexec(machine, "/x", newer) == 0, "msiexec /x ends with 0")
    expect(not machine.usual.exists(), f"{machine.usual} is gone")
    expect(not any(link.exists() for link in links(machine)), "no link is left")
    left = [key for key in (*KEYS, OWN_KEY, product(NEXT)) if key != UNINSTALL and machine.has_key(key)]
    expect(not left, f"no key is left; there is {left}")
    expect(install_again(machine, setup).code == 0, "then the setup installs it")
    expect(msiexec(machine, "/i", newer) != 0, "and the MSI refuses")
    expect(not machine.has_key(product(NEXT)), "and is not in Windows' list")
    remove(machine, keeping=True)


def msiexec(machine: Machine, what: str, package: Path) -> int:
    return machine.line(f'msiexec {what} "{machine.here.path(package)}" /qn').code


def installed(machine: Machine, version: str) -> None:
    expect(digests(machine.usual) == digests(FROZEN), f"{machine.usual} holds just what was built")
    where = machine.here.path(machine.usual) + "\\"
    for key, name, value in REGISTRY:
        wanted = value.replace("[INSTALLDIR]", where)
        expect(machine.value(key, name) == wanted, f"{key} {name} is {wanted}, not {machine.value(key, name)}")
    expect(machine.value(product(version), "DisplayVersion") == version, "Windows knows the version")
    expect(any(link.exists() for link in links(machine)), "the Start menu has the link")


def links(machine: Machine) -> tuple[Path, Path]:
    """Wine's msiexec takes the person's Start menu, whoever it installs for."""
    return Machine(machine.here).menu, machine.menu


def product(version: str) -> str:
    return rf"{UNINSTALLS}\{{{identity(f'product {version}')}}}"
