"""The credential store of Linux for real: GNOME's keyring, unlocked, locked, and one that answers nobody."""

import asyncio
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import secretstorage
from keyring.backends.SecretService import Keyring
from PySide6.QtWidgets import QLabel

from app.core.layout import Layout
from app.data_key import data_key
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.vault import DATA, SERVICE, Backend, Trouble, Vault, VaultError, key_name, service
from tests.exit_driver import complaints
from tests.seat import CANARY, Seats, connection, until
from tests.secret_driver import DIES, ERRORS, ODD
from tests.secret_service import ADDRESS, Bus, gnome, odd, silent
from tests.vaults import Gaps, calmest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.filterwarnings(
    # keyring 25.7 closes no connection to a store that stays locked: it goes with the last reference
    "ignore:Exception ignored in. <socket.socket:pytest.PytestUnraisableExceptionWarning"
)
SECRET = "canary of the data, ünïcode …"


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    with Bus(tmp_path / "session") as bus:
        monkeypatch.setenv(ADDRESS, bus.environment[ADDRESS])
        yield bus
    join()


def join() -> None:
    """A thread that has lost its connection says so to nobody."""
    for each in [each for each in threading.enumerate() if each.name == "vault"]:
        each.join(10)


@pytest.fixture
def layout(server: PracticeServer) -> Layout:
    return default_world().layout(server.address)


async def test_gnomes_keyring_keeps_what_it_is_given_and_drops_it(bus: Bus) -> None:
    gnome(bus, unlocked=True)
    assert await Vault().read(DATA) == ""
    await Vault().write(DATA, SECRET)
    await Vault().write(key_name("https://contact.example.com"), CANARY)
    assert await Vault().read(DATA) == SECRET
    await Vault().write(DATA, "another")
    assert await Vault().read(DATA) == "another"
    await Vault().drop(DATA)
    await Vault().drop(DATA)
    assert await Vault().read(DATA) == ""
    assert await Vault().read(key_name("https://contact.example.com")) == CANARY


async def test_what_an_earlier_version_wrote_by_keyring_is_found_and_replaced(bus: Bus) -> None:
    gnome(bus, unlocked=True)
    by_keyring: Backend = Keyring()  # type: ignore[no-untyped-call]  # it has no types
    by_keyring.set_password(service(DATA), SERVICE, SECRET)
    assert await Vault().read(DATA) == SECRET
    await Vault().write(DATA, "another")
    assert by_keyring.get_password(service(DATA), SERVICE) == "another"
    await Vault().drop(DATA)
    assert by_keyring.get_password(service(DATA), SERVICE) is None


async def test_what_is_no_text_is_refused(bus: Bus) -> None:
    gnome(bus, unlocked=True)
    with closing(secretstorage.dbus_init()) as connection:
        attributes = {"service": service(DATA), "username": SERVICE}
        secretstorage.get_default_collection(connection).create_item("odd", attributes, b"\xff\xfe\x00")
    with pytest.raises(VaultError) as told:
        await Vault().read(DATA)
    assert told.value.trouble is Trouble.REFUSED


async def test_what_it_keeps_is_in_no_file_as_it_is(bus: Bus, tmp_path: Path) -> None:
    gnome(bus, unlocked=True)
    await Vault().write(DATA, CANARY)
    files = [each for each in (tmp_path / "session").rglob("*") if each.is_file()]
    assert any(each.suffix == ".keyring" for each in files)
    assert not [each for each in files if CANARY.encode() in each.read_bytes()]


async def test_the_data_key_comes_back_from_it(bus: Bus, tmp_path: Path) -> None:
    gnome(bus, unlocked=True)
    assert await data_key(Vault(), tmp_path) == await data_key(Vault(), tmp_path)


async def test_a_key_that_was_typed_is_there_at_the_next_start(bus: Bus, take_seat: Seats, layout: Layout) -> None:
    gnome(bus, unlocked=True)
    seat = await take_seat(connected=False, vault=Vault())
    await seat.desk.connect_to_server(layout)
    seat.fill()
    await seat.send()
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")
    while await Vault().read(key_name(layout.server)) != CANARY:
        assert not seat.window.trouble.words
    await seat.leave()
    seat = await take_seat(connected=False, vault=Vault())
    await seat.desk.connect_to_server(layout)
    seat.fill()
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_one_that_is_locked_gives_nothing_away_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for unlocked in (True, False):
        with Bus(tmp_path / "session") as bus:
            monkeypatch.setenv(ADDRESS, bus.environment[ADDRESS])
            gnome(bus, unlocked=unlocked)
            if unlocked:
                await Vault().write(DATA, SECRET)
            else:
                for work in (Vault().read(DATA), Vault().write(DATA, "x"), Vault().drop(DATA)):
                    with pytest.raises(VaultError) as told:
                        await work
                    assert told.value.trouble is Trouble.LOCKED


async def prompted() -> float:
    """How long the loop is held up at the longest while a prompt waits for a person."""
    async with Gaps() as gaps:
        with pytest.raises(VaultError) as told:
            await Vault(seconds=2.0).read(DATA)
    assert told.value.trouble is Trouble.SILENT
    return gaps.longest


async def test_a_prompt_that_nobody_answers_is_waited_for_and_then_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for unlocked in (True, False):
        with Bus(tmp_path / "session", screen=True) as bus:
            monkeypatch.setenv(ADDRESS, bus.environment[ADDRESS])
            gnome(bus, unlocked=unlocked)
            if unlocked:
                await Vault().write(DATA, SECRET)
            else:
                assert await calmest(prompted, 3) < 0.05
    join()


async def test_a_locked_one_that_nobody_can_unlock_is_told(bus: Bus, take_seat: Seats, layout: Layout) -> None:
    gnome(bus, unlocked=False)
    seat = await take_seat(connected=False, vault=Vault())
    await seat.desk.connect_to_server(layout)
    seat.fill()
    await seat.send()
    assert "The password store of this computer is locked." in seat.find(QLabel, "key.kept").text()
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_one_that_answers_nobody_is_given_up_and_told(bus: Bus, take_seat: Seats, layout: Layout) -> None:
    silent(bus)
    seat = await take_seat(connected=False, vault=Vault(), patience=0.05)
    await seat.desk.connect_to_server(layout)
    seat.fill()
    await until(lambda: seat.window.trouble.words.startswith("Waiting for the password store of this computer…"))
    seat.press("vault.goOn")
    await seat.send()
    assert "The password store of this computer did not answer." in seat.find(QLabel, "key.kept").text()
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_one_that_ends_meanwhile_is_told_as_none(bus: Bus) -> None:
    gnome(bus, unlocked=True)
    vault = Vault(seconds=10.0)
    await vault.write(DATA, SECRET)
    bus.__exit__(None, None, None)
    with pytest.raises(VaultError) as told:
        await vault.read(DATA)
    assert told.value.trouble in {Trouble.NONE, Trouble.REFUSED}


async def test_one_that_ends_while_a_person_is_to_answer_keeps_nobody_waiting(bus: Bus) -> None:
    """What is asked of that secret later would wait for the write to end."""
    odd(bus, DIES)
    vault = Vault()
    with pytest.raises(VaultError) as told:
        await vault.write(DATA, SECRET)
    assert told.value.trouble is Trouble.REFUSED
    gnome(bus, unlocked=True)
    await vault.write(DATA, SECRET)
    assert await vault.read(DATA) == SECRET


@pytest.mark.parametrize("way", [*ODD, *ERRORS])
async def test_odd_answers_are_told_and_nothing_of_them_gets_out(
    bus: Bus, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    odd(bus, way)
    with pytest.raises(VaultError) as told:
        await Vault().read(DATA)
    assert told.value.trouble is (Trouble.LOCKED if way == "locked" else Trouble.REFUSED)
    assert told.value.__cause__ is None
    assert told.value.__context__ is None
    assert "canary" not in f"{told.value!r} {told.value.detail} {caplog.text}"


def program(way: str, bus: Bus, folder: Path) -> "subprocess.Popen[str]":
    file = folder / "melbourne.toml"
    file.write_text(connection(), "utf-8")
    return subprocess.Popen(
        [sys.executable, "-X", "dev", "-W", "error", "-m", "tests.vault_driver", way, str(file), str(folder / "data")],
        cwd=ROOT,
        env={**bus.environment, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("way", ["asked", "told", "signal"])
def test_the_program_ends_at_once_while_the_store_answers_nobody(bus: Bus, tmp_path: Path, way: str) -> None:
    silent(bus)
    running = program(way, bus, tmp_path)
    try:
        assert running.stdout is not None
        assert running.stdout.readline() == "asked\n"
        began = time.monotonic()
        if way == "signal":
            running.send_signal(signal.SIGTERM)
        _, errors = running.communicate(timeout=20)
    finally:
        running.kill()
    assert (running.returncode, complaints(errors)) == (0, "")
    assert time.monotonic() - began < 3


def test_the_key_is_in_no_argument_variable_or_file_of_the_program(bus: Bus, tmp_path: Path) -> None:
    gnome(bus, unlocked=True)
    asyncio.run(Vault().write(key_name("https://contact.example.com"), CANARY))
    running = program("signal", bus, tmp_path)
    try:
        assert running.stdout is not None
        assert running.stdout.readline() == "asked\n"
        process = Path("/proc") / str(running.pid)
        seen = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=20)
    finally:
        running.kill()
    assert b"tests.vault_driver" in seen
    assert CANARY.encode() not in seen
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert any(each.suffix == ".keyring" for each in files)
    assert not [each for each in files if CANARY.encode() in each.read_bytes()]
