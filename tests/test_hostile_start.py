"""Started with files that nobody can use: the place is told, nothing is lost, and the program starts."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon

from app.config import Options
from app.core.connections import Recent, write_recents
from app.core.resolved import Layer, Origin
from app.gui.first import First, show_first
from app.gui.preferences import Preferences
from app.gui.settings_file import LARGEST, NAME, open_settings
from app.gui.window import MainWindow
from app.practice.world import default_world
from tests.exit_driver import complaints
from tests.seat import NOW, connection
from tests.shelves import written

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.usefixtures("runner")
DAY = datetime(2026, 11, 24, tzinfo=UTC)
GOOD = connection()
HALF = GOOD[: len(GOOD) // 2]
BAD: dict[str, tuple[bytes, str]] = {
    "no TOML": (b'name = "Melbourne"\nserver = https://contact.example.com\n', "line 2"),
    "half written": (HALF.encode(), "line "),
    "half written, the rest is zeros": (HALF.encode() + b"\0" * 4096, "this is not text in UTF-8"),
    "wrong types": (GOOD.replace("campaign = 41", 'campaign = "41"').encode(), "lead.campaign: a whole number"),
    "50 MB": (b"#" * 50_000_000, "is larger than 1 MB"),
    "a newer version's": (("format = 2\n" + GOOD).encode(), "format: a newer version of Lead Editor"),
    "UTF-16": (GOOD.encode("utf-16"), "line 1: this is not text in UTF-8"),
    "UTF-16 without a mark": (GOOD.encode("utf-16-be"), "line 1: this is not text in UTF-8"),
    "Latin-1": (GOOD.replace("sales", "s\xe4les").encode("latin-1"), "line 1: this is not text in UTF-8"),
    "nested deeply": (b"a = " + b"[" * 100_000, "nested too deeply"),
    "a name without end": (b"a." * 400_000 + b"a = 1", "nested too deeply"),
    "empty": (b"", "name: a text in quotation marks"),
    "a mark and nothing": (b"\xef\xbb\xbf", "name: a text in quotation marks"),
}


def begin(options: Options, settings: QSettings, deployed: Sequence[str] = ()) -> tuple[MainWindow, First | None]:
    """What the program does up to its first paint."""
    window = MainWindow(settings, lambda: NOW, QIcon())
    practice = partial(default_world().layout, "http://127.0.0.1")
    layers = (Layer(Origin.MACHINE, {"connections": list(deployed)}),)
    return window, show_first(window, options, settings, practice, layers)


@pytest.mark.parametrize("name", BAD)
def test_a_connection_that_can_not_be_used_is_told_with_its_place(
    name: str, tmp_path: Path, settings: QSettings
) -> None:
    content, told = BAD[name]
    path = tmp_path / "melbourne.toml"
    path.write_bytes(content)
    settings.setValue("connection", str(path))
    window, first = begin(Options(tmp_path), settings)
    assert first is None
    assert window.page is None
    assert str(path) in window.start.trouble.text()
    assert told in window.start.trouble.text()
    assert path.read_bytes() == content
    assert settings.value("connection") == str(path), "it is tried again at the next start, once it is mended"


def test_a_file_of_notepads_is_used(tmp_path: Path, settings: QSettings) -> None:
    path = tmp_path / "melbourne.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    window, first = begin(Options(tmp_path, connection=path), settings)
    assert first is not None
    assert first.path == path
    assert window.windowTitle() == "Melbourne sales - Lead Editor"


def test_the_only_deployed_connection_is_used_at_the_first_start(tmp_path: Path, settings: QSettings) -> None:
    path = written(tmp_path / "it" / "sydney.toml", name="Sydney")
    _, first = begin(Options(tmp_path), settings, [str(path)])
    assert first is not None
    assert first.layout.name == "Sydney"


@pytest.mark.parametrize("deployed", [0, 2])
def test_none_or_several_leave_the_choice_to_the_person(tmp_path: Path, settings: QSettings, deployed: int) -> None:
    paths = [str(written(tmp_path / "it" / f"{each}.toml")) for each in range(deployed)]
    assert begin(Options(tmp_path), settings, paths)[1] is None


def test_of_several_the_only_one_that_can_be_read_is_used(tmp_path: Path, settings: QSettings) -> None:
    broken = written(tmp_path / "it" / "broken.toml")
    broken.write_text('name = "Half', encoding="utf-8")
    good = written(tmp_path / "it" / "sydney.toml", name="Sydney")
    paths = [str(broken), str(good), str(tmp_path / "it" / "gone.toml")]
    _, first = begin(Options(tmp_path), settings, paths)
    assert first is not None
    assert first.path == good


def test_whoever_has_chosen_before_is_not_sent_to_the_deployed_one(tmp_path: Path, settings: QSettings) -> None:
    paths = [str(written(tmp_path / "it" / "sydney.toml"))]
    settings.setValue("recentConnections", write_recents([Recent("/a", "A")]))
    assert begin(Options(tmp_path), settings, paths)[1] is None


USUAL = b"[General]\nholdSeconds=7\natOnce=2\n"


def opened(folder: Path) -> tuple[QSettings, Path | None]:
    return open_settings(folder, lambda: DAY)


@pytest.mark.parametrize("content", [None, b"", USUAL, b"\xef\xbb\xbf" + USUAL, b"; a remark\n\n" + USUAL])
def test_settings_that_are_well_are_left_alone(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / NAME).write_bytes(content)
    _, kept = opened(tmp_path)
    assert kept is None
    assert [each.name for each in tmp_path.iterdir()] == ([NAME] if content is not None else [])


@pytest.mark.parametrize("line", ["half a li", "[General", "<html>", "%%", '"'])
def test_a_line_that_is_no_setting_costs_nothing_else_and_is_kept(tmp_path: Path, line: str) -> None:
    content = USUAL + line.encode()
    (tmp_path / NAME).write_bytes(content)
    settings, kept = opened(tmp_path)
    assert kept == tmp_path / f"{NAME}.unread-2026-11-24"
    assert kept.read_bytes() == content
    assert Preferences.read(settings).hold_seconds == 7


@pytest.mark.parametrize(
    "content", [USUAL.decode().encode("utf-16"), USUAL + b"\0" * 999, b"\xff" * 50, b"#" * (LARGEST + 1)]
)
def test_what_is_no_text_or_too_large_is_kept_and_the_usual_counts(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    settings, kept = opened(tmp_path)
    assert kept is not None
    assert kept.read_bytes() == content
    assert Preferences.read(settings) == Preferences()
    settings.setValue("atOnce", 1)
    settings.sync()
    assert Preferences.read(opened(tmp_path)[0]).at_once == 1


def test_each_is_kept_under_a_name_of_its_own(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / NAME).write_bytes(b"\0" * (number + 1))
        opened(tmp_path)
    assert sorted(each.stat().st_size for each in tmp_path.iterdir() if "unread" in each.name) == [1, 2, 3]


def test_where_nothing_can_be_moved_nothing_of_an_earlier_run_counts(tmp_path: Path) -> None:
    """As where the folder is read-only: here, every name that it could be kept under is taken."""
    (tmp_path / NAME).write_bytes(b"\0" * 10)
    for number in range(1, 100):
        (tmp_path / f"{NAME}.unread-2026-11-24{f'-{number}' if number > 1 else ''}").touch()
    (tmp_path / f"{NAME}.of-one-run").write_bytes(USUAL)
    settings, kept = opened(tmp_path)
    assert kept == tmp_path / NAME
    assert settings.value("holdSeconds") is None


def test_a_folder_in_the_place_of_the_settings_is_kept(tmp_path: Path) -> None:
    (tmp_path / NAME / "inside").mkdir(parents=True)
    settings, kept = opened(tmp_path)
    assert kept is not None
    assert (kept / "inside").is_dir()
    assert Preferences.read(settings) == Preferences()


@examples(
    max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # the one file is written anew each time
@given(content=st.binary() | st.text().map(str.encode) | st.text('[]=\\@%;#\n"x1').map(str.encode))
def test_any_file_is_read_or_kept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    settings, _ = opened(tmp_path)
    assert Preferences.read(settings).hold_seconds >= 0
    for each in tmp_path.glob("*.unread*"):
        each.unlink()


@pytest.mark.parametrize(
    "line",
    ["window=nonsense", "window=@ByteArray(x)", "window=1, 2", "recentConnections=1, 2", "connection=1, 2", "folder=@"],
)
def test_a_setting_of_the_wrong_kind_is_as_none(tmp_path: Path, line: str) -> None:
    (tmp_path / NAME).write_text(f"[General]\n{line}\n", encoding="utf-8")
    window, first = begin(Options(tmp_path), opened(tmp_path)[0])
    assert first is None
    assert window.start.trouble.isHidden()


def run(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """The real program, which shows its window, writes a picture of it, and ends."""
    return subprocess.run(
        [
            *(sys.executable, "-X", "dev", "-W", "error", "-m", "app", "--data-dir", str(folder)),
            *("--screenshot", str(folder.parent / "picture.png"), *more),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", ["half written", "50 MB", "a newer version's", "a name without end"])
def test_the_program_starts_and_says_what_is_wrong(tmp_path: Path, name: str) -> None:
    content, told = BAD[name]
    path = tmp_path / "melbourne.toml"
    path.write_bytes(content)
    ended = run(tmp_path / "data", "--connection", str(path))
    assert ended.returncode == 1
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
    assert (tmp_path / "picture.png").stat().st_size > 1000
    assert path.read_bytes() == content


def test_the_program_starts_with_settings_that_are_none(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / NAME).write_bytes(b"\0" * 5000)
    ended = run(folder, "--practice")
    assert complaints(ended.stderr) == ""
    assert ended.returncode == 0
    (kept,) = folder.glob("*.unread*")
    assert kept.read_bytes() == b"\0" * 5000


if hasattr(os, "mkfifo"):  # Windows has no pipes among its files, and other rights

    def test_a_pipe_in_the_place_of_the_settings_is_not_waited_for(tmp_path: Path) -> None:
        folder = tmp_path / "data"
        folder.mkdir()
        os.mkfifo(folder / NAME)
        ended = run(folder, "--practice")
        assert complaints(ended.stderr) == ""
        assert ended.returncode == 0

    @pytest.mark.parametrize("kind", ["pipe", "folder", "device"])
    def test_what_is_no_file_is_no_connection(kind: str, tmp_path: Path, settings: QSettings) -> None:
        path = tmp_path / "melbourne.toml"
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        else:
            path = Path("/dev/zero")
        window, first = begin(Options(tmp_path, connection=path), settings)
        assert first is None
        assert window.start.trouble.text() == f"⚠ {path} can't be read: it is not a file."
