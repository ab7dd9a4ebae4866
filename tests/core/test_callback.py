"""Call-back times. A wall time that the clocks skip or show twice is a call at the wrong hour."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.callback import Odd, beside, oddity, offers, read_wire, wire
from tests.core.samples import thorough

LONG_AGO = datetime(2019, 1, 1, tzinfo=UTC)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@thorough
@given(when=st.datetimes())
def test_the_wire_form_keeps_a_time_to_the_minute(when: datetime) -> None:
    assert read_wire(wire(when)) == when.replace(second=0, microsecond=0)


@thorough
@given(text=st.text() | st.from_regex(r"[0-9]{4}/[0-9]{2}/[0-9]{2} [0-9]{2}:[0-9]{2}", fullmatch=True))
def test_a_text_is_a_time_only_if_it_is_written_as_the_wire_form(text: str) -> None:
    try:
        when = read_wire(text)
    except ValueError:
        return
    assert wire(when) == text


def test_the_wire_form_is_noojees() -> None:
    assert wire(wall("2026-11-24T09:05")) == "2026/11/24 09:05"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026/11/24",
        "2026/11/24 9:05",
        "2026/1/24 09:05",
        "26/11/24 09:05",
        "2026-11-24 09:05",
        "2026/11/24 09:05:00",
        "2026/11/24 09:05 ",
        " 2026/11/24 09:05",
        "2026/11/24  09:05",
        "2026/11/24 24:00",
        "2026/02/29 10:00",
        "2026/11/24 09:05\n",
        "٢٠٢٦/11/24 09:05",
        "<No Change>",
    ],
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_wire(text)


GAPS = [  # the last minute before, the first and the last that the clocks skip, the first after: 2026
    ("Australia/Melbourne", "2026-10-04T01:59", "2026-10-04T02:00", "2026-10-04T02:59", "2026-10-04T03:00"),
    ("Australia/Lord_Howe", "2026-10-04T01:59", "2026-10-04T02:00", "2026-10-04T02:29", "2026-10-04T02:30"),
    ("Pacific/Auckland", "2026-09-27T01:59", "2026-09-27T02:00", "2026-09-27T02:59", "2026-09-27T03:00"),
    ("Europe/London", "2026-03-29T00:59", "2026-03-29T01:00", "2026-03-29T01:59", "2026-03-29T02:00"),
    ("America/New_York", "2026-03-08T01:59", "2026-03-08T02:00", "2026-03-08T02:59", "2026-03-08T03:00"),
]
REPEATS = [  # the last minute before, the first and the last that the clocks show twice, the first after: 2026
    ("Australia/Melbourne", "2026-04-05T01:59", "2026-04-05T02:00", "2026-04-05T02:59", "2026-04-05T03:00"),
    ("Australia/Lord_Howe", "2026-04-05T01:29", "2026-04-05T01:30", "2026-04-05T01:59", "2026-04-05T02:00"),
    ("Pacific/Auckland", "2026-04-05T01:59", "2026-04-05T02:00", "2026-04-05T02:59", "2026-04-05T03:00"),
    ("Europe/London", "2026-10-25T00:59", "2026-10-25T01:00", "2026-10-25T01:59", "2026-10-25T02:00"),
    ("America/New_York", "2026-11-01T00:59", "2026-11-01T01:00", "2026-11-01T01:59", "2026-11-01T02:00"),
]


@pytest.mark.parametrize(("name", "before", "first", "last", "after"), GAPS, ids=[each[0] for each in GAPS])
def test_times_that_the_clocks_skip_are_seen_to_the_minute(
    name: str, before: str, first: str, last: str, after: str
) -> None:
    found = [oddity(wall(each), ZoneInfo(name), LONG_AGO) for each in (before, first, last, after)]
    assert found == [None, Odd.NO_SUCH_TIME, Odd.NO_SUCH_TIME, None]


@pytest.mark.parametrize(("name", "before", "first", "last", "after"), REPEATS, ids=[each[0] for each in REPEATS])
def test_times_that_the_clocks_show_twice_are_seen_to_the_minute(
    name: str, before: str, first: str, last: str, after: str
) -> None:
    found = [oddity(wall(each), ZoneInfo(name), LONG_AGO) for each in (before, first, last, after)]
    assert found == [None, Odd.TWICE, Odd.TWICE, None]


def test_brisbane_has_neither() -> None:
    zone = ZoneInfo("Australia/Brisbane")
    minutes = (wall("2026-01-01T00:00") + timedelta(minutes=30 * step) for step in range(365 * 48))
    assert not any(oddity(each, zone, LONG_AGO - timedelta(days=2)) for each in minutes)


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("2026-11-24T12:29", Odd.PAST),
        ("2026-11-24T12:30", Odd.PAST),
        ("2026-11-24T12:31", None),
        ("0001-01-01T00:00", Odd.PAST),
        ("9999-12-31T23:59", None),
    ],
)
def test_past_is_what_the_clock_on_the_wall_has_already_shown(text: str, odd: Odd | None) -> None:
    now = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    assert oddity(wall(text), ZoneInfo("Australia/Melbourne"), now) is odd


def test_a_time_shown_twice_is_past_once_both_are() -> None:
    zone, when = ZoneInfo("Australia/Melbourne"), wall("2026-04-05T02:30")
    between = datetime(2026, 4, 4, 16, 0, tzinfo=UTC)
    assert oddity(when, zone, between) is Odd.TWICE
    assert oddity(when, zone, between + timedelta(minutes=30)) is Odd.PAST


@pytest.mark.parametrize(("text", "odd"), [("2027-04-04T02:30", Odd.TWICE), ("2027-10-03T02:30", Odd.NO_SUCH_TIME)])
def test_which_of_two_a_wall_time_says_that_it_is_makes_no_difference(text: str, odd: Odd) -> None:
    zone = ZoneInfo("Australia/Melbourne")
    assert {oddity(wall(text).replace(fold=fold), zone, LONG_AGO) for fold in (0, 1)} == {odd}


def test_the_last_evening_that_a_datetime_can_tell_does_not_exist_in_new_york() -> None:
    assert oddity(wall("9999-12-31T23:59"), ZoneInfo("America/New_York"), LONG_AGO) is Odd.NO_SUCH_TIME


@thorough
@given(when=st.datetimes(), name=st.sampled_from([each[0] for each in GAPS]), fold=st.sampled_from([0, 1]))
def test_any_time_can_be_judged(when: datetime, name: str, fold: int) -> None:
    odd = oddity(when, ZoneInfo(name), LONG_AGO)
    assert odd is None or isinstance(odd, Odd)
    assert oddity(when.replace(fold=fold), ZoneInfo(name), LONG_AGO) is odd


ZONES = (
    *(f"Australia/{name}" for name in (
        "ACT", "Adelaide", "Brisbane", "Broken_Hill", "Darwin", "Eucla", "Hobart", "Lindeman", "Lord_Howe", "Melbourne",
        "NSW", "Perth", "Sydney",
    )),
    *("Pacific/Auckland", "Pacific/Chatham", "Europe/London", "America/New_York", "America/Chicago", "America/Denver"),
    *("America/Los_Angeles", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu", "America/Adak"),
)  # fmt: skip


def changes(name: str) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """Each moment from 2020 to 2040 at which the clocks of a zone change, and the offsets before and after."""
    zone, moment = ZoneInfo(name), datetime(2020, 1, 1, tzinfo=UTC)
    step = timedelta(minutes=30)
    before = moment.astimezone(zone).utcoffset()
    while moment.year < 2041:
        moment += step
        after = moment.astimezone(zone).utcoffset()
        assert before is not None
        assert after is not None
        if before != after:
            yield moment, before, after
        before = after


@pytest.mark.parametrize("name", ZONES)
def test_every_change_of_the_clocks_is_seen_and_led_around(name: str) -> None:
    """Each minute that a change skips or repeats is odd, the minutes beside it are not, and are what is proposed."""
    zone = ZoneInfo(name)
    for moment, before, after in changes(name):
        first, last = sorted(moment.replace(tzinfo=None) + each for each in (before, after))
        odd = Odd.NO_SUCH_TIME if after > before else Odd.TWICE
        minute = timedelta(minutes=1)
        inside = [first + minute * each for each in range(int((last - first) / minute))]
        assert inside
        assert {oddity(each, zone, LONG_AGO) for each in inside} == {odd}
        assert oddity(first - minute, zone, LONG_AGO) is oddity(last, zone, LONG_AGO) is None
        assert {beside(each, zone) for each in inside} == {(first - minute, last)}


@pytest.mark.parametrize(
    ("found", "offered"),
    [
        ([], []),
        (["2026-11-25T10:00"], []),
        (["2026-11-24T09:00"], []),
        (["2026-11-25T03:00", "2026-11-25T15:00"], ["2026-11-25T03:00", "2026-11-25T15:00"]),
        (["2027-10-03T02:30"], ["2027-10-03T01:59", "2027-10-03T03:00"]),
        (["2027-04-04T02:30"], ["2027-04-04T01:59", "2027-04-04T03:00"]),
    ],
)
def test_instead_of_an_odd_time_those_beside_it_are_offered_and_of_several_each(
    found: list[str], offered: list[str]
) -> None:
    now = datetime(2026, 11, 24, 12, 30, tzinfo=ZoneInfo("Australia/Melbourne"))
    assert offers(tuple(map(wall, found)), now) == tuple(map(wall, offered))


def test_the_times_beside_an_odd_one_are_full_minutes() -> None:
    for odd in (wall("2027-10-03T02:30:15.000007"), wall("2027-04-04T02:30:15").replace(fold=1)):
        for each in beside(odd, ZoneInfo("Australia/Melbourne")):
            assert (each.second, each.microsecond, each.fold) == (0, 0, 0)


def test_without_a_zone_nothing_is_odd() -> None:
    skipped = (wall("2027-10-03T02:30"),)
    assert offers(skipped, wall("2026-11-24T12:30")) == skipped
