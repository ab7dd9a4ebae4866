"""What each setting of app/core/policy.py is called in the settings' window, by its name there."""

from app.core.item import LEAST_HOLD_WITH_ACTIONS
from app.core.language import OFFERED
from app.core.setting import Section
from app.gui.words import translate


def section(section: Section) -> str:
    return {
        Section.SENDING: translate("SettingsDialog", "Sending"),
        Section.SEEN: translate("SettingsDialog", "What is shown"),
        Section.KEPT: translate("SettingsDialog", "What is kept"),
        Section.PROGRAM: translate("SettingsDialog", "The program"),
    }[section]


def label(name: str) -> str:
    """What stands before its box."""
    return {
        "hold_seconds": translate("SettingsDialog", "&Undo window"),
        "at_once": translate("SettingsDialog", "Requests at &once"),
        "outside_calling_hours": translate("SettingsDialog", "C&all-backs outside of the calling hours"),
        "second_look": translate("SettingsDialog", "&Dispositions that need a second look"),
        "hide_digits": translate("SettingsDialog", "Lists and traces have"),
        "short_numbers": translate("SettingsDialog", "A copied ticket has"),
        "recent_leads": translate("SettingsDialog", "Find a lead"),
        "worklists": translate("SettingsDialog", "Lists of leads"),
        "history_days": translate("SettingsDialog", "Keep the &history for"),
        "log_level": translate("SettingsDialog", "Lo&g"),
        "language": translate("SettingsDialog", "La&nguage"),
        "check_for_updates": translate("SettingsDialog", "New versions"),
        "updates_address": translate("SettingsDialog", "Page of new versions"),
        "connections": translate("SettingsDialog", "Connections"),
    }[name]


def ticked(name: str) -> str:
    """Beside the check box of one that is true or false."""
    return {
        "hide_digits": translate("SettingsDialog", "Only the last d&igits of phone numbers"),
        "short_numbers": translate("SettingsDialog", "Only the last digits of &phone numbers"),
        "recent_leads": translate("SettingsDialog", "Shows &recent leads before anything is typed"),
        "worklists": translate("SettingsDialog", "Can be opened &from files, beside the form"),
        "check_for_updates": translate("SettingsDialog", "The menu offers their page"),
    }[name]


def note(name: str) -> str:
    """What it does: under its box."""
    return {
        "hold_seconds": translate(
            "SettingsDialog",
            "How long an update can be undone before it goes out. At least {0} s where the disposition has "
            "actions: then Noojee may write to people.",
        ).format(int(LEAST_HOLD_WITH_ACTIONS)),
        "at_once": translate(
            "SettingsDialog",
            "How many leads may be updated side by side. More is faster, and keeps others from Noojee longer.",
        ),
        "outside_calling_hours": translate(
            "SettingsDialog",
            "What a call-back meets that is outside of the hours in which the lead may be called. Here, a connection "
            "can be made stricter, and not laxer.",
        ),
        "second_look": translate(
            "SettingsDialog",
            "One a line; * for all of them. The first press of Send only points at what will be sent.",
        ),
        "hide_digits": translate(
            "SettingsDialog",
            "In the outbox, the history, find, lists, notifications, tickets and exports. The form has them whole.",
        ),
        "short_numbers": translate(
            "SettingsDialog", "For a colleague who needs to know what happened, and not whom to ring."
        ),
        "recent_leads": translate("SettingsDialog", "What was typed and not sent is shown all the same."),
        "worklists": translate("SettingsDialog", "Without it, no list is opened, nor a file that is dragged here."),
        "history_days": translate(
            "SettingsDialog",
            "Older lines are deleted for good at the next start. What has not gone out is always kept.",
        ),
        "log_level": translate("SettingsDialog", "How much the program writes down about its own work."),
        "language": translate("SettingsDialog", "Of the window, from the next start on."),
        "check_for_updates": translate("SettingsDialog", "The program fetches and installs nothing itself."),
        "updates_address": "",
        "connections": translate("SettingsDialog", "Files that everybody gets."),
    }[name]


def choices(name: str) -> dict[str, str]:
    """The values of one that is chosen from a list, with their words. A language has its own name in every other."""
    return {
        "outside_calling_hours": {
            "connection": translate("SettingsDialog", "what the connection says"),
            "warn": translate("SettingsDialog", "a warning"),
            "block": translate("SettingsDialog", "a refusal, unless the customer asked"),
        },
        "log_level": {
            "warning": translate("SettingsDialog", "what went wrong"),
            "info": translate("SettingsDialog", "what it does"),
            "debug": translate("SettingsDialog", "every step"),
        },
        "language": {"": translate("SettingsDialog", "as the system's"), **OFFERED},
    }[name]


def unit(name: str, number: int) -> str:
    """What stands behind a number."""
    if name == "hold_seconds":
        return translate("SettingsDialog", " s")
    if name == "history_days":
        return translate("SettingsDialog", " day") if number == 1 else translate("SettingsDialog", " days")
    return ""


def at_least(name: str) -> str:
    """What stands in place of the least number; "" where that stands for itself."""
    return translate("SettingsDialog", "none: goes out at once") if name == "hold_seconds" else ""


def locked(about: str) -> str:
    """Under the box of one that a policy has set."""
    return " ".join(filter(None, (translate("SettingsDialog", "Set by your organisation."), about)))


def off(*, locked: bool) -> str:
    """Who has switched something off, for the middle of a sentence that names it."""
    if locked:
        return translate("SettingsDialog", "switched off by your organisation")
    return translate("SettingsDialog", "switched off in the settings")
