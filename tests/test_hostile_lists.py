"""Lists that nobody should be able to harm anything with: each is told or shown, and nothing is changed or sent.

The reader's own tests have them by the hundred (`tests/lists`); here they meet the window and the practice server.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.core.edit import Edit
from app.gui.tone import Tone
from app.gui.visible import plain
from tests.lists.samples import row, saved, table, workbook
from tests.lists.test_workbook import BOMB, OUTSIDE
from tests.seat import Seat, until
from tests.worklists import csv_file

Make = Callable[[Path], Path]


def text(content: str, encoding: str = "utf-8") -> Make:
    return lambda folder: saved(folder, content, "leads.csv", encoding)


def raw(content: bytes, name: str = "leads.csv") -> Make:
    return lambda folder: saved(folder, content, name)


def book(content: bytes) -> Make:
    return raw(content, "leads.xlsx")


def gone(folder: Path) -> Path:
    return folder / "gone.csv"


def folder_itself(folder: Path) -> Path:
    made = folder / "folder.csv"
    made.mkdir()
    return made


def unreadable(folder: Path) -> Path:
    """Nobody can read it, not even root: it is a link that leads to itself."""
    made = folder / "loop.csv"
    made.symlink_to(made)
    return made


def pipe(folder: Path) -> Path:
    made = folder / "pipe.csv"
    os.mkfifo(made)
    return made


HEAD = row("Lead ID", "Name", "Mobile")
TOLD: dict[str, tuple[Make, str]] = {
    "nothing at all": (raw(b""), "There is nothing in it."),
    "blank lines": (raw(b"\r\n , \r\n"), "There is nothing in it."),
    "a picture": (raw(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 30), "neither a CSV file nor an Excel workbook"),
    "a web page": (text("<html><body><script>alert(1)</script></body></html>"), "It is a web page"),
    "an old workbook": (raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900)), "has a password, or is an .xls"),
    "ten thousand columns": (text(",".join(f"c{each}" for each in range(10_000))), "has 10,000 columns"),
    "an endless line": (raw(b"x" * 1_200_000), "too long, or a quotation mark in it is never closed"),
    "half a zip": (book(workbook(HEAD)[:400]), "damaged or not whole"),
    "a zip of something else": (book(workbook(parts={"xl/workbook.xml": ""})), "no Excel workbook"),
    "no sheets": (book(workbook(sheets=0)), "None of its sheets has any rows."),
    "an entity bomb": (book(workbook(parts={"xl/worksheets/sheet1.xml": f"{BOMB}<worksheet/>"})), "is not read"),
    "a look at another file": (book(workbook(parts={"xl/sharedStrings.xml": f"{OUTSIDE}<sst/>"})), "is not read"),
    "XML that is none": (book(workbook(parts={"xl/worksheets/sheet1.xml": "<a><b>"})), "damaged or not whole"),
    "a folder": (folder_itself, "it is not a file"),
    "a file that has gone": (gone, "not there any more"),
}
"""Not opened, with a part of the words that say why."""
if os.name != "nt":
    TOLD["a link to itself"] = (unreadable, "If another program has it open, close it there.")
    TOLD["a pipe"] = (pipe, "it is not a file")

FORMULA = '=HYPERLINK("https://example.com/?x="&A1)'
HUGE = f"<row><c><v>{'9' * 400}</v></c><c><v>1e999</v></c><c><v>-1e308</v></c></row>"
STRAY = '<row><c t="s"><v>-1</v></c><c t="s"><v>0</v></c></row>'
ODD = '<row r="-5"><c r="ZZZZZZZ1" s="999999999999"><v>1</v></c><c r="A1"><v>9856</v></c></row>'
ZEROS = (
    f'<styleSheet><numFmts><numFmt numFmtId="200" formatCode="{"0" * 3_000_000}"/></numFmts>'
    '<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
)
WIDE = "<row>" + '<c s="0"><v>9856</v></c>' * 3 + "</row>"
SHOWN: dict[str, Make] = {
    "numbers of three million digits": book(workbook(HEAD + WIDE * 300, parts={"xl/styles.xml": ZEROS})),
    "only a header": text("Lead ID,Name\n"),
    "formulas": lambda folder: csv_file(folder / "f.csv", [("9856", FORMULA, "+1+1")], ("Lead ID", "Name", "Mobile")),
    "formulas of a workbook": book(workbook(HEAD + "<row><c><v>9856</v></c><c><f>WEBSERVICE(1)</f></c></row>")),
    "a bad encoding": raw(b"Lead ID,Name\n9856,Zo\xeb\x81\xff\xfe M\xfcller\n"),
    "NULs": raw(b"Lead ID,Name\n98\x0056,Ja\x00ne\n"),
    "rows of any length": text("Lead ID,Name\n9856\n9856,a,b,c,d\n,\n9857,x\n"),
    "the same columns twice": text("Lead ID,Lead ID,Name,Name\n9856,9857,Jane,Ann\n"),
    "a header of blanks": text(" , ,Lead ID\n1,2,9856\n"),
    "a quotation that is never closed": text('Lead ID,Name\n9856,Jane\n9857,"Ann\n9858,Bob\n'),
    "huge numbers": book(workbook(HEAD + HUGE)),
    "text that runs leftwards": text("Lead ID,Name\n\u202e6589,\u2066\u05e9\u05dc\u202e\n9856,\u0645\u062b\u0627\n"),
    "phone numbers that are none": text(
        'Lead ID,Mobile,Name\n9856,"1\u202e' + "x\n" * 1_500 + '","' + "\u202ey\n" * 1_500 + '"\n9857,,\n'
    ),
    "HTML in the cells": text('Lead ID,Name\n"<b onclick=x>9856</b>","<img src=file:///etc/passwd>"\n'),
    "control characters": text("Lead ID,Name\n98\x1b[2J56,\x07\x08\x7f\n9857,\x1f\x1e\n"),
    "the words of the request": text("Lead ID,Name,Mobile\n9856,<No Change>,<NO CHANGE>\n"),
    "a cell as long as a book": text(f"Lead ID,Name\n9856,{'x' * 900_000}\n"),
    "a text that is not in the table": book(workbook(STRAY * 2, parts={"xl/sharedStrings.xml": table(["Lead ID"])})),
    "cells in odd places": book(workbook(HEAD + ODD)),
    "a row that breaks off": book(workbook(HEAD + row("9856", "Jane") + "<row><c></row>")),
    "an id as long as a book": text(f"Lead ID,Name\n{'9' * 30_000},Jane\n"),
}
"""Shown, as far as that goes."""


async def settled(seat: Seat, path: Path) -> None:
    seat.desk.worklist.open_file(path)
    room = seat.desk.worklist.room
    assert room is not None
    await until(lambda: room.rests)
    await seat.settle()


@pytest.mark.parametrize("name", TOLD)
async def test_it_is_told_and_nothing_changes(seat: Seat, tmp_path: Path, name: str) -> None:
    make, words = TOLD[name]
    seat.type("leadId", "9856")
    seat.type("field.Name", "typed before")
    before = seat.edit
    await settled(seat, make(tmp_path))
    assert seat.window.trouble.tone is Tone.PROBLEM
    assert seat.window.trouble.words.startswith("The list “")
    assert words in seat.window.trouble.words
    assert seat.edit == before
    assert not seat.calls
    assert not seat.items


@pytest.mark.parametrize("name", SHOWN)
async def test_it_is_shown_and_nothing_changes(seat: Seat, tmp_path: Path, name: str) -> None:
    await settled(seat, SHOWN[name](tmp_path))
    room = seat.desk.worklist.room
    assert room is not None
    assert not seat.window.trouble.isVisible()
    assert seat.edit == Edit()
    model = room.model
    for at in range(model.rowCount()):
        for column in range(model.columnCount()):
            shown = str(model.index(at, column).data() or "")
            assert len(shown) < 200
            assert all(each.isprintable() or each in "\u2066\u2067\u2068\u2069" for each in shown)
            model.index(at, column).data(Qt.ItemDataRole.ToolTipRole)
    for _ in range(3):
        QTest.keyClick(seat.focus(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        await seat.settle()
        edit = seat.edit
        assert edit == Edit(lead=edit.lead)
        page = seat.window.page
        assert page is not None
        for control in page.form.findChildren(QWidget):
            beside = plain(control.accessibleDescription())
            assert len(beside) < 300, control.objectName()
            assert beside.isprintable(), control.objectName()
    assert not seat.calls
    assert not seat.items
