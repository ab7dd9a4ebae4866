"""What a value means that a person saw or typed, and whether two mean the same."""

import pytest

from app.core.contract import CALLBACK, DISPOSITION, PRIORITY
from app.core.layout import Kind
from app.core.likeness import Likeness, as_sent, likeness
from tests.core.samples import LAYOUT

SAME, WRITTEN, DIFFERENT = Likeness


@pytest.mark.parametrize(
    ("name", "kind", "one", "other", "how"),
    [
        ("Name", Kind.TEXT, "Jane", "Jane", SAME),
        ("Name", Kind.TEXT, "Jane  Smith", " Jane Smith", WRITTEN),
        ("Name", Kind.TEXT, "Jane", "jane", DIFFERENT),
        ("Name", Kind.TEXT, "07", "7", DIFFERENT),
        ("Name", Kind.TEXT, "", "none", DIFFERENT),
        ("Mobile", Kind.PHONE, "0491 570 006", "(0491) 570-006", WRITTEN),
        ("Mobile", Kind.PHONE, "0491570006", "0491570007", DIFFERENT),
        ("Mobile", Kind.PHONE, "0491570006", "", DIFFERENT),
        (DISPOSITION, None, "Call back", " CALL  back ", WRITTEN),
        (DISPOSITION, None, "Busy", "Sale", DIFFERENT),
        (CALLBACK, None, "2026/11/25 10:00", "2026-11-25 10:00", WRITTEN),
        (CALLBACK, None, "2026/11/25 10:00", "2026-11-25T10:00", WRITTEN),
        (CALLBACK, None, "2026/11/25 10:00", "2026/11/25  10:00:59", WRITTEN),
        (CALLBACK, None, "2026/11/25 10:00", "2026-11-25 10:00:59", WRITTEN),
        (CALLBACK, None, "2026/11/25 10:00", "2026/11/25 10:01", DIFFERENT),
        (CALLBACK, None, "2026/11/25 10:00", "25/11/2026 10:00", DIFFERENT),
        (CALLBACK, None, "", " None  booked", WRITTEN),
        (CALLBACK, None, "-", "Keiner", WRITTEN),
        (CALLBACK, None, "", "2026/11/25 10:00", DIFFERENT),
        (CALLBACK, None, "soon", " soon", WRITTEN),
        (CALLBACK, None, "soon", "later", DIFFERENT),
        (PRIORITY, None, "7", " 007 ", WRITTEN),
        (PRIORITY, None, "7", "70", DIFFERENT),
        (PRIORITY, None, "100", "0100", DIFFERENT),
        (PRIORITY, None, "101", " 101", WRITTEN),
        (PRIORITY, None, "high", "low", DIFFERENT),
    ],
)
def test_two_values_are_the_same_however_they_are_written(
    name: str, kind: Kind | None, one: str, other: str, how: Likeness
) -> None:
    assert likeness(name, kind, one, other) is likeness(name, kind, other, one) is how


@pytest.mark.parametrize(
    ("name", "kind", "text", "sent"),
    [
        ("Name", Kind.TEXT, " Jane  Smith", " Jane  Smith"),
        ("Mobile", Kind.PHONE, "(0491) 570-006", "0491570006"),
        ("Mobile", Kind.PHONE, " ", ""),
        ("Mobile", Kind.PHONE, "0491 57O", None),
        ("Ends", Kind.DATE, "2026/12/31", "2026/12/31"),
        ("Ends", Kind.DATE, "", ""),
        ("Ends", Kind.DATE, "31/12/2026", None),
        (CALLBACK, None, "2026-11-25T10:00", "2026/11/25 10:00"),
        (CALLBACK, None, "2026/11/25 10:00:59", "2026/11/25 10:00"),
        (CALLBACK, None, "No call-back", ""),
        (CALLBACK, None, "no callback", ""),
        (CALLBACK, None, "03/06/2026 10:00", None),
        (PRIORITY, None, " 007", "7"),
        (PRIORITY, None, "100", "100"),
        (PRIORITY, None, "101", None),
        (PRIORITY, None, "\u0667", None),
        (PRIORITY, None, "-1", None),
        (DISPOSITION, None, " Busy ", "Busy"),
        (DISPOSITION, None, "BUSY", "Busy"),
        (DISPOSITION, None, "", None),
        (DISPOSITION, None, "Delete", None),
    ],
)
def test_what_a_person_saw_is_sent_as_the_form_would_send_it_or_not_understood(
    name: str, kind: Kind | None, text: str, sent: str | None
) -> None:
    assert as_sent(name, kind, text, LAYOUT) == sent
