"""What is said of a connection in the list of those that are known: whose it is, its key, and what is wrong with it."""

from enum import Enum, auto

from app.config import ConnectionFileError
from app.core.connections import Known, Origin
from app.gui import connection_words
from app.gui.tone import Tone
from app.gui.words import translate


class KeyState(Enum):
    """What is known of the key of a connection's server. `SILENT`: the credential store has not answered."""

    STORED = auto()
    THIS_RUN = auto()
    NONE = auto()
    SILENT = auto()
    NOT_NEEDED = auto()


def key(state: KeyState) -> str:
    match state:
        case KeyState.STORED:
            return translate("connections", "stored")
        case KeyState.THIS_RUN:
            return translate("connections", "for this run")
        case KeyState.NONE:
            return translate("connections", "not given yet")
        case KeyState.SILENT:
            return translate("connections", "not known")
        case KeyState.NOT_NEEDED:
            return translate("connections", "none needed")


def whose(known: Known) -> str:
    """Where it comes from, for a column."""
    match known.origin:
        case Origin.OWN:
            return translate("connections", "yours")
        case Origin.OPENED:
            return translate("connections", "a file you opened")
        case Origin.DEPLOYED:
            return translate("connections", "your organisation's")
        case Origin.PRACTICE:
            return translate("connections", "on this computer")


def state(known: Known, *, on: bool) -> tuple[str, Tone]:
    """What matters most of it, for a column; "" where there is nothing."""
    if on and known.origin is Origin.PRACTICE:
        return translate("connections", "on: practice"), Tone.PRACTICE
    if on:
        return translate("connections", "on"), Tone.GOOD
    if known.is_gone:
        return translate("connections", "gone"), Tone.CAUTION
    if known.wrong is not None:
        return translate("connections", "to be mended"), Tone.PROBLEM
    return "", Tone.QUIET


def about(known: Known, state: KeyState) -> str:
    """All there is to say of it, a line each."""
    if known.is_gone:
        words = translate(
            "connections", "There is no file {0} any more. It may be on a drive or a network that is not there now."
        )
        return words.format(known.path)
    if known.wrong is not None:
        return connection_words.trouble(known.wrong) if isinstance(known.wrong, ConnectionFileError) else ""
    told = [known.path] if known.path else []
    if known.origin is Origin.PRACTICE:
        told.append(translate("connections", "A Noojee of its own inside this program: no real lead is touched."))
    if known.origin is Origin.DEPLOYED:
        told.append(translate("connections", "Set by your organisation: it can be used and copied, not changed here."))
    if state is KeyState.STORED:
        told.append(translate("connections", "Its key is in the password store of this computer."))
    elif state is KeyState.THIS_RUN:
        told.append(translate("connections", "Its key is kept until this program ends."))
    elif state is KeyState.NONE:
        told.append(translate("connections", "Its key is asked for when something is to be sent."))
    told += [connection_words.mistake(each) for each in known.passed_over]
    return "\n".join(told)
