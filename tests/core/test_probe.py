"""The test of a connection: each step with what became of it and how long it took."""

from datetime import UTC, datetime

import pytest

from app.core.answer import Cause, failure
from app.core.certificate import Certificate
from app.core.listing import Listing, no_listing, read_listing
from app.core.probe import Distrust, Mark, Outcome, Passed, Probe, Stage, distrust, read_probe
from app.core.proxy import By, Route

STRAIGHT = Route(By.NOTHING)
THROUGH = Route(By.ENVIRONMENT, "http://proxy.example.com:8080")
HAD = read_listing(200, b'{"entities": [{"id": 1, "name": "a"}], "code": 0}', 0.1)
MARKS = list(Mark)


def after(last: Mark, *, proxy: bool = True) -> list[Passed]:
    """The marks up to `last`, a second apart."""
    without = set() if proxy else {Mark.ASKING_PROXY, Mark.PROXY_ANSWERED}
    return [Passed(each, float(at)) for at, each in enumerate(MARKS[: MARKS.index(last) + 1]) if each not in without]


def ended(last: Mark, cause: Cause, route: Route | None = THROUGH) -> dict[Stage, tuple[Outcome, float]]:
    marks = [*after(last, proxy=route is None or bool(route.proxy)), Passed(Mark.ENDED, 50.0)]
    found = read_probe(marks, no_listing(failure(cause), 0.0), route, encrypted=True)
    assert not found.passed
    return {each.stage: (each.outcome, each.seconds) for each in found.steps}


def outcomes(listing: Listing, last: Mark, route: Route, *, encrypted: bool = True) -> list[Outcome]:
    found = read_probe(after(last, proxy=bool(route.proxy)), listing, route, encrypted=encrypted)
    return [each.outcome for each in found.steps]


PASSED, STOPPED, NOT_REACHED, NOT_NEEDED = Outcome


def test_a_connection_that_works_passes_each_step() -> None:
    known = Certificate("contact", "Example Company", datetime(2031, 2, 3, tzinfo=UTC))
    found = read_probe(
        after(Mark.ENDED), HAD, THROUGH, encrypted=True, certificate=known, distrust=Distrust.SELF_SIGNED
    )
    assert found == Probe(found.steps, HAD, THROUGH, known, Distrust.SELF_SIGNED)
    assert [each.outcome for each in found.steps] == [PASSED] * 6
    assert [each.seconds for each in found.steps] == [1.0] * 6
    assert found.passed
    assert found.stopped is None
    assert [each.stage for each in found.steps] == list(Stage)


def test_a_part_of_a_second_is_told_as_that() -> None:
    quick = [Passed(each.mark, each.at / 4) for each in after(Mark.ENDED)]
    assert [each.seconds for each in read_probe(quick, HAD, THROUGH, encrypted=True).steps] == [0.25] * 6


def test_what_is_not_needed_is_told_as_that() -> None:
    straight = [PASSED, PASSED, PASSED, NOT_NEEDED, PASSED, PASSED]
    assert outcomes(HAD, Mark.ENDED, STRAIGHT) == straight
    marks = [each for each in after(Mark.ENDED, proxy=False) if each.mark not in {Mark.SECURING, Mark.SECURED}]
    local = read_probe(marks, HAD, STRAIGHT, encrypted=False)
    assert [each.outcome for each in local.steps] == [PASSED, PASSED, PASSED, NOT_NEEDED, NOT_NEEDED, PASSED]


@pytest.mark.parametrize(
    ("last", "cause", "stage"),
    [
        (Mark.BEGAN, Cause.FILE_MISSING, Stage.WAY),
        (Mark.WAY_FOUND, Cause.PROXY_SILENT, Stage.NAME),
        (Mark.CONNECTING, Cause.PROXY_SILENT, Stage.REACH),
        (Mark.ASKING_PROXY, Cause.PROXY_SILENT, Stage.PROXY),
        (Mark.PROXY_ANSWERED, Cause.PROXY_ASKS, Stage.PROXY),
        (Mark.PROXY_ANSWERED, Cause.PROXY_REFUSED, Stage.PROXY),
        (Mark.PROXY_ANSWERED, Cause.PROXY_UNUSABLE, Stage.PROXY),
        (Mark.SECURING, Cause.CERTIFICATE_REFUSED, Stage.CERTIFICATE),
        (Mark.SENDING, Cause.CERTIFICATE_WANTED, Stage.CERTIFICATE),
        (Mark.SENDING, Cause.KEY_REFUSED, Stage.KEY),
        (Mark.SENDING, Cause.TIMED_OUT, Stage.KEY),
    ],
)
def test_it_stops_at_one_step_and_goes_no_further(last: Mark, cause: Cause, stage: Stage) -> None:
    found = ended(last, cause, None if stage is Stage.WAY else THROUGH)
    stages = list(Stage)
    place = stages.index(stage)
    assert [found[each][0] for each in stages] == [PASSED] * place + [STOPPED] + [NOT_REACHED] * (5 - place)
    assert found[stage][1] > 0
    assert all(not seconds for _outcome, seconds in list(found.values())[place + 1 :])


def test_a_straight_way_stops_past_the_proxy() -> None:
    found = ended(Mark.SECURING, Cause.CERTIFICATE_REFUSED, STRAIGHT)
    assert [outcome for outcome, _ in found.values()] == [PASSED, PASSED, PASSED, NOT_NEEDED, STOPPED, NOT_REACHED]


def test_nothing_at_all_stops_at_the_first_step() -> None:
    found = read_probe([], no_listing(failure(Cause.UNFORESEEN), 0.0), None, encrypted=True)
    assert found.stopped is Stage.WAY
    assert [each.seconds for each in found.steps] == [0.0] * 6


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (10, Distrust.EXPIRED),
        (18, Distrust.SELF_SIGNED),
        (20, Distrust.UNKNOWN_ISSUER),
        (62, Distrust.OTHER_NAME),
        (0x800B0109, Distrust.UNKNOWN_ISSUER),
        (0x800B0101 - 2**32, Distrust.EXPIRED),
        (-67818, Distrust.EXPIRED),
        (0, Distrust.OTHER),
        (999, Distrust.OTHER),
    ],
)
def test_each_system_s_number_says_why(code: int, why: Distrust) -> None:
    assert distrust(code) is why
