"""The connections that are known, on the start page: read after the first paint, and opened by one press."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from app import connections as files
from app.core import connections
from app.core.connections import Known
from app.gui.connecting import Connecting
from app.gui.outside import Outside
from app.gui.tasks import Tasks
from app.gui.window import MainWindow


class StartOffer:
    """Begins at once, where the window shows the start page."""

    def __init__(self, window: MainWindow, tasks: Tasks, outside: Outside, connecting: Connecting) -> None:
        self._window = window
        self._outside = outside
        self._connecting = connecting
        self._opening = False
        if self._is_wanted():
            window.start.chosen.connect(lambda path: tasks.start(self._open(Path(path))))
            tasks.start(self.show())

    def _is_wanted(self) -> bool:
        return self._window.page is None

    async def show(self) -> None:
        """Offer those that are known now, if the start page is what the window shows."""
        if not self._is_wanted():
            return
        found = await asyncio.to_thread(known(self._outside, self._connecting))
        if self._is_wanted():
            offered = connections.to_begin_with(found, self._connecting.recents.read())
            self._window.start.offer([(each.path, name) for each, name in offered])

    async def _open(self, path: Path) -> None:
        """A second press is none."""
        if self._opening or not self._is_wanted():
            return
        self._opening = True
        try:
            await self._connecting.open_file(path)
        finally:
            self._opening = False


def known(outside: Outside, connecting: Connecting) -> Callable[[], tuple[Known, ...]]:
    """What reads all the files that are known now: it is for a worker thread."""
    folder, on = outside.connections, connecting.path
    opened, deployed = [each.path for each in connecting.recents.read()], connecting.deployed()

    def read() -> tuple[Known, ...]:
        more = [*opened, str(on)] if on is not None else opened
        return files.read(connections.places(files.own(folder), more, deployed))

    return read
