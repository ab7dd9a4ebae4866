"""What the start is measured with: processes that tell their moments, and folders to start the program on."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from app.config import OUTBOX, read_connection
from app.core.draft import fits
from app.core.history import Search
from app.store import Store
from tests.benchmarks import folders
from tests.benchmarks.size import size
from tests.benchmarks.spawned import BARE, PLATFORMS, Moments, NotMeasuredError, Spawned, ours, platforms, windows
from tests.store.samples import KEY, clock

_Found = TypeVar("_Found")


def test_moments_count_from_the_spawn() -> None:
    assert Moments.parse('{"painted": 12.5, "ready": 13.0, "whole": true}', 12.0) == Moments(0.5, 1.0)
    assert Moments.parse('{"painted": 12.5}', 12.0) == Moments(0.5)


@pytest.mark.parametrize("said", ["", "[]", "null", "{}", '{"painted": "soon"}', '{"painted": null}', "Traceback"])
def test_what_tells_no_moments_is_not_measured(said: str) -> None:
    with pytest.raises(NotMeasuredError, match="no moments"):
        Moments.parse(said, 0.0)


def test_a_window_without_its_form_is_not_measured() -> None:
    with pytest.raises(NotMeasuredError, match="form"):
        Moments.parse('{"painted": 1, "ready": 2, "whole": false}', 0.0)


def test_the_bare_window_tells_when_it_was_painted(tmp_path: Path) -> None:
    with windows("offscreen", tmp_path) as environment, Spawned(BARE, environment=environment) as bare:
        moments = bare.moments()
        assert moments.painted > 0
        assert moments.ready == 0
        assert bare.resident() > 1_000_000
        assert bare.worked() > 0


def test_the_program_tells_both_moments_and_ends_cleanly(tmp_path: Path) -> None:
    with windows("offscreen", tmp_path) as environment:
        opened = folders.opened(tmp_path / "opened", environment)
        with ours(opened, environment=environment) as program:
            moments = program.moments()
            assert program.end() == 0
    assert 0 < moments.painted < moments.ready


def test_a_program_that_ends_sooner_is_not_measured(tmp_path: Path) -> None:
    with windows("offscreen", tmp_path) as environment:
        program = ours(tmp_path, "--unknown", environment=environment)
        with program, pytest.raises(NotMeasuredError, match="before it was ready"):
            program.moments()


def test_what_is_sent_as_soon_as_it_is_ready_is_kept(tmp_path: Path) -> None:
    with windows("offscreen", tmp_path) as environment:
        opened = folders.opened(tmp_path / "opened", environment)
        with Spawned("tests.ready_driver", "--data-dir", str(opened), environment=environment) as program:
            program.moments()
            assert program.end() == 0
    assert [each.lead for each in asyncio.run(read(opened, Store.open_items))] == ["9856"]


def test_a_full_folder_has_its_history_and_its_drafts(tmp_path: Path) -> None:
    layout, _ = read_connection(folders.SAMPLE)
    (tmp_path / "empty").mkdir()
    folder = folders.full(tmp_path / "full", tmp_path / "empty", attempts=30, drafts=5)
    assert asyncio.run(read(folder, lambda store: store.prune(datetime.now(UTC) - timedelta(days=31)))) == 0
    assert asyncio.run(read(folder, lambda store: store.history(Search(), 100)))[1] == 30
    assert all(fits(each, layout) for each in asyncio.run(read(folder, lambda store: store.drafts(layout))))
    assert len(asyncio.run(read(folder, lambda store: store.drafts(layout)))) == 5


async def read(folder: Path, look: Callable[[Store], Awaitable[_Found]]) -> _Found:
    store = await Store.open(folder / OUTBOX, KEY, clock)
    try:
        return await look(store)
    finally:
        await store.close()


def test_platforms_are_those_asked_for() -> None:
    assert platforms(["--runs", "5", "--platform", "xcb"]) == ["xcb"]
    assert platforms([]) == list(PLATFORMS)


def test_a_size_is_that_of_each_file_once(tmp_path: Path) -> None:
    (tmp_path / "libicu.so.73.2").write_bytes(b"12345")
    (tmp_path / "libicu.so.73").symlink_to("libicu.so.73.2")
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "libqxcb.so").write_bytes(b"123")
    assert size(tmp_path.rglob("*")) == 8
