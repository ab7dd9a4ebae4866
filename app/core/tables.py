"""Values out of the tables of a TOML file; each mistake named by its key and by what is expected there."""

from collections.abc import Mapping
from enum import Enum, StrEnum, auto
from typing import Any, TypeVar

from app.core.dataclass import dataclass

_LONGEST_TEXT = 500
_LARGEST_ID = 2**63 - 1
_SECRETS = {"key", "apikey", "api_key", "api-key", "password", "secret"}
_Choice = TypeVar("_Choice", bound=StrEnum)


class Expected(Enum):
    """What a key of a connection file should have held."""

    TEXT = auto()
    WHOLE_NUMBER = auto()
    TRUE_OR_FALSE = auto()
    TABLE = auto()
    LIST_OF_TABLES = auto()
    LIST_OF_TEXTS = auto()
    ONE_OF = auto()
    HTTPS_ADDRESS = auto()
    WEB_ADDRESS = auto()
    TIME_ZONE = auto()
    REGION = auto()
    PRIORITY = auto()
    NEW_NAME = auto()
    OWN_NAME = auto()
    CHOICES = auto()
    TWO_CHOICES = auto()
    A_PHONE_FIELD = auto()
    A_FIELD = auto()
    KNOWN_KEY = auto()
    NO_SECRET = auto()
    NOT_NO_CHANGE = auto()
    KNOWN_FORMAT = auto()
    PROXY = auto()
    NO_LOGIN = auto()
    """An address without a user and a password in it."""
    WITH_CERTIFICATE = auto()
    """A key file needs the certificate that it is for."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. `key` is its path, such as `fields[2].kind`, counted from 1; `options` serve `ONE_OF`."""

    key: str
    expected: Expected
    options: tuple[str, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether the connection can't be used because of it. A key nobody knows is told, and otherwise passed over."""
        return self.expected not in {Expected.KNOWN_KEY, Expected.NO_SECRET}


class Tables:
    """Reads on after a mistake, with a stand-in value, so that a person sees all of them at once.

    `key` is the path of the table that a value is in, with a dot at its end.
    """

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def text(self, table: Mapping[str, Any], name: str, key: str = "", default: str | None = None) -> str:
        value = table.get(name, default)
        if isinstance(value, str) and (value.strip() or value == default) and _fit(value):
            return value.strip()
        self.mistake(f"{key}{name}", Expected.TEXT)
        return ""

    def texts(self, table: Mapping[str, Any], name: str, key: str) -> tuple[str, ...]:
        value = table.get(name, [])
        if isinstance(value, list) and all(isinstance(each, str) and each.strip() and _fit(each) for each in value):
            return tuple(value)
        self.mistake(f"{key}{name}", Expected.LIST_OF_TEXTS)
        return ()

    def number(self, table: Mapping[str, Any], name: str, key: str) -> int:
        value = table.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_ID:
            return value
        self.mistake(f"{key}{name}", Expected.WHOLE_NUMBER)
        return 0

    def truth(self, table: Mapping[str, Any], name: str, key: str, *, default: bool) -> bool:
        value = table.get(name, default)
        if isinstance(value, bool):
            return value
        self.mistake(f"{key}{name}", Expected.TRUE_OR_FALSE)
        return default

    def one_of(
        self, table: Mapping[str, Any], name: str, key: str, choices: type[_Choice], default: _Choice
    ) -> _Choice:
        value = table.get(name, default)
        known = [each for each in choices if each == value]
        if known:
            return known[0]
        self.mistake(f"{key}{name}", Expected.ONE_OF, tuple(choices))
        return default

    def table(self, document: Mapping[str, Any], name: str, *, needed: bool = False) -> Mapping[str, Any]:
        value = document.get(name, None if needed else {})
        if isinstance(value, Mapping):
            return value
        self.mistake(name, Expected.TABLE)
        return {}

    def tables(self, document: Mapping[str, Any], name: str) -> list[tuple[str, Mapping[str, Any]]]:
        value = document.get(name, [])
        if isinstance(value, list) and all(isinstance(each, Mapping) for each in value):
            return [(f"{name}[{place}].", each) for place, each in enumerate(value, start=1)]
        self.mistake(name, Expected.LIST_OF_TABLES)
        return []

    def distinct(self, name: str, names: list[str]) -> None:
        known: set[str] = set()
        for place, each in enumerate(names, start=1):
            if each and each in known:
                self.mistake(f"{name}[{place}].name", Expected.NEW_NAME)
            known.add(each)

    def no_others(self, table: Mapping[str, Any], key: str, known: set[str]) -> None:
        for name in table:
            if is_secret(name):
                self.mistake(f"{key}{name}", Expected.NO_SECRET)
            elif name not in known:
                self.mistake(f"{key}{name}", Expected.KNOWN_KEY)

    def mistake(self, key: str, expected: Expected, options: tuple[str, ...] = ()) -> None:
        self.mistakes.append(Mistake(key, expected, options))


def _fit(text: str) -> bool:
    return len(text) <= _LONGEST_TEXT and text.isprintable()


def is_secret(name: str) -> bool:
    """Whether a key of this name would hold what belongs into no file."""
    return name.casefold() in _SECRETS
