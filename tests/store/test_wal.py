"""SQLite's log after a crash: a whole one is taken up, and one that hides what was committed is damage."""

import shutil
from pathlib import Path

import pytest

from app.core.item import State
from app.store import Store, wal
from tests.store.samples import KEY, add, clock, deliver, fill, new, size_of
from tests.store.test_damage import damage, noise, reopened

FRAME = 24 + 4096


async def crashed(path: Path, tmp_path: Path, writes: int = 12) -> tuple[Path, int]:
    """A copy of the files, as a crash would leave them, and how many updates are in them."""
    store = await Store.open(path, KEY, clock)
    for number in range(writes):
        item = await add(store, str(number))
        if number % 2:
            await deliver(store, item)
    copy = tmp_path / "copy"
    shutil.copytree(path.parent, copy)
    await store.close()
    return copy / path.name, writes


def log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


async def test_a_log_that_a_crash_left_is_taken_up(path: Path, tmp_path: Path) -> None:
    copy, writes = await crashed(path, tmp_path)
    assert wal.is_whole(log(copy))
    store = await reopened(copy)
    assert store.recovered is None
    assert len(await store.open_items()) == writes // 2
    await store.close()


async def test_a_log_with_leftovers_of_an_earlier_one_is_whole(path: Path, tmp_path: Path) -> None:
    store = await Store.open(path, KEY, clock)
    await fill(store, 500)
    await store._run(lambda: store._database.run("PRAGMA wal_checkpoint(RESTART)").fetchall())
    await add(store)
    copy = tmp_path / "copy"
    shutil.copytree(path.parent, copy)
    await store.close()
    assert log(copy / path.name).stat().st_size > 10 * FRAME
    assert wal.is_whole(log(copy / path.name))


@pytest.mark.parametrize("cut", [1, 31, 32, 100, FRAME + 31, 2 * FRAME + 5000])
async def test_a_write_that_was_cut_off_is_no_damage(path: Path, tmp_path: Path, cut: int) -> None:
    copy, _ = await crashed(path, tmp_path)
    content = log(copy).read_bytes()
    log(copy).write_bytes(content[:cut])
    assert wal.is_whole(log(copy))


async def test_what_was_not_committed_may_be_in_any_state(path: Path, tmp_path: Path) -> None:
    store = await Store.open(path, KEY, clock)
    kept = await add(store)
    copy = tmp_path / "copy"

    def write_and_copy() -> None:
        store._database.run("PRAGMA cache_size=10")  # the log takes what memory may not hold
        store._database.run("BEGIN IMMEDIATE")
        for number in range(100):
            store._outbox.write(new(str(number)))
        shutil.copytree(path.parent, copy)
        store._database.run("ROLLBACK")

    await store._run(write_and_copy)
    await store.close()
    damage(log(copy / path.name), size_of(log(copy / path.name)) - 2 * FRAME - 100, noise(64))
    store = await reopened(copy / path.name)
    assert store.recovered is None
    assert await store.open_items() == [kept]
    await store.close()


@pytest.mark.parametrize("place", [0, 10, 32, 40, 32 + 2 * FRAME + 500, 32 + 5 * FRAME, 32 + 9 * FRAME + 4000])
async def test_a_log_with_damage_before_its_end_hides_nothing(path: Path, tmp_path: Path, place: int) -> None:
    copy, _ = await crashed(path, tmp_path)
    damage(log(copy), place, noise(64))
    before = log(copy).read_bytes()
    store = await reopened(copy)
    assert store.recovered is not None
    assert log(store.recovered.set_aside).read_bytes() == before
    assert all(each.state is State.UNKNOWN for each in await store.open_items())
    await store.close()


async def test_a_last_commit_that_is_no_longer_told_as_one_is_damage(path: Path, tmp_path: Path) -> None:
    copy, _ = await crashed(path, tmp_path)
    damage(log(copy), size_of(log(copy)) - FRAME, noise(24))
    assert not wal.is_whole(log(copy))


async def test_noise_in_place_of_the_log_is_damage(path: Path, tmp_path: Path) -> None:
    copy, _ = await crashed(path, tmp_path)
    log(copy).write_bytes(noise(50_000))
    store = await reopened(copy)
    assert store.recovered is not None
    await store.close()


async def test_a_log_without_its_file_is_damage(path: Path, tmp_path: Path) -> None:
    copy, _ = await crashed(path, tmp_path)
    for emptied in (True, False):
        copy.write_bytes(b"") if emptied else copy.unlink()
        shutil.copy(log(path), log(copy)) if log(path).exists() else log(copy).write_bytes(noise(9000))
        store = await reopened(copy)
        assert store.recovered is not None
        await store.close()
