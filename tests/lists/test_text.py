"""CSV files as programs and people make them: every encoding and delimiter, and every mistake, told and survived."""

import codecs
import csv
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lists import Limits, ListError, Trouble
from tests.lists.samples import SMALL, known, saved

TABLE = "Lead ID,Name,Mobile\r\n9856,Jane Example,0491 570 156\r\n9857,Zoë Müller,0491 570 157\r\n"
CELLS = [["9856", "Jane Example", "0491 570 156"], ["9857", "Zoë Müller", "0491 570 157"]]


@pytest.mark.parametrize(
    ("encoding", "mark", "guessed"),
    [
        ("utf-8", b"", False),
        ("utf-8", codecs.BOM_UTF8, False),
        ("utf-16-le", codecs.BOM_UTF16_LE, False),
        ("utf-16-be", codecs.BOM_UTF16_BE, False),
        ("utf-32-le", codecs.BOM_UTF32_LE, False),
        ("utf-32-be", codecs.BOM_UTF32_BE, False),
        ("utf-16-le", b"", True),
        ("utf-16-be", b"", True),
        ("cp1252", b"", True),
    ],
)
def test_an_encoding_is_found(tmp_path: Path, encoding: str, mark: bytes, *, guessed: bool) -> None:
    found = known(saved(tmp_path, mark + TABLE.encode(encoding)))
    assert found.head.columns == ("Lead ID", "Name", "Mobile")
    assert found.rows == CELLS
    assert found.head.guessed is guessed


def test_letters_of_another_alphabet_are_found(tmp_path: Path) -> None:
    names = ["Иван Образцов", "Мария Примерова", "Пётр Тестовый"] * 20
    text = "Номер;Имя;Город\n" + "".join(f"{at};{each};Москва\n" for at, each in enumerate(names))
    found = known(saved(tmp_path, text, encoding="cp1251"))
    assert found.rows[0] == ["0", "Иван Образцов", "Москва"]
    assert found.head.encoding == "cp1251"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_delimiter_is_found_also_where_others_are_in_the_texts(tmp_path: Path, delimiter: str) -> None:
    other = ";" if delimiter == "," else ","
    lines = [["Lead ID", "Name"], ["9856", f'"Example{other} Jane"'], ["9857", f"a{other}b"], ["9858", "c"]]
    found = known(saved(tmp_path, "\n".join(delimiter.join(each) for each in lines)))
    assert found.rows == [["9856", f"Example{other} Jane"], ["9857", f"a{other}b"], ["9858", "c"]]


def test_a_first_line_can_say_the_delimiter(tmp_path: Path) -> None:
    found = known(saved(tmp_path, "sep=;\r\nLead ID;Name\r\n9856;Jane\r\n"))
    assert (found.head.columns, found.rows) == (("Lead ID", "Name"), [["9856", "Jane"]])


def test_one_column_alone_is_a_list_as_well(tmp_path: Path) -> None:
    found = known(saved(tmp_path, "Lead ID\n9856\n9857\n"))
    assert found.rows == [["9856"], ["9857"]]


def test_rows_with_more_or_fewer_cells_are_counted_and_kept(tmp_path: Path) -> None:
    found = known(saved(tmp_path, "Lead ID,Name\n9856,Jane\n9857\n9858,Bob,more\n9859,Ann,,\n\n  ,\n9860,Jo\n"))
    assert found.rows == [["9856", "Jane"], ["9857", ""], ["9858", "Bob"], ["9859", "Ann"], ["9860", "Jo"]]
    assert (found.remarks.ragged, found.remarks.first_ragged) == (2, 3)


def test_a_text_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    found = known(saved(tmp_path, 'Lead ID,Notes\n9856,"one\ntwo, ""three"""\n9857,x\n'))
    assert found.rows == [["9856", 'one\ntwo, "three"'], ["9857", "x"]]
    assert found.remarks.ragged == 0


@pytest.mark.parametrize("formula", ["=1+1", "+61 491 570 156", "-2", "@SUM(A1)", '=cmd|" /C calc"!A0'])
def test_a_text_that_begins_like_a_formula_is_a_text(tmp_path: Path, formula: str) -> None:
    quoted = formula.replace('"', '""')
    found = known(saved(tmp_path, f'Lead ID,Notes\n9856,"{quoted}"\n'))
    assert found.rows == [["9856", formula]]


def test_a_quotation_that_is_never_closed_is_told_with_its_line(tmp_path: Path) -> None:
    found = known(saved(tmp_path, 'Lead ID,Name\n9856,Jane\n9857,"Bob\n9858,Ann\n'))
    assert found.rows == [["9856", "Jane"]]
    assert found.remarks.stopped is not None
    assert (found.remarks.stopped.trouble, found.remarks.stopped.number) == (Trouble.QUOTE_NEVER_CLOSED, 3)


def test_an_endless_line_is_no_endless_wait(tmp_path: Path) -> None:
    found = known(saved(tmp_path, "Lead ID,Name\n9856,Jane\n9857," + "x" * SMALL.record * 20))
    assert found.rows == [["9856", "Jane"]]
    assert found.remarks.stopped is not None
    assert (found.remarks.stopped.trouble, found.remarks.stopped.number) == (Trouble.ROW_TOO_LONG, 3)


def test_an_endless_first_line_is_told(tmp_path: Path) -> None:
    with pytest.raises(ListError) as caught:
        known(saved(tmp_path, "x" * SMALL.record * 20))
    assert (caught.value.trouble, caught.value.number) == (Trouble.ROW_TOO_LONG, 1)


def test_what_has_no_meaning_is_left_out_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    found = known(saved(tmp_path, b"Lead ID,Name\n98\x0056,Jane\n9857,Zo\xeb\x81\n"))
    assert found.rows[0] == ["9856", "Jane"]
    assert found.remarks.nothing == 1
    assert found.head.guessed


def test_a_long_cell_is_cut_and_told(tmp_path: Path) -> None:
    found = known(saved(tmp_path, f"Lead ID,Notes\n9856,{'x' * 300}\n9857,y\n"))
    assert found.rows == [["9856", "x" * SMALL.cell], ["9857", "y"]]
    assert found.remarks.cut == 1


def test_more_rows_than_a_list_has_here_are_left_out_and_told(tmp_path: Path) -> None:
    found = known(saved(tmp_path, "Lead ID\n" + "".join(f"{each}\n" for each in range(SMALL.rows + 7))))
    assert len(found.rows) == SMALL.rows
    assert found.remarks.stopped is not None
    assert (found.remarks.stopped.trouble, found.remarks.stopped.number) == (Trouble.TOO_MANY_ROWS, SMALL.rows)


def test_names_of_columns_are_made_distinct_and_blank_ones_stay(tmp_path: Path) -> None:
    found = known(saved(tmp_path, "Phone,,Phone, phone ,\n1,2,3,4,5\n"))
    assert found.head.columns == ("Phone", "", "Phone (2)", "phone (3)")
    assert found.rows == [["1", "2", "3", "4"]]
    assert found.remarks.ragged == 1


@pytest.mark.parametrize(
    ("content", "trouble", "number"),
    [
        (b"", Trouble.EMPTY, 0),
        (b"\n\n \r\n", Trouble.EMPTY, 0),
        (b" , ,\n", Trouble.EMPTY, 0),
        (codecs.BOM_UTF8, Trouble.EMPTY, 0),
        (codecs.BOM_UTF16_LE, Trouble.EMPTY, 0),
        (bytes(range(256)) * 40, Trouble.NOT_A_LIST, 0),
        (b"%PDF-1.7\n\x00\x01\x02\x03" + bytes(2000), Trouble.NOT_A_LIST, 0),
        (b"  <!DOCTYPE html><html><table><tr><td>9856</td></tr></table>", Trouble.WEB_PAGE, 0),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Trouble.OLD_OR_LOCKED, 0),
        (",".join(f"c{each}" for each in range(10_000)).encode()[: SMALL.record - 1], Trouble.TOO_MANY_COLUMNS, 0),
        (b"x," * 200_000, Trouble.TOO_BIG, 400_000),
    ],
)
def test_what_is_no_list_is_told(tmp_path: Path, content: bytes, trouble: Trouble, number: int) -> None:
    with pytest.raises(ListError) as caught:
        known(saved(tmp_path, content))
    assert caught.value.trouble is trouble
    if number:
        assert caught.value.number == number


def test_a_header_of_ten_thousand_columns_is_told_with_its_number(tmp_path: Path) -> None:
    header = ",".join(f"Column {each}" for each in range(10_000))
    with pytest.raises(ListError) as caught:
        known(saved(tmp_path, f"{header}\n1\n"), Limits())
    assert (caught.value.trouble, caught.value.number) == (Trouble.TOO_MANY_COLUMNS, 10_000)


def test_a_folder_a_missing_file_and_an_impossible_name_are_told(tmp_path: Path) -> None:
    for path, trouble in (
        (tmp_path, Trouble.NOT_READABLE),
        (tmp_path / "gone.csv", Trouble.MISSING),
        (tmp_path / "a\0b.csv", Trouble.MISSING),
    ):
        with pytest.raises(ListError) as caught:
            known(path)
        assert caught.value.trouble is trouble


@given(st.binary(max_size=400))
def test_no_bytes_are_trouble(content: bytes) -> None:
    with TemporaryDirectory() as folder, suppress(ListError):
        found = known(saved(Path(folder), content))
        assert all(len(each) == len(found.head.columns) for each in found.rows)


@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=5), max_size=6), st.sampled_from(",;\t|"))
def test_what_a_program_writes_is_what_is_read(rows: list[list[str]], delimiter: str) -> None:
    """As far as a cell can be told from another: a NUL is left out, and what no encoding has can't be written."""
    wide = max(map(len, rows), default=1)
    clean = [[_writable(each) for each in [*row, *[""] * (wide - len(row))]] for row in rows]
    header = [f"Column {each}" for each in range(wide)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "leads.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            file.write(f"sep={delimiter}\r\n")
            csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([header, *clean])
        found = known(path)
    assert found.rows == [row for row in clean if any(each.strip() for each in row)]


def _writable(cell: str) -> str:
    return cell.encode("utf-8", "ignore").decode().replace("\0", "").replace("\x1f", "").replace("\ufffd", "")
