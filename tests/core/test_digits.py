"""What is cut short of numbers, and what is no number."""

import pytest

from app.core import contract
from app.core.digits import shortened, veiled


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0491 570 156", "…156"),
        ("+61491570156", "…156"),
        ("(03) 5550 1777, or 0491-570-156", "…777, or …156"),
        ("0491.570.156 0491/570/157", "…157"),
        ("\uff10\uff14\uff19\uff11\uff15\uff17\uff10\uff11\uff15\uff16", "…\uff11\uff15\uff16"),
        ("0491\u00a0570\u00a0156", "…156"),
        ("0491 - 570 - 156", "…156"),
        ("0491\u2013570\u2011156", "…156"),
        ("0491_570_156", "…156"),
        ("\u202a0491\u200b570\xad156\u202c", "\u202a…156\u202c"),
        ("04/91/5701 04-91-5701", "…701"),
        ("11/28/2026 - 28.11.2026", "11/28/2026 - 28.11.2026"),
        ("2026/11/28 10:00:00", "2026/11/28 10:00:00"),
        ("2026-11-28", "2026-11-28"),
        ("28.11.2026", "28.11.2026"),
        ("Sat 28 Nov 2026, 10:00", "Sat 28 Nov 2026, 10:00"),
        ("12345", "12345"),
        ("", ""),
    ],
)
def test_only_the_last_digits_stay(text: str, shown: str) -> None:
    assert shortened(text) == shown


def test_the_leads_own_id_stays() -> None:
    assert shortened("Lead 98561234: 0355501777 is of another", "98561234") == "Lead 98561234: …777 is of another"
    assert veiled({contract.LEAD: "98561234", "Mobile": "0491570156"}, shortened) == {
        contract.LEAD: "98561234",
        "Mobile": "…156",
    }
