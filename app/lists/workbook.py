"""An XLSX: which sheet is read, the texts and formats that its cells refer to. Macros and links are not looked at."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from app.lists.archive import AT_ONCE, Archive, local
from app.lists.limits import Limits
from app.lists.numbers import Format, format_of
from app.lists.sheet import Odd, SheetRows
from app.lists.strings import SharedStrings
from app.lists.text import Batch
from app.lists.told import Head, ListError, Remarks, Trouble

_HIDDEN = frozenset({"hidden", "veryHidden"})
_FOR_STRINGS = 0.3
"""How much of the way is the table of texts, which comes first."""


class Workbook:
    """A `Source`. `sheet` is the name of the one whose rows come: the first that is not hidden and has any."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self.sheet = ""
        self._limits = limits
        self._archive = Archive(file, limits)
        self._from_1904 = False
        self._odd = Odd()
        main = next(
            (place for kind, place in self._archive.relations("").values() if kind == "officeDocument"),
            "xl/workbook.xml",
        )
        self._parts = self._archive.relations(main) if self._archive.has(main) else {}
        self._sheets = self._find_sheets(main)
        self.sheets = len(self._sheets)

    def close(self) -> None:
        self._archive.close()

    def head(self) -> Head:
        return Head((), sheet=self.sheet, sheets=self.sheets)

    def remarks(self, remarks: Remarks) -> Remarks:
        """`remarks`, with what is odd about the cells."""
        odd = self._odd
        numbers = MappingProxyType(dict(odd.numbers))
        return replace(remarks, formulas=odd.formulas, mistaken=odd.mistaken, rounded=odd.rounded, numbers=numbers)

    def batches(self) -> Generator[Batch]:
        """Rows of the first sheet that has any. Before them, batches without rows tell how far it is."""
        table = SharedStrings(self._limits)
        for done in self._read_strings(table):
            yield done * _FOR_STRINGS, []
        formats = self._read_formats()
        for name, place in self._sheets:
            found = False
            for done, rows in self._rows(place, table.texts, formats):
                if rows and not found:
                    self.sheet, found = name, True
                yield _FOR_STRINGS + done * (1 - _FOR_STRINGS), rows
            if found:
                return
        raise ListError(Trouble.NO_ROWS_IN_SHEETS)

    def _find_sheets(self, main: str) -> list[tuple[str, str]]:
        """Name and part of each sheet that has cells and is not hidden, in their order."""
        found: list[tuple[str, str]] = []
        hidden: list[tuple[str, str]] = []
        workbook = False

        def start(element: str, attributes: dict[str, str]) -> None:
            nonlocal workbook
            if element == "workbook":
                workbook = True
            elif element == "workbookPr":
                self._from_1904 = attributes.get("date1904", "") in {"1", "true"}
            elif element == "sheet":
                number = next((value for name, value in attributes.items() if local(name) == "id" and ":" in name), "")
                kind, place = self._parts.get(number, ("", ""))
                if kind == "worksheet" and self._archive.has(place):
                    there = hidden if attributes.get("state") in _HIDDEN else found
                    there.append((attributes.get("name", ""), place))

        self._archive.look_through(main, start)
        if not workbook:
            raise ListError(Trouble.NOT_A_WORKBOOK)
        if not found and not hidden:
            raise ListError(Trouble.NO_ROWS_IN_SHEETS)
        return found or hidden

    def _part(self, kind: str) -> str:
        return next((place for each, place in self._parts.values() if each == kind), "")

    def _read_strings(self, table: SharedStrings) -> Iterator[float]:
        name = self._part("sharedStrings")
        if not self._archive.has(name):
            return
        size, read = max(self._archive.size(name), 1), 0
        with self._archive.open(name) as part:
            while block := part.read(AT_ONCE):
                table.feed(block)
                read += len(block)
                yield read / size
            table.feed(b"", last=True)

    def _read_formats(self) -> list[Format]:
        codes: dict[int, str] = {}
        formats: list[Format] = []
        within: list[str] = []

        def start(element: str, attributes: dict[str, str]) -> None:
            within.append(element)
            number = attributes.get("numFmtId", "")
            known = int(number) if number.isdecimal() and len(number) < 9 else 0
            if element == "numFmt":
                codes[known] = attributes.get("formatCode", "")
            elif element == "xf" and "cellXfs" in within:
                formats.append(format_of(known, codes.get(known)))

        def end(_element: str) -> None:
            within.pop()

        self._archive.look_through(self._part("styles"), start, end)
        return formats

    def _rows(self, name: str, strings: list[str], formats: list[Format]) -> Iterator[Batch]:
        sheet = SheetRows(strings, formats, self._limits, from_1904=self._from_1904)
        self._odd = sheet.odd
        size, read = max(self._archive.size(name), 1), 0
        with self._archive.open(name) as part:
            while block := part.read(AT_ONCE):
                read += len(block)
                try:
                    sheet.feed(block)
                except (ExpatError, ListError):
                    yield read / size, sheet.take()
                    raise
                yield read / size, sheet.take()
            sheet.feed(b"", last=True)
            yield 1.0, sheet.take()
