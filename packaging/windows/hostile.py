"""What can go wrong while installing: words, an exit code of its own, and nothing half done."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from windows.check import NEXT, expect, gone, install_again, installed, remove
from windows.machine import UNINSTALL, until
from windows.places import EXE
from windows.runtime import PYTHON
from windows.step import attempt, run, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from windows.machine import Machine

OLD_WINDOWS, LOCKED, NO_SPACE, READ_ONLY, UNKNOWN_OPTION = 11, 15, 16, 17, 19
_HOLD = """import ctypes, sys, time
open_file = ctypes.windll.kernel32.CreateFileW
open_file.restype = ctypes.c_void_p
handle = open_file(sys.argv[1], 0x80000000, 1, None, 3, 0, None)  # to read, letting others read
print("held", handle not in (None, ctypes.c_void_p(-1).value), flush=True)
time.sleep(120)"""


def check(machine: Machine, setup: Path, work: Path) -> None:
    say("Testing what can go wrong ...")
    damaged(machine, setup, work)
    misspelt(machine, setup)
    killed(machine, setup)
    locked(machine, setup)
    remove(machine, keeping=True)
    if sys.platform != "win32":  # the one needs a small disk, the other an old Windows
        full_or_read_only(machine, setup, work)
        old_windows(machine, setup)


def damaged(machine: Machine, setup: Path, work: Path) -> None:
    say("  a damaged setup installs nothing")
    content = bytearray(setup.read_bytes())
    content[len(content) // 2] ^= 1
    broken = work / "broken.exe"
    broken.write_bytes(content)
    done = install_again(machine, broken)
    expect(done.code != 0, f"it ended with {done}")
    gone(machine, machine.usual)


def misspelt(machine: Machine, setup: Path) -> None:
    say("  an option that there is not, and a folder that can be none, are told")
    for options in ("/S /DESKTP", "/s", "/quiet", "/S /ALLUSER", "/S /D"):
        done = machine.run(setup, options)
        expect(done.code == UNKNOWN_OPTION and "There is no option" in done.said, f"{options} ended with {done}")
    for folder in (r"Q:\nowhere", '"C:\\Other Place"', r"\\server\share\x", "x"):
        done = install_again(machine, setup, f"/D={folder}")
        expect(done.code == READ_ONLY and "choose another folder" in done.said, f"/D={folder} ended with {done}")
    gone(machine, machine.usual)


def killed(machine: Machine, setup: Path) -> None:
    say("  a setup that was killed half-way is made good by the next")
    library = machine.usual / "_internal" / "PySide6" / "Qt6Core.dll"
    for version_before in ("", NEXT):  # a first installation; an upgrade
        nowhere = subprocess.DEVNULL
        process = subprocess.Popen(
            machine.here.command(setup, "/S"),
            env=machine.here.environment,
            stdin=nowhere,
            stdout=nowhere,
            stderr=nowhere,
        )
        if version_before:
            expect(until(lambda: not library.exists(), 30), "the old version goes")
        expect(until(library.exists, 30), "the new one comes")
        process.kill()
        process.wait()
        expect(not (machine.usual / EXE).exists() or machine.value(UNINSTALL, "InstallLocation"), "it is known")
        expect(install_again(machine, setup).code == 0, "the next setup ends with 0")
        installed(machine, machine.usual, NEXT)


@contextmanager
def held(machine: Machine, file: Path) -> Iterator[None]:
    """Keep `file` open as a virus scanner does: others may read it, and nothing else."""
    command = machine.here.command(PYTHON, "-c", _HOLD, machine.here.path(file))
    with subprocess.Popen(
        command,
        env=machine.here.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,  # into the pipe: where this test's own goes to a file, Windows Python would die
        text=True,
    ) as it:
        try:
            expect(it.stdout and it.stdout.readline().strip() == "held True", "the file is held")
            yield
        finally:
            it.kill()


def locked(machine: Machine, setup: Path) -> None:
    say("  a file in use stops an upgrade and a removal before anything is changed")
    with held(machine, machine.usual / "_internal" / "PySide6" / "Qt6Gui.dll"):
        done = install_again(machine, setup)
        expect(done.code == LOCKED and "Qt6Gui.dll is in use" in done.said, f"it ended with {done}")
        installed(machine, machine.usual, NEXT)
        done = machine.run(machine.usual / "uninstall.exe", "/S", f"_?={machine.here.path(machine.usual)}")
        expect(done.code == LOCKED, f"the uninstaller ended with {done}")
        installed(machine, machine.usual, NEXT)


@contextmanager
def small_disk(place: Path, size: str, how: str) -> Iterator[bool]:
    """A disk at `place`. False where this account may mount none, as outside of a container of its own."""
    place.mkdir(parents=True, exist_ok=True)
    mounted = attempt("mount", "-t", "tmpfs", "-o", f"size={size},{how}", "none", place).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            run("umount", place)


def full_or_read_only(machine: Machine, setup: Path, work: Path) -> None:
    say("  a full and a read-only disk are told before anything is changed")
    place = work / "disk"
    for size, how, code, words in (("20m", "rw", NO_SPACE, "too little"), ("200m", "ro", READ_ONLY, "can be written")):
        with small_disk(place, size, how) as mounted:
            if not mounted:
                say("  NOT TESTED: this account may mount no disk")
                return
            folder = place / "Lead Editor"
            done = install_again(machine, setup, f"/D={machine.here.path(folder)}")
            expect(done.code == code and words in done.said, f"it ended with {done}")
            expect(not list(place.iterdir()), "nothing is there")
            gone(machine, folder)


def old_windows(machine: Machine, setup: Path) -> None:
    say("  a Windows that is too old is told")
    machine.here.run("winecfg", "-v", "win7")
    try:
        done = install_again(machine, setup)
        expect(done.code == OLD_WINDOWS and "Windows 10" in done.said, f"it ended with {done}")
        gone(machine, machine.usual)
    finally:
        machine.here.run("winecfg", "-v", "win10")
