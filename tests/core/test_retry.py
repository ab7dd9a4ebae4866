"""How long a busy server is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.retry import FIRST_WAIT, LONGEST_WAIT, busy_wait
from tests.core.samples import thorough


@pytest.mark.parametrize(("tries", "seconds"), [(1, 20), (2, 40), (3, 80), (4, 160), (5, 300), (6, 300), (10**9, 300)])
def test_each_109_doubles_the_wait_up_to_five_minutes(tries: int, seconds: float) -> None:
    assert busy_wait(tries, 1.0) == seconds


@thorough
@given(tries=st.integers(1, 10**6), chance=st.floats(0.0, 1.0))
def test_chance_takes_off_a_quarter_at_most(tries: int, chance: float) -> None:
    longest = busy_wait(tries, 1.0)
    assert 0.75 * longest <= busy_wait(tries, chance) <= longest
    assert 0.75 * FIRST_WAIT <= busy_wait(tries, chance) <= LONGEST_WAIT


def test_two_desks_do_not_come_back_at_once() -> None:
    assert busy_wait(1, 0.2) != busy_wait(1, 0.7)
