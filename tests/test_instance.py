"""What a second program hands over reaches the first, whatever else lies in the folder."""

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app import guards
from app.core.check import LONGEST_LEAD
from app.core.link import LONGEST_LINK
from app.handover import LONGEST_FILE, OLDEST, Handover, hand_over, handover_folder, to_hand_over
from app.instance import AT_ONCE, Instance
from tests.seat import until

NOW = 1_795_483_800_000_000_000
"""Nanoseconds since 1970. The clock of the first program stands still."""
Heard = list[Handover]


@pytest.fixture
async def instance(tmp_path: Path) -> AsyncIterator[Instance]:
    found = Instance.take(tmp_path, clock=lambda: NOW)
    assert found is not None
    yield found
    found.release()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "handover"
    path.mkdir()
    return path


def write(folder: Path, content: bytes = b'{"lead": "9856"}', number: int = 0, written: int = NOW) -> Path:
    path = folder / f"{written}-{number}.json"
    path.write_bytes(content)
    return path


def there(folder: Path) -> set[Path]:
    return set(folder.iterdir())


async def test_a_lead_is_handed_over(instance: Instance, tmp_path: Path) -> None:
    heard: Heard = []
    instance.watch(heard.append)
    assert await asyncio.to_thread(hand_over, tmp_path, Handover("UK/0007 ö \N{GRINNING FACE}"), clock=lambda: NOW)
    assert await asyncio.to_thread(hand_over, tmp_path, Handover(), clock=lambda: NOW)
    await until(lambda: len(heard) == 2)
    asked = to_hand_over("9856", tmp_path / "melbourne.toml", practice=True)
    assert await asyncio.to_thread(hand_over, tmp_path, asked, clock=lambda: NOW)
    where = str(tmp_path / "melbourne.toml")
    assert heard == [Handover("UK/0007 ö \N{GRINNING FACE}"), Handover(), Handover("9856", where, practice=True)]
    assert not there(tmp_path / "handover")


@pytest.mark.parametrize(
    "link", ["noojee-lead:edit?", "\u202e\0\ud800", "x" * (LONGEST_LINK + 1), "\N{GRINNING FACE}" * 4000]
)
async def test_a_link_is_handed_over_as_it_was_written_for_the_first_to_judge(
    instance: Instance, tmp_path: Path, link: str
) -> None:
    heard: Heard = []
    instance.watch(heard.append)
    assert await asyncio.to_thread(hand_over, tmp_path, to_hand_over("", link=link), clock=lambda: NOW)
    await until(lambda: heard)
    assert heard == [Handover(link=link)]


async def test_what_waits_already_comes_in_order_and_from_the_loop(instance: Instance, folder: Path) -> None:
    heard: Heard = []
    for each in (3, 1, 2):
        write(folder, json.dumps({"lead": str(each)}).encode(), written=NOW + each - 2)
    instance.watch(heard.append)
    assert not heard
    await until(lambda: len(heard) == 3)
    assert heard == [Handover("1"), Handover("2"), Handover("3")]


async def test_what_is_not_known_yet_is_passed_over(instance: Instance, folder: Path) -> None:
    heard: Heard = []
    write(folder, b'{"lead": "9856", "later": ["more"]}')
    instance.watch(heard.append)
    await until(lambda: heard)
    assert heard == [Handover("9856")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"lead",
        b"[" * 90_000,
        b"9" * 5_000,
        b"null",
        b'["9856"]',
        b'"9856"',
        b'{"lead": 9856}',
        b'{"lead": null}',
        b'{"lead": ["9856"]}',
        b'{"lead": "' + b"9" * (LONGEST_LEAD + 1) + b'"}',
        b'{"lead": "98\\n56"}',
        b'{"lead": "98\\u000056"}',
        b'{"lead": "\\ud800"}',
        b'{"lead": "9856", "connection": 1}',
        b'{"lead": "9856", "connection": "a\\u0000b"}',
        b'{"lead": "9856", "connection": "' + b"x" * 5_000 + b'"}',
        b'{"lead": "9856", "practice": "yes"}',
        b'{"link": 9856}',
        b'{"link": null, "lead": "9856"}',
        b'{"link": ["noojee-lead:9856"]}',
        b'{"link": {"lead": "9856"}}',
        b'{"link": "noojee-lead:' + b"9" * LONGEST_LINK + b'"}',
        b'{"lead": "9856"' + b" " * LONGEST_FILE + b"}",
    ],
)
async def test_what_is_no_hand_over_is_removed(instance: Instance, folder: Path, content: bytes) -> None:
    heard: Heard = []
    write(folder, content)
    write(folder, number=1)
    instance.watch(heard.append)
    await until(lambda: heard)
    assert heard == [Handover("9856")]
    assert not there(folder)


async def test_what_somebody_else_put_there_stays_and_is_not_followed(instance: Instance, folder: Path) -> None:
    heard: Heard = []
    elsewhere = write(folder.parent)
    (folder / f"{NOW}-1.json").mkdir()
    (folder / f"{NOW}-2.json").symlink_to(elsewhere)
    (folder / f"{NOW}-3.json").symlink_to("nowhere")
    os.mkfifo(folder / f"{NOW}-4.json")
    names = [
        "a.json",
        "-rf.json",
        "a\nb",
        "\N{ARABIC-INDIC DIGIT ONE}-1.json",
        "1-1.JSON",
        f"{NOW}-5.json ",
        "1" * 99 + "-1.json",
        "\udcff.json",
    ]
    for each in names:
        (folder / each).write_bytes(b'{"lead": "9860"}')
    before = there(folder)
    write(folder, number=6)
    instance.watch(heard.append)
    await until(lambda: heard)
    assert heard == [Handover("9856")]
    assert there(folder) == before
    assert elsewhere.exists()


@pytest.mark.parametrize("written", [1, NOW - OLDEST - 1, NOW + OLDEST + 1])
async def test_what_nobody_waits_for_is_removed_unread(instance: Instance, folder: Path, written: int) -> None:
    heard: Heard = []
    old = write(folder, written=written)
    for each in (old.with_suffix(".part"), old.with_suffix(".taken")):
        each.touch()
    write(folder, written=NOW - OLDEST)
    instance.watch(heard.append)
    await until(lambda: heard)
    assert heard == [Handover("9856")]
    assert not there(folder)


async def test_what_is_being_written_or_taken_back_is_left_alone(instance: Instance, folder: Path) -> None:
    heard: Heard = []
    busy = {write(folder).rename(folder / f"{NOW}-1.part"), write(folder).rename(folder / f"{NOW}-2.taken")}
    write(folder, number=3)
    instance.watch(heard.append)
    await until(lambda: heard)
    assert heard == [Handover("9856")]
    assert there(folder) == busy


async def test_thousands_are_taken_a_few_at_a_time(instance: Instance, folder: Path) -> None:
    heard: Heard = []
    for each in range(2_000):
        write(folder, json.dumps({"lead": str(each)}).encode(), written=NOW + each)
    instance.watch(heard.append)
    assert len(there(folder)) == 2_000 - AT_ONCE
    await until(lambda: len(heard) == 2_000)
    assert heard == [Handover(str(each)) for each in range(2_000)]


async def test_one_that_could_not_be_dealt_with_does_not_keep_the_next(instance: Instance, folder: Path) -> None:
    heard: Heard = []
    problems: list[BaseException] = []

    def hear(found: Handover) -> None:
        heard.append(found)
        if found.lead == "1":
            raise LookupError(found.lead)

    undo = guards.catch_lost_exceptions(problems.append)
    for each in (1, 2):
        write(folder, json.dumps({"lead": str(each)}).encode(), number=each)
    instance.watch(hear)
    await until(lambda: len(heard) == 2)
    undo()
    assert [type(each) for each in problems] == [LookupError]


async def test_a_folder_that_somebody_removed_comes_back(instance: Instance, folder: Path, tmp_path: Path) -> None:
    heard: Heard = []
    instance.watch(heard.append)
    shutil.rmtree(folder)
    await until(folder.exists)
    assert await asyncio.to_thread(hand_over, tmp_path, Handover("9856"), clock=lambda: NOW)
    await until(lambda: heard)


async def test_after_the_release_nothing_comes_and_another_may_run(instance: Instance, folder: Path) -> None:
    heard: Heard = []
    write(folder)
    instance.watch(heard.append)
    instance.release()
    instance.release()
    another = Instance.take(folder.parent, clock=lambda: NOW)
    assert another is not None
    late: Heard = []
    write(folder, number=1)
    another.watch(late.append)
    await until(lambda: late)
    assert not heard
    another.release()


async def test_where_nothing_can_be_written_nothing_is_watched(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instance = Instance.take(tmp_path / "file")
    assert instance is not None
    assert not instance.locked
    instance.watch(Heard().append)
    instance.release()


def test_a_second_instance_is_none(tmp_path: Path) -> None:
    first = Instance.take(tmp_path)
    assert first is not None
    assert first.locked
    assert Instance.take(tmp_path) is None
    first.release()


def test_a_hand_over_that_is_taken_is_acknowledged(folder: Path) -> None:
    naps: list[float] = []

    def sleep(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            (found,) = folder.iterdir()
            assert json.loads(found.read_bytes())["lead"] == "9856"
            found.unlink()

    assert hand_over(folder.parent, Handover("9856"), 3, sleep)
    assert len(naps) == 3


def test_a_hand_over_that_nobody_takes_is_taken_back(folder: Path) -> None:
    naps: list[float] = []
    assert not hand_over(folder.parent, Handover("9856"), 3, naps.append)
    assert sum(naps) == pytest.approx(3)
    assert not there(folder)


def test_a_hand_over_that_is_taken_at_the_last_moment_is_acknowledged(folder: Path) -> None:
    naps: list[float] = []

    def sleep(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 150:
            next(folder.iterdir()).unlink()

    assert hand_over(folder.parent, Handover("9856"), 3, sleep)


def test_where_nothing_can_be_written_a_hand_over_is_given_up_at_once(tmp_path: Path) -> None:
    naps: list[float] = []
    (tmp_path / "handover").touch()
    assert not hand_over(tmp_path, Handover("9856"), 3, naps.append)
    assert not hand_over(tmp_path / "nowhere", Handover("9856"), 3, naps.append)
    assert not naps


@pytest.mark.parametrize(
    ("lead", "over"),
    [
        ("9856", "9856"),
        ("", ""),
        ("9" * LONGEST_LEAD, "9" * LONGEST_LEAD),
        ("9" * (LONGEST_LEAD + 1), ""),
        ("98\n56", ""),
        ("\udcff", ""),
    ],
)
def test_what_cant_be_a_lead_is_left_out(lead: str, over: str) -> None:
    assert to_hand_over(lead) == Handover(over)


def test_a_hand_over_is_for_this_account_alone(tmp_path: Path) -> None:
    seen: set[int] = set()

    def look(_seconds: float) -> None:
        seen.update(each.stat().st_mode & 0o777 for each in handover_folder(tmp_path).iterdir())

    kept = os.umask(0)
    try:
        assert not hand_over(tmp_path, Handover(lead="9856"), seconds=0.1, sleep=look)
    finally:
        os.umask(kept)
    assert seen == {0o600}
    assert handover_folder(tmp_path).stat().st_mode & 0o777 == 0o700
