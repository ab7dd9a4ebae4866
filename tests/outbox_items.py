"""One invented update for each state of the outbox, for its tests and for pictures of it."""

from dataclasses import replace
from datetime import datetime, timedelta

from app.core import life
from app.core.answer import Answer, Cause, Known, failure
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.item import Item, State
from app.core.layout import Layout
from tests.core.samples import LAYOUT, TOMORROW
from tests.times import NOW

HOUR = timedelta(hours=1)
PAST = datetime(2026, 11, 24, 12, 0)  # noqa: DTZ001 - a wall time has no zone of its own
"""A call-back half an hour before `NOW`, in Melbourne."""

REFUSED = Answer(Known.NOT_APPLIED, Cause.CODE, 104, "Phone number is on the DNC", 200)
TOO_BUSY = Answer(Known.NOT_APPLIED, Cause.CODE, 109, "Too many requests", 200)
CONFLICT = Answer(Known.NOT_APPLIED, Cause.CODE, 110, "Lead is being edited", 200)
FAULT = Answer(Known.UNKNOWN, Cause.CODE, 103, "java.lang.NullPointerException", 200)
DONE = Answer(Known.APPLIED, Cause.CODE, 0, "", 200)


def edit(
    lead: str = "9856",
    number: str = "0491 570 006",
    disposition: str | None = "Callback",
    callback: datetime | Standing = TOMORROW,
) -> Edit:
    return Edit(lead=lead, phones={"FirstPhone": number}, disposition=disposition, callback=callback)


def asked(number: int, what: Edit | None = None, layout: Layout = LAYOUT, *, ago: float = 60, hold: float = 0) -> Item:
    """An update with this id that a person has sent `ago` seconds before `NOW`: queued, or still held."""
    made = life.send(what or edit(), layout, NOW - timedelta(seconds=ago), hold, who="jane")
    return replace(made, id=number, place=number)


def sending(number: int, what: Edit | None = None, *, ago: float = 60) -> Item:
    """One that went out a second after it was sent."""
    made = asked(number, what, ago=ago)
    return life.begin(made, made.made + timedelta(seconds=1))


def answered(number: int, answer: Answer, what: Edit | None = None, *, ago: float = 60) -> Item:
    """One that was answered two seconds after it was sent."""
    made = sending(number, what, ago=ago)
    return life.after(made, answer, made.made + timedelta(seconds=2), 0.5)


def waiting(number: int, answer: Answer, what: Edit | None = None, *, seconds: float = 10) -> Item:
    """One that goes out again by itself in `seconds`."""
    return replace(answered(number, answer, what), due=NOW + timedelta(seconds=seconds))


def stale(number: int, what: Edit | None = None) -> Item:
    """One from two hours ago that the program found at its start."""
    return life.start_again(asked(number, what, ago=7200), NOW, 10)


def unknown(number: int, what: Edit | None = None) -> Item:
    return answered(number, FAULT, what)


def unsent(number: int, what: Edit | None = None) -> Item:
    """One that was given up after half an hour without a connection."""
    return life.give_up(asked(number, what, ago=1900), failure(Cause.NO_CONNECTION), NOW)


def one_of_each() -> dict[str, Item]:
    """By a name for the state, an update that is in it at `NOW`; each of another lead."""
    sale = edit("9861", disposition="Sale", callback=Standing.NONE)
    plain = Edit(lead="9858", phones={}, callback=Standing.NONE, priority=4, fields={"Name": "Jane Smith-Nguyen"})
    made = {
        "held": asked(1, edit("9850"), ago=1, hold=10),
        "next": asked(2, edit("9851")),
        "waits for its turn": asked(3, edit("9852")),
        "being sent": sending(4, edit("9853"), ago=3),
        "still waiting": sending(5, edit("9854"), ago=30),
        "too busy": waiting(6, TOO_BUSY, edit("9855")),
        "not connected": waiting(7, failure(Cause.NO_CONNECTION), plain),
        "stale": stale(8, edit("9859")),
        "stale, its call-back passed": stale(9, edit("9860", callback=PAST)),
        "refused": answered(10, REFUSED, sale),
        "given up": unsent(11, edit("9862")),
        "not arrived": life.not_arrived(unknown(12, edit("9863")), NOW),
        "conflict": answered(13, CONFLICT, edit("9864")),
        "unknown": unknown(14, edit("9865")),
        "interrupted": life.interrupted(sending(15, edit("UK/0007"), ago=600), NOW),
        "draft": life.take_back(asked(16, edit("9867")), NOW),
        "behind": asked(17, edit("9865", number="03 5550 1777", disposition=None), ago=20),
        "applied": answered(18, DONE, edit("9868")),
        "seen to arrive": life.arrived(unknown(19, edit("9869")), NOW),
        "dropped": life.cancel(asked(20, edit("9870")), NOW),
        "replaced": life.give_way(life.take_back(asked(21, edit("9871")), NOW), NOW),
    }
    assert {each.state for each in made.values()} == set(State)
    return made
