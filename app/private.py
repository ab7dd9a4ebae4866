"""Files and folders that this account alone may read, whatever the system would allow by itself."""

import os
import stat
from contextlib import suppress
from pathlib import Path

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_AS_IT_IS = getattr(os, "O_BINARY", 0)


def make_folder(folder: Path) -> None:
    """Raises `OSError`, or ValueError for a name with a NUL in it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def open_private(path: Path, flags: int) -> int:
    """As `os.open`, for this account alone, also where the file was made otherwise. Never by a link."""
    file = os.open(path, flags | _NO_LINK | _AS_IT_IS, 0o600)
    if os.name == "posix":
        try:
            os.fchmod(file, 0o600)
        except OSError:
            os.close(file)
            raise
    return file


def keep_private(path: Path) -> None:
    """Let others have no part in the file `path`, which is made where there is none. What can't be done is left."""
    with suppress(OSError, ValueError):
        os.close(open_private(path, os.O_RDWR | os.O_CREAT))


def close_to_others(path: Path) -> None:
    """Take from others what they may do with this account's own file or folder, which somebody may have copied here.

    What a link leads to is somewhere else, and stays as it is; so does what can't be changed.
    """
    if os.name != "posix":
        return
    with suppress(OSError, ValueError):
        now = path.lstat()
        is_plain = stat.S_ISREG(now.st_mode) or stat.S_ISDIR(now.st_mode)
        if is_plain and now.st_uid == os.getuid() and now.st_mode & 0o077:
            path.chmod(stat.S_IMODE(now.st_mode) & 0o700)
