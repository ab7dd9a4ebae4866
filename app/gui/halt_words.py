"""Why nothing goes out, and what to do about it."""

from collections.abc import Collection, Sequence

from app.core.answer import FILES, Answer, Cause, failure
from app.core.item import Item, State
from app.gui import store_words
from app.gui.answer_words import not_sent, refused_key
from app.gui.notice import Notice
from app.gui.tone import Tone
from app.gui.wish import Way, Wish, WishKind
from app.gui.words import translate
from app.sender.sender import EVERYWHERE, Halt, Sender

_WOULD_GO = {State.QUEUED, State.WAITING}


def halted(sender: Sender, items: Sequence[Item]) -> Notice | None:
    """What keeps an update of `items` from going out, that a person can do something about; None where nothing does."""
    if sender.trouble is not None:
        return Notice(("store", sender.trouble.trouble), store_words.not_noted(sender.trouble), Tone.PROBLEM)
    if sender.halts.get(EVERYWHERE) is Halt.PERSON:
        words = translate("halt", "The outbox is paused: nothing goes out until you let it.")
        go_on = Way(translate("halt", "Go on sending"), Wish(WishKind.GO_ON), "outbox.goOn")
        return Notice(("paused",), words, Tone.CAUTION, (go_on,))
    for item in items if sender.halts else ():
        why = sender.halts.get(item.layout.server)
        if why not in {None, Halt.READING_KEY} and item.state in _WOULD_GO:
            return _at_server(item, why, items)
    return None


def waits_while_paused() -> str:
    """What becomes of an update whose undo window ends while the outbox is paused."""
    return translate("halt", "The outbox is paused: then it waits until you let it go on.")


def _at_server(item: Item, why: Halt, items: Sequence[Item]) -> Notice:
    waiting = sum(each.layout.server == item.layout.server and each.state in _WOULD_GO for each in items)
    host = item.layout.server.split("://", 1)[-1]
    many = translate("halt", "1 update waits.") if waiting == 1 else translate("halt", "{0} updates wait.")
    key = (item.layout.server, why, waiting)
    give = Way(translate("halt", "Give the API key…"), Wish(WishKind.GIVE_KEY, item.id), "key.give")
    again = Way(translate("halt", "Try again"), Wish(WishKind.GO_ON, item.id), "tryAgain")
    if why is Halt.NO_KEY:
        words = translate("halt", "{0} needs its API key before anything goes out.").format(host)
        return Notice(key, f"{words} {many.format(waiting)}", Tone.CAUTION, (give,))
    if why is Halt.KEY_REFUSED:
        return Notice(key, f"{refused_key(item.layout)} {many.format(waiting)}", Tone.PROBLEM, (give, again))
    if why is Halt.PROXY_ASKS:
        sign_in = Way(translate("halt", "Sign in to the proxy…"), Wish(WishKind.GIVE_LOGIN, item.id), "proxy.give")
        return Notice(key, f"{_told(item, why, items)} {many.format(waiting)}", Tone.CAUTION, (sign_in, again))
    return Notice(key, f"{_told(item, why, items)} {many.format(waiting)}", Tone.PROBLEM, (again,))


_CAUSES = {
    Halt.CERTIFICATE_REFUSED: frozenset({Cause.CERTIFICATE_REFUSED}),
    Halt.CERTIFICATE_WANTED: frozenset({Cause.CERTIFICATE_WANTED}),
    Halt.PROXY_ASKS: frozenset({Cause.PROXY_ASKS}),
    Halt.PROXY_UNUSABLE: frozenset({Cause.PROXY_UNUSABLE}),
    Halt.FILE_UNUSABLE: FILES,
}


def last(items: Sequence[Item], server: str, causes: Collection[Cause]) -> Answer | None:
    """The newest answer of one of these causes to an update of `items` for `server`."""
    found = [each for each in items if each.layout.server == server and each.answer and each.answer.cause in causes]
    return max(found, key=lambda each: each.since).answer if found else None


def _told(item: Item, why: Halt, items: Sequence[Item]) -> str:
    causes = _CAUSES[why]
    told = last(items, item.layout.server, causes)
    return not_sent(told or failure(min(causes, key=lambda each: each.value)), item.layout)
