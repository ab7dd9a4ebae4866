"""A link to a lead, as a page or a mail may hold one: taken apart, or refused. It names a lead and may propose values.

`noojee-lead:9856`, or `noojee-lead:edit?connection=NAME&lead=9856&disposition=Callback&FirstPhone=0491570156`. Anybody
can write one, so whatever could be read in two ways, or looks like something else, is refused.
"""

import re
from enum import Enum, auto
from urllib.parse import unquote_to_bytes

from app.core.check import LONGEST_LEAD, Reason
from app.core.dataclass import dataclass

SCHEME = "noojee-lead"
LONGEST_LINK = 4_000
"""Characters. A hundred values of some length take fewer."""
LONGEST_VALUE = 1_000
MOST_VALUES = 100
CONNECTION, LEAD, DISPOSITION, CALLBACK, PRIORITY = "connection", "lead", "disposition", "callback", "priority"
"""The names in a link that are no fields of the campaign."""
_FORM = "edit"
_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SHAPELESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U0001d159\U000e0100-\U000e01ef]"
)
"""Nothing is seen of these, though Unicode counts them among letters, marks and signs."""


class Refused(Enum):
    """Why a link opens nothing."""

    TOO_LONG = auto()
    BAD_ESCAPE = auto()
    NOT_TEXT = auto()
    HIDDEN = auto()
    """Control characters, and those that show nothing or turn the direction of what stands beside them."""
    HOST_OR_PATH = auto()
    NO_PAIR = auto()
    PLUS = auto()
    """It is a plus to some programs, and a space to others."""
    TOO_MANY = auto()
    TWICE = auto()
    VALUE_TOO_LONG = auto()
    EMPTY = auto()
    NO_LEAD = auto()
    NO_CONNECTION = auto()
    OTHER_CONNECTION = auto()
    UNKNOWN_NAME = auto()
    LIKE_NO_CHANGE = auto()
    NOT_A_TIME = auto()
    UNFIT = auto()
    """The form would not let it be sent: `LinkRefusedError.reason` says why."""


class LinkRefusedError(Exception):
    """`name` is the value's that it is about, as the link has it; "" where it is about the whole link."""

    def __init__(self, refused: Refused, name: str = "", reason: Reason | None = None) -> None:
        super().__init__(refused.name, name)
        self.refused = refused
        self.name = name
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Link:
    """`connection` is empty for a link that has nothing but a lead's id. `values` are by name, as the link has them."""

    lead: str = ""
    connection: str = ""
    values: tuple[tuple[str, str], ...] = ()


def is_link(text: str) -> bool:
    """Whether `text` is meant as a link of this program, good or bad."""
    scheme, colon, _ = text.strip().partition(":")
    return bool(colon) and scheme.casefold() == SCHEME


def read_link(text: str) -> Link:
    """What the link says. Raises `LinkRefusedError`, and nothing else, whatever `text` is."""
    if len(text) > LONGEST_LINK:
        raise LinkRefusedError(Refused.TOO_LONG)
    text = text.strip(" ")
    if not is_link(text):
        raise LinkRefusedError(Refused.HOST_OR_PATH)
    if _hides(text):
        raise LinkRefusedError(Refused.HIDDEN)
    rest = text.partition(":")[2]
    where, asks, query = rest.partition("?")
    if not asks:
        lead = _bare(rest)
        if lead == _FORM:  # the beginning of a link that something has cut off
            raise LinkRefusedError(Refused.NO_LEAD)
        return Link(lead)
    if where != _FORM or "#" in query:
        raise LinkRefusedError(Refused.HOST_OR_PATH)
    said = _pairs(query)
    connection, lead = said.pop(CONNECTION, ""), said.pop(LEAD, "").strip()
    if not connection:
        raise LinkRefusedError(Refused.NO_CONNECTION)
    if not lead:
        raise LinkRefusedError(Refused.NO_LEAD)
    if len(lead) > LONGEST_LEAD:
        raise LinkRefusedError(Refused.VALUE_TOO_LONG, LEAD)
    return Link(lead, connection, tuple(said.items()))


def _bare(rest: str) -> str:
    """The id of a link that has no more than that. Some programs put slashes around what they take for a host."""
    inside = rest.removeprefix("//").removesuffix("/")
    if inside.startswith("/") or (rest.startswith("//") and "/" in inside):
        raise LinkRefusedError(Refused.HOST_OR_PATH)
    lead = _plain(inside, LEAD).strip()
    if len(lead) > LONGEST_LEAD:
        raise LinkRefusedError(Refused.VALUE_TOO_LONG, LEAD)
    return lead


def _pairs(query: str) -> dict[str, str]:
    parts = query.split("&")
    if len(parts) > MOST_VALUES:
        raise LinkRefusedError(Refused.TOO_MANY)
    said: dict[str, str] = {}
    for part in parts:
        written, equals, value = part.partition("=")
        if not written or not equals:
            raise LinkRefusedError(Refused.NO_PAIR)
        if "+" in part:
            raise LinkRefusedError(Refused.PLUS)
        name = _plain(written, "")
        if name in said:
            raise LinkRefusedError(Refused.TWICE, name)
        said[name] = _plain(value, name)
        if len(said[name]) > LONGEST_VALUE:
            raise LinkRefusedError(Refused.VALUE_TOO_LONG, name)
        if not said[name].strip():
            raise LinkRefusedError(Refused.EMPTY, name)
    return said


def _plain(escaped: str, name: str) -> str:
    """The text that percent signs stand for; once: what is escaped twice stays escaped."""
    if _ESCAPE.search(escaped):
        raise LinkRefusedError(Refused.BAD_ESCAPE, name)
    try:
        text = unquote_to_bytes(escaped).decode("utf-8")
    except UnicodeDecodeError:
        raise LinkRefusedError(Refused.NOT_TEXT, name) from None
    if _hides(text):
        raise LinkRefusedError(Refused.HIDDEN, name)
    return text


def _hides(text: str) -> bool:
    return not text.isprintable() or _SHAPELESS.search(text) is not None
