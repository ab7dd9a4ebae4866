"""A connection file on disk. What is wrong with it is told with the file, and the line or the key."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.config import ConnectionFileError, read_connection
from app.core.layout import Network
from app.core.tables import Expected, Mistake
from app.toml_file import LARGEST, Trouble
from tests.seat import connection


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "connection é.toml"


def trouble(file: Path, content: bytes | str | None = None) -> ConnectionFileError:
    """What is wrong with a file of this content; None leaves it as it is."""
    if content is not None:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ConnectionFileError) as found:
        read_connection(file)
    assert found.value.path == file
    return found.value


def mistakes(file: Path, content: str) -> tuple[Mistake, ...]:
    told = trouble(file, content)
    assert told.trouble is Trouble.MISTAKES
    return told.mistakes


def test_a_good_file_is_a_layout(file: Path) -> None:
    file.write_text(connection())
    layout, told = read_connection(file)
    assert (layout.name, layout.campaign, layout.phones[0].name, told) == ("Melbourne sales", 41, "Mobile", ())


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_of_notepads_is_the_same(file: Path, mark: bytes, ends: bytes) -> None:
    file.write_bytes(mark + connection().replace("sales", "sales é").encode().replace(b"\n", ends))
    assert read_connection(file)[0].name == "Melbourne sales é"


def test_a_key_that_nobody_knows_is_told_and_does_not_stop_it(file: Path) -> None:
    file.write_text('colour = "red"\n' + connection())
    assert read_connection(file)[1] == (Mistake("colour", Expected.KNOWN_KEY),)


@pytest.mark.parametrize("name", ["none.toml", "none/none.toml", "a\0b.toml"])
def test_a_file_that_is_not_there_is_missing(tmp_path: Path, name: str) -> None:
    assert trouble(tmp_path / name).trouble is Trouble.MISSING


def test_a_folder_can_not_be_read(tmp_path: Path) -> None:
    told = trouble(tmp_path)
    assert told.trouble is Trouble.NOT_READABLE
    assert told.detail


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    told = trouble(tmp_path / ("x" * 5000))
    assert told.trouble in {Trouble.NOT_READABLE, Trouble.MISSING}  # Windows looks for it all the same


def test_a_way_through_a_file_is_no_way(file: Path) -> None:
    file.write_text(connection())
    assert trouble(file / "y").trouble in {Trouble.NOT_READABLE, Trouble.MISSING}  # Windows calls it missing


def test_a_file_that_is_too_big_is_not_read(file: Path) -> None:
    assert trouble(file, b"#" * (LARGEST + 1)).trouble is Trouble.TOO_BIG


def test_the_largest_file_is_read(file: Path) -> None:
    file.write_bytes(connection().encode().ljust(LARGEST, b"\n"))
    assert read_connection(file)[0].name == "Melbourne sales"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\xff", 1),
        (b'name = "a"\nserver = "caf\xe9"\n', 2),
        (b"a = 1\r\nb = 2\r\n# \xc3", 3),
        ("name = 1".encode("utf-16"), 1),
        ("name = 1".encode("utf-16-le"), 1),
        (b"a = 1\nb = " + b"\0" * 5000, 2),
    ],
)
def test_a_file_that_is_not_utf_8_is_told_with_its_line(file: Path, content: bytes, line: int) -> None:
    told = trouble(file, content)
    assert (told.trouble, told.line) == (Trouble.NOT_TEXT, line)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("name Melbourne", 1),
        ("\n\nname = Melbourne\n", 3),
        ("a = 1\r\nb = \r\n", 2),
        ("a = 1\na = 2\n", 2),
        ('a = "\nb = 1\n', 1),
        ("a = 1\nb = [1,\n", 3),
        ('a = 1\nb = """x\n', 3),
        ("[lead\n", 1),
        ("a = 2026-13-45\n", 1),
        ("a = \1\n", 1),
    ],
)
def test_a_file_that_is_not_toml_is_told_with_its_line(file: Path, content: str, line: int) -> None:
    told = trouble(file, content)
    assert (told.trouble, told.line) == (Trouble.NOT_TOML, line)
    assert told.detail
    assert "(at" not in told.detail


ENDLESS = {
    "open lists": "a = " + "[" * 50_000,
    "lists": "a = " + "[" * 50_000 + "]" * 50_000,
    "tables": "a = " + "{a=" * 50_000,
    "a number": "a = " + "1" * 5000,
    "a name": "a." * 400_000 + "a = 1",
    "a heading": "[" + "a." * 400_000 + "a]",
    "a name in quotation marks": '"a".' * 200_000 + "a = 1",
    "a name behind a text of several lines": 'a = { b = """\n""", ' + "b." * 400_000 + 'b = 1, c = "" }',
    "a text without end": 'a = "' + '\\"' * 400_000,
    "texts without end": "a = " + '"\\' * 400_000,
}


@pytest.mark.parametrize("content", ENDLESS.values(), ids=ENDLESS)
def test_a_file_that_is_meant_to_break_the_reader_is_told_too(file: Path, content: str) -> None:
    told = trouble(file, content)
    assert told.trouble is Trouble.NOT_TOML
    assert told.detail


def test_every_mistake_is_told_with_its_key(file: Path) -> None:
    content = connection().replace('"AU"', '"Australia"').replace("41\n", '"41"\n', 1)
    assert mistakes(file, content) == (
        Mistake("lead.template", Expected.WHOLE_NUMBER),
        Mistake("region", Expected.REGION),
    )


ZONES = ["Australia", "../etc/passwd", "/etc/passwd", "Australia/Nowhere", "Melbourne", ".", "x" * 300, "zone.tab", "é"]


@pytest.mark.parametrize("zone", ZONES)
def test_a_time_zone_that_does_not_exist_is_told(file: Path, zone: str) -> None:
    assert mistakes(file, connection().replace("Australia/Melbourne", zone)) == (
        Mistake("time_zone", Expected.TIME_ZONE),
    )


@pytest.mark.parametrize("zone", ["", " "])
def test_no_time_zone_is_told_once(file: Path, zone: str) -> None:
    assert mistakes(file, connection().replace("Australia/Melbourne", zone)) == (Mistake("time_zone", Expected.TEXT),)


def test_a_bad_time_zone_does_not_hide_what_else_is_told(file: Path) -> None:
    content = 'colour = "red"\n' + connection().replace("Australia/Melbourne", "Melbourne")
    assert mistakes(file, content) == (
        Mistake("colour", Expected.KNOWN_KEY),
        Mistake("time_zone", Expected.TIME_ZONE),
    )


def test_a_secret_in_the_file_is_in_nothing_that_is_told(file: Path) -> None:
    told = trouble(file, 'apiKey = "canary-in-a-file"\n' + connection().replace('"AU"', "1"))
    assert Mistake("apiKey", Expected.NO_SECRET) in told.mistakes
    assert "canary" not in f"{told} {told!r}"


@settings(
    max_examples=150, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # the one file is written anew each time
@given(
    content=st.binary() | st.text().map(str.encode) | st.text('[]{}="\\\n a1.-:#').map(lambda text: connection() + text)
)
def test_any_file_is_either_a_layout_or_told(file: Path, content: bytes | str) -> None:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        fit = bool(read_connection(file)[0].phones)
    except ConnectionFileError as told:
        fit = told.line >= 1 or bool(told.mistakes)
    assert fit


if hasattr(os, "mkfifo"):  # Windows has no pipes among its files

    def test_a_pipe_is_no_connection_file(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.toml")
        with pytest.raises(ConnectionFileError) as caught:
            read_connection(tmp_path / "pipe.toml")
        assert caught.value.trouble is Trouble.NOT_READABLE


def test_files_of_a_network_lie_beside_the_connection_or_have_a_whole_path(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = file.parent / "elsewhere" / "desk.pem"
    table = f"[network]\nca_file = 'company ca.pem'\nclient_certificate = '{there}'\n"
    file.write_text(connection() + table, "utf-8")
    monkeypatch.chdir(file.parent)
    for path in (file, Path(file.name)):
        assert read_connection(path)[0].network == Network(str(file.parent / "company ca.pem"), str(there))
