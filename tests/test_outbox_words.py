"""What is said about the updates of the outbox, in every state of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from app.client import READ_SECONDS
from app.core import life
from app.core.answer import Answer, Cause, Known, failure
from app.core.callback import Standing
from app.core.edit import Edit
from app.core.item import Item, State
from app.core.layout import CallbackRule, Disposition
from app.core.standing import Queue
from app.gui import outbox_state_words, outbox_words
from app.gui.outbox_state_words import LONGEST_ANSWER, state, what, when
from app.gui.outbox_ways import ways
from app.gui.tone import Tone
from app.gui.wish import WishKind
from app.gui.words import clock, stamp
from tests.core.samples import LAYOUT
from tests.outbox_items import (
    DONE,
    FAULT,
    PAST,
    TOO_BUSY,
    answered,
    asked,
    edit,
    one_of_each,
    sending,
    stale,
    unknown,
    waiting,
)
from tests.times import NOW

EVERY = list(one_of_each())
MADE = clock(NOW - timedelta(minutes=1))
OLD = outbox_state_words.told(NOW - timedelta(hours=2), NOW)
BOOKED = "Tue 24 Nov 2026, 12:00 (Melbourne)"
LATER = clock(NOW + timedelta(minutes=2))
_FORBIDDEN = re.compile(r"error|fail|invalid|\{\d", re.IGNORECASE)


def told(item: Item, others: Sequence[Item] = (), seconds: float = 0) -> str:
    """The state of `item`, as the list shows it `seconds` after `NOW`."""
    return state(item, Queue([item, *others]).standing(item), NOW + timedelta(seconds=seconds))


def head(item: Item, others: Sequence[Item] = (), seconds: float = 0) -> str:
    return outbox_words.headline(item, [item, *others], NOW + timedelta(seconds=seconds))[0]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("held", "Goes out in 9 s"),
        ("next", "Next"),
        ("being sent", "Being sent"),
        ("still waiting", "Still waiting for an answer"),
        ("too busy", "Noojee is too busy: tries again in 10 s"),
        ("not connected", "Not connected: tries again in 10 s"),
        ("stale", f"Not sent since {OLD}: look before it goes"),
        (
            "stale, its call-back passed",
            f"Not sent since {OLD}, and its call-back at {BOOKED} has passed: look before it goes",
        ),
        ("refused", "Nothing was changed: this number is on the Do-Not-Call list."),
        ("given up", "Nothing was sent: contact.example.com does not answer."),
        ("not arrived", "You saw that it did not arrive"),
        ("conflict", f"Someone was editing the lead at {MADE}: nothing was changed"),
        ("unknown", "We don't know whether it arrived"),
        ("interrupted", "We don't know whether it arrived"),
        ("draft", "Taken back"),
        ("applied", f"Updated at {MADE}"),
        ("seen to arrive", "Updated: you saw it arrive"),
        ("dropped", "Dropped"),
        ("replaced", "Replaced by a newer edit"),
    ],
)
def test_every_state_has_words(name: str, words: str) -> None:
    assert told(one_of_each()[name]) == words


@pytest.mark.parametrize("name", EVERY)
def test_every_headline_names_the_lead_and_uses_plain_words(name: str) -> None:
    item = one_of_each()[name]
    words = head(item)
    assert item.lead in words
    assert words.endswith(".")
    for each in (words, told(item), *(way.words for way in ways(item))):
        assert not _FORBIDDEN.search(each)


def test_what_needs_the_person_has_a_tone_that_is_marked() -> None:
    for item in one_of_each().values():
        tone = outbox_words.headline(item, [item], NOW)[1]
        assert (tone in {Tone.CAUTION, Tone.PROBLEM}) is (item.needs_person or item.state is State.WAITING)
        assert (tone is Tone.GOOD) is (item.state is State.APPLIED)


def test_a_countdown_goes_down_to_now() -> None:
    held = asked(1, ago=0, hold=10)
    assert [told(held, seconds=each) for each in (0, 0.5, 9.2, 10, 12)] == [
        "Goes out in 10 s",
        "Goes out in 10 s",
        "Goes out in 1 s",
        "Goes out now",
        "Goes out now",
    ]
    assert head(held, seconds=9.2) == "The update of lead 9856 goes out in 1 s."
    assert head(held, seconds=10) == "The update of lead 9856 goes out now."


def test_an_answer_that_takes_five_seconds_is_still_waited_for() -> None:
    item = sending(1, ago=1)
    assert told(item, seconds=4.9) == "Being sent"
    assert told(item, seconds=5) == "Still waiting for an answer"
    assert "An answer can take 90 s" in head(item, seconds=5)
    assert LONGEST_ANSWER == READ_SECONDS


def test_a_far_retry_is_told_by_the_clock_and_a_near_one_counted_down() -> None:
    item = waiting(1, TOO_BUSY, seconds=120)
    assert told(item) == f"Noojee is too busy: tries again at {LATER}"
    assert told(item, seconds=61) == "Noojee is too busy: tries again in 59 s"
    assert told(item, seconds=130) == "Noojee is too busy: tries again now"
    assert head(item) == f"Lead 9856 was not updated yet. Noojee is too busy: it tries again by itself at {LATER}."


def test_a_proxy_that_refuses_is_named() -> None:
    words = told(waiting(1, failure(Cause.PROXY_REFUSED)))
    assert words.startswith("The network's proxy did not let it through: tries again ")


def test_another_day_is_named() -> None:
    assert told(answered(1, DONE, ago=86400)) == f"Updated at {stamp(NOW - timedelta(days=1, seconds=-2))}"
    assert when(answered(1, DONE, ago=86400), NOW) == stamp(NOW - timedelta(days=1))


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (unknown(1), f"Waits behind the update of {MADE}, which needs you"),
        (life.take_back(asked(1), NOW), f"Waits behind the update of {MADE}, which you took back"),
        (sending(1), f"Waits behind the update of {MADE}, which is being sent"),
        (asked(1, ago=60, hold=90), f"Waits behind the update of {MADE}, which can still be undone"),
        (waiting(1, TOO_BUSY), f"Waits behind the update of {MADE}, which tries again in 10 s"),
        (asked(1), f"Waits behind the update of {MADE}"),
    ],
)
def test_what_blocks_is_said_on_the_updates_behind(first: Item, words: str) -> None:
    second = asked(2, ago=10)
    assert told(second, [first]) == words
    assert head(second, [first]) == f"The update of lead 9856 w{words[1:]}."


def test_a_held_update_behind_another_does_not_promise_to_go_out() -> None:
    held = asked(2, ago=1, hold=10)
    words = f"an be undone for 9 s; then waits behind the update of {MADE}, which needs you"
    assert told(held, [unknown(1)]) == f"C{words}"
    assert head(held, [unknown(1)]).startswith("The update of lead 9856 can be undone for 9 s. Then it waits behind ")


def test_another_lead_is_not_behind() -> None:
    assert told(asked(2, edit("9857")), [unknown(1)]) == "Next"


def test_only_the_first_that_may_go_is_the_next() -> None:
    queue = [asked(number, edit(f"98{number}")) for number in range(1, 4)]
    assert [told(each, queue) for each in queue] == ["Next", "Waits for its turn", "Waits for its turn"]


def test_one_that_is_stuck_does_not_take_the_next_ones_turn() -> None:
    stuck = [unknown(1), asked(2)]
    assert told(asked(3, edit("9857")), stuck) == "Next"


def test_a_queued_update_says_until_when_its_server_is_left_alone() -> None:
    busy = waiting(1, TOO_BUSY, edit("9857"), seconds=120)
    assert told(asked(2), [busy]) == f"Waits: its server is asked again at {LATER}"
    elsewhere = asked(3, layout=replace(LAYOUT, server="https://other.example.com"))
    assert told(elsewhere, [busy]) == "Next"


def test_a_clock_that_was_set_back_is_told() -> None:
    item = life.start_again(asked(1, ago=-3600), NOW, 10)
    assert item.state is State.STALE
    assert told(item) == "Not sent: this computer's clock was set back. Look before it goes"
    assert "this computer's clock was set back" in head(item)
    assert "This computer's clock was set back." in outbox_words.stale([item], NOW)


def test_a_call_back_that_has_passed_is_named_and_one_to_come_is_not() -> None:
    assert "Its call-back at Tue 24 Nov 2026, 12:00 (Melbourne) has passed." in head(stale(1, edit(callback=PAST)))
    assert "call-back" not in head(stale(1))
    assert "call-back" not in head(stale(1, edit(callback=Standing.NONE)))


def test_stale_ones_are_counted_from_the_oldest_and_their_call_backs_named() -> None:
    late = [stale(1), stale(2, edit("9857", callback=PAST)), stale(3, edit("9858", callback=PAST))]
    assert outbox_words.stale([*late, asked(4)], NOW) == (
        f"3 updates from {OLD} were not sent. Call-backs have passed: lead 9857, Tue 24 Nov 2026, 12:00 (Melbourne); "
        "lead 9858, Tue 24 Nov 2026, 12:00 (Melbourne)."
    )
    assert outbox_words.stale(late[:1], NOW) == f"1 update from {OLD} was not sent."
    assert outbox_words.stale([asked(4)], NOW) == ""


def test_the_oldest_of_the_stale_ones_gives_the_time() -> None:
    old = life.start_again(asked(2, edit("9857"), ago=3600), NOW, 10)
    assert outbox_words.stale([old, stale(1)], NOW) == f"2 updates from {OLD} were not sent."


def test_many_call_backs_are_not_all_named() -> None:
    late = [stale(number, edit(f"98{number}", callback=PAST)) for number in range(10, 20)]
    words = outbox_words.stale(late, NOW)
    assert words.count("lead 98") == 4
    assert words.endswith("; 6 more.")


def test_the_count_tells_what_waits_and_what_needs_the_person() -> None:
    count = outbox_words.count
    assert count([]) == count([answered(1, DONE)]) == "Outbox"
    assert count([asked(1)]) == "Outbox: 1 waiting"
    assert count([asked(1), sending(2), asked(3, hold=90), unknown(4)]) == "Outbox: 3 waiting, 1 needs you"
    assert count([unknown(1), stale(2)]) == "Outbox: 2 need you"
    assert count([life.take_back(asked(1), NOW)]) == "Outbox: 1 taken back"
    assert outbox_words.tally([asked(1), asked(2), unknown(3), answered(4, DONE)]) == "3 updates, 1 needs you"
    assert outbox_words.tally([asked(1)]) == "1 update"


def test_sending_again_names_what_may_happen_twice() -> None:
    again = outbox_words.send_again
    assert again(unknown(1)) == "Send again: “Sends a confirmation SMS” may happen twice"
    assert again(unknown(1, edit(disposition="Busy"))) == "Send again: it may arrive twice"
    assert again(unknown(1, edit(disposition=None))) == "Send again: it may arrive twice"
    many = Disposition("Many", CallbackRule.OPTIONAL, None, ("Mails A & B", "Calls the agent", "Posts a letter"))
    item = replace(unknown(1), edit=edit(disposition="Many"), layout=replace(LAYOUT, dispositions=(many,)))
    assert again(item) == "Send again: “Mails A && B”, “Calls the agent” and 1 more may happen twice"


def test_a_few_words_say_what_an_update_changes() -> None:
    assert what(asked(1)) == "First phone, call-back, disposition Callback"
    cleared = Edit(lead="1", phones={"Mobile": ""}, callback=Standing.NONE, priority=4, fields={"Name": "Jane"})
    assert what(asked(1, cleared)) == "Name, Mobile cleared, no call-back, priority 4"


def test_the_program_that_ended_is_the_reason_where_it_is() -> None:
    item = sending(1)
    assert "the program ended while it was on its way" in head(life.interrupted(item, NOW))
    assert "the outbox's file was damaged" in head(life.recovered(item, NOW))
    assert "Noojee reports a fault of its own." in head(answered(1, FAULT))


def test_a_number_among_several_is_not_blamed() -> None:
    two = replace(edit(), phones={"FirstPhone": "0491 570 006", "Mobile": "03 5550 1777"})
    item = answered(1, Answer(Known.NOT_APPLIED, Cause.CODE, 105, "", 200), two)
    assert told(item) == "Nothing was changed: another lead has this number or one of the others."


@pytest.mark.parametrize(
    ("name", "first", "others"),
    [
        ("held", WishKind.UNDO, {WishKind.SEND_NOW}),
        ("next", WishKind.SEND_NOW, {WishKind.EDIT, WishKind.DROP}),
        ("too busy", WishKind.SEND_NOW, {WishKind.EDIT, WishKind.DROP}),
        ("stale", WishKind.SEND_NOW, {WishKind.EDIT, WishKind.DROP}),
        ("draft", WishKind.EDIT, {WishKind.PUT_BACK, WishKind.DROP}),
        ("refused", WishKind.MEND, {WishKind.EDIT, WishKind.SEND_AGAIN, WishKind.DROP}),
        ("given up", WishKind.SEND_AGAIN, {WishKind.EDIT, WishKind.DROP}),
        ("not arrived", WishKind.SEND_AGAIN, {WishKind.EDIT, WishKind.DROP}),
        ("conflict", WishKind.RESOLVE, {WishKind.LOOK, WishKind.DROP}),
        (
            "unknown",
            WishKind.LOOK,
            {WishKind.ARRIVED, WishKind.NOT_ARRIVED, WishKind.SEND_AGAIN, WishKind.SEND_WITHOUT_DISPOSITION},
        ),
    ],
)
def test_each_state_has_its_ways_and_one_thing_to_do_first(name: str, first: WishKind, others: set[WishKind]) -> None:
    item = one_of_each()[name]
    kinds = [each.wish.kind for each in ways(item)]
    assert kinds[0] is first
    assert set(kinds[1:]) == others
    assert {each.wish.item for each in ways(item)} == {item.id}


@pytest.mark.parametrize("name", ["being sent", "applied", "dropped", "replaced"])
def test_what_is_under_way_or_over_has_no_ways(name: str) -> None:
    assert ways(one_of_each()[name]) == ()


def test_without_a_disposition_there_is_none_to_leave_out() -> None:
    kinds = {each.wish.kind for each in ways(unknown(1, edit(disposition=None)))}
    assert WishKind.SEND_WITHOUT_DISPOSITION not in kinds
