"""The program, started a second time on the same data: it hands over what it was asked for, and ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.exit_driver import complaints

ROOT = Path(__file__).parents[1]
LONGEST = 30
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a module of the project in a home of its own, and ends it after the test, whatever state it is in."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    home = {"XDG_DATA_HOME": str(tmp_path / "home"), "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"}
    with ExitStack() as ends:

        def start(*arguments: str) -> subprocess.Popen[str]:
            program = subprocess.Popen(
                [sys.executable, "-X", "dev", "-W", "error", "-m", *arguments],
                cwd=ROOT,
                env={**os.environ, **home},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            ends.enter_context(program)
            ends.callback(program.kill)
            return program

        yield start
        assert not list(temporary.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the program would keep its data."""
    return tmp_path / "home" / "lead-editor"


@pytest.fixture
def first(start: Start, folder: Path) -> subprocess.Popen[str]:
    """The program that runs already, with a window."""
    return wait_until_ready(start("tests.exit_driver", "ready", "0", str(folder)))


def wait_until_ready(program: subprocess.Popen[str]) -> subprocess.Popen[str]:
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    return program


def end(program: subprocess.Popen[str]) -> tuple[int, str, str]:
    """How a program ended: its code, and the rest of what it said."""
    said, troubles = program.communicate(timeout=LONGEST)
    return program.returncode, said, complaints(troubles)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--lead", "9856"], "it shows the lead there."),
        ([], "it was brought to the front."),
        (["--practice", "--lead=9856"], "it shows the lead there."),
        (
            ["--", "noojee-lead:edit?connection=Melbourne%20sales&lead=9856&Name=Jane"],
            "it was given the link, and says there what came of it.",
        ),
        (["--", "noojee-lead:%00"], "it was given the link, and says there what came of it."),
        (
            ["--lead", "9" * 201],
            "it was brought to the front. What was given as a lead can't be the id of one, and was left out.",
        ),
    ],
)
def test_a_second_program_hands_over_and_ends(
    start: Start, first: subprocess.Popen[str], folder: Path, arguments: list[str], words: str
) -> None:
    assert end(start("app", *arguments)) == (0, f"Lead Editor is running already: {words}\n", "")
    assert not list((folder / "handover").iterdir())
    first.send_signal(signal.SIGTERM)
    assert end(first) == (0, "", "")
    assert not (folder / "lead-editor.lock").exists()


def test_the_lead_reaches_the_first(start: Start, folder: Path) -> None:
    program = start("tests.instance_driver", str(folder))
    assert program.stdout is not None
    assert program.stdout.readline() == '"ours"\n'
    assert end(start("app", "--lead", "9856"))[0] == 0
    assert program.stdout.readline() == '"9856"\n'


def test_after_a_kill_the_next_starts_at_once(start: Start, first: subprocess.Popen[str], folder: Path) -> None:
    first.kill()
    first.wait()
    program = wait_until_ready(start("tests.exit_driver", "ready", "0", str(folder)))
    program.send_signal(signal.SIGTERM)
    assert end(program) == (0, "", "")


def test_of_two_that_start_at_the_same_moment_one_hands_over(start: Start, folder: Path) -> None:
    programs = [start("tests.exit_driver", "ready", "0", str(folder)) for _ in range(2)]
    said = []
    for each in programs:
        assert each.stdout is not None
        said.append(each.stdout.readline())
    words = "Lead Editor is running already: it was brought to the front.\n"
    assert sorted(said) == [words, "ready\n"]
    for each, line in zip(programs, said, strict=True):
        if line == "ready\n":
            each.send_signal(signal.SIGTERM)
        assert end(each) == (0, "", "")


def test_a_first_that_does_not_answer_is_told(start: Start, first: subprocess.Popen[str], folder: Path) -> None:
    first.send_signal(signal.SIGSTOP)
    code, said, troubles = end(start("app", "--lead", "9856"))
    assert (code, said) == (1, "")
    assert troubles == (
        "lead-editor: lead 9856 was not opened: "
        "the Lead Editor that is running already does not answer; end it, and start again\n"
    )
    assert not list((folder / "handover").iterdir())
    first.send_signal(signal.SIGCONT)
    first.send_signal(signal.SIGTERM)
    assert end(first) == (0, "", "")


def test_a_lock_that_only_looks_alive_keeps_nobody_out_for_long(start: Start, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "lead-editor.lock").touch()
    program = wait_until_ready(start("tests.exit_driver", "ready", "0", str(folder)))
    program.send_signal(signal.SIGTERM)
    assert end(program) == (0, "", "")


@pytest.mark.usefixtures("first")
def test_a_smoke_test_does_not_mind_one_that_runs(start: Start, tmp_path: Path, folder: Path) -> None:
    before = {each.name for each in folder.iterdir()}
    done = start("app", "--smoke-test", "--screenshot", str(tmp_path / "window.png"))
    assert end(done) == (0, "lead-editor: one update was sent to the practice server and applied\n", "")
    assert {each.name for each in folder.iterdir()} == before


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize("what", [["--smoke-test"], ["--practice", "--screenshot", "window.png"]])
def test_a_smoke_test_stays_out_of_a_folder_in_use(start: Start, folder: Path, what: list[str]) -> None:
    words = f"lead-editor: {folder} is in use by a Lead Editor that is running: choose another --data-dir\n"
    assert end(start("app", *what, "--data-dir", str(folder))) == (1, "", words)


def test_a_smoke_test_keeps_its_data_where_it_is_told_to(start: Start, tmp_path: Path) -> None:
    assert end(start("app", "--smoke-test", "--data-dir", str(tmp_path / "mine")))[0] == 0
    assert (tmp_path / "mine").is_dir()


def test_a_folder_that_cant_be_written_keeps_nobody_from_starting(start: Start, folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.touch()
    program = wait_until_ready(start("tests.exit_driver", "ready", "0", str(folder)))
    program.send_signal(signal.SIGTERM)
    assert end(program)[0] == 0


def test_the_one_that_runs_is_asked_to_end(start: Start, first: subprocess.Popen[str]) -> None:
    assert end(start("app", "--close")) == (0, "", "")
    assert end(first)[0] == 0


def test_where_none_runs_there_is_none_to_end(start: Start, folder: Path) -> None:
    assert end(start("app", "--close")) == (0, "", "")
    assert not folder.exists()
