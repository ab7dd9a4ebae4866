"""What the columns of a list are: the lead's id, a field of the connection, one of Noojee's own, or none."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from app.core import contract
from app.core.layout import Kind, Layout

_OWN = {
    contract.LEAD: (
        *(
            "lead id",
            "leadid",
            "lead",
            "external id",
            "externalid",
            "lead external id",
            "external lead id",
            "nj lead id",
        ),
        *("external ref", "external reference", "lead ref", "lead reference", "lead no", "lead number"),
        *("ext id", "customer id", "record id", "contact id", "id"),
    ),
    contract.DISPOSITION: ("disposition", "last disposition", "outcome", "result", "status"),
    contract.CALLBACK: ("callback", "call back", "callback date", "call back date", "callback time", "next call"),
    contract.PRIORITY: ("priority", "lead priority"),
}
"""Usual names of what every campaign has, the surest first."""
_PHONES = (
    ("mobile", "mobile phone", "mobile number", "cell", "cell phone", "cellphone", "mob"),
    (
        "first phone",
        "phone 1",
        "phone",
        "phone number",
        "telephone",
        "tel",
        "primary phone",
        "home phone",
        "main phone",
    ),
    ("second phone", "phone 2", "other phone", "alternate phone", "secondary phone", "alternative phone"),
    ("third phone", "phone 3"),
    ("work number", "work phone", "business phone", "office phone"),
    ("home number", "home phone", "phone home"),
)
_OTHERS = (
    ("name", "full name", "contact name", "customer name", "customer"),
    ("first name", "given name", "forename"),
    ("last name", "surname", "family name"),
    ("street address", "address", "street", "address 1", "address line 1"),
    ("suburb", "city", "town", "locality"),
    ("postcode", "post code", "zip", "zip code", "postal code"),
    ("state", "region", "province"),
    ("e mail", "email", "email address", "e mail address"),
    ("notes", "note", "comments", "comment", "remarks"),
)
"""Names that mean the same in the exports of CRMs."""
_MOST_KEPT = 100_000
"""Characters of a layout that was corrected: what settings hold may be anybody's."""


def match(columns: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """What each column is: the name of a field as it is in the request, "" for none. No two are the same.

    First by a field's own name or label, case and punctuation aside, then by usual names of the same. Of several
    columns that could be the same, the first is it; one that could be several is what comes first in the layout.
    """
    plain = [_plain(each) for each in columns]
    targets = [""] * len(columns)
    left = [contract.LEAD, *(each.name for each in layout.fields), contract.DISPOSITION]
    left += [contract.CALLBACK, contract.PRIORITY]
    own = {each.name: {_plain(each.name), _plain(each.label)} for each in layout.fields}
    own |= {name: {_plain(name)} for name in _OWN}
    for target in list(left):
        found = [at for at, each in enumerate(plain) if each and each in own[target] and not targets[at]]
        if found:
            targets[found[0]] = target
            left.remove(target)
    kinds = {each.name: each.kind for each in layout.fields}
    for target in left:
        for usual in _usual(target, kinds.get(target), own[target]):
            if usual in plain and not targets[plain.index(usual)]:
                targets[plain.index(usual)] = target
                break
    return tuple(targets)


def is_own(name: str) -> bool:
    """Whether a column of this name is usually what every lead has: its id, its disposition, call-back or priority."""
    return any(_plain(name) in map(_plain, words) for words in _OWN.values())


def header_key(columns: Sequence[str], layout: Layout) -> str:
    """What a corrected layout is remembered under: of this header, for this campaign on this server."""
    said = json.dumps([layout.server, layout.campaign, *map(_plain, columns)])
    return sha256(said.encode()).hexdigest()[:24]


def to_text(targets: Sequence[str]) -> str:
    """A corrected layout, to be kept: what is what, by the column's place."""
    return json.dumps({target: at for at, target in enumerate(targets) if target})


def from_text(text: object, columns: Sequence[str], layout: Layout) -> tuple[str, ...] | None:
    """What `to_text` once gave; None where it is anything else, or of what the connection has no more."""
    if not isinstance(text, str) or len(text) > _MOST_KEPT:
        return None
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return None
    known = {each.name for each in layout.fields} | set(_OWN)
    if not isinstance(kept, Mapping):
        return None
    targets = [""] * len(columns)
    for target, at in kept.items():
        if target not in known or type(at) is not int or not 0 <= at < len(columns) or targets[at]:
            return None
        targets[at] = target
    return tuple(targets)


def remembered(order: Sequence[str], key: str, most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which of the corrected layouts stay once that of `key` was said, and which go. Both the oldest first.

    `order` has the keys of those that were kept before, the oldest first.
    """
    after = (*(each for each in dict.fromkeys(order) if each != key), key)
    return after[-most:], after[:-most]


def all_targets(layout: Layout) -> tuple[tuple[str, str], ...]:
    """What a column can be, with its label: "" for the id and for what is Noojee's own."""
    fields = tuple((each.name, each.label) for each in layout.fields)
    return ((contract.LEAD, ""), *fields, (contract.DISPOSITION, ""), (contract.CALLBACK, ""), (contract.PRIORITY, ""))


def numbers_in_phones(numbers: Mapping[int, int], targets: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """The labels of phone fields whose cells are numbers: a leading zero is lost in those. `numbers`, by column."""
    phones = {each.name: each.label for each in layout.fields if each.kind is Kind.PHONE}
    found = (targets[at] for at in sorted(numbers) if at < len(targets) and numbers[at])
    return tuple(phones[each] for each in found if each in phones)


def _usual(target: str, kind: Kind | None, own: set[str]) -> list[str]:
    if kind is None:
        return [_plain(each) for each in _OWN[target]]
    groups = _PHONES if kind is Kind.PHONE else _OTHERS
    mine = [[_plain(each) for each in group] for group in groups]
    return [each for group in mine if own & set(group) for each in group]


def _plain(name: str) -> str:
    """A name without case, blanks and punctuation."""
    return "".join(each for each in name.casefold() if each.isalnum())


def shared_out(wanted: dict[str, int]) -> dict[str, int]:
    """Which column each target gets of those that are `wanted`, counted from 1, or 0 for none.

    A column is one thing: the target that asked last has it, and the others have none as long as that one wants it.
    """
    found: dict[str, int] = {}
    for target in reversed(wanted):
        column = wanted[target]
        found[target] = 0 if column in found.values() else column
    return found
