"""The table of texts that the cells of an XLSX refer to, from its XML as it is unpacked."""

import re

from app.lists.archive import local, xml_parser
from app.lists.limits import Limits
from app.lists.told import ListError, Trouble

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_EACH = 8
"""What an empty text counts as, so that their number is bounded as well."""


class SharedStrings:
    """Give it blocks of XML by `feed`; `texts` are those that have ended so far."""

    def __init__(self, limits: Limits) -> None:
        self.texts: list[str] = []
        self._most = limits.strings
        self._longest = limits.cell + 1
        self._parts: list[str] = []
        self._length = 0
        self._total = 0
        self._phonetic = 0
        self._taking = False
        self._parser = parser = xml_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def feed(self, block: bytes, *, last: bool = False) -> None:
        self._parser.Parse(block, last)

    def _start(self, element: str, _attributes: dict[str, str]) -> None:
        element = local(element)
        if element == "t":
            self._taking = not self._phonetic
        elif element == "rPh":
            self._phonetic += 1

    def _end(self, element: str) -> None:
        element = local(element)
        if element == "t":
            self._taking = False
        elif element == "si":
            text = unescaped("".join(self._parts))[: self._longest]
            self._parts, self._length = [], 0
            self._total += len(text) + _EACH
            if self._total > self._most:
                raise ListError(Trouble.TOO_MUCH_TEXT)
            self.texts.append(text)
        elif element == "rPh":
            self._phonetic -= 1

    def _characters(self, text: str) -> None:
        if self._taking and self._length < self._longest:
            self._parts.append(text)
            self._length += len(text)


def unescaped(text: str) -> str:
    """Characters that XML can't have are written as _x000D_, and such a text itself as _x005F_x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
