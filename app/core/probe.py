"""The test of a connection: how far it came, by which steps, how long each took, and what was found on the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.core.answer import Cause
from app.core.certificate import Certificate
from app.core.listing import Listing
from app.core.proxy import Route


class Mark(Enum):
    """A moment of a request."""

    BEGAN = auto()
    WAY_FOUND = auto()
    NAME_FOUND = auto()
    CONNECTING = auto()
    CONNECTED = auto()
    ASKING_PROXY = auto()
    PROXY_ANSWERED = auto()
    SECURING = auto()
    SECURED = auto()
    SENDING = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class Passed:
    """`at` is in seconds of a clock that only goes forward."""

    mark: Mark
    at: float


class Stage(Enum):
    """A step on the way to an answer, in the order in which they are gone."""

    WAY = auto()
    """The files of the connection were read, and it is clear whether there is a proxy."""
    NAME = auto()
    """The name of the server, or of the proxy, was found."""
    REACH = auto()
    """There is a connection to it."""
    PROXY = auto()
    """The proxy let us through."""
    CERTIFICATE = auto()
    """The server proved who it is, and trusts the certificate that it was shown, if it wants one."""
    KEY = auto()
    """It took the key, and gave its list of templates."""


class Outcome(Enum):
    """What became of a step."""

    PASSED = auto()
    STOPPED = auto()
    """It went no further than here."""
    NOT_REACHED = auto()
    NOT_NEEDED = auto()
    """There is no proxy; nothing is encrypted on this computer itself."""


class Distrust(Enum):
    """Why a certificate was not trusted."""

    UNKNOWN_ISSUER = auto()
    SELF_SIGNED = auto()
    EXPIRED = auto()
    NOT_YET = auto()
    OTHER_NAME = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """`seconds` is how long it took, 0 where it was not gone."""

    stage: Stage
    outcome: Outcome
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Probe:
    """`route` is None where no way was found. `listing` has the templates, and the answer that says why it ended.

    `certificate` is that of a server that was trusted; `distrust` says why one was not.
    """

    steps: tuple[Step, ...]
    listing: Listing
    route: Route | None
    certificate: Certificate | None = None
    distrust: Distrust | None = None

    @property
    def passed(self) -> bool:
        """Whether the connection can be worked with."""
        return self.listing.had

    @property
    def stopped(self) -> Stage | None:
        return next((each.stage for each in self.steps if each.outcome is Outcome.STOPPED), None)


BEFORE = frozenset({Mark.BEGAN, Mark.WAY_FOUND, Mark.NAME_FOUND})
"""What is gone once, however often a request is tried."""
_BEGINS = {
    Stage.WAY: Mark.BEGAN,
    Stage.NAME: Mark.WAY_FOUND,
    Stage.REACH: Mark.CONNECTING,
    Stage.PROXY: Mark.ASKING_PROXY,
    Stage.CERTIFICATE: Mark.SECURING,
    Stage.KEY: Mark.SENDING,
}
_ENDS = {
    Stage.WAY: Mark.WAY_FOUND,
    Stage.NAME: Mark.NAME_FOUND,
    Stage.REACH: Mark.CONNECTED,
    Stage.PROXY: Mark.PROXY_ANSWERED,
    Stage.CERTIFICATE: Mark.SECURED,
    Stage.KEY: Mark.ENDED,
}
_STOPS_AT_PROXY = {Cause.PROXY_ASKS, Cause.PROXY_REFUSED, Cause.PROXY_UNUSABLE}


def read_probe(
    passed: Sequence[Passed],
    listing: Listing,
    route: Route | None,
    *,
    encrypted: bool,
    certificate: Certificate | None = None,
    distrust: Distrust | None = None,
) -> Probe:
    """The steps that the marks `passed` show. `encrypted`: the server is spoken to over TLS."""
    at: dict[Mark, float] = {}
    for each in passed:
        at.setdefault(each.mark, each.at)
    last = max(at.values(), default=0.0)
    steps: list[Step] = []
    stopped = False
    for stage in Stage:
        begun, ended = at.get(_BEGINS[stage]), at.get(_ENDS[stage])
        if stage in _not_needed(route, encrypted=encrypted):
            outcome = Outcome.NOT_NEEDED
        elif stopped:
            outcome = Outcome.NOT_REACHED
        elif ended is None or not _succeeded(stage, listing):
            outcome, stopped = Outcome.STOPPED, True
        else:
            outcome = Outcome.PASSED
        seconds = 0.0
        if begun is not None and outcome in {Outcome.PASSED, Outcome.STOPPED}:
            seconds = max((last if ended is None else ended) - begun, 0.0)
        steps.append(Step(stage, outcome, seconds))
    return Probe(tuple(steps), listing, route, certificate, distrust)


def _not_needed(route: Route | None, *, encrypted: bool) -> Iterable[Stage]:
    if route is not None and not route.proxy:
        yield Stage.PROXY
    if not encrypted:
        yield Stage.CERTIFICATE


def _succeeded(stage: Stage, listing: Listing) -> bool:
    if stage is Stage.CERTIFICATE:
        return listing.answer.cause is not Cause.CERTIFICATE_WANTED
    if stage is Stage.PROXY:
        return listing.answer.cause not in _STOPS_AT_PROXY
    return listing.had if stage is Stage.KEY else True


def distrust(code: int) -> Distrust:
    """Why a certificate was not trusted, by the number of OpenSSL, of Windows or of macOS."""
    return _DISTRUST.get(code % 2**32, Distrust.OTHER)  # read as a number without a sign, whatever the system has


_DISTRUST = {
    9: Distrust.NOT_YET,
    10: Distrust.EXPIRED,
    18: Distrust.SELF_SIGNED,
    19: Distrust.UNKNOWN_ISSUER,  # a chain that ends in an authority nobody knows
    20: Distrust.UNKNOWN_ISSUER,
    21: Distrust.UNKNOWN_ISSUER,
    62: Distrust.OTHER_NAME,
    64: Distrust.OTHER_NAME,
    0x800B0101: Distrust.EXPIRED,  # CERT_E_EXPIRED: also one that is not valid yet
    0x800B0109: Distrust.UNKNOWN_ISSUER,  # CERT_E_UNTRUSTEDROOT
    0x800B010A: Distrust.UNKNOWN_ISSUER,  # CERT_E_CHAINING
    0x800B010F: Distrust.OTHER_NAME,  # CERT_E_CN_NO_MATCH
    -67818 % 2**32: Distrust.EXPIRED,  # errSecCertificateExpired
    -67819 % 2**32: Distrust.NOT_YET,  # errSecCertificateNotValidYet
    -67843 % 2**32: Distrust.UNKNOWN_ISSUER,  # errSecNotTrusted
    -67602 % 2**32: Distrust.OTHER_NAME,  # errSecHostNameMismatch
}
