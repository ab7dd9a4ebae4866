"""What was sent, as a CSV file that spreadsheets open: UTF-8 with its mark, and no cell that they would calculate."""

import csv
import json
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from app.core import contract
from app.core.attempt import Attempt
from app.core.digits import Veil, veiled, whole
from app.core.history import Entry

_CALCULATED = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that a spreadsheet may calculate; the last four are their wide forms."""


@dataclass(frozen=True, slots=True)
class Words:
    """`headers` are eleven: when, ended, lead, connection, server, who, what came of it, code, message, changes, JSON.

    `outcome` says what came of an attempt. `labels` name Noojee's own fields (`njDisposition`…), `cleared` an empty
    value; `asked` is said of a call-back for which the customer asked. `zone` is that of the moments, the computer's
    own for None. `veil` cuts numbers short, where that is wanted.
    """

    headers: Sequence[str]
    outcome: Callable[[Attempt], str]
    labels: Mapping[str, str] = field(default_factory=dict)
    cleared: str = ""
    asked: str = ""
    zone: tzinfo | None = None
    veil: Veil = whole


class Sheet:
    """A CSV file in the making, beside the one that it replaces at the end. Raises `OSError`."""

    def __init__(self, path: Path, words: Words) -> None:
        self._path = path
        self._words = words
        self._part = path.with_name(f"{path.name}.part")
        self._file = self._part.open("w", encoding="utf-8-sig", errors="replace", newline="")
        self._csv = csv.writer(self._file)
        self._csv.writerow([_plain(each) for each in words.headers])

    def write(self, entries: Sequence[Entry]) -> None:
        self._csv.writerows(_line(each, self._words) for each in entries)

    def finish(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self._path)

    def drop(self) -> None:
        with suppress(OSError):
            self._file.close()
        self._part.unlink(missing_ok=True)


def _line(entry: Entry, words: Words) -> list[str | int]:
    made, item = entry.attempt, entry.item
    answer = made.answer
    return [
        _moment(made.began, words.zone),
        "" if made.ended is None else _moment(made.ended, words.zone),
        _plain(item.lead),
        _plain(item.layout.name),
        _plain(item.layout.server),
        _plain(made.who),
        _plain(words.veil(words.outcome(made), item.lead)),
        "" if answer is None or answer.code is None else answer.code,
        "" if answer is None else _plain(words.veil(answer.message, item.lead)),
        _plain("; ".join(_changes(entry, words))),
        json.dumps(veiled(made.sent, words.veil)),
    ]


def _changes(entry: Entry, words: Words) -> list[str]:
    made = entry.attempt
    labels = {each.name: each.label for each in entry.item.layout.fields} | dict(words.labels)
    found = []
    for name, value in made.sent.items():
        if name != contract.LEAD and value != contract.NO_CHANGE:
            before = f"{words.veil(made.before[name]) or words.cleared} → " if name in made.before else ""
            asked = f" ({words.asked})" if name == contract.CALLBACK and entry.item.edit.asked else ""
            found.append(f"{labels.get(name, name)}: {before}{words.veil(value) or words.cleared}{asked}")
    return found


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_CALCULATED) else cell


def _moment(moment: datetime, zone: tzinfo | None) -> str:
    try:
        return moment.astimezone(zone).isoformat(timespec="seconds")
    except (OverflowError, ValueError, OSError):  # the first or the last days that a datetime can tell
        return moment.astimezone(UTC).isoformat(timespec="seconds")
