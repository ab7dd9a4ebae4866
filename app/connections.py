"""The connection files on this computer: found, read for a list, copied, and put away without being deleted.

All but `missing` waits for a disk, or for a network that a file is on: it is for a worker thread.
"""

import os
import stat
from collections.abc import Iterable, Sequence
from datetime import datetime
from errno import EACCES, EBUSY, EEXIST, EIO
from pathlib import Path

from app import whole_file
from app.config import ConnectionFileError, read_connection
from app.core import learned
from app.core.connections import Known, Origin
from app.core.file_name import ENDING, stem
from app.core.learned import Lesson
from app.core.reading import read_layout
from app.private import close_to_others, make_folder
from app.toml_file import Trouble, parse, read_text
from app.unwaited import begin

FOLDER = "connections"
"""Of a person's own connection files, in the data folder."""
ENDINGS = (ENDING, ".toml")
_MOST = 500
"""Files that are read for the list. Nobody has as many connections."""
_TRIES = 1_000
_LONGEST_NAME = 220
"""Bytes: with the date and a number, a name is still one that Linux takes."""


class NotHandedOnError(Exception):
    """There is a secret in the file that can't be left out, or a name that can't be changed: it is written oddly."""


def own(folder: Path) -> tuple[str, ...]:
    """The connection files in `folder`; none where it can't be read. Others may not read them from now on."""
    try:
        found = sorted(each.name for each in os.scandir(folder) if each.name.casefold().endswith(ENDINGS))
    except OSError:
        return ()
    for each in (folder, *(folder / each for each in found[:_MOST])):
        close_to_others(each)
    return tuple(plain(folder / each) for each in found[:_MOST])


def plain(path: Path) -> str:
    """One way to write a path, by which it is found again."""
    return os.path.abspath(path)  # noqa: PTH100 - links stay as they are: the person chose them


def read(places: Iterable[tuple[str, Origin]]) -> tuple[Known, ...]:
    """What is in each of these files, or what is wrong with it."""
    return tuple(_known(path, origin) for path, origin in places)


async def missing(paths: Sequence[str]) -> list[str]:
    """Those at which no file can be found now. On a thread that nobody waits for: a network may never say."""
    return await begin(
        lambda: [each for each in paths if not os.path.isfile(each)],  # noqa: PTH113 - it raises nothing
        "connections",
    )


def put_away(path: Path, now: datetime) -> Path:
    """Give an own file a name with the date, by which it is listed no more. Raises OSError, with nothing changed."""
    short = path.name.encode(errors="surrogateescape")[:_LONGEST_NAME].decode(errors="ignore")
    target = _free(path.parent, f"{short}.removed-{now:%Y-%m-%d}", "")
    path.rename(target)
    return target


def put_back(away: Path, path: Path) -> Path:
    """Undo `put_away`. Raises OSError, with nothing changed, also where another file has the name by now."""
    if os.path.lexists(path):
        raise FileExistsError(EEXIST, os.strerror(EEXIST))
    return away.rename(path)


def copy(path: Path, folder: Path, name: str) -> Path:
    """Write the connection of the file `path` into `folder`, under this name and without a key.

    Raises OSError, TomlFileError, and NotHandedOnError.
    """
    from app.core.handed_on import renamed  # noqa: PLC0415 - its patterns take as long to make as this module

    text = renamed(_fit(path), name)
    if text is None:
        raise NotHandedOnError
    make_folder(folder)
    target = _free(folder, stem(name), ENDING)
    whole_file.write(target, text.encode(), 0o600)
    return target


def export(path: Path, target: Path) -> Path:
    """Write the connection of the file `path` to `target`, to be sent: without a key, if someone wrote one into it.

    Raises OSError, TomlFileError, and NotHandedOnError: what is there already is then as it was.
    """
    whole_file.write(target, _fit(path).encode())
    return target


def put_right(path: Path, lesson: Lesson) -> tuple[str, str]:
    """Take what was learned into the file, with its comments kept. Its text before and after.

    Raises OSError, TomlFileError, and NotHandedOnError: then it is as it was.
    """
    from app import connection_file  # noqa: PLC0415 - heavy: for the worker thread in which this runs

    opened = connection_file.open_file(path)
    document, origins = learned.put_right(opened.document, lesson)
    if read_layout(document)[0] is None:
        raise NotHandedOnError
    try:
        connection_file.save_changed(opened, document, origins)
    except connection_file.CannotKeepError as error:
        raise NotHandedOnError from error
    except connection_file.SaveError as error:
        if error.trouble is connection_file.Trouble.READ_ONLY:
            raise PermissionError(EACCES, error.detail) from error
        raise OSError(EIO, error.detail or error.trouble.name) from error
    return opened.text, read_text(path)


def restore(path: Path, before: str, after: str) -> None:
    """Undo `put_right`, where nobody has changed the file since. Raises OSError and TomlFileError."""
    if read_text(path) != after:
        raise OSError(EBUSY, "it was changed meanwhile")
    whole_file.write(path, before.encode(), stat.S_IMODE(path.stat().st_mode))


def _fit(path: Path) -> str:
    """The text of a file, as somebody else may have it."""
    from app.core.handed_on import without_secrets  # noqa: PLC0415 - its patterns take as long to make as this module

    text = read_text(path)
    parse(path, text)
    fit = without_secrets(text)
    if fit is None:
        raise NotHandedOnError
    return fit


def _free(folder: Path, stem: str, ending: str) -> Path:
    for number in range(1, _TRIES):
        path = folder / (f"{stem} {number}{ending}" if number > 1 else f"{stem}{ending}")
        if not os.path.lexists(path):
            return path
    raise FileExistsError(f"{folder} has {_TRIES} files named {stem}")


def _known(path: str, origin: Origin) -> Known:
    try:
        layout, passed_over = read_connection(Path(path))
    except ConnectionFileError as error:
        return Known(origin, path, wrong=error, is_gone=error.trouble is Trouble.MISSING)
    return Known(origin, path, layout, passed_over)
