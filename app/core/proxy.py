"""The way to a server: straight, or through a proxy. Decided from the connection, the environment and the system.

For "system" the environment comes first, as for curl: `https_proxy`, else `all_proxy`, in small letters or capitals,
less what `no_proxy` names. Where it says nothing, what the system is set up for counts. This computer itself is never
asked through a proxy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from ipaddress import ip_address, ip_network
from urllib.parse import unquote, urlsplit

from app.core.key import Key
from app.core.layout import NO_PROXY, SYSTEM_PROXY
from app.core.login import Login
from app.core.reading import is_loopback, is_proxy

_PORTS = {"http": 80, "https": 443}


class By(Enum):
    """What decided the way."""

    LOOPBACK = auto()
    CONNECTION = auto()
    ENVIRONMENT = auto()
    EXCEPTED = auto()
    """`no_proxy` names the server."""
    PLATFORM = auto()
    NOTHING = auto()
    """Nothing says anything of a proxy."""


@dataclass(frozen=True, slots=True)
class Route:
    """`proxy` is "http://host:port", or "" for straight. `login` is one that the environment has.

    `unusable` is the kind of the proxy ("socks5") where it is one that this program can't speak to, "address" where it
    can't be read: then nothing may be sent, least of all straight.
    """

    by: By
    proxy: str = ""
    login: Login | None = None
    unusable: str = ""


def route(server: str, proxy: str, environment: Mapping[str, str]) -> Route | None:
    """The way to `server` for the setting `proxy` of its connection; None where the system is to be asked."""
    parts = urlsplit(server)
    host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
    if is_loopback(host):
        return Route(By.LOOPBACK)
    if proxy == NO_PROXY:
        return Route(By.CONNECTION)
    if proxy != SYSTEM_PROXY:
        return read_proxy(proxy, By.CONNECTION)
    if is_excepted(host, port, _variable(environment, "no_proxy")):
        return Route(By.EXCEPTED)
    named = _variable(environment, f"{parts.scheme}_proxy") or _variable(environment, "all_proxy")
    return read_proxy(named, By.ENVIRONMENT) if named else None


def platform_route(answers: Sequence[str]) -> Route:
    """The way that the system names: the first of its `answers` that can be used, "" for straight."""
    routes = [read_proxy(each, By.PLATFORM) if each else Route(By.PLATFORM) for each in answers]
    usable = [each for each in routes if not each.unusable]
    return (usable or routes or [Route(By.NOTHING)])[0]


def read_proxy(text: str, by: By) -> Route:
    """The way through the proxy `text`, with or without a scheme, a user and a password."""
    address = text.strip() if "://" in text else f"http://{text.strip()}"
    scheme = address.split("://", 1)[0].casefold()
    if scheme != "http":
        return Route(by, unusable=scheme if scheme.isalnum() else "address")
    named, _, host = address.split("://", 1)[1].rstrip("/").rpartition("@")
    plain = f"http://{host}"
    if not is_proxy(plain.casefold()):
        return Route(by, unusable="address")
    user, _, password = named.partition(":")
    login = Login(unquote(user), Key(unquote(password), exact=True)) if named else None
    return Route(by, plain.casefold(), login)


def is_excepted(host: str, port: int, exceptions: str) -> bool:
    """Whether the list `no_proxy` names the server: by name, domain, address, range of addresses, or `*` for all.

    A domain stands for what is below it as well, with or without a dot or `*.` before it. A port narrows an entry.
    """
    return any(_covers(each, host.casefold().rstrip("."), port) for each in exceptions.replace(",", " ").split())


def _covers(entry: str, host: str, port: int) -> bool:
    if entry == "*":
        return True
    is_address = _is_in(host, host)
    if is_address and _is_in(host, entry):
        return True
    name, only = _split_port(entry.casefold())
    if only is not None and only != port:
        return False
    if is_address:
        return _is_in(host, name)
    domain = name.removeprefix("*").strip(".")
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))


def _is_in(address: str, addresses: str) -> bool:
    """Whether `address` is `addresses`, or one of them where that is a range."""
    try:
        return ip_address(address) in ip_network(addresses.strip("[]"), strict=False)
    except ValueError:
        return False


def _split_port(entry: str) -> tuple[str, int | None]:
    name, colon, digits = entry.rpartition(":")
    alone = colon and (":" not in name or name.endswith("]"))  # not the last group of an IPv6 address
    return (name, int(digits)) if alone and digits.isascii() and digits.isdigit() and len(digits) < 6 else (entry, None)


def _variable(environment: Mapping[str, str], name: str) -> str:
    return (environment.get(name) or environment.get(name.upper()) or "").strip()
