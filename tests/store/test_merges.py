"""What was recorded and decided of a conflict outlives the program, as long as its update does."""

from app.core import life, merge
from app.core.answer import Answer, Cause, Known
from app.core.item import State
from app.core.merge import Choice
from app.store import Store
from tests.core.samples import NOW
from tests.store.pages import change
from tests.store.samples import KEY, add, clock, deliver, look

CONFLICT = Answer(Known.NOT_APPLIED, Cause.CODE, 110, "EDIT CONFLICT", 400)


async def test_it_comes_back_as_it_was_and_goes_with_its_update(store: Store) -> None:
    item, made = await deliver(store, await add(store), CONFLICT)
    assert item.state is State.CONFLICT
    assert await store.merge_of(item) is None
    half = merge.record(merge.conflict(item, [made]), "FirstPhone", "0355501777")
    await store.save_merge(half)
    done = merge.looked(merge.choose(half, "FirstPhone", Choice.KEEP), NOW)
    await store.save_merge(done)
    await store.close()
    store = await Store.open(store.path, KEY, clock)
    (item,) = await store.open_items()
    assert await store.merge_of(item) == done
    await store.save(life.cancel(item, NOW))
    await store.forget_lead(item.lead)
    with look(store.path) as sql:
        assert sql("SELECT count(*) FROM merges") == [(0,)]
    await store.close()


async def test_one_that_a_disk_has_changed_is_looked_at_again(store: Store) -> None:
    item, made = await deliver(store, await add(store), CONFLICT)
    await store.save_merge(merge.conflict(item, [made]))
    with look(store.path) as sql:
        sql("UPDATE merges SET content = replace(content, 'not yet', 'seen')")
    assert await store.merge_of(item) is None
    await store.close()


async def test_it_is_recovered_from_a_damaged_file(store: Store) -> None:
    kept = []
    for lead in ("1", "2"):
        item, made = await deliver(store, await add(store, lead), CONFLICT)
        kept.append(merge.record(merge.conflict(item, [made]), "FirstPhone", f"035550177{lead}"))
        await store.save_merge(kept[-1])
    await add(store, "3", "Ali Hassan")
    await store.close()
    for old, changed in ((b"Ali Hassan", b"Ali Hassam"), (b"0355501772", b"0355501773")):
        change(store.path, old, changed)
    store = await Store.open(store.path, KEY, clock)
    assert store.recovered is not None
    first, second = await store.open_items()
    assert (first.state, second.state) == (State.CONFLICT, State.CONFLICT)
    assert await store.merge_of(first) == kept[0]
    assert await store.merge_of(second) is None  # a disk has changed it
    await store.close()
