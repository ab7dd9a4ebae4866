"""How long the quick find looks through a full history: `python -m tests.benchmarks.find [ATTEMPTS]`."""

import asyncio
import sys
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from app.core import attempt as attempts
from app.core import life
from app.core.edit import Edit
from app.core.find import MOST
from app.core.history import search
from app.core.layout import Layout
from app.numbers import read_number
from app.store import Store
from tests.core.samples import LAYOUT, NOW, TOMORROW
from tests.store.samples import APPLIED, KEY, clock

_NAMES = ("Ali Hassan", "Zoë Straße", "June Smith", "Grace Ito", "Tom O'Neill")
_SEARCHES = ("", "nobody at all", "9", "Hassan", "jane", "0491 570 156", "+61 491 570 156", "Preston 49999")


async def fill(store: Store, count: int, layout: Layout = LAYOUT, begins: datetime = NOW) -> None:
    """So many attempts, three for each lead and one a second, in one transaction."""
    outbox, database = store._outbox, store._database

    def work() -> None:
        with database.transaction():
            for number in range(count):
                when = begins + timedelta(seconds=number)
                edit = Edit(
                    lead=str(100_000 + number // 3),
                    phones={"FirstPhone": f"0491 570 {number % 1000:03}"},
                    callback=TOMORROW,
                    fields={"Name": _NAMES[number % len(_NAMES)], "Notes": f"Preston {number}"},
                )
                begun = life.begin(life.send(edit, layout, when, 0.0, who="jane"), when)
                item = outbox.write(begun)
                done = life.after(item, APPLIED, when, 0.5)
                made = attempts.ended(attempts.attempt(item, when, {}, "jane"), done)
                outbox.write(done)
                outbox.write_attempt(replace(made, id=number + 1), done)

    await store._run(work)


async def measure(count: int) -> list[str]:
    """A line for each search: the leads that it found, and the milliseconds that it took on the store's thread."""
    told = []
    with TemporaryDirectory() as folder:
        store = await Store.open(Path(folder) / "outbox.db", KEY, clock)
        await fill(store, count)
        for text in _SEARCHES:
            wanted = search(text, read_number(text, "AU"), None, practice=False)
            began = time.perf_counter()
            found = await store.leads(wanted, LAYOUT, MOST)
            told.append(f"{text!r:20} {len(found):3} leads {1000 * (time.perf_counter() - began):7.1f} ms")
        began = time.perf_counter()
        await store.leads(search("", read_number("", "AU"), None, practice=False), replace(LAYOUT, campaign=1), MOST)
        told.append(f"another campaign         0 leads {1000 * (time.perf_counter() - began):7.1f} ms")
        await store.close()
    return told


if __name__ == "__main__":
    attempts_wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    sys.stdout.write("\n".join(asyncio.run(measure(attempts_wanted))) + "\n")
