"""Opens settings.ini, whatever is in its place. What the program would write over is kept beside it first.

It is read before the first paint: one look at a small file.
"""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings

NAME = "settings.ini"
LARGEST = 1_000_000
"""Bytes. What the program writes is a hundredth of it."""
_TRIES = 100


def open_settings(folder: Path, now: Callable[[], datetime]) -> tuple[QSettings, Path | None]:
    """The settings in `folder`; and where what could not be read is kept now, else None.

    Where it can't be moved, this run has settings of its own that nothing is read from.
    """
    path = folder / NAME
    kept = None
    try:
        kept = _put_aside(path, now)
    except OSError:
        passing = path.with_name(f"{NAME}.of-one-run")
        with suppress(OSError):
            passing.unlink()  # an earlier run's
        return QSettings(str(passing), QSettings.Format.IniFormat), path
    return QSettings(str(path), QSettings.Format.IniFormat), kept


def _put_aside(path: Path, now: Callable[[], datetime]) -> Path | None:
    """Keep what is no settings under another name. None where there is nothing of the kind. Raises OSError."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(state.st_mode) or state.st_size > LARGEST:  # a pipe would never end
        kept = _free(path, now())
        path.rename(kept)
        return kept
    content = path.read_bytes()
    lines = _lines(content)
    if lines is not None and all(map(_is_understood, lines)):
        return None
    kept = _free(path, now())
    if lines is None:
        path.rename(kept)
    else:  # what can be understood of it still counts
        with kept.open("xb") as file:
            file.write(content)
    return kept


def _lines(content: bytes) -> list[str] | None:
    """None for what is no text: two bytes a letter, or a file that was being written as the power went."""
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return None


def _is_understood(line: str) -> bool:
    """Whether Qt keeps this line when it writes the file the next time."""
    said = line.strip()
    return not said or said.startswith((";", "#")) or (said.startswith("[") and said.endswith("]")) or "=" in said


def _free(path: Path, now: datetime) -> Path:
    for number in range(1, _TRIES):
        free = path.with_name(f"{path.name}.unread-{now:%Y-%m-%d}{f'-{number}' if number > 1 else ''}")
        if not os.path.lexists(free):
            return free
    raise FileExistsError(path)
