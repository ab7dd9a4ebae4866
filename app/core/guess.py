"""What a field most likely is, by its name and by what a list has under it. A guess is shown as one."""

import re
from collections.abc import Sequence
from typing import Any

from app.core.contract import SYSTEM_PREFIX, is_no_change
from app.core.layout import Kind

LOOKED_AT = 500
"""Rows of a list that are looked at."""
_MOST_CHOICES, _LONGEST_CHOICE, _TIMES = 12, 40, 3
"""How many values a list to choose from has at most, how long they are, and how often each comes on average."""
_LONG_TEXT = 80
_PHONE = re.compile(
    r"phone|mobile|\btel\b|telephone|\bcell\b|\bmob\b|\bfax\b|landline|handset|\bhome number|work number"
)
_DATE = re.compile(r"\bdate\b|\bdob\b|birth|\bdue\b|expiry|expires|\bon$")
_AREA = re.compile(r"\bnotes?\b|comments?|remarks|description|message")
_NUMBER = re.compile(r"\+?[\d\s()./-]{6,20}")
_DIALLED = re.compile(r"(\+\d|0\d)[\d ]{7,15}")
"""Nothing but a phone number looks like it."""
_DAY = re.compile(r"(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([ T]\d{1,2}:\d{2}.*)?")
_HELD = re.compile(
    r"(?<!\w)(?:\+\d|0\d)[\d ()-]{6,15}\d\b|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|\S@\S+\.\w"
)
"""A phone number, a date or an e-mail address, somewhere in a text."""
_TICKS = ({"yes", "no"}, {"true", "false"}, {"y", "n"}, {"1", "0"}, {"on", "off"})
_LONGEST_NAME = 500


def words(name: str) -> str:
    """A name in words, for people: `FirstPhone` and `first_phone` are First phone; an abbreviation stays as it is."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name.replace("_", " "))
    found = [each if each.isupper() and len(each) > 1 else each.lower() for each in spaced.split()]
    text = " ".join(found)
    return text[:1].upper() + text[1:]


def clean(text: str) -> str:
    """A name on one line, without characters that can't be seen."""
    seen = "".join(each if each.isprintable() else " " if each.isspace() else "" for each in text)
    return " ".join(seen.split())[:_LONGEST_NAME].rstrip()


def is_own(name: str) -> bool:
    """Whether it is Noojee's name of a system field, which no field of a campaign can have."""
    return name.casefold().startswith(SYSTEM_PREFIX)


def means_keeping(text: str) -> bool:
    return is_no_change(text) or clean(text).casefold() == "no change"


def is_value(text: str) -> bool:
    """Whether it is what a lead has, and no name or label: a number, a date, an e-mail address."""
    text = clean(text)
    return bool(_DAY.fullmatch(text)) or bool(_NUMBER.fullmatch(text)) or holds_value(text)


def holds_value(text: str) -> bool:
    return _HELD.search(clean(text)) is not None


def is_value_of(name: str, values: Sequence[str]) -> bool:
    """Whether these are what the name of a phone or of a date says that they are."""
    filled = [clean(each) for each in values if each.strip()]
    said = words(name).casefold()
    return bool(filled) and any(
        like.search(said) and _most(filled, form) for like, form in ((_PHONE, _NUMBER), (_DATE, _DAY))
    )


def field(name: str, values: Sequence[str] = ()) -> dict[str, Any]:
    """The table of a field of this name, where `values` are what a list has under it."""
    filled = [each.strip() for each in values if each.strip() and not means_keeping(each)]
    made: dict[str, Any] = {"name": name}
    label = words(name)
    if label and label != name:
        made["label"] = label
    kind = _kind(label.casefold(), filled)
    if kind is not Kind.TEXT:
        made["kind"] = str(kind)
    if kind in {Kind.LIST, Kind.CHECK}:
        made["choices"] = _choices(kind, filled)
    return made


def _kind(name: str, filled: Sequence[str]) -> Kind:
    if _PHONE.search(name) and _most(filled, _NUMBER):
        return Kind.PHONE
    if filled and _most(filled, _DIALLED):
        return Kind.PHONE
    if filled and _most(filled, _DAY):
        return Kind.DATE
    if not filled and _DATE.search(name):
        return Kind.DATE
    if _AREA.search(name) or any("\n" in each or len(each) > _LONG_TEXT for each in filled):
        return Kind.AREA
    distinct = set(filled)
    if len(distinct) == 2 and any({each.casefold() for each in distinct} == ticks for ticks in _TICKS):
        return Kind.CHECK
    few = 2 <= len(distinct) <= _MOST_CHOICES and len(filled) >= _TIMES * len(distinct)
    if few and all(len(each) <= _LONGEST_CHOICE and each.isprintable() and not _is_number(each) for each in distinct):
        return Kind.LIST
    return Kind.TEXT


def _most(filled: Sequence[str], like: re.Pattern[str]) -> bool:
    """Four of five; also where there is nothing to see."""
    return sum(like.fullmatch(each) is not None for each in filled) * 5 >= len(filled) * 4


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?[\d.,\s]+", text) is not None


def _choices(kind: Kind, filled: Sequence[str]) -> list[str]:
    """In the order in which they come first; of a check box, the one that means ticked in front."""
    found = list(dict.fromkeys(filled))
    if kind is Kind.CHECK:
        found.sort(key=lambda each: each.casefold() not in {"yes", "true", "y", "1", "on"})
    return found
