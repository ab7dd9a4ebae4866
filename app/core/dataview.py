"""What a person copied from Noojee's Data View, matched to the fields of a campaign. Nothing is guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

from app.core.contract import CALLBACK, DISPOSITION, PRIORITY
from app.core.layout import Kind, Layout

LONGEST = 200_000
"""Characters that are looked at. A Data View has a few thousand."""
_OWN = {
    DISPOSITION: ("Disposition",),
    CALLBACK: ("Call-back", "Callback", "Call back", "Call Back Date", "Callback date"),
    PRIORITY: ("Priority",),
}
"""Noojee's own values, by the words that screens use for them."""
_CELLS = {"td", "th", "dt", "dd"}
_ROWS = {"tr", "dt"}
_SILENT = {"script", "style", "head", "template"}


@dataclass(frozen=True, slots=True)
class Pasted:
    """`values` by field name. `unmatched` are lines that no field is known for, or that say two things of one."""

    values: dict[str, str]
    unmatched: tuple[str, ...]


def read(html: str, text: str, layout: Layout) -> Pasted:
    """From a clipboard, which may hold both; the page's own rows come first."""
    found = read_html(html, layout) if _has_rows(html) else None
    return found if found is not None and found.values else read_text(text, layout)


def strange(found: Pasted, lead: str) -> list[str]:
    """What was pasted and fits no field, but for lines that only say which lead it is."""
    return [each for each in found.unmatched if not mentions(each, lead)]


def mentions(content: str, lead: str) -> bool:
    """Whether a lead's id stands in `content`, as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(lead)}(?!\w)", content[:LONGEST], re.IGNORECASE) is not None


def read_text(text: str, layout: Layout) -> Pasted:
    """From lines with a tab between label and value; else with a colon; else with the label of a known field in front.

    One way for all lines, as a note may hold what looks like a line of its own. A label alone is no empty value: what
    it is called may be in the next line. Of a note that goes on in the next line, nothing is taken.
    """
    names = _names(layout)
    lines = [each for each in text[:LONGEST].splitlines() if each.strip()]
    areas = {each.name for each in layout.others if each.kind is Kind.AREA}
    for part in (_by_tab, _by_colon):
        pairs = [part(each) for each in lines]
        if any(_key(label) in names for label, value in pairs if value is not None):
            break
    else:
        pairs = [_by_label(each, names) for each in lines]
    whole = []
    for (label, value), (_, follows) in zip(pairs, [*pairs[1:], ("", "")], strict=False):
        goes_on = follows is None and names.get(_key(label)) in areas
        whole.append((label if not goes_on else f"{label} {value}", None if goes_on else value))
    return _matched(whole, names)


def read_html(text: str, layout: Layout) -> Pasted:
    """From the tables and definition lists of a page: a label in a row's first cell, its value in the second."""
    return _matched(_html_pairs(text), _names(layout))


def pairs(html: str, text: str) -> list[tuple[str, str]]:
    """Every label with its value, whatever they are called: from a page's rows, else by tabs, else by colons."""
    found = [(label, value) for label, value in _html_pairs(html) if value is not None]
    lines = [each for each in text[:LONGEST].splitlines() if each.strip()]
    for part in (_by_tab, _by_colon):
        found = found or [(label, value) for label, value in map(part, lines) if label and value is not None]
    return found


def _html_pairs(text: str) -> list[tuple[str, str | None]]:
    reader = _Rows()
    reader.feed(text[:LONGEST])
    reader.close()
    return [(row[0], row[1] if len(row) > 1 else None) for row in reader.rows if row[0]]


def _has_rows(html: str) -> bool:
    return re.search(r"<(td|dd)\b", html[:LONGEST], re.IGNORECASE) is not None


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._in_cell = False
        self._silent = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag in _ROWS:
            self.rows.append([])
        if tag in _CELLS:
            self._in_cell = True
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append("")
        if tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        if tag in _CELLS:
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell and not self._silent and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data

    def close(self) -> None:
        super().close()
        self.rows = [[_tidy(cell) for cell in row] for row in self.rows if row]


def _tidy(cell: str) -> str:
    return "\n".join(" ".join(line.split()) for line in cell.strip().split("\n"))


def _names(layout: Layout) -> dict[str, str | None]:
    """Field names by what a screen may call them, in small letters; None where two fields are called the same."""
    found: dict[str, str | None] = {}
    known = [(each.name, (each.name, each.label, f"{each.label} ({each.name})")) for each in layout.fields]
    for name, called in [*known, *((name, (name, *words)) for name, words in _OWN.items())]:
        for word in {_key(each) for each in called}:
            found[word] = name if found.get(word, name) == name else None
    return found


def _key(label: str) -> str:
    return " ".join(label.split()).rstrip(":").rstrip().casefold()


def _by_tab(line: str) -> tuple[str, str | None]:
    label, found, value = line.partition("\t")
    return label.strip(), value.strip() if found else None


def _by_colon(line: str) -> tuple[str, str | None]:
    label, _, value = line.partition(":")
    return (label.strip(), value.strip()) if value.strip() else (line.strip(), None)


def _by_label(line: str, names: dict[str, str | None]) -> tuple[str, str | None]:
    folded = " ".join(line.split())
    longest = max((each for each in names if folded.casefold().startswith(f"{each} ")), key=len, default="")
    return (folded[: len(longest)], folded[len(longest) :].strip()) if longest else (folded, None)


def _matched(pairs: Iterable[tuple[str, str | None]], names: dict[str, str | None]) -> Pasted:
    values: dict[str, str] = {}
    doubtful: set[str] = set()
    unmatched: list[str] = []
    for label, value in pairs:
        name = names.get(_key(label))
        if name is None or value is None:
            unmatched.append(f"{label} {value or ''}".strip())
        elif values.setdefault(name, value) != value:
            doubtful.add(name)
            unmatched.append(f"{label} {value}".strip())
    unmatched += [f"{name} {values[name]}".strip() for name in sorted(doubtful)]
    return Pasted({name: each for name, each in values.items() if name not in doubtful}, tuple(unmatched))
