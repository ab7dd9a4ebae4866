"""Every event that the program writes down: what support needs to see what went on at a desk.

A lead's id, a name, a number, a value, a disposition and a server's name are in none of them.
"""

from enum import Enum, auto
from hashlib import sha256
from typing import ClassVar
from urllib.parse import urlsplit

from app.core.answer import Answer, Cause, Known
from app.core.dataclass import dataclass
from app.core.failure import Failure
from app.core.item import Item, State
from app.core.layout import Layout
from app.core.policy_trouble import Trouble, Wrong
from app.core.spelling import Word
from app.core.trace import Detail, Event, Level

NAMELESS = Word()
EVERY_SERVER = Word("every")
"""In place of a server's mark."""


class Part(Enum):
    """What of the program has met a trouble that has a name."""

    STORE = auto()
    VAULT = auto()
    CONNECTION_FILE = auto()
    DIAGNOSTICS = auto()


@dataclass(frozen=True, slots=True)
class Started(Event):
    version: Word
    python: Word
    qt: Word
    system: Word
    screens: int
    scale: float
    """Of the screen that the window is on: 1.5 is 150 %."""
    detail: bool


@dataclass(frozen=True, slots=True)
class Ended(Event):
    code: int


@dataclass(frozen=True, slots=True)
class CrashedBefore(Event):
    """The system ended the program's last run. `size` is that of what was written down then, in bytes."""

    size: int
    level: ClassVar[Level] = Level.PROBLEM


@dataclass(frozen=True, slots=True)
class Connected(Event):
    """`server` is a mark: the same for the same server, and not its name."""

    server: Word
    campaign: int
    fields: int
    dispositions: int
    practice: bool


@dataclass(frozen=True, slots=True)
class SendEnded(Event):
    """One request is over. `attempt` counts those that went out because the person said once to send the update."""

    item: int
    attempt: int
    state: State
    known: Known
    cause: Cause
    seconds: float
    code: int | None
    status: int | None


@dataclass(frozen=True, slots=True)
class Halted(Event):
    """Nothing goes to `server` any more, until somebody has done something about it."""

    why: Enum
    server: Word
    level: ClassVar[Level] = Level.CAUTION


@dataclass(frozen=True, slots=True)
class StoreOpened(Event):
    items: int


@dataclass(frozen=True, slots=True)
class StoreRecovered(Event):
    items: int
    attempts: int
    lost: int
    level: ClassVar[Level] = Level.PROBLEM


@dataclass(frozen=True, slots=True)
class Troubled(Event):
    """`kind` is the name that the part itself has for it."""

    part: Part
    kind: Enum | None = None
    name: Word = NAMELESS
    level: ClassVar[Level] = Level.CAUTION


@dataclass(frozen=True, slots=True)
class PolicyTroubled(Event):
    """What is to be mended in what is set for everybody. `name` is a setting's own; what was written is not told."""

    wrong: Enum
    origin: Enum
    name: Word = NAMELESS
    level: ClassVar[Level] = Level.CAUTION


@dataclass(frozen=True, slots=True)
class Unexpected(Event):
    """`times`: it is the how manieth of its kind, in this run."""

    failure: Failure
    times: int
    text: Detail
    level: ClassVar[Level] = Level.PROBLEM


@dataclass(frozen=True, slots=True)
class LibrarySaid(Event):
    """A warning of a library: by the place in its source, its text can be found."""

    logger: Word
    severity: Word
    file: Word
    line: int
    failure: Failure | None
    text: Detail
    level: ClassVar[Level] = Level.CAUTION


@dataclass(frozen=True, slots=True)
class LinesLost(Event):
    """So many lines could not be written before this one."""

    lines: int
    level: ClassVar[Level] = Level.CAUTION


def connected(layout: Layout, *, practice: bool) -> Connected:
    return Connected(mark(layout.server), layout.campaign, len(layout.fields), len(layout.dispositions), practice)


def policy_troubled(trouble: Trouble) -> PolicyTroubled:
    """Of a name that there is not, the setting that it comes nearest to: the name itself can be any text."""
    name = trouble.meant if trouble.wrong is Wrong.UNKNOWN else trouble.name
    return PolicyTroubled(trouble.wrong, trouble.origin, Word(name))


def store_troubled(trouble: Enum, detail: str) -> Troubled:
    """`detail` begins with the name that SQLite or the system has for it."""
    return Troubled(Part.STORE, trouble, Word(detail.partition(":")[0]))


def send_ended(begun: Item, ended: Item, answer: Answer, seconds: float) -> SendEnded:
    """What is written down of an answer to the request that `begun` was sent with; `ended` is what the answer made."""
    return SendEnded(
        item=begun.id,
        attempt=begun.tries + 1,
        state=ended.state,
        known=answer.known,
        cause=answer.cause,
        seconds=seconds,
        code=answer.code,
        status=answer.status,
    )


def mark(server: str) -> Word:
    """The same eight characters for the same server. Whoever knows its name can make them; nobody reads it there."""
    try:
        host = urlsplit(server).netloc.lower()
    except ValueError:
        host = server
    digest = sha256(host.encode("utf-8", "replace")).digest()
    return Word("".join("abcdefghijklmnop"[each & 15] for each in digest[:8]))
