"""What is stored is what was given, in order, all of a call or nothing of it."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.core import attempt as attempts
from app.core import life
from app.core.answer import Answer, Cause, Known
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.history import Search
from app.core.item import Settled, State
from app.store import Store, StoreError, Trouble
from tests.core.samples import LAYOUT, NOW
from tests.store.samples import APPLIED, CUT, HOSTILE, KEY, add, at, begin, clock, deliver, files_beside, look, new, run


async def again(store: Store) -> Store:
    """What the next run of the program finds."""
    await store.close()
    return await Store.open(store.path, KEY, clock)


async def test_an_update_comes_back_as_it_was(store: Store) -> None:
    (kept,) = await store.save(
        new(
            state=State.WAITING,
            due=at(20.000001),
            tries=3,
            waits_since=at(-0.5),
            sends=2,
            answer=Answer(Known.NOT_APPLIED, Cause.CODE, 109, "TIMEOUT", 400),
            settled=Settled.NOT_ARRIVED,
            practice=True,
            replaces=7,
            made=datetime(2026, 11, 24, 12, 30, tzinfo=timezone(timedelta(hours=11))),
        )
    )
    store = await again(store)
    assert await store.open_items() == [kept]
    assert (kept.id, kept.place) == (1, 1)
    await store.close()


@pytest.mark.parametrize("text", [HOSTILE, "x" * 100_000, "", "\ud800", "\x00", "<No Change>"])
async def test_any_text_that_a_person_can_paste_comes_back(store: Store, text: str) -> None:
    lead = f" Lead {text} "
    edit = Edit(lead, {"Mobile": text, "FirstPhone": None}, text, Standing.KEEP, 0, {"Notes": text, text: text})
    layout = replace(LAYOUT, call_editor="https://contact.example.com/Ü/{lead}")
    (kept,) = await store.save(replace(new(), edit=edit, layout=layout, who=text))
    _, made = await deliver(store, kept, Answer(Known.UNKNOWN, Cause.CODE, 103, text, 500))
    store = await again(store)
    (item,) = await store.open_items()
    assert (item.edit, item.layout, item.who) == (edit, layout, text)
    assert await store.attempts_of(layout, lead.upper()) == [made]
    assert (await store.history(Search(text), 10))[1] == 1
    await store.close()


@pytest.mark.parametrize(
    "now",
    [
        datetime(1, 1, 2, tzinfo=UTC),
        datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    ],
)
async def test_a_clock_that_is_set_to_any_moment_is_kept_to_the_microsecond(store: Store, now: datetime) -> None:
    (kept,) = await store.save(new(made=now, vouched=now, since=now))
    _, made = await deliver(store, kept, CUT, now)
    (item,) = await store.open_items()
    assert (item.made, item.vouched, item.since) == (now, now, now)
    assert await store.attempts_of(LAYOUT, kept.lead) == [made]


async def test_open_updates_come_in_the_order_of_their_places(store: Store) -> None:
    first, second, third = await store.save(new("1"), new("2"), new("3"))
    await store.save(life.cancel(second, NOW))
    (instead,) = await store.save(new("4", place=first.place))
    assert [each.id for each in await store.open_items()] == [first.id, instead.id, third.id]


async def test_an_id_is_never_given_twice(store: Store) -> None:
    first = await add(store)
    await store.save(life.cancel(first, NOW))
    await store.forget_everything()
    store = await again(store)
    assert (await add(store)).id == first.id + 1
    await store.close()


async def test_a_call_is_stored_whole_or_not_at_all(store: Store) -> None:
    kept = await add(store)
    with pytest.raises(OverflowError):
        await store.save(life.take_back(kept, NOW), new("new"), replace(new(), sends=2**70))
    assert await store.open_items() == [kept]
    assert (await add(store)).id == kept.id + 1


async def test_a_connection_of_a_call_that_was_undone_is_stored_with_the_next(store: Store) -> None:
    layout = replace(LAYOUT, name="Sydney sales")
    with pytest.raises(OverflowError):
        await store.save(new(layout=layout), replace(new(), sends=2**70))
    kept = await add(store, layout=layout)
    store = await again(store)
    assert await store.open_items() == [kept]
    await store.close()


async def test_a_connection_is_stored_once(store: Store) -> None:
    for number in range(5):
        await add(store, str(number))
    await add(store, layout=replace(LAYOUT, name="Sydney sales"))
    assert await run(store, "SELECT count(*) FROM connections") == 2


async def test_beginning_stores_the_update_and_its_attempt_together(store: Store, path: Path) -> None:
    item = await add(store)
    begun, made = await begin(store, item)
    assert made.id == 1
    with look(path) as sql:
        assert sql("SELECT state FROM items") == [("sending",)]
        assert sql("SELECT item, outcome FROM attempts") == [(begun.id, "sending")]
    with pytest.raises(OverflowError):
        await store.begin(life.begin(await add(store, "2"), NOW), replace(made, id=0, item=2**70))
    assert [each.state for each in await store.open_items()] == [State.SENDING, State.QUEUED]


async def test_an_answer_and_what_becomes_of_updates_are_stored_together(store: Store) -> None:
    item, other = await store.save(new("1"), new("2"))
    begun, made = await begin(store, item)
    done = life.after(begun, APPLIED, at(1), 0.5)
    made = attempts.ended(made, done)
    with pytest.raises(OverflowError):
        await store.end(made, done, replace(other, sends=2**70))
    assert await store.open_items() == [begun, other]
    assert await store.end(made, done, life.cancel(other, NOW)) == [done, life.cancel(other, NOW)]
    assert await store.open_items() == []
    assert await store.attempts_of(LAYOUT, "1") == [made]
    assert (await store.history(Search(outcome=State.APPLIED), 9))[1] == 1


@pytest.mark.parametrize("word", ["interrupted", "arrived", "not arrived"])
async def test_an_attempt_follows_what_is_found_out_about_its_update(store: Store, word: str) -> None:
    begun, made = await begin(store, await add(store))
    unknown = life.interrupted(begun, at(9))
    await store.save(unknown)
    expected = replace(made, ended=at(9), answer=unknown.answer, outcome=State.UNKNOWN)
    if word == "arrived":
        await store.save(life.arrived(unknown, at(60)))
        expected = replace(expected, outcome=State.APPLIED, settled=Settled.ARRIVED)
    elif word == "not arrived":
        await store.save(life.not_arrived(unknown, at(60)))
        expected = replace(expected, outcome=State.NEEDS_YOU, settled=Settled.NOT_ARRIVED)
    assert await store.attempts_of(LAYOUT, "9856") == [expected]
    assert (await store.history(Search(outcome=expected.outcome), 9))[1] == 1


async def test_an_attempt_of_practice_is_over_when_its_run_is(store: Store) -> None:
    begun, made = await begin(store, await add(store, practice=True))
    ended = life.start_again(begun, at(9), 0)
    await store.save(ended)
    assert ended.state is State.CANCELLED
    (told,) = await store.attempts_of(LAYOUT, "9856")
    assert (told.id, told.outcome, told.ended) == (made.id, State.UNKNOWN, at(9))
    assert told.answer is not None
    assert told.answer.cause is Cause.INTERRUPTED


async def test_an_attempt_that_nobody_settled_stays_unknown(store: Store) -> None:
    unknown, made = await deliver(store, await add(store), CUT)
    queued = life.again(unknown, at(60))
    await store.save(queued)
    await store.save(life.give_up(queued, Answer(Known.NOT_APPLIED, Cause.NO_CONNECTION), at(90)))
    assert await store.attempts_of(LAYOUT, "9856") == [made]


async def test_only_the_last_attempt_follows(store: Store) -> None:
    unknown, first = await deliver(store, await add(store), CUT)
    queued = life.again(unknown, at(60))
    await store.save(queued)
    begun, second = await begin(store, queued, at(61))
    await store.save(life.interrupted(begun, at(99)))
    told = await store.attempts_of(LAYOUT, "9856")
    assert told[0] == first
    assert (told[1].id, told[1].outcome, told[1].ended) == (second.id, State.UNKNOWN, at(99))


async def test_attempts_of_a_lead_are_those_of_its_lane(store: Store) -> None:
    _, made = await deliver(store, await add(store, " LEAD-Ä "))
    renamed = replace(LAYOUT, name="As it is called today")
    _, later = await deliver(store, await add(store, "lead-ä", layout=renamed))
    await deliver(store, await add(store, "lead-ä", layout=replace(LAYOUT, campaign=43)))
    await deliver(store, await add(store, "lead-ä", layout=replace(LAYOUT, server="https://other.example.com")))
    assert await store.attempts_of(LAYOUT, "Lead-ä ") == [made, later]
    assert later.before == {"FirstPhone": "0491570006", "Name": "Jane Smith", "njCallBackDate": "2026/11/25 10:00"}


async def test_the_newest_200_attempts_of_a_lead_are_looked_at(store: Store) -> None:
    item = await add(store)
    for number in range(203):
        begun, made = await begin(store, item)
        item = replace(begun, state=State.QUEUED)
        await store.end(attempts.ended(replace(made, who=str(number)), item), item)
    assert [each.id for each in await store.attempts_of(LAYOUT, "9856")] == list(range(4, 204))


async def test_calls_are_done_in_the_order_in_which_they_came(store: Store) -> None:
    saved = await asyncio.gather(*(store.save(new(str(number))) for number in range(30)))
    assert [item.id for (item,) in saved] == list(range(1, 31))
    assert [each.lead for each in await store.open_items()] == [str(number) for number in range(30)]


async def test_what_was_asked_for_is_done_also_if_its_caller_is_cancelled(store: Store, path: Path) -> None:
    busy = [asyncio.ensure_future(store.save(new(str(number)))) for number in range(20)]
    await asyncio.sleep(0)
    for each in busy:
        each.cancel()
    await store.close()
    await asyncio.gather(*busy, return_exceptions=True)
    with look(path) as sql:
        assert sql("SELECT count(*) FROM items") == [(20,)]


async def test_closed_twice_it_stays_closed_and_says_so(store: Store, path: Path) -> None:
    await add(store)
    await store.close()
    await store.close()
    assert files_beside(path) == [path.name]
    with pytest.raises(StoreError) as told:
        await store.open_items()
    assert told.value.trouble is Trouble.UNFORESEEN


async def test_files_are_for_this_account_alone(store: Store, path: Path) -> None:
    await add(store)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}


async def test_a_commit_waits_for_the_disk_and_nothing_deleted_is_left_in_its_page(store: Store) -> None:
    assert await run(store, "PRAGMA synchronous") == 2
    assert await run(store, "PRAGMA journal_mode") == "wal"
    assert await run(store, "PRAGMA secure_delete") == 1
    assert await run(store, "PRAGMA foreign_keys") == 1
    assert await run(store, "PRAGMA busy_timeout") == 50
