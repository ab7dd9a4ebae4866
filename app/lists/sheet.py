"""Rows of one sheet, from its XML as it is unpacked: no more of it is in memory than one row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.lists.archive import local, xml_parser
from app.lists.limits import Limits
from app.lists.numbers import MOST_DIGITS, Format, shown
from app.lists.strings import unescaped

_PLAIN = Format()
_WIDEST = 16_384
"""Columns of a sheet in Excel."""


@dataclass(slots=True)
class Odd:
    """What `app.lists.told.Remarks` tells of the cells."""

    formulas: int = 0
    mistaken: int = 0
    rounded: int = 0
    numbers: Counter[int] = field(default_factory=Counter)


class SheetRows:
    """Give it blocks of XML by `feed`, and take the rows that have ended, each with its number."""

    def __init__(
        self, strings: Sequence[str], formats: Sequence[Format], limits: Limits, *, from_1904: bool = False
    ) -> None:
        self.odd = Odd()
        self._strings = strings
        self._formats = {str(at): each for at, each in enumerate(formats)}
        self._most_text = limits.cell + 1
        self._most_columns = max(limits.columns + 1, _WIDEST)
        self._from_1904 = from_1904
        self._rows: list[tuple[int, list[str]]] = []
        self._number = 0
        self._cells: dict[int, str] = {}
        self._column = -1
        self._kind = ""
        self._style = "0"
        self._text: list[str] = []
        self._length = 0
        self._formula = False
        self._taking = False
        self._valued = False
        self._phonetic = 0
        self._columns: dict[str, int] = {}
        self._parser = parser = xml_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def feed(self, block: bytes, *, last: bool = False) -> None:
        self._parser.Parse(block, last)

    def take(self) -> list[tuple[int, list[str]]]:
        rows, self._rows = self._rows, []
        return rows

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            name = local(name)
        if name == "c":
            self._column = self._place(attributes.get("r", ""))
            self._kind = attributes.get("t", "n")
            self._style = attributes.get("s", "0")
            self._text = []
            self._length = 0
            self._formula = self._valued = False
        elif name == "v" or (name == "t" and not self._phonetic):
            self._taking = self._valued = True
        elif name == "f":
            self._formula = True
        elif name == "row":
            number = attributes.get("r", "")
            self._number = int(number) if number.isdecimal() and len(number) < 9 else self._number + 1
            self._cells, self._column = {}, -1
        elif name == "rPh":
            self._phonetic += 1

    def _characters(self, text: str) -> None:
        if self._taking and self._length < self._most_text:
            self._text.append(text)
            self._length += len(text)

    def _end(self, name: str) -> None:
        if ":" in name:
            name = local(name)
        if name == "c":
            self._store()
        elif name in {"v", "t"}:
            self._taking = False
        elif name == "row":
            if self._cells:
                wide = max(self._cells) + 1
                get = self._cells.get
                self._rows.append((self._number, [get(each, "") for each in range(wide)]))
        elif name == "rPh":
            self._phonetic -= 1

    def _place(self, reference: str) -> int:
        """The column of a cell, from 0. One without a place is the next."""
        letters = reference.rstrip("0123456789")
        found = self._columns.get(letters)
        if found is None:
            if not letters or len(letters) > 3 or not (letters.isascii() and letters.isalpha()):
                return self._column + 1
            found = 0
            for each in letters.upper():
                found = found * 26 + ord(each) - 64
            found -= 1
            self._columns[letters] = found
        return found

    def _store(self) -> None:
        text = "".join(self._text)
        kind, column = self._kind, self._column
        if self._formula and not (self._valued and text):
            self.odd.formulas += kind != "str" or not self._valued
        elif kind == "s":
            at = int(text) if text.isdecimal() and len(text) < 10 else -1
            text = self._strings[at] if 0 <= at < len(self._strings) else ""
        elif kind == "n":
            text = self._number_of(text, column)
        elif kind == "b":
            text = {"1": "TRUE", "0": "FALSE"}.get(text, text)
        elif kind == "e":
            self.odd.mistaken += 1
        else:
            text = unescaped(text)
        if text and 0 <= column < self._most_columns:
            self._cells[column] = text

    def _number_of(self, text: str, column: int) -> str:
        if not text:
            return ""
        form = self._formats.get(self._style, _PLAIN)
        said = shown(text.strip(), form, from_1904=self._from_1904)
        if said.isdecimal():
            if not form.width:
                self.odd.numbers[min(column, self._most_columns)] += 1
            self.odd.rounded += len(said) > MOST_DIGITS
        return said
