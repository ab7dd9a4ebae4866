"""The log: small, for this account alone, and no trouble to the program whatever becomes of the disk."""

import json
import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app import guards
from app.core.events import Ended, Part, Troubled, Unexpected
from app.core.failure import Failure
from app.core.key import Key, Secrets
from app.core.spelling import Word
from app.core.trace import Detail, Level
from app.traces import bundle, crash, libraries
from app.traces.files import KEPT, Files, log_files
from app.traces.log import Log

ROOT = Path(__file__).parents[1]
KEY = "k3y-7Qx/+%41=&k"
"""Not that of all tests, which no test may log on purpose (test_canary)."""
SECRET = "Jane Citizen 0491 570 156"
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


class Desk:
    """A log in a folder, and what it has told of the disk."""

    def __init__(self, folder: Path, *, detail: bool = False, largest: int = 1_000_000) -> None:
        self.folder = folder
        self.troubles: list[OSError] = []
        hide = Secrets(Key(KEY)).hide_in
        self.log = Log(
            folder,
            hide,
            lambda: NOW,
            least=Level.DETAIL if detail else Level.INFO,
            troubled=self.troubles.append,
            largest=largest,
        )

    def lines(self) -> list[dict[str, Any]]:
        """What is written down so far, the oldest first."""
        assert self.log.flush(10)
        texts = [each.read_text("ascii") for each in reversed(log_files(self.folder)) if each.exists()]
        return [json.loads(line) for text in texts for line in text.splitlines()]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "logs")
    yield made
    made.log.close()


@pytest.fixture
def detailed(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "logs", detail=True)
    yield made
    made.log.close()


def test_an_event_is_one_json_object_a_line(desk: Desk) -> None:
    desk.log.note(Ended(0))
    assert desk.lines() == [{"time": "2026-11-25T10:00:00.000+00:00", "level": "info", "event": "Ended", "code": 0}]


def test_files_are_for_this_account_alone(tmp_path: Path) -> None:
    kept = os.umask(0)
    try:
        desk = Desk(tmp_path / "logs", largest=300)
        for number in range(50):
            desk.log.note(Ended(number))
        desk.log.close()
    finally:
        os.umask(kept)
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in (tmp_path / "logs").iterdir()} == {0o600}


def test_it_never_takes_more_than_its_room(tmp_path: Path) -> None:
    desk = Desk(tmp_path, largest=1000)
    for number in range(500):
        desk.log.note(Ended(number))
    codes = [each["code"] for each in desk.lines()]
    desk.log.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(each.name for each in log_files(tmp_path))
    assert all(each.stat().st_size <= 1000 for each in tmp_path.iterdir())
    assert codes == list(range(500 - len(codes), 500))
    assert len(codes) > 10 * (KEPT - 1)


def test_another_run_goes_on_where_the_last_one_ended(tmp_path: Path) -> None:
    for code in (1, 2):
        desk = Desk(tmp_path)
        desk.log.note(Ended(code))
        desk.log.close()
    assert [each["code"] for each in Desk(tmp_path).lines()] == [1, 2]


def test_a_folder_that_is_none_is_told_once_and_nothing_else_happens(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file")
    desk = Desk(tmp_path / "logs")
    for number in range(5):
        desk.log.note(Ended(number))
    assert desk.log.flush(10)
    assert len(desk.troubles) == 1
    (tmp_path / "logs").unlink()
    desk.log.note(Ended(9))
    assert [(each["event"], each.get("lines"), each.get("code")) for each in desk.lines()] == [
        ("LinesLost", 5, None),
        ("Ended", None, 9),
    ]
    desk.log.close()


@pytest.mark.parametrize("gone", ["folder", "file", "replaced"])
def test_what_somebody_takes_away_is_made_again(desk: Desk, gone: str) -> None:
    desk.log.note(Ended(1))
    assert desk.log.flush(10)
    if gone == "folder":
        shutil.rmtree(desk.folder)
    else:
        (desk.folder / "log.jsonl").unlink()
    if gone == "replaced":
        (desk.folder / "log.jsonl").write_text("")
    desk.log.note(Ended(2))
    assert [each["code"] for each in desk.lines()] == [2]
    assert not desk.troubles


def test_it_follows_no_link_of_somebody_elses(tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_text("precious")
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "log.jsonl").symlink_to(target)
    desk = Desk(tmp_path / "logs")
    desk.log.note(Ended(1))
    desk.log.close()
    assert target.read_text() == "precious"
    assert len(desk.troubles) == 1


def test_a_disk_without_room_is_told_once_and_a_torn_line_spoils_no_other(tmp_path: Path) -> None:
    program = """
import resource, signal, sys
from pathlib import Path
from app.core.events import Ended
from tests.test_log import Desk
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
desk = Desk(Path(sys.argv[1]))
desk.log.note(Ended(1)); desk.log.flush()
size = (desk.folder / "log.jsonl").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20, resource.RLIM_INFINITY))
for number in range(3): desk.log.note(Ended(2))
desk.log.flush()
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
desk.log.note(Ended(3)); desk.log.close()
print(len(desk.troubles))
"""
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "1\n"
    shown = [json.loads(each) for each in bundle.last_lines(tmp_path)]
    assert [each["event"] for each in shown] == ["Ended", "unreadable", "LinesLost", "Ended"]
    assert shown[2]["lines"] == 3


def test_what_is_noted_at_the_end_is_written(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for number in range(2000):
        desk.log.note(Ended(number))
    desk.log.close()
    assert len((tmp_path / "log.jsonl").read_text().splitlines()) == 2000
    desk.log.close()
    desk.log.note(Ended(1))


def test_threads_note_side_by_side(desk: Desk) -> None:
    def note() -> None:
        for _ in range(200):
            desk.log.note(Ended(1))

    threads = [threading.Thread(target=note) for _ in range(5)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(desk.lines()) == 1000


def test_noting_never_waits_for_the_disk(tmp_path: Path) -> None:
    """A pipe that nobody reads stands in for a disk that hangs."""
    (tmp_path / "logs").mkdir()
    os.mkfifo(tmp_path / "logs" / "log.jsonl")
    desk = Desk(tmp_path / "logs")
    for number in range(20_000):
        desk.log.note(Ended(number))
    assert not desk.log.flush(0.01)
    reader = os.open(tmp_path / "logs" / "log.jsonl", os.O_RDONLY | os.O_NONBLOCK)
    desk.log.close()
    os.close(reader)


def raise_with_a_value() -> None:
    raise ValueError(f"{SECRET} {KEY}")


def log_of_a_library() -> None:
    logger = logging.getLogger("httpx")
    logger.info("HTTP Request: POST https://contact.example.com/x?apiKey=%s&lead=%s", KEY, SECRET)
    logger.warning("strange: %s", SECRET)
    try:
        raise_with_a_value()
    except ValueError:
        logger.exception("with %s", SECRET)


def test_a_librarys_words_are_not_written_down_and_its_place_is(desk: Desk) -> None:
    end, unhide = libraries.listen(desk.log), guards.hide_in_logs(Secrets(Key(KEY)).hide_in)
    log_of_a_library()
    unhide()
    end()
    logging.getLogger("httpx").warning("after the end")
    lines = desk.lines()
    assert [(each["logger"], each["severity"], each["file"]) for each in lines] == [
        ("httpx", "warning", "test_log.py"),
        ("httpx", "error", "test_log.py"),
    ]
    assert lines[1]["failure"]["kinds"] == ["ValueError"]
    assert lines[1]["failure"]["frames"][-1].endswith(" raise_with_a_value")
    assert "Jane" not in json.dumps(lines)


def test_details_have_its_words_without_the_key_and_without_a_query(detailed: Desk) -> None:
    end = libraries.listen(detailed.log)
    log_of_a_library()
    end()
    lines = detailed.lines()
    assert (
        lines[0]["detail"]["text"]
        == "HTTP Request: POST https://contact.example.com/x?"[:48] + "? Citizen 0491 570 156"
    )
    assert lines[1]["detail"]["text"] == f"strange: {SECRET}"
    assert KEY not in json.dumps(lines, ensure_ascii=False)


def test_a_key_is_in_no_line_also_where_json_writes_it_otherwise(tmp_path: Path) -> None:
    key = 'k"e\\y/ü€'
    log = Log(tmp_path, Secrets(Key(key)).hide_in, lambda: NOW, least=Level.DETAIL)
    log.note(Unexpected(Failure((), ()), 1, Detail(f"the key is {key}.")))
    log.close()
    (line,) = (tmp_path / "log.jsonl").read_text().splitlines()
    assert json.loads(line)["detail"] == {"text": "the key is …."}


def test_a_record_that_can_not_be_read_breaks_nothing(desk: Desk) -> None:
    end = libraries.listen(desk.log)
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "%d", ("no number",), None)
    for each in logging.getLogger().handlers:
        if type(each).__module__ == libraries.__name__:
            each.handle(record)
    end()
    assert desk.lines() == []


def test_what_is_shown_to_others_has_no_details_and_nothing_that_somebody_wrote_there(detailed: Desk) -> None:
    detailed.log.note(Unexpected(Failure((Word("ValueError"),), ()), 1, Detail(SECRET)))
    assert "Jane" in json.dumps(detailed.lines())
    with (detailed.folder / "log.jsonl").open("ab") as file:
        file.write(
            b'Jane Citizen\n\xff\xfe\n{"time": "2026-11-25", "name": "Jane Citizen"}\n[1]\n' + b"[" * 5000 + b"\n"
        )
    shown = bundle.last_lines(detailed.folder)
    assert "Jane" not in "".join(shown)
    assert [json.loads(each).get("event") for each in shown] == [
        "Unexpected",
        *["unreadable"] * 2,
        None,
        *["unreadable"] * 2,
    ]


def test_the_last_lines_are_those_of_all_files(tmp_path: Path) -> None:
    desk = Desk(tmp_path, largest=400)
    for number in range(20):
        desk.log.note(Troubled(Part.STORE, None, Word(f"n{number}")))
    desk.log.close()
    assert [json.loads(each)["name"] for each in bundle.last_lines(tmp_path, 7)] == [
        f"n{each}" for each in range(13, 20)
    ]
    assert bundle.last_lines(tmp_path / "nowhere") == []


def test_a_line_longer_than_a_file_is_cut(tmp_path: Path) -> None:
    files = Files(tmp_path, 100)
    files.write(b"x" * 500)
    files.write(b"y\n")
    files.close()
    assert [each.stat().st_size for each in log_files(tmp_path) if each.exists()] == [2, 100]


def test_a_crash_is_written_down_and_told_at_the_next_start(tmp_path: Path) -> None:
    program = (
        "import faulthandler, sys; from pathlib import Path; from app.traces import crash\n"
        "crash.watch(Path(sys.argv[1])); faulthandler._sigsegv()"
    )
    run = subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, check=False, capture_output=True)
    assert run.returncode != 0
    program = (
        "import sys; from pathlib import Path; from app.traces import crash\n"
        "left, end = crash.watch(Path(sys.argv[1])); end(); print(left)"
    )
    run = subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    assert int(run.stdout) > 0
    (note,) = bundle.notes(tmp_path)
    assert note.name == crash.BEFORE
    assert "Segmentation fault" in note.text
    assert (tmp_path / crash.BEFORE).stat().st_mode & 0o777 == 0o600
