"""A file that was closed as it should be is used at once, and looked through beside that. Any other, before."""

import asyncio
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.core.history import Search
from app.core.item import State
from app.store import Store, StoreError, Trouble
from app.store.closed import NOTE
from tests.store.pages import leaf_of
from tests.store.samples import add, fill, look
from tests.store.test_damage import ASIDE, PAGE, damage, filled, move, noise, reopened


def noted(path: Path) -> Path:
    return path.with_name(path.name + NOTE)


@contextmanager
def unseen(path: Path) -> Iterator[None]:
    """As a disk changes bytes by itself: no file system tells."""
    before = path.stat()
    yield
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def set_clock(path: Path, seconds: int) -> None:
    """As if it had last changed so much later; earlier, where it is negative."""
    there = path.stat()
    os.utime(path, ns=(there.st_atime_ns, there.st_mtime_ns + seconds * 10**9))


def cut_off(path: Path) -> None:
    """The last page, unseen."""
    with unseen(path):
        os.truncate(path, path.stat().st_size - PAGE)


def note_as_it_is(path: Path) -> None:
    """A note that came back: a power cut took back that it was removed, or a folder was put together of copies."""
    there = path.stat()
    noted(path).write_bytes(f"{there.st_size} {there.st_mtime_ns}\n".encode())


def ruin_history(path: Path) -> None:
    """A page of what was sent: nothing that is read at the start."""
    ruin(path, "attempts", 2)


def ruin(path: Path, table: str, which: int) -> None:
    page, _ = leaf_of(path, table, which)
    with unseen(path):
        damage(path, PAGE * (page - 1), noise(PAGE))


async def test_it_is_looked_through_once_it_is_open(path: Path) -> None:
    await filled(path)
    store = await reopened(path)
    assert store._look is not None
    assert len(await store.open_items()) == 200
    await store.sound()
    await add(store)
    await store.close()


async def test_damage_that_is_found_then_is_told_and_recovered_at_the_next_start(path: Path) -> None:
    await filled(path)
    ruin_history(path)
    store = await reopened(path)
    assert store.recovered is None
    waiting = await store.open_items()
    for _ in range(2):
        with pytest.raises(StoreError) as told:
            await store.sound()
        assert told.value.trouble is Trouble.DAMAGED
    typed = await add(store, "typed")
    await store.close()
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.set_aside == path.with_name(ASIDE)
    found = await store.open_items()
    assert {each.state for each in found} == {State.UNKNOWN}
    assert typed.id in {each.id for each in found}
    assert {each.id for each in found} <= {each.id for each in [*waiting, typed]}
    await store.sound()
    await store.close()
    store = await reopened(path)
    assert store.recovered is None
    await store.close()


async def test_damage_that_is_met_before_is_told_at_once_and_recovered_at_the_next_start(path: Path) -> None:
    kept = await filled(path)
    ruin_history(path)
    store = await reopened(path)
    with pytest.raises(StoreError) as told:
        await store.history(Search(), 1000)
    assert told.value.trouble is Trouble.DAMAGED
    assert len(await store.open_items()) == 200
    await add(store)
    await store.close()
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.items == len(kept) + 1
    await store.close()


async def test_damage_in_what_goes_out_is_found_before_it_is_used(path: Path) -> None:
    await filled(path)
    ruin(path, "items", 9)
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()


def as_a_kill_leaves_it(path: Path, folder: Path) -> Path:
    shutil.copytree(path.parent, folder)
    return folder / path.name


async def test_one_that_was_not_closed_is_looked_through_first(path: Path, tmp_path: Path) -> None:
    await filled(path)
    store = await reopened(path)
    assert not noted(path).exists()
    left = as_a_kill_leaves_it(path, tmp_path / "killed")
    await store.close()
    assert noted(path).exists()
    ruin_history(left)
    store = await reopened(left)
    assert store.recovered is not None
    await store.close()


@pytest.mark.parametrize("said", [b"", b"12", b"\xff\xfe", b"0 0\n", b"9" * 100_000])
async def test_a_note_that_is_not_of_this_file_is_none(path: Path, said: bytes) -> None:
    await filled(path)
    ruin_history(path)
    noted(path).write_bytes(said)
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()


async def test_a_folder_in_the_place_of_the_note_keeps_nothing_from_being_used(path: Path) -> None:
    await filled(path, 3)
    noted(path).unlink()
    noted(path).mkdir()
    for _ in range(2):
        store = await reopened(path)
        assert store.recovered is None
        await store.sound()
        await store.close()


async def test_one_that_somebody_has_written_to_since_is_looked_through_first(path: Path) -> None:
    await filled(path)
    with look(path) as sql:
        sql("UPDATE items SET digest = 0 WHERE NOT open")
    store = await reopened(path)
    assert store._look is None
    await store.close()


async def test_closed_while_it_is_looked_through_it_loses_nothing(path: Path) -> None:
    await filled(path)
    for number in range(10):
        store = await reopened(path)
        await fill(store, 3)
        looking = asyncio.ensure_future(store.sound())
        await asyncio.sleep(0)
        assert store._look is not None
        assert store._look.found is not None
        await store.close()
        assert store._look.found.done()
        await looking
        assert noted(path).exists()
        store = await reopened(path)
        assert len(await store.open_items()) == 200 + 3 * (number + 1)
        await store.sound()
        await store.close()


async def test_what_could_not_be_read_is_looked_through_again(path: Path) -> None:
    await filled(path)
    await (await Store.open_for_the_run(path)).sound()  # there is no file of it
    store = await reopened(path)
    await store.sound()
    assert store._look is not None
    moved = path.with_name("moved.db")
    store._look = store._look.again()
    await store.sound()
    move(path, moved)
    store._look = store._look.again()
    with pytest.raises(StoreError) as told:
        await store.sound()
    assert told.value.trouble is not Trouble.DAMAGED
    move(moved, path)
    await store.sound()
    await store.close()


async def test_damage_that_can_not_be_written_down_is_not_forgotten(path: Path) -> None:
    await filled(path)
    ruin_history(path)
    store = await reopened(path)
    with look(path) as sql:
        sql("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as told:
            await store.sound()
        assert told.value.trouble is Trouble.DAMAGED
        sql("ROLLBACK")
        assert sql("PRAGMA user_version")[0][0] > 0
    await store.close()
    assert not noted(path).exists()
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()


async def test_damage_that_nobody_has_waited_for_is_not_forgotten(path: Path) -> None:
    """The program may be closed in the moment in which it is found."""
    await filled(path)
    ruin_history(path)
    store = await reopened(path)
    assert store._look is not None
    found = store._look.begin()
    await asyncio.wait({asyncio.ensure_future(asyncio.to_thread(found.exception))})
    await store.close()
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()


@pytest.mark.parametrize("seconds", [-86_400, -1, 1])
async def test_one_of_another_time_is_looked_through_first_also_after_the_clock_was_set_back(
    path: Path, seconds: int
) -> None:
    await filled(path)
    ruin_history(path)
    set_clock(path, seconds)
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()


async def test_one_of_another_size_and_the_same_time_is_looked_through_first(path: Path) -> None:
    """As a copy is that was put back, and not all of it."""
    await filled(path)
    cut_off(path)
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()


async def test_one_with_a_log_is_looked_through_first_and_has_what_is_in_the_log(path: Path, tmp_path: Path) -> None:
    await filled(path)
    store = await reopened(path)
    typed = await add(store, "typed")
    left = as_a_kill_leaves_it(path, tmp_path / "killed")
    await store.close()
    note_as_it_is(left)
    store = await reopened(left)
    assert store._look is None
    assert typed.id in {each.id for each in await store.open_items()}
    await store.close()


async def test_of_two_programs_the_one_that_is_killed_last_leaves_no_file_that_is_used_unseen(
    path: Path, tmp_path: Path
) -> None:
    await filled(path)
    first, second = await reopened(path), await reopened(path)
    assert first._look is not None
    assert second._look is None
    await first.close()
    typed = await add(second, "typed")
    left = as_a_kill_leaves_it(path, tmp_path / "killed")
    await second.close()
    note_as_it_is(left)
    store = await reopened(left)
    assert store._look is None
    assert typed.id in {each.id for each in await store.open_items()}
    await store.close()
