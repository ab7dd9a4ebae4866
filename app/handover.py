"""What a second program hands to the one that runs already, as files.

A hand-over is a file in the folder `handover`, written whole before it gets its name. Whoever renames it has it: the
running program, which thereby acknowledges it, or the second one, which then knows that nobody ever will.
"""

import contextlib
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeGuard

from app.core.check import LONGEST_LEAD
from app.core.dataclass import dataclass
from app.core.link import LONGEST_LINK
from app.lock import holder
from app.private import open_private

LONGEST_FILE = 100_000
"""Bytes of a hand-over that are read. A link takes less than 50,000, a path 30,000, and a lead 3,000."""
OLDEST = 60_000_000_000
"""Nanoseconds. Nobody waits for an older hand-over: whoever wrote it gave it up long ago, or was killed."""
_LONGEST_PATH = 4_096
_USUAL = {"lead": "", "connection": "", "practice": False, "close": False, "link": ""}
_NAP = 0.02
_NAME = r"([0-9]{1,20})-[0-9]{1,10}\.(json|part|taken)"
"""The names of this folder's own files: when in nanoseconds, by which process, and whether it waits to be taken."""


@dataclass(frozen=True, slots=True)
class Handover:
    """What a second program was asked for. Without a lead: to be seen.

    `connection` is the path of a connection file, or empty: a lead's id means something in its own campaign alone.
    `close` asks the running program to end, as for an update of it. `link` is as somebody wrote it: it is read, and
    perhaps refused, by the program that shows it.
    """

    lead: str = ""
    connection: str = ""
    practice: bool = False
    close: bool = False
    link: str = ""


def to_hand_over(lead: str, connection: Path | None = None, *, practice: bool = False, link: str = "") -> Handover:
    """What goes over for the command line: no lead where the words can't be the id of one."""
    path = str(connection.absolute()) if connection is not None else ""
    return Handover(lead if _may_be_lead(lead) else "", path, practice, link=link)


def hand_over(
    data_dir: Path,
    asked: Handover,
    seconds: float = 3.0,
    sleep: Callable[[float], object] = time.sleep,
    clock: Callable[[], int] = time.time_ns,
) -> bool:
    """Hand `asked` to the program that runs on `data_dir`: whether it took it. Where not, it never will."""
    import json  # noqa: PLC0415 - most programs are the first

    folder = handover_folder(data_dir)
    path = folder / f"{clock()}-{os.getpid()}.json"
    part = path.with_suffix(".part")
    _let_come_to_the_front(data_dir)
    make_folder(folder)
    try:
        with os.fdopen(open_private(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "w", encoding="ascii") as file:
            file.write(json.dumps({name: getattr(asked, name) for name in _USUAL}))
        part.rename(path)
    except OSError:
        remove(part)
        return False
    for _ in range(round(seconds / _NAP)):
        if _is_gone(path):
            return True
        sleep(_NAP)
    mine = path.with_suffix(".taken")
    try:
        path.rename(mine)
    except OSError:
        return _is_gone(path)  # taken at the last moment
    remove(mine)
    return False


def take(path: Path) -> Handover | None:
    """What the file says, which is removed; None where that is nothing, or the second program was quicker."""
    mine = path.with_suffix(".taken")
    try:
        path.rename(mine)
    except FileNotFoundError:
        return None
    try:
        return _read(mine)
    finally:
        remove(mine)


def _read(path: Path) -> Handover | None:
    import json  # noqa: PLC0415 - nothing is taken before the first paint

    try:
        with path.open("rb") as file:
            found = json.loads(file.read(LONGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    lead, connection, practice, close, link = (found.get(name, usual) for name, usual in _USUAL.items())
    if not (_may_be_lead(lead) and _may_be_path(connection) and _may_be_link(link)):
        return None
    if not (isinstance(practice, bool) and isinstance(close, bool)):
        return None
    return Handover(lead, connection, practice, close, link)


def _may_be_path(path: object) -> TypeGuard[str]:
    return isinstance(path, str) and len(path) <= _LONGEST_PATH and "\0" not in path


def _may_be_lead(lead: object) -> TypeGuard[str]:
    return isinstance(lead, str) and len(lead) <= LONGEST_LEAD and lead.strip().isprintable()


def _may_be_link(link: object) -> TypeGuard[str]:
    """One that is too long by a little is told of as that."""
    return isinstance(link, str) and len(link) <= LONGEST_LINK + 1


def _let_come_to_the_front(data_dir: Path) -> None:
    """Windows gives the keyboard only to a program that the one in front lets have it."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - for Windows alone

        ctypes.windll.user32.AllowSetForegroundWindow(holder(data_dir))


def handover_folder(data_dir: Path) -> Path:
    return data_dir / "handover"


def make_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)


def own_files(folder: Path) -> Iterator[tuple[int, Path]]:
    """When each file of the program in `folder` was written, and its path. What anybody else put there stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for each in entries:
            named = re.fullmatch(_NAME, each.name)
            if named and each.is_file(follow_symlinks=False):
                yield int(named[1]), folder / each.name


def _is_gone(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def remove(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
