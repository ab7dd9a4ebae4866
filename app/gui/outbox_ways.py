"""What a person can do with an update in the outbox, by its state. The one thing to do first comes first."""

from app.core import mend
from app.core.answer import Step
from app.core.item import Item, State
from app.gui import mend_words
from app.gui.outbox_words import send_again
from app.gui.wish import Way, Wish, WishKind
from app.gui.words import translate


def ways(item: Item) -> tuple[Way, ...]:
    """None where nothing can be done but wait."""
    match item.state:
        case State.HELD:
            undo = _way(item, WishKind.UNDO, translate("outbox", "Undo: back to the form"))
            return undo, _way(item, WishKind.SEND_NOW, translate("outbox", "Send now"))
        case State.QUEUED | State.WAITING:
            send = _way(item, WishKind.SEND_NOW, translate("outbox", "Send now"))
            return send, _edit(item), _drop(item)
        case State.STALE:
            send = _way(item, WishKind.SEND_NOW, translate("outbox", "Send it"))
            return send, _edit(item), _drop(item)
        case State.DRAFT:
            put_back = _way(item, WishKind.PUT_BACK, translate("outbox", "Send it as it was"))
            return _edit(item), put_back, _drop(item)
        case State.NEEDS_YOU:
            return _mending(item)
        case State.CONFLICT:
            resolve = _way(item, WishKind.RESOLVE, translate("outbox", "Resolve…"))
            return resolve, _look(item), _drop(item)
        case State.UNKNOWN:
            return tuple(_way(item, kind, words) for kind, words in settling(item))
        case State.SENDING | State.APPLIED | State.CANCELLED | State.REPLACED:
            return ()


def _mending(item: Item) -> tuple[Way, ...]:
    again = _way(item, WishKind.SEND_AGAIN, translate("outbox", "Send again"))
    if item.answer is not None and item.answer.step is Step.MEND and item.settled is None:
        form = _way(item, WishKind.EDIT, translate("outbox", "Mend it in the form"))
        asks = mend.asks(item)
        page = (_way(item, WishKind.MEND, mend_words.offer(asks)),) if asks is not None else ()
        return *page, form, again, _drop(item)
    return again, _edit(item), _drop(item)


def settling(item: Item) -> list[tuple[WishKind, str]]:
    """What a person can say of an update that nobody knows about, with the words of each button."""
    found = [
        (WishKind.LOOK, translate("outbox", "Look at the lead in Noojee")),
        (WishKind.ARRIVED, translate("outbox", "It arrived")),
        (WishKind.NOT_ARRIVED, translate("outbox", "It did not arrive")),
        (WishKind.SEND_AGAIN, send_again(item)),
    ]
    if item.can_go_without_disposition:
        found.append((WishKind.SEND_WITHOUT_DISPOSITION, translate("outbox", "Send again without the disposition")))
    return found


def _edit(item: Item) -> Way:
    return _way(item, WishKind.EDIT, translate("outbox", "Edit in the form"))


def _look(item: Item) -> Way:
    return _way(item, WishKind.LOOK, translate("outbox", "Look at the lead in Noojee"))


def _drop(item: Item) -> Way:
    return _way(item, WishKind.DROP, translate("outbox", "Drop…"))


def _way(item: Item, kind: WishKind, words: str) -> Way:
    return Way(words, Wish(kind, item.id), NAMES[kind])


NAMES = {
    WishKind.UNDO: "outbox.undo",
    WishKind.SEND_NOW: "outbox.sendNow",
    WishKind.EDIT: "outbox.edit",
    WishKind.PUT_BACK: "outbox.putBack",
    WishKind.DROP: "outbox.drop",
    WishKind.SEND_AGAIN: "outbox.sendAgain",
    WishKind.RESOLVE: "outbox.resolve",
    WishKind.MEND: "outbox.mend",
    WishKind.LOOK: "outbox.look",
    WishKind.ARRIVED: "outbox.arrived",
    WishKind.NOT_ARRIVED: "outbox.notArrived",
    WishKind.SEND_WITHOUT_DISPOSITION: "outbox.sendWithoutDisposition",
}
"""The objectName of the button for each wish."""
