"""Rows of a CSV file: its encoding and its delimiter are found out, and no mistake in it goes on for ever."""

import codecs
import csv
import io
import re
from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import BinaryIO

from app.lists.limits import Limits
from app.lists.told import Head, ListError, Remarks, Trouble

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 before UTF-16, whose mark it begins with."""
_AT_ONCE = 1 << 20
_SAMPLE = 32_768
"""Bytes of lines with other letters than ASCII, by which an encoding is told."""
_CODE_PAGES = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_15"),
    *("mac_roman", "cp932", "cp936", "cp949", "cp950", "gb18030", "euc_jp", "koi8_r"),
]
"""What spreadsheet programs and CRMs write. The more are asked about, the more often a short text fits a wrong one."""
_USUAL = "cp1252"
_DELIMITERS = ",;\t|"
_LOOKED_AT = 40
"""Records by which the delimiter is told."""
_SAID = re.compile(r"sep=(.)[\r\n]*")
"""How Excel is told the delimiter, in a first line of its own."""
_NOTHING = re.compile("\0")
_BATCH = 200

Batch = tuple[float, list[tuple[int, list[str]]]]
"""How far the file is read, from 0 to 1, and rows with the line that each begins at."""

csv.field_size_limit(Limits().record)


class TextList:
    """A `Source`. `encoding` is known at once, `guessed` where others are possible; the counts are as in `Remarks`."""

    def __init__(self, file: BinaryIO, size: int, limits: Limits) -> None:
        self.replaced = 0
        self.nothing = 0
        self.encoding, self.guessed = _encoding(file)
        self._file = file
        self._size = max(size, 1)
        self._limits = limits
        self._line = 0
        self._record: list[str] = []
        self._length = 0

    def head(self) -> Head:
        return Head((), self.encoding, self.guessed)

    def remarks(self, remarks: Remarks) -> Remarks:
        return replace(remarks, replaced=self.replaced, nothing=self.nothing)

    def close(self) -> None:
        """The file is its opener's to close."""

    def batches(self) -> Generator[Batch]:
        self._file.seek(0)
        text = io.TextIOWrapper(self._file, encoding=self.encoding, errors="replace", newline="")
        try:
            yield from self._batches(text)
        finally:
            text.detach()

    def _batches(self, text: io.TextIOWrapper) -> Iterator[Batch]:
        first = self._delimited(text)
        reader = csv.reader(self._lines(text), delimiter=first)
        rows: list[tuple[int, list[str]]] = []
        started = self._line + 1
        try:
            for row in reader:
                self._check_end(first, started)
                rows.append((started, row))
                self._record.clear()
                self._length = 0
                started = self._line + 1
                if len(rows) >= _BATCH:
                    yield self._done(), rows
                    rows = []
        except ListError:
            yield self._done(), rows
            raise
        yield 1.0, rows

    def _delimited(self, text: io.TextIOWrapper) -> str:
        """The delimiter; `text` stands at the first row then."""
        start = text.read(_SAMPLE * 2)
        if start.lstrip()[:1] == "<":
            raise ListError(Trouble.WEB_PAGE)
        said = _SAID.match(start)
        text.seek(0)
        if said:
            text.readline()
            self._line = 1
            return said[1]
        return _delimiter(start)

    def _lines(self, text: io.TextIOWrapper) -> Iterator[str]:
        self._ended = False
        most = self._limits.record
        while line := text.readline(most + 1):
            self._line += 1
            self._length += len(line)
            if self._length > most:
                raise ListError(Trouble.ROW_TOO_LONG, self._line - len(self._record))
            self.replaced += line.count("\ufffd")
            if "\0" in line:
                self.nothing += line.count("\0")
                line = _NOTHING.sub("", line)
            self._record.append(line)
            yield line
        self._ended = True

    def _check_end(self, delimiter: str, started: int) -> None:
        """See that the file does not end within quotation marks: its last row is whatever came after the first."""
        try:
            if self._ended:
                list(csv.reader(self._record, delimiter=delimiter, strict=True))
        except csv.Error as error:
            if "unexpected end of data" in str(error):
                raise ListError(Trouble.QUOTE_NEVER_CLOSED, started) from None

    def _done(self) -> float:
        return min(self._file.tell() / self._size, 1.0)


def _encoding(file: BinaryIO) -> tuple[str, bool]:
    """Python's name of the encoding, and whether it is a guess. Raises `ListError` for what is no text."""
    start = file.read(_AT_ONCE)
    for mark, name in _BOMS:
        if start.startswith(mark):
            return name, False
    wide = _wide(start[:4096])
    if wide:
        return wide, True
    nothing = start.count(0)
    odd = sum(start.count(each) for each in (*range(1, 9), *range(14, 27), 28, 29, 30, 31))
    if nothing + odd > max(len(start) // 100, 8):
        raise ListError(Trouble.NOT_A_LIST)
    file.seek(0)
    is_utf8, sample = _look_through(file)
    return ("utf-8", False) if is_utf8 else (_guess(sample), True)


def _look_through(file: BinaryIO) -> tuple[bool, bytes]:
    """Whether all of it is UTF-8, and a sample of the lines that have more than ASCII."""
    decoder, sample, is_utf8 = codecs.getincrementaldecoder("utf-8")(), bytearray(), True
    while (block := file.read(_AT_ONCE)) or is_utf8:
        if is_utf8:
            try:
                decoder.decode(block, final=not block)
            except UnicodeDecodeError:
                is_utf8 = False
        if not block:
            break
        if not block.isascii() and len(sample) < _SAMPLE:
            sample += b"\n".join(each for each in block.splitlines() if not each.isascii())[:_SAMPLE]
        if not is_utf8 and len(sample) >= _SAMPLE:
            break
    return is_utf8, bytes(sample)


def _wide(start: bytes) -> str:
    """UTF-16 without its mark: in western texts, every second byte is 0."""
    even, odd, half = start[::2].count(0), start[1::2].count(0), max(len(start) // 2, 1)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _guess(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms, for the few files that are not UTF-8

    found = from_bytes(sample, cp_isolation=_CODE_PAGES, enable_fallback=False)
    best = found.best()
    if best is None:
        return _USUAL
    same = [each for each in found if each.chaos <= best.chaos + 0.02 and each.coherence >= best.coherence - 0.05]
    return _USUAL if any(_USUAL in each.could_be_from_charset for each in same) else best.encoding


def _delimiter(start: str) -> str:
    """The one by which most rows have the same number of cells, and more than one."""
    lines = start.splitlines(keepends=True)
    whole = lines[:-1] if len(lines) > 1 and len(start) >= _SAMPLE * 2 else lines
    found = {each: _fit(whole, each) for each in _DELIMITERS}
    return max(_DELIMITERS, key=lambda each: found[each])


def _fit(lines: list[str], delimiter: str) -> float:
    widths: list[int] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            if row:
                widths.append(len(row))
            if len(widths) >= _LOOKED_AT:
                break
    except csv.Error:
        return 0
    usual = max(set(widths), key=widths.count, default=1)
    return 0.0 if usual < 2 else widths.count(usual) / len(widths) * 1000 + min(usual, 100)
