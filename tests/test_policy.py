"""What is set for everybody, read from files: tests/test_registry.py has what Windows has instead."""

import json
import os
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app import policy
from app.core.policy import SETTINGS
from app.core.policy_trouble import Wrong, troubles
from app.core.resolved import Layer, Origin, resolve
from app.core.setting import Setting, Value
from app.gui.preferences import choose, resolved
from app.policy import Sources
from tests.settings import VALUES

HOSTILE = [
    b"check_for_updates",
    b"\xff\xfe",
    b"a = " + b"[" * 5000,
    b"a = 1" + b"0" * 9999,
    b" " * 1_000_001,
    b"\0",
    b"a = 1\na = 2\n",
    b"hide_digits = tr",
]


def write(folder: Path, kind: str, said: dict[str, Value]) -> Path:
    """A policy file, as an administrator writes one."""
    folder.mkdir(exist_ok=True)
    file = folder / f"policy.{kind}"
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}
    lines = [f"{name} = {json.dumps(value)}" for name, value in values.items()]  # of these kinds, TOML writes the same
    file.write_text(json.dumps(values) if kind == "json" else "\n".join(lines), encoding="utf-8")
    return file


def test_where_there_is_nothing_nothing_is_said(tmp_path: Path) -> None:
    assert policy.read(Sources(tmp_path, tmp_path / "nowhere", deployed=tmp_path / "deployed.toml")) == ()
    file = tmp_path / "file"
    file.touch()
    assert policy.read(Sources(file, deployed=file / "deployed.toml")) == ()


@pytest.mark.parametrize("kind", ["toml", "json"])
@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_each_setting_goes_through_all_five_sources(
    setting: Setting, kind: str, tmp_path: Path, settings: QSettings
) -> None:
    """As real files; one source after the other is taken away."""
    values = VALUES[setting.name]
    machine, user, person, deployed = (values[place % len(values)] for place in range(4))
    files = [
        write(tmp_path / "machine", kind, {setting.name: machine}),
        write(tmp_path / "user", kind, {setting.name: user}),
        write(tmp_path / "deployed", "toml", {setting.name: deployed}),
    ]
    found = Sources(files[0].parent, files[1].parent, deployed=files[2])
    choose(settings, (), {setting.name: person})
    settings.sync()
    assert settings.contains(setting.key) is (person != setting.default)
    settings.setValue(setting.key, list(person) if isinstance(person, tuple) else person)
    settings.sync()
    fresh = QSettings(settings.fileName(), QSettings.Format.IniFormat)

    def counts() -> tuple[Value, Origin]:
        now = resolved(fresh, policy.read(found))
        return now.values[setting.name], now.origins[setting.name]

    assert counts() == (machine, Origin.MACHINE)
    files[0].unlink()
    assert counts() == (user, Origin.USER)
    files[1].unlink()
    assert counts() == (person, Origin.PERSON)
    fresh.remove(setting.key)
    assert counts() == (deployed, Origin.DEPLOYED)
    files[2].unlink()
    assert counts() == (setting.default, Origin.BUILT_IN)


def test_a_file_is_read_with_and_without_a_mark_of_its_bytes(tmp_path: Path) -> None:
    for mark in (b"", b"\xef\xbb\xbf"):
        (tmp_path / "policy.toml").write_bytes(mark + b"check_for_updates = false\r\n")
        (layer,) = policy.read_folder(tmp_path, Origin.MACHINE)
        assert layer == Layer(Origin.MACHINE, {"check_for_updates": False}, str(tmp_path / "policy.toml"))


def test_of_two_files_toml_counts_first_and_that_is_told(tmp_path: Path) -> None:
    write(tmp_path, "toml", {"at_once": 3})
    write(tmp_path, "json", {"at_once": 5, "history_days": 7})
    layers = tuple(policy.read_folder(tmp_path, Origin.MACHINE))
    found = resolve(layers)
    assert (found.values["at_once"], found.values["history_days"]) == (3, 7)
    assert [each.wrong for each in troubles(layers)] == [Wrong.TWICE]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *(("policy.toml", each) for each in HOSTILE),
        *(("policy.json", each) for each in HOSTILE),
        *(("policy.json", each) for each in (b"[]", b"7", b"", b'{"at_once": 1, "at_once": 6}', b"{" * 5000)),
    ],
)
def test_a_file_that_can_not_be_used_is_named_and_restricts(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    layers = policy.read(Sources(tmp_path, deployed=tmp_path / "deployed.toml"))
    (trouble,) = troubles(layers)
    assert (trouble.wrong, trouble.where) == (Wrong.UNREADABLE, str(tmp_path / name))
    assert trouble.detail
    assert resolve(layers).values["hide_digits"] is True


def test_a_huge_file_is_read_no_further_than_its_limit(tmp_path: Path) -> None:
    with (tmp_path / "policy.toml").open("wb") as file:
        file.truncate(50_000_000)
    (layer,) = policy.read_folder(tmp_path, Origin.MACHINE)
    assert layer.unread == "too big"


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").mkdir()
    os.mkfifo(tmp_path / "policy.json")
    layers = tuple(policy.read_folder(tmp_path, Origin.MACHINE))
    assert [each.unread for each in layers] == ["it is not a file", "it is not a file"]


def test_a_link_that_leads_nowhere_says_nothing_and_one_in_a_circle_restricts(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").symlink_to(tmp_path / "nowhere")
    assert tuple(policy.read_folder(tmp_path, Origin.MACHINE)) == ()
    (tmp_path / "policy.json").symlink_to(tmp_path / "policy.json")
    (layer,) = policy.read_folder(tmp_path, Origin.MACHINE)
    assert layer.unread


def test_without_the_right_to_read_it_restricts(tmp_path: Path) -> None:
    file = write(tmp_path, "toml", {"at_once": 3})
    file.chmod(0)
    (layer,) = policy.read_folder(tmp_path, Origin.MACHINE)
    reads_all = os.access(file, os.R_OK)  # as root does
    file.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert bool(layer.unread) is not reads_all


def test_each_system_has_its_places(tmp_path: Path) -> None:
    linux = policy.sources({"XDG_CONFIG_HOME": str(tmp_path)}, "linux")
    assert (linux.machine, linux.user) == (Path("/etc/lead-editor"), tmp_path / "lead-editor")
    assert policy.sources({"XDG_CONFIG_HOME": "here"}, "linux").user == Path.home() / ".config" / "lead-editor"
    mac = policy.sources({}, "darwin")
    assert mac.machine == Path("/Library/Application Support/Lead Editor")
    assert mac.user == Path.home() / "Library/Application Support/Lead Editor"
    assert policy.sources({}, "win32").registry
    assert not linux.registry
