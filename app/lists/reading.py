"""One list, whatever its kind: the file's content tells it, and not its name."""

import os
import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar
from xml.parsers import expat

from app.lists.limits import Limits
from app.lists.rows import Rows
from app.lists.text import Batch, TextList
from app.lists.told import Head, ListError, Piece, Remarks, Trouble
from app.lists.workbook import Workbook

_Result = TypeVar("_Result")
_USUAL = Limits()
_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"
_BROKEN = (zipfile.BadZipFile, zlib.error, expat.ExpatError, ValueError, ArithmeticError, LookupError, RuntimeError)
"""What the libraries raise for files that nobody has made by a spreadsheet program. EOFError besides."""


class Source(Protocol):
    """A file of one kind. Its `head` has no columns yet, and is known once the first rows are there."""

    def head(self) -> Head: ...
    def batches(self) -> Generator[Batch]: ...
    def remarks(self, remarks: Remarks) -> Remarks: ...
    def close(self) -> None: ...


def read(path: Path, limits: Limits = _USUAL) -> Generator[Head | Piece | Remarks]:
    """The header, the rows in pieces, and the remarks at the end. Close it to read no further.

    Pieces that come before the header have no rows: they tell how far it is.

    Raises `ListError` where there is not even a header; what comes after it ends with the remarks in any case. A cell
    is text, whatever it begins with: nothing of a list is ever worked out.
    """
    with _opened(path) as file:
        rows = Rows(limits)
        with closing(_as_told(lambda: _source(file, limits))) as source:
            batches = source.batches()
            pieces = rows.pieces(batches, source.head)
            stopped: ListError | None = None
            header = False
            with closing(batches), closing(pieces):
                while stopped is None:
                    try:
                        piece = _as_told(lambda: next(pieces, None))
                    except ListError as trouble:
                        if not header:
                            raise
                        stopped = trouble
                        break
                    if piece is None:
                        break
                    header = header or isinstance(piece, Head)
                    yield replace(piece, written=_written(file)) if isinstance(piece, Head) else piece
            if rows.rest is not None:
                yield rows.rest
            yield replace(source.remarks(rows.remarks), stopped=stopped)


def _written(file: BinaryIO) -> datetime:
    try:
        return datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)
    except (OSError, ValueError, OverflowError):  # a year that no calendar has
        return datetime.fromtimestamp(0, UTC)


def _source(file: BinaryIO, limits: Limits) -> Source:
    size = os.fstat(file.fileno()).st_size
    if size > limits.file:
        raise ListError(Trouble.TOO_BIG, size)
    start = file.read(8)
    file.seek(0)
    if not start:
        raise ListError(Trouble.EMPTY)
    if start.startswith(_OLE):
        raise ListError(Trouble.OLD_OR_LOCKED)
    return Workbook(file, limits) if start.startswith(_ZIP) else TextList(file, size, limits)


def _opened(path: Path) -> BinaryIO:
    def work() -> BinaryIO:
        if not path.is_file() and path.exists():  # a folder; a pipe, which would never end
            raise ListError(Trouble.NOT_READABLE, detail="it is not a file")
        return path.open("rb")

    try:
        return _as_told(work)
    except ListError as trouble:
        if trouble.trouble is Trouble.DAMAGED:  # a name with a NUL in it
            raise ListError(Trouble.MISSING) from None
        raise


def _as_told(work: Callable[[], _Result]) -> _Result:
    """Do it, and raise nothing but `ListError`."""
    try:
        return work()
    except FileNotFoundError:
        raise ListError(Trouble.MISSING) from None
    except OSError as error:
        raise ListError(Trouble.NOT_READABLE, detail=error.strerror or type(error).__name__) from error
    except (*_BROKEN, EOFError) as error:
        raise ListError(Trouble.DAMAGED, detail=str(error)[:200]) from error
