"""The CSV file opens in a spreadsheet, is whole or not there, and calculates nothing."""

import asyncio
import csv
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.core.answer import Answer, Cause, Known
from app.core.edit import Edit
from app.core.history import Search
from app.store import Store, StoreError, Trouble
from app.store.export import Words
from tests.core.samples import TOMORROW
from tests.store.samples import CUT, HOSTILE, add, content_of, deliver, fill, new, put

WORDS = Words(
    headers=("When", "Ended", "Lead", "Connection", "Server", "Who", "Outcome", "Code", "Message", "Changes", "JSON"),
    outcome=lambda made: made.outcome.value,
    labels={"njCallBackDate": "Call back", "njDisposition": "Disposition"},
    cleared="(empty)",
    zone=ZoneInfo("Australia/Melbourne"),
)


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def parts(folder: Path) -> list[Path]:
    return list(folder.glob("*.part"))


async def test_every_column_says_what_it_should(store: Store, tmp_path: Path) -> None:
    await deliver(store, await add(store))
    edit = Edit("9856", {"FirstPhone": "", "Mobile": "+61 491 570 110"}, "Busy", TOMORROW, None, {"Name": "Jane Doe"})
    refused = Answer(Known.NOT_APPLIED, Cause.CODE, 104, "DNC", 400)
    await deliver(store, (await store.save(replace(new(), edit=edit)))[0], refused)
    path = tmp_path / "history.csv"
    assert await store.export(Search(), path, WORDS) == 2
    assert content_of(path).startswith(b"\xef\xbb\xbfWhen,Ended,")
    assert not parts(tmp_path)
    headers, newest, first = read(path)
    assert headers == list(WORDS.headers)
    assert newest[:9] == [
        "2026-11-24T12:30:00+11:00",
        "2026-11-24T12:30:00+11:00",
        "9856",
        "Melbourne sales",
        "https://contact.example.com",
        "jane",
        "needs you",
        "104",
        "DNC",
    ]
    assert newest[9] == (
        "Disposition: Busy; Call back: 2026/11/25 10:00 → 2026/11/25 10:00; First phone: 0491570006 → (empty); "
        "Mobile: +61491570110; Name: Jane Smith → Jane Doe"
    )
    assert json.loads(newest[10])["Mobile"] == "+61491570110"
    assert first[9] == "Call back: 2026/11/25 10:00; First phone: 0491570006; Name: Jane Smith"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])  # noqa: RUF001 - the wide form is meant
async def test_no_cell_is_a_formula(store: Store, tmp_path: Path, start: str) -> None:
    text = f"{start}1+1"
    item = replace(new(f"x{text}"), who=text, layout=replace(new().layout, name=text, server=text))
    await deliver(store, (await store.save(item))[0], replace(CUT, message=text))
    path = tmp_path / "history.csv"
    words = replace(WORDS, outcome=lambda _: text, labels={"njCallBackDate": text})
    await store.export(Search(), path, words)
    row = read(path)[1]
    assert [row[place] for place in (3, 4, 6, 8)] == [f"'{text}"] * 4
    assert not [cell for cell in row if cell.startswith(start)]


async def test_any_text_can_be_exported(store: Store, tmp_path: Path) -> None:
    await deliver(store, await add(store, "9856", HOSTILE))
    path = tmp_path / "history.csv"
    await store.export(Search(), path, WORDS)
    row = read(path)[1]
    assert json.loads(row[10])["Name"] == HOSTILE
    assert "evil \U0001f600 é" in row[9]


async def test_any_moment_can_be_exported(store: Store, tmp_path: Path) -> None:
    for moment in (datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)):
        await deliver(store, await add(store), now=moment)
    assert await store.export(Search(), tmp_path / "a.csv", replace(WORDS, zone=None)) == 2
    assert await store.export(Search(), tmp_path / "b.csv", WORDS) == 2
    assert [row[0][:10] for row in read(tmp_path / "b.csv")[1:]] == ["9999-12-31", "0001-01-02"]


async def test_only_what_was_searched_for_is_exported(store: Store, tmp_path: Path) -> None:
    for each in await fill(store, 450):
        await deliver(store, each)
    assert await store.export(Search(), tmp_path / "all.csv", WORDS) == 450
    assert [row[2] for row in read(tmp_path / "all.csv")[1:]] == [f"lead-{each:05}" for each in reversed(range(450))]
    assert await store.export(Search("lead-0003"), tmp_path / "some.csv", WORDS) == 10


async def test_others_have_their_turn_while_much_is_exported(store: Store, tmp_path: Path) -> None:
    for each in await fill(store, 450):
        await deliver(store, each)
    export = asyncio.ensure_future(store.export(Search(), tmp_path / "all.csv", WORDS))
    turns = 0
    while not export.done():
        await add(store)
        turns += 1
    assert turns >= 8
    assert await export == 450


async def test_a_file_that_can_not_be_written_is_told_and_the_old_one_stays(store: Store, tmp_path: Path) -> None:
    await deliver(store, await add(store))
    for path in (tmp_path / "nowhere" / "history.csv", tmp_path / "data"):
        with pytest.raises(StoreError) as told:
            await store.export(Search(), path, WORDS)
        assert told.value.path == path
        assert told.value.trouble is Trouble.NOT_READABLE
    assert not parts(tmp_path)


async def test_an_export_that_is_cut_off_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    await deliver(store, await add(store))
    path = tmp_path / "history.csv"
    put(path, b"old")

    def trouble(_: object) -> str:
        raise OSError(28, "No space left on device")

    with pytest.raises(StoreError) as told:
        await store.export(Search(), path, replace(WORDS, outcome=trouble))
    assert (told.value.trouble, told.value.path) == (Trouble.FULL, path)
    assert content_of(path) == b"old"
    assert not parts(tmp_path)
