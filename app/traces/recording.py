"""What is written down of one run, from after the first paint to its end."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app.core.events import CrashedBefore, Ended, Started
from app.core.trace import Level
from app.traces import crash, libraries
from app.traces.log import Log


class Recording:
    """`troubled` is called once where nothing can be written, on another thread; the program goes on without a log."""

    def __init__(
        self, folder: Path, hide: Callable[[str], str], *, least: Level, troubled: Callable[[OSError], object]
    ) -> None:
        self.log = Log(folder, hide, lambda: datetime.now(UTC), least=least, troubled=troubled)
        self._undo = [libraries.listen(self.log)]

    def begin(self, started: Started) -> None:
        self.log.note(started)

    def watch_for_crashes(self) -> None:
        """For a worker thread. Does nothing where nothing can be written."""
        with suppress(OSError, ValueError):
            left, end = crash.watch(self.log.folder)
            self._undo.append(end)
            if left:
                self.log.note(CrashedBefore(left))

    def end(self, code: int) -> None:
        self.log.note(Ended(code))
        for each in reversed(self._undo):
            each()
        self._undo = []
        self.log.close()
