"""Where in the form an answer is told, and where the cursor goes."""

from dataclasses import replace

import pytest

from app.core.about import places
from app.core.answer import Answer, Cause, Known
from app.core.check import Part, Place
from app.core.contract import Code
from tests.core.samples import COMPLETE, LAYOUT

WHOLE = (Place(Part.WHOLE),)
FIRST, MOBILE = Place(Part.PHONE, "FirstPhone"), Place(Part.PHONE, "Mobile")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (101, (Place(Part.LEAD),)),
        (102, (FIRST,)),
        (103, WHOLE),
        (104, (FIRST,)),
        (105, (FIRST,)),
        (106, (Place(Part.DISPOSITION),)),
        (107, (Place(Part.DISPOSITION),)),
        (108, (Place(Part.LEAD),)),
        (109, WHOLE),
        (110, WHOLE),
        (111, (Place(Part.CALLBACK),)),
        (112, (Place(Part.LEAD),)),
        (0, WHOLE),
        (999, WHOLE),
        (None, WHOLE),
    ],
)
def test_each_code_is_told_at_the_thing_it_is_about(code: int | None, expected: tuple[Place, ...]) -> None:
    assert places(Answer(Known.NOT_APPLIED, Cause.CODE, code), COMPLETE, LAYOUT) == expected


@pytest.mark.parametrize("code", [Code.DO_NOT_CALL, Code.DUPLICATE])
def test_a_refused_number_may_be_any_that_was_sent(code: Code) -> None:
    edit = replace(COMPLETE, phones={"Mobile": "0491 570 156", "FirstPhone": "0491 570 006"})
    assert places(Answer(Known.NOT_APPLIED, Cause.CODE, code), edit, LAYOUT) == (FIRST, MOBILE)


@pytest.mark.parametrize("code", [Code.DO_NOT_CALL, Code.DUPLICATE])
@pytest.mark.parametrize("phones", [{}, {"Mobile": ""}, {"Mobile": None}, {"Elsewhere": "0491 570 006"}])
def test_a_refused_number_that_was_not_sent_is_about_the_whole(code: Code, phones: dict[str, str | None]) -> None:
    edit = replace(COMPLETE, phones=phones)
    assert places(Answer(Known.NOT_APPLIED, Cause.CODE, code), edit, LAYOUT) == WHOLE


@pytest.mark.parametrize("cause", [each for each in Cause if each is not Cause.CODE])
def test_what_is_no_code_of_noojees_is_about_the_whole(cause: Cause) -> None:
    assert places(Answer(Known.UNKNOWN, cause, 101), COMPLETE, LAYOUT) == WHOLE
