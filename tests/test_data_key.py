"""The key that the files of an account are encrypted with: made once, read back before it is used, never made anew."""

import asyncio
import base64
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.data_key import BYTES, data_key
from app.lock import take_lock
from app.vault import DATA, Trouble, VaultError
from tests.seat import until
from tests.vaults import Memory, over, without_store

ROOT = Path(__file__).parents[1]


class Counting(Memory):
    """Counts how often something was written."""

    def __init__(self) -> None:
        super().__init__()
        self.writes = 0

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password)
        self.writes += 1


class Slow(Counting):
    """Reads at once, and writes once `go_on` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.go_on.wait(20)
        super().set_password(service, username, password)


class Forgetful(Memory):
    """Says that it keeps what it is given, and keeps `kept_instead`."""

    def __init__(self, kept_instead: str) -> None:
        super().__init__()
        self.kept_instead = kept_instead

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password and self.kept_instead)


async def test_it_is_made_once_and_is_the_same_ever_after(tmp_path: Path) -> None:
    backend = Memory()
    key = await data_key(over(backend), tmp_path)
    assert len(key) == BYTES
    assert await data_key(over(backend), tmp_path) == key
    assert [base64.b64decode(each) for each in backend.kept.values()] == [key]


async def test_no_two_are_alike(tmp_path: Path) -> None:
    assert await data_key(over(Memory()), tmp_path) != await data_key(over(Memory()), tmp_path)


async def test_programs_that_start_at_once_end_with_the_same_key(tmp_path: Path) -> None:
    backend = Counting()
    keys = await asyncio.gather(*(data_key(over(backend), tmp_path, wait=_soon) for _ in range(8)))
    assert len(set(keys)) == 1
    assert backend.writes == 1


async def _soon(_seconds: float) -> None:
    await asyncio.sleep(0.001)


async def test_it_waits_for_another_program_that_makes_it(tmp_path: Path) -> None:
    lock = take_lock(tmp_path / "making-key")
    assert lock is not None
    backend = Memory()
    looks: list[float] = []

    async def wait(seconds: float) -> None:
        looks.append(seconds)
        await asyncio.sleep(0)

    waiting = asyncio.ensure_future(data_key(over(backend), tmp_path, wait=wait))
    await until(lambda: looks)
    assert not backend.kept
    there = base64.b64encode(bytes(range(BYTES))).decode()
    await over(backend).write(DATA, there)
    lock.unlock()
    assert await waiting == bytes(range(BYTES))


async def test_it_does_not_wait_for_ever(tmp_path: Path) -> None:
    lock = take_lock(tmp_path / "making-key")
    assert lock is not None

    async def wait(_seconds: float) -> None:
        await asyncio.sleep(0)

    with pytest.raises(VaultError) as told:
        await data_key(over(Memory()), tmp_path, wait=wait)
    assert told.value.trouble is Trouble.SILENT
    lock.unlock()


async def test_a_lock_that_a_dead_program_left_is_no_hindrance(tmp_path: Path) -> None:
    program = f"import os; from pathlib import Path; from app.lock import take_lock\n\
lock = take_lock(Path({str(tmp_path / 'making-key')!r})); os._exit(0)"
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", program], cwd=ROOT, check=True, timeout=60)
    assert len(await data_key(over(Memory()), tmp_path)) == BYTES


async def test_a_folder_that_cant_be_made_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(await data_key(over(Memory()), tmp_path / "file" / "below")) == BYTES


@pytest.mark.parametrize("instead", ["", "x", base64.b64encode(bytes(BYTES)).decode()])
async def test_a_store_that_does_not_give_it_back_gives_no_key(tmp_path: Path, instead: str) -> None:
    with pytest.raises(VaultError) as told:
        await data_key(over(Forgetful(instead)), tmp_path)
    assert told.value.trouble is Trouble.REFUSED


@pytest.mark.parametrize("kept", ["x", "…", "QUJD", "A" * 5000, base64.b64encode(bytes(BYTES + 1)).decode(), " " * 44])
async def test_what_is_there_and_no_key_is_left_as_it_is(tmp_path: Path, kept: str) -> None:
    backend = Memory()
    await over(backend).write(DATA, kept)
    with pytest.raises(VaultError) as told:
        await data_key(over(backend), tmp_path)
    assert told.value.trouble is Trouble.REFUSED
    assert kept not in repr(told.value)
    assert await over(backend).read(DATA) == kept


async def test_without_a_store_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(VaultError) as told:
        await data_key(without_store(), tmp_path)
    assert told.value.trouble is Trouble.NONE
    assert not (tmp_path / "making-key").exists()


async def test_a_key_that_is_written_late_is_the_one_of_the_next_try(tmp_path: Path) -> None:
    backend = Slow()
    vault = over(backend, 0.2)
    for _ in range(2):
        with pytest.raises(VaultError) as told:
            await data_key(vault, tmp_path)
        assert told.value.trouble is Trouble.SILENT
    backend.go_on.set()
    await until(lambda: backend.writes)
    key = await data_key(vault, tmp_path)
    assert await data_key(over(backend), tmp_path) == key
    assert backend.writes == 1
