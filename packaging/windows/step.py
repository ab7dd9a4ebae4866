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
    from collections.abc import Mapping

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
    """The command's end, whatever its exit code. Its output goes through a pipe: Windows Python dies on a file."""
    try:
        return subprocess.run(
            [str(word) for word in command],
            cwd=folder,
            env=dict(environment if environment is not None else fixed_environment()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except subprocess.TimeoutExpired as late:
        printed: object = late.stdout  # bytes, whatever the encoding
        sys.stderr.write(printed.decode("utf-8", "replace") if isinstance(printed, bytes) else "")
        raise BuildError(f"{Path(str(command[0])).name} did not end within {seconds:.0f} s.") from None
    except FileNotFoundError:
        raise BuildError(f"{command[0]} is missing.") from None


def show(*command: str, seconds: float, folder: Path, environment: Mapping[str, str]) -> int:
    """The command's exit code. What it prints is shown line by line, as it comes."""
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
    # Apart: what the command started and left may keep the pipe open.
    lines = threading.Thread(target=_show_lines, args=[process.stdout], daemon=True)
    lines.start()
    try:
        code = process.wait(seconds)
        lines.join(10)
    except subprocess.TimeoutExpired:
        raise BuildError(f"{Path(command[0]).name} did not end within {seconds:.0f} s.") from None
    finally:
        process.kill()
    return code


def _show_lines(stream: IO[str]) -> None:
    for line in stream:
        say(line.rstrip())
