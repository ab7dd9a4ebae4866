"""Lists of every kind as bytes, and what a reader makes of them."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.core.worklist import cells
from app.lists import Head, Limits, Piece, Remarks, read

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
SMALL = Limits(file=200_000, columns=100, rows=500, cell=200, record=2_000, text=60_000, unpacked=500_000)


@dataclass(frozen=True, slots=True)
class Known:
    head: Head
    rows: list[list[str]]
    remarks: Remarks


def known(path: Path, limits: Limits = SMALL) -> Known:
    """All that is read of a list."""
    heads: list[Head] = []
    rows: list[list[str]] = []
    remarks: list[Remarks] = []
    for each in read(path, limits):
        if isinstance(each, Head):
            heads.append(each)
        elif isinstance(each, Piece):
            assert len(each.lines) == len(each.texts)
            rows += [cells(line) for line in each.lines]
        else:
            remarks.append(each)
    assert len(heads) == len(remarks) == 1
    return Known(heads[0], rows, remarks[0])


def saved(folder: Path, content: bytes | str, name: str = "leads.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def sheet(rows: str) -> str:
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def table(texts: Iterable[str]) -> str:
    made = "".join(f"<si><t>{each}</t></si>" for each in texts)
    return f'<sst xmlns="{_MAIN}">{made}</sst>'


def workbook(
    rows: str = "", *, parts: Mapping[str, str] | None = None, book: str = "", properties: str = "", sheets: int = 1
) -> bytes:
    """An XLSX whose first sheet has `rows`. `parts` are put in place of what it has, by their names; "" leaves one out.

    `book` is the whole of xl/workbook.xml, `properties` what it says besides its sheets.
    """
    named = "".join(f'<sheet name="Sheet {each}" r:id="s{each}"/>' for each in range(1, sheets + 1))
    book = book or f'<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}">{properties}<sheets>{named}</sheets></workbook>'
    relations = [("strings", "sharedStrings", "sharedStrings.xml"), ("styles", "styles", "styles.xml")]
    relations += [(f"s{each}", "worksheet", f"worksheets/sheet{each}.xml") for each in range(1, sheets + 1)]
    told = "".join(f'<Relationship Id="{a}" Type="{_KINDS}/{b}" Target="{c}"/>' for a, b, c in relations)
    whole = f'<Relationship Id="r1" Type="{_KINDS}/officeDocument" Target="xl/workbook.xml"/>'
    content = {
        "_rels/.rels": f"{_RELATIONS}{whole}</Relationships>",
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": f"{_RELATIONS}{told}</Relationships>",
        **{f"xl/worksheets/sheet{each}.xml": sheet(rows if each == 1 else "") for each in range(1, sheets + 1)},
        **(parts or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in content.items():
            if text:
                file.writestr(name, text)
    return made.getvalue()


def row(*texts: str) -> str:
    """A row of an XLSX whose cells hold these texts."""
    made = "".join(f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in texts)
    return f"<row>{made}</row>"
