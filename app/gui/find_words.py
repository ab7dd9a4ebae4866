"""What a lead that was found is called: what is known of it on one line, and where it is known from."""

from app.core import edit as edits
from app.core.digits import Veil
from app.core.find import Found, Origin
from app.core.item import NEEDS_PERSON, State
from app.gui import outcome_words, words
from app.gui.tone import Tone
from app.gui.visible import one_line, visible
from app.gui.words import stamp, translate

_LONGEST_ID = 60
_LONGEST_VALUE = 60
_LONGEST_LINE = 300
_TAKEN_BACK = {State.DRAFT}


def named(found: Found) -> str:
    """The lead's id; "" for a draft that has none."""
    return one_line(found.lead, _LONGEST_ID)


def lead(found: Found) -> str:
    return named(found) or translate("find", "without an id")


def what(found: Found, nice: words.Nice) -> str:
    """The values that are known, on one line. `nice` writes a number for a person."""
    changes = words.changes(edits.promise(found.edit, found.layout), found.layout, nice)
    parts = [f"{one_line(label, _LONGEST_VALUE)}: {one_line(value, _LONGEST_VALUE)}" for label, value in changes]
    line = " · ".join(parts)
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…"


def standing(found: Found) -> tuple[str, Tone]:
    """Where the lead is known from, since when, and what came of it where that is not what one expects."""
    if found.origin is Origin.LIST:
        return visible(found.words), Tone.QUIET
    if found.origin is Origin.OUTBOX and found.item is not None:
        return _waiting(found.item.state)
    texts = {
        Origin.DRAFT: translate("find", "draft, {0}"),
        Origin.SENT: translate("find", "sent {0}"),
        Origin.OPENED: translate("find", "opened {0}"),
    }
    said = texts.get(found.origin, "{0}").format(stamp(found.when))
    if found.attempt is None:
        return said, Tone.QUIET
    came, tone = outcome_words.came(found.attempt)
    return (said, Tone.QUIET) if tone is Tone.GOOD else (f"{said}. {came}", tone)


def elsewhere(found: Found) -> str:
    """Why a lead of another connection can't be opened here."""
    told = translate("find", "Lead {0} is of “{1}”. Open that connection first; what you typed is kept.")
    return told.format(lead(found), one_line(found.layout.name, _LONGEST_VALUE))


def spoken(found: Found, nice: words.Nice, veil: Veil) -> str:
    """One row, for a screen reader."""
    return ", ".join(filter(None, (lead(found), standing(found)[0], veil(what(found, nice)))))


def count(found: int, most: int) -> str:
    if found == 1:
        return translate("find", "1 lead")
    text = translate("find", "{0} leads, the newest; type more to see others") if found >= most else ""
    return (text or translate("find", "{0} leads")).format(found)


def nothing(text: str, *, recent: bool = True) -> str:
    """Why the list is empty. `recent` is whether it has recent leads before anything is typed."""
    if not text.strip() and not recent:
        return translate("find", "Recent leads are not shown here, as this program is set. Type to find one.")
    if not text.strip():
        return translate("find", "Nothing was sent, typed or opened here yet.")
    words = translate("find", "Nothing here has “{0}” in it. A part is enough: of an id, a number, a name, any value.")
    return words.format(one_line(text.strip(), _LONGEST_VALUE))


def _waiting(state: State) -> tuple[str, Tone]:
    if state in _TAKEN_BACK:
        return translate("find", "taken back, in the outbox"), Tone.QUIET
    if state in NEEDS_PERSON:
        return translate("find", "needs you, in the outbox"), Tone.CAUTION
    if state is State.SENDING:
        return translate("find", "being sent"), Tone.QUIET
    return translate("find", "waiting in the outbox"), Tone.QUIET
