"""A file of an older version of the program is brought up to date with all its rows, whole or not at all."""

from contextlib import closing
from pathlib import Path

import pytest

from app.core.history import Search
from app.core.item import Item
from app.store import Store, StoreError, Trouble, schema
from app.store.database import Database
from app.store.sqlite import sqlite3
from tests.store.samples import HOSTILE, KEY, add, clock, deliver, look

SCHEMA_OF_1 = (
    ("attempts", ["id", "item", "began", "who", "sent", "before", "ended", "answer", "outcome", "settled", "digest"]),
    ("connections", ["id", "server", "campaign", "content", "digest"]),
)


async def of_version_1(path: Path) -> list[Item]:
    """Turn a file into what version 1 of the program would have written: it had no table of searches."""
    store = await Store.open(path, KEY, clock)
    await deliver(store, await add(store, "9856", "Ali Hassan"))
    await deliver(store, await add(store, "9860", HOSTILE))
    await add(store, "9862")
    kept = await store.open_items()
    await store.close()
    with look(path) as sql:
        sql("DROP TABLE searches")
        sql("DROP TABLE merges")
        sql("DROP TABLE drafts")
        sql("PRAGMA user_version=1")
    return kept


async def test_a_file_of_version_1_keeps_its_rows_and_can_be_searched(path: Path) -> None:
    kept = await of_version_1(path)
    store = await Store.open(path, KEY, clock)
    assert store.recovered is None
    assert await store.open_items() == kept
    assert (await store.history(Search("ali hass"), 9))[1] == 1
    assert (await store.history(Search(HOSTILE), 9))[1] == 1
    assert (await store.history(Search(), 9))[1] == 2
    await deliver(store, kept[0])
    assert (await store.history(Search("9862"), 9))[1] == 1
    await store.close()


def test_version_1_is_what_it_was(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with closing(Database(path, 0.0, None)) as database:
        schema.migrate(database, 1)
        assert database.version == 1
        for table, columns in SCHEMA_OF_1:
            assert [row[1] for row in database.run(f"PRAGMA table_info({table})")] == columns


async def test_a_new_file_and_one_brought_up_to_date_have_the_same_tables(path: Path, tmp_path: Path) -> None:
    await of_version_1(path)
    await (await Store.open(path, KEY, clock)).close()
    await (await Store.open(tmp_path / "new.db", KEY, clock)).close()
    with look(path) as sql, look(tmp_path / "new.db") as other:
        query = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
        assert sql(query) == other(query)
        assert sql("PRAGMA user_version") == [(schema.VERSION,)]


async def test_a_step_that_can_not_be_finished_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = await of_version_1(path)

    def cut_off(database: Database) -> None:
        schema._add_searches(database)
        raise sqlite3.OperationalError("the power is gone")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", (schema._begin, cut_off))
        with pytest.raises(StoreError) as told:
            await Store.open(path, KEY, clock)
        assert told.value.trouble is not Trouble.DAMAGED
    with look(path) as sql:
        assert sql("PRAGMA user_version") == [(1,)]
        assert sql("SELECT count(*) FROM sqlite_schema WHERE name = 'searches'") == [(0,)]
    store = await Store.open(path, KEY, clock)
    assert await store.open_items() == kept
    await store.close()


async def test_a_damaged_file_of_version_1_is_recovered(path: Path) -> None:
    await of_version_1(path)
    with look(path) as sql:
        sql("UPDATE attempts SET sent = 'what?' WHERE id = 1")
    store = await Store.open(path, KEY, clock)
    assert store.recovered is not None
    assert (store.recovered.items, store.recovered.attempts, store.recovered.lost) == (3, 1, 1)
    assert (await store.history(Search(HOSTILE), 9))[1] == 1
    await store.close()
