"""What desktops are told of the scheme of links: they hand the whole link over as one word, and no option."""

import configparser
import re
import shlex
from pathlib import Path

import pytest

from app.config import read_arguments
from app.core.link import SCHEME
from tests.core.hostile_links import link

PACKAGING = Path(__file__).parents[1] / "packaging"
LINKS = [
    "noojee-lead:9856",
    link("Melbourne%20sales", "FirstPhone=%2B61491570156", "Name=J%20%26%20S%20%22%24HOME%22%20%25PATH%25%20%60x%60"),
]


def desktop() -> configparser.SectionProxy:
    found = configparser.RawConfigParser()
    found.read(PACKAGING / "linux" / "lead-editor.desktop", encoding="utf-8")
    return found["Desktop Entry"]


def test_linux_knows_the_scheme() -> None:
    assert f"x-scheme-handler/{SCHEME};" in desktop()["MimeType"]


@pytest.mark.parametrize("text", LINKS)
def test_linux_hands_the_whole_link_over(text: str) -> None:
    """As the Desktop Entry Specification says: %u stands unquoted, and becomes one argument without a shell."""
    words = [text if each == "%u" else each for each in shlex.split(desktop()["Exec"])]
    assert words == ["lead-editor", "--", text]
    assert text in {f"{SCHEME}:{read_arguments(words[1:]).lead}", read_arguments(words[1:]).link}


@pytest.mark.parametrize("text", LINKS)
def test_windows_hands_the_whole_link_over(text: str) -> None:
    """%1 stands in quotation marks, which no browser leaves in a link, and behind the end of the options."""
    script = (PACKAGING / "windows" / "installer.nsi").read_text(encoding="utf-8")
    command = re.search(rf'{SCHEME}\\shell\\open\\command" "" \'(.*)\'', script)
    assert command is not None
    assert command[1] == '"$INSTDIR\\${EXE}" -- "%1"'
    assert '"' not in text
    assert not text.endswith("\\")


@pytest.mark.parametrize("text", ["--close", "-platform"])
def test_no_link_becomes_an_option(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(["--", text])
    assert ended.value.code == 2
    assert "no link to a lead" in capsys.readouterr().err
    assert read_arguments(["--", f"{SCHEME}:9856 {text}"]).lead == f"9856 {text}"
