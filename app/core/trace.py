"""What the program writes down about itself: events, made of values that can't hold anything about a person.

No event has a free text. What a text could tell is a `Word`, which no sentence and no phone number passes, or a
`Detail`, which is written only where somebody asked for details.
"""

import re
from collections.abc import Callable, Mapping
from enum import Enum, IntEnum
from typing import Any, ClassVar

from app.core.dataclass import dataclass
from app.core.failure import Failure
from app.core.spelling import Word


class Level(IntEnum):
    DETAIL = 10
    INFO = 20
    CAUTION = 30
    PROBLEM = 40


class Detail(str):
    """A text of somebody else's: a library's message, an exception's. It may be about a person, and is never a key."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Its fields are numbers, truths, members of an enum, `Word`s, a `Failure`, or a `Detail`; tests see to it."""

    level: ClassVar[Level] = Level.INFO


def told(event: Event, hide: Callable[[str], str] | None = None) -> dict[str, object]:
    """The fields of `event`, as JSON has them. A `Detail` is in a part of its own, and only with a `hide` for it.

    `hide` takes the keys out of a text. It sees the text as it is: JSON would write some of a key's letters otherwise.
    """
    said: dict[str, object] = {}
    details: dict[str, str] = {}
    names: tuple[str, ...] = event.__match_args__
    for name in names:
        value = getattr(event, name)
        if isinstance(value, Detail):
            details[name] = hide(value)[:_LONGEST_DETAIL] if hide is not None else ""
        elif value is not None:
            said[name] = _plain(value)
    if any(details.values()):
        said["detail"] = details
    return said


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.name.lower()
        case bool() | int():
            return value
        case float():
            return round(value, 3)
        case Word():
            return str(value)
        case Failure():
            return {"kinds": [str(each) for each in value.kinds], "frames": [str(each) for each in value.frames]}
        case _:
            raise TypeError(f"{type(value).__name__} is nothing that an event may hold")


_LONGEST_DETAIL = 4_000
_MOMENT = re.compile(r"[0-9T:.+Z-]{1,40}")
_NAME = re.compile(r"[a-z_]{1,40}")
_SAID = re.compile(r"[A-Za-z0-9_.<>+:/()?-]{0,200}")
_PLACE = re.compile(r"[A-Za-z0-9_.<>+:/()?-]{0,200} [A-Za-z0-9_<>]{0,80}")
_MANY_DIGITS = re.compile(r"[0-9]{7}")
_LARGEST = 10**9


def without_details(said: Mapping[str, Any]) -> dict[str, object] | None:
    """A line of a log as it may be shown to others: as `told` without details, and nothing that no event can say.

    None for what is no line of a log.
    """
    moment = said.get("time")
    if not isinstance(moment, str) or not _MOMENT.fullmatch(moment):
        return None
    passed = {name: value for name, value in said.items() if _NAME.fullmatch(name) and _may_be_said(value)}
    return {"time": moment} | {name: value for name, value in passed.items() if name not in {"time", "detail"}}


def _may_be_said(value: object) -> bool:
    match value:
        case str():
            return bool(_SAID.fullmatch(value)) and not _MANY_DIGITS.search(value)
        case bool() | None:
            return True
        case int() | float():
            return abs(value) < _LARGEST
        case list():
            return all(
                isinstance(each, str) and (_may_be_said(each) or _PLACE.fullmatch(each) is not None) for each in value
            )
        case dict():
            return all(isinstance(each, str) and _NAME.fullmatch(each) for each in value) and all(
                not isinstance(each, dict) and _may_be_said(each) for each in value.values()
            )
        case _:
            return False
