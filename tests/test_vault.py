"""Secrets in the credential store, whatever that does: it answers, is locked, is missing, hangs, or says odd things."""

import asyncio
import logging
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from app.vault import DATA, Trouble, Vault, VaultError, key_name, proxy_name
from tests.seat import CANARY, until
from tests.vaults import Closed, Gaps, Hanging, Memory, Moving, calmest, over, without_store

ROOT = Path(__file__).parents[1]
SERVER = "https://contact.example.com"


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    backend = Hanging()
    yield backend
    backend.go_on.set()


async def test_what_is_written_is_read_and_what_is_dropped_is_gone() -> None:
    backend = Memory()
    vault = over(backend)
    assert await vault.read(key_name(SERVER)) == ""
    await vault.write(key_name(SERVER), CANARY)
    await vault.write(proxy_name("http://proxy.example.com:8080"), "jane\n…")
    assert await over(backend).read(key_name(SERVER)) == CANARY
    assert await vault.read(proxy_name("http://proxy.example.com:8080")) == "jane\n…"
    await vault.drop(key_name(SERVER))
    await vault.drop(key_name(SERVER))
    assert await vault.read(key_name(SERVER)) == ""


async def test_each_secret_is_a_service_of_its_own() -> None:
    backend = Memory()
    for name in (DATA, key_name(SERVER), key_name("https://other.example.com"), proxy_name(SERVER)):
        await over(backend).write(name, name)
    services = [service for service, _ in backend.kept]
    assert len(set(services)) == 4
    assert all(each.startswith("Lead Editor: ") for each in services)


async def test_the_store_is_never_called_on_the_thread_of_the_window() -> None:
    backend = Memory()
    vault = over(backend)
    await vault.write(DATA, "x")
    await vault.read(DATA)
    await vault.drop(DATA)
    assert set(backend.calls) == {"vault"}


class PasswordDialog(Exception):  # noqa: N818 - as odd as it can be
    def __str__(self) -> str:
        raise ValueError(CANARY)


class OfWindows(Exception):  # noqa: N818 - pywintypes' own is named "error"
    winerror = 1312


def not_made() -> InitError:
    error = InitError("Failed to create the collection")
    error.__cause__ = KeyringLocked("Failed to unlock the collection!")
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (KeyringLocked("Failed to unlock the collection!"), Trouble.LOCKED),
        (not_made(), Trouble.LOCKED),
        (NoKeyringError(), Trouble.NONE),
        (InitError(), Trouble.NONE),
        (OfWindows(), Trouble.NONE),
        (PasswordSetError(f"can't write {CANARY}"), Trouble.REFUSED),
        (PasswordDialog(), Trouble.REFUSED),
        (OSError(5, CANARY), Trouble.REFUSED),
        (SystemExit(CANARY), Trouble.REFUSED),
        (KeyboardInterrupt(), Trouble.REFUSED),
    ],
)
async def test_what_the_store_raises_is_told_by_its_kind_and_without_its_words(
    error: BaseException, trouble: Trouble
) -> None:
    vault = over(Closed(error))
    for work in (vault.read(DATA), vault.write(DATA, CANARY), vault.drop(DATA)):
        with pytest.raises(VaultError) as told:
            await work
        assert told.value.trouble is trouble
        whole = traceback.TracebackException.from_exception(told.value, capture_locals=True)
        assert CANARY not in "".join(traceback.format_exception(told.value)) + repr(told.value)
        assert type(error).__name__ in "".join(whole.format())


@pytest.mark.parametrize("kept", [b"bytes", 7, ["list"]])
async def test_what_is_no_text_is_no_secret(kept: str) -> None:
    backend = Memory()
    vault = over(backend)
    await vault.write(DATA, kept)
    with pytest.raises(VaultError) as told:
        await vault.read(DATA)
    assert told.value.trouble is Trouble.REFUSED


async def test_without_a_store_each_call_says_so_and_looks_again() -> None:
    vault = without_store()
    for work in (vault.read(DATA), vault.write(DATA, "x"), vault.drop(DATA)):
        with pytest.raises(VaultError) as told:
            await work
        assert told.value.trouble is Trouble.NONE


async def test_a_store_that_comes_later_is_found() -> None:
    found: list[Memory] = []

    def find() -> Memory:
        if not found:
            raise VaultError(Trouble.NONE)
        return found[0]

    vault = Vault(find)
    with pytest.raises(VaultError):
        await vault.read(DATA)
    found.append(Memory())
    await vault.write(DATA, "x")
    assert await vault.read(DATA) == "x"


async def test_a_store_that_is_unlocked_meanwhile_is_used() -> None:
    backend = Closed(KeyringLocked())
    vault = over(backend)
    with pytest.raises(VaultError):
        await vault.write(DATA, "x")
    backend.error = None
    await vault.write(DATA, "x")
    assert await vault.read(DATA) == "x"


async def test_a_store_that_hangs_is_given_up_and_asked_anew(hanging: Hanging) -> None:
    vault = over(hanging, 0.05)
    for _ in range(2):
        hanging.asked.clear()
        with pytest.raises(VaultError) as told:
            await vault.read(DATA)
        assert told.value.trouble is Trouble.SILENT
        assert hanging.asked.is_set()
    hanging.go_on.set()
    await over(hanging).write(DATA, "x")
    assert await over(hanging).read(DATA) == "x"


async def test_one_call_is_made_at_a_time_so_that_a_person_is_asked_once(hanging: Hanging) -> None:
    vault = over(hanging)
    both = asyncio.gather(vault.read(DATA), vault.read(key_name(SERVER)))
    await until(hanging.asked.is_set)
    assert [each.name for each in threading.enumerate()].count("vault") == 1
    hanging.go_on.set()
    assert list(await both) == ["", ""]


async def test_who_gives_up_waiting_holds_nobody_up(hanging: Hanging) -> None:
    vault = over(hanging)
    waiting = asyncio.ensure_future(vault.read(DATA))
    await until(hanging.asked.is_set)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    hanging.go_on.set()
    assert await vault.read(DATA) == ""


async def test_the_loop_is_never_held_up_while_the_store_hangs(hanging: Hanging) -> None:
    async def read() -> float:
        async with Gaps() as gaps:
            with pytest.raises(VaultError):
                await over(hanging, 0.3).read(DATA)
        return gaps.longest

    assert await calmest(read) < 0.05


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "DBUS_SESSION_BUS_ADDRESS is not set"),
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}, "No such file"),
        ({"DBUS_SESSION_BUS_ADDRESS": "odd"}, ""),
        ({"PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring"}, ""),
        ({"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}, ""),
    ],
)
def test_a_computer_without_a_bus_has_no_store_whatever_keyring_is_told(environment: dict[str, str], said: str) -> None:
    kept = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    program = "import asyncio; from app.vault import *\ntry: asyncio.run(Vault().read(DATA))\n"
    program += "except VaultError as error: print(error.trouble.name, error.detail)"
    ran = subprocess.run(
        [sys.executable, "-X", "dev", "-c", program],
        cwd=ROOT, env=kept | environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert ran.stdout.startswith("NONE ")
    assert said in ran.stdout


async def test_who_goes_on_without_the_store_waits_for_nothing_until_it_answers(hanging: Hanging) -> None:
    vault = over(hanging, 60.0)
    told: list[bool] = []
    vault.changed = lambda: told.append(vault.waits)
    waiting = asyncio.gather(vault.read(DATA), vault.write(DATA, "x"), return_exceptions=True)
    await until(hanging.asked.is_set)
    vault.give_up()
    for each in await waiting:
        assert isinstance(each, VaultError)
        assert each.trouble is Trouble.SILENT
    assert told[0]
    assert not told[-1]
    hanging.asked.clear()
    with pytest.raises(VaultError):
        await vault.read(DATA)
    assert not hanging.asked.is_set()
    hanging.go_on.set()
    vault.try_again()
    assert await vault.read(DATA) == ""


async def test_a_store_that_answers_after_all_is_asked_again(hanging: Hanging) -> None:
    vault = over(hanging, 60.0)
    waiting = asyncio.ensure_future(vault.read(DATA))
    await until(hanging.asked.is_set)
    vault.give_up()
    with pytest.raises(VaultError):
        await waiting
    hanging.go_on.set()
    await until(lambda: not vault.is_given_up)
    assert await vault.read(DATA) == ""


async def test_what_was_given_up_and_is_written_after_all_undoes_nothing_that_came_later(hanging: Hanging) -> None:
    vault = over(hanging, 0.05)
    with pytest.raises(VaultError):
        await vault.write(DATA, "first")
    for work in (vault.write(DATA, "second"), vault.read(DATA), vault.drop(DATA)):
        with pytest.raises(VaultError) as told:
            await work
        assert told.value.trouble is Trouble.SILENT
    assert [each.name for each in threading.enumerate()].count("vault") == 1  # nothing overtakes the first
    hanging.go_on.set()
    await until(lambda: hanging.kept)
    await vault.write(DATA, "second")
    assert await vault.read(DATA) == "second"


async def test_a_write_that_is_given_up_keeps_no_other_name_waiting(hanging: Hanging) -> None:
    vault = over(hanging, 0.05)
    with pytest.raises(VaultError):
        await vault.write(DATA, "x")
    hanging.asked.clear()
    with pytest.raises(VaultError):
        await vault.read(key_name(SERVER))
    assert hanging.asked.is_set()


async def test_a_loop_in_debug_mode_logs_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    vault = over(Memory())
    loop = asyncio.get_running_loop()
    kept, loop.slow_callback_duration = loop.slow_callback_duration, 0.0
    loop.set_debug(True)
    try:
        with caplog.at_level(logging.DEBUG):
            await vault.write(DATA, "planted")
            assert await vault.read(DATA) == "planted"
            await vault.drop(DATA)
    finally:
        loop.set_debug(False)
        loop.slow_callback_duration = kept
    assert "Executing" in caplog.text
    assert "planted" not in caplog.text


async def test_of_a_secret_that_is_replaced_nothing_is_left() -> None:
    backend = Moving()
    vault = over(backend)
    await vault.write(key_name(SERVER), "first")
    await vault.write(key_name(SERVER), "second")
    assert list(backend.kept.values()) == ["second"]
