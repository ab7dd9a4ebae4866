"""Makes `.venv` what a command of dev.py needs, and no more: with only the standard library.

A lock that changed, another Python or a set-up that was broken off makes it anew; else its stamp is all that is read.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUN_LOCK, TEST_LOCK, MUTATION_LOCK = "packaging/run.lock", "packaging/test.lock", "packaging/mutation.lock"
LOCKS = {"run": (RUN_LOCK,), "test": (RUN_LOCK, TEST_LOCK), "mutation": (RUN_LOCK, TEST_LOCK, MUTATION_LOCK)}
"""The last of each holds all of those before it: a test checks it."""

CAUSES = (  # what a failed step prints, and what to do about it; the first that fits
    (r"(\S+): cannot open shared object file", r"Qt needs the system library \1: install the package that holds it."),
    (r"No space left|not enough space", "The disk is full: free 1 GB."),
    (
        r"Permission denied|Read-only file system|Access is denied|used by another process",
        "Files can't be written: close what uses .venv, or take the project to a folder of your own.",
    ),
    (r"DO NOT MATCH THE HASHES", "A download is not the file that was locked: don't use it if it stays so."),
    (
        r"[Cc]onnection|Max retries exceeded|timed out",
        "Nothing could be downloaded: check the network connection and the proxy settings.",
    ),
    (r"No matching distribution", "A package has no build for this Python here: use a 64-bit Python 3.11 to 3.14."),
)


class SetUpError(Exception):
    """The text is for the person, and all that is shown."""


def advice(output: str) -> str:
    for sign, line in CAUSES:
        if found := re.search(sign, output):
            return f"{found.expand(line)} Then try again."
    return "Mend what is said above. Then try again."


def python_of(venv: Path) -> str:
    return str(venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def quietly(*command: str, folder: Path | None = None) -> None:
    """Run a step whose output matters only when it fails. The child shares the lock of `one_at_a_time`."""
    done = subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,
        check=False,
    )
    if done.returncode:
        sys.stderr.buffer.write(done.stdout)
        # venv swallows the words of the ensurepip that it runs.
        full = "No space left\n" if shutil.disk_usage(ROOT).free < 10_000_000 else ""
        raise SetUpError(advice(full + done.stdout.decode(errors="replace")))


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Keep two set-ups apart, and a new one from the pip that a killed one left behind: it holds the lock as well."""
    if sys.platform == "win32":
        yield
        return
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        os.set_inheritable(folder, True)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another set-up of .venv to end ...")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def say(line: str) -> None:
    print(line, flush=True)


def made_of(locks: tuple[str, ...]) -> set[str]:
    """What a complete `.venv` says of its making: one line for the Python, one for each lock."""
    digests = {f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}" for name in locks}
    return {f"python {sys.implementation.cache_tag} {sys.base_prefix}", *digests}


def read_stamp(venv: Path) -> set[str]:
    """No stamp, or no Python behind it: a set-up that was broken off, or is out of date. Nothing of it is used."""
    with suppress(FileNotFoundError):
        lines = (venv / "set-up.txt").read_text("utf-8").splitlines()
        if Path(python_of(venv)).exists():
            return set(lines)
    return set()


def write_stamp(venv: Path, lines: set[str]) -> None:
    draft = venv / "set-up.draft"
    draft.write_text("".join(f"{line}\n" for line in sorted(lines)), "utf-8")
    draft.replace(venv / "set-up.txt")


def prepare(purpose: str, surfaces: list[str]) -> None:
    """Make what is missing of `.venv` and of the system packages, by the stamp alone: nothing else is looked at."""
    made = made_of(LOCKS[purpose])
    works = {f"works {surface}" for surface in surfaces}
    if made | works <= read_stamp(VENV):
        return
    with one_at_a_time():
        have = read_stamp(VENV)
        if not works <= have:
            # Before the venv, which needs Debian's ensurepip. Without the lock: a service that starts would keep it.
            done = subprocess.run([sys.executable, "-I", str(ROOT / "packaging" / "debian.py"), *surfaces], check=False)
            if done.returncode:
                raise SystemExit(done.returncode)
        if not made <= have:
            have = build(purpose, have)
        if not made | works <= have:
            # Without an X display of its own, a session never loads the plugin for X windows.
            plugin = ["xcb"] if "DISPLAY" in os.environ and "WAYLAND_DISPLAY" not in os.environ else []
            quietly(python_of(VENV), "-I", str(ROOT / "packaging" / "warm.py"), *plugin)
            write_stamp(VENV, have | works)


def build(purpose: str, have: set[str]) -> set[str]:
    """Install the locks; return what the stamp says now. A lock that changed, or another Python, makes `.venv` anew."""
    known = [each for each in LOCKS[purpose] if any(line.startswith(f"{each} ") for line in have)]
    adding = bool(known) and made_of(tuple(known)) <= have
    say("Adding what is missing to .venv ..." if adding else "Setting up .venv (once, about a minute) ...")
    (VENV / "set-up.txt").unlink(missing_ok=True)
    if not adding:
        quietly(sys.executable, "-I", "-m", "venv", "--clear", str(VENV))
    pip = [python_of(VENV), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--no-user", "--no-compile"]
    pip += ["--disable-pip-version-check", "--only-binary=:all:", "--require-hashes"]
    quietly(*pip, "-r", str(ROOT / LOCKS[purpose][-1]))
    have = made_of(LOCKS[purpose])
    write_stamp(VENV, have)
    return have
