"""The window in another language: what is loaded for it, how dates follow, and that an English one loads nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from app.core.language import OFFERED, SOURCE
from app.gui import language
from app.gui.language import locale, speak
from app.gui.preferences import Preferences

ROOT = Path(__file__).parents[1]
SAYS = """
import sys
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator
app = QCoreApplication([])
from app.gui.language import speak
code = speak(app, QSettings(sys.argv[1], QSettings.Format.IniFormat))
number = len(app.findChildren(QTranslator))
print(code, number, QLocale().name(), QCoreApplication.translate("commands", "&File").replace("&", ""))
"""


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.deleteLater()


def said(tmp_path: Path, setting: str, **environment: str) -> str:
    """What a start says: the language's code, how many files it loaded, its locale, and a word of the menus."""
    file = tmp_path / "settings.ini"
    file.write_text(f"[General]\nlanguage={setting}\n", encoding="utf-8")
    inherited = {name: value for name, value in os.environ.items() if name != "LANG" and not name.startswith("LC_")}
    run = subprocess.run(
        [sys.executable, "-c", SAYS, str(file)],
        cwd=ROOT,
        env={**inherited, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


@pytest.mark.parametrize(
    ("setting", "environment", "words"),
    [
        ("", {"LANGUAGE": "de:en", "LC_ALL": "de_AT.UTF-8"}, "de 2 de_AT Datei"),
        ("", {"LANGUAGE": "", "LC_ALL": "de_DE.UTF-8"}, "de 2 de_DE Datei"),
        ("", {"LANGUAGE": "en", "LC_ALL": "de_DE.UTF-8"}, "en 0 en_US File"),
        ("", {"LANGUAGE": "", "LC_ALL": "en_AU.UTF-8"}, "en 0 en_AU File"),
        ("", {"LANGUAGE": "", "LC_ALL": "zh_CN.UTF-8"}, "en 0 en_AU File"),
        ("de", {"LANGUAGE": "", "LC_ALL": "en_AU.UTF-8"}, "de 2 de_DE Datei"),
        ("en", {"LANGUAGE": "", "LC_ALL": "de_CH.UTF-8"}, "en 0 en_CH File"),
        ("nonsense", {"LANGUAGE": "", "LC_ALL": "C.UTF-8"}, "en 0 C File"),
    ],
)
def test_a_start_speaks_the_language_that_was_set_else_the_systems(
    tmp_path: Path, setting: str, environment: dict[str, str], words: str
) -> None:
    assert said(tmp_path, setting, **environment) == words


def test_each_language_has_its_files_and_its_own_name() -> None:
    """And each file its language, in the program and in what is frozen."""
    frozen = (ROOT / "packaging" / "windows" / "freeze.py").read_text(encoding="utf-8")
    for code in OFFERED:
        if code != SOURCE:
            assert (language.FOLDER / f"lead-editor_{code}.ts").is_file()
            assert f'"resources/translations/lead-editor_{code}.qm"' in frozen
            assert f'"/qtbase_{code}.qm"' in frozen
    files = {each.stem.rpartition("_")[2] for each in language.FOLDER.iterdir()}
    assert files | {SOURCE} == set(OFFERED)


def test_what_qt_says_itself_is_translated(qapp: QApplication, settings: QSettings) -> None:
    settings.setValue("language", "de")
    assert speak(qapp, settings) == "de"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QCoreApplication.translate("QWidgetTextControl", "&Paste") == "Einf&ügen"


@pytest.mark.usefixtures("qapp")
def test_a_translation_that_is_not_there_leaves_english(
    qapp: QApplication, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lead-editor_de.qm").write_bytes(b"\x3c\xb8\x64\x18 and no translation")
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    settings.setValue("language", "de")
    assert speak(qapp, settings) == "de"
    assert QCoreApplication.translate("commands", "&File") == "&File"


def test_dates_follow_the_language_and_the_country() -> None:
    austria = QLocale("de_AT")
    assert locale("de", austria) == austria
    assert locale("en", austria).name() == "en_AT"
    assert locale("de", QLocale("en_AU")).language() is QLocale.Language.German
    assert locale("en", QLocale.c()) == QLocale.c()
    assert locale("de", QLocale.c()).language() is QLocale.Language.German
    for strange in ("zh_CN", "ru_RU", "th_TH"):  # their English is Qt's American one, which puts the month first
        assert locale("en", QLocale(strange)).dateFormat(QLocale.FormatType.ShortFormat).startswith("d")


def test_the_language_is_among_the_settings(settings: QSettings) -> None:
    assert Preferences.read(settings).language == ""
    Preferences(language="de").write(settings)
    assert Preferences.read(settings).language == "de"
    assert settings.value("language") == "de"
    settings.setValue("language", "../de")
    assert Preferences.read(settings).language == ""
