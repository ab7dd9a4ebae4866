"""What a person once said that the columns of a list are, kept in settings.ini for other lists with the same header.

It says how to read files, and nothing of any lead: where it is lost, it is said once more. So it is no part of the
store, which keeps what must not be lost.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSettings

from app.core import columns
from app.core.layout import Layout

_GROUP = "lists"
_MOST = 50
"""Headers that are remembered."""
_ORDER = "order"
"""Under this name, the keys of all headers, the oldest first, with blanks between."""


class KeptColumns:
    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def targets(self, names: Sequence[str], layout: Layout) -> tuple[str, ...]:
        """What these columns are: as it was said once, or else as their names have it."""
        kept = self._settings.value(f"{_GROUP}/{columns.header_key(names, layout)}")
        return columns.from_text(kept, names, layout) or columns.match(names, layout)

    def keep(self, names: Sequence[str], layout: Layout, targets: Sequence[str]) -> None:
        self._settings.beginGroup(_GROUP)
        try:
            key, said = columns.header_key(names, layout), self._settings.value(_ORDER)
            there = [each for each in self._settings.childKeys() if each != _ORDER]
            order = [each for each in (said.split() if isinstance(said, str) else ()) if each in there]
            unordered = [each for each in there if each not in order]
            stay, go = columns.remembered([*unordered, *order], key, _MOST)
            for each in go:
                self._settings.remove(each)
            self._settings.setValue(_ORDER, " ".join(stay))
            self._settings.setValue(key, columns.to_text(targets))
        finally:
            self._settings.endGroup()
