"""The lock of a data folder: of all programs that use it, one may send."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo


class LockedError(Exception):
    """Another program has the data folder."""


def take_lock(data_dir: Path, *, unanswered: bool = False) -> QLockFile | None:
    """The lock of `data_dir`, which is made; None where nothing can be written. Raises LockedError.

    A lock that a killed program left goes by its process id. `unanswered`, after a hand-over, looks closer: the id may
    by now be another Python's, or a power cut may have left an empty file; only the system's own lock tells.
    """
    path = _path(data_dir)
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        return None
    lock = _lock(path)
    if lock.tryLock(0) or (unanswered and _remove_lock_of_the_dead(path, lock) and lock.tryLock(0)):
        with suppress(OSError):  # it has a process id and a computer's name, which others may want to look at
            path.chmod(0o644)
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError and (os.access(data_dir, os.W_OK) or _is_held(path)):
        raise LockedError(data_dir)
    return None


def holder(data_dir: Path) -> int:
    """The process that has the lock; 0 where nobody can tell."""
    process, _, _ = QLockFile(str(_path(data_dir))).getLockInfo()
    return process


def _path(data_dir: Path) -> Path:
    return data_dir / "lead-editor.lock"


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # a lock does not age: a program may run for weeks
    return lock


def _remove_lock_of_the_dead(path: Path, lock: QLockFile) -> bool:
    """Remove the lock that `lock` met, unless a process holds it in the eyes of the system. Whether it is removed.

    A program that ends lets go of its lock a moment before it removes the file, and so must have had time for that.
    """
    _, host, _ = lock.getLockInfo()
    if host not in {"", QSysInfo.machineHostName()}:  # of a shared folder: this system can't tell
        return False
    alone = _lock(path.with_name(f"{path.name}.rmlock"))  # Qt's own name for it: nobody else removes one meanwhile
    return alone.tryLock(0) and lock.removeStaleLockFile()


def _is_held(path: Path) -> bool:
    """Whether a living process has the lock in a folder that nothing can be written to."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415 - Windows has none

    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    return False
