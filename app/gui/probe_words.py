"""What the test of a connection found, a line a step."""

from PySide6.QtCore import QDate, QLocale

from app.core.probe import Distrust, Outcome, Probe, Stage, Step
from app.gui import connection_editor_words as words
from app.gui.tone import Tone
from app.gui.words import translate

Line = tuple[Tone, str]


def found(probe: Probe) -> list[Line]:
    """The steps that were gone, each with how long it took; and in the end, what it comes to."""
    told = [_step(each, probe) for each in probe.steps if each.outcome in {Outcome.PASSED, Outcome.STOPPED}]
    if probe.passed:
        said = translate("connection", "It works. Nothing was changed in Noojee.")
        return [*told, (Tone.GOOD, said)]
    return told


def _step(step: Step, probe: Probe) -> Line:
    if step.outcome is Outcome.STOPPED:
        return Tone.PROBLEM, _stopped(step.stage, probe)
    took = translate("connection", "{0} ({1} s)")
    return Tone.GOOD, took.format(_passed(step.stage, probe), QLocale().toString(step.seconds, "f", 2))


def _passed(stage: Stage, probe: Probe) -> str:
    proxy = probe.route.proxy if probe.route is not None else ""
    match stage:
        case Stage.WAY:
            if proxy:
                return translate("connection", "The way is through the proxy {0}.").format(proxy)
            return translate("connection", "The way is direct, without a proxy.")
        case Stage.NAME:
            return translate("connection", "Its name is known.")
        case Stage.REACH:
            return translate("connection", "It can be reached.")
        case Stage.PROXY:
            return translate("connection", "The proxy lets us through.")
        case Stage.CERTIFICATE if probe.certificate is not None:
            said = translate("connection", "The certificate is trusted: issued by {0}, valid until {1}.")
            return said.format(probe.certificate.issuer, _day(probe))
        case Stage.CERTIFICATE:
            return translate("connection", "The certificate is trusted.")
        case Stage.KEY:
            said = translate("connection", "Noojee took the key. Templates that it may use: {0}.")
            return said.format(len(probe.listing.entities))


def _day(probe: Probe) -> str:
    if probe.certificate is None:
        return ""
    ends = probe.certificate.ends
    shown = QLocale().dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy").replace("yy", "yyyy")
    return QLocale().toString(QDate(ends.year, ends.month, ends.day), shown)


def _stopped(stage: Stage, probe: Probe) -> str:
    if stage is Stage.CERTIFICATE and probe.distrust is not None:
        return _distrusted(probe.distrust)
    return words.why(probe.listing.answer)


def _distrusted(why: Distrust) -> str:
    match why:
        case Distrust.UNKNOWN_ISSUER:
            return translate(
                "connection",
                "The certificate is from an issuer that this computer does not know. If it is your company's own, "
                "give its CA file under Network.",
            )
        case Distrust.SELF_SIGNED:
            return translate(
                "connection",
                "The server issued its certificate itself. If that is meant, give it as the CA file under Network.",
            )
        case Distrust.EXPIRED:
            return translate("connection", "The server's certificate has expired. It must be renewed there.")
        case Distrust.NOT_YET:
            return translate("connection", "The certificate is not valid yet. Is this computer's clock right?")
        case Distrust.OTHER_NAME:
            return translate("connection", "The certificate is for a server of another name. Is the address right?")
        case Distrust.OTHER:
            return translate("connection", "The server's certificate is not trusted here, so nothing was sent.")
