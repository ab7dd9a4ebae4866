"""Nothing that the store keeps can be read without its key, and nobody else's file is touched."""

import pickle
import random
import shutil
import sqlite3 as standard
import traceback
from contextlib import closing
from pathlib import Path

import pytest

from app.core.history import Search
from app.store import Store, StoreError, Trouble, is_encrypted, set_aside
from app.store.cipher import PAGE, Cipher, Kind
from app.store.database import Database
from app.store.sqlite import Code, sqlite3
from app.store.trouble import told
from tests.core.samples import NOW
from tests.store.pages import change
from tests.store.plain import write_plain
from tests.store.planted import NAMES, drop, found_in, plant, state_of, trouble_of
from tests.store.samples import (
    KEY,
    OTHER_KEY,
    add,
    bytes_of,
    clock,
    content_of,
    fill,
    put,
    size_of,
)
from tests.store.test_damage import ASIDE, damage, move, noise, reopened
from tests.store.test_export import WORDS


async def test_nothing_of_it_can_be_read_in_the_files_while_open_or_closed(store: Store, path: Path) -> None:
    await plant(store)
    assert (await store.history(Search("chidi"), 9))[1] == 1
    assert size_of(path.with_name("outbox.db-wal")) > PAGE
    assert found_in(bytes_of(path.parent)) == []
    await store.close()
    assert found_in(bytes_of(path.parent)) == []
    with closing(standard.connect(path)) as file, pytest.raises(standard.DatabaseError):
        file.execute("SELECT * FROM items")


async def test_a_large_write_leaves_no_clear_file_beside_it(store: Store, tmp_path: Path) -> None:
    """What doesn't fit into memory goes into the log, and what is sorted stays in memory."""
    seen: dict[str, bytes] = {}

    def look_around() -> int:
        seen.update(state_of(tmp_path))
        return 0

    await store._run(lambda: store._database.run("PRAGMA cache_size=10"))
    await store._run(lambda: store._database._connection.set_progress_handler(look_around, 100_000))
    await plant(store)
    await fill(store, 2000)
    await store.forget_lead(NAMES[0])
    await store._run(lambda: store._database.run("SELECT edit FROM items ORDER BY edit || since").fetchall())
    assert len(seen) > 2
    assert found_in(b"".join(seen.values())) == []


@pytest.mark.parametrize("closed", [True, False])
async def test_another_key_opens_nothing_and_changes_nothing(path: Path, tmp_path: Path, closed: bool) -> None:
    store = await Store.open(path, KEY, clock)
    await plant(store)
    if closed:
        await store.close()
    stolen = tmp_path / "stolen"
    shutil.copytree(path.parent, stolen)
    before = state_of(stolen)
    assert await trouble_of(stolen / path.name, OTHER_KEY) is Trouble.OTHER_KEY
    assert is_encrypted(stolen / path.name)
    assert is_encrypted(stolen / path.name, OTHER_KEY)
    assert not is_encrypted(stolen / path.name, KEY)
    assert state_of(stolen) == before
    await store.close()
    store = await Store.open(stolen / path.name, KEY, clock)
    assert store.recovered is None
    assert len(await store.open_items()) == 2
    await store.close()


@pytest.mark.parametrize("where", ["in the salt", "in the first page", "everywhere", "cut short", "the log alone"])
async def test_anothers_damaged_file_is_not_recovered_either(path: Path, tmp_path: Path, where: str) -> None:
    store = await Store.open(path, KEY, clock)
    await fill(store, 100)
    copy = tmp_path / "copy"
    shutil.copytree(path.parent, copy)
    await store.close()
    match where:
        case "in the salt":
            damage(path, 3, b"\x00\x01")
        case "in the first page":
            damage(path, 100, noise(200))
        case "everywhere":
            put(path, noise(40 * PAGE))
        case "cut short":
            put(path, content_of(path)[: 5 * PAGE + 77])
        case "the log alone":
            shutil.rmtree(path.parent)
            shutil.copytree(copy, path.parent)
            drop(path)
    before = state_of(path.parent)
    assert await trouble_of(path, OTHER_KEY) is Trouble.OTHER_KEY
    assert state_of(path.parent) == before


async def test_a_recovery_that_was_cut_off_is_not_gone_on_with_by_another_key(path: Path) -> None:
    store = await Store.open(path, KEY, clock)
    await fill(store, 100)
    await store.close()
    damage(path, 8 * PAGE, noise(PAGE))
    move(path, path.with_name(ASIDE))
    path.with_name("outbox.db.recovering").write_text(f"{ASIDE}\n")
    before = state_of(path.parent)
    assert await trouble_of(path, OTHER_KEY) is Trouble.OTHER_KEY
    assert state_of(path.parent) == before
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.items > 50
    await store.close()


async def test_a_damaged_salt_costs_nothing(path: Path) -> None:
    store = await Store.open(path, KEY, clock)
    kept = await fill(store, 50)
    await store.close()
    damage(path, 0, noise(16))
    store = await reopened(path)
    assert store.recovered is None
    assert await store.open_items() == kept
    await store.close()


async def test_a_damaged_first_page_is_damage_and_is_set_aside_as_it_is(path: Path) -> None:
    """It names all others: nothing of the file can be read without it."""
    store = await Store.open(path, KEY, clock)
    await plant(store)
    await store.close()
    damage(path, 2000, b"\x00\x00\x00\x00")
    before = content_of(path)
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.set_aside.read_bytes() == before
    await store.close()


async def test_a_file_of_another_key_is_set_aside_on_request_and_comes_back_whole(path: Path) -> None:
    store = await Store.open(path, KEY, clock)
    await plant(store)
    copy = path.parent.with_name("copy")
    shutil.copytree(path.parent, copy)
    await store.close()
    path = copy / path.name
    before = {name: content for name, content in state_of(copy).items() if not name.endswith("-shm")}
    aside = await set_aside(path, NOW)
    assert aside.name == "outbox.db.other-key-20261124-013000"
    await (await Store.open(path, OTHER_KEY, clock)).close()
    for name, content in before.items():
        assert path.with_name(name.replace("outbox.db", aside.name)).read_bytes() == content
    store = await Store.open(aside, KEY, clock)
    assert len(await store.open_items()) == 2
    await store.close()


async def test_a_store_for_the_run_is_nowhere(path: Path, tmp_path: Path) -> None:
    store = await Store.open_for_the_run(path)
    assert not store.lasting
    await plant(store)
    assert len(await store.open_items()) == 2
    assert (await store.history(Search(), 9))[1] == 3
    assert await store.forget_lead(NAMES[4]) == 1
    assert await store.export(Search(), tmp_path / "out.csv", WORDS) == 2
    await store.close()
    drop(tmp_path / "out.csv")
    assert state_of(tmp_path) == {}


def test_the_key_is_in_nothing_that_can_be_printed(path: Path) -> None:
    cipher = Cipher(KEY)
    secrets = {KEY.hex(), cipher._key.hex(), cipher.reveal()}
    assert repr(cipher) == "Cipher(…)"
    with pytest.raises(TypeError):
        pickle.dumps(cipher)
    put(path, noise(10 * PAGE))
    with pytest.raises(StoreError) as raised, told(path), closing(Database(path, 0.0, cipher)) as database:
        database.run("SELECT * FROM sqlite_schema")
    text = "".join(traceback.format_exception(raised.value))
    assert not any(each.lower() in text.lower() for each in secrets)


async def test_nothing_is_said_on_standard_error(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store = await Store.open(path, KEY, clock)
    await fill(store, 200)
    await store.close()
    damage(path, 9 * PAGE, noise(PAGE))
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()
    assert await trouble_of(path, OTHER_KEY) is Trouble.OTHER_KEY
    write_plain(path.with_name("older.db"), 3)
    await (await reopened(path.with_name("older.db"))).close()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("seed", range(5))
def test_no_file_is_taken_for_anothers_that_is_none(path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - any bytes will do
    cipher = Cipher(KEY)
    text = "".join(chance.choice("abcdefgh äöü中文字 0123456789\n") for _ in range(40_000)).encode()
    for content, kind in (
        (b"", Kind.NOTHING),
        (bytes(50_000), Kind.RUBBISH),
        (text, Kind.RUBBISH),
        (chance.randbytes(PAGE - 1), Kind.RUBBISH),
        (chance.randbytes(PAGE), Kind.OTHER),
        (chance.randbytes(50_000), Kind.OTHER),
    ):
        put(path, content)
        assert cipher.kind(path) is kind


async def test_a_page_of_another_place_is_damage(path: Path) -> None:
    """Each is sealed with its number: somebody who swaps pages is found out."""
    store = await Store.open(path, KEY, clock)
    await fill(store, 200)
    await store.close()
    content = content_of(path)
    put(path, content[: 9 * PAGE] + content[10 * PAGE : 11 * PAGE] + content[10 * PAGE :])
    store = await reopened(path)
    assert store.recovered is not None
    await store.close()


async def test_the_files_pages_are_what_this_program_takes_them_for(path: Path) -> None:
    """Its own reading of SQLCipher's pages and SQLCipher's are the same: a page written by it is read by the other."""
    store = await Store.open(path, KEY, clock)
    await add(store, "1", "Ali Hassan")
    await store.close()
    change(path, b"Ali Hassan", b"Ali Hassan")
    store = await reopened(path)
    assert store.recovered is None
    assert [each.edit.fields["Name"] for each in await store.open_items()] == ["Ali Hassan"]
    await store.close()


def test_codes_are_those_of_sqlite() -> None:
    for code in Code:
        assert getattr(standard, f"SQLITE_{code.name}") == code


def test_the_library_is_one_that_encrypts() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        (version,) = connection.execute("PRAGMA cipher_version").fetchone()
        options = {each for (each,) in connection.execute("PRAGMA compile_options")}
    assert version.startswith("4.")
    assert {"HAS_CODEC", "TEMP_STORE=2", "THREADSAFE=1"} <= options
