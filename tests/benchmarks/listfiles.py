"""Lists of leads as files, in 12 columns, of any length: CSV, and XLSX as Excel writes it."""

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path

HEADER = (
    *("Lead ID", "First phone", "Second phone", "Mobile", "Name", "Street address", "Suburb", "Product"),
    *("Contact by", "Owns the home", "Contract ends", "Notes"),
)


def rows(count: int) -> Iterator[tuple[str, ...]]:
    for number in range(count):
        yield (
            *(str(100_000 + number), f"03 5550 {number % 10_000:04}", f"5550{number % 10_000:04}"),
            *(f"+61 491 570 {number % 1000:03}", f"Jane Person {number}", f"{number} Example Street", "Preston"),
            *("Solar", "Phone", "Yes", "2026/11/24", f"Nothing in particular about number {number}"),
        )


def write_csv(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows(count)])


def write_xlsx(path: Path, count: int) -> None:
    """As Excel writes it: ids as numbers, texts in a table of their own."""
    table: dict[str, int] = {}

    def cell(text: str, column: int, row: int) -> str:
        place = f"{chr(65 + column)}{row}"
        if column == 0 and row > 1:
            return f'<c r="{place}"><v>{text}</v></c>'
        return f'<c r="{place}" t="s"><v>{table.setdefault(text, len(table))}</v></c>'

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        with file.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for number, row in enumerate([HEADER, *rows(count)], 1):
                cells = "".join(cell(text, column, number) for column, text in enumerate(row))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        strings = "".join(f"<si><t>{each}</t></si>" for each in table)
        file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">{strings}</sst>')
        sheets = '<sheets><sheet name="Leads" sheetId="1" r:id="r1"/></sheets>'
        book = f'<workbook xmlns="{main}" xmlns:r="{kinds}">{sheets}</workbook>'
        file.writestr("xl/workbook.xml", book)
        parts = (("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"))
        named = [f'<Relationship Id="{each}" Type="{kinds}/{kind}" Target="{at}"/>' for each, kind, at in parts]
        file.writestr("xl/_rels/workbook.xml.rels", f"{relations}{''.join(named)}</Relationships>")
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        told = (("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"), ("sharedStrings.xml",) * 2)
        kinds_of = "".join(
            f'<Override PartName="/xl/{at}" ContentType="{office}.{kind.removesuffix(".xml")}+xml"/>'
            for at, kind in told
        )
        usual = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        file.writestr("[Content_Types].xml", f'<Types xmlns="{types}">{usual}{kinds_of}</Types>')
        whole = f'<Relationship Id="r1" Type="{kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        file.writestr("_rels/.rels", relations + whole)
