"""What the server said, or did not say, and what is known about the lead because of it (NOOJEE.md, The answer)."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any

from app.core.contract import Code
from app.core.dataclass import dataclass

_LONGEST_MESSAGE = 500


class Known(Enum):
    """What is known about the lead. There is no fourth state, and `UNKNOWN` is neither of the others."""

    APPLIED = auto()
    NOT_APPLIED = auto()
    UNKNOWN = auto()


class Cause(Enum):
    """Where an answer comes from: a code of Noojee's, something else on the line, or the lack of an answer."""

    CODE = auto()
    KEY_REFUSED = auto()
    PROXY_REFUSED = auto()
    """The proxy did not let the request through."""
    PROXY_ASKS = auto()
    """It wants a user and a password, or others."""
    PROXY_SILENT = auto()
    """It can't be reached, or gives no answer that could be read."""
    PROXY_UNUSABLE = auto()
    """It is of a kind, or wants a kind of login, that this program does not know: the message names it."""
    FILE_MISSING = auto()
    """A file of certificates that the connection names, as the message does; so the three below."""
    FILE_UNREADABLE = auto()
    FILE_NOT_PEM = auto()
    KEY_LOCKED = auto()
    """A key file that has a password."""
    CERTIFICATE_WANTED = auto()
    """The server wants a certificate of ours, or another one: it says so before it takes any request."""
    KEY_DOES_NOT_FIT = auto()
    """It is not the key of the certificate, or there is none."""
    UNREADABLE = auto()
    TOO_LONG = auto()
    NO_SUCH_HOST = auto()
    NO_CONNECTION = auto()
    CERTIFICATE_REFUSED = auto()
    TIMED_OUT = auto()
    BROKEN_OFF = auto()
    UNFORESEEN = auto()
    INTERRUPTED = auto()
    """The program ended before an answer came."""
    EARLIER = auto()
    """This time it was surely not applied; an earlier send of the same update may have been."""
    RECOVERED = auto()
    """The program's own notes were damaged, and what was read from them may not be the last that was written."""


class Step(Enum):
    """The one way forward."""

    DONE = auto()
    MEND = auto()
    WAIT = auto()
    TRY_AGAIN = auto()
    GIVE_KEY = auto()
    RESOLVE = auto()
    SETTLE = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply or failure. `code` and `message` are the vendor's, where there were any; `status` is HTTP's."""

    known: Known
    cause: Cause
    code: int | None = None
    message: str = ""
    status: int | None = None

    @property
    def step(self) -> Step:
        """What comes next. Only what surely did not change the lead may ever be sent again without a person's word."""
        if self.known is Known.APPLIED:
            return Step.DONE
        if self.known is Known.UNKNOWN:
            return Step.SETTLE
        if self.cause is Cause.KEY_REFUSED:
            return Step.GIVE_KEY
        if self.cause is not Cause.CODE:
            return Step.TRY_AGAIN
        if self.code == Code.TOO_BUSY:
            return Step.WAIT
        return Step.RESOLVE if self.code == Code.CONFLICT else Step.MEND


FILES = frozenset(
    {Cause.FILE_MISSING, Cause.FILE_UNREADABLE, Cause.FILE_NOT_PEM, Cause.KEY_LOCKED, Cause.KEY_DOES_NOT_FIT}
)
"""What is wrong with a file of certificates."""
NEEDS_A_PERSON = FILES | {Cause.CERTIFICATE_REFUSED, Cause.CERTIFICATE_WANTED, Cause.PROXY_ASKS, Cause.PROXY_UNUSABLE}
"""Nothing more goes to the server until somebody has done something about it; what was to go there waits unchanged."""
_BEFORE = NEEDS_A_PERSON | {Cause.NO_SUCH_HOST, Cause.NO_CONNECTION, Cause.PROXY_REFUSED, Cause.PROXY_SILENT}
_REFUSALS = frozenset(Code) - {Code.OK, Code.EXCEPTION}


def read_reply(status: int, content: bytes, hide: Callable[[str], str] = str) -> Answer:
    """What an HTTP reply to `updateLeadFast` says. An answer that nobody foresaw is unknown.

    `hide` takes out of the message what must not be shown. It sees all of it: once cut short, half a key is left.
    """
    said = read_coded(content)
    if said is None:
        return read_status(status)
    code, message = said.code, plain(hide(said.message))
    known = Known.UNKNOWN
    if code == Code.OK and 200 <= status < 300:
        known = Known.APPLIED
    elif code in _REFUSALS and status < 500:
        known = Known.NOT_APPLIED
    elif _refuses_key(status) and code not in {Code.OK, Code.EXCEPTION}:
        return Answer(Known.NOT_APPLIED, Cause.KEY_REFUSED, code, message, status)
    return Answer(known, Cause.CODE, code, message, status)


def failure(cause: Cause) -> Answer:
    """The answer where none came. Only what ended before the request could go out is surely not applied."""
    return Answer(Known.NOT_APPLIED if cause in _BEFORE else Known.UNKNOWN, cause)


def read_status(status: int) -> Answer:
    """What an HTTP reply says that has no code of Noojee's in it."""
    if _refuses_key(status):
        return Answer(Known.NOT_APPLIED, Cause.KEY_REFUSED, status=status)
    if status == 407:  # Proxy Authentication Required: the proxy kept the request
        return Answer(Known.NOT_APPLIED, Cause.PROXY_REFUSED, status=status)
    return Answer(Known.UNKNOWN, Cause.UNREADABLE, status=status)


def _refuses_key(status: int) -> bool:
    return status in {401, 403}


@dataclass(frozen=True, slots=True)
class Coded:
    """A JSON answer of Noojee's. `whole` is all of it."""

    code: int
    message: str
    whole: Mapping[str, Any]


def read_coded(content: bytes) -> Coded | None:
    """The answer in a body; None where it isn't one JSON object with one whole-number code."""
    import json  # noqa: PLC0415 - there is no answer before the first paint

    try:
        said = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_constant)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    codes = [said[name] for name in ("code", "Code") if name in said]
    if len(codes) != 1 or type(codes[0]) is not int:
        return None
    messages = [said[name] for name in ("message", "Message") if isinstance(said.get(name), str)]
    return Coded(codes[0], messages[0] if messages else "", said)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    said = dict(pairs)
    if len(said) != len(pairs):
        raise ValueError("the same name twice")
    return said


def _constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def plain(message: str) -> str:
    """A server's text, fit for a label: one line, no control characters, not endless."""
    text = " ".join("".join(each if each.isprintable() else " " for each in message).split())
    return text if len(text) <= _LONGEST_MESSAGE else text[:_LONGEST_MESSAGE] + "…"
