"""A language that nobody speaks, written from right to left, to see the window in: its letters are Hebrew."""

import re

from PySide6.QtCore import QTranslator

_LETTERS = str.maketrans({chr(ord("a") + place): chr(0x5D0 + place) for place in range(26)})
_PLACES = re.compile(r"({\w*}|&)")


class Leftwards(QTranslator):
    """Its words are as long as the English ones. The patterns of dates stay."""

    def translate(self, _context: object, source: str | bytes, _comment: object = None, _number: int = -1) -> str:
        text = str(source, "utf-8") if not isinstance(source, str) else source
        if text == "QT_LAYOUT_DIRECTION":
            return "RTL"
        if "HH:mm" in text or "MMM" in text:
            return text
        return "".join(
            each if _PLACES.fullmatch(each) else each.casefold().translate(_LETTERS) for each in _PLACES.split(text)
        )

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False
