"""What a list of leads is called on the screen: why it could not be read, and what is odd about it."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from app.core import contract
from app.core.worklist import Mark
from app.gui.tone import Tone
from app.gui.tone import mark as sign
from app.gui.visible import one_line
from app.gui.words import listed, translate
from app.lists import Head, ListError, Remarks, Trouble

_LONGEST_NAME = 60
_FEW = 3


def trouble(name: str, error: ListError) -> str:
    """Why the list in the file `name` is not shown."""
    return translate("worklist", "The list “{0}” was not opened. {1}").format(short(name), why(error))


def why(error: ListError) -> str:
    """What keeps a list, or the rest of it, from being read, and what to do about it."""
    number = QLocale().toString(error.number)
    match error.trouble:
        case Trouble.MISSING:
            return translate("worklist", "It is not there any more.")
        case Trouble.NOT_READABLE:
            words = translate(
                "worklist",
                "It can't be read ({0}). If another program has it open, close it there.",
            )
            return words.format(error.detail)
        case Trouble.TOO_BIG:
            words = translate("worklist", "It has {0} MB, which is more than a list has here: save a part of it.")
            return words.format(QLocale().toString(error.number // 1_000_000))
        case Trouble.EMPTY:
            return translate("worklist", "There is nothing in it.")
        case Trouble.NOT_A_LIST:
            return translate("worklist", "It is neither a CSV file nor an Excel workbook (.xlsx).")
        case Trouble.WEB_PAGE:
            return translate("worklist", "It is a web page, whatever its name says. Save it as CSV or .xlsx.")
        case Trouble.OLD_OR_LOCKED:
            return translate(
                "worklist",
                "It has a password, or is an .xls of an Excel before 2007. Save it as .xlsx without a password.",
            )
        case Trouble.NOT_A_WORKBOOK:
            return translate("worklist", "It is no Excel workbook (.xlsx), though it is packed like one.")
        case Trouble.DAMAGED:
            return translate("worklist", "It is damaged or not whole. Save or download it again.")
        case Trouble.UNPACKS_TOO_BIG:
            words = translate("worklist", "It would unpack to {0} MB, which is more than a list has here.")
            return words.format(QLocale().toString(error.number // 1_000_000))
        case Trouble.ENTITIES:
            return translate("worklist", "It has instructions in it that no spreadsheet writes: it is not read.")
        case Trouble.NO_ROWS_IN_SHEETS:
            return translate("worklist", "None of its sheets has any rows.")
        case Trouble.TOO_MANY_COLUMNS:
            words = translate("worklist", "Its first row has {0} columns, which is more than a list has here.")
            return words.format(number)
        case Trouble.TOO_MANY_ROWS:
            words = translate("worklist", "It has more than {0} rows: the others are not shown.")
            return words.format(number)
        case Trouble.TOO_MUCH_TEXT:
            return translate("worklist", "There is too much text in it: what is further down is not shown.")
        case Trouble.QUOTE_NEVER_CLOSED:
            words = translate("worklist", "A quotation mark in the row that begins at line {0} is never closed.")
            return words.format(number)
        case Trouble.ROW_TOO_LONG:
            words = translate(
                "worklist", "The row that begins at line {0} is too long, or a quotation mark in it is never closed."
            )
            return words.format(number)
        case Trouble.UNFORESEEN:
            return translate("worklist", "Something unforeseen came up. Open it again, or a smaller part of it.")


def remarks(head: Head, said: Remarks, phones: Sequence[str], *, again: int, nameless: int) -> list[str]:
    """What the person should know about the rows. `phones` are the fields whose numbers are numbers in Excel."""
    told = []
    if said.stopped is not None:
        told.append(translate("worklist", "Not all of it is here. {0}").format(why(said.stopped)))
    if head.guessed:
        words = translate("worklist", "Its letters are read as {0}. If some look wrong, save it as “CSV UTF-8”.")
        told.append(words.format(_letters(head.encoding)))
    if head.sheets > 1:
        words = translate("worklist", "This is the sheet “{0}”, one of {1}.")
        told.append(words.format(short(head.sheet), head.sheets))
    if phones:
        words = translate("worklist", "{0}: stored as numbers in Excel, so a 0 in front may be missing.")
        told.append(words.format(listed(phones)))
    told += _counted(
        (
            said.ragged,
            translate("worklist", "Rows with more or fewer cells than the header: {0}; first, line {1}."),
        ),
        (said.formulas, translate("worklist", "Formulas whose result is not in the file, shown as empty: {0}.")),
        (said.mistaken, translate("worklist", "Cells that hold a mistake of Excel's, such as #N/A: {0}.")),
        (said.rounded, translate("worklist", "Numbers of more than 15 digits, whose end Excel has not kept: {0}.")),
        (said.cut, translate("worklist", "Texts too long for a cell, shown cut: {0}.")),
        (said.replaced, translate("worklist", "Characters that could not be read, shown as �: {0}.")),
        (said.nothing, translate("worklist", "Characters without a meaning, left out: {0}.")),
        (again, translate("worklist", "Rows of a lead that has another row above: {0}.")),
        (nameless, translate("worklist", "Rows without a lead's id, which can't be opened: {0}.")),
        first=said.first_ragged,
    )
    return told


def _letters(encoding: str) -> str:
    """What people who save files know of an encoding by Python's name of it."""
    named = {
        "cp1250": translate("worklist", "Central European (Windows-1250)"),
        "cp1251": translate("worklist", "Cyrillic (Windows-1251)"),
        "cp1252": translate("worklist", "Western European (Windows-1252)"),
        "cp1253": translate("worklist", "Greek (Windows-1253)"),
        "cp932": translate("worklist", "Japanese (Shift JIS)"),
        "mac_roman": translate("worklist", "Western European (Mac)"),
    }
    return named.get(encoding, encoding.replace("_", "-").upper())


def _counted(*each: tuple[int, str], first: int) -> list[str]:
    numbers = QLocale()
    return [words.format(numbers.toString(count), numbers.toString(first)) for count, words in each if count]


def count(shown: int, total: int, done: int, *, reading: bool) -> str:
    """How many rows there are, how many a filter leaves, and how many leads are done."""
    if shown != total:
        more = translate("worklist", "{0} of {1} rows so far") if reading else translate("worklist", "{0} of {1} rows")
    elif total == 1:
        more = translate("worklist", "1 row so far") if reading else translate("worklist", "1 row")
    else:
        more = translate("worklist", "{1} rows so far") if reading else translate("worklist", "{1} rows")
    numbers = QLocale()
    told = more.format(numbers.toString(shown), numbers.toString(total))
    if not done:
        return told
    return translate("worklist", "{0}, {1} done").format(told, numbers.toString(done))


def mark(mark: Mark) -> str:
    """What has become of a lead: in words, and by a sign."""
    texts = {
        Mark.DONE: sign(Tone.GOOD) + translate("worklist", "Done"),
        Mark.NEEDS_YOU: sign(Tone.CAUTION) + translate("worklist", "Needs you"),
    }
    return texts[mark]


def target(name: str, label: str) -> str:
    """What a column can be, in words."""
    own = {
        contract.LEAD: translate("worklist", "Lead id"),
        contract.DISPOSITION: translate("worklist", "Disposition"),
        contract.CALLBACK: translate("worklist", "Call-back"),
        contract.PRIORITY: translate("worklist", "Priority"),
    }
    return own.get(name, label)


def column(name: str, number: int) -> str:
    """What a column of the list is called. One without a name is called by its place, which counts from 1."""
    return one_line(name, _LONGEST_NAME) or translate("worklist", "Column {0}").format(number)


def short(name: str) -> str:
    return one_line(name, _LONGEST_NAME)
