"""A connection file's contents, read into a `Layout`; each mistake named by its key and by what is expected there."""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit

from app.core.contract import PRIORITY_HIGHEST_NUMBER, PRIORITY_LOWEST_NUMBER, SYSTEM_PREFIX, is_no_change
from app.core.layout import (
    NO_PROXY,
    SYSTEM_PROXY,
    CallbackRule,
    CallingRule,
    Disposition,
    Field,
    Kind,
    Layout,
    Network,
    OutOfHours,
    PlaceFields,
    ServerProfile,
)
from app.core.tables import Expected, Mistake, Tables

FORMAT = 1
"""Of connection files. A file that says nothing of it has this one; one with a higher number is of a newer version."""
_LABEL = r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?"
_LONGEST_PATH = 32_767
"""Characters: the longest that Windows takes."""
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
"""ASCII: a name in other letters is written in its `xn--` form. Nothing else would get past the HTTP library."""


def read_layout(document: Mapping[str, Any]) -> tuple[Layout | None, tuple[Mistake, ...]]:
    """The layout in a parsed connection file and every mistake found; no layout where one of them stops it."""
    newer = document.get("format")
    if isinstance(newer, int) and newer > FORMAT:  # what else is in it may have another meaning by now
        return None, (Mistake("format", Expected.KNOWN_FORMAT, (str(newer), str(FORMAT))),)
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


def is_proxy(address: str) -> bool:
    """Whether `address` is one of a proxy that this program can speak to, without a user and a password."""
    parts = split_address(address)
    return (
        parts is not None and parts.scheme == "http" and not parts.path and not any(each in address for each in "@?#")
    )


class _Reader(Tables):
    def layout(self, document: Mapping[str, Any]) -> Layout:
        self.no_others(
            document,
            "",
            {
                "format",
                "name",
                "server",
                "time_zone",
                "region",
                "call_editor",
                "lead",
                "fields",
                "dispositions",
                "server_profile",
                "lead_place",
                "calling_hours",
                "network",
            },
        )
        if "format" in document:
            self.number(document, "format", "")
        lead = self.table(document, "lead", needed=True)
        ids = ("template", "campaign", "allocation")
        self.no_others(lead, "lead.", set(ids))
        numbers = {
            each: self.number(lead, each, "lead.") if isinstance(document.get("lead"), Mapping) else 0 for each in ids
        }
        fields = tuple(self._field(each, key) for key, each in self.tables(document, "fields"))
        dispositions = tuple(self._disposition(each, key) for key, each in self.tables(document, "dispositions"))
        self.distinct("fields", [each.name for each in fields])
        self.distinct("dispositions", [each.name for each in dispositions])
        if not any(each.kind is Kind.PHONE for each in fields):
            self.mistake("fields", Expected.A_PHONE_FIELD)
        return Layout(
            name=self.text(document, "name"),
            server=self._server(document),
            time_zone=self.text(document, "time_zone"),
            region=self._region(document),
            template=numbers["template"],
            campaign=numbers["campaign"],
            allocation=numbers["allocation"],
            fields=fields,
            dispositions=dispositions,
            call_editor=self._call_editor(document),
            profile=self._profile(document),
            place=self._place(document, {each.name for each in fields if each.kind is not Kind.PHONE}),
            calling=self._calling(document),
            network=self._network(document),
        )

    def _field(self, table: Mapping[str, Any], key: str) -> Field:
        self.no_others(table, key, {"name", "label", "kind", "choices"})
        name = self.text(table, "name", key)
        if name.casefold().startswith(SYSTEM_PREFIX):
            self.mistake(f"{key}name", Expected.OWN_NAME)
        kind = self.one_of(table, "kind", key, Kind, Kind.TEXT)
        choices = self.texts(table, "choices", key)
        if kind in {Kind.LIST, Kind.RADIO} and not choices:
            self.mistake(f"{key}choices", Expected.CHOICES)
        if any(_means_keeping(each) for each in choices):
            self.mistake(f"{key}choices", Expected.NOT_NO_CHANGE)
        if kind is Kind.CHECK:
            choices = choices or ("true", "false")
            if len(set(choices)) != 2:  # a check box has two states
                self.mistake(f"{key}choices", Expected.TWO_CHOICES)
        return Field(name, self.text(table, "label", key, default=name), kind, choices)

    def _disposition(self, table: Mapping[str, Any], key: str) -> Disposition:
        self.no_others(table, key, {"name", "callback", "priority", "actions", "closes"})
        priority = self.number(table, "priority", key) if "priority" in table else None
        if priority is not None and not PRIORITY_LOWEST_NUMBER <= priority <= PRIORITY_HIGHEST_NUMBER:
            self.mistake(f"{key}priority", Expected.PRIORITY)
        name = self.text(table, "name", key)
        if _means_keeping(name):
            self.mistake(f"{key}name", Expected.NOT_NO_CHANGE)
        return Disposition(
            name=name,
            callback=self.one_of(table, "callback", key, CallbackRule, CallbackRule.OPTIONAL),
            priority=priority,
            actions=self.texts(table, "actions", key),
            closes=self.truth(table, "closes", key, default=False),
        )

    def _profile(self, document: Mapping[str, Any]) -> ServerProfile:
        table = self.table(document, "server_profile")
        names = ("lead_id_in_url", "keep_callback", "send_untouched", "clear_phone")
        self.no_others(table, "server_profile.", set(names))
        usual = ServerProfile()
        return ServerProfile(
            **{name: self.truth(table, name, "server_profile.", default=getattr(usual, name)) for name in names}
        )

    def _place(self, document: Mapping[str, Any], fields: set[str]) -> PlaceFields:
        table, names = self.table(document, "lead_place"), ("zone", "state", "postcode")
        self.no_others(table, "lead_place.", set(names))
        named = {each: self.text(table, each, "lead_place.", default="") for each in names}
        for each, name in named.items():
            if name and name not in fields:
                self.mistake(f"lead_place.{each}", Expected.A_FIELD)
        return PlaceFields(**named)

    def _calling(self, document: Mapping[str, Any]) -> CallingRule:
        table = self.table(document, "calling_hours")
        self.no_others(table, "calling_hours.", {"region", "outside"})
        outside = self.one_of(table, "outside", "calling_hours.", OutOfHours, OutOfHours.WARN)
        return CallingRule(self._region(table, "calling_hours.", default=""), outside)

    def _network(self, document: Mapping[str, Any]) -> Network:
        table, names = self.table(document, "network"), ("ca_file", "client_certificate", "client_key")
        self.no_others(table, "network.", {*names, "proxy"})
        files = {each: self._file(table, each) for each in names}
        if files["client_key"] and not files["client_certificate"]:
            self.mistake("network.client_key", Expected.WITH_CERTIFICATE)
        return Network(**files, proxy=self._proxy(table))

    def _file(self, table: Mapping[str, Any], name: str) -> str:
        """A path may be longer than a text, and have in it whatever the folders above have."""
        value = table.get(name, "")
        if isinstance(value, str) and len(value) <= _LONGEST_PATH and "\0" not in value:
            return value.strip()
        self.mistake(f"network.{name}", Expected.TEXT)
        return ""

    def _proxy(self, table: Mapping[str, Any]) -> str:
        text = self.text(table, "proxy", "network.", default=SYSTEM_PROXY).rstrip("/")
        if text.casefold() in {SYSTEM_PROXY, NO_PROXY}:
            return text.casefold()
        if text and "@" in text:
            self.mistake("network.proxy", Expected.NO_LOGIN)
        elif text and not is_proxy(text):
            self.mistake("network.proxy", Expected.PROXY)
        return text

    def _server(self, document: Mapping[str, Any]) -> str:
        text = self.text(document, "server").rstrip("/")
        parts = split_address(text)
        plain = parts is not None and not parts.path and not any(each in text for each in "@?#")
        if text and (parts is None or not plain or not _encrypted_or_local(parts.scheme, parts.hostname)):
            self.mistake("server", Expected.HTTPS_ADDRESS)
        return text

    def _call_editor(self, document: Mapping[str, Any]) -> str:
        text = self.text(document, "call_editor", default="")
        parts = split_address(text)
        if text and (parts is None or parts.scheme not in {"http", "https"}):
            self.mistake("call_editor", Expected.WEB_ADDRESS)
        return text

    def _region(self, table: Mapping[str, Any], key: str = "", default: str | None = None) -> str:
        text = self.text(table, "region", key, default)
        if text and not re.fullmatch(r"[A-Z]{2}", text):
            self.mistake(f"{key}region", Expected.REGION)
        return text


def _means_keeping(text: str) -> bool:
    """Whether the form, or the server, would take this value for "leave it as it is"."""
    return is_no_change(text) or text.strip().casefold() == "no change"


def split_address(address: str) -> SplitResult | None:
    """The parts of an address whose host and port can be; None for others."""
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
