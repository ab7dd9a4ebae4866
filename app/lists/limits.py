"""How large a list may be. What is beyond gets a clear message: memory and time are bounded by these alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`file` and `unpacked` are bytes, of the file and of what is in an XLSX; the texts are measured in characters.

    `record` is one row of a CSV file as it stands there, `text` all cells together, `strings` the table that the cells
    of an XLSX refer to, `part` bytes of one of its smaller parts, `directory` bytes of its table of contents.
    """

    file: int = 200_000_000
    columns: int = 1_000
    rows: int = 1_000_000
    cell: int = 32_767
    """What a cell of Excel holds."""
    record: int = 1_000_000
    text: int = 400_000_000
    unpacked: int = 2_000_000_000
    strings: int = 100_000_000
    part: int = 10_000_000
    directory: int = 1_000_000
