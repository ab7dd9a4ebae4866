"""What was said to be written is written: through kills at any moment, and on the disk rather than on its way there."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KILLS = 40


def ran(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)


def test_nothing_that_was_said_to_be_written_is_lost_when_the_program_is_killed() -> None:
    run = ran("tests.store.kills", str(KILLS))
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"{KILLS} kills" in run.stdout


def test_kills_find_what_is_said_too_early() -> None:
    run = ran("tests.store.kills", str(KILLS), "--early")
    assert run.returncode == 1, run.stdout + run.stderr
    assert " 0 lost" not in run.stdout


def test_a_commit_that_the_disk_does_not_confirm_is_not_one() -> None:
    run = ran("tests.store.flushes", "--refuse", "FULL")
    assert run.stdout.split() == ["SQLITE_IOERR"] * 10, run.stderr


def test_without_the_setting_a_commit_does_not_wait_for_the_disk() -> None:
    run = ran("tests.store.flushes", "--refuse", "NORMAL")
    assert run.stdout.split() == ["written"] * 10, run.stderr
