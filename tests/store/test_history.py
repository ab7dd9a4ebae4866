"""What was sent is found by any part of it, within a frame or two of 50,000 attempts."""

import time
from dataclasses import replace

import pytest

from app.core.history import Search
from app.core.item import State
from app.store import Store, history
from tests.core.samples import LAYOUT
from tests.store.samples import CUT, HOSTILE, add, deliver, run

MANY = 50_000


async def found(store: Store, text: str, outcome: State | None = None, *, practice: bool = False) -> list[str]:
    entries, total = await store.history(Search(text, outcome, practice), 50)
    assert total == len(entries)
    return [each.item.lead for each in entries]


async def test_an_attempt_is_found_by_any_part_of_what_was_sent(store: Store) -> None:
    await deliver(store, await add(store, "UK/0007", "Zoë Straße"))
    await deliver(store, await add(store, "9860", "Ali Hassan", layout=replace(LAYOUT, name="Sydney sales")))
    for text in ("uk/0007", "K/00", "ZOË", "STRASSE", " zoë ", "melbourne"):
        assert await found(store, text) == ["UK/0007"], text
    assert await found(store, "sydney") == ["9860"]
    assert await found(store, "jane") == ["9860", "UK/0007"]
    assert await found(store, "") == ["9860", "UK/0007"]
    assert await found(store, "nobody") == []
    assert await found(store, "%") == await found(store, "_li") == []


@pytest.mark.parametrize(
    "text", ["0491570006", "0491 570 006", "(0491) 570-006", "570 006", "1 57", "\u202a0491570006\u202c"]
)
async def test_a_number_is_found_in_any_form(store: Store, text: str) -> None:
    await deliver(store, await add(store))
    assert await found(store, text) == ["9856"]


async def test_text_with_punctuation_is_looked_for_as_it_is(store: Store) -> None:
    await deliver(store, await add(store, "A-1"))
    await deliver(store, await add(store, "A1"))
    assert await found(store, "a-1") == ["A-1"]


async def test_any_text_is_found(store: Store) -> None:
    await deliver(store, await add(store, "1", HOSTILE))
    for text in ("\ud83d", "\x00", "\U0001f600", "drop table", "'\""):
        assert await found(store, text) == ["1"], text


async def test_the_newest_comes_first_a_page_at_a_time(store: Store) -> None:
    for number in range(7):
        await deliver(store, await add(store, str(number)))
    pages = [await store.history(Search(), 3, offset) for offset in (0, 3, 6, 9)]
    assert [[each.item.lead for each in entries] for entries, _ in pages] == [
        ["6", "5", "4"],
        ["3", "2", "1"],
        ["0"],
        [],
    ]
    assert {total for _, total in pages} == {7}


async def test_an_entry_has_its_update_as_it_is_now(store: Store) -> None:
    item, made = await deliver(store, await add(store), CUT)
    ((entry,), _) = await store.history(Search(), 9)
    assert (entry.attempt, entry.item) == (made, item)


async def test_what_came_of_it_narrows_the_search(store: Store) -> None:
    await deliver(store, await add(store, "1"))
    await deliver(store, await add(store, "2"), CUT)
    assert await found(store, "", State.APPLIED) == ["1"]
    assert await found(store, "jane", State.UNKNOWN) == ["2"]
    assert await found(store, "jane", State.CONFLICT) == []


async def test_practice_is_found_apart(store: Store) -> None:
    await deliver(store, await add(store, "1"))
    await deliver(store, await add(store, "2", practice=True))
    assert await found(store, "") == ["1"]
    assert await found(store, "", practice=True) == ["2"]


def search(store: Store, *searches: Search) -> float:
    """The quickest of five rounds of searches, in seconds for one."""
    rounds = []
    for _ in range(5):
        began = time.perf_counter()
        for each in searches:
            history.find(store._database, each)
        rounds.append((time.perf_counter() - began) / len(searches))
    return min(rounds)


def count(store: Store) -> float:
    """The quickest of five looks at every row, in seconds."""
    rounds = []
    for _ in range(5):
        began = time.perf_counter()
        store._database.one("SELECT sum(length(text)) FROM searches")
        rounds.append(time.perf_counter() - began)
    return min(rounds)


async def test_a_search_of_50000_attempts_costs_a_few_looks_at_each_row(store: Store) -> None:
    await deliver(store, await add(store, "9856", "Ali Hassan, 8/10 Hoddle St, Collingwood"))
    await run(store, "BEGIN")
    await run(
        store,
        """WITH RECURSIVE numbers (number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM numbers WHERE number < 50000)
        INSERT INTO attempts SELECT number, 1, began, who, sent, before, ended, answer, outcome, settled, 0
        FROM numbers JOIN attempts ON attempts.id = 1""",
    )
    await run(
        store,
        """INSERT INTO searches SELECT id, attempts.outcome, 0, CAST(id || x'0a' || text AS BLOB)
        FROM attempts JOIN searches ON attempt = 1 WHERE id > 1""",
    )
    await run(store, "COMMIT")
    searches = [Search(text) for text in ("nobody", "0491 570 999", "Hoddle", "")]
    per_search = await store._run(lambda: search(store, *searches))
    all_rows = await store._run(lambda: count(store))
    assert (await store.history(Search(), 0))[1] == MANY
    assert per_search < 20 * all_rows, f"{per_search * 1000:.1f} ms a search, {all_rows * 1000:.1f} ms for all rows"
