"""Who issued a certificate, for whom, and till when: read from its bytes (RFC 5280, DER).

Python tells this of a certificate that it has checked itself, and not where Windows or macOS has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_SEQUENCE, _SET, _VERSION = 0x30, 0x31, 0xA0
_UTC_TIME, _GENERAL_TIME = 0x17, 0x18
_NAMES = (b"\x55\x04\x03", b"\x55\x04\x0a", b"\x55\x04\x0b")
"""Common name, organisation, unit: the first that a name has is what it is called."""
_TEXTS = {0x0C: "utf-8", 0x13: "ascii", 0x14: "latin-1", 0x16: "ascii", 0x1E: "utf-16-be"}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Certificate:
    """`ends` is an aware moment. The names are one line each, and may be empty."""

    subject: str
    issuer: str
    ends: datetime


def read_certificate(content: bytes) -> Certificate | None:
    """What the certificate `content` says; None where it can't be read."""
    try:
        (_tag, whole), *_ = _parts(content)
        (_tag, inner), *_ = _parts(whole)
        parts = list(_parts(inner))
        if parts[0][0] == _VERSION:
            del parts[0]
        _serial, _algorithm, issuer, validity, subject, *_ = (each for _tag, each in parts)
        _starts, ends = _parts(validity)
        return Certificate(_name(subject), _name(issuer), _moment(*ends))
    except (ValueError, IndexError):
        return None


def _parts(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The tagged values in `content`, one after another."""
    place = 0
    while place < len(content):
        tag, length = content[place], content[place + 1]
        place += 2
        if length >= 0x80:
            digits = length - 0x80
            if not 1 <= digits <= 4:
                raise ValueError("a length that can't be")
            length = int.from_bytes(content[place : place + digits])
            place += digits
        if place + length > len(content):
            raise ValueError("it ends too early")
        yield tag, content[place : place + length]
        place += length


def _name(content: bytes) -> str:
    found: dict[bytes, str] = {}
    for tag, alternatives in _parts(content):
        for _tag, pair in _parts(alternatives) if tag == _SET else ():
            (_tag, kind), (form, text) = _parts(pair)
            found.setdefault(kind, text.decode(_TEXTS.get(form, "latin-1"), "replace"))
    name = next((found[each] for each in _NAMES if each in found), "")
    return " ".join("".join(each if each.isprintable() else " " for each in name).split())[:_LONGEST]


def _moment(tag: int, content: bytes) -> datetime:
    text = content.decode("ascii")
    if tag == _UTC_TIME:  # years from 1950 to 2049 in two digits
        text = ("19" if text[:2] >= "50" else "20") + text
    elif tag != _GENERAL_TIME:
        raise ValueError("no time")
    return datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)
