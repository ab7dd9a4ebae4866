"""What the system ended: Python's own fault handler writes the places in the source down, and no value."""

import faulthandler
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.private import make_folder, open_private

NOW = "crash.txt"
BEFORE = "crash-before.txt"
LARGEST = 64_000
"""Bytes that are kept of one."""


def watch(folder: Path) -> tuple[int, Callable[[], None]]:
    """Begin to write down a crash in `folder`. Returns the size of what the run before left, and what ends this.

    Raises `OSError`.
    """
    make_folder(folder)
    left = _put_aside(folder)
    file = open_private(folder / NOW, os.O_RDWR | os.O_CREAT)
    faulthandler.enable(file)

    def end() -> None:
        faulthandler.disable()
        with suppress(OSError):
            os.close(file)
            (folder / NOW).unlink()

    return left, end


def _put_aside(folder: Path) -> int:
    now = folder / NOW
    try:
        left = now.stat().st_size
    except FileNotFoundError:
        return 0
    if left:
        now.replace(folder / BEFORE)
        os.truncate(folder / BEFORE, min(left, LARGEST))
    return left
