"""What an answer is called on the screen. Plain words, the consequence first; codes stay under Details."""

from collections.abc import Sequence
from datetime import datetime

from app.core.answer import FILES, Answer, Cause, Known
from app.core.contract import Code
from app.core.layout import Layout
from app.gui.words import clock, translate


def still_waiting(seconds: float) -> str:
    words = translate("words", "Still waiting: Noojee may be busy. An answer can take {0} s. Nothing is sent twice.")
    return words.format(round(seconds))


def not_there(lead: str, actions: Sequence[str]) -> str:
    """The question before an update that may have arrived can be sent again."""
    words = translate("words", "Have you looked at lead {0}, and is your change not there?").format(lead)
    return f"{words} {_twice(actions)}"


def twice(lead: str, actions: Sequence[str]) -> str:
    """The question before an update that may have arrived is sent again, without a look."""
    words = translate("words", "We don't know whether the update of lead {0} arrived.").format(lead)
    return f"{words} {_twice(actions)}"


def _twice(actions: Sequence[str]) -> str:
    if not actions:
        return translate("words", "If it did arrive, sending it again makes it twice.")
    words = translate("words", "If it did arrive, sending it again runs this twice: {0}.")
    return words.format("; ".join(actions))


def applied(lead: str) -> str:
    return translate("words", "Lead {0} was updated. The dialler sees it in one to two minutes.").format(lead)


def mend(answer: Answer, lead: str, layout: Layout, *, several: bool) -> str:
    """Why Noojee refused the update and what to do, for the place in the form that it is about.

    `several` says that more than one number was sent, so that it isn't known which one is meant.
    """
    match answer.code:
        case Code.NO_SUCH_LEAD:
            words = translate("words", "Nothing was changed: Noojee has no lead {0} in this campaign. Check the id.")
            return words.format(lead)
        case Code.NO_PHONE_FIELDS:
            words = translate(
                "words",
                "Nothing was changed: Noojee knows none of the phone fields of “{0}”. Their names in the connection "
                "file must be those of the campaign.",
            )
            return words.format(layout.name)
        case Code.DO_NOT_CALL if several:
            return translate("words", "Nothing was changed: this number or another one is on the Do-Not-Call list.")
        case Code.DO_NOT_CALL:
            return translate("words", "Nothing was changed: this number is on the Do-Not-Call list.")
        case Code.DUPLICATE if several:
            return translate("words", "Nothing was changed: another lead has this number or one of the others.")
        case Code.DUPLICATE:
            return translate("words", "Nothing was changed: another lead has this number already.")
        case Code.NO_SUCH_DISPOSITION:
            return translate("words", "Nothing was changed: Noojee has no such disposition here. Choose another.")
        case Code.NEVER_DIALLED:
            return translate(
                "words", "Nothing was changed: this lead was never dialled and has no disposition. Choose one."
            )
        case Code.INSERT_WITH_NO_CHANGE:
            words = translate(
                "words", "Nothing was changed: lead {0} is still to be imported. Wait for the import, or check the id."
            )
            return words.format(lead)
        case Code.NO_SUCH_CONTACT_HOURS:
            return translate("words", "Nothing was changed: Noojee doesn't know the lead's Contact Hours.")
        case Code.DUPLICATE_LEAD_ID:
            words = translate("words", "Nothing was changed: the campaign has lead {0} twice. Tell your Noojee team.")
            return words.format(lead)
        case _:
            return translate("words", "Nothing was changed: Noojee refused the update.")


def not_sent(answer: Answer, layout: Layout) -> str:
    """Why nothing reached Noojee."""
    host = layout.server.split("://", 1)[-1]
    match answer.cause:
        case Cause.NO_SUCH_HOST:
            words = translate("words", "Nothing was sent: there is no server {0}, or this computer is offline.")
        case Cause.CERTIFICATE_REFUSED:
            words = translate(
                "words",
                "Nothing was sent: {0} could not prove that it is the right server (its certificate is not trusted). "
                "Tell your IT team.",
            )
        case Cause.CERTIFICATE_WANTED:
            words = translate(
                "words",
                "Nothing was sent: {0} wants to be shown a certificate that it trusts, and was not. Tell your IT team.",
            )
        case Cause.CODE:
            words = translate("words", "Nothing was changed: {0} has been too busy for half an hour.")
        case Cause.PROXY_REFUSED:
            words = translate("words", "Nothing was sent: the network's proxy did not let it through to {0}.")
        case Cause.PROXY_SILENT:
            words = translate("words", "Nothing was sent: the network's proxy, on the way to {0}, does not answer.")
        case Cause.PROXY_ASKS | Cause.PROXY_UNUSABLE:
            return _at_proxy(answer)
        case _ if answer.cause in FILES:
            return about_file(answer)
        case _:
            words = translate("words", "Nothing was sent: {0} does not answer.")
    return words.format(host)


def refused_login(proxy: str) -> str:
    return translate("words", "The proxy {0} did not take this user and password.").format(_host(proxy))


def _at_proxy(answer: Answer) -> str:
    if answer.cause is Cause.PROXY_ASKS:
        words = translate("words", "Nothing was sent: the network's proxy {0} asks who you are.")
        return words.format(_host(answer.message))
    if answer.status is not None:
        words = translate(
            "words",
            "Nothing was sent: the network's proxy wants a kind of sign-in that this program does not know ({0}). Tell "
            "your IT team.",
        )
    elif answer.message == "address":
        words = translate(
            "words", "Nothing was sent: the address of the network's proxy can't be read. Tell your IT team."
        )
    else:
        words = translate(
            "words",
            "Nothing was sent: the network's proxy is of a kind that this program does not know ({0}). Tell your IT "
            "team.",
        )
    return words.format(answer.message)


def about_file(answer: Answer) -> str:
    """What is wrong with a file of certificates."""
    match answer.cause:
        case Cause.FILE_MISSING:
            words = translate("words", "Nothing was sent: the connection names a file {0}, which is not there.")
        case Cause.FILE_NOT_PEM:
            words = translate(
                "words",
                "Nothing was sent: the file {0}, which the connection names, holds nothing in PEM that can be used.",
            )
        case Cause.KEY_LOCKED:
            words = translate(
                "words",
                "Nothing was sent: the key in {0} has a password of its own. Save it without, readable by you alone.",
            )
        case Cause.KEY_DOES_NOT_FIT:
            words = translate("words", "Nothing was sent: {0} does not hold the key of the certificate.")
        case _:
            words = translate("words", "Nothing was sent: the file {0}, which the connection names, can't be read.")
    return words.format(answer.message)


def _host(address: str) -> str:
    return address.split("://", 1)[-1]


def unknown(answer: Answer, lead: str) -> str:
    """That nobody knows, why, and how to find out."""
    words = translate(
        "words",
        "We don't know whether Noojee applied this. {0} Look at lead {1} in Noojee: if its newest call record shows "
        "your change, it arrived.",
    )
    return words.format(_why_unknown(answer), lead)


def _why_unknown(answer: Answer) -> str:
    match answer.cause:
        case Cause.CODE if answer.code == Code.EXCEPTION:
            return translate("words", "Noojee reports a fault of its own.")
        case Cause.CODE:
            return translate("words", "Noojee gave an answer that is not in its documentation.")
        case Cause.EARLIER:
            return translate("words", "It was not applied this time; nobody knows about the time before.")
        case Cause.TIMED_OUT:
            return translate("words", "It was sent, and no answer came in time.")
        case Cause.BROKEN_OFF:
            return translate("words", "It was sent, and the connection broke before an answer came.")
        case Cause.UNREADABLE | Cause.TOO_LONG:
            return translate("words", "It was sent, and what came back is not an answer of Noojee's.")
        case _:
            return translate("words", "It may have been sent, and something unforeseen happened.")


def refused_key(layout: Layout) -> str:
    words = translate("words", "Nothing was changed: {0} did not accept the API key, or does not know this computer.")
    return words.format(layout.server.split("://", 1)[-1])


def details(answer: Answer, lead: str, when: datetime) -> str:
    """What came back at the aware moment `when`, for people who read codes, over the JSON that it answers."""
    known = {
        Known.APPLIED: translate("words", "applied"),
        Known.NOT_APPLIED: translate("words", "not applied"),
        Known.UNKNOWN: translate("words", "unknown"),
    }[answer.known]
    parts = [translate("words", "Last answer, {0}, lead {1}: {2}").format(clock(when), lead, known)]
    if answer.status is not None:
        parts.append(f"HTTP {answer.status}")
    if answer.code is not None:
        parts.append(translate("words", "code {0}").format(answer.code))
    if answer.message:
        parts.append(translate("words", "“{0}”").format(answer.message))
    if answer.cause is not Cause.CODE:
        parts.append(answer.cause.name.replace("_", " ").lower())
    return translate("words", "{0}. It answers this:").format(" · ".join(parts))
