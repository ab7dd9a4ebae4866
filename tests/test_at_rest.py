"""The outbox's file and its key, as the person meets them: no store of passwords, a locked one, another account's."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtWidgets import QApplication

from app.core.item import State
from app.gui.tone import Tone
from app.vault import Vault
from tests.seat import Seat, Seats, until
from tests.shelves import written
from tests.store.planted import state_of
from tests.store.samples import KEY, OTHER_KEY, bytes_of
from tests.vaults import Closed, Hanging, Memory, over, with_data_key, without_store

NUMBER = "0355501777"
NAME = "Canary Aroha"
ANOTHERS = (
    "Nothing can be sent yet: what waits and what was sent before was encrypted for another account, or its key was "
    "deleted. outbox.db, in {}, was left as it is. Get the key back, then try again; or begin a new one, and the old "
    "file is kept under another name."
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "outbox.db"


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    backend = Hanging()
    backend.kept = with_data_key().kept
    yield backend
    backend.go_on.set()


def locked(key: bytes | None = KEY) -> Closed:
    backend = Closed(KeyringLocked())
    backend.kept = with_data_key(key).kept if key is not None else {}
    return backend


def trouble(seat: Seat) -> str:
    return seat.window.trouble.words


def on_a_server(seat: Seat) -> None:
    """As if the practice server were one that is there at the next start."""
    seat.desk.connecting.practice_server = ""


async def leave_one(take_seat: Seats, path: Path, data: Vault | None = None) -> None:
    """End a run that leaves an update of a real server."""
    seat = await take_seat(outbox=path, hold=30, data=data)
    on_a_server(seat)
    seat.fill(number=NUMBER)
    seat.type("field.Name", NAME)
    await seat.send()
    await seat.leave()


async def leaves(seat: Seat) -> asyncio.Task[bool]:
    """Ask to close the window, and let it think."""
    task = asyncio.ensure_future(seat.desk.may_leave())
    await until(lambda: task.done() or QApplication.activeModalWidget() is not None)
    return task


async def test_a_key_is_made_at_the_first_start_and_opens_the_file_at_the_next(take_seat: Seats, path: Path) -> None:
    backend = Memory()
    await leave_one(take_seat, path, over(backend))
    kept = dict(backend.kept)
    assert len(kept) == 1
    assert NAME.encode() not in bytes_of(path.parent)
    seat = await take_seat(outbox=path, data=over(backend))
    assert [each.edit.fields["Name"] for each in seat.items] == [NAME]
    assert trouble(seat) == ""
    assert backend.kept == kept


async def test_without_a_store_of_passwords_nothing_is_kept_beyond_the_run_and_it_is_said(
    take_seat: Seats, path: Path
) -> None:
    seat = await take_seat(outbox=path, data=without_store())
    assert trouble(seat) == (
        "What you send and type is kept until you close the program, and no longer: it would have to be encrypted, and "
        "nothing can keep the key. This computer has no password store."
    )
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.states == [State.APPLIED]
    seat.press("trouble.close")
    assert trouble(seat) == ""
    await seat.leave()
    assert state_of(path.parent) == {}


async def test_that_nothing_is_kept_stands_until_the_person_removes_it(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, data=without_store())
    connections = path.parent / "files"
    wrong, good = written(connections / "wrong.toml"), written(connections / "good.toml")
    wrong.write_text('name = "Half', encoding="utf-8")
    await seat.desk.open_file(good)
    assert trouble(seat).startswith("What you send and type is kept until you close the program")
    assert not await seat.desk.open_file(wrong)
    assert "can't be read as TOML" in trouble(seat)
    await seat.settle()
    seat.press("trouble.close")
    assert trouble(seat).startswith("What you send and type is kept until you close the program")
    assert not await seat.desk.open_file(wrong)
    await seat.desk.open_file(written(connections / "other.toml", name="Other"))
    assert trouble(seat).startswith("What you send and type is kept until you close the program")
    await seat.settle()
    seat.press("trouble.close")
    assert trouble(seat) == ""
    await seat.desk.open_file(good)
    assert trouble(seat) == ""


async def test_a_file_that_was_kept_before_the_store_of_passwords_went_stays(take_seat: Seats, path: Path) -> None:
    await leave_one(take_seat, path)
    before = state_of(path.parent)
    seat = await take_seat(outbox=path, data=without_store())
    assert trouble(seat).endswith(
        f"What was kept before stays as it is, in outbox.db in {path.parent}: nothing of it goes out meanwhile."
    )
    seat.fill("9860", NUMBER)
    await seat.send()
    assert seat.states == [State.APPLIED]
    await seat.leave()
    assert state_of(path.parent) == before


@pytest.mark.parametrize("there", [True, False])
async def test_a_locked_store_is_told_and_tried_again(take_seat: Seats, path: Path, there: bool) -> None:
    if there:
        await leave_one(take_seat, path)
    backend = locked(KEY if there else None)
    before = state_of(path.parent)
    seat = await take_seat(outbox=path, data=over(backend))
    assert trouble(seat).startswith(
        "Nothing can be sent yet: what waits and what was sent before is encrypted, and its key can't be read. "
        if there
        else "Nothing can be sent yet: what you send and type is kept encrypted, and the key for that can't be made. "
    )
    assert "The password store of this computer is locked. See to that, then try again" in trouble(seat)
    seat.fill("9860", NUMBER)
    seat.press("store.tryAgain")
    await seat.settle()
    assert trouble(seat).startswith("Nothing can be sent yet")
    await seat.send()
    assert not seat.calls
    assert {name: each for name, each in state_of(path.parent).items() if "making-key" not in name} == before
    backend.error = None
    seat.press("store.tryAgain")
    await seat.settle()
    assert trouble(seat) == ""
    assert seat.text("phone.FirstPhone") == NUMBER
    await seat.send()
    assert State.APPLIED in seat.states
    assert len(seat.items) == 1 + there


async def test_one_can_go_on_without_a_locked_store_for_the_run(take_seat: Seats, path: Path) -> None:
    await leave_one(take_seat, path)
    before = state_of(path.parent)
    seat = await take_seat(outbox=path, data=over(locked()))
    seat.press("store.forTheRun")
    await seat.settle()
    assert trouble(seat).startswith("What you send and type is kept until you close the program, and no longer")
    assert "is locked. What was kept before stays as it is, in outbox.db" in trouble(seat)
    seat.fill("9860", NUMBER)
    await seat.send()
    assert seat.states == [State.APPLIED]
    await seat.leave()
    assert state_of(path.parent) == before


async def test_while_the_store_hangs_one_types_and_sends_once_it_has_answered(
    take_seat: Seats, path: Path, hanging: Hanging
) -> None:
    seat = await take_seat(outbox=path, data=over(hanging, 60.0), opened=False)
    await until(hanging.asked.is_set)
    seat.fill(number=NUMBER)
    seat.press_send()
    await until(seat.window.statusBar().currentMessage)
    assert seat.window.statusBar().currentMessage() == (
        "Nothing is queued yet: the outbox is being opened. Press Send again in a moment."
    )
    seat.window.trouble.say("Something else.", Tone.PROBLEM)
    hanging.go_on.set()
    await until(lambda: seat.desk.dispatch.outbox is not None)
    await seat.settle()
    assert trouble(seat) == "Something else."
    assert seat.text("phone.FirstPhone") == NUMBER
    assert not seat.calls
    await seat.send()
    assert seat.states == [State.APPLIED]


async def test_a_store_that_stays_silent_is_told(take_seat: Seats, path: Path, hanging: Hanging) -> None:
    seat = await take_seat(outbox=path, data=over(hanging, 0.05))
    assert "The password store of this computer did not answer. See to that, then try again" in trouble(seat)
    hanging.go_on.set()
    seat.press("store.tryAgain")
    await seat.settle()
    assert trouble(seat) == ""


@pytest.mark.parametrize("key", [OTHER_KEY, None])
async def test_a_stolen_data_folder_opens_nothing_on_another_account(
    take_seat: Seats, path: Path, tmp_path: Path, key: bytes | None
) -> None:
    """By another key, or by none: a key must not be made then, for it would look as if all was well."""
    await leave_one(take_seat, path)
    stolen = tmp_path / "stolen" / path.name
    shutil.copytree(path.parent, stolen.parent)
    before = state_of(stolen.parent)
    backend = Memory() if key is None else with_data_key(key)
    seat = await take_seat(outbox=stolen, data=over(backend))
    assert trouble(seat) == ANOTHERS.format(stolen.parent)
    seat.press("store.tryAgain")
    await seat.settle()
    assert trouble(seat) == ANOTHERS.format(stolen.parent)
    seat.press("store.beginAnew")
    await seat.settle_on_dialog("question")
    assert seat.question().text().startswith("Begin a new outbox? What waits in the old one does not go out then")
    seat.press("question.stay")
    await seat.settle()
    await seat.leave()
    assert state_of(stolen.parent) == before
    assert NAME.encode() not in bytes_of(stolen.parent)
    assert len(backend.kept) == (key is not None)


async def test_a_new_outbox_is_begun_and_the_old_file_comes_back_with_its_key(take_seat: Seats, path: Path) -> None:
    await leave_one(take_seat, path)
    backend = Memory()
    seat = await take_seat(outbox=path, data=over(backend))
    seat.press("store.beginAnew")
    await seat.settle_on_dialog("question")
    seat.press("question.goOn")
    await seat.settle()
    (aside,) = [each for each in state_of(path.parent) if "other-key" in each and not each.endswith(("-wal", "-shm"))]
    assert trouble(seat) == f"A new outbox was begun. The old file is kept as {aside}, in {path.parent}."
    assert seat.items == []
    seat.fill("9860", NUMBER)
    await seat.send()
    assert seat.states == [State.APPLIED]
    await seat.leave()
    seat = await take_seat(outbox=path.with_name(aside))
    assert [each.edit.fields["Name"] for each in seat.items] == [NAME]
    await seat.leave()
    seat = await take_seat(outbox=path, data=over(backend))
    assert seat.states == [State.APPLIED] or seat.items == []
    assert trouble(seat) == ""


async def test_a_key_that_has_come_back_meanwhile_begins_nothing_anew(take_seat: Seats, path: Path) -> None:
    await leave_one(take_seat, path)
    backend = Memory()
    seat = await take_seat(outbox=path, data=over(backend))
    seat.press("store.beginAnew")
    await seat.settle_on_dialog("question")
    backend.kept = with_data_key().kept
    seat.press("question.goOn")
    await seat.settle()
    assert trouble(seat) == ""
    assert [each.edit.fields["Name"] for each in seat.items] == [NAME]


@pytest.mark.parametrize(("button", "may"), [("question.stay", False), ("question.goOn", True)])
async def test_closing_asks_before_it_loses_updates_that_have_not_gone_out(
    take_seat: Seats, path: Path, button: str, may: bool
) -> None:
    seat = await take_seat(outbox=path, data=without_store(), hold=30)
    on_a_server(seat)
    seat.fill(number=NUMBER)
    await seat.send()
    assert not await seat.desk.loses_nothing()
    leaving = await leaves(seat)
    assert seat.question().text() == ("1 update in the outbox is lost when you close: nothing is kept beyond this run.")
    seat.press(button)
    assert await leaving is may


async def test_closing_asks_before_it_loses_what_is_typed(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, data=without_store())
    on_a_server(seat)
    seat.fill(number=NUMBER)
    leaving = await leaves(seat)
    assert seat.question().text() == "What you changed for lead 9856 was not sent, and is lost when you close."
    seat.press("question.goOn")
    assert await leaving is True


async def test_closing_asks_before_it_loses_a_draft_of_another_lead(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, data=without_store())
    on_a_server(seat)
    seat.fill(number=NUMBER)
    await seat.settle()
    await seat.desk.edit_lead("9860")
    await seat.settle()
    assert not await seat.desk.loses_nothing()
    leaving = await leaves(seat)
    assert seat.question().text() == "1 draft is lost when you close."
    seat.press("question.goOn")
    assert await leaving is True


async def test_closing_asks_nothing_where_nothing_is_lost(take_seat: Seats, path: Path) -> None:
    seat = await take_seat(outbox=path, data=without_store())
    on_a_server(seat)
    seat.fill(number=NUMBER)
    await seat.send()
    assert seat.states == [State.APPLIED]
    assert await seat.desk.loses_nothing()
    assert await seat.desk.may_leave()
