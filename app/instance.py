"""One program per data folder: a second one hands over what it was asked for, and ends."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QTimer

from app.handover import (
    OLDEST,
    Handover,
    hand_over,
    handover_folder,
    make_folder,
    own_files,
    remove,
    take,
    to_hand_over,
)
from app.lock import LockedError, take_lock

__all__ = ["Handover", "Instance", "close_the_other", "hand_over", "to_hand_over"]

AT_ONCE = 50
"""Hand-overs that are taken before the window gets its turn."""
_RETRY = 100
_PATIENCE, _NAP = 30.0, 0.1
"""Seconds that a program which was asked to end may take: an answer that is under way has 5 of them."""


def close_the_other(data_dir: Path, sleep: Callable[[float], object] = time.sleep) -> bool:
    """Ask the program that runs on `data_dir` to end, and wait for it: whether none runs there any more."""
    if not data_dir.exists():
        return True
    asked = False
    for _ in range(round(_PATIENCE / _NAP)):
        instance = Instance.take(data_dir)
        if instance is not None:
            instance.release()
            return True
        if not asked and not hand_over(data_dir, Handover(close=True)):
            return False
        asked = True
        sleep(_NAP)
    return False


class Instance:
    """The right to be the one program of a data folder. Where nothing can be written there is no lock to hold."""

    def __init__(self, folder: Path, lock: QLockFile | None, clock: Callable[[], int]) -> None:
        self._folder = folder
        self._lock = lock
        self._clock = clock
        self._watcher: QFileSystemWatcher | None = None
        self._handed_over: Callable[[Handover], object] | None = None

    @classmethod
    def take(
        cls, data_dir: Path, *, unanswered: bool = False, clock: Callable[[], int] = time.time_ns
    ) -> "Instance | None":
        """The right to run on `data_dir`; None where another program has it. `clock` as time.time_ns.

        `unanswered`: a hand-over found nobody, so it is worth a closer look whether the lock is a dead program's.
        """
        try:
            return cls(data_dir, take_lock(data_dir, unanswered=unanswered), clock)
        except LockedError:
            return None

    @property
    def locked(self) -> bool:
        """Whether this keeps other programs away."""
        return self._lock is not None

    def watch(self, handed_over: Callable[[Handover], object]) -> None:
        """From now on call `handed_over` with each hand-over, from the event loop. What waits already comes first."""
        if self._lock is None:
            return
        self._handed_over = handed_over
        self._watcher = QFileSystemWatcher()
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def release(self) -> None:
        """Give the right up, so that the next program can start. May be called again."""
        self._handed_over = None
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _look(self, _folder: str = "") -> None:
        """Take what waits; what is left after so many waits for the next turn of the loop."""
        if self._watcher is None:
            return
        folder = handover_folder(self._folder)
        if not self._watcher.directories():  # also where somebody removed it meanwhile
            make_folder(folder)
            self._watcher.addPath(str(folder))
        taken, again = 0, -1
        for written, path in sorted(own_files(folder)):
            if taken == AT_ONCE:
                again = 0
                break
            old = abs(self._clock() - written) > OLDEST
            if old and remove(path):
                taken += 1
            elif not old and path.suffix == ".json":
                try:
                    found = take(path)
                except OSError:  # on Windows, while a virus scanner reads it
                    again = _RETRY
                    continue
                taken += 1
                if found is not None:
                    QTimer.singleShot(0, partial(self._tell, found))
        if again >= 0:
            QTimer.singleShot(again, self._look)

    def _tell(self, found: Handover) -> None:
        if self._handed_over is not None:
            self._handed_over(found)
