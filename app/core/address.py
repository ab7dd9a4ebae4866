"""A server's address as somebody pastes it, made what a connection file wants: scheme, name and port, and no more."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import SplitResult, parse_qsl, urlsplit

from app.core.contract import API_KEY
from app.core.key import Key
from app.core.reading import is_loopback

LONGEST = 2_000
"""Characters that are looked at."""
_AROUND = "\"'<>“”«»(),;"
"""What copying out of a text brings along."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:/+")


class Mended(Enum):
    """What was made right."""

    BLANKS = auto()
    SCHEME = auto()
    ENCRYPTED = auto()
    PATH = auto()
    USER = auto()
    KEY = auto()
    LETTERS = auto()


@dataclass(frozen=True, slots=True)
class Address:
    """`key` is one that stood in the address; it belongs into its own box."""

    text: str
    mended: tuple[Mended, ...] = ()
    key: Key | None = None


def made_right(pasted: str) -> Address:
    """What `pasted` most likely means; the text itself where nothing can be made of it. Doing it again changes nothing.

    http becomes https, but to this very computer, where plain http is allowed.
    """
    text = _without_blanks(pasted[:LONGEST])
    mended = [Mended.BLANKS] if text != pasted.strip() else []
    if not text:
        return Address("", tuple(mended))
    parts = _split(text if _SCHEME.match(text) else f"//{text.lstrip('/')}")
    host = parts.hostname if parts is not None else None
    if parts is None or not host or set(host) & set(_AROUND) or parts.scheme not in {"", "http", "https"}:
        return Address(text, tuple(mended))
    name = _ascii(host)
    if name != host:
        mended.append(Mended.LETTERS)
    local = is_loopback(host)
    scheme = "http" if local and parts.scheme != "https" else "https"
    if not parts.scheme:
        mended.append(Mended.SCHEME)
    elif parts.scheme != scheme:
        mended.append(Mended.ENCRYPTED)
    key = _key_in(parts)
    if key is not None:
        mended.append(Mended.KEY)
    if parts.path.strip("/") or parts.query or parts.fragment:
        mended.append(Mended.PATH)
    if "@" in parts.netloc:
        mended.append(Mended.USER)
    shown = f"[{name}]" if ":" in name else name
    return Address(f"{scheme}://{shown}{_port(parts, scheme)}", tuple(mended), key)


def _without_blanks(text: str) -> str:
    """Without blanks and characters that can't be seen, wherever they are, and without quotation marks around it."""
    seen = "".join(each for each in text if unicodedata.category(each)[0] not in "ZC")
    return seen.strip(_AROUND)


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    return parts if port is None or port > 0 else None


def _ascii(host: str) -> str:
    """A name in other letters in its `xn--` form, where it has one."""
    if host.isascii():
        return host
    try:
        name = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host
    return name if re.fullmatch(r"[a-z0-9.-]+", name) else host  # some letters stand for others, blanks among them


def _port(parts: SplitResult, scheme: str) -> str:
    """The port where it is not the scheme's own. That of plain http means nothing once it is https."""
    usual = {443, 80} if scheme == "https" and parts.scheme == "http" else {443 if scheme == "https" else 80}
    return "" if parts.port is None or parts.port in usual else f":{parts.port}"


def _key_in(parts: SplitResult) -> Key | None:
    try:
        found = [value for name, value in parse_qsl(parts.query) if name.casefold() == API_KEY.casefold()]
    except ValueError:
        return None
    key = Key(found[0]) if found else None
    return key or None
