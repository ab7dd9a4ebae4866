"""The diagnostics: what is shown is what is saved, and nothing in it is about anybody."""

import errno
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QPlainTextEdit

from app.core.diagnosis import File
from app.core.events import Unexpected
from app.core.failure import Failure
from app.core.spelling import Word
from app.core.trace import Detail, Level
from app.gui.diagnostics import DiagnosticsDialog
from app.gui.leave import Question
from app.gui.note import Note
from app.gui.outside import Traces
from app.practice.faults import Fault, Kind
from app.traces import bundle
from app.traces.log import Log
from tests.seat import CANARY, Seat, Seats, until
from tests.tour_traces import choose

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
PERSONAL = ("Jane", "Smith-Nguyen", "0491570156", "0491 570 156", "0355501777", "9856", "Callback")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    made = Log(tmp_path / "logs", str, lambda: NOW, least=Level.DETAIL)
    yield made
    made.close()


async def opened_at(seat: Seat) -> DiagnosticsDialog:
    """Press the key, and wait until there is something to read."""
    QTest.keyClick(seat.focus(), Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    await until(lambda: isinstance(QApplication.activeModalWidget(), DiagnosticsDialog))
    await until(lambda: seat.find(QListWidget, "diagnostics.files").count())
    found = QApplication.activeModalWidget()
    assert isinstance(found, DiagnosticsDialog)
    return found


async def save(seat: Seat, dialog: DiagnosticsDialog, path: Path) -> str:
    """Save it as `path`. What came of it, in words."""
    seat.press("diagnostics.save")
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    choose(path)
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question) or said(dialog))
    return said(dialog)


def said(dialog: DiagnosticsDialog) -> str:
    note = dialog.findChild(Note, "diagnostics.said")
    assert note is not None
    return note.words


def shown(seat: Seat) -> dict[str, str]:
    """What a person reads, file by file."""
    files, text = seat.find(QListWidget, "diagnostics.files"), seat.find(QPlainTextEdit, "diagnostics.text")
    read = {}
    for row in range(files.count()):
        files.setCurrentRow(row)
        read[files.item(row).text()] = text.toPlainText()
    return read


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def saved(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        return {each: file.read(each).decode() for each in file.namelist()}


async def work(take: Seats, log: Log) -> Seat:
    """A day at a desk: applied, refused, unknown, a draft, and an exception with values in it."""
    seat = await take(traces=Traces(log.note, log.folder, log.flush, lambda: "ValueError\n"))
    seat.fill(number="0355501777")
    seat.type("field.Name", "Jane Smith-Nguyen")
    seat.choose("disposition", "Callback")
    await seat.send()
    for lead, code in (("9860", 104), ("9862", 103)):
        take.server.queue_fault(Fault(Kind.CODE, code=code))
        seat.fill(lead, number="0491570156")
        await seat.send()
    log.note(Unexpected(Failure((Word("ValueError"),), ()), 1, Detail("Jane Smith-Nguyen 0491570156")))
    return seat


async def test_what_is_shown_is_what_is_saved_and_what_is_copied(take_seat: Seats, log: Log, tmp_path: Path) -> None:
    seat = await work(take_seat, log)
    dialog = await opened_at(seat)
    read = shown(seat)
    assert list(read) == ["about.txt", "settings.txt", "connection.txt", "outbox.txt", "unexpected.txt", "log.jsonl"]
    path = tmp_path / "there.zip"
    assert await save(seat, dialog, path) == f"Saved as there.zip, in {tmp_path}."
    assert {name: text.rstrip("\n") for name, text in saved(path).items()} == {
        name: text.rstrip("\n") for name, text in read.items()
    }
    assert path.stat().st_mode & 0o777 == 0o600
    seat.press("diagnostics.copy")
    assert all(text in QApplication.clipboard().text() for text in read.values())
    dialog.close()
    await seat.settle()


async def test_nothing_in_it_is_about_anybody(take_seat: Seats, log: Log) -> None:
    seat = await work(take_seat, log)
    dialog = await opened_at(seat)
    whole = "\n".join(shown(seat).values())
    assert [each for each in (*PERSONAL, CANARY, str(Path.home()), "127.0.0.1") if each in whole] == []
    assert "jane" not in whole.lower()
    dialog.close()
    await seat.settle()


async def test_it_tells_what_support_asks_for(take_seat: Seats, log: Log) -> None:
    seat = await work(take_seat, log)
    dialog = await opened_at(seat)
    read = shown(seat)
    assert "Qt: 6." in read["about.txt"]
    assert "screen: " in read["about.txt"]
    assert "hold_seconds = 0    (person)" in read["settings.txt"]
    assert "server: http, port " in read["connection.txt"]
    assert "practice: yes" in read["connection.txt"]
    events = [json.loads(each) for each in read["log.jsonl"].splitlines()]
    sent = [(each["state"], each.get("code")) for each in events if each["event"] == "SendEnded"]
    assert sent == [("applied", 0), ("needs_you", 104), ("unknown", 103)]
    assert read["outbox.txt"] == "needs you: 1\nunknown: 1\n"
    assert [each["event"] for each in events][:2] == ["StoreOpened", "Connected"]
    dialog.close()
    await seat.settle()


async def test_a_file_that_is_there_is_replaced_only_if_the_person_says_so(seat: Seat, tmp_path: Path) -> None:
    dialog = await opened_at(seat)
    path = tmp_path / "there.zip"
    path.write_bytes(b"precious")
    await save(seat, dialog, path)
    seat.press("question.stay")
    await until(lambda: QApplication.activeModalWidget() is dialog)
    assert path.read_bytes() == b"precious"
    await save(seat, dialog, path)
    seat.press("question.goOn")
    await until(lambda: said(dialog))
    assert "about.txt" in saved(path)
    assert [each for each in names(tmp_path) if each.startswith("there")] == ["there.zip"]
    dialog.close()
    await seat.settle()


@pytest.mark.parametrize("name", ["x" * 260, "no/such/folder/x", "folder"])
async def test_what_can_not_be_written_is_told_and_leaves_nothing(seat: Seat, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.zip").mkdir()
    dialog = await opened_at(seat)
    dialog.saving.disconnect()
    path = tmp_path / f"{name}.zip"
    await seat.desk.diagnosing._write(dialog, path)
    assert said(dialog) == "Not saved: nothing can be written there. Choose another place."
    assert [each for each in names(tmp_path) if "zip" in each] == ["folder.zip"]
    dialog.close()
    await seat.settle()


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "there.zip"
    path.write_bytes(b"precious")
    program = """
import resource, signal, sys
from datetime import datetime
from pathlib import Path
from app.core.diagnosis import File
from app.traces import bundle
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50, resource.RLIM_INFINITY))
try:
    bundle.save([File("x.txt", "".join(map(chr, range(32, 2000))))], Path(sys.argv[1]), datetime(2026, 11, 25))
except OSError as error:
    print(error.errno)
"""
    run = subprocess.run(
        [sys.executable, "-c", program, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(run.stdout) == errno.EFBIG
    assert path.read_bytes() == b"precious"
    assert names(tmp_path) == ["there.zip"]


@pytest.mark.parametrize("name", ["ü€.zip", "a b.zip", "..zip", "x.zip\u202e", "no suffix"])
def test_odd_names_are_names(name: str, tmp_path: Path) -> None:
    bundle.save([File("about.txt", "text \udcff")], tmp_path / name, NOW)
    assert list(saved(tmp_path / name)) == ["about.txt"]
    assert names(tmp_path) == [name]


def test_a_name_with_a_nul_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="null"):
        bundle.save([File("about.txt", "")], tmp_path / "a\0b.zip", NOW)
    assert names(tmp_path) == []


def test_a_link_in_the_place_of_the_part_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "x.zip.part").symlink_to(tmp_path / "precious")
    bundle.save([File("about.txt", "text")], tmp_path / "x.zip", NOW)
    assert (tmp_path / "precious").read_text() == "precious"
    assert saved(tmp_path / "x.zip") == {"about.txt": "text"}


async def test_it_opens_once_and_closes_while_it_gathers(seat: Seat) -> None:
    seat.window.diagnosing.emit()
    seat.window.diagnosing.emit()
    await until(lambda: isinstance(QApplication.activeModalWidget(), DiagnosticsDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    await seat.settle()
    dialog = await opened_at(seat)
    dialog.close()
    await seat.settle()


async def test_without_an_outbox_and_without_a_connection_it_is_there_as_well(take_seat: Seats, tmp_path: Path) -> None:
    (tmp_path / "outbox.db").mkdir()
    seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
    dialog = await opened_at(seat)
    read = shown(seat)
    assert read["connection.txt"] == "no connection is open\n"
    assert read["outbox.txt"] == "the outbox could not be opened\n"
    dialog.close()
    await seat.settle()
