"""Every text that a person reads goes through a translation, as a literal that can be found and looked up."""

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests import spoken
from tests.spoken import ROOT

TREES = {path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8")) for path in spoken.files()}
SAID = {text for tree in TREES.values() for text in spoken.texts(tree)}
GERMAN = ROOT / "resources" / "translations" / "lead-editor_de.ts"


def where(found: dict[Path, list[int]]) -> list[str]:
    return [f"{path.as_posix()}:{line}" for path, lines in found.items() for line in lines]


def test_each_text_on_the_screen_can_be_translated() -> None:
    found = {path: spoken.untranslated(tree) for path, tree in TREES.items() if path.parts[1] in {"gui", "session.py"}}
    assert [f"{path.as_posix()}:{line}: {text!r}" for path, lines in found.items() for line, text in lines] == []


def test_each_text_can_be_extracted() -> None:
    assert where({path: spoken.never_found(tree) for path, tree in TREES.items()}) == []


def test_nothing_is_translated_before_the_language_is_known() -> None:
    assert where({path: spoken.too_early(tree) for path, tree in TREES.items()}) == []


def test_the_translations_hold_the_texts_of_the_program() -> None:
    """What is missing or gone: `python3 packaging/dev.py words` brings the files up to date."""
    held = set()
    for context in ET.parse(GERMAN).getroot().iter("context"):  # noqa: S314 - a file of this project
        held |= {(context.findtext("name", ""), each.findtext("source", "")) for each in context.iter("message")}
    assert sorted(SAID - held) == [], "run packaging/dev.py words, and translate what it names"
    assert sorted(held - SAID) == [], "run packaging/dev.py words"


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Nothing is sent.")',
        'label.setText(f"Lead {lead}")',
        'QLabel("Send")',
        'menu.addAction("Se&nd" if one else self.tr("S&top"))',
        'box.addItems(["One thing", other])',
        'button("name", "A thing")',
        'label.setText(words + " more.")',
        'label.setToolTip(text="What it does")',
    ],
)
def test_a_text_that_was_forgotten_is_found(line: str) -> None:
    assert spoken.untranslated(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Nothing is sent."))',
        'label.setText("")',
        'quick.setText("▾")',
        'box.setAccessibleName(f"{label}: {value}")',
        'button("outbox.sendAll", words)',
    ],
)
def test_what_is_no_text_is_left_alone(line: str) -> None:
    assert not spoken.untranslated(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"Lead {lead}")',
        "self.tr(text)",
        'self.tr("Lead " + lead)',
        'translate("words", words)',
        "translate(context, 'Lead')",
        'pane.tr("Lead")',
        "f\"{translate('words', 'Lead')}\"",
    ],
)
def test_what_can_not_be_extracted_is_found(line: str) -> None:
    assert spoken.never_found(ast.parse(line))


@pytest.mark.parametrize("line", ['A = translate("words", "Lead")', 'class A:\n    a = [translate("words", "Lead")]'])
def test_what_is_translated_too_early_is_found(line: str) -> None:
    assert spoken.too_early(ast.parse(line))
    assert not spoken.too_early(ast.parse(f"def f():\n    {line.partition(' = ')[2] or '1'}"))
