"""Files of the store in their folder: made for this account alone, replaced, and wiped."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a file."""
_LINK = ".plain"
"""The second name of a file that is not encrypted, while the encrypted one takes its place."""
_BLOCK = 1 << 20


def create(path: Path) -> None:
    """An empty file for this account alone, if there is none."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return


def sync_folder(path: Path) -> None:
    """Let the names in the folder of `path` survive a power cut, where the system can do that."""
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def free_name(path: Path, why: str, now: datetime) -> str:
    """A name beside `path`, dated, that neither a file nor a log has."""
    name = f"{path.name}.{why}-{now:%Y%m%d-%H%M%S}"
    taken = 1
    free = name
    while any(path.with_name(free + suffix).exists() for suffix in ("", *BESIDE)):
        taken += 1
        free = f"{name}-{taken}"
    return free


def remove(path: Path) -> None:
    """Remove a file that was not finished, with what SQLite keeps beside it."""
    for suffix in ("", *BESIDE, "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def replace_plain(new: Path, path: Path) -> None:
    """Put the encrypted `new` in the place of `path`, and wipe that. Cut off at any moment, one of both is there.

    `wipe_leftovers` does the rest then.
    """
    link = path.with_name(path.name + _LINK)
    with suppress(OSError):  # a file system without links: what was there is deleted all the same, and not wiped
        os.link(path, link)
    new.replace(path)
    sync_folder(path)
    if link.exists():
        _wipe(link)


def wipe_leftovers(path: Path) -> None:
    """What `replace_plain` had still to do, for `path` and what was set aside from it, when it was cut off."""
    for link in path.parent.glob(f"{path.name}*{_LINK}"):
        target = link.with_name(link.name.removesuffix(_LINK))
        if not target.exists():
            continue  # somebody has moved it: then this may be the only one
        if target.samefile(link):
            link.unlink()
        else:
            _wipe(link)


def set_aside(path: Path) -> Iterator[Path]:
    """Files, and logs of theirs, that were damaged and are kept beside `path`."""
    for found in sorted(path.parent.glob(f"{path.name}.damaged-*")):
        if not found.name.endswith(("-shm", _LINK)):
            yield found


def _wipe(path: Path) -> None:
    """Overwrite a file before it is deleted. Disks that write elsewhere each time (SSDs) may keep the old content."""
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
