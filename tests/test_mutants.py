"""What is told of mutmut's findings."""

from tests.test_dev import load

mutants = load("mutants")
TOLD = """
    app.core.retry.x_busy_wait__mutmut_1: killed
    app.core.retry.x_busy_wait__mutmut_2: survived
    app.core.retry.x_busy_wait__mutmut_3: not checked
    app.core.merge.x_merge__mutmut_1: timeout
    app.core.merge.x_merge__mutmut_2: no tests

"""


def test_what_nobody_noticed_is_named_and_the_rest_counted() -> None:
    assert mutants.summary(mutants.states(TOLD.splitlines())) == [
        "survived: app.core.retry.x_busy_wait__mutmut_2",
        "no tests: app.core.merge.x_merge__mutmut_2",
        "app.core.merge: 1 of 2 noticed, 50.0 %",
        "app.core.retry: 1 of 2 noticed, 50.0 %",
        "all: 2 of 4 noticed, 50.0 %",
    ]


def test_nothing_tried_has_no_score() -> None:
    assert mutants.summary({}) == ["all: 0 of 0 noticed, nothing tried"]
