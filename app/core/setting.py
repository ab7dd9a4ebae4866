"""One setting: what its values are, and what counts where nobody, or nonsense, says one."""

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import PurePath
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

Value = int | bool | str | tuple[str, ...]
_TRUTHS: Mapping[str, bool] = {"true": True, "false": False, "1": True, "0": False}
_MOST_DIGITS = 18
MOST_TEXTS, LONGEST_TEXT = 500, 1_000


class Kind(Enum):
    """What a value is: a whole number, true or false, one of some, several texts, an https address or ""."""

    WHOLE = auto()
    TRUTH = auto()
    CHOICE = auto()
    TEXTS = auto()
    ADDRESS = auto()


class Section(Enum):
    """Where it stands in the settings' window."""

    SENDING = auto()
    SEEN = auto()
    KEPT = auto()
    PROGRAM = auto()


_NONE: Mapping[str, str] = MappingProxyType({})


class Setting(NamedTuple):
    """`title` and `about` are the English words of the policies and of the README; `choices` are values and theirs.

    `strictest` is what counts where a policy says it in a way that can't be used: never less than was meant. None where
    there is nothing to protect: then the next source counts. `offered` is whether a person finds it in the window,
    `paths` whether its texts are those of files, in which Windows replaces variables.
    """

    name: str
    kind: Kind
    default: Value
    title: str
    about: str
    section: Section
    strictest: Value | None = None
    least: int = 0
    most: int = 0
    choices: Mapping[str, str] = _NONE
    offered: bool = True
    paths: bool = False

    @property
    def registry_name(self) -> str:
        """What it is called in the registry of Windows."""
        return "".join(part.capitalize() for part in self.name.split("_"))

    @property
    def key(self) -> str:
        """What it is called in settings.ini."""
        return self.registry_name[0].lower() + self.registry_name[1:]

    def read(self, said: object) -> Value | None:
        """The value that `said` is: out of range, the nearest limit. None where it can't be used."""
        match self.kind:
            case Kind.WHOLE:
                return self._whole(said)
            case Kind.TRUTH:
                return bool(said) if type(said) in {bool, int} and said in {0, 1} else None
            case Kind.CHOICE:
                return said if isinstance(said, str) and said in self.choices else None
            case Kind.ADDRESS:
                return said if isinstance(said, str) and (not said or _is_safe(said)) else None
            case Kind.TEXTS:
                return _texts(said)

    def read_text(self, said: object) -> Value | None:
        """As `read`, of what a file has as text alone."""
        if self.kind is Kind.TRUTH and isinstance(said, str):
            return _TRUTHS.get(said)
        return self.read(said)

    def _whole(self, said: object) -> int | None:
        if isinstance(said, str) and _is_number(said.strip()):
            said = int(said)
        return min(max(said, self.least), self.most) if type(said) is int else None


def is_whole(path: str) -> bool:
    """Whether this system finds it from anywhere: neither ~ nor a variable is replaced in it."""
    return PurePath(path).is_absolute()


def _is_number(text: str) -> bool:
    digits = text[1:] if text[:1] in {"+", "-"} else text
    return digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS


def _texts(said: object) -> tuple[str, ...] | None:
    """Each once, without what is empty; one alone may stand without a list around it."""
    several = [said] if isinstance(said, str) else said
    if not isinstance(several, list | tuple) or len(several) > MOST_TEXTS:
        return None
    if not all(isinstance(each, str) and each.isprintable() and len(each) <= LONGEST_TEXT for each in several):
        return None
    return tuple(dict.fromkeys(each.strip() for each in several if each.strip()))


def _is_safe(address: str) -> bool:
    if not address.isprintable() or " " in address or len(address) > LONGEST_TEXT:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)
