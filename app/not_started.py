"""What is done where the program can't start, or can't go on at all: it is told in words, wherever somebody may see it.

Needs nothing of what may be broken: no Qt, no folder, no standard error.
"""

import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app import __version__
from app.core.failure import failure
from app.core.spelling import Word
from app.private import make_folder, open_private

LOGS = "logs"
"""The name of the folder in the data folder."""
NOTE = "not-started.txt"


def tell(error: Exception, data_dir: Path | None) -> int:
    """Tell why, on standard error or in a box of Windows', and in a file of `data_dir`. Returns the exit code."""
    words, details = _words(error), f"{failure(error)}\n"
    noted = _note(f"{datetime.now(UTC).isoformat(timespec='seconds')}\nLead Editor {__version__}\n{details}", data_dir)
    if noted is not None:
        words += f" What happened is written down in {noted}."
    if sys.stderr is not None:
        with suppress(OSError, ValueError):  # it is closed
            sys.stderr.write(f"lead-editor: {words}\n{details}")
            sys.stderr.flush()
    elif sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - for Windows alone

        ctypes.windll.user32.MessageBoxW(None, words, "Lead Editor", 0x10)
    return 1


def _words(error: Exception) -> str:
    if isinstance(error, ImportError):
        missing = f" ({Word(error.name)})" if error.name else ""
        return f"Lead Editor can't start: a part of it is missing or damaged{missing}. Install it again."
    if isinstance(error, OSError):
        what = Word(error.strerror or type(error).__name__).replace("?", " ")
        return f"Lead Editor can't go on: the system refuses a file or a folder ({what})."
    return "Lead Editor can't go on: something happened that it is not made for. What was typed and sent is kept."


def _note(text: str, data_dir: Path | None) -> Path | None:
    """The file it was written to; None where that is not possible."""
    if data_dir is None:
        return None
    path = data_dir / LOGS / NOTE
    try:
        make_folder(path.parent)
        file = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        with os.fdopen(file, "w", encoding="utf-8", errors="replace") as opened:
            opened.write(text)
    except (OSError, ValueError):
        return None
    return path
