"""Every fault of the practice server, at moments before, in and after the answer: the update's state is right.

The long form: `python -m tests.campaigns.faults`.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.core.edit import Edit
from app.practice.faults import Fault, Kind
from tests.campaigns.fault_desk import API_KEY
from tests.campaigns.fault_moments import Seen, play
from tests.campaigns.fault_rules import Becomes, Moment, becomes, told
from tests.campaigns.faults import (
    CALLBACK,
    FAULTS,
    LEAD,
    NAME,
    WORLD,
    Choice,
    Combination,
    Result,
    short_form,
    table,
    try_all,
    wrong,
)

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


MADE = Combination(Moment.KILLED_LATER, CONFLICT, Choice.ACTS, with_callback=True)


@pytest.fixture(scope="module")
def seen() -> Seen:
    edit = Edit(LEAD, {}, Choice.ACTS.value, CALLBACK, None, {"Name": NAME})
    return asyncio.run(play(WORLD, CONFLICT, Moment.KILLED_LATER, edit))


def test_what_is_as_it_must_be_is_taken_for_right(seen: Seen) -> None:
    assert list(wrong(seen, told(Moment.KILLED_LATER, CONFLICT), MADE)) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda seen: replace(seen, state="waiting"), "it is waiting"),
        (lambda seen: replace(seen, again="sending"), "after a start it is sending"),
        (lambda seen: replace(seen, last="applied"), "it ends as applied"),
        (lambda seen: replace(seen, early=True), "while it was to wait"),
        (lambda seen: replace(seen, calls=seen.calls * 2), "2 calls and 0 applied"),
        (lambda seen: replace(seen, calls=(replace(seen.calls[0], applied=True),)), "1 calls and 1 applied"),
        (lambda seen: replace(seen, calls=(replace(seen.calls[0], applied=True),) * 2), "applied 2 times"),
        (lambda seen: replace(seen, fired=1), "1 actions, with 0 applied"),
        (lambda seen: replace(seen, attempts=()), "in the history: []"),
        (lambda seen: replace(seen, attempts=(replace(seen.attempts[0], answer=None),)), "answers in the history"),
        (lambda seen: replace(seen, attempts=(replace(seen.attempts[0], ended=None),)), "has no end"),
        (lambda seen: replace(seen, attempts=(replace(seen.attempts[0], who=API_KEY),)), "the key is in the history"),
        (lambda seen: replace(seen, attempts=(replace(seen.attempts[0], sent={}),)), "sent were"),
    ],
)
def test_what_is_not_as_it_must_be_is_found(seen: Seen, change: Callable[[Seen], Seen], words: str) -> None:
    problems = list(wrong(change(seen), told(Moment.KILLED_LATER, CONFLICT), MADE))
    assert any(words in each for each in problems), problems


def test_a_campaign_that_finds_something_wrong_says_what() -> None:
    made = alone(CONFLICT)
    lines = list(table([Result(made, "applied", ("it is applied, and must be conflict",))]))
    assert any("applied !!" in each for each in lines)
    assert f"{made}: it is applied, and must be conflict" in lines
    assert lines[-1] == "1 combinations: 0 right, 1 wrong"
