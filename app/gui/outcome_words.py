"""What came of an attempt, in a few words and in full. The consequence first."""

from app.core import contract
from app.core.answer import FILES, Answer, Cause, Step
from app.core.attempt import Attempt
from app.core.contract import Code
from app.core.history import Entry
from app.core.item import Settled, State
from app.gui import answer_words
from app.gui.tone import Tone
from app.gui.visible import visible
from app.gui.words import translate

_NO_NUMBER = {"", contract.NO_CHANGE}


def came(made: Attempt) -> tuple[str, Tone]:
    """What came of the attempt, in a few words. The consequence first."""
    match made.outcome:
        case State.SENDING:
            return translate("history", "Being sent"), Tone.QUIET
        case State.APPLIED if made.settled is Settled.ARRIVED:
            return translate("history", "Applied: you saw that it arrived"), Tone.GOOD
        case State.APPLIED:
            return translate("history", "Applied"), Tone.GOOD
        case State.UNKNOWN:
            return translate("history", "We don't know"), Tone.CAUTION
        case State.CONFLICT:
            return translate("history", "Not applied: someone was editing the lead"), Tone.CAUTION
        case _ if made.settled is Settled.NOT_ARRIVED:
            return translate("history", "Not applied: you saw that it did not arrive"), Tone.CAUTION
        case State.WAITING:
            return _not_applied(made.answer), Tone.QUIET
        case _:
            return _not_applied(made.answer), Tone.PROBLEM


def outcome(state: State) -> str:
    """What the attempts of an outcome have in common, for the list to choose from."""
    match state:
        case State.APPLIED:
            return translate("history", "Applied")
        case State.WAITING:
            return translate("history", "Not applied: went out again by itself")
        case State.NEEDS_YOU:
            return translate("history", "Not applied: refused or given up")
        case State.CONFLICT:
            return translate("history", "Not applied: someone was editing the lead")
        case State.UNKNOWN:
            return translate("history", "We don't know")
        case State.QUEUED:
            return translate("history", "Not applied: key or certificate refused")
        case _:
            return state.value


def explained(entry: Entry) -> str:
    """What came of the attempt, with what a person can do about it."""
    made, item = entry.attempt, entry.item
    answer = made.answer
    if answer is None or made.settled is not None:
        return came(made)[0] + "."
    if made.outcome is State.UNKNOWN:
        return answer_words.unknown(answer, item.lead)
    if made.outcome is State.NEEDS_YOU and answer.step is Step.MEND:
        numbers = [
            each for each in item.layout.phones if made.sent.get(each.name, contract.NO_CHANGE) not in _NO_NUMBER
        ]
        return answer_words.mend(answer, item.lead, item.layout, several=len(numbers) > 1)
    return came(made)[0] + "."


def reply(answer: Answer | None) -> str:
    """What came back, for people who read codes."""
    if answer is None:
        return translate("history", "none")
    parts = [f"HTTP {answer.status}"] if answer.status is not None else []
    if answer.code is not None:
        parts.append(translate("history", "code {0}").format(answer.code))
    if answer.message:
        parts.append(translate("words", "“{0}”").format(visible(answer.message)))
    if answer.cause is not Cause.CODE:
        parts.append(answer.cause.name.replace("_", " ").lower())
    return " · ".join(parts)


def _not_applied(answer: Answer | None) -> str:
    match answer.cause if answer is not None else None:
        case Cause.CODE | None:
            return _refused(answer.code if answer is not None else None)
        case Cause.KEY_REFUSED:
            return translate("history", "Not applied: the API key or this computer was refused")
        case Cause.CERTIFICATE_REFUSED:
            return translate("history", "Not sent: the server's certificate was not trusted")
        case Cause.CERTIFICATE_WANTED:
            return translate("history", "Not sent: the server did not trust this computer's certificate")
        case Cause.PROXY_REFUSED:
            return translate("history", "Not sent: the network's proxy did not let it through")
        case Cause.PROXY_ASKS:
            return translate("history", "Not sent: the network's proxy asked for a user and a password")
        case Cause.PROXY_SILENT:
            return translate("history", "Not sent: the network's proxy did not answer")
        case Cause.PROXY_UNUSABLE:
            return translate("history", "Not sent: this program does not know the network's kind of proxy")
        case cause if cause in FILES:
            return translate("history", "Not sent: a file of certificates could not be used")
        case Cause.NO_SUCH_HOST:
            return translate("history", "Not sent: there was no such server, or this computer was offline")
        case _:
            return translate("history", "Not sent: the server did not answer")


def _refused(code: int | None) -> str:
    match code:
        case Code.NO_SUCH_LEAD:
            return translate("history", "Not applied: there is no such lead")
        case Code.NO_PHONE_FIELDS:
            return translate("history", "Not applied: Noojee knows none of the phone fields")
        case Code.DO_NOT_CALL:
            return translate("history", "Not applied: a number is on the Do-Not-Call list")
        case Code.DUPLICATE:
            return translate("history", "Not applied: another lead has the number")
        case Code.NO_SUCH_DISPOSITION:
            return translate("history", "Not applied: there is no such disposition")
        case Code.NEVER_DIALLED:
            return translate("history", "Not applied: the lead had no disposition yet")
        case Code.INSERT_WITH_NO_CHANGE:
            return translate("history", "Not applied: the lead was still to be imported")
        case Code.TOO_BUSY:
            return translate("history", "Not applied: Noojee was too busy")
        case Code.NO_SUCH_CONTACT_HOURS:
            return translate("history", "Not applied: Noojee did not know the lead's Contact Hours")
        case Code.DUPLICATE_LEAD_ID:
            return translate("history", "Not applied: the campaign has the lead twice")
        case _:
            return translate("history", "Not applied: Noojee refused it")
