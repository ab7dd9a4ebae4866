"""From a key to another lead in a form of 40 fields: `python -m tests.benchmarks.switch [--each]`.

Each lead was sent to before, with a value for every field, and has a draft that another day has left, with a value of
its own for every field; a hundred more leads have a draft as well. The time begins before the key is given to Qt. It
ends with the frame that shows the other lead whole: its id, its draft's value in every field, and beside every field
what was last sent to it (`Screen`). The drafts are read by the store's thread, which counts. Three ways:

- by its id: typed over another lead's in a form that was not touched, and Tab;
- in a list: Ctrl+Page Down;
- by the quick find: Enter, once it was found.
"""

import csv
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt

from app.core.check import Part, Place
from app.core.draft import Draft
from app.core.edit import Edit
from app.core.layout import Disposition, Field, Kind, Layout
from app.gui.find import FindDialog
from tests.benchmarks.figure import Figure, percentile, tell
from tests.benchmarks.history import write_sent
from tests.benchmarks.seated import CTRL, SERVER, Screen, connected, press, sit, store_at
from tests.core.samples import NOW, TOMORROW
from tests.seat import Seat, Seats, opened, until

LIMIT = 16.0
_TIMES = 4
LEADS = [f"lead-{number:02}" for number in range(20)]
OTHERS = [f"other-{number:03}" for number in range(100)]
_NOWHERE = "somebody else"
_CHOICES = ("Solar", "Battery", "Heat pump")
_PHONES = tuple(Field(f"Phone{number}", f"Phone {number}", Kind.PHONE) for number in range(6))
_TEXTS = tuple(Field(f"Text{number}", f"Text {number}", Kind.TEXT) for number in range(26))
_REST = (
    *(Field(f"Product{number}", f"Product {number}", Kind.LIST, _CHOICES) for number in range(2)),
    *(Field(f"By{number}", f"Contact by {number}", Kind.RADIO, ("Phone", "SMS")) for number in range(2)),
    Field("Owns", "Owns the home", Kind.CHECK, ("Yes", "No")),
    Field("Ends", "Contract ends", Kind.DATE),
    *(Field(f"Notes{number}", f"Notes {number}", Kind.AREA) for number in range(2)),
)
LAYOUT = Layout(
    name="Forty fields",
    server=SERVER,
    time_zone="Australia/Melbourne",
    region="AU",
    template=41,
    campaign=41,
    allocation=38,
    fields=(*_PHONES, *_TEXTS, *_REST),
    dispositions=(Disposition("Busy", priority=4), Disposition("No Answer", priority=6)),
)
assert len(LAYOUT.fields) == 40


def edit(lead: str, what: str) -> Edit:
    """With a value for everything, none of which another lead has, as far as it can be typed."""
    number = (LEADS + OTHERS).index(lead) + (500 if what == "sent" else 0)
    fixed = {Kind.LIST: _CHOICES[number % 3], Kind.RADIO: "SMS", Kind.CHECK: "Yes", Kind.DATE: "2026/12/24"}
    return Edit(
        lead=lead,
        phones={each.name: f"03 5550 {number:04}" for each in LAYOUT.phones},
        disposition="Busy",
        callback=TOMORROW,
        priority=number % 100,
        fields={each.name: fixed.get(each.kind, f"{what} {each.label} of {lead}") for each in LAYOUT.others},
    )


async def write(outbox: Path, leads: Path) -> None:
    """The history, the drafts, and the list of the leads."""
    store = await store_at(outbox)
    await write_sent(store, [edit(each, "sent") for each in LEADS + OTHERS], LAYOUT)
    for each in LEADS + OTHERS:
        await store.save_draft(Draft(edit(each, "draft"), LAYOUT, NOW))
    await store.close()
    with leads.open("w", encoding="utf-8", newline="") as file:
        rows = ([each, *edit(each, "sent").phones.values(), *edit(each, "sent").fields.values()] for each in LEADS)
        csv.writer(file).writerows([["Lead ID", *(each.label for each in LAYOUT.fields)], *rows])


class Switches:
    """Milliseconds of each switch, by its way."""

    def __init__(self, seat: Seat, screen: Screen) -> None:
        self.taken: dict[str, list[float]] = {"by its id": [], "in a list": [], "by the quick find": []}
        self._seat = seat
        self._screen = screen

    async def by_id(self) -> None:
        """From a lead of which nothing is typed, as one that was just sent leaves none."""
        for lead in LEADS:
            await self._seat.desk.edit_lead(_NOWHERE)
            await self._seat.settle()
            self._seat.type("leadId", lead)
            await self._time("by its id", lead, lambda: press(Qt.Key.Key_Tab))

    async def in_list(self, leads: Path) -> None:
        await self._seat.desk.edit_lead(_NOWHERE)
        if self._seat.desk.worklist.room is None:
            self._seat.desk.worklist.open_file(leads)
        room = self._seat.desk.worklist.room
        assert room is not None
        await until(lambda: room.list is not None and room.rests)
        self._seat.desk.worklist._row = -1
        for lead in LEADS:
            await self._time("in a list", lead, lambda: press(Qt.Key.Key_PageDown, CTRL))
            await self._seat.settle()

    async def by_find(self) -> None:
        for lead in LEADS:
            press(Qt.Key.Key_K, CTRL)
            dialog = await opened(FindDialog)
            for each in lead:
                press(each)
            await until(lambda dialog=dialog: not dialog.searching)  # type: ignore[misc]
            assert dialog._current() is not None
            await self._time("by the quick find", lead, lambda: press(Qt.Key.Key_Return))
            await self._seat.settle()

    async def _time(self, way: str, lead: str, act: Callable[[], object]) -> None:
        began = time.perf_counter()
        act()
        ended = await self._screen.shows(lambda: self._is_whole(lead))
        self.taken[way].append(1000 * (ended - began))

    def _is_whole(self, lead: str) -> bool:
        page, draft, sent = self._seat.window.page, edit(lead, "draft"), edit(lead, "sent")
        assert page is not None
        shown = page.form.edit()
        if (shown.lead, shown.phones, shown.fields) != (lead, draft.phones, draft.fields):
            return False
        texts = {name: value for name, value in sent.fields.items() if value.startswith("sent")}
        notes = page.form._notes
        return all(value in notes[Place(Part.FIELD, name)].words for name, value in texts.items())


async def measure(seats: Seats, folder: Path) -> dict[str, list[float]]:
    outbox, leads = folder / "outbox.db", folder / "leads.csv"
    await write(outbox, leads)
    seat = await connected(seats, LAYOUT, outbox)
    switches = Switches(seat, Screen(seat.window))
    for _ in range(_TIMES):
        await switches.by_id()
        await switches.by_find()
        await switches.in_list(leads)
    return switches.taken


def main(arguments: Sequence[str]) -> None:
    with TemporaryDirectory() as folder:
        taken = sit(lambda seats: measure(seats, Path(folder)))
    every = [each for switches in taken.values() for each in switches]
    ways = (
        f"{way} median {statistics.median(each):.1f}, p99 {percentile(each, 0.99):.1f} ms"
        for way, each in taken.items()
    )
    how = f"{len(every)} switches: {'; '.join(ways)}"
    tell([Figure("switch to another lead, 40 fields, p99", percentile(every, 0.99), LIMIT, " ms", how)], arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
