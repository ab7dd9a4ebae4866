"""Runs the tools that a build needs. Their output matters only when they fail."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

EPOCH = 1767225600
"""SOURCE_DATE_EPOCH, 2026-01-01: the time of everything that is built, so that two builds are the same bytes."""
CAUSES = (
    (r"No space left|not enough space", "The disk is full: free 3 GB, then try again."),
    (r"DO NOT MATCH THE HASHES", "A download is not the file that was locked: don't use it if it stays so."),
    (
        r"Max retries exceeded|Failed to establish|timed out",
        "Nothing could be downloaded: check the network connection and the proxy settings.",
    ),
)


_PATIENCE = 10.0
"""Seconds for the last words of a program that has ended."""


class BuildError(Exception):
    """The text is for the person, and all that is shown."""


def say(line: str) -> None:
    print(line, flush=True)


def fixed_environment() -> dict[str, str]:
    """This process's environment, without what would make two builds differ."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_"))}
    return {**kept, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(EPOCH), "LC_ALL": "C.UTF-8"}


def run(
    *command: str | Path,
    seconds: float = 900,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> str:
    """What the command printed. BuildError, with all of it on standard error, where its exit code is not 0."""
    done = attempt(*command, seconds=seconds, folder=folder, environment=environment)
    if done.returncode:
        sys.stderr.write(done.stdout)
        told = next((words for sign, words in CAUSES if re.search(sign, done.stdout)), "")
        raise BuildError(f"{Path(str(command[0])).name} ended with {done.returncode}. {told}".rstrip())
    return done.stdout


def attempt(
    *command: str | Path,
    seconds: float = 900,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """The command's end, whatever its exit code."""
    words = [str(word) for word in command]
    printed: list[str] = []
    try:
        code = _watch(words, printed.append, seconds, folder, environment or fixed_environment())
    except BuildError:
        sys.stderr.write("".join(printed))
        raise
    return subprocess.CompletedProcess(words, code, "".join(printed))


def show(*command: str, seconds: float, folder: Path, environment: Mapping[str, str]) -> int:
    """The command's exit code. What it prints is shown as it comes."""
    return _watch([*command], lambda letter: print(letter, end="", flush=letter == "\n"), seconds, folder, environment)


def _watch(
    command: list[str],
    tell: Callable[[str], object],
    seconds: float,
    folder: Path | None,
    environment: Mapping[str, str],
) -> int:
    """The exit code. `tell` gets each letter that is printed, from a pipe: Windows Python dies on a file."""
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except FileNotFoundError:
        raise BuildError(f"{command[0]} is missing.") from None
    # Apart: what the command started and left may keep the pipe open.
    reader = threading.Thread(target=_read, args=[process.stdout, tell], daemon=True)
    reader.start()
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise BuildError(f"This did not end within {seconds:.0f} s: {' '.join(command)}") from None
    finally:
        process.kill()
        reader.join(_PATIENCE)


def _read(stream: IO[str], tell: Callable[[str], object]) -> None:
    while letter := stream.read(1):
        tell(letter)
