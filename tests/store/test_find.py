"""Leads that something was sent to are found by any part of it, each once."""

from dataclasses import replace

import pytest

from app.core.draft import Draft
from app.core.edit import Edit
from app.core.find import MOST
from app.core.history import search
from app.core.layout import Layout
from app.numbers import read_number
from app.store import Store
from tests.benchmarks.history import fill
from tests.core.samples import LAYOUT, NOW
from tests.store.samples import HOSTILE, add, deliver


async def found(store: Store, text: str, *, practice: bool = False, layout: Layout = LAYOUT) -> list[str]:
    wanted = search(text, read_number(text, "AU"), None, practice=practice)
    return [each.item.lead for each in await store.leads(wanted, layout, MOST)]


async def test_a_lead_is_found_once_by_any_part_the_newest_first(store: Store) -> None:
    for lead, name in (("UK/0007", "Zoë Straße"), ("9860", "Ali Hassan"), ("UK/0007", "Zoë Strasse")):
        await deliver(store, await add(store, lead, name))
    for text in ("uk/0007", "K/00", "ZOË", "STRASSE"):
        assert await found(store, text) == ["UK/0007"], text
    assert await found(store, "") == ["UK/0007", "9860"]
    assert await found(store, "nobody") == []


@pytest.mark.parametrize("text", ["+61 491 570 006", "0491570006", "(0491) 570-006", "61491570006", "570 006"])
async def test_a_number_is_found_however_it_is_written(store: Store, text: str) -> None:
    await deliver(store, await add(store))
    assert await found(store, text) == ["9856"]


async def test_the_account_and_the_connection_are_not_looked_at(store: Store) -> None:
    await deliver(store, await add(store, "1", "Jane Smith"))
    await deliver(store, await add(store, "2", "Ali Hassan"))  # sent by jane, as all here
    assert await found(store, "jane") == ["1"]
    assert await found(store, "Melbourne") == []


async def test_other_campaigns_servers_and_practice_are_apart(store: Store) -> None:
    await deliver(store, await add(store, "1"))
    await deliver(store, await add(store, "2", layout=replace(LAYOUT, campaign=43)))
    await deliver(store, await add(store, "3", layout=replace(LAYOUT, server="https://other.example.com")))
    await deliver(store, await add(store, "4", practice=True))
    assert await found(store, "") == ["1"]
    assert await found(store, "", practice=True) == ["4"]
    assert await found(store, "", layout=replace(LAYOUT, campaign=43)) == ["2"]


@pytest.mark.parametrize("text", ["%", "_li", "' OR 1=1 --", '"', "*", "\x00x", "\ud83dx", "[a-z]", "a" * 100_000])
async def test_no_text_is_a_pattern_or_a_command(store: Store, text: str) -> None:
    await deliver(store, await add(store, "9860", "Ali Hassan"))
    assert await found(store, text) == []


async def test_any_text_is_found(store: Store) -> None:
    await deliver(store, await add(store, "1", HOSTILE))
    for text in ("\ud83d", "\x00", "\U0001f600", "drop table", "'\""):
        assert await found(store, text) == ["1"], text


async def test_of_many_attempts_each_lead_is_found_once(store: Store) -> None:
    await fill(store, 300)
    leads = await found(store, "")
    assert leads == [str(100_099 - each) for each in range(MOST)]
    assert await found(store, "Preston 7") == ["100026", "100025", "100024", "100023", "100002"]
    assert len(await found(store, "0491 570 0")) == 34


async def test_a_draft_of_any_connection_is_there_to_be_dropped(store: Store) -> None:
    for campaign in (42, 43):
        draft = Draft(Edit(lead="9856"), replace(LAYOUT, campaign=campaign), NOW)
        await store.save_draft(draft)
    assert [each.layout.campaign for each in await store.drafts(None)] == [42, 43]
