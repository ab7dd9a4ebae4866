"""Every setting there is. The settings' window, the templates of Windows' policies and the README are made from it."""

from collections.abc import Mapping

from app.core.item import DEFAULT_HOLD, LONGEST_HOLD
from app.core.language import OFFERED
from app.core.setting import Kind, Section, Setting

EVERY = "*"
"""As a disposition: whichever it is."""
DEFAULT_HISTORY_DAYS = 30

_TABLE = (
    Setting(
        "hold_seconds",
        Kind.WHOLE,
        int(DEFAULT_HOLD),
        "Undo window",
        "How many seconds an update can be undone before it goes out; 5 at least where the disposition has actions.",
        Section.SENDING,
        strictest=int(LONGEST_HOLD),
        most=int(LONGEST_HOLD),
    ),
    Setting(
        "at_once",
        Kind.WHOLE,
        2,
        "Requests at once",
        "How many leads may be updated side by side.",
        Section.SENDING,
        strictest=1,
        least=1,
        most=6,
    ),
    Setting(
        "outside_calling_hours",
        Kind.CHOICE,
        "connection",
        "Call-backs outside of the calling hours",
        "What they meet: what the connection says, a warning, or a refusal unless the customer asked for the time.",
        Section.SENDING,
        strictest="block",
        choices={"connection": "As the connection says", "warn": "A warning", "block": "A refusal"},
    ),
    Setting(
        "second_look",
        Kind.TEXTS,
        (),
        "Dispositions that need a second look",
        "The first press of Send only points at what will be sent; * stands for every disposition.",
        Section.SENDING,
        strictest=(EVERY,),
    ),
    Setting(
        "hide_digits",
        Kind.TRUTH,
        False,
        "Hide phone digits",
        "Outbox, history, find, lists, notifications, tickets and exports show the last digits of a number alone.",
        Section.SEEN,
        strictest=True,
    ),
    Setting(
        "short_numbers",
        Kind.TRUTH,
        False,
        "Only the last digits in copied tickets",
        "A ticket that is copied for a colleague has the last digits of phone numbers alone.",
        Section.SEEN,
        strictest=True,
    ),
    Setting(
        "recent_leads",
        Kind.TRUTH,
        True,
        "Recent leads",
        "Find a lead shows, before anything is typed, the leads that were opened and sent last.",
        Section.SEEN,
        strictest=False,
    ),
    Setting(
        "worklists",
        Kind.TRUTH,
        True,
        "Lists of leads",
        "Exports of leads (CSV, Excel) can be opened beside the form.",
        Section.SEEN,
        strictest=False,
    ),
    Setting(
        "history_days",
        Kind.WHOLE,
        DEFAULT_HISTORY_DAYS,
        "Keep the history for",
        "Days after which what was sent is deleted here, at the next start.",
        Section.KEPT,
        strictest=DEFAULT_HISTORY_DAYS,
        least=1,
        most=3650,
    ),
    Setting(
        "log_level",
        Kind.CHOICE,
        "info",
        "Log",
        "How much the program writes down about its own work.",
        Section.KEPT,
        strictest="warning",
        choices={"warning": "What went wrong", "info": "What it does", "debug": "Every step"},
    ),
    Setting(
        "language",
        Kind.CHOICE,
        "",
        "Language",
        "Of the window, from the next start on.",
        Section.PROGRAM,
        choices={"": "The system's", **OFFERED},
    ),
    Setting(
        "check_for_updates",
        Kind.TRUTH,
        True,
        "Check for updates",
        "The menu offers the page where new versions are. Nothing is fetched by the program.",
        Section.PROGRAM,
        strictest=False,
        offered=False,
    ),
    Setting(
        "updates_address",
        Kind.ADDRESS,
        "",
        "Page of new versions",
        "The https address that Check for updates opens; without one there is no such entry.",
        Section.PROGRAM,
        strictest="",
        offered=False,
    ),
    Setting(
        "connections",
        Kind.TEXTS,
        (),
        "Connections",
        "Paths of connection files that everybody gets.",
        Section.PROGRAM,
        offered=False,
        paths=True,
    ),
)
SETTINGS: Mapping[str, Setting] = {each.name: each for each in _TABLE}
"""By name, in the order of the settings' window."""
