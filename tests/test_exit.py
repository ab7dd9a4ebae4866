"""The program ends cleanly, whenever and however it is asked to: exit code 0 and an empty standard error."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import _Leave
from tests.exit_driver import complaints
from tests.seat import CANARY

ROOT = Path(__file__).parents[1]
LONGEST = 30


def start(way: str, delay: int, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-X", "dev", "-W", "error", "-m", "tests.exit_driver", way, str(delay), str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LEAD_EDITOR_API_KEY": CANARY},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def assert_clean(program: subprocess.Popen[str]) -> None:
    try:
        _, errors = program.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        program.kill()
        _, errors = program.communicate()
        raise AssertionError(f"still running; standard error: {errors}") from None
    assert complaints(errors) == ""
    assert program.returncode == 0


def wait_until_ready(program: subprocess.Popen[str]) -> None:
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"


def test_an_idle_window_is_closed(tmp_path: Path) -> None:
    assert_clean(start("idle", 0, tmp_path))


@pytest.mark.parametrize("delay", [0, 5, 15, 30, 45, 60, 80, 100])
def test_a_window_is_closed_in_its_first_moments(tmp_path: Path, delay: int) -> None:
    assert_clean(start("early", delay, tmp_path))


@pytest.mark.parametrize("delay", [0, 10, 30, 60, 100])
def test_a_signal_ends_a_program_in_its_first_moments(tmp_path: Path, delay: int) -> None:
    assert_clean(start("signal", delay, tmp_path))


@pytest.mark.parametrize("delay", [0, 1500])
def test_a_window_is_closed_while_the_credential_store_never_answers(tmp_path: Path, delay: int) -> None:
    assert_clean(start("silent", delay, tmp_path))
    assert not (tmp_path / "outbox.db").exists()


def test_a_signal_ends_a_program_whose_credential_store_never_answers(tmp_path: Path) -> None:
    program = start("silent signal", 0, tmp_path)
    wait_until_ready(program)
    program.send_signal(signal.SIGTERM)
    assert_clean(program)


@pytest.mark.parametrize("delay", [0, 20, 60])
def test_a_window_is_closed_during_a_request(tmp_path: Path, delay: int) -> None:
    assert_clean(start("request", delay, tmp_path))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_an_idle_program(tmp_path: Path, number: signal.Signals) -> None:
    program = start("ready", 0, tmp_path)
    wait_until_ready(program)
    program.send_signal(number)
    assert_clean(program)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_program_that_waits_for_an_answer(tmp_path: Path, number: signal.Signals) -> None:
    program = start("hang", 300, tmp_path)
    wait_until_ready(program)
    program.send_signal(number)
    assert_clean(program)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_program_that_is_asked_again_and_again_until_it_is_gone_ends_as_after_once(
    tmp_path: Path, number: signal.Signals
) -> None:
    program = start("ready", 0, tmp_path)
    wait_until_ready(program)
    while program.poll() is None:
        program.send_signal(number)
    assert_clean(program)


@pytest.mark.parametrize("last", [False, True])
def test_a_wish_to_end_counts_once_also_while_it_is_heeded(last: bool) -> None:
    before = signal.getsignal(signal.SIGTERM)
    leave = _Leave()
    heeded: list[bool] = []

    def heed() -> None:
        heeded.append(leave.wanted)
        signal.raise_signal(signal.SIGTERM)

    leave.act = heed
    try:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGTERM)
        leave.forget(last=last)
        after = signal.getsignal(signal.SIGTERM)
    finally:
        leave.forget(last=False)
    assert heeded == [True]
    assert after == (signal.SIG_IGN if last else before)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def test_the_smoke_test_passes_and_leaves_a_picture(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = run(tmp_path, "--smoke-test", "--screenshot", str(picture))
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_screenshot_that_cant_be_written_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "--practice", "--screenshot", str(tmp_path / "no" / "x.png"))
    assert done.returncode == 1
    assert "the screenshot can't be written" in done.stderr


def test_a_picture_of_a_connection_that_cant_be_used_is_a_failure(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = run(tmp_path, "--connection", str(tmp_path / "nowhere.toml"), "--screenshot", str(picture))
    assert done.returncode == 1
    assert "There is no file" in done.stderr
    assert picture.exists()
