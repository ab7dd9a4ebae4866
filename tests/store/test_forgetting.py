"""What is forgotten is gone from the files; what is still open stays, with what was sent for it."""

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.core import attempt as attempts
from app.core import life
from app.core.history import Search
from app.core.item import State
from app.store import Store
from tests.core.samples import LAYOUT, NOW
from tests.store.pages import clear_bytes_of
from tests.store.samples import APPLIED, CUT, KEY, add, at, begin, clock, deliver, fill, new, run

SECRETS = (b"SECRET-LEAD", b"secret-lead", b"Aloysius Q", b"aloysius q", b"0491570159", b"0491 570 159")


async def sent(store: Store, lead: str, name: str = "Jane Smith") -> None:
    await deliver(store, await add(store, lead, name))


async def secret(store: Store, count: int) -> None:
    """A lead among others, in rows that are large and small, so that pages split and merge around them."""
    for number in range(count):
        item = new("Secret-Lead" if number % 2 else "SECRET-LEAD", f"Aloysius Q {'x' * (number * 97 % 2000)}")
        item = replace(item, edit=replace(item.edit, phones={"Mobile": "0491 570 159"}))
        await deliver(store, (await store.save(item))[0])
        await sent(store, f"other-{number}", "y" * (number * 61 % 900))


async def test_no_byte_of_a_forgotten_lead_is_left(store: Store, path: Path) -> None:
    await secret(store, 60)
    content = clear_bytes_of(path.parent)
    assert all(each in content for each in SECRETS)
    assert await store.forget_lead(" secret-LEAD ") == 60
    content = clear_bytes_of(path.parent)
    assert [each for each in SECRETS if each in content] == []
    assert await store.attempts_of(LAYOUT, "SECRET-LEAD") == []
    assert (await store.history(Search(), 1))[1] == 60
    assert await run(store, "PRAGMA integrity_check") == "ok"


async def test_no_byte_is_left_where_pages_were_split(store: Store, path: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - with these, SQLite leaves a copy of a key in the gap of a page
    for _ in range(8):
        made = [
            new("Secret-Lead", "Aloysius Q")
            if chance.random() < 0.1
            else new(chance.choice("aqrsstz") + str(chance.random()))
            for _ in range(100)
        ]
        stored = await store.save(*made)
        closed = [each for each in stored if chance.random() < 0.8 or each.lead == "Secret-Lead"]
        await store.save(*(replace(each, state=State.APPLIED) for each in closed))
    await store.forget_lead("secret-lead")
    content = clear_bytes_of(path.parent)
    assert [each for each in (*SECRETS, b"Secret-Lead") if each in content] == []


async def test_no_byte_of_anything_is_left_once_everything_is_forgotten(store: Store, path: Path) -> None:
    await secret(store, 30)
    assert await store.forget_everything() == 60
    content = clear_bytes_of(path.parent)
    assert [each for each in (*SECRETS, b"other-", b"yyyy", b"Melbourne") if each in content] == []
    await sent(store, "9856")
    assert (await store.history(Search(), 9))[1] == 1


async def test_a_lead_is_forgotten_on_every_server(store: Store) -> None:
    await sent(store, "9856")
    elsewhere = replace(LAYOUT, server="https://other.example.com")
    await deliver(store, await add(store, "9856", layout=elsewhere))
    await sent(store, "98561")
    assert await store.forget_lead("9856") == 2
    assert [each.item.lead for each in (await store.history(Search(), 9))[0]] == ["98561"]


async def test_open_updates_stay_with_what_was_sent_for_them(store: Store) -> None:
    unknown, made = await deliver(store, await add(store), CUT)
    await sent(store, "9856")
    waiting = await add(store)
    for forget in (store.forget_everything(), store.forget_lead("9856"), store.prune(NOW + timedelta(days=400))):
        await forget
        assert await store.open_items() == [unknown, waiting]
        assert await store.attempts_of(LAYOUT, "9856") == [made]
    await store.save(life.arrived(unknown, at(5)))
    (settled,) = await store.attempts_of(LAYOUT, "9856")
    assert settled.outcome is State.APPLIED


async def test_pruning_takes_what_is_older_and_nothing_else(store: Store) -> None:
    for days in range(5):
        moment = NOW + timedelta(days=days)
        await deliver(store, await add(store, str(days), since=moment), now=moment)
    assert await store.prune(NOW + timedelta(days=2)) == 2
    assert [each.item.lead for each in (await store.history(Search(), 9))[0]] == ["4", "3", "2"]
    assert await run(store, "SELECT count(*) FROM items") == 3
    assert await store.prune(NOW + timedelta(days=2)) == 0


async def test_an_attempt_from_before_a_clock_was_set_back_keeps_its_update(store: Store) -> None:
    begun, made = await begin(store, await add(store), at(3600))
    done = life.after(begun, APPLIED, NOW, 0.5)
    await store.end(attempts.ended(made, done), done)
    assert await store.prune(at(60)) == 0
    assert (await store.history(Search(), 9))[1] == 1
    assert await store.prune(at(3600.000001)) == 1
    assert await run(store, "SELECT count(*) FROM items") == 0
    assert await run(store, "SELECT count(*) FROM connections") == 0


async def test_connections_that_nothing_needs_go_and_come_back(store: Store) -> None:
    await sent(store, "1")
    await store.forget_everything()
    assert await run(store, "SELECT count(*) FROM connections") == 0
    kept = await add(store, "2")
    await store.close()
    store = await Store.open(store.path, KEY, clock)
    assert await store.open_items() == [kept]
    await store.close()


async def test_forgetting_nothing_is_fine(store: Store) -> None:
    await fill(store, 3)
    assert await store.forget_lead("") == 0
    assert await store.forget_lead("' OR 1=1 --") == 0
    assert len(await store.open_items()) == 3
