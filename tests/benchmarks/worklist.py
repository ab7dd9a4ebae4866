"""How a list of 100,000 leads opens, and how well the window keeps up meanwhile.

`python -m tests.benchmarks.worklist [ROWS]`: the real window, a CSV and an XLSX of 12 columns on disk, and a timer that
asks for a turn of the event loop every millisecond. Each list is opened in a process of its own, for its memory.
"""

import asyncio
import csv
import gc
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QElapsedTimer, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import garbage
from app.client import trust_of_this_computer
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.qt_messages import show_messages
from tests.seat import CANARY, NOW, Seats, until

HEADER = (
    *("Lead ID", "First phone", "Second phone", "Mobile", "Name", "Street address", "Suburb", "Product"),
    *("Contact by", "Owns the home", "Contract ends", "Notes"),
)
_FILTERS = ("jane", "person 99", "0491 570 156", "")
_MEGABYTE = 1024
_KEY = 0.05
"""Seconds between two keys of someone who types very fast."""


def peak() -> int:
    """Kilobytes of memory that this process has had at most; 0 where the system does not tell it so."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text("ascii")) if status.exists() else None
    return int(found[1]) if found else 0


def rows(count: int) -> Iterator[tuple[str, ...]]:
    for number in range(count):
        yield (
            *(str(100_000 + number), f"03 5550 {number % 10_000:04}", f"5550{number % 10_000:04}"),
            *(f"+61 491 570 {number % 1000:03}", f"Jane Person {number}", f"{number} Example Street", "Preston"),
            *("Solar", "Phone", "Yes", "2026/11/24", f"Nothing in particular about number {number}"),
        )


def write_csv(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows(count)])


def write_xlsx(path: Path, count: int) -> None:
    """As Excel writes it: ids as numbers, texts in a table of their own."""
    table: dict[str, int] = {}

    def cell(text: str, column: int, row: int) -> str:
        place = f"{chr(65 + column)}{row}"
        if column == 0 and row > 1:
            return f'<c r="{place}"><v>{text}</v></c>'
        return f'<c r="{place}" t="s"><v>{table.setdefault(text, len(table))}</v></c>'

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        with file.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for number, row in enumerate([HEADER, *rows(count)], 1):
                cells = "".join(cell(text, column, number) for column, text in enumerate(row))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        strings = "".join(f"<si><t>{each}</t></si>" for each in table)
        file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">{strings}</sst>')
        sheets = '<sheets><sheet name="Leads" sheetId="1" r:id="r1"/></sheets>'
        book = f'<workbook xmlns="{main}" xmlns:r="{kinds}">{sheets}</workbook>'
        file.writestr("xl/workbook.xml", book)
        parts = (("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"))
        named = [f'<Relationship Id="{each}" Type="{kinds}/{kind}" Target="{at}"/>' for each, kind, at in parts]
        file.writestr("xl/_rels/workbook.xml.rels", f"{relations}{''.join(named)}</Relationships>")
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        told = (("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"), ("sharedStrings.xml",) * 2)
        kinds_of = "".join(
            f'<Override PartName="/xl/{at}" ContentType="{office}.{kind.removesuffix(".xml")}+xml"/>'
            for at, kind in told
        )
        usual = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        file.writestr("[Content_Types].xml", f'<Types xmlns="{types}">{usual}{kinds_of}</Types>')
        whole = f'<Relationship Id="r1" Type="{kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        file.writestr("_rels/.rels", relations + whole)


class Heartbeat:
    """Milliseconds between two turns that a timer of 1 ms got; `worked`, the most of it that this thread worked.

    The rest of a long one it waited: for the reading thread, or, on a busy computer, for other programs.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.worked = 0.0
        self._last = time.thread_time()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.gaps.append(self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()
        now = time.thread_time()
        self.worked, self._last = max(self.worked, (now - self._last) * 1000), now

    def taken(self) -> list[float]:
        gaps, self.gaps, self.worked = sorted(self.gaps), [], 0.0
        return gaps

    def stop(self) -> None:
        self._timer.stop()


async def open_list(seats: Seats, path: Path, size: int) -> str:
    """Open the list in `path`, then filter it; returns what there is to tell."""
    seat = await seats()
    gc.freeze()  # as the program does
    look_anywhere = garbage.look_here()
    await asyncio.sleep(0.5)
    before = peak()
    desk = seat.desk.worklist
    heart = Heartbeat()
    await asyncio.sleep(2)
    idle = heart.taken()
    began = time.perf_counter()
    desk.open_file(path)
    assert desk.room is not None
    room = desk.room
    await until(lambda: room.model.rows and room.pane.isVisible())
    first = time.perf_counter() - began
    await until(lambda: room.list is not None and room.rests)
    took = time.perf_counter() - began
    worked = heart.worked
    gaps = heart.taken()
    used = (peak() - before) / _MEGABYTE
    assert room.list is not None
    stalls = (
        f"p99 {gaps[int(len(gaps) * 0.99)]:.1f}, median {statistics.median(gaps):.1f}; idle: longest {idle[-1]:.1f}"
    )
    told = [
        f"{path.suffix}, {size / 1e6:.1f} MB, {len(room.list.lines):,} rows:",
        f"  first row after {first:.2f} s, all after {took:.2f} s, {used:.0f} MB more at most",
        f"  longest stall {gaps[-1]:.1f} ms, of which the window's own work at most {worked:.1f} ms ({stalls})",
    ]
    box = room.pane.filter
    for words in _FILTERS:
        heart.taken()
        box.selectAll()
        QTest.keyClick(box, Qt.Key.Key_Delete)
        began = time.perf_counter()
        await until(lambda: room.rests)
        for letter in words:
            await asyncio.sleep(_KEY)
            began = time.perf_counter()
            QTest.keyClicks(box, letter)
        await until(lambda: room.rests)
        stall = max(heart.taken(), default=0.0)
        told.append(
            f"  filter {words!r}: {len(room.model.rows):,} rows after {time.perf_counter() - began:.2f} s; "
            f"longest stall {stall:.1f} ms"
        )
    heart.stop()
    look_anywhere()
    await seats.leave()
    return "\n".join(told)


def show(path: Path) -> None:
    show_messages()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with (
        tempfile.TemporaryDirectory() as folder,
        PracticeServer(default_world(), key=CANARY, minimum=0.0, clock=lambda: NOW) as server,
        asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner,
    ):
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        told = runner.run(
            open_list(Seats(server, trust_of_this_computer(), settings, Path(folder)), path, path.stat().st_size)
        )
        sys.stdout.write(f"{told}\n")


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--show"]:
        show(Path(arguments[1]))
        return
    count = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory() as folder:
        for name, write in (("leads.csv", write_csv), ("leads.xlsx", write_xlsx)):
            path = Path(folder) / name
            write(path, count)
            subprocess.run([sys.executable, "-m", "tests.benchmarks.worklist", "--show", str(path)], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
