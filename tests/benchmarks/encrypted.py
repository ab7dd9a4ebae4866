"""What encryption costs the store: the same work on a file with and without, in turns. `-m tests.benchmarks.encrypted`.

Opening is by the program's own way, with its look through the whole file (`quick_check`).
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from app.core.find import MOST
from app.core.history import Search, search
from app.numbers import read_number
from app.store import Store, opening
from app.store.cipher import Cipher
from app.store.database import Database
from app.store.files import create
from tests.benchmarks.history import fill
from tests.core.samples import LAYOUT
from tests.store.samples import KEY, add
from tests.store.test_export import WORDS

_COMMITS = 300
_TIMES = 3


def _checked(path: Path, cipher: Cipher | None) -> Database:
    database = Database(path, 5.0, cipher)
    opening._check(database)
    return database


async def _open(path: Path, cipher: Cipher | None) -> Store:
    thread = ThreadPoolExecutor(1, "store")
    create(path)
    return Store(path, thread, await asyncio.wrap_future(thread.submit(_checked, path, cipher)))


async def _taken(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return 1000 * (time.perf_counter() - began)


async def _commits(store: Store) -> None:
    for number in range(_COMMITS):
        await add(store, str(number))


async def _reopen(path: Path, cipher: Cipher | None) -> None:
    await (await _open(path, cipher)).close()


async def measure(count: int) -> list[str]:
    """A line for each kind of work: milliseconds without and with encryption, and how many times as long that is."""
    found: dict[str, tuple[list[float], list[float]]] = {}
    wanted = search("smith", read_number("smith", "AU"), None, practice=False)
    with TemporaryDirectory() as chosen:
        folder = Path(chosen)
        files: list[tuple[Path, Cipher | None]] = [(folder / "plain.db", None), (folder / "sealed.db", Cipher(KEY))]
        for path, cipher in files:
            store = await _open(path, cipher)
            await fill(store, count)
            await store.close()
        for _ in range(_TIMES):
            for which, (path, cipher) in enumerate(files):

                def note(name: str, milliseconds: float, which: int = which) -> None:
                    found.setdefault(name, ([], []))[which].append(milliseconds)

                note("open and look through", await _taken(lambda path=path, cipher=cipher: _reopen(path, cipher)))  # type: ignore[misc]
                store = await _open(path, cipher)
                note("find, first", await _taken(lambda store=store: store.leads(wanted, LAYOUT, MOST)))  # type: ignore[misc]
                note("history, first page", await _taken(lambda store=store: store.history(Search("smith"), 50)))  # type: ignore[misc]
                note("history, again", await _taken(lambda store=store: store.history(Search("smith"), 50)))  # type: ignore[misc]
                note("export", await _taken(lambda store=store: store.export(Search(), folder / "a.csv", WORDS)))  # type: ignore[misc]
                note("commit", await _taken(lambda store=store: _commits(store)) / _COMMITS)  # type: ignore[misc]
                await store.close()
        sizes = [path.stat().st_size / 1e6 for path, _ in files]
    lines = [f"{count} attempts; {sizes[0]:.1f} MB without, {sizes[1]:.1f} MB with; medians of {_TIMES}"]
    for name, (without, with_it) in found.items():
        one, other = statistics.median(without), statistics.median(with_it)
        lines.append(f"{name:24}{one:9.2f} ms {other:9.2f} ms   {other / one:5.2f} times")
    return lines


if __name__ == "__main__":
    wanted_count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    sys.stdout.write("\n".join(asyncio.run(measure(wanted_count))) + "\n")
