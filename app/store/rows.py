"""Updates, attempts and connections as rows and back. A row that is not what was written raises `UnreadableError`.

Moments are microseconds since 1970. Text of people is bytes, as half a surrogate pair, which one can paste, has no
UTF-8. Every row ends with a digest of the rest: what a disk changes by itself is neither sent nor shown.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from zlib import crc32

from app.core import saved
from app.core.attempt import Attempt
from app.core.item import Item, Settled, State
from app.core.item import lead_key as item_key
from app.core.layout import Layout
from app.store.database import Row
from app.store.trouble import UnreadableError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_Made = TypeVar("_Made")

CONNECTION = ("id", "server", "campaign", "content", "digest")
ITEM = (
    *("id", "place", "open", "state", "connection", "lead", "edit", "made", "vouched", "since", "due", "who", "tries"),
    *("waits_since", "sends", "answer", "settled", "unsettled", "practice", "replaces"),
    "digest",
)
ATTEMPT = ("id", "item", "began", "who", "sent", "before", "ended", "answer", "outcome", "settled", "digest")


def write_moment(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND


def read_moment(value: Any) -> datetime:
    return _EPOCH + timedelta(microseconds=value)


def write_text(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def read_text(value: Any) -> str:
    return str(bytes(value), "utf-8", "surrogatepass")


def lead_key(lead: str) -> bytes:
    """A lead's id, however it is written."""
    return write_text(item_key(lead))


def read_id(row: Sequence[Any]) -> int:
    return int(row[0])


def write_connection(number: int, layout: Layout) -> Row:
    return _with_digest(number, write_text(layout.server), layout.campaign, saved.write_layout(layout))


def read_connection(row: Sequence[Any]) -> Layout:
    return _read(row, lambda: saved.read_saved_layout(row[3]))


def write_item(item: Item, connection: int) -> Row:
    return _with_digest(
        item.id,
        item.place,
        int(item.is_open),
        item.state.value,
        connection,
        lead_key(item.lead),
        saved.write_edit(item.edit),
        write_moment(item.made),
        write_moment(item.vouched),
        write_moment(item.since),
        None if item.due is None else write_moment(item.due),
        write_text(item.who),
        item.tries,
        None if item.waits_since is None else write_moment(item.waits_since),
        item.sends,
        saved.write_answer(item.answer),
        None if item.settled is None else item.settled.value,
        int(item.unsettled),
        int(item.practice),
        item.replaces,
    )


def read_item(row: Sequence[Any], layout: Callable[[int], Layout]) -> Item:
    """`layout` gives the connection with an id."""
    return _read(row, lambda: _item(dict(zip(ITEM, row, strict=True)), layout))


def write_attempt(made: Attempt) -> Row:
    return _with_digest(
        made.id,
        made.item,
        write_moment(made.began),
        write_text(made.who),
        saved.write_values(made.sent),
        saved.write_values(made.before),
        None if made.ended is None else write_moment(made.ended),
        saved.write_answer(made.answer),
        made.outcome.value,
        None if made.settled is None else made.settled.value,
    )


def read_attempt(row: Sequence[Any]) -> Attempt:
    return _read(row, lambda: _attempt(dict(zip(ATTEMPT, row, strict=True))))


def _item(row: dict[str, Any], layout: Callable[[int], Layout]) -> Item:
    return Item(
        edit=saved.read_edit(row["edit"]),
        layout=layout(row["connection"]),
        made=read_moment(row["made"]),
        vouched=read_moment(row["vouched"]),
        since=read_moment(row["since"]),
        who=read_text(row["who"]),
        id=row["id"],
        place=row["place"],
        state=State(row["state"]),
        due=None if row["due"] is None else read_moment(row["due"]),
        tries=row["tries"],
        waits_since=None if row["waits_since"] is None else read_moment(row["waits_since"]),
        sends=row["sends"],
        answer=saved.read_answer(row["answer"]),
        settled=None if row["settled"] is None else Settled(row["settled"]),
        unsettled=bool(row["unsettled"]),
        practice=bool(row["practice"]),
        replaces=row["replaces"],
    )


def _attempt(row: dict[str, Any]) -> Attempt:
    return Attempt(
        item=row["item"],
        began=read_moment(row["began"]),
        who=read_text(row["who"]),
        sent=saved.read_values(row["sent"]),
        before=saved.read_values(row["before"]),
        id=row["id"],
        ended=None if row["ended"] is None else read_moment(row["ended"]),
        answer=saved.read_answer(row["answer"]),
        outcome=State(row["outcome"]),
        settled=None if row["settled"] is None else Settled(row["settled"]),
    )


def _with_digest(*values: int | str | bytes | None) -> Row:
    return (*values, row_digest(values))


def row_digest(values: Sequence[Any]) -> int:
    """Of all values of a row but the digest itself."""
    return crc32(repr(tuple(values)).encode("utf-8", "surrogatepass"))


def _read(row: Sequence[Any], make: Callable[[], _Made]) -> _Made:
    if row_digest(row[:-1]) != row[-1]:
        raise UnreadableError(f"row {row[0]!r} is not as it was written")
    try:
        return make()
    except (ValueError, TypeError, OverflowError) as error:
        raise UnreadableError(f"row {row[0]!r}: {error}") from error
