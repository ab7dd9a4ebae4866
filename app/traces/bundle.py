"""The end of the log as it may be shown to others, and a zip file of what a person has seen."""

import json
import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

from app import whole_file
from app.core.diagnosis import File
from app.core.trace import without_details
from app.not_started import NOTE
from app.traces import crash
from app.traces.files import log_files

LINES = 2_000
"""Of the log, the newest."""
_LARGEST = 2_000_000
"""Bytes that are read of one file: what is larger, nobody of us has written."""
_UNREADABLE = {"event": "unreadable"}


def last_lines(folder: Path, most: int = LINES) -> list[str]:
    """The newest lines of the log in `folder`, the oldest of them first, without details. Never raises."""
    found: list[str] = []
    for path in log_files(folder):
        lines = _read(path).splitlines()
        found = [*lines[max(0, len(lines) - (most - len(found))) :], *found]
        if len(found) >= most:
            break
    return [_shown(each) for each in found]


def notes(folder: Path) -> list[File]:
    """What was written down of a crash and of a start that came to nothing, where there was one. Never raises."""
    found = [(name, _read(folder / name)[: crash.LARGEST]) for name in (crash.BEFORE, NOTE)]
    return [File(name, text) for name, text in found if text]


def save(files: Sequence[File], path: Path, when: datetime) -> None:
    """Write the zip file `path`, whole or not at all. Raises `OSError` or `ValueError`."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for each in files:
            entry = zipfile.ZipInfo(each.name, when.timetuple()[:6])
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(entry, each.text.encode("utf-8", "backslashreplace"))
    whole_file.write(path, made.getvalue(), 0o600)


def _shown(line: str) -> str:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return json.dumps(_UNREADABLE)
    return json.dumps((isinstance(said, dict) and without_details(said)) or _UNREADABLE)


def _read(path: Path) -> str:
    try:
        if not path.is_file() or path.is_symlink():
            return ""
        with path.open("rb") as file:
            return file.read(_LARGEST).decode("utf-8", "replace")
    except OSError:
        return ""
