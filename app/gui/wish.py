"""What a person can want done with an update of the outbox."""

from enum import Enum, auto

from app.core.dataclass import dataclass


class WishKind(Enum):
    UNDO = auto()
    """Back into the form, before it goes out."""
    SEND_NOW = auto()
    EDIT = auto()
    PUT_BACK = auto()
    """Let one that was taken back go out after all."""
    DROP = auto()
    ARRIVED = auto()
    NOT_ARRIVED = auto()
    SEND_AGAIN = auto()
    SEND_WITHOUT_DISPOSITION = auto()
    RESOLVE = auto()
    MEND = auto()
    """The small page about what Noojee said."""
    LOOK = auto()
    COPY = auto()
    """What the update changes, as text."""
    EDIT_LEAD = auto()
    """A new edit of the same lead."""
    LATER = auto()
    SHOW = auto()
    PAUSE = auto()
    GO_ON = auto()
    SEND_ALL = auto()
    HISTORY = auto()
    GIVE_KEY = auto()
    GIVE_LOGIN = auto()
    """To the proxy that asks for it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """`item` is the id of the update, 0 where it is for the whole outbox."""

    kind: WishKind
    item: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """A button. Its words say what it will do."""

    words: str
    wish: Wish
    name: str
