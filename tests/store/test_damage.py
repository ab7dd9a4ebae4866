"""A damaged file is set aside, what can be read of it is kept, and nothing in it goes out without a look."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from app.core import life
from app.core.history import Search
from app.core.item import Item, State
from app.store import Store, StoreError, Trouble
from tests.core.samples import NOW
from tests.store.pages import change, leaf_of
from tests.store.samples import (
    CUT,
    KEY,
    add,
    at,
    begin,
    bytes_of,
    clock,
    content_of,
    deliver,
    files_beside,
    fill,
    look,
    new,
    put,
    run,
    size_of,
)

PAGE = 4096
ASIDE = "outbox.db.damaged-20261124-013000"


def damage(path: Path, at_byte: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at_byte)
        file.write(content)


def move(path: Path, to: Path) -> None:
    path.rename(to)


def names(path: Path) -> list[str]:
    return [each for each in files_beside(path) if not each.endswith(("-wal", "-shm"))]


def noise(length: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(length)  # noqa: S311 - any bytes will do


async def reopened(path: Path) -> Store:
    return await Store.open(path, KEY, clock, busy_seconds=0.05)


async def filled(path: Path, count: int = 300) -> list[Item]:
    """A file with as many updates, the first third of which was sent, closed."""
    store = await reopened(path)
    kept = await fill(store, count)
    for each in kept[: count // 3]:
        await deliver(store, each)
    await store.close()
    return kept


async def test_a_whole_file_is_not_recovered(path: Path) -> None:
    await filled(path)
    store = await reopened(path)
    assert store.recovered is None
    assert len(await store.open_items()) == 200
    await store.close()
    assert names(path) == ["outbox.db"]


@pytest.mark.parametrize("state", State)
async def test_what_may_have_gone_out_since_is_unknown_and_the_rest_stays(path: Path, state: State) -> None:
    store = await reopened(path)
    item = await add(store)
    if state is State.SENDING:
        item, _ = await begin(store, item)
    elif state is State.UNKNOWN:
        item, _ = await deliver(store, item, CUT)
    else:
        (item,) = await store.save(replace(item, state=state))
    await store._run(store._database.note_damage)
    await store.close()
    store = await reopened(path)
    assert store.recovered is not None
    assert (store.recovered.items, store.recovered.lost) == (1, 0)
    assert store.recovered.set_aside == path.with_name(ASIDE)
    expected = life.recovered(item, NOW) if item.is_open else item
    assert await store.open_items() == ([expected] if expected.is_open else [])
    if state is State.SENDING:
        assert (await store.history(Search(outcome=State.UNKNOWN), 1))[1] == 1
    await store.close()


@pytest.mark.parametrize("seed", range(12))
async def test_whatever_pages_are_damaged_nothing_false_comes_of_it(path: Path, seed: int) -> None:
    kept = {each.id: each for each in await filled(path)}
    chance = random.Random(seed)  # noqa: S311 - any pages will do
    pages = size_of(path) // PAGE
    for _ in range(chance.randint(1, 6)):
        length = chance.choice([1, 16, 200, PAGE])
        damage(path, PAGE * chance.randrange(1, pages) + chance.randrange(PAGE), chance.randbytes(length))
    before = content_of(path)
    store = await reopened(path)
    found = await store.open_items()
    try:
        entries, _ = await store.history(Search(), 1000)
    except StoreError as trouble:
        assert trouble.trouble is Trouble.DAMAGED  # noqa: PT017 - it need not be raised
        await store.close()
        before = content_of(path)  # with the note that damage was found
        store = await reopened(path)
        assert store.recovered is not None
        found = await store.open_items()
        entries, _ = await store.history(Search(), 1000)
    for each in found:
        assert each.edit == kept[each.id].edit
        assert each.state in {State.UNKNOWN, State.QUEUED}
    for entry in entries:
        assert entry.attempt.sent["Name"] == kept[entry.attempt.item].edit.fields["Name"]
    if store.recovered is not None:
        assert all(each.state is State.UNKNOWN for each in found)
        assert store.recovered.set_aside.read_bytes() == before
        assert store.recovered.items + store.recovered.lost <= 400
    else:
        assert len(found) == 200
    assert await run(store, "PRAGMA integrity_check") == "ok"
    assert len(await fill(store, 3)) == 3
    await store.close()


async def test_a_lost_page_costs_the_rows_that_were_on_it_and_no_others(path: Path) -> None:
    await filled(path)
    page, cells = leaf_of(path, "items", 9)
    damage(path, PAGE * (page - 1), noise(PAGE))
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.items == 300 - cells
    assert store.recovered.lost == cells + 100 - store.recovered.attempts
    await store.close()


async def test_an_update_whose_text_a_disk_has_changed_is_not_sent(path: Path) -> None:
    store = await reopened(path)
    await store.save(new("1", "Jane Smith"), new("2", "Ali Hassan"), new("3"))
    await store.close()
    change(path, b"Ali Hassan", b"Ali Hassam")
    store = await reopened(path)
    assert store.recovered is not None
    assert (store.recovered.items, store.recovered.lost) == (2, 1)
    assert [each.lead for each in await store.open_items()] == ["1", "3"]
    await store.close()


async def test_a_connection_that_a_disk_has_changed_is_not_used(path: Path) -> None:
    await filled(path, 30)
    change(path, b'"https://contact.example.com"', b'"https://contact.example.org"')
    store = await reopened(path)
    assert store.recovered is not None
    assert (store.recovered.items, store.recovered.attempts, store.recovered.lost) == (0, 0, 40)
    await store.close()


async def test_damage_that_is_found_while_running_is_told_and_recovered_at_the_next_start(path: Path) -> None:
    store = await reopened(path)
    for name in ("Jane Smith", "Ali Hassan", "Mei Chen"):
        await deliver(store, await add(store, name, name))
    kept = await add(store)
    await store.close()
    with look(path) as sql:
        sql("UPDATE attempts SET sent = replace(sent, 'Hassan', 'Hassam') WHERE id = 2")
    store = await reopened(path)
    assert store.recovered is None
    with pytest.raises(StoreError) as told:
        await store.history(Search(), 10)
    assert told.value.trouble is Trouble.DAMAGED
    assert await store.open_items() == [kept]
    await store.close()
    store = await reopened(path)
    assert store.recovered is not None
    assert (store.recovered.items, store.recovered.attempts, store.recovered.lost) == (4, 2, 1)
    assert (await store.history(Search(), 10))[1] == 2
    await store.close()
    store = await reopened(path)
    assert store.recovered is None
    await store.close()


def unsealed(path: Path) -> bytes:
    """What was set aside and was not encrypted: every byte is kept, encrypted."""
    with look(path) as sql:
        return b"".join(content for (content,) in sql("SELECT content FROM sealed ORDER BY part"))


@pytest.mark.parametrize("content", [b"Dear diary,\n" * 1000, noise(3000), b"S", b"SQLite format 3\x00"])
async def test_something_else_in_its_place_is_set_aside(path: Path, content: bytes) -> None:
    put(path, content)
    store = await reopened(path)
    assert store.recovered is not None
    assert (store.recovered.items, store.recovered.attempts) == (0, 0)
    assert unsealed(store.recovered.set_aside) == content
    assert content not in bytes_of(path.parent) or len(content) == 1
    await add(store)
    await store.close()


async def test_an_empty_file_is_a_new_one(path: Path) -> None:
    put(path, b"")
    store = await reopened(path)
    assert store.recovered is None
    assert await store.open_items() == []
    await store.close()


async def test_another_programs_database_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with look(path, None, "rwc") as sql:
        sql("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT)")
        sql("INSERT INTO books VALUES (1, 'mine')")
    store = await reopened(path)
    assert store.recovered is not None
    put(path.with_name("books.db"), unsealed(store.recovered.set_aside))
    with look(path.with_name("books.db"), None) as sql:
        assert sql("SELECT title FROM books") == [("mine",)]
    await store.close()


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
async def test_a_file_that_was_cut_short_gives_what_is_left(path: Path, share: float) -> None:
    await filled(path)
    content = content_of(path)
    put(path, content[: int(len(content) * share)])
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.items > 10
    assert all(each.state is State.UNKNOWN for each in await store.open_items())
    await store.close()


async def test_nothing_that_was_set_aside_is_overwritten(path: Path) -> None:
    for number in range(3):
        put(path, b"Dear diary %d" % number)
        await (await reopened(path)).close()
    assert names(path) == ["outbox.db", ASIDE, f"{ASIDE}-2", f"{ASIDE}-3"]
    assert unsealed(path.with_name(f"{ASIDE}-2")) == b"Dear diary 1"


@pytest.mark.parametrize("done", ["noted", "note cut off", "file moved", "half copied", "put in place"])
async def test_a_recovery_that_was_cut_off_goes_on(path: Path, done: str) -> None:
    kept = await filled(path, 30)
    damaged = content_of(path)
    note, aside, fresh = (path.with_name(f"outbox.db{each}") for each in (".recovering", ".damaged-1", ".new"))
    note.write_text("outbox" if done == "note cut off" else f"{aside.name}\n")
    if done == "note cut off":
        damage(path, 8 * PAGE, noise(PAGE))
    elif done != "noted":
        move(path, aside)
        path.with_name("outbox.db-wal").write_bytes(b"")
    if done == "half copied":
        fresh.write_bytes(noise(PAGE))
    if done == "put in place":
        path.with_name("outbox.db-wal").unlink()
        await (await reopened(path)).close()
        note.write_text(f"{aside.name}\n")
    store = await reopened(path)
    assert store.recovered is not None
    assert store.recovered.items + store.recovered.lost >= len(kept) - 10
    if done != "note cut off":
        assert [each.id for each in await store.open_items()] == [each.id for each in kept[10:]]
        assert names(path) == ["outbox.db", aside.name]
        assert content_of(aside) == damaged
    await store.close()
    assert not note.exists()


async def test_an_id_of_a_lost_update_is_known_to_be_used(path: Path) -> None:
    store = await reopened(path)
    await fill(store, 5)
    await store.save(life.take_back((await store.open_items())[4], at(1)))
    await store._run(store._database.note_damage)
    await store.close()
    store = await reopened(path)
    assert (await add(store)).id == 6
    await store.close()
