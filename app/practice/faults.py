"""What goes wrong with the next `updateLeadFast`, as data: queued one for a call, taken in order of arrival."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from app.core.contract import Code

LONGEST_DELAY = 600.0
"""Seconds."""
_LONGEST_MESSAGE = 1_000
_BODILESS = frozenset({204, 205, 304})


class FaultError(ValueError):
    """A fault that can't be; the message is a sentence that says what is expected."""


class Kind(StrEnum):
    """The kinds, and beside each what is its own."""

    CODE = "code"
    """Answers `code`, with `status` (by default the one that belongs to it) and `message` (by default the token)."""
    NEGATIVE_CODE = "negative_code"
    """Answers {"Code": -1, "Message": …}, as other calls of the server do; `code` is -1 and `status` 200 by default."""
    CAPITALS = "capitals"
    """Answers as it would anyway, but spells the names `Code` and `Message`."""
    DELAY = "delay"
    """Answers as it would anyway, after `seconds`."""
    HANG = "hang"
    """Never answers; ends when the client goes away or the server stops."""
    DROP_BEFORE_READING = "drop_before_reading"
    """Closes the connection before it reads the body."""
    DROP_AFTER_APPLYING = "drop_after_applying"
    """Does as asked, and closes the connection without an answer."""
    HALF_ANSWER = "half_answer"
    """Promises the whole answer of the update, sends half of it, and closes the connection."""
    EMPTY_BODY = "empty_body"
    """Answers `status` (200 by default) and nothing else."""
    HTML_PAGE = "html_page"
    """Answers `status` (502 by default) with a page such as a proxy sends."""


_APPLIED = frozenset({Kind.CAPITALS, Kind.DELAY, Kind.DROP_AFTER_APPLYING, Kind.HALF_ANSWER, Kind.EMPTY_BODY})
_ALWAYS_APPLIED = frozenset({Kind.CAPITALS, Kind.DELAY, Kind.DROP_AFTER_APPLYING})
_STATUSES = {Kind.EMPTY_BODY: 200, Kind.HTML_PAGE: 502, Kind.NEGATIVE_CODE: 200}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. Raises FaultError where the parameters don't go together.

    `applied` is whether the update is carried out all the same, as far as the rules allow it; None takes the kind's
    default: yes for those that answer as they would anyway or lose an answer that was on its way (`half_answer`,
    `empty_body`), and for code 0; no for the others. `seconds` are waited before whatever the kind does.
    """

    kind: Kind
    code: int | None = None
    status: int | None = None
    seconds: float = 0.0
    applied: bool | None = None
    message: str | None = None

    def __post_init__(self) -> None:
        kind = _kind(self.kind)
        object.__setattr__(self, "kind", kind)
        self._check_types()
        if kind is Kind.CODE and self.code is None:
            raise FaultError("A fault of kind code needs a code, such as 103.")
        if kind is Kind.NEGATIVE_CODE and self.code is None:
            object.__setattr__(self, "code", -1)
        if self.status is None and kind in _STATUSES:
            object.__setattr__(self, "status", _STATUSES[kind])
        if self.applied is None:
            object.__setattr__(self, "applied", kind in _APPLIED or (kind is Kind.CODE and self.code == Code.OK))
        if kind in _ALWAYS_APPLIED and not self.applied:
            raise FaultError(f"A fault of kind {kind} leaves the update to the rules: applied can't be false.")
        if kind is Kind.DROP_BEFORE_READING and self.applied:
            raise FaultError("What is dropped before reading can't be applied.")

    def _check_types(self) -> None:
        given: dict[str, Any] = {each.name: getattr(self, each.name) for each in fields(self)}
        code, status, seconds, message = (given[name] for name in ("code", "status", "seconds", "message"))
        if code is not None and not _is_whole(code, -(2**31), 2**31 - 1):
            raise FaultError("The code of a fault is a whole number.")
        if status is not None and (not _is_whole(status, 200, 599) or status in _BODILESS):
            raise FaultError("The status of a fault is an HTTP status from 200 to 599 that has a body.")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds <= LONGEST_DELAY:
            raise FaultError(f"The seconds of a fault are a number from 0 to {LONGEST_DELAY:.0f}.")
        if not (given["applied"] is None or isinstance(given["applied"], bool)):
            raise FaultError("Whether a fault is applied is true or false.")
        if message is not None and (not isinstance(message, str) or len(message) > _LONGEST_MESSAGE):
            raise FaultError(f"The message of a fault is a text of at most {_LONGEST_MESSAGE} characters.")

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Fault":
        """The fault that a JSON object describes by the names of the parameters; raises FaultError."""
        known = [each.name for each in fields(cls)]
        for name in given:
            if name not in known:
                raise FaultError(f"A fault has no {name!r}; it has {', '.join(known)}.")
        if "kind" not in given:
            raise FaultError("A fault has a kind: one of " + ", ".join(Kind) + ".")
        return cls(**given)


def _kind(given: object) -> Kind:
    for each in Kind:
        if each == given:
            return each
    raise FaultError("The kind of a fault is one of " + ", ".join(Kind) + ".")


def _is_whole(number: object, least: int, most: int) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and least <= number <= most


PRESETS: Mapping[str, tuple[str, Fault]] = {
    "slow": ("A slow answer: after 15 seconds", Fault(Kind.DELAY, seconds=15.0)),
    "busy": ("109: too many calls at once", Fault(Kind.CODE, code=Code.TOO_BUSY)),
    "conflict": ("110: it clashes with another update", Fault(Kind.CODE, code=Code.CONFLICT)),
    "exception-not-applied": ("103, and the update was not made", Fault(Kind.CODE, code=Code.EXCEPTION)),
    "exception-applied": ("103, and yet the update was made", Fault(Kind.CODE, code=Code.EXCEPTION, applied=True)),
    "hang-not-applied": ("No answer ever, and the update was not made", Fault(Kind.HANG)),
    "hang-applied": ("No answer ever, and yet the update was made", Fault(Kind.HANG, applied=True)),
    "drop-before": ("The connection breaks before the update is read", Fault(Kind.DROP_BEFORE_READING)),
    "drop-after": ("The connection breaks after the update was made", Fault(Kind.DROP_AFTER_APPLYING)),
    "half": ("Half an answer; the update was made", Fault(Kind.HALF_ANSWER)),
    "empty": ("An empty answer; the update was made", Fault(Kind.EMPTY_BODY)),
    "page-200": ("A web page that looks like success; the update was not made", Fault(Kind.HTML_PAGE, status=200)),
    "page-401": ("A web page: the key is refused", Fault(Kind.HTML_PAGE, status=401)),
    "page-502": ("A web page: bad gateway; the update was not made", Fault(Kind.HTML_PAGE)),
    "capitals": ("The usual answer, with Code and Message capitalised", Fault(Kind.CAPITALS)),
    "negative": ("A negative code; the update was not made", Fault(Kind.NEGATIVE_CODE)),
}
"""Those that the pages offer: what to call each, and what it is."""


def in_words(fault: Fault) -> str:
    """What a fault does, for people."""
    for label, preset in PRESETS.values():
        if preset == fault:
            return label
    parts = [fault.kind.replace("_", " ")]
    parts += [str(fault.code)] if fault.code is not None else []
    parts += [f"HTTP {fault.status}"] if fault.status is not None else []
    parts += [f"after {fault.seconds:g} s"] if fault.seconds else []
    return ", ".join([*parts, "applied" if fault.applied else "not applied"])
