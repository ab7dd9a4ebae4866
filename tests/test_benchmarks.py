"""The table of figures: what is in its rows, and where it stands in the README."""

from pathlib import Path

import pytest

from tests.benchmarks.__main__ import BENCHMARKS, README, ROOT, main, table, with_table
from tests.benchmarks.figure import Figure, percentile, tell


def test_a_figure_at_its_limit_is_held() -> None:
    figure = Figure("first paint", 1.15, 1.15, " x", "0.115 s : 0.1 s")
    assert figure.cells() == ("first paint", "1.15 x", "≤ 1.15 x", "held", "0.115 s : 0.1 s")


def test_a_figure_over_its_limit_is_not() -> None:
    assert Figure("gap", 50.1, 50.0, " ms").cells()[1:4] == ("50.1 ms", "≤ 50 ms", "not held")


def test_what_a_benchmark_writes_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    figure = Figure("find", 12.345, 50, " ms", "50,000 attempts")
    tell([figure], ["--json"])
    assert Figure.parse(capsys.readouterr().out) == figure


@pytest.mark.parametrize(("share", "value"), [(0.0, 1), (0.5, 50), (0.95, 95), (0.99, 99), (1.0, 100)])
def test_a_percentile_is_a_value_that_was_measured(share: float, value: int) -> None:
    assert percentile(range(100, 0, -1), share) == value


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 0.5)


def test_the_table_takes_the_place_of_the_last_one() -> None:
    before = README.read_text("utf-8")
    once = with_table(before, table([("one", "1", "≤ 2", "held", "")]))
    assert "| one | 1 | ≤ 2 | held |  |" in once
    assert with_table(once, table([])).count("| what |") == 1


def test_a_readme_without_its_marks_is_told() -> None:
    with pytest.raises(ValueError, match="marks"):
        with_table("# Something else", "")


def test_each_benchmark_is_there() -> None:
    assert [each for each in BENCHMARKS if not Path(ROOT, "tests", "benchmarks", f"{each}.py").exists()] == []


@pytest.mark.parametrize("arguments", [["nonsense"], ["find", "nonsense"], ["--fast"], ["--readme", "--help"]])
def test_a_name_that_is_none_measures_nothing_and_says_which_there_are(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert " ".join(BENCHMARKS) in said.err


@pytest.mark.parametrize("argument", ["--help", "-h"])
def test_help_measures_nothing(capsys: pytest.CaptureFixture[str], argument: str) -> None:
    assert main([argument]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert " ".join(BENCHMARKS) in said.out
