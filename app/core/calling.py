"""A call-back set against the clocks and the calling hours where its lead is."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.core.callback import Odd, oddity
from app.core.dataclass import dataclass
from app.core.hours import Breach, Holiday, Rule, breach, next_allowed
from app.core.layout import Layout
from app.core.place import By, Country, Whereabouts, whereabouts

_LAST_YEAR = 9998
"""After it, clocks elsewhere may show a day that no calendar has."""


@dataclass(frozen=True, slots=True)
class Calling:
    """What is known of calling hours: rules, places and holidays by country (two letters), and the zones there are."""

    rules: Mapping[str, tuple[Rule, ...]]
    countries: Mapping[str, Country]
    holiday: Callable[[str], Holiday]
    zones: frozenset[str]


@dataclass(frozen=True, slots=True)
class Called:
    """`at_lead` are the aware times that the lead's clocks show: one, or several where it may be in several zones.

    `instead` is the next time within the hours, a wall time of the Contact Hours.
    """

    where: Whereabouts
    at_lead: tuple[datetime, ...] = ()
    breach: Breach | None = None
    instead: datetime | None = None


def called(when: datetime, layout: Layout, values: Mapping[str, str], now: datetime, calling: Calling) -> Called:
    """How a call-back at the wall time `when` of the Contact Hours meets its lead, of which `values` are known.

    `now` is aware. One that has passed is dialled as soon as possible, so it is judged by now. Where nothing tells
    where the lead is, the hours are those of the Contact Hours' own clock.
    """
    home = ZoneInfo(layout.time_zone)
    where = whereabouts(layout, values, calling.countries.get(layout.region), calling.zones)
    odd = oddity(when, home, now)
    if odd is Odd.NO_SUCH_TIME or when.year > _LAST_YEAR:
        return Called(where)
    moment = now if odd is Odd.PAST else when.replace(tzinfo=home)
    zones = [ZoneInfo(each) for each in where.zones]
    shown = {each.replace(tzinfo=None): each for each in (moment.astimezone(zone) for zone in zones)}
    region = layout.calling.region or layout.region
    judged, holiday, rules = zones or [home], calling.holiday(region), calling.rules.get(region, ())
    found = breach(moment.astimezone(UTC), judged, rules, holiday)
    if found is None:
        return Called(where, tuple(shown.values()))
    instead = next_allowed(moment, judged, rules, holiday)
    wall = None if instead is None else instead.astimezone(home).replace(tzinfo=None, fold=0)
    return Called(where, tuple(shown.values()), found, wall)


NOWHERE = Called(Whereabouts((), By.UNASKED))
"""Before anybody has looked."""
