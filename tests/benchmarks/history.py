"""Histories to measure with: updates that were sent and applied, written by the store's own statements."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from app.core import attempt as attempts
from app.core import life
from app.core.edit import Edit
from app.core.layout import Layout
from app.store import Store
from tests.core.samples import LAYOUT, NOW, TOMORROW
from tests.store.samples import APPLIED

_NAMES = ("Ali Hassan", "Zoë Straße", "June Smith", "Grace Ito", "Tom O'Neill")
FIRST_LEAD = 100_000


def edits(count: int) -> Iterator[Edit]:
    """So many, three for each lead, from `FIRST_LEAD` on."""
    for number in range(count):
        yield Edit(
            lead=str(FIRST_LEAD + number // 3),
            phones={"FirstPhone": f"0491 570 {number % 1000:03}"},
            callback=TOMORROW,
            fields={"Name": _NAMES[number % len(_NAMES)], "Notes": f"Preston {number}"},
        )


async def write_sent(store: Store, sent: Iterable[Edit], layout: Layout, begins: datetime = NOW) -> None:
    """Each was sent a second after the one before, all in one transaction; the store is empty."""
    outbox, database = store._outbox, store._database

    def work() -> None:
        with database.transaction():
            for number, edit in enumerate(sent):
                when = begins + timedelta(seconds=number)
                begun = life.begin(life.send(edit, layout, when, 0.0, who="jane"), when)
                item = outbox.write(begun)
                done = life.after(item, APPLIED, when, 0.5)
                made = attempts.ended(attempts.attempt(item, when, {}, "jane"), done)
                outbox.write(done)
                outbox.write_attempt(replace(made, id=number + 1), done)

    await store._run(work)


async def fill(store: Store, count: int, layout: Layout = LAYOUT, begins: datetime = NOW) -> None:
    """A history of so many attempts, one a second."""
    await write_sent(store, edits(count), layout, begins)
