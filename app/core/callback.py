"""Call-back times: wall time in the zone of the lead's Contact Hours, which is how Noojee reads them."""

from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum, auto

from app.core.contract import CALLBACK_FORMAT

_MINUTE = timedelta(minutes=1)
_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)


class Standing(Enum):
    """What happens to the lead's call-back when no time is booked."""

    UNDECIDED = auto()
    """The person has not said. Nothing is sent: leaving the call-back out may drop one that is booked."""
    NONE = auto()
    """None is sent, and Noojee treats the lead as a new one."""
    UNREAD = auto()
    """Something was typed that is no time, or that could be two."""
    KEEP = auto()
    """`<No Change>` is sent; only where the connection says that its server understands it."""


class Odd(Enum):
    """What is unusual about a wall time."""

    NO_SUCH_TIME = auto()
    """The clocks skip it that day."""
    TWICE = auto()
    """The clocks show it twice that day, and the wire form can't say which is meant."""
    PAST = auto()
    """Noojee dials as soon as possible."""


def wire(when: datetime) -> str:
    """`when` (naive, in the Contact Hours zone) as `njCallBackDate` carries it."""
    return f"{when.year:04}/{when:%m/%d %H:%M}"


def read_wire(text: str) -> datetime:
    """The naive wall time in `text`; raises ValueError when it has not the wire form."""
    when = datetime.strptime(text, CALLBACK_FORMAT)  # noqa: DTZ007 - a wall time has no zone of its own
    if wire(when) != text:
        raise ValueError(text)
    return when


def beside(when: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """The nearest wall times before and after `when` that the clocks of `zone` show just once on that day.

    For one that they skip, or show twice. Raises OverflowError at the ends of time.
    """

    def nearest(step: timedelta) -> datetime:
        each = when.replace(second=0, microsecond=0, fold=0)
        while oddity(each, zone, _LONG_AGO) is not None:
            each += step
        return each

    return nearest(-_MINUTE), nearest(_MINUTE)


def offers(found: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    """What to choose from instead of the times that a text can mean: one of them, or those beside an odd one.

    `now` is aware, in the zone of the Contact Hours.
    """
    if len(found) != 1 or now.tzinfo is None:
        return found
    odd = oddity(found[0], now.tzinfo, now)
    return beside(found[0], now.tzinfo) if odd in {Odd.NO_SUCH_TIME, Odd.TWICE} else ()


def oddity(when: datetime, zone: tzinfo, now: datetime) -> Odd | None:
    """What is unusual about the wall time `when` in `zone`, at the aware moment `now`; None if nothing is."""
    early, late = when.replace(tzinfo=zone, fold=0), when.replace(tzinfo=zone, fold=1)
    try:
        again = early.astimezone(UTC).astimezone(zone)
    except OverflowError:  # the first or the last day that a datetime can tell
        return Odd.PAST if when.year == 1 else Odd.NO_SUCH_TIME
    if again.replace(tzinfo=None) != when.replace(fold=0):
        return Odd.NO_SUCH_TIME
    if late.astimezone(UTC) <= now:
        return Odd.PAST
    return Odd.TWICE if early.utcoffset() != late.utcoffset() else None
