"""What each translation holds: all of it, with the same places for values and the same kind of access keys."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from app.core.language import OFFERED, SOURCE
from app.gui.language import FOLDER
from tests.test_dev import load

LANGUAGES = [each for each in OFFERED if each != SOURCE]
SAME = {
    "de": {
        *("Lead Editor", "{0} - Lead Editor", "Lead Editor {0}", "Lead", "L&ead", "Lead {0}"),
        *("Disposition", "Server", "Code", "&Details", " s", "in {0} s", "in {0}", "Lead {0}, {1} ({2}), {3}"),
        *("Name", "&Name", "Details", "Proxy", "optional", "{0} ({1} s)"),
    }
}
"""What is meant to be the same in both languages."""


def entries(code: str) -> list[tuple[str, str, str, bool]]:
    """Context, source, translation, and whether that is finished."""
    found = []
    for context in ET.parse(FOLDER / f"lead-editor_{code}.ts").getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            text = message.find("translation")
            assert text is not None
            done = text.get("type") is None and bool(text.text)
            found.append((context.findtext("name", ""), message.findtext("source", ""), text.text or "", done))
    return found


def places(text: str) -> list[str]:
    return sorted(set(re.findall(r"{\w*}", text)))


def access_keys(text: str) -> list[str]:
    return re.findall(r"&([^&\s])", text.replace("&&", ""))


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_left_to_translate(code: str) -> None:
    left = [f"{context}: {source!r}" for context, source, _, done in entries(code) if not done]
    assert left == [], f"translate these in lead-editor_{code}.ts, then run packaging/dev.py words"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_takes_the_same_values(code: str) -> None:
    wrong = [(source, text) for _, source, text, done in entries(code) if done and places(source) != places(text)]
    assert wrong == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_an_access_key_where_its_source_has_one(code: str) -> None:
    found = [(source, text, access_keys(source), access_keys(text)) for _, source, text, done in entries(code) if done]
    assert [(source, text) for source, text, one, other in found if len(one) != len(other) or len(other) > 1] == []
    assert [text for _, text, _, other in found if not all(each.isascii() for each in other)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_begins_and_ends_as_its_source_does(code: str) -> None:
    """The space of a unit, the colon before a list, the dots of a button that asks something first."""
    for _, source, text, done in entries(code):
        if done:
            assert (source[0] == " ") == (text[0] == " "), source
            assert source.endswith("…") == text.endswith("…"), source
            assert source.endswith((".", "?", ":")) == text.endswith((".", "?", ":")), source
            assert source.count("\n") == text.count("\n"), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_is_another_text_but_where_it_is_meant(code: str) -> None:
    same = {source for _, source, text, _ in entries(code) if source == text and any(map(str.isalpha, source[:40]))}
    assert {each for each in same if re.sub(r"{\w*}|\W", "", each)} == SAME[code]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_program_finds_each_of_them_in_what_is_compiled(code: str) -> None:
    """Run packaging/dev.py words where it doesn't: the compiled file is older than the other."""
    translator = QTranslator()
    assert translator.load(f"lead-editor_{code}", str(FOLDER))
    stale = [source for context, source, text, _ in entries(code) if translator.translate(context, source) != text]
    assert stale == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_command_finds_nothing_to_do(code: str, tmp_path: Path) -> None:
    """Byte for byte: a build takes the compiled file as it is, and two builds are the same."""
    tools = load("translations")
    ts, qm = tmp_path / f"lead-editor_{code}.ts", tmp_path / f"lead-editor_{code}.qm"
    ts.write_bytes((FOLDER / ts.name).read_bytes())
    tools.update(ts)
    tools.compiled(ts, qm)
    assert tools.missing(ts) == []
    assert ts.read_bytes() == (FOLDER / ts.name).read_bytes()
    assert qm.read_bytes() == (FOLDER / qm.name).read_bytes()


def test_a_new_language_begins_with_an_empty_file(tmp_path: Path) -> None:
    tools = load("translations")
    ts = tmp_path / "lead-editor_fr.ts"
    ts.touch()
    tools.update(ts)
    assert len(tools.missing(ts)) == len(entries("de"))
    assert 'language="fr"' in ts.read_text(encoding="utf-8")


def test_only_translations_are_in_their_folder() -> None:
    names = {f"lead-editor_{code}{ending}" for code in LANGUAGES for ending in (".ts", ".qm")}
    assert {each.name for each in Path(FOLDER).iterdir()} == names
