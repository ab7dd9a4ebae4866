"""The world that the practice server starts with. Light to import: the editor loads it before its first paint."""

import tomllib
from pathlib import Path

from app.practice.campaigns import World
from app.practice.worldfile import WorldError, read_world

__all__ = ["World", "WorldError", "default_world", "load_world"]

LARGEST_FILE = 5_000_000
"""Bytes. A world of ten thousand leads takes about three million."""


def load_world(path: Path) -> World:
    """The world in the file `path`. Raises WorldError, which names the file, the key or line, and what is expected."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "not a file name"
        raise WorldError(f"{path}: can't be read: {reason}") from error
    if len(content) > LARGEST_FILE:
        raise WorldError(f"{path}: more than {LARGEST_FILE // 1_000_000} MB; expected a world of at most that size")
    try:
        return read_world(tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n")))
    except WorldError as error:
        raise WorldError(f"{path}: {error}") from error
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise WorldError(f"{path}: line {line}: expected text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise WorldError(f"{path}: expected TOML: {error}") from error
    except RecursionError as error:
        raise WorldError(f"{path}: expected fewer tables within tables") from error


def default_world() -> World:
    """The world that comes with the program."""
    return load_world(Path(__file__).parents[2] / "resources" / "practice-world.toml")
