"""An answer as a raw server says it, and what may be made of it. Nothing here knows how the program reads answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.core.answer import Known

APPLIED, NOT_APPLIED, UNKNOWN = (frozenset({each}) for each in Known)
REFUSALS = frozenset({101, 102, 104, 105, 106, 107, 108, 109, 110, 111, 112})
"""NOOJEE.md, The answer: the codes after which the lead was surely not changed."""


class End(Enum):
    """What the server does once it has said everything."""

    KEEP = auto()
    """It waits for the next request."""
    CLOSE = auto()
    RESET = auto()
    HANG = auto()
    """It says nothing more, and waits until the client has had enough."""


@dataclass(frozen=True, slots=True)
class Flood:
    """The same bytes `times` over, or until the client has had enough; with a `pause` (seconds) after each."""

    block: bytes
    times: int | None = None
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """`may` is everything that may be made of it: where that is one thing, it must be. `kind` is for people."""

    kind: str
    parts: tuple[bytes | Flood, ...]
    may: frozenset[Known]
    end: End = End.KEEP

    def __str__(self) -> str:
        said = b" ... ".join(
            each[:1000] if isinstance(each, bytes) else each.block[:100] + b" times %r" % each.times
            for each in self.parts
        )
        return f"{self.kind}, then {self.end.name}: {said!r}"


def at_most(raw: bytes) -> frozenset[Known]:
    """All that may be made of bytes of which nobody knows any more what they are, by a strict reading of them.

    Every body is looked at that a client may find there: to the end, as long as a number in the head says, of chunks.
    """
    may = set(UNKNOWN)
    while (status_line := re.match(rb"\s*HTTP/\d\.\d[ \t]+(\d{3})(?!\d)", raw)) is not None:
        head, *rest = re.split(rb"\n\r?\n", raw, maxsplit=1)
        status = int(status_line[1])
        if status < 200 and rest:
            raw = rest[0]
            continue
        if status in {401, 403, 407}:
            may |= NOT_APPLIED
        for body in _bodies(head, rest[0] if rest else b""):
            code = code_of(body)
            if code == 0 and 200 <= status < 300:
                may |= APPLIED
            if code in REFUSALS and status < 500:
                may |= NOT_APPLIED
        break
    return frozenset(may)


def _bodies(head: bytes, rest: bytes) -> Iterator[bytes]:
    yield rest
    for number in set(re.findall(rb"\d{1,9}", head)):
        yield rest[: int(number)]
    said, left = b"", rest
    while (size := re.match(rb"([0-9A-Fa-f]{1,8})[^\n]*\n", left)) is not None:
        length = int(size[1], 16)
        if not length:
            break
        said += left[size.end() : size.end() + length]
        left = left[size.end() + length :].lstrip(b"\r\n")
    yield said


_BLANKS = re.compile(r"[ \t\n\r]+")
_TEXT = re.compile(r'"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*)"')
_OTHER = re.compile(r"(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])")


def code_of(body: bytes) -> int | None:
    """The one code of a body that is one JSON object (RFC 8259) in UTF-8, read by hand; None where it isn't that."""
    try:
        reader = _Reader(body.decode().removeprefix("\ufeff"))
        codes = [value for name, value in reader.whole() if name in {"code", "Code"}]
    except (ValueError, RecursionError):
        return None
    if len(codes) != 1 or re.fullmatch(r"-?[0-9]{1,4000}", codes[0]) is None:
        return None
    return int(codes[0])


class _Reader:
    """Raises ValueError where it is not JSON."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def whole(self) -> list[tuple[str, str]]:
        """The names of the object with their values, as those are written."""
        pairs = self._object()
        if self._next():
            raise ValueError("more behind it")
        return pairs

    def _object(self) -> list[tuple[str, str]]:
        pairs: list[tuple[str, str]] = []
        self._take("{")
        while self._next() != "}":
            if pairs:
                self._take(",")
            name = self._match(_TEXT)[1]
            self._take(":")
            self._next()
            began = self._at
            self._value()
            pairs.append((re.sub(r"\\u([0-9A-Fa-f]{4})", _letter, name), self._text[began : self._at]))
        self._take("}")
        return pairs

    def _value(self) -> None:
        mark = self._next()
        if mark == "{":
            self._object()
        elif mark == "[":
            self._take("[")
            empty = True
            while self._next() != "]":
                if not empty:
                    self._take(",")
                self._value()
                empty = False
            self._take("]")
        else:
            self._match(_TEXT if mark == '"' else _OTHER)

    def _next(self) -> str:
        """The next sign that is no blank; "" at the end."""
        blanks = _BLANKS.match(self._text, self._at)
        self._at = blanks.end() if blanks else self._at
        return self._text[self._at : self._at + 1]

    def _take(self, mark: str) -> None:
        if self._next() != mark:
            raise ValueError(f"no {mark} at {self._at}")
        self._at += 1

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        self._next()
        found = pattern.match(self._text, self._at)
        if found is None:
            raise ValueError(f"nothing of JSON at {self._at}")
        self._at = found.end()
        return found


def _letter(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))
