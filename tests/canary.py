"""Looks for planted texts in whatever bytes, in every form that a program may have given them."""

import base64
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_BETWEEN = re.compile(rb"[ \-()./]")


def forms(text: str) -> set[bytes]:
    """`text` as a file, an address or a JSON object may have it, in any case of letters; ASCII's are small here."""
    written = {text, quote(text), quote(text, safe=""), quote_plus(text), json.dumps(text)[1:-1]}
    cased = written | {each.lower() for each in written} | {each.upper() for each in written}
    return {each.encode(encoding).lower() for each in cased for encoding in ENCODINGS}


def in_base64(text: str) -> set[bytes]:
    """What of `text` is the same in base64, wherever in the encoded bytes it begins."""
    found = set()
    for encoding in ENCODINGS:
        for before in range(3):
            content = text.encode(encoding)
            whole = base64.b64encode(b"\0" * before + content)
            first = (before * 8 + 5) // 6
            last = (before + len(content)) * 8 // 6
            found |= {whole[first:last], whole[first:last].replace(b"+", b"-").replace(b"/", b"_")}
    return {each for each in found if len(each) >= 8}


def holds(content: bytes, text: str) -> bool:
    """Whether `content` has `text`; a number, also with blanks and signs between its digits."""
    small = content.lower()
    if any(each in small for each in forms(text)) or any(each in content for each in in_base64(text)):
        return True
    if not re.fullmatch(r"\+?[0-9 ]{8,}", text):
        return False
    digits = re.sub(r"\D", "", text)
    closed = _BETWEEN.sub(b"", small)
    return any(each in closed for each in forms(digits)) or any(each in content for each in in_base64(digits))


def found(content: bytes, planted: Iterable[str]) -> list[str]:
    return [each for each in planted if holds(content, each)]


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below `folder`, with its name, which is looked at as well."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            yield name, name.encode() + b"\n" + path.read_bytes()
