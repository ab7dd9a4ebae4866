"""Installs the MSI as an administrator's tools do, runs the program, and removes it."""

from __future__ import annotations

import sys

from windows.check import expect, smoke
from windows.machine import KEYS, UNINSTALL, Machine, digests
from windows.msi import REGISTRY, identity
from windows.places import DIST, FROZEN, MSI, VERSION
from windows.step import say


def check(machine: Machine) -> None:
    """Test what make_msi() made. On Windows there is none: it is made on Debian."""
    if sys.platform == "win32":
        return
    say("Testing the MSI ...")
    package = machine.here.path(DIST / MSI)
    done = machine.line(f'msiexec /i "{package}" /qn')
    expect(done.code == 0, f"msiexec /i ended with {done}")
    expect(digests(machine.usual) == digests(FROZEN), f"{machine.usual} holds just what was built")
    where = machine.here.path(machine.usual) + "\\"
    for key, name, value in REGISTRY:
        wanted = value.replace("[INSTALLDIR]", where)
        expect(machine.value(key, name) == wanted, f"{key} {name} is {wanted}, not {machine.value(key, name)}")
    product = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{{{identity(f'product {VERSION}')}}}"
    expect(machine.value(product, "DisplayVersion") == VERSION, "Windows knows the version")
    link = Machine(machine.here).menu  # Wine's msiexec takes the person's Start menu, whoever it installs for
    expect(link.exists() or machine.menu.exists(), "the Start menu has the link")
    smoke(machine, machine.usual)
    done = machine.line(f'msiexec /x "{package}" /qn')
    expect(done.code == 0, f"msiexec /x ended with {done}")
    expect(not machine.usual.exists(), f"{machine.usual} is gone")
    expect(not link.exists() and not machine.menu.exists(), "no link is left")
    left = [key for key in (*KEYS, product) if key != UNINSTALL and machine.has_key(key)]
    expect(not left, f"no key is left; there is {left}")
