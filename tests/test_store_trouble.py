"""The outbox's file can't be written: the person is told what to do, nothing is lost, and afterwards it goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from app.core.item import State
from app.practice.faults import Fault, Kind
from app.sender.sender import STORE_SECONDS
from tests.seat import Seat, Seats, until
from tests.store.samples import look
from tests.store.test_closed import ruin_history
from tests.store.test_damage import filled

NUMBER = "0355501777"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program writes to the file, and takes its time."""
    with look(path) as other:
        other("BEGIN EXCLUSIVE")
        yield
        other("ROLLBACK")


async def limit(seat: Seat, pages: int) -> None:
    """How much room SQLite has: with 1, no more than the file has now."""
    store = seat.desk.dispatch.store
    assert store is not None
    await store._run(lambda: store._database.run(f"PRAGMA max_page_count={pages}"))


def write(path: Path, sql: str) -> None:
    with look(path) as file:
        file(sql)


def content(path: Path) -> bytes:
    return path.read_bytes()


def trouble(seat: Seat) -> str:
    return seat.window.trouble.words


async def leave_one(take_seat: Seats, path: Path) -> None:
    """End a run that leaves an update of a real server."""
    seat = await take_seat(outbox=path, hold=30)
    seat.desk.connecting.practice_server = ""
    seat.fill(number=NUMBER)
    await seat.send()
    await seat.leave()


@pytest.mark.parametrize("again", ["store.tryAgain", "send"])
async def test_a_folder_that_cant_be_made_is_told_and_the_form_goes_on(
    take_seat: Seats, tmp_path: Path, again: str
) -> None:
    folder = tmp_path / "folder"
    folder.write_text("a file is in its place", encoding="utf-8")
    seat = await take_seat(outbox=folder / "outbox.db")
    assert trouble(seat) == (
        "Nothing can be sent yet: the outbox's file can't be opened. See that this account may read and write "
        f"outbox.db in {folder}, and that the drive is there. Then try again."
    )
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.text("phone.FirstPhone") == NUMBER
    assert trouble(seat).startswith("Nothing can be sent yet")
    folder.unlink()
    seat.press(again)
    await seat.settle()
    assert trouble(seat) == ""
    if again != "send":
        assert seat.text("phone.FirstPhone") == NUMBER
        await seat.send()
    assert seat.states == [State.APPLIED]


async def test_a_file_that_is_locked_at_the_start_is_told(take_seat: Seats, path: Path) -> None:
    await leave_one(take_seat, path)
    with locked(path):
        seat = await take_seat(outbox=path, busy_seconds=0.02)
        assert trouble(seat).startswith("Nothing can be sent yet: another program holds the outbox's file.")
        seat.press("store.tryAgain")
        await seat.settle()
        assert trouble(seat).startswith("Nothing can be sent yet: another program holds the outbox's file.")
    seat.press("store.tryAgain")
    await seat.settle()
    assert trouble(seat) == ""
    assert seat.states == [State.APPLIED]


async def test_a_file_that_is_locked_keeps_what_is_sent_in_the_form(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, busy_seconds=0.02)
    seat.fill(number=NUMBER)
    with locked(path):
        await seat.send()
        assert seat.beside("send") == (
            f"Nothing was queued: another program holds outbox.db in {path.parent}. Close it. Then press Send again. "
            "Your changes are still in the form."
        )
        assert seat.text("phone.FirstPhone") == NUMBER
        assert seat.cursor == "callback.book"
        assert not seat.items
    await seat.send()
    assert seat.states == [State.APPLIED]
    assert len(seat.calls) == 1


async def test_a_file_that_is_locked_as_an_update_should_go_out_is_told_until_it_has(
    take_seat: Seats, path: Path
) -> None:
    seat = await take_seat(outbox=path, busy_seconds=0.02, hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    with locked(path):
        seat.time.jump(10)
        await until(lambda: seat.banner.startswith("Nothing more goes out: another program holds outbox.db"))
        await seat.settle()
        assert not seat.calls
    seat.time.jump(STORE_SECONDS)
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert len(seat.calls) == 1


async def test_what_cant_be_undone_now_is_told_and_can_be_undone_later(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, busy_seconds=0.02, hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    with locked(path):
        QTest.keyClick(seat.focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await seat.settle()
        assert seat.window.statusBar().currentMessage() == (
            f"Nothing was changed in the outbox: another program holds outbox.db in {path.parent}. Close it. "
            "Then try again."
        )
        assert seat.states == [State.HELD]
        seat.time.jump(10)
        await until(lambda: seat.banner.startswith("Nothing more goes out"))
    QTest.keyClick(seat.focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    await seat.settle()
    assert seat.states == [State.DRAFT]
    assert seat.text("phone.FirstPhone") == NUMBER
    assert seat.banner == "Nothing goes out for lead 9856: you took this update back."
    assert not seat.calls


async def test_one_that_cant_be_opened_now_stays_held(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, busy_seconds=0.02, hold=10)
    seat.fill(number=NUMBER)
    await seat.send()
    with locked(path):
        seat.type("leadId", "9856")
        seat.press_tab()
        await seat.settle()
        assert seat.states == [State.HELD]
        assert (seat.text("leadId"), seat.text("phone.FirstPhone")) == ("9856", "")
    seat.press("held.undo")
    await seat.settle()
    assert seat.text("phone.FirstPhone") == NUMBER


async def test_an_answer_that_cant_be_written_down_yet_is_not_lost(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, busy_seconds=0.02)
    seat.server.queue_fault(Fault(Kind.DELAY, seconds=0.1))
    seat.fill(number=NUMBER)
    seat.press_send()
    await until(lambda: seat.calls)
    with locked(path):
        await until(lambda: seat.banner.startswith("Nothing more goes out"))
        assert seat.states == [State.SENDING]
    seat.time.jump(STORE_SECONDS)
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert len(seat.calls) == 1


async def test_an_answer_that_was_never_written_down_is_unknown_at_the_next_start(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, busy_seconds=0.02)
    seat.desk.connecting.practice_server = ""
    seat.server.queue_fault(Fault(Kind.DELAY, seconds=0.1))
    seat.fill(number=NUMBER)
    seat.press_send()
    await until(lambda: seat.calls)
    with locked(path):
        await until(lambda: seat.banner.startswith("Nothing more goes out"))
        await seat.leave()
    seat = await take_seat(outbox=path)
    await seat.settle()
    assert seat.states == [State.UNKNOWN]
    assert len(seat.calls) == 1


async def test_a_full_disk_keeps_what_is_sent_in_the_form(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path)
    await limit(seat, 1)
    seat.fill(number=NUMBER)
    seat.find(QPlainTextEdit, "field.Notes").setPlainText("Ring twice. " * 4000)
    await seat.send()
    assert seat.beside("send") == (
        "Nothing was queued: the disk is full. Make room, then press Send again. Your changes are still in the form."
    )
    assert seat.text("phone.FirstPhone") == NUMBER
    await limit(seat, 100_000)
    await seat.send()
    assert seat.states == [State.APPLIED]


async def test_a_disk_that_is_full_as_an_update_should_go_out_keeps_it(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, hold=10)
    seat.fill(number=NUMBER)
    seat.find(QPlainTextEdit, "field.Notes").setPlainText("Ring twice. " * 4000)
    await seat.send()
    await limit(seat, 1)
    seat.time.jump(10)
    await until(lambda: seat.banner.startswith("Nothing more goes out: the disk is full."))
    assert not seat.calls
    await limit(seat, 100_000)
    seat.time.jump(STORE_SECONDS)
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert len(seat.calls) == 1


async def test_a_damaged_file_is_set_aside_and_what_can_be_read_is_shown(take_seat: Seats, path: Path) -> None:
    await leave_one(take_seat, path)
    with look(path) as file:
        ((page,),) = file("SELECT rootpage FROM sqlite_schema WHERE name='attempts'")
        ((size,),) = file("PRAGMA page_size")
    with path.open("r+b") as raw:
        raw.seek((page - 1) * int(size))
        raw.write(b"\xff" * int(size))
    seat = await take_seat(outbox=path)
    await seat.settle()
    aside = min(path.parent.glob("outbox.db.damaged-*"))  # what SQLite keeps beside it has longer names
    assert trouble(seat) == (
        f"The outbox file was damaged and was set aside as {aside.name}, in {path.parent}. 1 update and 0 lines of "
        "history were read from it. Updates that were waiting are shown as “We don't know”: look at each lead."
    )
    assert seat.states == [State.UNKNOWN]
    assert seat.banner.startswith(
        "We don't know whether the update of lead 9856 arrived: the outbox's file was damaged"
    )
    seat.press("trouble.close")
    assert trouble(seat) == ""
    seat.press("unknown.notArrived")
    await seat.settle_on_dialog("question")
    seat.press("question.goOn")
    await seat.settle()
    await seat.send()
    assert seat.states == [State.REPLACED, State.APPLIED]
    assert len(seat.calls) == 1


async def test_a_file_of_a_later_version_is_left_alone(take_seat: Seats, path: Path) -> None:
    await leave_one(take_seat, path)
    with look(path) as file:
        ((version,),) = file("PRAGMA user_version")
    write(path, "PRAGMA user_version=999")
    before = content(path)
    seat = await take_seat(outbox=path)
    assert trouble(seat).startswith("Nothing can be sent here: a later version of this program made the outbox's file")
    seat.fill("9860", NUMBER)
    await seat.send()
    assert seat.text("phone.FirstPhone") == NUMBER
    assert content(path) == before
    assert not seat.calls
    write(path, f"PRAGMA user_version={version}")
    seat.press("store.tryAgain")
    await seat.settle()
    assert seat.states == [State.APPLIED]
    assert seat.text("phone.FirstPhone") == NUMBER


async def test_of_a_file_that_turns_out_to_be_damaged_nothing_goes_out(take_seat: Seats, path: Path) -> None:
    await filled(path, 300)
    await leave_one(take_seat, path)
    ruin_history(path)
    seat = await take_seat(outbox=path)
    assert seat.desk.dispatch.store is not None
    assert seat.desk.dispatch.store.recovered is None
    seat.fill(number=NUMBER)
    await seat.send()
    seat.time.jump(120)
    await until(lambda: seat.banner.startswith("Nothing more goes out: outbox.db in "))
    assert "is damaged. Start the program again: it saves what can be read." in seat.banner
    assert not seat.calls
    await seat.leave()
    seat = await take_seat(outbox=path)
    await until(lambda: trouble(seat))
    assert trouble(seat).startswith("The outbox file was damaged and was set aside as ")
    assert not seat.calls
