"""What an edit and its parts are called on the screen. Plain words, the consequence first."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone

from app.core.answer import Known
from app.core.attempt import Sent
from app.core.callback import Standing, read_wire
from app.core.check import FAR_AHEAD, LONGEST_LEAD, LONGEST_NUMBER, Reason, Remark
from app.core.contract import PRIORITY_DEFAULT
from app.core.edit import Promise
from app.core.layout import Disposition, Field, Kind, Layout
from app.core.number import Doubt, Reading
from app.gui import hours_words
from app.gui.tone import Tone
from app.gui.visible import isolated, one_line, visible

translate = QCoreApplication.translate
Nice = Callable[[str], str]
"""How a number that is sent is written for a person; the same text where nothing better is known."""

WALL = QTimeZone(QTimeZone.Initialization.UTC)
"""For wall times: in this computer's own zone, Qt would move those that its clocks skip."""
LONGEST_VALUE = 60
"""Characters of a value that are told in a sentence."""
_LONGEST_MENTION = 40


def sentence(promise: Promise, layout: Layout, nice: Nice, *, outside: bool = False) -> str:
    """What sending does, what stays, and what Noojee does besides. `outside`: the call-back is outside of its hours."""
    done = [_set(field, value, nice) for field, value in promise.sets]
    if promise.disposition is not None:
        done.append(translate("words", "sets the disposition to {0}").format(quoted(promise.disposition.name)))
    done += _callback(promise, layout, outside=outside)
    if promise.priority is not None:
        done.append(translate("words", "sets the priority to {0}").format(promise.priority))
    told = [_capital(listed(done)) + "."] if done else []
    if promise.callback in {Standing.UNDECIDED, Standing.UNREAD}:
        told.append(translate("words", "The call-back is still to be decided."))
    kept = [each.label for each in promise.keeps]
    if promise.disposition is None:
        kept.append(translate("words", "the disposition"))
    if kept:
        one, more = translate("words", "Leaves {0} as it is."), translate("words", "Leaves {0} as they are.")
        told.append((one if len(kept) == 1 else more).format(listed(kept)))
    if promise.priority is None:
        told.append(_priority(promise.disposition))
    if promise.unsent and not layout.profile.send_untouched:
        told.append(translate("words", "The other fields are not sent."))
    told.append(actions(promise.disposition))
    return " ".join(told)


def changes(promise: Promise, layout: Layout, nice: Nice) -> list[tuple[str, str]]:
    """What the person changed, as label and value."""
    rows = []
    for field, value in promise.sets:
        shown = nice(value) if field.kind is Kind.PHONE else value
        rows.append((field.label, shown or translate("words", "cleared")))
    if promise.disposition is not None:
        rows.append((translate("words", "Disposition"), promise.disposition.name))
    if isinstance(promise.callback, datetime):
        booked = f"{moment(promise.callback)} ({layout.city})"
        if promise.asked:
            booked = translate("words", "{0}; the customer asked for this time").format(booked)
        rows.append((translate("words", "Call-back"), booked))
    elif promise.callback is Standing.NONE:
        rows.append((translate("words", "Call-back"), translate("words", "none: treat as a new lead")))
    if promise.priority is not None:
        rows.append((translate("words", "Priority"), str(promise.priority)))
    return rows


def _set(field: Field, value: str, nice: Nice) -> str:
    if not value:
        return translate("words", "clears {0}").format(field.label)
    shown = isolated(nice(value)) if field.kind is Kind.PHONE else quoted(value)
    return translate("words", "sets {0} to {1}").format(field.label, shown)


def _priority(disposition: Disposition | None) -> str:
    if disposition is not None and disposition.priority is not None:
        return translate("words", "The disposition gives priority {0}.").format(disposition.priority)
    return translate("words", "Noojee sets its usual priority, {0}.").format(PRIORITY_DEFAULT)


def _callback(promise: Promise, layout: Layout, *, outside: bool) -> list[str]:
    if isinstance(promise.callback, datetime):
        booked = f"{moment(promise.callback)} ({layout.city})"
        if promise.asked:
            return [translate("words", "books a call-back on {0}, for which the customer asked").format(booked)]
        if outside:
            return [translate("words", "books a call-back on {0}, outside of the calling hours").format(booked)]
        return [translate("words", "books a call-back on {0}").format(booked)]
    if promise.callback is Standing.NONE:
        return [translate("words", "books no call-back, so Noojee treats the lead as new")]
    if promise.callback is Standing.KEEP:
        return [translate("words", "keeps the call-back")]
    return []


def second_look(disposition: str) -> str:
    """Why the first press of Send has sent nothing."""
    words = translate("words", "{0} needs a second look: see above what will be sent, and press Send again.")
    return words.format(quoted(disposition))


def actions(disposition: Disposition | None) -> str:
    """What Noojee does when the disposition is set, as far as the connection names it."""
    if disposition is None:
        return translate("words", "Runs no actions.")
    if not disposition.actions:
        return translate("words", "Runs no actions that this connection knows of.")
    return translate("words", "Runs: {0}.").format("; ".join(disposition.actions))


def disposition_hint(disposition: Disposition, refused: datetime | None = None) -> tuple[str, Tone]:
    """What choosing the disposition brings; or, where the server once `refused` it as unknown, when that was."""
    if refused is not None:
        words = translate("words", "Noojee did not know this disposition at {0}: it may refuse it again.")
        return words.format(stamp(refused)), Tone.CAUTION
    told = [actions(disposition)]
    if disposition.priority is not None:
        told.append(translate("words", "Priority {0} unless you set one.").format(disposition.priority))
    if disposition.closes:
        told.append(translate("words", "Closes the lead: it is not called again."))
    return " ".join(told), Tone.QUIET


def priority_hint(number: int) -> str:
    """Where a priority stands among Noojee's built-in ones (NOOJEE.md: in use)."""
    same = {
        2: translate("words", "the same as a call-back that the client agreed to"),
        4: translate("words", "the same as a fresh lead or a busy one"),
        6: translate("words", "the same as a call-back"),
        10: translate("words", "what Noojee gives when nothing is said; later than every built-in one"),
    }
    if number in same:
        return same[number]
    if number < 2:
        return translate("words", "sooner than every built-in priority")
    if number < 4:
        return translate("words", "sooner than a fresh lead, later than a call-back that the client agreed to")
    if number < 6:
        return translate("words", "sooner than a call-back, later than a fresh lead")
    return translate("words", "later than every built-in priority")


def reason(remark: Remark, layout: Layout) -> str:
    """What is to be mended, or what to know before sending."""
    match remark.reason:
        case Reason.LEAD_MISSING:
            return translate("words", "Which lead? Type its external id.")
        case Reason.LEAD_TOO_LONG:
            return translate("words", "An external id has at most {0} characters.").format(LONGEST_LEAD)
        case Reason.NUMBER_MISSING:
            return translate("words", "Type the new number, or tick “No change”.")
        case Reason.NUMBER_NOT_DIGITS:
            return translate("words", "A number has only digits, and perhaps one + in front.")
        case Reason.NUMBER_TOO_LONG:
            return translate("words", "A number has at most {0} digits.").format(LONGEST_NUMBER)
        case Reason.CLEARING_NOT_OFFERED:
            return translate("words", "This connection does not clear numbers. Type one, or tick “No change”.")
        case Reason.MEANS_NO_CHANGE:
            return translate("words", "Noojee would read this as “leave it as it is”. Use “No change” for that.")
        case Reason.CONTROL_CHARACTERS:
            return translate("words", "There are characters in this that can't be seen. Type it again.")
        case Reason.NO_SUCH_DISPOSITION:
            return translate("words", "This campaign has no such disposition. Choose one from the list.")
        case Reason.NO_SUCH_CHOICE:
            return translate("words", "Choose one from the list.")
        case Reason.NOT_A_DATE:
            return translate("words", "A date here looks like 2026/11/26: year, month, day.")
        case Reason.CALLBACK_UNDECIDED:
            return translate(
                "words",
                "Call back, or not? Either replaces a call-back that is booked. To keep one, look at the lead first "
                "(Ctrl+L), and book its time again.",
            )
        case Reason.CALLBACK_UNREAD:
            return translate("words", "This is no time yet, or it could be two: type it anew, or choose one.")
        case Reason.CALLBACK_KEEP_NOT_OFFERED:
            return translate("words", "This connection can't keep a call-back. Book it again, or choose none.")
        case Reason.CALLBACK_SKIPPED_BY_CLOCKS:
            words = translate("words", "There is no such time in {0} on that day: the clocks go forward.")
            return words.format(layout.city)
        case Reason.HOURS_BLOCKED:
            words = translate("words", "This connection sends no call-back outside of the calling hours. {0}")
            return words.format(hours_words.outside(remark.called, layout))
        case Reason.HOURS_BLOCKED_HERE:
            words = translate("words", "As this program is set, no call-back is sent outside of the calling hours. {0}")
            return words.format(hours_words.outside(remark.called, layout))
        case Reason.OUTSIDE_HOURS:
            return hours_words.outside(remark.called, layout)
        case Reason.CALLBACK_FAR:
            return translate("words", "This is more than {0} days from now. Is the year right?").format(FAR_AHEAD.days)
        case Reason.PRIORITY_OUT_OF_RANGE:
            return translate("words", "A priority is a number from 0 to 100.")
        case Reason.CHANGES_NOTHING:
            return translate("words", "Nothing changes yet, and sending it would still add a call record.")
        case Reason.LEAD_CHANGED:
            words = translate("words", "What stands below was typed for lead {0}. Ctrl+N empties the form.")
            return words.format(one_line(remark.lead, _LONGEST_MENTION))
        case Reason.CLEARS_NUMBER:
            return translate("words", "Noojee will be asked to clear this number. It does not say whether it does.")
        case Reason.CALLBACK_PAST:
            return translate("words", "This time has passed: the lead will be dialled as soon as possible.")
        case Reason.CALLBACK_TWICE:
            words = translate("words", "The clocks in {0} go back and show this time twice: Noojee may take either.")
            return words.format(layout.city)
        case Reason.DISPOSITION_WANTS_CALLBACK:
            return translate("words", "This disposition is for leads that are called back, and no time is booked.")
        case Reason.DISPOSITION_TAKES_NO_CALLBACK:
            return translate("words", "This disposition ends the calls to a lead, and a call-back is booked.")


def number_hint(reading: Reading) -> str:
    """How a number reads, and what speaks against it. It can be sent all the same."""
    nice, usual = isolated(reading.nice), isolated(reading.usual)
    match reading.doubt:
        case Doubt.TOO_SHORT:
            return translate("words", "This looks too short for a phone number. Sent as {0}.").format(nice)
        case Doubt.TOO_LONG:
            return translate("words", "This looks too long for a phone number. Sent as {0}.").format(nice)
        case Doubt.NO_SUCH_NUMBER:
            return translate("words", "No phone number like this is known. Sent as {0}.").format(nice)
        case None if reading.usual:
            return translate("words", "Usually {0}. Sent as {1}.").format(usual, nice)
        case None:
            return nice


def last_sent(value: str, sent: Sent) -> str:
    """What was last sent for a field, when, and what came of it."""
    shown = value if sent.value else translate("words", "nothing, to clear it")
    texts = {
        Known.APPLIED: translate("words", "Last sent {1}: {0}. It was applied."),
        Known.NOT_APPLIED: translate("words", "Last sent {1}: {0}. It was not applied."),
        Known.UNKNOWN: translate("words", "Last sent {1}: {0}. We don't know whether it was applied."),
    }
    return texts[sent.known].format(shown, stamp(sent.when))


def last_update(sent: Sent) -> str:
    """When this lead was last updated from here, and what came of it."""
    texts = {
        Known.APPLIED: translate("words", "Last updated from here {0}."),
        Known.NOT_APPLIED: translate("words", "Last sent from here {0}, and not applied."),
        Known.UNKNOWN: translate("words", "Last sent from here {0}; we don't know whether it was applied."),
    }
    return texts[sent.known].format(stamp(sent.when))


def stamp(when: datetime) -> str:
    """Day and time of an aware moment, on this computer's clock."""
    return dated(when.astimezone(), translate("words", "d MMM, HH:mm"))


def wire_moment(value: str) -> str:
    """A call-back time as it was sent, in the window's language."""
    try:
        return moment(read_wire(value))
    except ValueError:
        return value


def moment(when: datetime) -> str:
    """A wall time in the words and order of the window's language."""
    return dated(when, translate("words", "ddd d MMM yyyy, HH:mm"))


def dated(when: datetime, pattern: str) -> str:
    """What the clock and the calendar of `when` show, by a pattern of Qt's in the window's language."""
    time = QTime(when.hour, when.minute, when.second)
    return QLocale().toString(QDateTime(QDate(when.year, when.month, when.day), time, WALL), pattern)


def clock(when: datetime) -> str:
    """The time of day of an aware moment, on this computer's clock."""
    return f"{when.astimezone():%H:%M}"


def quoted(value: str) -> str:
    """A value in quotation marks on one line, cut where it is long."""
    line = visible(" ⏎ ".join(value[: LONGEST_VALUE + 1].splitlines()))
    short = line if max(len(line), len(value)) <= LONGEST_VALUE else f"{line[:LONGEST_VALUE]}…"
    return translate("words", "“{0}”").format(short)


def mention(lead: str) -> str:
    """A lead's id for a button: not endless, and with no letter of it underlined."""
    short = lead if len(lead) <= _LONGEST_MENTION else f"{lead[:_LONGEST_MENTION]}…"
    return short.replace("&", "&&")


def listed(items: Sequence[str] | Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    texts = list(items)
    if len(texts) < 2:
        return "".join(texts)
    return translate("words", "{0} and {1}").format(", ".join(texts[:-1]), texts[-1])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
