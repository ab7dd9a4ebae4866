"""The program is killed while it edits and sends: nothing that was typed or taken is lost, nothing goes out twice."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.kills import Report, kill_often

KILLS = 26
"""On each of two data folders."""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    folders = [tmp_path_factory.mktemp("killed") for _ in range(2)]
    with ThreadPoolExecutor(2) as both:
        return list(both.map(lambda place: kill_often(KILLS, place[1], place[0]), enumerate(folders)))


def test_nothing_that_the_window_has_taken_is_lost(reports: list[Report]) -> None:
    assert sum(each.taken for each in reports) > KILLS
    assert sum(each.typed for each in reports) > 0
    assert [each.lost for each in reports] == [(), ()]


def test_nothing_is_applied_twice(reports: list[Report]) -> None:
    assert sum(each.applied for each in reports) > KILLS
    assert [each.applied_twice for each in reports] == [(), ()]


def test_nothing_is_told_that_is_not_so(reports: list[Report]) -> None:
    assert [each.told_wrongly for each in reports] == [(), ()]


def test_it_never_ends_by_itself(reports: list[Report]) -> None:
    assert [each.ended for each in reports] == [(), ()]


def test_kills_came_at_all_times(reports: list[Report]) -> None:
    assert all(0 < each.kills_before_ready < each.kills for each in reports)
    assert sum(each.in_flight for each in reports) > 0
