"""From a key to what it shows, in every control of the form that takes keys: `python -m tests.benchmarks.keys`.

The form is that of the practice campaign, which has a field of each kind, about a lead that was sent to before: what it
was sent stands beside each field, a call-back is booked and a priority set, and what is typed is written down as a
draft. The time begins before the key is given to Qt, and ends when the window has been laid out, painted and flushed
(`Screen`), with the completer's list where it opens; keys that may show nothing are not pressed.
"""

import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.core.edit import Edit
from app.practice.world import default_world
from tests.benchmarks.figure import Figure, percentile, tell
from tests.benchmarks.history import write_sent
from tests.benchmarks.seated import SERVER, Screen, connected, press, sit, store_at
from tests.core.samples import TOMORROW
from tests.seat import Seat, Seats

LIMIT = 8.0
_TIMES = 6
"""How often the keys of each control are pressed."""
_LEAD = "9856"
_BACK, _SPACE, _UP, _DOWN = Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down
_LEFT, _RIGHT, _PAGE_UP, _PAGE_DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown
_Keys = Sequence[Qt.Key | str]


def _typed(text: str) -> _Keys:
    """The letters, and as many of Backspace."""
    return [*text, *[_BACK] * len(text)]


KEYS: dict[str, _Keys] = {
    "leadId": _typed("9856"),
    "phone.FirstPhone": [*_typed("0491 570 156"), _SPACE, _SPACE],
    "phone.FirstPhone.noChange": [_SPACE, _SPACE],
    "phone.SecondPhone": _typed("03 5550 1777"),
    "phone.Mobile": _typed("+61 491 570 157"),
    "disposition": [*_typed("answer"), *"call", _DOWN, _DOWN, _UP, *[_BACK] * 30],
    "callback.book": [_DOWN, _UP],
    "callback.none": [_UP, _DOWN],
    "callback.when": [*_typed("tue 2:30pm"), *_typed("24/11 10"), "t", "o", "m", _UP, _DOWN, _PAGE_UP, _PAGE_DOWN],
    "priority.set": [_SPACE, _SPACE],
    "priority.slider": [_RIGHT, _RIGHT, _LEFT, _PAGE_UP, _PAGE_DOWN, _LEFT],
    "priority.value": [_UP, _UP, _DOWN, *_typed("42")],
    "field.Name": _typed("Jane O'Neill"),
    "field.StreetAddress": _typed("8/10 Example Street"),
    "field.Suburb": _typed("Preston"),
    "field.State": [_DOWN, _DOWN, _UP, _UP],
    "field.Product": [_DOWN, _DOWN, _UP, _UP],
    "field.ContactBy.1": [_RIGHT, _LEFT],
    "field.OwnsHome.1": [_RIGHT, _LEFT],
    "field.ContractEnds": _typed("2026/12/24"),
    "field.Notes": [*_typed("Wants to be called on Wednesday."), "a", _SPACE, "b"],
}
"""What is pressed in each control, by its objectName."""
EDIT = Edit(
    lead=_LEAD,
    phones={"FirstPhone": "03 5550 1000", "SecondPhone": "03 5550 1001", "Mobile": "0491 570 006"},
    disposition="Busy",
    callback=TOMORROW,
    priority=6,
    fields={
        "Name": "Jane Smith",
        "StreetAddress": "1 Example Street",
        "Suburb": "Coburg",
        "State": "VIC",
        "Product": "Solar",
        "ContactBy": "Phone",
        "OwnsHome": "Yes",
        "ContractEnds": "2026/11/30",
        "Notes": "Prefers mornings.",
    },
)
"""What was sent before."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds of each key, and those of them that the window's thread worked; the rest of them it waited."""

    whole: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)


async def measure(seats: Seats, outbox: Path) -> dict[str, Taken]:
    """What each key took, by control."""
    store = await store_at(outbox)
    layout = default_world().layout(SERVER)
    await write_sent(store, [EDIT], layout)
    await store.close()
    seat = await connected(seats, layout, outbox)
    screen = Screen(seat.window)
    taken: dict[str, Taken] = {}
    for name, keys in KEYS.items():
        await _begin(seat, name)
        mine = taken[name] = Taken()
        for _ in range(_TIMES):
            for key in keys:
                frames, began, worked = screen.frames, time.perf_counter(), time.thread_time()
                press(key)
                ended = await screen.flushed()
                assert screen.frames > frames, f"{key} in {name} has shown nothing"
                mine.whole.append(1000 * (ended - began))
                mine.worked.append(1000 * (time.thread_time() - worked))
    return taken


async def _begin(seat: Seat, name: str) -> None:
    """The lead with its history beside the fields, a call-back and a priority, and the cursor in the control."""
    assert seat.window.page is not None
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.hide()
    seat.window.page.load(Edit(lead=_LEAD, callback=TOMORROW, priority=6))
    seat.find(QWidget, "leadId").setFocus()
    press(Qt.Key.Key_Tab)
    await seat.settle()
    box = seat.find(QWidget, name)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    if name in {"callback.none", "field.ContactBy.1", "field.OwnsHome.1"}:
        press(_SPACE)
    await seat.settle()


def main(arguments: list[str]) -> None:
    with TemporaryDirectory() as folder:
        taken = sit(lambda seats: measure(seats, Path(folder) / "outbox.db"))
    every = [each for keys in taken.values() for each in keys.whole]
    worked = [each for keys in taken.values() for each in keys.worked]
    worst = max(taken, key=lambda name: percentile(taken[name].whole, 0.99))
    how = (
        f"{len(every):,} keys in {len(taken)} controls, median {statistics.median(every):.1f} ms; "
        f"worst in {worst}: p99 {percentile(taken[worst].whole, 0.99):.1f} ms; "
        f"the window's own work: median {statistics.median(worked):.1f} ms, p99 {percentile(worked, 0.99):.1f} ms"
    )
    tell([Figure("key to repaint, every field, p99", percentile(every, 0.99), LIMIT, " ms", how)], arguments)
    if "--each" in arguments:
        for name, keys in taken.items():
            line = f"{name:28}{len(keys.whole):5} keys:"
            for what, times in (("", keys.whole), ("  worked", keys.worked)):
                p99 = percentile(times, 0.99)
                line += f"{what} median {statistics.median(times):5.1f}, p99 {p99:5.1f}, max {max(times):5.1f} ms"
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
