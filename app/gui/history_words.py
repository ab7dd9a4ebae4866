"""What an attempt is called in the history: what was sent and when, in short and in full."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QLocale

from app.core import contract
from app.core.digits import Veil
from app.core.history import Entry
from app.core.layout import Kind
from app.gui.outcome_words import came
from app.gui.visible import isolated, one_line, visible
from app.gui.words import dated, translate, wire_moment
from app.store.export import Words

NiceIn = Callable[[str, str], str]
"""How a number that is sent is written for a person in a region (ISO 3166)."""
LONGEST_CELL = 400
_LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True)
class Change:
    """One value that was sent. `before` is None where nobody knew it."""

    label: str
    after: str
    before: str | None = None


def changes(entry: Entry, nice: NiceIn) -> list[Change]:
    """What the attempt asked Noojee to change: the campaign's fields in their order, then the rest as it was sent."""
    made, layout = entry.attempt, entry.item.layout
    kinds = {each.name: each.kind for each in layout.fields}
    labels = {each.name: each.label for each in layout.fields} | _labels()

    def shown(name: str, value: str) -> str:
        if name == contract.CALLBACK:
            return wire_moment(value)
        return nice(value, layout.region) if kinds.get(name) is Kind.PHONE and value else value

    found = []
    for name in (*kinds, *(each for each in made.sent if each not in kinds)):
        value = made.sent.get(name, contract.NO_CHANGE)
        if name != contract.LEAD and value != contract.NO_CHANGE:
            before = shown(name, made.before[name]) if name in made.before else None
            after = shown(name, value)
            if name == contract.CALLBACK and entry.item.edit.asked:
                after = translate("history", "{0}; the customer asked for this time").format(after)
            found.append(Change(labels.get(name, name), after, before))
    if contract.CALLBACK not in made.sent:
        found.append(Change(labels[contract.CALLBACK], translate("history", "none: treat as a new lead")))
    return found


def what(entry: Entry, nice: NiceIn) -> str:
    """The changes on one line."""
    parts = []
    for each in changes(entry, nice):
        after = one_line(each.after, _LONGEST_VALUE) or _cleared()
        before = None if each.before is None else one_line(each.before, _LONGEST_VALUE) or _nothing()
        label = one_line(each.label, _LONGEST_VALUE)
        value = after if before is None else translate("history", "{0} → {1}").format(before, after)
        parts.append(f"{label}: {value}")
    line = " · ".join(parts)
    return line if len(line) <= LONGEST_CELL else f"{line[:LONGEST_CELL]}…"


def when(moment: datetime, *, seconds: bool = False) -> str:
    """Day and time of an aware moment, on this computer's clock where that can tell it."""
    try:
        here = moment.astimezone()
    except (OverflowError, ValueError, OSError):  # the first or the last days that a datetime can tell
        here = moment.astimezone(UTC)
    exact, usual = translate("history", "d MMM yyyy, HH:mm:ss"), translate("history", "d MMM yyyy, HH:mm")
    return isolated(dated(here, exact if seconds else usual))


def before_and_after(change: Change) -> str:
    """A value in full, and the one before where that is known."""
    after = isolated(visible(change.after)) or _cleared()
    if change.before is None:
        return after
    return translate("history", "{0} → {1}").format(isolated(visible(change.before)) or _nothing(), after)


def request(sent: Mapping[str, str]) -> str:
    """The JSON object that was sent. What can't be seen in a text is written as JSON can write it."""
    written = json.dumps(dict(sent), ensure_ascii=False, indent=2)
    hidden = [each for each in set(written) if not (each == "\n" or each.isprintable())]
    return written.translate({ord(each): json.dumps(each)[1:-1] for each in hidden})


def export_words(veil: Veil) -> Words:
    """What the columns and outcomes are called in a CSV file."""
    headers = (
        translate("history", "Sent"),
        translate("history", "Answered"),
        translate("history", "Lead"),
        translate("history", "Connection"),
        translate("history", "Server"),
        translate("history", "Who"),
        translate("history", "What came of it"),
        translate("history", "Code"),
        translate("history", "Message"),
        translate("history", "What was sent"),
        translate("history", "Request (JSON)"),
    )
    asked = translate("history", "the customer asked for this time")
    return Words(headers, lambda made: came(made)[0], _labels(), _cleared(), asked, veil=veil)


def count(found: int, total: int, *, everything: bool) -> str:
    """How many lines are shown, of how many."""
    number = QLocale().toString
    if everything or not total:
        return lines(total)
    return translate("history", "{0} of {1}").format(number(found), lines(total))


def lines(number: int) -> str:
    one, more = translate("history", "1 line"), translate("history", "{0} lines")
    return one if number == 1 else more.format(QLocale().toString(number))


def _labels() -> dict[str, str]:
    return {
        contract.DISPOSITION: translate("history", "Disposition"),
        contract.CALLBACK: translate("history", "Call-back"),
        contract.PRIORITY: translate("history", "Priority"),
    }


def _cleared() -> str:
    return translate("history", "cleared")


def _nothing() -> str:
    return translate("history", "nothing")
