"""How a call-back meets the calling hours, in words."""

from datetime import datetime, time

from PySide6.QtCore import QCoreApplication, QLocale

from app.core.calling import Called
from app.core.hours import Basis, Breach, Why
from app.core.layout import Layout

translate = QCoreApplication.translate


def outside(called: Called, layout: Layout) -> str:
    """Why nobody should be rung then, and by whose rule."""
    if called.breach is None:
        return ""
    here = translate("hours", "at the lead") if called.at_lead else translate("hours", "in {0}").format(layout.city)
    return f"{_why(called.breach, here)} {_basis(called.breach)}"


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


def _weekday(when: datetime) -> str:
    return QLocale().dayName(when.isoweekday())


def _time(when: time) -> str:
    return f"{when:%H:%M}"
