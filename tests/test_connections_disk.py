"""The connection files of a person's folder: copied, handed on, put right and back, whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from app import connections
from app.core.learned import Lesson, Told
from tests.seat import NOW, connection

LESSON = Lesson("Sold", Told.ACCEPTED)


def test_what_was_put_right_in_a_linked_file_is_put_back_there(tmp_path: Path) -> None:
    real, link = tmp_path / "share.toml", tmp_path / "mine.toml"
    real.write_text(connection(), encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    before, after = connections.put_right(link, LESSON)
    assert "Sold" in real.read_text(encoding="utf-8")
    connections.restore(link, before, after)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == connection()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_copy_that_can_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    path, folder = tmp_path / "sales.toml", tmp_path / "connections"
    path.write_text(connection(), encoding="utf-8")
    folder.write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="connections"):
        connections.copy(path, folder, "Sales")
    assert folder.read_text(encoding="utf-8") == "in the way"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["connections", "sales.toml"]


def test_a_file_of_the_name_that_is_written_first_is_nobodys_loss(tmp_path: Path) -> None:
    """Two programs may write to one folder."""
    path, target = tmp_path / "sales.toml", tmp_path / "out.leadconn"
    path.write_text(connection(), encoding="utf-8")
    theirs = tmp_path / ".out.leadconn.new"
    theirs.write_text("theirs", encoding="utf-8")
    connections.export(path, target)
    assert theirs.read_text(encoding="utf-8") == "theirs"
    assert target.read_text(encoding="utf-8") == connection()


@pytest.mark.parametrize("name", [f"{'n' * 240}.toml", f"{'名' * 80}.leadconn"])
def test_one_with_the_longest_name_is_put_away_and_back(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(connection(), encoding="utf-8")
    away = connections.put_away(path, NOW)
    assert connections.own(tmp_path) == ()
    assert connections.put_back(away, path).read_text(encoding="utf-8") == connection()


if os.name == "posix":  # elsewhere a file is as the folder of the profile

    def mode_of(path: Path) -> int:
        return stat.S_IMODE(path.stat().st_mode)

    def test_what_was_copied_into_the_folder_is_for_this_account_alone_once_it_is_listed(tmp_path: Path) -> None:
        folder, elsewhere = tmp_path / "connections", tmp_path / "share.toml"
        folder.mkdir()
        folder.chmod(0o755)
        for path, mode in ((folder / "a.toml", 0o644), (folder / "b.leadconn", 0o444), (elsewhere, 0o644)):
            path.write_text(connection(), encoding="utf-8")
            path.chmod(mode)
        (folder / "link.toml").symlink_to(elsewhere)
        assert len(connections.own(folder)) == 3
        assert [mode_of(each) for each in (folder, folder / "a.toml", folder / "b.leadconn")] == [0o700, 0o600, 0o400]
        assert mode_of(elsewhere) == 0o644

    def test_a_folder_that_is_made_for_a_copy_is_for_this_account_alone(tmp_path: Path) -> None:
        path = tmp_path / "sales.toml"
        path.write_text(connection(), encoding="utf-8")
        made = connections.copy(path, tmp_path / "connections", "Sales")
        assert [mode_of(made.parent), mode_of(made)] == [0o700, 0o600]
