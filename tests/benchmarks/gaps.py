"""The longest gaps of the event loop while the window works hard: `python -m tests.benchmarks.gaps [SCENE …]`.

A gap is the time between two turns of a timer of 5 ms (`Heart`), by the clock on the wall, with nothing taken off. Each
scene is a window of its own in a process of its own:

- typing: someone types 20 letters a second, box after box, about a lead with a history;
- sending: 500 updates go to a practice server in another process, which takes 100 ms for each call, while someone types
  10 letters a second;
- finding: among 50,000 attempts, by the quick find, 10 letters a second; it is opened and closed several times;
- history: the same attempts in the window of the history, which is searched and scrolled;
- csv and xlsx: a list of 100,000 leads is opened, and filtered once it is there.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.core.outbox import DEFAULT_AT_ONCE
from app.gui.find import FindDialog
from app.gui.history import HistoryWindow
from app.gui.window import MainWindow
from app.practice.world import default_world
from tests.benchmarks.draining import drain
from tests.benchmarks.figure import MACHINE, Figure, tell
from tests.benchmarks.heart import Beats, Heart, figures
from tests.benchmarks.history import fill, write_sent
from tests.benchmarks.keys import EDIT
from tests.benchmarks.listfiles import write_csv, write_xlsx
from tests.benchmarks.practising import practice_server
from tests.benchmarks.seated import CTRL, SERVER, connected, press, sit, store_at
from tests.seat import Seats, opened, until

ATTEMPTS, ROWS, UPDATES = 50_000, 100_000, 500
_TYPING = 15.0
_BOXES = ("phone.SecondPhone", "field.Name", "callback.when", "field.Suburb", "disposition", "field.Notes", "leadId")
_TEXTS = {"phone.SecondPhone": "0491 570 158", "callback.when": "tomorrow 10", "disposition": "busy", "leadId": "9856"}
_USUAL = "Wants to be called on Wednesday."
_SEARCHES = ("hassan", "49999", "0491 570 156", "nobody at all")
_FILTERS = ("jane", "person 99", "0491 570 156")
LAYOUT = default_world().layout(SERVER)


async def typing(seats: Seats, folder: Path) -> Beats:
    store = await store_at(folder / "typing.db")
    await write_sent(store, [EDIT], LAYOUT)
    await store.close()
    seat = await connected(seats, LAYOUT, folder / "typing.db")
    seat.type("leadId", EDIT.lead)
    seat.press_tab()
    await seat.settle()
    heart = Heart()
    ends = time.perf_counter() + _TYPING
    while time.perf_counter() < ends:
        for box in _BOXES:
            seat.find(QWidget, box).setFocus(Qt.FocusReason.TabFocusReason)
            await _type(_TEXTS.get(box, _USUAL), 0.05)
            seat.press_tab()
    return heart.stop()


async def sending(_seats: Seats, folder: Path) -> Beats:
    found: list[Beats] = []

    async def someone(window: MainWindow) -> None:
        heart = Heart()
        box = window.findChild(QWidget, "field.Notes")
        assert box is not None
        box.setFocus()
        try:
            while True:
                await _type(f"{_USUAL} ", 0.1)
        finally:
            found.append(heart.stop())

    with practice_server() as server:
        await drain(server, folder, UPDATES, DEFAULT_AT_ONCE, someone)
    return found[0]


async def finding(seats: Seats, folder: Path) -> Beats:
    seat = await connected(seats, LAYOUT, folder / "outbox.db")
    heart = Heart()
    for words in _SEARCHES:
        press(Qt.Key.Key_K, CTRL)
        dialog = await opened(FindDialog)
        await until(lambda dialog=dialog: not dialog.searching)  # type: ignore[misc]
        await _type(words, 0.1)
        await until(lambda dialog=dialog: not dialog.searching)  # type: ignore[misc]
        await _repeat(Qt.Key.Key_Down, 5)
        await _repeat(Qt.Key.Key_Backspace, len(words))
        await until(lambda dialog=dialog: not dialog.searching)  # type: ignore[misc]
        press(Qt.Key.Key_Escape)
        await until(lambda: QApplication.activeModalWidget() is None)
        await seat.settle()
    return heart.stop()


async def history(seats: Seats, folder: Path) -> Beats:
    seat = await connected(seats, LAYOUT, folder / "outbox.db")
    heart = Heart()
    seat.window.commands["showHistory"].trigger()
    window = await opened(HistoryWindow)
    await until(lambda: not window.searching)
    for words in _SEARCHES:
        seat.find(QWidget, "history.search").setFocus()
        await _type(words, 0.1)
        await until(lambda: not window.searching)
        press(Qt.Key.Key_Return)
        await _repeat(Qt.Key.Key_PageDown, 12)
        seat.find(QWidget, "history.search").setFocus()
        await _repeat(Qt.Key.Key_Backspace, len(words))
        await until(lambda: not window.searching)
    return heart.stop()


async def csv(seats: Seats, folder: Path) -> Beats:
    return await _open_list(seats, folder / "leads.csv")


async def xlsx(seats: Seats, folder: Path) -> Beats:
    return await _open_list(seats, folder / "leads.xlsx")


async def _open_list(seats: Seats, path: Path) -> Beats:
    seat = await connected(seats, LAYOUT)
    heart = Heart()
    desk = seat.desk.worklist
    desk.open_file(path)
    assert desk.room is not None
    room = desk.room
    await until(lambda: room.list is not None and room.rests)
    assert room.list is not None
    assert len(room.list.lines) == ROWS
    for words in _FILTERS:
        room.pane.filter.setFocus()
        await _type(words, 0.1)
        await until(lambda: room.rests)
        await _repeat(Qt.Key.Key_Backspace, len(words))
        await until(lambda: room.rests)
    return heart.stop()


async def _type(words: str, seconds: float) -> None:
    for letter in words:
        press(letter)
        await asyncio.sleep(seconds)


async def _repeat(key: Qt.Key, times: int) -> None:
    """As a key that is held down."""
    for _ in range(times):
        press(key)
        await asyncio.sleep(0.04)


Scene = Callable[[Seats, Path], Coroutine[None, None, Beats]]
SCENES: dict[str, Scene] = {each.__name__: each for each in (typing, sending, finding, history, csv, xlsx)}
ROWS_OF_TABLE = {
    "while typing": ("typing",),
    f"while sending {UPDATES} updates and typing": ("sending",),
    f"while searching {ATTEMPTS:,} attempts": ("finding", "history"),
    f"while opening a list of {ROWS:,}": ("csv", "xlsx"),
}
"""What the table calls them, and of which scenes the worse one stands there."""


def prepare(folder: Path, scenes: Sequence[str]) -> None:
    """Write what the scenes open."""
    if "csv" in scenes:
        write_csv(folder / "leads.csv", ROWS)
    if "xlsx" in scenes:
        write_xlsx(folder / "leads.xlsx", ROWS)
    if {"finding", "history"} & {*scenes}:

        async def work() -> None:
            store = await store_at(folder / "outbox.db")
            await fill(store, ATTEMPTS, LAYOUT)
            await store.close()

        asyncio.run(work())


def measure(scenes: Sequence[str]) -> list[Figure]:
    found: list[Figure] = []
    with TemporaryDirectory() as chosen:
        folder = Path(chosen)
        prepare(folder, scenes)
        for what, names in ROWS_OF_TABLE.items():
            hearts = {name: _beat_apart(name, folder) for name in names if name in scenes}
            if hearts:
                found += figures(hearts, what)
    return found


def _beat_apart(name: str, folder: Path) -> Beats:
    """The scene in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.gaps", _SCENE, name, str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return Beats.read(done.stdout)


_SCENE = "--scene"


def main(arguments: list[str]) -> None:
    if arguments[:1] == [_SCENE]:
        scene, folder = SCENES[arguments[1]], Path(arguments[2])
        sys.stdout.write(sit(lambda seats: scene(seats, folder)).written())
        return
    asked = [each for each in arguments if each != MACHINE]
    tell(measure(asked or [*SCENES]), arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
