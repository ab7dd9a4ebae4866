"""Drafts on disk: one a lead and campaign, until they are sent, given up or forgotten."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.draft import Draft
from app.core.edit import Edit
from app.core.layout import Layout
from app.store import Store
from tests.core.samples import LAYOUT, NOW, TOMORROW
from tests.store.samples import HOSTILE, add, bytes_of, clock, content_of, deliver, look, new, put

OTHER = replace(LAYOUT, campaign=LAYOUT.campaign + 1)


def draft(lead: str = "9856", name: str = "Jane Smith", *, minutes: int = 0, layout: Layout = LAYOUT) -> Draft:
    edit = Edit(lead, {"FirstPhone": "0491 570 0", "SecondPhone": None}, "Callback", TOMORROW, 7, {"Name": name})
    when = NOW + timedelta(minutes=minutes)
    return Draft(edit, layout, when, {"ThirdPhone": "0355501777"}, "field.Name", 12)


@pytest.mark.parametrize("name", ["Jane Smith", HOSTILE, ""])
async def test_a_draft_comes_back_as_it_was(store: Store, name: str) -> None:
    kept = draft(name=name)
    await store.save_draft(kept)
    await store.close()
    store = await Store.open(store.path, clock)
    assert await store.draft_of(LAYOUT, "9856") == await store.newest_draft(LAYOUT) == kept
    await store.close()


async def test_each_lead_of_each_campaign_has_one_and_the_last_counts(store: Store) -> None:
    for each in (draft(minutes=1), draft("9860", minutes=3), draft(" 9856 ", "Ali", minutes=2)):
        await store.save_draft(each)
    await store.save_draft(draft(name="Mei", minutes=9, layout=OTHER))
    assert await store.draft_of(LAYOUT, "9856") == draft(" 9856 ", "Ali", minutes=2)
    assert await store.newest_draft(LAYOUT) == draft("9860", minutes=3)
    assert await store.newest_draft(OTHER) == await store.draft_of(OTHER, "9856")
    assert await store.draft_of(LAYOUT, "") is None
    await store.close()


async def test_an_id_that_is_typed_on_takes_its_draft_along(store: Store) -> None:
    await store.save_draft(draft(""))
    await store.save_draft(draft("98"), "")
    await store.save_draft(draft("9856"), "98")
    assert [await store.draft_of(LAYOUT, lead) for lead in ("", "98")] == [None, None]
    assert await store.draft_of(LAYOUT, "9856") == draft()
    await store.close()


async def test_an_update_takes_the_place_of_its_leads_draft(store: Store) -> None:
    for each in (draft(), draft("9860"), draft(layout=OTHER)):
        await store.save_draft(each)
    await add(store)
    assert await store.draft_of(LAYOUT, "9856") is None
    assert await store.draft_of(LAYOUT, "9860") == draft("9860")
    assert await store.draft_of(OTHER, "9856") == draft(layout=OTHER)
    await store.close()


async def test_what_becomes_of_an_update_leaves_a_later_draft_alone(store: Store) -> None:
    item = await add(store)
    await store.save_draft(draft())
    await deliver(store, item)
    assert await store.draft_of(LAYOUT, "9856") == draft()
    await store.close()


async def test_a_draft_that_is_given_up_is_gone(store: Store) -> None:
    await store.save_draft(draft())
    await store.drop_draft(LAYOUT, "9856 ")
    assert await store.newest_draft(LAYOUT) is None
    await store.close()


async def test_forgetting_leaves_no_byte_of_a_draft(store: Store) -> None:
    for each in (draft(name="Canary Bird"), draft("9860", "Wallaby")):
        await store.save_draft(each)
    await store.forget_lead("9856")
    assert b"Canary" not in bytes_of(store.path.parent)
    assert await store.draft_of(LAYOUT, "9860") is not None
    await store.forget_everything()
    assert b"Wallaby" not in bytes_of(store.path.parent)
    with look(store.path) as sql:
        assert sql("SELECT count(*) FROM connections") == [(0,)]
    await store.close()


async def test_old_drafts_go_with_the_history(store: Store) -> None:
    for each in (draft(), draft("9860", minutes=2)):
        await store.save_draft(each)
    await store.prune(NOW + timedelta(minutes=1))
    assert await store.draft_of(LAYOUT, "9856") is None
    assert await store.draft_of(LAYOUT, "9860") is not None
    await store.close()


async def test_one_that_a_disk_has_changed_is_none(store: Store) -> None:
    await store.save_draft(draft("9860", minutes=-1))
    await store.save_draft(draft())
    with look(store.path) as sql:
        sql("UPDATE drafts SET content = replace(content, 'Jane', 'June') WHERE lead = ?", b"9856")
    assert await store.draft_of(LAYOUT, "9856") is None
    assert await store.newest_draft(LAYOUT) == draft("9860", minutes=-1)
    await store.close()


async def test_drafts_are_recovered_but_for_what_may_have_been_sent(store: Store, path: Path) -> None:
    await store.save(new("1", "Ali Hassan"), new("2"))
    for each in (draft("2", minutes=-1), draft("3"), draft("2", minutes=1, layout=OTHER)):
        await store.save_draft(each)
    await store.close()
    put(path, content_of(path).replace(b"Ali Hassan", b"Ali Hassam"))
    store = await Store.open(path, clock)
    assert store.recovered is not None
    assert await store.draft_of(LAYOUT, "2") is None
    assert await store.draft_of(LAYOUT, "3") == draft("3")
    assert await store.draft_of(OTHER, "2") == draft("2", minutes=1, layout=OTHER)
    await store.close()
