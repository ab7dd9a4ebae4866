"""What a list says of a lead, in words to stand beside the fields."""

from datetime import datetime

from PySide6.QtCore import QLocale

from app.core.listed import Listed
from app.gui.visible import one_line
from app.gui.words import stamp, translate

_LONGEST_NAME = 40


def last_known(value: str, when: datetime) -> str:
    """What a list says of a field; `value` is "" where its cell is empty. `when` is the list's own moment."""
    known = translate("listed", "Last known (list of {1}): {0}.")
    empty = translate("listed", "Empty in the list of {1}.")
    return (known if value else empty).format(value, stamp(when))


def where(found: Listed) -> str:
    """Where a lead stands in a list."""
    words = translate("listed", "Row {0} of the list of {1}. What it says is shown, and never sent.")
    return words.format(QLocale().toString(found.row), stamp(found.when))


def from_list(name: str, when: datetime) -> str:
    """Which list a lead was found in."""
    return translate("listed", "in the list “{0}” of {1}").format(one_line(name, _LONGEST_NAME), stamp(when))
