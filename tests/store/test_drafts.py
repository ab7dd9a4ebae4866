"""Drafts on disk: each stays until the form that it is of is sent or given up."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.draft import Draft, fits, to_bring_back
from app.core.edit import Edit
from app.core.layout import Layout
from app.store import Store
from tests.core.samples import LAYOUT, NOW, TOMORROW
from tests.store.pages import change
from tests.store.samples import HOSTILE, KEY, add, clock, deliver, look, new

OTHER = replace(LAYOUT, campaign=LAYOUT.campaign + 1)


def draft(lead: str = "9856", name: str = "Jane Smith", *, minutes: int = 0, layout: Layout = LAYOUT) -> Draft:
    edit = Edit(lead, {"FirstPhone": "0491 570 0", "Mobile": None}, "Callback", TOMORROW, 7, {"Name": name})
    when = NOW + timedelta(minutes=minutes)
    return Draft(edit, layout, when, {"Mobile": "0355501777"}, "field.Name", 12)


async def keep(store: Store, *drafts: Draft) -> list[Draft]:
    return [await store.save_draft(each) for each in drafts]


@pytest.mark.parametrize("name", ["Jane Smith", HOSTILE, ""])
async def test_a_draft_comes_back_as_it_was(store: Store, name: str) -> None:
    kept = await store.save_draft(draft(name=name))
    assert kept == replace(draft(name=name), id=kept.id)
    assert kept.id
    await store.close()
    store = await Store.open(store.path, KEY, clock)
    assert await store.drafts(LAYOUT) == [kept]
    await store.close()


async def test_only_a_draft_itself_is_written_over(store: Store) -> None:
    first, second = await keep(store, draft(), draft(name="Ali"))
    changed = await store.save_draft(replace(draft(name="Mei", minutes=2), id=first.id))
    assert await store.drafts(LAYOUT) == [changed, second]
    await store.close()


async def test_each_campaign_has_its_own(store: Store) -> None:
    mine, theirs = await keep(store, draft(), draft(layout=OTHER))
    assert await store.drafts(LAYOUT) == [mine]
    assert await store.drafts(OTHER) == [theirs]
    await store.close()


async def test_a_draft_knows_the_connection_that_it_was_typed_in(store: Store) -> None:
    there = replace(LAYOUT, template=LAYOUT.template + 1)
    (kept,) = await keep(store, draft(layout=there))
    assert await store.drafts(LAYOUT) == [kept]
    assert fits(kept, there)
    assert not fits(kept, LAYOUT)
    await store.close()


def test_the_last_of_a_lead_comes_back_first() -> None:
    old, young, other = draft(minutes=1), draft(" 9856 ", minutes=3), draft("9860", minutes=2)
    nameless, elsewhere = draft("", minutes=4), draft(minutes=5, layout=OTHER)
    every = [old, young, other, nameless, elsewhere]
    assert to_bring_back(every, LAYOUT, "9856") == [young, old]
    assert to_bring_back(every, LAYOUT, "") == [nameless]
    assert to_bring_back(every, LAYOUT, None) == [nameless, young, other, old]
    less = replace(LAYOUT, fields=tuple(each for each in LAYOUT.fields if each.name != "Name"))
    assert to_bring_back(every, less, None) == []


async def test_an_update_takes_the_place_of_its_own_draft_and_of_no_other(store: Store) -> None:
    mine, another = await keep(store, draft(), draft(name="Ali"))
    item = await add(store)
    assert await store.drafts(LAYOUT) == [mine, another]
    await store.save(new(), sent=mine.id)
    assert await store.drafts(LAYOUT) == [another]
    await deliver(store, item)
    assert await store.drafts(LAYOUT) == [another]
    await store.close()


async def test_a_draft_that_is_given_up_is_gone(store: Store) -> None:
    (kept,) = await keep(store, draft())
    await store.drop_draft(kept.id)
    await store.drop_draft(kept.id)
    assert await store.drafts(LAYOUT) == []
    await store.close()


async def test_forgetting_what_was_sent_leaves_what_was_not(store: Store) -> None:
    kept = await keep(store, draft(), draft(layout=OTHER))
    await store.forget_lead("9856")
    await store.forget_everything()
    await store.prune(NOW + timedelta(days=900))
    assert [*await store.drafts(LAYOUT), *await store.drafts(OTHER)] == kept
    await store.close()


async def test_one_that_a_disk_has_changed_is_left_out(store: Store) -> None:
    first, second = await keep(store, draft(), draft(name="Ali"))
    with look(store.path) as sql:
        sql("UPDATE drafts SET content = replace(content, 'Jane', 'June') WHERE id = ?", first.id)
    assert await store.drafts(LAYOUT) == [second]
    await store.close()


async def test_drafts_are_recovered_but_for_what_may_have_been_sent(store: Store, path: Path) -> None:
    await store.save(new("1", "Ali Hassan"), new("2"))
    _, third, other = await keep(store, draft("2", minutes=-1), draft("3"), draft("2", minutes=1, layout=OTHER))
    await store.close()
    change(path, b"Ali Hassan", b"Ali Hassam")
    store = await Store.open(path, KEY, clock)
    assert store.recovered is not None
    assert await store.drafts(LAYOUT) == [third]
    assert await store.drafts(OTHER) == [other]
    await store.close()
