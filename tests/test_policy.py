"""What is set for everybody, read from files: tests/test_registry.py has what Windows has instead."""

from pathlib import Path

import pytest

from app import policy


def test_a_file_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert policy.read_file(tmp_path / "policy.toml") == {}


def test_a_file_is_read_with_and_without_a_mark_of_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    for mark in (b"", b"\xef\xbb\xbf"):
        file.write_bytes(mark + b"check_for_updates = false\n")
        assert policy.read_file(file) == {"check_for_updates": False}


@pytest.mark.parametrize(
    "content",
    [b"check_for_updates", b"\xff\xfe", b"a = " + b"[" * 5000, b"a = 1" + b"0" * 9999, b" " * 1_000_001, b"\0"],
)
def test_a_file_that_can_not_be_used_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "policy.toml"
    file.write_bytes(content)
    with pytest.raises(policy.PolicyError) as told:
        policy.read_file(file)
    assert str(told.value).startswith(str(file))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(policy.PolicyError) as told:
        policy.read_file(tmp_path)
    assert str(told.value).startswith(str(tmp_path))
