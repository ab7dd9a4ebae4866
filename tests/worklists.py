"""Lists of leads to open: of the practice world's leads, or as large as one likes."""

import csv
from collections.abc import Sequence
from pathlib import Path

HEADER = ("Lead ID", "First Phone", "Mobile", "Customer Name", "Suburb", "Call back", "Remark")
ROWS = (
    ("9856", "(03) 5550 1301", "+61 491 570 156", "Jane Example", "Preston", "2026/11/27 10:00", "likes e-mail"),
    ("9857", "0355501302", "", "Ann Sample", "Coburg", "", ""),
    ("9858", "03 5550 1303", "0491 570 157", "Bob Specimen", "Brunswick", "", "=1+1"),
    ("9860", "03 5550 1304", "0491570158", "Jane Muster", "Preston", "", ""),
)


def csv_file(
    path: Path, rows: Sequence[Sequence[str]] = ROWS, header: Sequence[str] = HEADER, encoding: str = "utf-8"
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path
