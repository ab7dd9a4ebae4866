"""What the columns of lists are is kept for the newest of them."""

from pathlib import Path

from PySide6.QtCore import QSettings

from app.core.columns import header_key
from app.core.contract import LEAD
from app.gui.kept_columns import KeptColumns
from app.practice.world import default_world

LAYOUT = default_world().layout("https://contact.example.com")


def test_the_oldest_goes_and_one_that_is_known_drops_none(tmp_path: Path) -> None:
    file = str(tmp_path / "settings.ini")
    headers = [(f"Kunde {number}", "Name") for number in range(60)]
    settings = QSettings(file, QSettings.Format.IniFormat)
    settings.setValue(f"lists/{header_key(('Old',), LAYOUT)}", "{}")  # of a version that kept no order
    kept = KeptColumns(settings)
    for header in headers:
        kept.keep(header, LAYOUT, (LEAD, ""))
    kept.keep(headers[10], LAYOUT, (LEAD, "Name"))
    settings.sync()
    again = KeptColumns(QSettings(file, QSettings.Format.IniFormat))
    known = [header for header in headers if again.targets(header, LAYOUT)[0] == LEAD]
    assert known == headers[10:]
    again.keep(("Kunde", "Name"), LAYOUT, (LEAD, ""))
    assert again.targets(headers[10], LAYOUT) == (LEAD, "Name")
    assert again.targets(headers[11], LAYOUT) == ("", "Name")
