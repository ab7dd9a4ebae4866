"""What a reader tells of a list: its header, its rows, what is odd about them, and why it could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, auto
from types import MappingProxyType

_LONG_AGO = datetime.fromtimestamp(0, UTC)


class Trouble(Enum):
    """Why a list could not be read, or not to its end."""

    MISSING = auto()
    NOT_READABLE = auto()
    TOO_BIG = auto()
    EMPTY = auto()
    NOT_A_LIST = auto()
    WEB_PAGE = auto()
    OLD_OR_LOCKED = auto()
    """An .xls of before 2007, or a workbook with a password: both look the same from outside."""
    NOT_A_WORKBOOK = auto()
    DAMAGED = auto()
    UNPACKS_TOO_BIG = auto()
    ENTITIES = auto()
    """It defines its own XML entities, which no spreadsheet program does."""
    NO_ROWS_IN_SHEETS = auto()
    TOO_MANY_COLUMNS = auto()
    TOO_MANY_ROWS = auto()
    TOO_MUCH_TEXT = auto()
    QUOTE_NEVER_CLOSED = auto()
    ROW_TOO_LONG = auto()
    UNFORESEEN = auto()
    """What no reader of a list raises: the memory is full, or the program has a mistake."""


class ListError(Exception):
    """`number` is the line that it is about, how many columns or rows there are, or how many bytes; 0 for none."""

    def __init__(self, trouble: Trouble, number: int = 0, detail: str = "") -> None:
        super().__init__(trouble, number, detail)
        self.trouble = trouble
        self.number = number
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Head:
    """The list's first row. `encoding` is Python's name of a CSV's; `guessed` where another one is possible.

    `sheet` is the one of `sheets` that is read of an XLSX. `written` is when the file was (aware).
    """

    columns: tuple[str, ...]
    encoding: str = ""
    guessed: bool = False
    sheet: str = ""
    sheets: int = 0
    written: datetime = _LONG_AGO


@dataclass(frozen=True, slots=True)
class Piece:
    """The next rows, each as `app.core.worklist.pack` made it, with what it is found by. `done` is from 0 to 1."""

    lines: tuple[str, ...]
    texts: tuple[str, ...]
    done: float


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is odd, counted. `first_ragged` is the line or row of the first of `ragged`, in the file's own numbering.

    `replaced` are characters that could not be read, `nothing` those of no meaning (NUL) that were left out,
    `cut` cells that were too long, `formulas` those whose result is not in the file, `mistaken` those that hold an
    Excel error such as #N/A, `rounded` numbers of more than 15 digits, of which Excel has kept no more. `numbers` has
    by column how many cells are numbers: a leading zero is lost in such a one.
    """

    ragged: int = 0
    first_ragged: int = 0
    replaced: int = 0
    nothing: int = 0
    cut: int = 0
    formulas: int = 0
    mistaken: int = 0
    rounded: int = 0
    numbers: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    stopped: ListError | None = None
    """Why the rest was not read."""
