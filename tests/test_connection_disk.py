"""Connection files on disk: whole or not at all, and never over what somebody else wrote meanwhile."""

import stat
import tomllib
from pathlib import Path

import pytest

from app.config import read_connection
from app.connection_file import Opened, SaveError, Trouble, new_path, open_file, save_changed, save_new
from app.toml_file import TomlFileError
from tests.seat import connection

ROWS = {"fields": [0], "dispositions": [0]}


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    path = tmp_path / "sales.toml"
    path.write_text(f"# ours\n{connection()}", encoding="utf-8")
    return open_file(path)


def with_name(opened: Opened, name: str) -> dict[str, object]:
    return {**opened.document, "name": name}


def test_a_new_file_is_for_its_owner_and_can_be_opened(tmp_path: Path) -> None:
    document = tomllib.loads(connection())
    folder = tmp_path / "not there yet"
    path = new_path(folder, 'Sales: "North"/..\\\u202e')
    assert path.parent == folder
    save_new(path, document)
    layout, mistakes = read_connection(path)
    assert (layout.name, mistakes) == ("Melbourne sales", ())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in folder.iterdir()] == [path.name]
    assert new_path(folder, 'Sales: "North"/..\\\u202e') != path
    with pytest.raises(SaveError) as refused:
        save_new(path, document)
    assert refused.value.trouble is Trouble.CHANGED


def test_a_change_keeps_mode_and_comments_and_leaves_nothing_behind(opened: Opened) -> None:
    opened.path.chmod(0o640)
    save_changed(opened, with_name(opened, "Other"), ROWS)
    assert opened.path.read_text(encoding="utf-8") == opened.text.replace("Melbourne sales", "Other")
    assert stat.S_IMODE(opened.path.stat().st_mode) == 0o640
    assert len(list(opened.path.parent.iterdir())) == 1


def test_line_ends_and_the_mark_before_the_text_stay(tmp_path: Path) -> None:
    path = tmp_path / "from windows.toml"
    path.write_bytes(b"\xef\xbb\xbf" + connection().replace("\n", "\r\n").encode())
    opened = open_file(path)
    save_changed(opened, {**opened.document, "name": "Other", "call_editor": "https://example.com/{lead}"}, ROWS)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfname = ")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert read_connection(path)[0].call_editor == "https://example.com/{lead}"


@pytest.mark.parametrize("gone", [False, True])
def test_what_somebody_else_wrote_meanwhile_is_not_overwritten_unasked(opened: Opened, gone: bool) -> None:
    if gone:
        opened.path.unlink()
    else:
        opened.path.write_text("theirs = 1\n", encoding="utf-8")
    with pytest.raises(SaveError) as refused:
        save_changed(opened, with_name(opened, "Other"), ROWS)
    assert refused.value.trouble is Trouble.CHANGED
    assert not opened.path.exists() if gone else opened.path.read_text(encoding="utf-8") == "theirs = 1\n"
    save_changed(opened, with_name(opened, "Other"), ROWS, over=True)
    assert read_connection(opened.path)[0].name == "Other"


def test_a_read_only_file_stays_as_it_is(opened: Opened) -> None:
    opened.path.chmod(0o444)
    with pytest.raises(SaveError) as refused:
        save_changed(opened, with_name(opened, "Other"), ROWS)
    assert refused.value.trouble is Trouble.READ_ONLY
    assert opened.path.read_text(encoding="utf-8") == opened.text


def test_where_nothing_can_be_written_the_reason_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SaveError) as refused:
        save_new(tmp_path / "file" / "new.leadconn", {"name": "A"})
    assert refused.value.trouble is Trouble.NOT_WRITTEN
    assert refused.value.detail


def test_of_a_link_the_file_that_it_leads_to_is_changed(opened: Opened) -> None:
    link = opened.path.with_name("link.toml")
    link.symlink_to(opened.path)
    save_changed(open_file(link), with_name(opened, "Other"), ROWS)
    assert link.is_symlink()
    assert read_connection(opened.path)[0].name == "Other"


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("name = 'A'\nserver =\n", encoding="utf-8")
    with pytest.raises(TomlFileError) as refused:
        open_file(path)
    assert refused.value.line == 2


def test_as_many_dots_as_somebody_likes_are_no_depth(tmp_path: Path) -> None:
    """Choices stand on one line, and each may be an address."""
    path = tmp_path / "mails.leadconn"
    document = tomllib.loads(connection())
    choices = [f"Dr. {number}@example.com" for number in range(200)]
    document["fields"].append({"name": "Doctor", "kind": "list", "choices": choices})
    save_new(path, document)
    assert list(read_connection(path)[0].fields[1].choices) == choices
