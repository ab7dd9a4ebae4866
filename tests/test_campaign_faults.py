"""Every fault of the practice server, at moments before, in and after the answer: the update's state is right.

The long form: `python -m tests.campaigns.faults`.
"""

import pytest

from app.practice.faults import Fault, Kind
from tests.campaigns.fault_rules import Becomes, Moment, becomes
from tests.campaigns.faults import FAULTS, Choice, Combination, Result, short_form, table, try_all

CONFLICT = Fault(Kind.CODE, code=110, status=400)
OF_EACH = {
    Becomes.APPLIED: None,
    Becomes.WAITING: Fault(Kind.CODE, code=109, status=400),
    Becomes.PAUSED: Fault(Kind.HTML_PAGE, status=401),
    Becomes.NEEDS_YOU: Fault(Kind.CODE, code=104, status=400),
    Becomes.CONFLICT: CONFLICT,
    Becomes.UNKNOWN: Fault(Kind.DROP_AFTER_APPLYING),
}
"""A fault by what comes of it."""


def alone(fault: Fault | None) -> Combination:
    return Combination(Moment.ALONE, fault, Choice.ACTS, with_callback=True)


@pytest.mark.parametrize("moment", Moment)
def test_the_state_is_right_after_every_fault(moment: Moment) -> None:
    chosen = [each for each in short_form() if each.moment is moment]
    assert len(chosen) >= len(FAULTS) // 3
    lines = list(table(try_all(chosen)))
    assert lines[-1] == f"{len(chosen)} combinations: {len(chosen)} right, 0 wrong", "\n".join(lines)


def test_every_kind_of_fault_and_every_outcome_is_among_them() -> None:
    assert {each.kind for each in FAULTS if each} == set(Kind)
    assert {becomes(each) for each in FAULTS} == set(Becomes)
    assert {becomes(fault) for fault in OF_EACH.values()} == set(Becomes)


@pytest.mark.parametrize("turned", Becomes)
def test_a_wrong_rule_is_found_where_it_is_wrong_and_nowhere_else(turned: Becomes) -> None:
    """As a program would be that does something else than the rule."""
    other = Becomes.UNKNOWN if turned is not Becomes.UNKNOWN else Becomes.WAITING

    def wrong_rule(fault: Fault | None) -> Becomes:
        return other if becomes(fault) is turned else becomes(fault)

    results = list(try_all(map(alone, OF_EACH.values()), wrong_rule))
    assert [bool(each.wrong) for each in results] == [each is turned for each in OF_EACH]
    assert list(table(results))[-1] == "6 combinations: 5 right, 1 wrong"


def test_an_update_that_goes_out_too_often_is_found() -> None:
    """A server that says 109 and yet did it makes any client send twice: that must not be taken for right."""
    twice = alone(Fault(Kind.CODE, code=109, status=400, applied=True))
    (honest,) = try_all([twice], becomes)
    assert honest.wrong == ()
    (taken_for_unknown,) = try_all([twice], lambda _fault: Becomes.UNKNOWN)
    assert any("2 calls and 2 applied" in each for each in taken_for_unknown.wrong)


def test_a_campaign_that_finds_something_wrong_says_what() -> None:
    made = alone(CONFLICT)
    lines = list(table([Result(made, "applied", ("it is applied, and must be conflict",))]))
    assert any("applied !!" in each for each in lines)
    assert f"{made}: it is applied, and must be conflict" in lines
    assert lines[-1] == "1 combinations: 0 right, 1 wrong"
