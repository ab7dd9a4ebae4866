"""What the banner says about one update, and the ways on from there."""

from collections.abc import Sequence
from datetime import datetime

from app.core import mend
from app.core.answer import Step
from app.core.dataclass import dataclass
from app.core.item import Item, State
from app.gui import mend_words, outbox_words
from app.gui.outbox_ways import settling
from app.gui.tone import Tone
from app.gui.wish import Way, Wish, WishKind
from app.gui.words import mention, stamp, translate

_SETTLING = {
    WishKind.LOOK: "unknown.look",
    WishKind.ARRIVED: "unknown.arrived",
    WishKind.NOT_ARRIVED: "unknown.notArrived",
    WishKind.SEND_AGAIN: "unknown.sendAgain",
    WishKind.SEND_WITHOUT_DISPOSITION: "unknown.sendWithoutDisposition",
}
"""The objectName of the button for each way to settle."""


@dataclass(frozen=True, slots=True)
class Notice:
    """`key` is the same as long as only the words change; `moves` where they do by themselves, as a countdown."""

    key: tuple[object, ...]
    words: str
    tone: Tone
    choices: tuple[Way, ...] = ()
    moves: bool = False


def about_item(item: Item, items: Sequence[Item], now: datetime) -> Notice:
    """What to say about `item`, among all open `items`."""
    words, tone = outbox_words.headline(item, items, now)
    moves = item.state in {State.HELD, State.SENDING, State.WAITING}
    return Notice((item.id, item.state, tone), words, tone, tuple(_ways(item)), moves)


def about_stale(stale: Sequence[Item], now: datetime) -> Notice:
    """What to say about updates that are too old to go out without a look."""
    send = translate("notice", "Send it") if len(stale) == 1 else translate("notice", "Send all {0}").format(len(stale))
    ways = (
        Way(translate("notice", "Review"), Wish(WishKind.SHOW, stale[0].id), "stale.review"),
        Way(send, Wish(WishKind.SEND_ALL), "stale.sendAll"),
        Way(translate("notice", "Later"), Wish(WishKind.LATER, stale[0].id), "stale.later"),
    )
    key = ("stale", *(each.id for each in stale))
    return Notice(key, outbox_words.stale(stale, now), Tone.CAUTION, ways)


def about_left(left: Sequence[Item]) -> Notice | None:
    """What to say at the start about updates of an earlier run: those that go out by themselves, and those that don't.

    What needs the person has words of its own.
    """
    going = [each for each in left if each.is_queued or each.state in {State.HELD, State.SENDING}]
    back = [each for each in left if each.state is State.DRAFT]
    told = []
    if going:
        one = translate("notice", "1 update from {0} had not gone out when the program ended. It goes out now.")
        more = translate("notice", "{1} updates from {0} had not gone out when the program ended. They go out now.")
        words = one if len(going) == 1 else more
        told.append(words.format(stamp(min(each.made for each in going)), len(going)))
    if back:
        one = translate("notice", "1 update that you took back is still in the outbox. It is not sent by itself.")
        more = translate("notice", "{0} updates that you took back are still in the outbox. None is sent by itself.")
        told.append((one if len(back) == 1 else more).format(len(back)))
    if not told:
        return None
    show = Way(translate("notice", "Show the outbox"), Wish(WishKind.SHOW, (going or back)[0].id), "left.show")
    return Notice(("left", len(going), len(back)), " ".join(told), Tone.QUIET, (show,))


def _ways(item: Item) -> list[Way]:
    match item.state:
        case State.HELD:
            return [
                _way(item, WishKind.UNDO, translate("notice", "Undo"), "held.undo"),
                _way(item, WishKind.SEND_NOW, translate("notice", "Send now"), "held.sendNow"),
            ]
        case State.WAITING:
            return [
                _way(item, WishKind.SEND_NOW, translate("notice", "Send now"), "waiting.sendNow"),
                _way(item, WishKind.EDIT, translate("notice", "Back to the form"), "waiting.edit"),
            ]
        case State.QUEUED:
            return [_way(item, WishKind.SHOW, translate("notice", "Show the outbox"), "queued.show")]
        case State.DRAFT:
            return [
                _way(item, WishKind.PUT_BACK, translate("notice", "Let it go out after all"), "draft.putBack"),
                _way(item, WishKind.DROP, translate("notice", "Drop it…"), "draft.drop"),
            ]
        case State.NEEDS_YOU:
            return [*_mending(item), _later(item, "needs.later")]
        case State.CONFLICT:
            resolve = _way(item, WishKind.RESOLVE, translate("notice", "Resolve…"), "conflict.resolve")
            copy = _way(item, WishKind.COPY, translate("notice", "Copy my changes"), "conflict.copyMine")
            return [resolve, copy, _later(item, "conflict.later")]
        case State.UNKNOWN:
            return [*_settling(item), *_page(item, "unknown.mend"), _later(item, "unknown.later")]
        case State.APPLIED:
            words = translate("notice", "Edit lead {0} again").format(mention(item.lead))
            return [_way(item, WishKind.EDIT_LEAD, words, "editAgain")]
        case _:
            return []


def _mending(item: Item) -> list[Way]:
    again = _way(item, WishKind.SEND_AGAIN, translate("notice", "Send it again"), "needs.sendAgain")
    edit = _way(item, WishKind.EDIT, translate("notice", "Bring it back into the form"), "needs.edit")
    refused = item.answer is not None and item.answer.step is Step.MEND and item.settled is None
    return [*_page(item, "needs.mend"), edit] if refused else [edit, again]


def _page(item: Item, name: str) -> list[Way]:
    asks = mend.asks(item)
    return [_way(item, WishKind.MEND, mend_words.offer(asks), name)] if asks is not None else []


def _settling(item: Item) -> list[Way]:
    return [_way(item, kind, words, _SETTLING[kind]) for kind, words in settling(item)]


def _later(item: Item, name: str) -> Way:
    return _way(item, WishKind.LATER, translate("notice", "Later"), name)


def _way(item: Item, kind: WishKind, words: str, name: str) -> Way:
    return Way(words, Wish(kind, item.id), name)
