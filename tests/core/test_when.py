"""What people type for a time is read as they mean it, as both where it could be two, and else not at all."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.when import PRESETS, Preset, moved, read, written
from app.core.when_days import Order
from tests.core.samples import thorough

MELBOURNE = ZoneInfo("Australia/Melbourne")
NOW = datetime(2026, 11, 24, 12, 30, tzinfo=MELBOURNE)
"""A Tuesday."""
FORMS: list[tuple[str, ...]] = [
    ("now", "2026-11-24 12:30"),
    ("asap", "2026-11-24 12:30"),
    ("+45m", "2026-11-24 13:15"),
    ("+45", "2026-11-24 13:15"),
    ("in 2h", "2026-11-24 14:30"),
    ("in an hour", "2026-11-24 13:30"),
    ("in half an hour", "2026-11-24 13:00"),
    ("in an hour and a half", "2026-11-24 14:00"),
    ("1h30", "2026-11-24 14:00", "2026-11-25 01:30"),
    ("+1h30m", "2026-11-24 14:00"),
    ("90 min", "2026-11-24 14:00"),
    ("in 1.5 hours", "2026-11-24 14:00"),
    ("in 2 days", "2026-11-26 12:30"),
    ("in 2 days 10am", "2026-11-26 10:00"),
    ("in 3 weeks", "2026-12-15 12:30"),
    ("in a week", "2026-12-01 12:30"),
    ("in a month", "2026-12-24 12:30"),
    ("2 weeks", "2026-12-08 12:30"),
    ("tomorrow", "2026-11-25 10:00"),
    ("tomorrow 10", "2026-11-25 10:00"),
    ("tom 10:30", "2026-11-25 10:30"),
    ("10 tomorrow", "2026-11-25 10:00"),
    ("10am tomorrow", "2026-11-25 10:00"),
    ("tmrw 2pm", "2026-11-25 14:00"),
    ("tomorrow 3", "2026-11-25 03:00", "2026-11-25 15:00"),
    ("tomorrow at 3pm", "2026-11-25 15:00"),
    ("tomorrow 12", "2026-11-25 00:00", "2026-11-25 12:00"),
    ("tomorrow noon", "2026-11-25 12:00"),
    ("tomorrow midday", "2026-11-25 12:00"),
    ("tomorrow midnight", "2026-11-26 00:00"),
    ("midnight", "2026-11-25 00:00"),
    ("noon", "2026-11-25 12:00"),
    ("day after tomorrow 9", "2026-11-26 09:00"),
    ("today 4pm", "2026-11-24 16:00"),
    ("today 16:00", "2026-11-24 16:00"),
    ("tonight", "2026-11-24 19:00"),
    ("tonight 7", "2026-11-24 19:00"),
    ("this afternoon", "2026-11-24 14:00"),
    ("this evening", "2026-11-24 18:00"),
    ("tomorrow morning", "2026-11-25 09:00"),
    ("tomorrow afternoon 3", "2026-11-25 15:00"),
    ("tue", "2026-12-01 10:00"),
    ("tue 2:30pm", "2026-11-24 14:30"),
    ("tues 2", "2026-11-24 14:00", "2026-12-01 02:00"),
    ("wed 10", "2026-11-25 10:00"),
    ("thu 10", "2026-11-26 10:00"),
    ("thu 10.15", "2026-11-26 10:15"),
    ("Thursday at 10 o'clock", "2026-11-26 10:00"),
    ("fri 0900", "2026-11-27 09:00"),
    ("fri 9h30", "2026-11-27 09:30"),
    ("sat noon", "2026-11-28 12:00"),
    ("next mon 9", "2026-11-30 09:00"),
    ("next monday", "2026-11-30 10:00"),
    ("mon next week", "2026-11-30 10:00"),
    ("next week", "2026-11-30 10:00"),
    ("next week wed 11", "2026-12-02 11:00"),
    ("next month", "2026-12-01 10:00"),
    ("next tue", "2026-12-01 10:00"),
    ("this fri 11", "2026-11-27 11:00"),
    ("3/6 9", "2027-06-03 09:00"),
    ("3/6", "2027-06-03 10:00"),
    ("03/06/2027 10:00", "2027-06-03 10:00"),
    ("3/6/27 10", "2027-06-03 10:00"),
    ("2027-06-03 14:00", "2027-06-03 14:00"),
    ("3.6. 9", "2027-06-03 09:00"),
    ("3-6 9", "2027-06-03 09:00"),
    ("26 nov 14:00", "2026-11-26 14:00"),
    ("26 nov", "2026-11-26 10:00"),
    ("26. nov", "2026-11-26 10:00"),
    ("nov 26 2pm", "2026-11-26 14:00"),
    ("26th 10", "2026-11-26 10:00"),
    ("the 26th at 10", "2026-11-26 10:00"),
    ("26 november 2026 9:15", "2026-11-26 09:15"),
    ("1 jan 9", "2027-01-01 09:00"),
    ("29 feb 10", "2028-02-29 10:00"),
    ("1st of december 11am", "2026-12-01 11:00"),
    ("10", "2026-11-25 10:00"),
    ("2pm", "2026-11-24 14:00"),
    ("14:00", "2026-11-24 14:00"),
    ("1430", "2026-11-24 14:30"),
    ("14h", "2026-11-24 14:00", "2026-11-25 02:30"),
    ("9", "2026-11-25 09:00"),
    ("12", "2026-11-25 00:00", "2026-11-25 12:00"),
    ("7", "2026-11-24 19:00", "2026-11-25 07:00"),
    ("2", "2026-11-24 14:00", "2026-11-25 02:00"),
    ("half past 9", "2026-11-25 09:30"),
    ("quarter to 10 tomorrow", "2026-11-25 09:45"),
    ("half past 9 fri", "2026-11-27 09:30"),
    ("half past 1", "2026-11-24 13:30", "2026-11-25 01:30"),
    ("half past 12", "2026-11-25 00:30", "2026-11-25 12:30"),
    ("quarter to 1", "2026-11-24 12:45", "2026-11-25 00:45"),
    ("26 nov 2027", "2027-11-26 10:00"),
    ("26 nov 2030", "2026-11-26 20:30"),
    ("26 nov 1930", "2026-11-26 19:30"),
    ("26 nov 2025", "2025-11-26 10:00"),
    ("26 nov 2030 9", "2030-11-26 09:00"),
    ("31st 10", "2026-12-31 10:00"),
    ("24th 15:00", "2026-11-24 15:00"),
    ("half past 2", "2026-11-24 14:30", "2026-11-25 02:30"),
    ("9 o'clock tomorrow", "2026-11-25 09:00"),
    ("thu 26 nov 10", "2026-11-26 10:00"),
    ("tomorrow 10 a.m.", "2026-11-25 10:00"),
    ("tomorrow 02:30", "2026-11-25 02:30"),
    ("0", "2026-11-25 00:00"),
    ("00:15", "2026-11-25 00:15"),
    ("tomorrow 12:30", "2026-11-25 12:30"),
    ("31/12 9", "2026-12-31 09:00"),
    ("+3d", "2026-11-27 12:30"),
    ("+1w", "2026-12-01 12:30"),
    ("in 10 minutes", "2026-11-24 12:40"),
    ("on fri", "2026-11-27 10:00"),
    ("fri 3 pm", "2026-11-27 15:00"),
    ("3 pm fri", "2026-11-27 15:00"),
    ("2026-11-30", "2026-11-30 10:00"),
    ("30.11.2026 15.30", "2026-11-30 15:30"),
    ("sept 3", "2027-09-03 10:00"),
    ("5/12 8am", "2026-12-05 08:00"),
    ("mon 8", "2026-11-30 08:00", "2026-11-30 20:00"),
    ("1d", "2026-11-25 12:30"),
    ("in a couple of days", "2026-11-26 12:30"),
    ("tomorrow in the morning", "2026-11-25 09:00"),
    ("9 in the morning", "2026-11-25 09:00"),
    ("in 2 days 3", "2026-11-26 03:00", "2026-11-26 15:00"),
    ("2h", "2026-11-24 14:30", "2026-11-25 02:00"),
    ("14h30", "2026-11-24 14:30", "2026-11-25 03:00"),
    ("sat", "2026-11-28 10:00"),
    ("sunday 11am", "2026-11-29 11:00"),
    ("tomorrow 8", "2026-11-25 08:00", "2026-11-25 20:00"),
    ("9pm", "2026-11-24 21:00"),
    ("fri 12", "2026-11-27 00:00", "2026-11-27 12:00"),
    ("12/11/2026 9", "2026-11-12 09:00"),
    ("26/11", "2026-11-26 10:00"),
]
"""What is typed, and what it can mean, where the day comes first."""
MONTH_FIRST: list[tuple[str, ...]] = [
    ("3/6 9", "2027-03-06 09:00"),
    ("3/6", "2027-03-06 10:00"),
    ("03/06/2027 10:00", "2027-03-06 10:00"),
    ("3/6/27 10", "2027-03-06 10:00"),
    ("3-6 9", "2027-03-06 09:00"),
    ("4/13 9", "2027-04-13 09:00"),
    ("5/12 8am", "2027-05-12 08:00"),
    ("12/31 9", "2026-12-31 09:00"),
    ("11/26", "2026-11-26 10:00"),
]
OF_ONE_ORDER = {"31/12 9", "30.11.2026 15.30", "26/11"} | {each[0] for each in MONTH_FIRST}
STRANGE = [
    "fri 26 nov",
    "tomorrow 24:00",
    "yesterday",
    "foo",
    "32/1",
    "31 feb",
    "tomorrow tomorrow",
    "25:00",
    "10 11",
    "tomorrow 13pm",
    "+",
    "in",
    "next",
    "4/13 9",
    "123/4",
    "nov",
    "nov fri",
    "2027-06",
    "32nd",
    "half past noon",
    "half past 0",
    "half past 13",
    "half before 9",
    "26 nov 2060",
    "26.11",
    "tomorrow 10 11",
    "10:60",
    "10:3",
    "tomorrow yesterday",
    "half",
    "quarter past",
    "1/1/1/1",
    "--",
    "*",
    "12.13.14",
    "noon noon",
    "am",
    "pm 3",
    "13pm",
    "0am",
    "13am",
]


def told(found: tuple[datetime, ...]) -> tuple[str, ...]:
    return tuple(f"{each:%Y-%m-%d %H:%M}" for each in found)


@pytest.mark.parametrize("form", FORMS, ids=[each[0] for each in FORMS])
def test_what_is_typed_is_read_as_it_is_meant(form: tuple[str, ...]) -> None:
    text, *meant = form
    assert told(read(text, NOW)) == tuple(meant)
    assert told(read(f"  {text.upper()} ", NOW)) == tuple(meant)


@pytest.mark.parametrize("form", MONTH_FIRST, ids=[each[0] for each in MONTH_FIRST])
def test_the_month_comes_first_where_people_write_it_so(form: tuple[str, ...]) -> None:
    text, *meant = form
    assert told(read(text, NOW, Order.MONTH)) == tuple(meant)


@pytest.mark.parametrize("form", FORMS, ids=[each[0] for each in FORMS])
def test_all_else_means_the_same_there(form: tuple[str, ...]) -> None:
    same = read(form[0], NOW, Order.MONTH) == read(form[0], NOW)
    assert same is not (form[0] in OF_ONE_ORDER or form[0] in {"3.6. 9", "12/11/2026 9"})


@pytest.mark.parametrize("text", STRANGE)
def test_what_nobody_understands_is_not_guessed(text: str) -> None:
    assert read(text, NOW) == ()


@thorough
@given(st.datetimes(datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2099-01-01")), st.sampled_from(Order))
def test_what_is_written_is_read_again(when: datetime, order: Order) -> None:
    when = when.replace(second=0, microsecond=0)
    assert read(written(when, order), NOW, order) == (when,)


@pytest.mark.parametrize(
    ("clock", "minutes", "expected"),
    [
        ("10:00", 15, "10:15"),
        ("10:00", -15, "09:45"),
        ("10:07", 15, "10:15"),
        ("10:07", -15, "10:00"),
        ("10:07", 60, "11:07"),
        ("10:31", -15, "10:30"),
        ("10:46", 15, "11:00"),
    ],
)
def test_a_time_is_moved_to_the_next_full_quarter(clock: str, minutes: int, expected: str) -> None:
    when = moved(datetime.fromisoformat(f"2026-11-25 {clock}"), timedelta(minutes=minutes))
    assert f"{when:%H:%M}" == expected


@pytest.mark.parametrize("preset", Preset)
def test_each_usual_time_is_one(preset: Preset) -> None:
    for hours in range(0, 24 * 8, 5):
        now = NOW + timedelta(hours=hours)
        (when,) = read(PRESETS[preset], now)
        assert when > now.replace(tzinfo=None)


def test_the_next_working_day_is_no_weekend() -> None:
    days = [read(PRESETS[Preset.WORKING_DAY], NOW + timedelta(days=each))[0] for each in range(7)]
    assert [f"{each:%a %H}" for each in days] == ["Wed 09", "Thu 09", "Fri 09", "Mon 09", "Mon 09", "Mon 09", "Tue 09"]


def test_there_are_as_many_forms_as_people_need() -> None:
    assert len({each[0] for each in FORMS}) >= 60


@pytest.mark.parametrize(
    "text", ["", " ", "\0", "\ud83d", "9" * 500, "tomorrow " * 50, "in 9999 weeks", "1/1/9999 midnight"]
)
def test_hostile_text_breaks_nothing(text: str) -> None:
    assert len(read(text, NOW)) <= 1


def test_the_last_midnight_of_time_is_not_understood() -> None:
    assert read("31/12/9999 midnight", NOW) == ()


@thorough
@given(st.text(max_size=40) | st.lists(st.sampled_from([each[0] for each in FORMS]), max_size=3).map(" ".join))
def test_any_text_is_read_or_not(text: str) -> None:
    for order in Order:
        found = read(text, NOW, order)
        assert len(found) <= 3
        assert list(found) == sorted(set(found))
        assert all(each.tzinfo is None and not each.second for each in found)


@pytest.mark.parametrize(
    ("now", "text", "meant"),
    [
        ("2026-10-03T15:30", "in 1 hour", "2026-10-04 03:30"),  # the clocks go from 2:00 to 3:00 at 16:00 UTC
        ("2026-10-03T15:30", "+29m", "2026-10-04 01:59"),
        ("2026-10-03T15:30", "+30m", "2026-10-04 03:00"),
        ("2026-04-04T14:30", "in 2 hours", "2026-04-05 02:30"),  # and from 3:00 to 2:00
        ("2026-04-04T14:30", "in 3 hours", "2026-04-05 03:30"),
        ("2026-10-02T15:30", "in 1 day", "2026-10-04 01:30"),
    ],
)
def test_hours_are_real_ones_and_days_are_those_of_the_wall(now: str, text: str, meant: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC).astimezone(MELBOURNE)
    assert told(read(text, moment)) == (meant,)


@pytest.mark.parametrize("seconds", [1, 29, 59])
def test_a_time_from_now_on_is_never_earlier_than_it_says(seconds: int) -> None:
    now = NOW + timedelta(seconds=seconds)
    assert told(read("now", now)) == ("2026-11-24 12:31",)
    assert told(read("+10m", now)) == ("2026-11-24 12:41",)
