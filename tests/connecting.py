"""What the connection editor is given in tests: the practice server's lists over its real socket, keys for the run."""

from pathlib import Path

from app.core.key import Key
from app.gui.connection_ways import Lists, Ways
from app.gui.tasks import Tasks
from app.practice.server import PracticeServer


class KeysForTheRun:
    """Where there is no credential store."""

    def __init__(self) -> None:
        self.known: dict[str, Key] = {}

    async def find(self, server: str) -> Key | None:
        return self.known.get(server)

    async def keep(self, server: str, key: Key) -> str:
        self.known[server] = key
        return ""


class Desk:
    """`problems` are the exceptions that nobody caught."""

    def __init__(self, server: PracticeServer, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.keys = KeysForTheRun()
        self.problems: list[BaseException] = []
        self.tasks = Tasks(self.problems.append)
        self.ways = Ways(self.tasks, self._lists, self.keys, folder)

    def _lists(self, server: str, key: Key) -> Lists:
        raise NotImplementedError

    async def leave(self) -> None:
        await self.tasks.stop()
        if self.problems:
            raise self.problems[0]
