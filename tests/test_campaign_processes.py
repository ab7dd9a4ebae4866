"""The program is closed at random moments of its start, by every way there is: it ends cleanly, and nothing is lost.

The long form: `python -m tests.campaigns.processes`.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.instance import Instance
from app.practice.server import PracticeServer
from tests.campaigns.close_desk import Desk, Way
from tests.campaigns.processes import Report, close_often
from tests.store.samples import look

CLOSES = 13
"""On each of two data folders."""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    folders = [tmp_path_factory.mktemp("closed") for _ in range(2)]
    with ThreadPoolExecutor(2) as both:
        return list(both.map(lambda place: close_often(CLOSES, place[1], place[0]), enumerate(folders)))


def test_it_ends_without_a_word_and_leaves_nothing_undone_or_behind(reports: list[Report]) -> None:
    assert [each.wrong for each in reports] == [[], []]


def test_it_was_closed_by_every_way(reports: list[Report]) -> None:
    counts = [each.clean + each.before_main for each in reports]
    assert [each.total() for each in counts] == [CLOSES, CLOSES]
    assert all({*each} == {str(way) for way in Way} for each in counts)


def test_what_was_queued_went_out_once_it_could(reports: list[Report]) -> None:
    assert all(each.applied >= each.queued > CLOSES for each in reports)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DELETE FROM drafts WHERE id = 1", "the drafts are ['draft 2']"),
        ("DELETE FROM items WHERE id = 1", "held is None, and was applied 0 times"),
        ("UPDATE items SET state = 'unknown' WHERE id = 2", "queued 0 is unknown, and was applied 0 times"),
        ("UPDATE items SET state = 'applied', open = 0 WHERE id = 2", "queued 0 is applied, and was applied 0 times"),
    ],
)
def test_what_is_lost_or_told_wrongly_is_found(damage: str, told: str, server: PracticeServer, tmp_path: Path) -> None:
    desk = Desk(tmp_path, server)
    desk.queue()
    assert desk.problems() == []
    with look(tmp_path / "outbox.db") as sql:
        sql(damage)
    assert desk.problems() == [told]


def test_a_lock_that_is_left_is_found(server: PracticeServer, tmp_path: Path) -> None:
    desk = Desk(tmp_path, server)
    held = Instance.take(tmp_path)
    assert held is not None
    assert desk.problems() == ["the lock is not released"]
    held.release()
