"""What stands beside the box of a call-back: how it reads, on which clocks, and the usual times."""

from collections.abc import Iterator
from datetime import datetime

from app.core.calling import Called
from app.core.hours import Holiday
from app.core.layout import Layout
from app.core.place import By
from app.core.when import PRESETS, Preset, read
from app.core.when_days import Order
from app.gui.words import dated, translate


def reading(text: str, found: tuple[datetime, ...], now: datetime, layout: Layout, called: Called) -> str:
    """`now` is aware, in the zone that the wall times of `found` are in; `called` tells where the lead is."""
    if not text:
        return translate("callback", "{0} time").format(layout.city)
    if not found:
        return translate("callback", "Not understood. Type a day and a time, as “tue 2:30pm”, “26 nov 14:00”, “+45m”.")
    if len(found) > 1:
        return translate("callback", "Which of these?")
    when = found[0]
    told = [translate("callback", "{0}, {1} time.").format(long(when, now), layout.city)]
    told.append(_clocks(called, when))
    here = _here(when.replace(tzinfo=now.tzinfo))
    if here.replace(tzinfo=None) != when:
        shown = f"{here:%H:%M}" if here.date() == when.date() else f"{_day(here)} {here:%H:%M}"
        told.append(translate("callback", "On this computer's clock: {0}.").format(shown))
    return " ".join(filter(None, told))


def _here(when: datetime) -> datetime:
    """An aware moment on this computer's clock; as it is where that has no such day."""
    try:
        return when.astimezone()
    except (OverflowError, ValueError, OSError):  # the first or the last days that a datetime can tell
        return when


def long(when: datetime, now: datetime) -> str:
    """Weekday and month in words, and what is today or tomorrow by that name."""
    days = (when.date() - now.date()).days
    near = {0: translate("callback", "Today, {0}"), 1: translate("callback", "Tomorrow, {0}")}
    return near.get(days, "{0}").format(dated(when, translate("callback", "dddd d MMMM yyyy, HH:mm")))


def offer(when: datetime, now: datetime) -> str:
    """For a button: as short as it can be told from another."""
    words = {0: translate("callback", "Today"), 1: translate("callback", "Tomorrow")}
    day = words.get((when.date() - now.date()).days, _day(when))
    if (when.hour, when.minute) == (0, 0):
        return translate("callback", "{0} {1}, midnight").format(day, f"{when:%H:%M}")
    if (when.hour, when.minute) == (12, 0):
        return translate("callback", "{0} {1}, noon").format(day, f"{when:%H:%M}")
    parts = (
        translate("callback", "{0} {1}, at night"),
        translate("callback", "{0} {1}, in the morning"),
        translate("callback", "{0} {1}, in the afternoon"),
        translate("callback", "{0} {1}, in the evening"),
    )
    return parts[when.hour // 6].format(day, f"{when:%H:%M}")


def presets(now: datetime, order: Order, holiday: Holiday) -> Iterator[tuple[str, datetime]]:
    """The usual times: words, with a place for the key, and the time that each means now."""
    told = {
        Preset.QUARTER: translate("callback", "In 15 minutes"),
        Preset.HOUR: translate("callback", "In an hour"),
        Preset.AFTERNOON: translate("callback", "The next afternoon at two"),
        Preset.TOMORROW: translate("callback", "Tomorrow at ten"),
        Preset.TOMORROW_AFTERNOON: translate("callback", "Tomorrow at two"),
        Preset.WORKING_DAY: translate("callback", "The next working day at nine"),
        Preset.MONDAY: translate("callback", "Next Monday at ten"),
        Preset.WEEK: translate("callback", "In a week at this time"),
        Preset.MONTH: translate("callback", "In a month at this time"),
    }
    for preset in Preset:
        when = read(PRESETS[preset], now, order, holiday)[0]
        yield f"&{{0}}  {told[preset]}\t{_day(when)}, {when:%H:%M}", when


def _day(when: datetime) -> str:
    return dated(when, translate("callback", "ddd d MMM"))


def _clocks(called: Called, when: datetime) -> str:
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


def _clock(here: datetime, when: datetime) -> str:
    clock = f"{here:%H:%M}"
    return clock if here.date() == when.date() else f"{_day(here)} {clock}"


def _city(when: datetime) -> str:
    return str(when.tzinfo).rsplit("/", 1)[-1].replace("_", " ")
