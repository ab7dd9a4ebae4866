"""What an older version of the program wrote in the clear is encrypted, whole or not, and nothing clear is left."""

import os
import shutil
from pathlib import Path

import pytest

from app.store import Trouble
from app.store.cipher import PAGE
from tests.store.plain import kill_often, write_plain
from tests.store.planted import NAMES, PLANTED, found_in, mode_of, state_of, trouble_of
from tests.store.samples import (
    KEY,
    add,
    bytes_of,
    content_of,
    look,
    put,
    size_of,
)
from tests.store.test_damage import ASIDE, damage, move, names, noise, reopened, unsealed


async def test_a_file_of_an_older_version_is_encrypted_and_loses_nothing(path: Path) -> None:
    write_plain(path, 40, NAMES[0])
    assert found_in(bytes_of(path.parent)) == [PLANTED[0]]
    store = await reopened(path)
    assert store.recovered is None
    assert [each.edit.fields["Name"] for each in await store.open_items()] == [f"{NAMES[0]} {n}" for n in range(40)]
    assert (await add(store)).id == 41
    assert found_in(bytes_of(path.parent)) == []
    await store.close()
    assert names(path) == ["outbox.db"]
    assert mode_of(path) == 0o600 or os.name == "nt"


async def test_what_a_crash_left_in_its_log_is_encrypted_too(path: Path, tmp_path: Path) -> None:
    write_plain(path, 10)
    copy = tmp_path / "copy"
    with look(path, None) as sql:
        sql("UPDATE items SET who = x'41'")
        shutil.copytree(path.parent, copy)
    assert size_of(copy / "outbox.db-wal") > PAGE
    store = await reopened(copy / path.name)
    assert store.recovered is not None  # the digests tell that somebody has changed it
    await store.close()
    assert b"Jane Smith" not in bytes_of(copy)


async def test_the_clear_bytes_are_overwritten_before_they_are_given_up(path: Path, tmp_path: Path) -> None:
    write_plain(path, 40, NAMES[0])
    os.link(path, tmp_path / "watched")
    store = await reopened(path)
    await store.close()
    assert set((tmp_path / "watched").read_bytes()) == {0}


async def test_where_no_link_can_be_made_it_is_encrypted_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_plain(path, 40, NAMES[0])

    def refuse(_source: Path, _target: Path) -> None:
        raise PermissionError("this file system has no links")

    monkeypatch.setattr(os, "link", refuse)
    store = await reopened(path)
    assert len(await store.open_items()) == 40
    await store.close()
    assert found_in(bytes_of(path.parent)) == []
    assert names(path) == ["outbox.db"]


async def test_a_damaged_file_of_an_older_version_is_recovered_and_sealed(path: Path) -> None:
    write_plain(path, 300, NAMES[0])
    damage(path, 20 * PAGE, noise(PAGE))
    before = content_of(path)
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.items > 250
    await store.close()
    assert found_in(bytes_of(path.parent)) == []
    assert unsealed(store.recovered.set_aside) == before


async def test_what_an_older_version_set_aside_is_sealed(path: Path) -> None:
    await (await reopened(path)).close()
    aside = path.with_name(f"{ASIDE}-7")
    put(aside, b"\x00".join(PLANTED) * 100_000)
    await (await reopened(path)).close()
    assert found_in(bytes_of(path.parent)) == []
    assert unsealed(aside) == b"\x00".join(PLANTED) * 100_000
    sealed = aside.read_bytes()
    await (await reopened(path)).close()
    assert aside.read_bytes() == sealed


@pytest.mark.parametrize("moment", ["linked", "replaced", "half wiped", "moved away"])
async def test_what_a_crash_left_to_wipe_is_wiped_at_the_next_start(path: Path, tmp_path: Path, moment: str) -> None:
    write_plain(path, 40, NAMES[0])
    link, content = path.with_name("outbox.db.plain"), content_of(path)
    if moment == "linked":
        os.link(path, link)
    else:
        await (await reopened(path)).close()
        link.write_bytes(bytes(PAGE) + content[PAGE:] if moment == "half wiped" else content)
    if moment == "moved away":
        move(path, tmp_path / "elsewhere.db")
        assert names(path) == ["outbox.db.plain"]
        return
    os.link(link, tmp_path / "watched")
    store = await reopened(path)
    assert len(await store.open_items()) == 40
    await store.close()
    assert names(path) == ["outbox.db"]
    assert set((tmp_path / "watched").read_bytes()) == {0}


async def test_a_file_of_a_later_version_in_the_clear_is_left_as_it_is(path: Path) -> None:
    write_plain(path, 5)
    with look(path, None) as sql:
        sql("PRAGMA user_version=999")
    before = state_of(path.parent)
    assert await trouble_of(path, KEY) is Trouble.NEWER
    assert {name: each for name, each in state_of(path.parent).items() if each} == before


async def test_one_that_another_program_reads_is_encrypted_once_that_lets_go(path: Path) -> None:
    write_plain(path, 5)
    with look(path, None) as sql:
        sql("BEGIN")
        assert sql("SELECT count(*) FROM items") == [(5,)]
        assert await trouble_of(path, KEY) is Trouble.LOCKED
        sql("COMMIT")
    store = await reopened(path)
    assert len(await store.open_items()) == 5
    await store.close()


def test_a_kill_at_any_moment_leaves_the_one_or_the_other_whole() -> None:
    before, after = kill_often(16, 3)
    assert before
    assert after
