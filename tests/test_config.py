"""The command line, the data folder, the key that was given for one run."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import __version__
from app.config import KEY_VARIABLE, Options, default_data_dir, read_arguments, take_key
from app.core.link import LONGEST_LINK

ROOT = Path(__file__).parents[1]
EDIT = "noojee-lead:edit?connection=Melbourne%20sales&lead=9856&FirstPhone=%2B61491570156"


@pytest.fixture
def usual(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The data folder of a person whose home is empty."""
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return default_data_dir(os.environ)


def test_without_arguments_nothing_is_asked_for(usual: Path) -> None:
    assert read_arguments([]) == Options(usual)


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["--practice"], {"practice": True}),
        (["noojee-lead:9856"], {"lead": "9856"}),
        (["--", "noojee-lead:9856"], {"lead": "9856"}),
        (["--", EDIT], {"link": EDIT}),
        (["--practice", EDIT], {"link": EDIT, "practice": True}),
        (["noojee-lead:98%5"], {"link": "noojee-lead:98%5"}),
        (["noojee-lead:" + "9" * 9_000], {"link": "noojee-lead:" + "9" * (LONGEST_LINK - 11)}),
        (["--lead", "9860", EDIT], {"lead": "9860"}),
        (["--close"], {"close": True}),
        (["-platform", "offscreen", "--practice"], {"platform": "offscreen", "practice": True}),
        (["--connection", "a b.toml"], {"connection": Path("a b.toml")}),
        (["--lead", "UK/0007"], {"lead": "UK/0007"}),
        (["--lead=--practice"], {"lead": "--practice"}),
        (["--lead", ""], {"lead": ""}),
        (["--smoke-test"], {"smoke_test": True, "practice": True}),
        (["--practice", "--smoke-test"], {"smoke_test": True, "practice": True}),
        (["--screenshot", "a.png", "--practice"], {"screenshot": Path("a.png"), "practice": True}),
    ],
)
def test_each_argument_is_read(usual: Path, argv: list[str], expected: dict[str, object]) -> None:
    assert read_arguments(argv) == Options(usual, **expected)  # type: ignore[arg-type]  # the table is of any option


def test_the_data_folder_can_be_chosen() -> None:
    assert read_arguments(["--data-dir", "there"]).data_dir == Path("there")


@given(
    st.lists(
        st.sampled_from(
            ["--practice", "--data-dir", "--connection", "--lead", "--lea", "--lead=7", "--", "-", "7", "-7"]
        )
        | st.sampled_from(["", "a b", "there", "--close", "noojee-lead:9", "--unknown", "-platform", "--practice=1"]),
        max_size=6,
    )
)
def test_what_most_starts_say_is_read_as_what_few_say(argv: list[str]) -> None:
    """With one word that changes nothing, argparse reads it; without, mostly not."""

    def read(words: list[str]) -> object:
        try:
            with contextlib.redirect_stderr(io.StringIO()):
                return read_arguments(words)
        except SystemExit as ended:
            return ended.code

    assert read(argv) == read(["-platform", "", *argv])


def test_most_starts_load_nothing_to_explain_themselves() -> None:
    words = (
        "import sys; from app.config import read_arguments\n"
        "read_arguments(['--data-dir', 'x', '--connection', 'y', '--lead', '7']); read_arguments(['--practice'])\n"
        "print('argparse' in sys.modules); read_arguments(['--close']); print('argparse' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["--unknown"], "--unknown"),
        (["9856"], "9856"),
        (["https://evil.example/edit?lead=9856"], "no link to a lead"),
        (["noojee-lead:edit?lead=1", "--connection", "x", "y"], "unrecognized arguments: y"),
        (["--lead"], "expected one argument"),
        (["--connection"], "expected one argument"),
        (["--practice", "--connection", "a.toml"], "not allowed with"),
        (["--smoke-test", "--connection", "a.toml"], "goes to the practice server only"),
        (["--practice=yes"], "ignored explicit argument"),
    ],
)
def test_a_mistake_ends_with_2_and_says_why(capsys: pytest.CaptureFixture[str], argv: list[str], words: str) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(argv)
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "words"), [(["--version"], f"Lead Editor {__version__}"), (["--help"], "--smoke-test")]
)
def test_what_only_tells_ends_with_0(capsys: pytest.CaptureFixture[str], argv: list[str], words: str) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(argv)
    assert ended.value.code == 0
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "local"}, Path("local", "Lead Editor")),
        ("win32", {}, Path.home() / "AppData" / "Local" / "Lead Editor"),
        ("win32", {"LOCALAPPDATA": ""}, Path.home() / "AppData" / "Local" / "Lead Editor"),
        ("darwin", {"XDG_DATA_HOME": "/x"}, Path.home() / "Library" / "Application Support" / "Lead Editor"),
        ("linux", {"XDG_DATA_HOME": "/x"}, Path("/x", "lead-editor")),
        ("linux", {}, Path.home() / ".local" / "share" / "lead-editor"),
        ("linux", {"XDG_DATA_HOME": ""}, Path.home() / ".local" / "share" / "lead-editor"),
        ("freebsd14", {}, Path.home() / ".local" / "share" / "lead-editor"),
    ],
)
def test_data_lives_where_the_system_wants_it(platform: str, environment: dict[str, str], expected: Path) -> None:
    assert default_data_dir(environment, platform) == expected


def test_the_key_is_taken_out_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY_VARIABLE, " for-one-run ")
    assert take_key().reveal() == "for-one-run"
    assert KEY_VARIABLE not in os.environ
    child = [sys.executable, "-c", f"import os; print(os.environ.get({KEY_VARIABLE!r}))"]
    assert subprocess.run(child, capture_output=True, check=True, text=True).stdout.strip() == "None"


def test_without_a_key_in_the_environment_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    assert not take_key()
