"""The real program meets what nobody foresaw: one dialog, clean details, and an end in words, never in silence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.seat import CANARY
from tests.unexpected_driver import PLANTED, WAYS

ROOT = Path(__file__).parents[1]
LONGEST = 40
BROKEN = "import sys; sys.modules[{module!r}] = None\nfrom app.__main__ import main; sys.exit(main(sys.argv[1:]))"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LEAD_EDITOR_API_KEY": CANARY},
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(each) for each in (folder / "logs" / "log.jsonl").read_text("ascii").splitlines()]


@pytest.mark.parametrize("way", WAYS)
def test_it_ends_in_one_dialog_and_the_program_goes_on(way: str, tmp_path: Path) -> None:
    done = run("-m", "tests.unexpected_driver", way, str(tmp_path))
    assert done.returncode == 0
    said = json.loads(done.stdout)
    assert said["dialogs"] == 1
    assert "ValueError" in said["copied"]
    assert "tests/unexpected_driver.py:" in said["copied"]
    assert ("1001 times" in said["words"]) == (way == "many")
    noted = [each for each in lines(tmp_path) if each["event"] == "Unexpected"]
    assert noted
    assert [each["times"] for each in noted if each["times"] == 1]
    assert len(noted) < 20
    assert lines(tmp_path)[-1]["event"] == "Ended"
    for text in (said["copied"], said["words"], done.stderr, json.dumps(lines(tmp_path))):
        assert PLANTED not in text
        assert "0491" not in text
        assert CANARY not in text
    assert "ValueError" in done.stderr


def test_where_details_are_wanted_the_words_of_an_exception_are_written_down(
    tmp_path: Path,
) -> None:
    (tmp_path / "settings.ini").write_text("[General]\nlogLevel=debug\n")
    done = run("-m", "tests.unexpected_driver", "slot", str(tmp_path))
    assert PLANTED in done.stderr
    assert PLANTED in json.dumps(lines(tmp_path))
    assert PLANTED not in json.loads(done.stdout)["copied"]


@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("PySide6", "a part of it is missing or damaged (PySide6.QtCore)"),
        ("PySide6.QtWidgets", "a part of it is missing or damaged (PySide6.QtWidgets)"),
        ("qasync", "a part of it is missing or damaged (qasync)"),
        ("app.session", "a part of it is missing or damaged (app.session)"),
        ("app.config", "a part of it is missing or damaged (app.config)"),
    ],
)
def test_a_broken_installation_is_told_in_words(module: str, words: str, tmp_path: Path) -> None:
    done = run("-c", BROKEN.format(module=module), "--data-dir", str(tmp_path))
    assert done.returncode == 1
    assert words in done.stderr
    assert "Install it again." in done.stderr
    assert "Traceback" not in done.stderr
    note = tmp_path / "logs" / "not-started.txt"
    assert note.exists() == (module != "app.config")  # before that, nobody knows the folder
    if note.exists():
        assert str(note) in done.stderr
        assert "app/__main__.py:" in note.read_text()
        assert note.stat().st_mode & 0o777 == 0o600


def test_an_exception_of_the_start_is_told_without_what_was_asked_for(tmp_path: Path) -> None:
    program = (
        "import sys, app.gui.first\n"
        "def broken(*a, **b): raise ValueError(sys.argv)\n"
        "app.gui.first.show_first = broken\n"
        "from app.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    done = run("-c", program, "--data-dir", str(tmp_path), "--lead", "9856")
    assert done.returncode == 1
    assert "something happened that it is not made for" in done.stderr
    assert "ValueError" in done.stderr
    assert "9856" not in done.stderr


def test_without_standard_error_the_file_tells(tmp_path: Path) -> None:
    program = "import sys; sys.stderr = sys.stdout = None; sys.modules['qasync'] = None\n" + BROKEN.partition("\n")[2]
    done = run("-c", program, "--data-dir", str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert "ModuleNotFoundError" in (tmp_path / "logs" / "not-started.txt").read_text()


def test_a_folder_that_can_not_be_made_does_not_keep_the_reason_back(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("-c", BROKEN.format(module="qasync"), "--data-dir", str(tmp_path / "file" / "data"))
    assert done.returncode == 1
    assert "Install it again." in done.stderr


def test_what_came_before_there_was_a_session_is_told_by_it(tmp_path: Path) -> None:
    program = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.__main__ import main
from tests.unexpected_driver import slot, when_shown
application = QApplication(["lead-editor"])
QTimer.singleShot(0, slot)
QTimer.singleShot(0, lambda: when_shown(1))
sys.exit(main(["--practice", "--data-dir", sys.argv[1]]))
"""
    done = run("-c", program, str(tmp_path))
    assert done.returncode == 0
    assert "ValueError" in json.loads(done.stdout)["copied"]
    assert PLANTED not in done.stderr
