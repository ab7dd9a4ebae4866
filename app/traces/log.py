"""Events on their way to the disk: noted on any thread at no cost, and written on one of their own."""

import json
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from queue import Empty, Full, Queue

from app.core.events import LinesLost
from app.core.trace import Event, Level, told
from app.traces.files import LARGEST, Files

_WAITING = 5_000
"""Events that wait for a disk that is slow or full. More of them are counted, and not kept."""
_LAST_SECONDS = 2.0
"""How long the end of the program waits for what is not written yet."""


class Log:
    """Nothing raises, and nothing waits for the disk. `troubled` is called, on the log's thread, once the disk fails.

    `hide` takes every key out of a line. What is below `least` is not written; `Level.DETAIL` lets details be written,
    which may be about people.
    """

    def __init__(
        self,
        folder: Path,
        hide: Callable[[str], str],
        now: Callable[[], datetime],
        *,
        least: Level = Level.INFO,
        troubled: Callable[[OSError], object] = lambda _error: None,
        largest: int = LARGEST,
    ) -> None:
        self.folder = folder
        self.detail = least is Level.DETAIL
        self._least = least
        self._hide = hide
        self._now = now
        self._troubled = troubled
        self._files = Files(folder, largest)
        self._waiting: Queue[tuple[datetime, Event] | threading.Event | None] = Queue(_WAITING)
        self._lost = 0
        self._in_trouble = False
        self._thread = threading.Thread(target=self._run, name="log", daemon=True)
        self._thread.start()

    def note(self, event: Event) -> None:
        """Write `event` down, soon."""
        if event.level < self._least:
            return
        try:
            self._waiting.put_nowait((self._now(), event))
        except Full:
            self._lost += 1

    def flush(self, seconds: float = _LAST_SECONDS) -> bool:
        """Wait until all that was noted so far is written, or could not be. False where that takes longer."""
        done = threading.Event()
        try:
            self._waiting.put(done, timeout=seconds)
        except Full:
            return False
        return done.wait(seconds)

    def close(self) -> None:
        """Write what waits, as far as there is time. Closed twice, it stays closed."""
        try:
            self._waiting.put(None, timeout=_LAST_SECONDS)
        except Full:
            return
        self._thread.join(_LAST_SECONDS)

    @property
    def is_own_thread(self) -> bool:
        return threading.current_thread() is self._thread

    def _run(self) -> None:
        while (found := self._waiting.get()) is not None:
            if isinstance(found, threading.Event):
                found.set()
            else:
                self._write(*found)
        self._release()
        self._files.close()

    def _release(self) -> None:
        """Let nobody wait for what came after the end."""
        while True:
            try:
                late = self._waiting.get_nowait()
            except Empty:
                return
            if isinstance(late, threading.Event):
                late.set()

    def _write(self, moment: datetime, event: Event) -> None:
        try:
            if self._lost:
                self._files.write(self._line(moment, LinesLost(self._lost)))
                self._lost = 0
            self._files.write(self._line(moment, event))
            self._in_trouble = False
        except OSError as error:
            self._lost += 1
            if not self._in_trouble:
                self._in_trouble = True
                self._troubled(error)

    def _line(self, moment: datetime, event: Event) -> bytes:
        said = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": event.level.name.lower(),
            "event": type(event).__name__,
            **told(event, self._hide if self.detail else None),
        }
        return f"{self._hide(json.dumps(said))}\n".encode("ascii", "backslashreplace")
