"""Of all programs on one data folder one has it, also after kills, power cuts and reused process ids."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from app.lock import LockedError, holder, take_lock

ROOT = Path(__file__).parents[1]
ANOTHER = 65534
"""The number of an account that owns nothing. The administrator may write to any folder."""
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a program that takes a folder, and ends it after the test, whatever state it is in."""
    with ExitStack() as ends:

        def start(folder: Path, *more: str) -> subprocess.Popen[str]:
            program = subprocess.Popen(
                [sys.executable, "-X", "dev", "-W", "error", "-m", "tests.instance_driver", str(folder), *more],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                text=True,
            )
            ends.enter_context(program)
            ends.callback(program.kill)
            return program

        yield start


@pytest.fixture
def dead(start: Start, tmp_path: Path) -> Path:
    """The lock that a killed program left."""
    program = start(tmp_path)
    assert read(program) == '"ours"\n'
    program.kill()
    program.wait()
    assert lock_file(tmp_path).exists()
    return lock_file(tmp_path)


@pytest.fixture
def folder_for_all() -> Iterator[Path]:
    """A data folder that other accounts can reach; those of pytest they can't."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o777)
        yield path
        path.chmod(0o777)


def read(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline()


def lock_file(folder: Path) -> Path:
    return folder / "lead-editor.lock"


def give_to(lock: Path, process: int | None = None, host: str | None = None) -> None:
    """Write another process, or computer, into a lock that somebody left."""
    number, name, computer, *machine = lock.read_text().split("\n")
    lines = [str(process or number), name, host or computer, *(machine if host is None else ["", "", ""])]
    lock.write_text("\n".join(lines))


def as_another(folder: Path) -> tuple[str, ...]:
    return (str(folder), str(ANOTHER)) if os.geteuid() == 0 else (str(folder),)


def test_a_folder_is_made_and_locked(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    lock = take_lock(folder)
    assert lock is not None
    assert holder(folder) == os.getpid()


def test_a_second_program_does_not_get_it(start: Start, tmp_path: Path) -> None:
    lock = take_lock(tmp_path)
    assert read(start(tmp_path)) == '"theirs"\n'
    assert lock is not None
    lock.unlock()
    assert read(start(tmp_path)) == '"ours"\n'


def test_a_lock_does_not_age(start: Start, tmp_path: Path) -> None:
    assert read(start(tmp_path)) == '"ours"\n'
    os.utime(lock_file(tmp_path), (0, 0))
    with pytest.raises(LockedError):
        take_lock(tmp_path)
    with pytest.raises(LockedError):
        take_lock(tmp_path, unanswered=True)


def test_the_lock_of_a_killed_program_goes_at_once(dead: Path) -> None:
    lock = take_lock(dead.parent)
    assert lock is not None
    assert holder(dead.parent) == os.getpid()


def test_so_does_one_whose_process_id_is_now_another_programs(dead: Path) -> None:
    with subprocess.Popen(["sleep", "60"]) as other:
        give_to(dead, other.pid)
        lock = take_lock(dead.parent)
        other.kill()
    assert lock is not None


def test_one_whose_process_id_is_now_another_pythons_takes_a_closer_look(dead: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        give_to(dead, other.pid)
        with pytest.raises(LockedError):
            take_lock(dead.parent)
        lock = take_lock(dead.parent, unanswered=True)
        other.kill()
    assert lock is not None
    assert [each.name for each in dead.parent.iterdir() if each.is_file()] == [dead.name]


def test_a_lock_that_a_power_cut_left_empty_takes_a_closer_look(tmp_path: Path) -> None:
    lock_file(tmp_path).touch()
    with pytest.raises(LockedError):
        take_lock(tmp_path)
    assert take_lock(tmp_path, unanswered=True) is not None


def test_a_lock_of_another_computer_stays(dead: Path) -> None:
    give_to(dead, host="another")
    for unanswered in (False, True):
        with pytest.raises(LockedError):
            take_lock(dead.parent, unanswered=unanswered)


@pytest.mark.parametrize("stop", [False, True])
def test_a_closer_look_leaves_the_lock_of_a_living_program(start: Start, tmp_path: Path, stop: bool) -> None:
    program = start(tmp_path)
    assert read(program) == '"ours"\n'
    if stop:
        program.send_signal(signal.SIGSTOP)
    with pytest.raises(LockedError):
        take_lock(tmp_path, unanswered=True)
    assert holder(tmp_path) == program.pid


def test_while_somebody_else_clears_up_nobody_does(tmp_path: Path) -> None:
    lock_file(tmp_path).touch()
    other = QLockFile(f"{lock_file(tmp_path)}.rmlock")
    assert other.tryLock(0)
    with pytest.raises(LockedError):
        take_lock(tmp_path, unanswered=True)


def test_a_folder_that_cant_be_made_has_no_lock(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert take_lock(tmp_path / "file") is None
    assert take_lock(tmp_path / "file" / "folder") is None
    assert take_lock(tmp_path / "a\0b") is None


def test_a_folder_that_cant_be_written_has_no_lock(folder_for_all: Path, start: Start) -> None:
    folder_for_all.chmod(0o555)
    assert read(start(*as_another(folder_for_all))) == '"nobody\'s"\n'


@pytest.mark.parametrize(("kill", "said"), [(True, '"nobody\'s"\n'), (False, '"theirs"\n')])
def test_a_lock_that_cant_be_removed_counts_while_its_program_lives(
    folder_for_all: Path, start: Start, kill: bool, said: str
) -> None:
    program = start(folder_for_all)
    assert read(program) == '"ours"\n'
    if kill:
        program.kill()
        program.wait()
    folder_for_all.chmod(0o555)
    assert read(start(*as_another(folder_for_all))) == said


def test_of_many_that_start_at_once_one_has_it(start: Start, dead: Path) -> None:
    """Also where they all find the lock of a dead one."""
    programs = [start(dead.parent) for _ in range(4)]
    assert sorted(read(each) for each in programs) == ['"ours"\n', *['"theirs"\n'] * 3]
