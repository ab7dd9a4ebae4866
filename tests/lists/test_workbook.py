"""XLSX files: what Excel shows is what is read; another reader of them agrees; and nothing in one is believed."""

import io
import struct
import zipfile
from contextlib import suppress
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lists import Limits, ListError, Trouble
from app.lists.numbers import format_of, shown
from tests.lists.samples import SMALL, known, row, saved, table, workbook

BOOKED = datetime(2026, 11, 24, 9, 12)  # noqa: DTZ001 - Excel has no zones
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def made(folder: Path, fill: Any) -> Path:
    """A workbook that openpyxl writes; `fill` is given its only sheet."""
    book = openpyxl.Workbook()
    fill(book.active)
    path = folder / "leads.xlsx"
    book.save(path)
    return path


def test_it_reads_what_another_program_has_written(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Lead ID", "Mobile", "Booked", "Day", "Time", "Owns", "Score", "Notes"])
        sheet.append([9856, "0491 570 156", BOOKED, 45000, time(14, 30), True, 0.1 + 0.2, "ä & <b>"])
        sheet["D2"].number_format = "dd/mm/yyyy"
        sheet.append([9857.0, 491570157, None, None, None, False, 12.5, "=1+1"])
        sheet["H3"].data_type = "s"
        sheet["B3"].number_format = "0000000000"

    found = known(made(tmp_path, fill))
    assert found.rows == [
        ["9856", "0491 570 156", "2026/11/24 09:12", "2023/03/15", "14:30", "TRUE", "0.3", "ä & <b>"],
        ["9857", "0491570157", "", "", "", "FALSE", "12.5", "=1+1"],
    ]
    assert (found.head.sheet, found.head.sheets, found.remarks.ragged) == ("Sheet", 1, 0)
    assert found.remarks.numbers == {0: 2}


def test_a_formula_is_its_stored_value_and_one_without_is_told(tmp_path: Path) -> None:
    rows = row("Lead ID", "Name") + (
        '<row><c><f>9000+856</f><v>9856</v></c><c t="str"><f>A1</f><v>Jane</v></c></row>'
        "<row><c><v>9857</v></c><c><f>HYPERLINK(&quot;https://example.com&quot;)</f></c></row>"
        '<row><c><v>9858</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    found = known(saved(tmp_path, workbook(rows), "leads.xlsx"))
    assert found.rows == [["9856", "Jane"], ["9857", ""], ["9858", "#DIV/0!"]]
    assert (found.remarks.formulas, found.remarks.mistaken) == (1, 1)


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        ("9856", None, "9856"),
        ("9856.0", None, "9856"),
        ("4.91570156E8", None, "491570156"),
        ("491570156", "0000000000", "0491570156"),
        ("491570156", "0000 000 000", "491570156"),
        ("1.5", None, "1.5"),
        ("0.1", None, "0.1"),
        ("-12", None, "-12"),
        ("46350", "d/m/yyyy", "2026/11/24"),
        ("46350.383333333331", "yyyy-mm-dd hh:mm", "2026/11/24 09:12"),
        ("46350.383333333331", "[$-C09]dddd, d mmmm yyyy", "2026/11/24"),
        ("0.5", "h:mm AM/PM", "12:00"),
        ("1.5", "[h]:mm", "12:00"),
        ("59", "d/m/yyyy", "1900/02/28"),
        ("61", "d/m/yyyy", "1900/03/01"),
        ("1e300", "d/m/yyyy", "1e+300"),
        ("-5", "d/m/yyyy", "-5"),
        ("1e999", None, "1e999"),
        ("nan", None, "nan"),
        ("not a number", None, "not a number"),
        ("12", '0" days"', "12"),
        ("12345", '"d"0', "12345"),
        ("12", "0.00E+00", "12"),
        ("5", "[Red]General", "5"),
    ],
)
def test_a_number_is_what_its_cell_shows(number: str, code: str | None, text: str) -> None:
    assert shown(number, format_of(0 if code is None else 200, code), from_1904=False) == text


def test_days_can_count_from_1904() -> None:
    assert shown("44888", format_of(14, None), from_1904=True) == "2026/11/24"


@pytest.mark.parametrize("sign", ["0", "[", '0"'])
def test_an_endless_format_makes_no_endless_cell(sign: str) -> None:
    assert len(shown("9856", format_of(200, sign * 3_000_000), from_1904=False)) <= 30


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_number_and_no_format_is_too_odd(number: str, code: str) -> None:
    assert isinstance(shown(number, format_of(200, code), from_1904=False), str)


def test_excel_keeps_fifteen_digits_and_that_is_told(tmp_path: Path) -> None:
    rows = row("Lead ID") + "<row><c><v>1234567890123450000</v></c></row><row><c><v>12345678901234E5</v></c></row>"
    found = known(saved(tmp_path, workbook(rows), "leads.xlsx"))
    assert found.rows == [["1234567890123450000"], ["1234567890123400000"]]
    assert found.remarks.rounded == 2


def test_texts_in_the_table_in_runs_and_with_sounds_are_read(tmp_path: Path) -> None:
    strings = table(["Lead ID", "Name"]).replace(
        "</sst>",
        "<si><r><t>Jane </t></r><r><t>Example</t></r><rPh><t>xx</t></rPh></si>"
        "<si><t>a_x000D_b_x005F_x0041_</t></si></sst>",
    )
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    rows += '<row r="2"><c r="A2"><v>9856</v></c><c r="B2" t="s"><v>2</v></c></row>'
    rows += '<row r="5"><c r="B5" t="s"><v>3</v></c></row><row r="6"><c r="A6" t="s"><v>77</v></c></row>'
    found = known(saved(tmp_path, workbook(rows, parts={"xl/sharedStrings.xml": strings}), "leads.xlsx"))
    assert found.rows == [["9856", "Jane Example"], ["", "a\rb_x0041_"]]


def test_the_first_sheet_with_rows_that_is_not_hidden_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    secret: Any = book.active
    secret.append(["secret"])
    secret.sheet_state = "hidden"
    book.create_sheet("Empty")
    leads: Any = book.create_sheet("Leads")
    leads.append(["Lead ID"])
    leads.append(["9856"])
    book.save(tmp_path / "leads.xlsx")
    found = known(tmp_path / "leads.xlsx")
    assert (found.head.sheet, found.head.sheets, found.rows) == ("Leads", 2, [["9856"]])


def test_two_cells_at_the_ends_of_a_sheet_take_no_memory(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["XFD1048576"] = "Lead ID", "far away"

    found = known(made(tmp_path, fill))
    assert found.rows == [[""]]
    assert (found.remarks.ragged, found.remarks.first_ragged) == (1, 1_048_576)


def _names_a_bigger_directory(content: bytes) -> bytes:
    at = content.rfind(b"PK\x05\x06")
    return content[: at + 12] + struct.pack("<L", 0x7FFFFFFF) + content[at + 16 :]


def _with_64_bit_record(content: bytes, *, size: int = 0, elsewhere: bool = False) -> bytes:
    """With a record of the table of contents, of `size` bytes or as it is.

    The locator names that record or, `elsewhere`, another one in the comment, by which the table is small.
    """
    at = content.rfind(b"PK\x05\x06")
    true, start = struct.unpack_from("<LL", content, at + 12)
    count = struct.unpack_from("<H", content, at + 10)[0]
    record, small = (
        struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, length, start)
        for length in (size or true, 10)
    )
    end = content[at : at + 20] + struct.pack("<H", len(small)) + small
    said = at + len(record) + 20 + 22 if elsewhere else at
    return content[:at] + record + struct.pack("<4sLQL", b"PK\x06\x07", 0, said, 1) + end


def _packed_again(content: bytes, way: int) -> bytes:
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(again, "w", way) as new:
        for each in old.namelist():
            new.writestr(each, old.read(each))
    return again.getvalue()


GOOD = workbook(row("Lead ID") + row("9856"))
HOSTILE = {
    "a zip that unpacks to too much": (
        workbook(row("Lead ID") + row("9856") * 20_000),
        Trouble.UNPACKS_TOO_BIG,
    ),
    "a large part that is read whole": (
        workbook(row("Lead ID"), parts={"xl/styles.xml": f"<styleSheet>{' ' * 4_000}</styleSheet>"}),
        Trouble.UNPACKS_TOO_BIG,
    ),
    "half a zip": (GOOD[: len(GOOD) // 2], Trouble.DAMAGED),
    "a zip without its end": (GOOD[:-30], Trouble.DAMAGED),
    "PK and no more": (b"PK\x03\x04", Trouble.DAMAGED),
    "a table of contents that is said to be 2 GB": (_names_a_bigger_directory(GOOD), Trouble.NOT_A_WORKBOOK),
    "a table of contents that is elsewhere than it says": (_with_64_bit_record(GOOD, elsewhere=True), Trouble.DAMAGED),
    "a table of contents that is said to be 1 TB": (_with_64_bit_record(GOOD, size=1 << 40), Trouble.NOT_A_WORKBOOK),
    "a way to pack that Excel has not": (_packed_again(GOOD, zipfile.ZIP_LZMA), Trouble.NOT_A_WORKBOOK),
    "another zip": (_packed_again(workbook(parts={"xl/workbook.xml": ""}), zipfile.ZIP_STORED), Trouble.NOT_A_WORKBOOK),
    "no sheets": (workbook(sheets=0), Trouble.NO_ROWS_IN_SHEETS),
    "sheets without rows": (workbook("", sheets=3), Trouble.NO_ROWS_IN_SHEETS),
    "an entity bomb": (
        workbook(parts={"xl/worksheets/sheet1.xml": f"{BOMB}<worksheet>&b;</worksheet>"}),
        Trouble.ENTITIES,
    ),
    "an entity of another file": (workbook(parts={"xl/sharedStrings.xml": f"{OUTSIDE}<sst/>"}), Trouble.ENTITIES),
    "an entity in its list of sheets": (workbook(book=f"{BOMB}<workbook/>"), Trouble.ENTITIES),
    "XML that breaks off": (workbook(parts={"xl/worksheets/sheet1.xml": "<worksheet><sheetData>"}), Trouble.DAMAGED),
    "no XML": (workbook(parts={"xl/worksheets/sheet1.xml": "\0\1\2"}), Trouble.DAMAGED),
    "a header of 10,000 columns": (workbook(row(*["x"] * 10_000)), Trouble.TOO_MANY_COLUMNS),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_told(tmp_path: Path, name: str) -> None:
    content, trouble = HOSTILE[name]
    limits = Limits(file=SMALL.file, columns=100, rows=500, unpacked=600_000, part=3_000)
    with pytest.raises(ListError) as caught:
        known(saved(tmp_path, content, "leads.xlsx"), limits)
    assert caught.value.trouble is trouble


def test_a_table_of_contents_with_a_64_bit_record_is_read(tmp_path: Path) -> None:
    assert known(saved(tmp_path, _with_64_bit_record(GOOD), "leads.xlsx")).rows == [["9856"]]


def test_macros_and_links_to_other_files_are_not_looked_at(tmp_path: Path) -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="e1" Type="x/externalLink" Target="file:///etc/passwd" TargetMode="External"/>'
        '<Relationship Id="m1" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>'
    )
    parts = {"xl/_rels/workbook.xml.rels": links, "xl/vbaProject.bin": "macro"}
    found = known(saved(tmp_path, workbook(row("Lead ID") + row("9856"), parts=parts), "leads.xlsm"))
    assert found.rows == [["9856"]]


def test_a_sheet_whose_place_leads_out_of_the_file_is_none(tmp_path: Path) -> None:
    links = '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>'
    with pytest.raises(ListError) as caught:
        known(saved(tmp_path, workbook(row("a"), parts={"xl/_rels/workbook.xml.rels": links}), "leads.xlsx"))
    assert caught.value.trouble is Trouble.NO_ROWS_IN_SHEETS


def test_what_was_read_before_the_damage_is_kept(tmp_path: Path) -> None:
    broken = workbook(row("Lead ID") + row("9856") + row("9857") + "<row><c></row>")
    found = known(saved(tmp_path, broken, "leads.xlsx"))
    assert found.remarks.stopped is not None
    assert found.remarks.stopped.trouble is Trouble.DAMAGED


def test_too_many_texts_are_told(tmp_path: Path) -> None:
    limits = Limits(strings=1_000)
    content = workbook(row("a"), parts={"xl/sharedStrings.xml": table("x" * 50 for _ in range(100))})
    with pytest.raises(ListError) as caught:
        known(saved(tmp_path, content, "leads.xlsx"), limits)
    assert caught.value.trouble is Trouble.TOO_MUCH_TEXT


@given(st.binary(max_size=300), st.integers(0, 2_000))
def test_no_bytes_in_a_workbook_do_more_than_make_it_damaged(noise: bytes, at: int) -> None:
    with TemporaryDirectory() as folder:
        content = bytearray(GOOD)
        content[at % len(GOOD) : at % len(GOOD) + len(noise)] = noise
        path = saved(Path(folder), bytes(content), "leads.xlsx")
        with suppress(ListError):
            known(path, SMALL)
