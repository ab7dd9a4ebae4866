"""What is looked for in the history where a person types a number, or a part of anything else."""

import pytest

from app.core.history import Search, needle, search
from app.core.item import State
from app.core.number import Reading


@pytest.mark.parametrize(
    ("inner", "number"), [("", ""), ("49157", ""), ("491570", "491570"), ("491570006", "491570006")]
)
def test_a_number_with_digits_enough_is_found_in_every_way_to_write_it(inner: str, number: str) -> None:
    found = search(" 0491 570-006 ", Reading("", inner=inner), State.UNKNOWN, practice=True)
    assert found == Search("0491 570-006", State.UNKNOWN, practice=True, number=number)


@pytest.mark.parametrize(
    ("wanted", "sought"),
    [
        (Search("(0491) 570-006", number="491570006"), "491570006"),
        (Search("(0491) 570-006"), "0491570006"),
        (Search(" 985 "), "985"),
        (Search("9-8"), "9-8"),
        (Search(" Jane SMITH "), "jane smith"),
        (Search(), ""),
    ],
)
def test_a_number_is_sought_without_its_punctuation_and_all_else_as_it_is(wanted: Search, sought: str) -> None:
    assert needle(wanted) == sought
