"""How a call-back meets the calling hours, and what the clocks show where the lead is."""

from datetime import datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.core.calling import Called
from app.core.hours import Basis, Breach, Why
from app.core.layout import Layout
from app.core.place import By

translate = QCoreApplication.translate


def outside(called: Called, layout: Layout) -> str:
    """Why nobody should be rung then, and by whose rule."""
    if called.breach is None:
        return ""
    here = translate("hours", "at the lead") if called.at_lead else translate("hours", "in {0}").format(layout.city)
    return f"{_why(called.breach, here)} {_basis(called.breach)}"


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


def _why(breach: Breach, here: str) -> str:
    """`here` says by which clock."""
    clock = f"{breach.local:%H:%M}"
    if breach.why is Why.EARLY and breach.span is not None:
        words = translate("hours", "Too early for a call: {0} {1}, and calls begin at {2}.")
        return words.format(clock, here, _time(breach.span[0]))
    if breach.why is Why.LATE and breach.span is not None:
        words = translate("hours", "Too late for a call: {0} {1}, and on a {2} calls end at {3}.")
        return words.format(clock, here, _weekday(breach.local), _time(breach.span[1]))
    if breach.why is Why.HOLIDAY:
        return translate("hours", "Not a day for calls: {0}, a public holiday {1}.").format(breach.holiday, here)
    return translate("hours", "Not a day for calls: {0} {1}.").format(_weekday(breach.local), here)


def _basis(breach: Breach) -> str:
    texts = {
        Basis.LAW: translate("hours", "By law: {0}."),
        Basis.CODE: translate("hours", "By the code of an association, for its members: {0}."),
        Basis.GUIDANCE: translate("hours", "Advice, which binds nobody: {0}."),
    }
    return texts[breach.rule.basis].format(breach.rule.name)


def _clock(here: datetime, when: datetime) -> str:
    clock = f"{here:%H:%M}"
    return clock if here.date() == when.date() else f"{_day(here)} {clock}"


def _day(when: datetime) -> str:
    return QLocale().toString(QDate(when.year, when.month, when.day), translate("callback", "ddd d MMM"))


def _weekday(when: datetime) -> str:
    return QLocale().dayName(when.isoweekday())


def _city(when: datetime) -> str:
    return str(when.tzinfo).rsplit("/", 1)[-1].replace("_", " ")


def _time(when: time) -> str:
    return f"{when:%H:%M}"
