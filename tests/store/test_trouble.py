"""What keeps the file from being written or read is told as what it is, and goes when its cause goes."""

import asyncio
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.history import Search
from app.core.item import State
from app.store import Store, StoreError, Trouble, schema
from tests.core.samples import LAYOUT
from tests.store.samples import CUT, KEY, add, clock, content_of, deliver, fill, look, new, run

ROOT = Path(__file__).parents[2]


async def trouble_of(path: Path) -> Trouble:
    with pytest.raises(StoreError) as told:
        await Store.open(path, KEY, clock, busy_seconds=0.05)
    assert told.value.path == path
    return told.value.trouble


def elsewhere(path: Path, *more: str) -> list[str]:
    """What a program says that opens the store and writes to it, in a process of its own."""
    command = [sys.executable, "-m", "tests.store.writer", str(path), *more]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()


def allow(path: Path, mode: int) -> None:
    path.chmod(mode)


async def test_a_full_disk_is_told_and_leaves_everything_as_it_was(store: Store) -> None:
    kept = await add(store)
    await store._run(lambda: store._database.run("PRAGMA max_page_count=20"))
    with pytest.raises(StoreError) as told:
        await fill(store, 1000)
    assert told.value.trouble is Trouble.FULL
    assert await store.open_items() == [kept]
    await store._run(lambda: store._database.run("PRAGMA max_page_count=100000"))
    assert len(await fill(store, 1000)) == 1000


async def test_a_full_disk_in_the_middle_of_an_attempt_leaves_it_under_way(store: Store) -> None:
    item = await add(store)
    await store._run(lambda: store._database.run("PRAGMA max_page_count=20"))
    with pytest.raises(StoreError) as told:
        await deliver(store, item, replace(CUT, message="x" * 200_000))
    assert told.value.trouble is Trouble.FULL
    (kept,) = await store.open_items()
    assert kept.state is State.SENDING
    assert (await store.history(Search(outcome=State.SENDING), 1))[1] == 1


def test_a_file_that_may_not_grow_is_told_as_no_room(path: Path) -> None:
    assert elsewhere(path, "--largest", "300000") == ["FULL", "works"]


async def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    with tempfile.TemporaryDirectory() as chosen:
        folder = Path(chosen)
        store = await Store.open(folder / "data" / "outbox.db", KEY, clock)
        await add(store)
        await store.close()
        for path, mode in ((folder, 0o755), (store.path, 0o666), (store.path.parent, 0o555)):
            allow(path, mode)
        assert elsewhere(store.path, "--as-nobody") == ["READ_ONLY"]
        assert elsewhere(store.path.with_name("new.db"), "--as-nobody") == ["READ_ONLY"]
        assert elsewhere(store.path.parent / "new" / "outbox.db", "--as-nobody") == ["READ_ONLY"]
        allow(store.path.parent, 0o777)
        allow(store.path, 0o444)
        assert elsewhere(store.path, "--as-nobody") == ["READ_ONLY"]
        allow(store.path, 0o666)
        assert elsewhere(store.path, "--as-nobody") == []


async def test_a_locked_file_is_told_and_works_again_when_it_is_let_go(store: Store, path: Path) -> None:
    kept = await add(store)
    with look(path) as sql:
        sql("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as told:
            await add(store)
        assert told.value.trouble is Trouble.LOCKED
        assert await store.open_items() == [kept]
        assert await trouble_of(path) is Trouble.LOCKED
        sql("ROLLBACK")
        assert (await add(store)).id == kept.id + 1


async def test_a_lock_that_is_let_go_in_time_is_waited_for(path: Path) -> None:
    store = await Store.open(path, KEY, clock, busy_seconds=5.0)
    with look(path) as sql:
        sql("BEGIN EXCLUSIVE")
        saving = asyncio.ensure_future(store.save(new()))
        sql("ROLLBACK")
        assert len(await saving) == 1
    await store.close()


async def test_a_file_of_a_later_program_is_left_as_it_is(store: Store, path: Path) -> None:
    await add(store)
    await store._run(lambda: store._database.run(f"PRAGMA user_version={schema.VERSION + 1}"))
    await store.close()
    before = content_of(path)
    assert await trouble_of(path) is Trouble.NEWER
    assert content_of(path) == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


async def test_a_folder_in_its_place_is_told_and_stays(path: Path) -> None:
    os.makedirs(path)  # noqa: PTH103 - at once
    assert await trouble_of(path) is Trouble.NOT_READABLE
    assert path in path.parent.iterdir()


async def test_a_file_in_place_of_its_folder_is_told(path: Path) -> None:
    path.parent.write_text("a file")
    assert await trouble_of(path) is Trouble.NOT_READABLE


async def test_a_failed_write_leaves_no_transaction_open(store: Store, path: Path) -> None:
    with look(path) as sql:
        sql("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError):
            await deliver(store, new(id=1))
        sql("ROLLBACK")
    await store._run(lambda: store._database.run("PRAGMA max_page_count=20"))
    with pytest.raises(StoreError):
        await fill(store, 1000)
    assert not await store._run(lambda: store._database._connection.in_transaction)
    assert await run(store, "SELECT count(*) FROM items") == 0
    assert await store.attempts_of(LAYOUT, "9856") == []
