"""What is told of mutmut's findings."""

import pytest

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


@pytest.mark.parametrize(
    "name", ["app.core.merge*", "app.core.merge.x_merge__mutmut_1", "app.core.*", "app.core.m*", "*"]
)
def test_a_name_of_a_module_is_known(name: str) -> None:
    assert mutants.unknown([name]) == []


def test_a_name_of_no_module_is_told_before_anything_is_changed(capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.main(["app.core.merge*", "nonsense", "app.gui.form*", "--max-children"]) == 2
    assert capsys.readouterr().err.startswith("No module of app/core: nonsense, app.gui.form*, --max-children\n")


def test_help_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.main(["--help"]) == 0
    assert "packaging/mutants.py [names]" in capsys.readouterr().out
