"""Puts the window into the person's language, before its first widget is made. For English, nothing is loaded."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from app.core.language import SOURCE, choose
from app.core.resolved import Layers
from app.gui.chosen import value_of

FOLDER = Path(__file__).parents[2] / "resources" / "translations"


def speak(app: QCoreApplication, settings: QSettings, layers: Layers = ()) -> str:
    """Install what the language of this run takes, and let dates and numbers follow it. Returns its code.

    `layers` is what is set besides the person's own `settings`. A translation that can't be read leaves its texts in
    English.
    """
    system = QLocale.system()
    code = choose(value_of(settings, layers, "language"), system.uiLanguages())
    here = locale(code, system)
    if here != system:
        QLocale.setDefault(here)
    if code != SOURCE:
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{code}", qt), (f"lead-editor_{code}", str(FOLDER))):
            translator = QTranslator(app)
            if translator.load(name, folder):
                app.installTranslator(translator)
    return code


def locale(code: str, system: QLocale) -> QLocale:
    """How dates and numbers are written: as the system has it where that is of the language, else as in its country.

    English of a country that has none of its own puts the day first.
    """
    own = QLocale(code).language()
    if system.language() in {own, QLocale.Language.C}:
        return system if system.language() == own or code == SOURCE else QLocale(own)
    found = QLocale(own, system.territory())
    if code == SOURCE and found.territory() != system.territory():
        return QLocale(own, QLocale.Country.Australia)
    return found
