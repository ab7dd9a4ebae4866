"""What German speakers type for a time is read as they mean it, and takes nothing from what is typed in English."""

import pytest

from app.core.when import read
from app.core.when_german import english
from tests.core.test_when import FORMS, NOW

GERMAN: list[tuple[str, ...]] = [
    ("morgen 10", "2026-11-25 10:00"),
    ("morgen um 10 Uhr", "2026-11-25 10:00"),
    ("morgen um zehn", "2026-11-25 10:00"),
    ("morgen früh", "2026-11-25 09:00"),
    ("morgen Vormittag 11", "2026-11-25 11:00"),
    ("morgen Nachmittag um 3", "2026-11-25 15:00"),
    ("morgen Mittag", "2026-11-25 12:00"),
    ("morgen 3", "2026-11-25 03:00", "2026-11-25 15:00"),
    ("heute 16 Uhr", "2026-11-24 16:00"),
    ("heute Abend", "2026-11-24 18:00"),
    ("heute Morgen 9", "2026-11-24 09:00"),
    ("übermorgen", "2026-11-26 10:00"),
    ("Übermorgen um 14:30", "2026-11-26 14:30"),
    ("uebermorgen 9", "2026-11-26 09:00"),
    ("Mo 9:30", "2026-11-30 09:30"),
    ("Mo. 9:30", "2026-11-30 09:30"),
    ("am Montag um 9", "2026-11-30 09:00"),
    ("Di 14.30 Uhr", "2026-11-24 14:30"),
    ("Di 14 Uhr 30", "2026-11-24 14:30"),
    ("Mi 10", "2026-11-25 10:00"),
    ("Do 10", "2026-11-26 10:00"),
    ("Fr 10", "2026-11-27 10:00"),
    ("Sa 12:15", "2026-11-28 12:15"),
    ("So 10", "2026-11-29 10:00"),
    ("nächsten Montag 10", "2026-11-30 10:00"),
    ("diesen Freitag 11", "2026-11-27 11:00"),
    ("nächste Woche Mi 11", "2026-12-02 11:00"),
    ("nächsten Monat", "2026-12-01 10:00"),
    ("nächster Werktag", "2026-11-25 09:00"),
    ("in 2 Std.", "2026-11-24 14:30"),
    ("in einer Stunde", "2026-11-24 13:30"),
    ("in 15 Min.", "2026-11-24 12:45"),
    ("in einer halben Stunde", "2026-11-24 13:00"),
    ("in einer Viertelstunde", "2026-11-24 12:45"),
    ("in anderthalb Stunden", "2026-11-24 14:00"),
    ("in zwei Tagen um 10", "2026-11-26 10:00"),
    ("in 3 Wochen", "2026-12-15 12:30"),
    ("in einem Monat", "2026-12-24 12:30"),
    ("halb 10", "2026-11-25 09:30"),
    ("halb zehn", "2026-11-25 09:30"),
    ("Viertel vor 10", "2026-11-25 09:45"),
    ("Viertel nach 9", "2026-11-25 09:15"),
    ("26. Nov", "2026-11-26 10:00"),
    ("26. Nov. 14 Uhr", "2026-11-26 14:00"),
    ("am 26. November um 9", "2026-11-26 09:00"),
    ("26.11. 9:00", "2026-11-26 09:00"),
    ("26.11.2026 15:30", "2026-11-26 15:30"),
    ("Mo, 30. Nov., 9:00", "2026-11-30 09:00"),
    ("1. Dez. 11 Uhr", "2026-12-01 11:00"),
    ("3. März 9", "2027-03-03 09:00"),
    ("3. Mai 9", "2027-05-03 09:00"),
    ("3. Okt. 9:00", "2027-10-03 09:00"),
    ("Mitternacht", "2026-11-25 00:00"),
    ("gegen 15 Uhr", "2026-11-24 15:00"),
    ("jetzt", "2026-11-24 12:30"),
]


@pytest.mark.parametrize(("typed", "meant"), [(typed, meant) for typed, *meant in GERMAN], ids=str)
def test_german_forms_are_read(typed: str, meant: list[str]) -> None:
    assert [f"{each:%Y-%m-%d %H:%M}" for each in read(typed, NOW)] == meant


@pytest.mark.parametrize(
    "typed", ["so lange", "am", "am 3 monday", "übermorgen gestern", "halb", "Uhr", "um", "0. Nov"]
)
def test_what_is_no_time_is_not_understood(typed: str) -> None:
    assert read(typed, NOW) == ()


@pytest.mark.parametrize("typed", [typed for typed, *_ in FORMS])
def test_what_is_typed_in_english_stays_as_it_is(typed: str) -> None:
    assert english(typed.casefold()).replace("minutes", "min") == typed.casefold().replace("minutes", "min")
