"""What a connection's file is called: never what some system can't have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.file_name import file_name


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "LPT9", "com¹", " aux. ", "PRN?"])
def test_a_device_of_windows_is_no_file(name: str) -> None:
    assert file_name(name).endswith(" connection.leadconn")


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Sales", "Sales.leadconn"),
        ("Con 2", "Con 2.leadconn"),
        ("../etc/passwd", "etc passwd.leadconn"),
        ("a\u202eb.", "a b.leadconn"),
        ("", "connection.leadconn"),
        ("..", "connection.leadconn"),
    ],
)
def test_it_reads_as_the_connection_is_called(name: str, file: str) -> None:
    assert file_name(name) == file


@given(st.text())
def test_any_name_is_a_files(name: str) -> None:
    made = file_name(name)
    assert not set(made) & set('\\/:*?"<>|\0\n')
    assert made == made.strip()
    assert len(f"{made.removesuffix('.leadconn')} 999.leadconn.removed-2026-11-24".encode()) <= 255
