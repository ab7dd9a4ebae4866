"""Updates and attempts of these tests, and a plain look into a file. Every name and number is invented."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from app.core import attempt as attempts
from app.core import life
from app.core.answer import Answer, Cause, Known, failure
from app.core.attempt import Attempt
from app.core.edit import Edit
from app.core.item import Item, State
from app.store import Store, closed
from app.store.cipher import Cipher
from app.store.sqlite import sqlite3
from tests import vaults
from tests.core.samples import LAYOUT, NOW, TOMORROW

APPLIED = Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)
CUT = failure(Cause.BROKEN_OFF)
KEY = vaults.KEY
OTHER_KEY = bytes(32)
HOSTILE = "=1+1 \ud83d\x00 \u202e evil \U0001f600 é \r\n\t'\"; DROP TABLE items;--"
"""Half a surrogate pair, a NUL, a directional mark, an emoji, and what a database or a spreadsheet could take amiss."""


def clock() -> datetime:
    return NOW


def at(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def new(lead: str = "9856", name: str = "Jane Smith", **changes: Any) -> Item:
    """A queued update that was not stored yet."""
    edit = Edit(lead=lead, phones={"FirstPhone": "0491 570 006"}, callback=TOMORROW, fields={"Name": name})
    return replace(life.send(edit, LAYOUT, NOW, 0.0, who="jane"), **changes)


async def add(store: Store, *args: Any, **changes: Any) -> Item:
    (item,) = await store.save(new(*args, **changes))
    return item


async def begin(store: Store, item: Item, now: datetime = NOW) -> tuple[Item, Attempt]:
    begun = life.begin(item, now)
    before = attempts.values(await store.attempts_of(item.layout, item.lead))
    return begun, await store.begin(begun, attempts.attempt(begun, now, before, "jane"))


async def deliver(store: Store, item: Item, answer: Answer = APPLIED, now: datetime = NOW) -> tuple[Item, Attempt]:
    """Send it, as the sender does, and write down what came back."""
    begun, made = await begin(store, item, now)
    done = life.after(begun, answer, now, 0.5)
    made = attempts.ended(made, done)
    await store.end(made, done)
    return done, made


async def fill(store: Store, count: int, state: State = State.QUEUED) -> list[Item]:
    """Many updates of as many leads, in one transaction."""
    return await store.save(*(new(f"lead-{number:05}", f"Name {number}", state=state) for number in range(count)))


async def run(store: Store, sql: str) -> Any:
    """The first value that a statement gives, on the store's own connection."""
    return await store._run(lambda: store._database.one(sql))


@contextmanager
def look(path: Path, key: bytes | None = KEY, mode: str = "rw") -> Iterator[Callable[..., list[Any]]]:
    """A second connection to the file, as another program would make it; without a key, to one in the clear.

    `mode` is SQLite's: "ro" leaves the log as it is, "rwc" makes a file.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(address, isolation_level=None, timeout=0.0, uri=True)) as connection:
        connection.execute("PRAGMA cipher_log_level=NONE")
        if key is not None:
            connection.execute(f'PRAGMA key = "{Cipher(key).reveal()}"')
        yield lambda sql, *values: connection.execute(sql, values).fetchall()


def files_beside(path: Path) -> list[str]:
    """The names of `path` and all beside it, without the note that it was closed."""
    return sorted(each.name for each in path.parent.iterdir() if each.name != f"{path.name}{closed.NOTE}")


def bytes_of(folder: Path) -> bytes:
    """All that is in the files of a folder."""
    return b"".join(each.read_bytes() for each in sorted(folder.iterdir()) if each.is_file())


def content_of(path: Path) -> bytes:
    return path.read_bytes()


def put(path: Path, content: bytes) -> None:
    """Write the file, and make its folder."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def size_of(path: Path) -> int:
    return path.stat().st_size
