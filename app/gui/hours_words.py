"""How a call-back meets the calling hours, and what the clocks show where the lead is."""

from datetime import datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.core.calling import Called
from app.core.hours import Basis, Breach, Why
from app.core.layout import Layout
from app.core.place import By

translate = QCoreApplication.translate


def outside(called: Called, layout: Layout) -> str:
    """Why nobody should be rung then, by whose rule, and what can be done about it."""
    breach = called.breach
    if breach is None:
        return ""
    told = [_why(breach)]
    if not called.at_lead:
        told.insert(0, translate("hours", "Where the lead is isn't known; by {0} time:").format(layout.city))
    told.append(_basis(breach))
    told.append(translate("hours", "If the customer asked for this time, tick that."))
    return " ".join(told)


def clocks(called: Called, when: datetime) -> str:
    """What the lead's own clocks show at the wall time `when` of the Contact Hours; "" where it is the same."""
    if called.where.by is By.NOTHING:
        return translate("hours", "The lead's own time isn't known.")
    others = [each for each in called.at_lead if each.replace(tzinfo=None) != when]
    if not others:
        return ""
    shown = [f"{_clock(each, when)} ({_city(each)})" for each in called.at_lead]
    if len(shown) == 1:
        return translate("hours", "At the lead: {0}.").format(shown[0])
    return translate("hours", "At the lead, one of: {0}.").format(" · ".join(shown))


def _why(breach: Breach) -> str:
    clock = f"{breach.local:%H:%M}"
    if breach.why is Why.EARLY and breach.span is not None:
        words = translate("hours", "It is {0} at the lead then, and calls begin at {1}.")
        return words.format(clock, _time(breach.span[0]))
    if breach.why is Why.LATE and breach.span is not None:
        words = translate("hours", "It is {0} at the lead then, and on a {1} calls end at {2}.")
        return words.format(clock, _weekday(breach.local), _time(breach.span[1]))
    if breach.why is Why.HOLIDAY:
        words = translate("hours", "It is a public holiday at the lead then ({0}): no calls.")
        return words.format(breach.holiday)
    return translate("hours", "It is {0} at the lead then: no calls.").format(_weekday(breach.local))


def _basis(breach: Breach) -> str:
    texts = {
        Basis.LAW: translate("hours", "That is the law for sales calls: {0}."),
        Basis.CODE: translate("hours", "That binds the members of an association: {0}."),
        Basis.GUIDANCE: translate("hours", "That is advice, and binds nobody: {0}."),
    }
    return texts[breach.rule.basis].format(breach.rule.name)


def _clock(here: datetime, when: datetime) -> str:
    clock = f"{here:%H:%M}"
    return clock if here.date() == when.date() else f"{_day(here)} {clock}"


def _day(when: datetime) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), "ddd d MMM")


def _weekday(when: datetime) -> str:
    return QLocale().dayName(when.isoweekday())


def _city(when: datetime) -> str:
    return str(when.tzinfo).rsplit("/", 1)[-1].replace("_", " ")


def _time(when: time) -> str:
    return f"{when:%H:%M}"
