"""A connection file's contents, read into a `Layout`; each mistake named by its key and by what is expected there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from ipaddress import ip_address
from typing import Any, TypeVar
from urllib.parse import SplitResult, urlsplit

from app.core.contract import PRIORITY_HIGHEST_NUMBER, PRIORITY_LOWEST_NUMBER, SYSTEM_PREFIX, is_no_change
from app.core.layout import CallbackRule, Disposition, Field, Kind, Layout, ServerProfile

_LONGEST_TEXT = 500
_LARGEST_ID = 2**63 - 1
_LABEL = r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
"""ASCII: a name in other letters is written in its `xn--` form. Nothing else would get past the HTTP library."""
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
    KNOWN_KEY = auto()
    NO_SECRET = auto()
    NOT_NO_CHANGE = auto()


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


def read_layout(document: Mapping[str, Any]) -> tuple[Layout | None, tuple[Mistake, ...]]:
    """The layout in a parsed connection file and every mistake found; no layout where one of them stops it."""
    reader = _Reader()
    layout = reader.layout(document)
    mistakes = tuple(reader.mistakes)
    return (None if any(each.stops for each in mistakes) else layout), mistakes


def is_loopback(host: str) -> bool:
    """Whether `host` is this computer by its very address, so that no network sees what is sent there."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class _Reader:
    """Reads on after a mistake, with a stand-in value, so that a person sees all of them at once."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def layout(self, document: Mapping[str, Any]) -> Layout:
        self._no_others(
            document,
            "",
            {
                "name",
                "server",
                "time_zone",
                "region",
                "call_editor",
                "lead",
                "fields",
                "dispositions",
                "server_profile",
            },
        )
        lead = self._table(document, "lead", needed=True)
        ids = ("template", "campaign", "allocation")
        self._no_others(lead, "lead.", set(ids))
        numbers = {
            each: self._number(lead, each, "lead.") if isinstance(document.get("lead"), Mapping) else 0 for each in ids
        }
        fields = tuple(self._field(each, key) for key, each in self._tables(document, "fields"))
        dispositions = tuple(self._disposition(each, key) for key, each in self._tables(document, "dispositions"))
        self._distinct("fields", [each.name for each in fields])
        self._distinct("dispositions", [each.name for each in dispositions])
        if not any(each.kind is Kind.PHONE for each in fields):
            self._mistake("fields", Expected.A_PHONE_FIELD)
        return Layout(
            name=self._text(document, "name"),
            server=self._server(document),
            time_zone=self._text(document, "time_zone"),
            region=self._region(document),
            template=numbers["template"],
            campaign=numbers["campaign"],
            allocation=numbers["allocation"],
            fields=fields,
            dispositions=dispositions,
            call_editor=self._call_editor(document),
            profile=self._profile(document),
        )

    def _field(self, table: Mapping[str, Any], key: str) -> Field:
        self._no_others(table, key, {"name", "label", "kind", "choices"})
        name = self._text(table, "name", key)
        if name.casefold().startswith(SYSTEM_PREFIX):
            self._mistake(f"{key}name", Expected.OWN_NAME)
        kind = self._one_of(table, "kind", key, Kind, Kind.TEXT)
        choices = self._texts(table, "choices", key)
        if kind in {Kind.LIST, Kind.RADIO} and not choices:
            self._mistake(f"{key}choices", Expected.CHOICES)
        if any(_means_keeping(each) for each in choices):
            self._mistake(f"{key}choices", Expected.NOT_NO_CHANGE)
        if kind is Kind.CHECK:
            choices = choices or ("true", "false")
            if len(set(choices)) != 2:  # a check box has two states
                self._mistake(f"{key}choices", Expected.TWO_CHOICES)
        return Field(name, self._text(table, "label", key, default=name), kind, choices)

    def _disposition(self, table: Mapping[str, Any], key: str) -> Disposition:
        self._no_others(table, key, {"name", "callback", "priority", "actions", "closes"})
        priority = self._number(table, "priority", key) if "priority" in table else None
        if priority is not None and not PRIORITY_LOWEST_NUMBER <= priority <= PRIORITY_HIGHEST_NUMBER:
            self._mistake(f"{key}priority", Expected.PRIORITY)
        name = self._text(table, "name", key)
        if _means_keeping(name):
            self._mistake(f"{key}name", Expected.NOT_NO_CHANGE)
        return Disposition(
            name=name,
            callback=self._one_of(table, "callback", key, CallbackRule, CallbackRule.OPTIONAL),
            priority=priority,
            actions=self._texts(table, "actions", key),
            closes=self._truth(table, "closes", key, default=False),
        )

    def _profile(self, document: Mapping[str, Any]) -> ServerProfile:
        table = self._table(document, "server_profile")
        names = ("lead_id_in_url", "keep_callback", "send_untouched", "clear_phone")
        self._no_others(table, "server_profile.", set(names))
        usual = ServerProfile()
        return ServerProfile(
            **{name: self._truth(table, name, "server_profile.", default=getattr(usual, name)) for name in names}
        )

    def _server(self, document: Mapping[str, Any]) -> str:
        text = self._text(document, "server").rstrip("/")
        parts = _split(text)
        plain = parts is not None and not parts.path and not any(each in text for each in "@?#")
        if text and (parts is None or not plain or not _encrypted_or_local(parts.scheme, parts.hostname)):
            self._mistake("server", Expected.HTTPS_ADDRESS)
        return text

    def _call_editor(self, document: Mapping[str, Any]) -> str:
        text = self._text(document, "call_editor", default="")
        parts = _split(text)
        if text and (parts is None or parts.scheme not in {"http", "https"}):
            self._mistake("call_editor", Expected.WEB_ADDRESS)
        return text

    def _region(self, document: Mapping[str, Any]) -> str:
        text = self._text(document, "region")
        if text and not re.fullmatch(r"[A-Z]{2}", text):
            self._mistake("region", Expected.REGION)
        return text

    def _text(self, table: Mapping[str, Any], name: str, key: str = "", default: str | None = None) -> str:
        value = table.get(name, default)
        if isinstance(value, str) and (value.strip() or value == default) and _fit(value):
            return value.strip()
        self._mistake(f"{key}{name}", Expected.TEXT)
        return ""

    def _texts(self, table: Mapping[str, Any], name: str, key: str) -> tuple[str, ...]:
        value = table.get(name, [])
        if isinstance(value, list) and all(isinstance(each, str) and each.strip() and _fit(each) for each in value):
            return tuple(value)
        self._mistake(f"{key}{name}", Expected.LIST_OF_TEXTS)
        return ()

    def _number(self, table: Mapping[str, Any], name: str, key: str) -> int:
        value = table.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_ID:
            return value
        self._mistake(f"{key}{name}", Expected.WHOLE_NUMBER)
        return 0

    def _truth(self, table: Mapping[str, Any], name: str, key: str, *, default: bool) -> bool:
        value = table.get(name, default)
        if isinstance(value, bool):
            return value
        self._mistake(f"{key}{name}", Expected.TRUE_OR_FALSE)
        return default

    def _one_of(
        self, table: Mapping[str, Any], name: str, key: str, choices: type[_Choice], default: _Choice
    ) -> _Choice:
        value = table.get(name, default)
        known = [each for each in choices if each == value]
        if known:
            return known[0]
        self._mistake(f"{key}{name}", Expected.ONE_OF, tuple(choices))
        return default

    def _table(self, document: Mapping[str, Any], name: str, *, needed: bool = False) -> Mapping[str, Any]:
        value = document.get(name, None if needed else {})
        if isinstance(value, Mapping):
            return value
        self._mistake(name, Expected.TABLE)
        return {}

    def _tables(self, document: Mapping[str, Any], name: str) -> list[tuple[str, Mapping[str, Any]]]:
        value = document.get(name, [])
        if isinstance(value, list) and all(isinstance(each, Mapping) for each in value):
            return [(f"{name}[{place}].", each) for place, each in enumerate(value, start=1)]
        self._mistake(name, Expected.LIST_OF_TABLES)
        return []

    def _distinct(self, name: str, names: list[str]) -> None:
        for place, each in enumerate(names):
            if each and each in names[:place]:
                self._mistake(f"{name}[{place + 1}].name", Expected.NEW_NAME)

    def _no_others(self, table: Mapping[str, Any], key: str, known: set[str]) -> None:
        for name in table:
            if name.casefold() in _SECRETS:
                self._mistake(f"{key}{name}", Expected.NO_SECRET)
            elif name not in known:
                self._mistake(f"{key}{name}", Expected.KNOWN_KEY)

    def _mistake(self, key: str, expected: Expected, options: tuple[str, ...] = ()) -> None:
        self.mistakes.append(Mistake(key, expected, options))


def _means_keeping(text: str) -> bool:
    """Whether the form, or the server, would take this value for "leave it as it is"."""
    return is_no_change(text) or text.strip().casefold() == "no change"


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    return parts if port != 0 and not parts.netloc.endswith(":") and _is_host(parts.hostname or "") else None


def _is_host(host: str) -> bool:
    if ":" in host or re.fullmatch(r"[0-9._-]+", host):
        try:
            return "%" not in host and bool(ip_address(host))
        except ValueError:
            return False
    return _HOST.fullmatch(host) is not None


def _encrypted_or_local(scheme: str, host: str | None) -> bool:
    return scheme == "https" or (scheme == "http" and host is not None and is_loopback(host))


def _fit(text: str) -> bool:
    return len(text) <= _LONGEST_TEXT and text.isprintable()
