"""Connection files on disk: each is written whole or not at all, and never over what somebody else wrote meanwhile."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from app import toml_file, whole_file
from app.connection_file.fresh import fresh
from app.connection_file.text import Origins, changed
from app.core.file_name import file_name
from app.private import make_folder

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""What some editors of Windows put before a text in UTF-8."""


class Trouble(Enum):
    """Why a file was not written. `CHANGED`: it is not what was opened any more."""

    READ_ONLY = auto()
    CHANGED = auto()
    NOT_WRITTEN = auto()


class SaveError(Exception):
    """`detail` is the system's word for it."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(trouble, detail)
        self.trouble = trouble
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it was when it was opened; `text` without the mark that may stand before it."""

    path: Path
    text: str
    document: Mapping[str, Any]


def open_file(path: Path) -> Opened:
    """Raises TomlFileError where it can't be read, or is no TOML."""
    text = toml_file.read_text(path)
    return Opened(path, text, toml_file.parse(path, text))


def new_path(folder: Path, name: str) -> Path:
    """Where the file of a new connection of this name goes: in `folder`, and in no other's place."""
    path = first = folder / file_name(name)
    number = 1
    while os.path.lexists(path):
        number += 1
        path = first.with_name(f"{first.stem} {number}{first.suffix}")
    return path


def save_new(path: Path, document: Mapping[str, Any], *, over: bool = False) -> None:
    """Write a new file, and the folders above it where they are missing.

    Raises SaveError, also where there is a file already, unless that is to be written `over`.
    """
    with _told():
        make_folder(path.parent)
    if path.exists() and not over:
        raise SaveError(Trouble.CHANGED)
    _write(path, fresh(document).encode(), 0o600)


def save_changed(opened: Opened, document: Mapping[str, Any], origins: Origins, *, over: bool = False) -> None:
    """Change the file in place. With `over`, also where somebody else has changed it: theirs is lost then.

    Raises SaveError, and CannotKeepError where it is written in a way that can't be changed.
    """
    text = changed(opened.text, document, origins)
    path = opened.path
    with _told():
        before = path.read_bytes() if path.exists() else None
        mode = stat.S_IMODE(path.stat().st_mode) if before is not None else 0o600
    if before is not None and not mode & 0o222:
        raise SaveError(Trouble.READ_ONLY)
    marked = before is not None and before.startswith(_MARK.encode())
    if not over and (before is None or before.removeprefix(_MARK.encode()) != opened.text.encode()):
        raise SaveError(Trouble.CHANGED)
    _write(path, f"{_MARK if marked else ''}{text}".encode(), mode)


class _told:  # noqa: N801 - it is used as a function is
    """Raises nothing but SaveError."""

    def __enter__(self) -> None:
        return

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, OSError | ValueError):
            refused = isinstance(error, PermissionError) or getattr(error, "errno", None) == 30  # a read-only disk
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise SaveError(Trouble.READ_ONLY if refused else Trouble.NOT_WRITTEN, reason) from error


def _write(path: Path, content: bytes, mode: int) -> None:
    with _told():
        whole_file.write(path, content, mode)
