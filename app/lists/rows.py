"""From rows as they stand in a file to a header and pieces of the list, with what is odd about them counted."""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace

from app.core import worklist
from app.lists.limits import Limits
from app.lists.text import Batch
from app.lists.told import Head, ListError, Piece, Remarks, Trouble

_PIECE = 400
"""Rows after which the window gets what there is."""
_LONGEST = 0.008
"""Seconds after which it does, however few: no more of the interpreter is ever asked for between two of its turns."""


class Rows:
    """`remarks` grow as the rows come. `rest` are those that were read when something went wrong."""

    def __init__(self, limits: Limits) -> None:
        self.remarks = Remarks()
        self.rest: Piece | None = None
        self._limits = limits
        self._width = 0
        self._short_is_odd = True
        self._count = 0
        self._text = 0

    def pieces(self, batches: Iterator[Batch], head: Callable[[], Head]) -> Generator[Head | Piece]:
        """The header, then the rest. Raises `ListError` before the header, and after it where the list goes on."""
        lines: list[str] = []
        texts: list[str] = []
        began, done = time.monotonic(), 0.0
        try:
            for done, rows in batches:
                for number, row in rows:
                    if not any(row) or not any(each.strip() for each in row):
                        continue
                    if not self._width:
                        known = head()
                        self._short_is_odd = not known.sheets  # a workbook has no cells at the end that are empty
                        yield replace(known, columns=self._header(row))
                    else:
                        self._take(number, row, lines, texts)
                if len(lines) >= _PIECE or time.monotonic() - began > _LONGEST:
                    yield Piece(tuple(lines), tuple(texts), done)
                    lines, texts, began = [], [], time.monotonic()
        except Exception:
            self.rest = Piece(tuple(lines), tuple(texts), done)
            raise
        if not self._width:
            raise ListError(Trouble.EMPTY)
        yield Piece(tuple(lines), tuple(texts), 1.0)

    def _header(self, row: list[str]) -> tuple[str, ...]:
        names = [" ".join(each.split())[: self._limits.cell] for each in row]
        while names and not names[-1]:
            names.pop()
        if len(names) > self._limits.columns:
            raise ListError(Trouble.TOO_MANY_COLUMNS, len(names))
        self._width = len(names)
        return worklist.distinct(names)

    def _take(self, number: int, row: list[str], lines: list[str], texts: list[str]) -> None:
        width, most = self._width, self._limits.cell
        if len(row) != width:
            if (len(row) < width and self._short_is_odd) or any(each.strip() for each in row[width:]):
                remarks = self.remarks
                self.remarks = replace(remarks, ragged=remarks.ragged + 1, first_ragged=remarks.first_ragged or number)
            row = [*row[:width], *[""] * (width - len(row))]
        line = worklist.pack(row)
        if len(line) > most and any(len(each) > most for each in row):
            self.remarks = replace(self.remarks, cut=self.remarks.cut + sum(len(each) > most for each in row))
            line = worklist.pack([each[:most] for each in row])
        self._count += 1
        self._text += len(line)
        if self._count > self._limits.rows:
            raise ListError(Trouble.TOO_MANY_ROWS, self._limits.rows)
        if self._text > self._limits.text:
            raise ListError(Trouble.TOO_MUCH_TEXT, self._count - 1)
        lines.append(line)
        texts.append(worklist.search_text(line))
