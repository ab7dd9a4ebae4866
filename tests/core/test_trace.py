"""What the program writes down can't hold anything about a person: by the types of its events, not by care."""

import hashlib
import json
from dataclasses import FrozenInstanceError
from enum import Enum
from types import UnionType
from typing import get_args, get_type_hints

import pytest

from app.core import events
from app.core.answer import Answer, Cause, Known, failure
from app.core.dataclass import dataclass
from app.core.events import Connected, Halted, SendEnded, Troubled, Unexpected, mark, send_ended
from app.core.failure import Failure, Frame
from app.core.item import Item, State
from app.core.policy_trouble import Trouble, Wrong
from app.core.resolved import Origin
from app.core.spelling import Word
from app.core.trace import Detail, Event, told, without_details
from tests.core.samples import LAYOUT
from tests.outbox_items import one_of_each

MAY_HOLD = (int, float, bool, Enum, Word, Failure, Detail, type(None))
SECRET = "Jane Citizen, 0491 570 156"


def kinds(hint: object) -> tuple[object, ...]:
    return get_args(hint) if isinstance(hint, UnionType) else (hint,)


def test_no_event_has_a_field_for_a_free_text() -> None:
    found = [each for each in Event.__subclasses__() if each.__module__ == events.__name__]
    assert len(found) >= 10
    for event in found:
        hints = {name: hint for name, hint in get_type_hints(event).items() if name != "level"}
        for name, hint in hints.items():
            for each in kinds(hint):
                assert isinstance(each, type), f"{event.__name__}.{name}"
                assert issubclass(each, MAY_HOLD), f"{event.__name__}.{name}"
                assert each is not str


def test_a_text_that_got_into_an_event_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Wrong(Event):
        name: str

    with pytest.raises(TypeError, match="str is nothing"):
        told(Wrong(SECRET))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("6.11.3", "6.11.3"),
        ("app/gui/form.py", "app/gui/form.py"),
        ("Jane Citizen", "Jane?Citizen"),
        ("0491570156", "?"),
        ("+61491570156", "+?"),
        ("a\nb\x00c\u202e", "a?b?c?"),
        ("", ""),
        ("x" * 500, "x" * 80),
    ],
)
def test_a_word_holds_no_sentence_and_no_number(text: str, word: str) -> None:
    assert Word(text) == word


def test_a_detail_is_written_only_where_it_is_wanted_and_never_with_a_key() -> None:
    event = Unexpected(Failure((Word("ValueError"),), ()), 1, Detail(f"{SECRET} key=k3y"))
    assert "detail" not in told(event)
    assert SECRET not in json.dumps(told(event))
    said = told(event, lambda text: text.replace("k3y", "…"))
    assert said["detail"] == {"text": f"{SECRET} key=…"}


def test_a_send_is_told_by_its_outcome_and_nothing_else() -> None:
    item = next(iter(one_of_each().values()))
    said = told(send_ended(item, item, Answer(Known.NOT_APPLIED, Cause.CODE, 104, SECRET, 200), 1.23456))
    assert said == {
        "item": item.id,
        "attempt": item.tries + 1,
        "state": item.state.name.lower(),
        "known": "not_applied",
        "cause": "code",
        "seconds": 1.235,
        "code": 104,
        "status": 200,
    }


def test_a_lack_of_an_answer_has_no_code() -> None:
    item: Item = next(iter(one_of_each().values()))
    said = told(send_ended(item, item, failure(Cause.TIMED_OUT), 90.0))
    assert "code" not in said
    assert said["cause"] == "timed_out"


def test_a_server_is_told_by_a_mark() -> None:
    one, other = mark("https://contact.example.com"), mark("https://contact.example.org")
    assert one == mark("https://CONTACT.example.com/")
    assert one != other
    assert len(one) == 8
    assert one.isalpha()
    assert mark("https://[") == mark("https://[")
    assert mark("https://x\ud800.example") != mark("https://y\ud800.example")


def test_whoever_knows_a_servers_name_can_make_its_mark_in_any_version() -> None:
    half_bytes = (each & 15 for each in hashlib.sha256(b"contact.example.com").digest()[:8])
    assert mark("https://contact.example.com/x") == "".join(chr(ord("a") + each) for each in half_bytes)


def test_a_connection_is_told_by_its_servers_mark_and_the_number_of_its_parts() -> None:
    assert events.connected(LAYOUT, practice=True) == Connected(mark(LAYOUT.server), 42, 8, 3, practice=True)


def test_of_a_trouble_with_the_store_the_name_alone_is_told() -> None:
    found = events.store_troubled(Known.UNKNOWN, "SQLITE_FULL: C:/Users/jane/outbox.db")
    assert found == Troubled(events.Part.STORE, Known.UNKNOWN, Word("SQLITE_FULL"))


def test_of_a_policy_the_names_of_settings_are_told_and_nothing_that_was_written() -> None:
    value = Trouble(Wrong.VALUE, Origin.MACHINE, "/home/jane/policy.toml", "hide_digits", counts=True)
    assert told(events.policy_troubled(value)) == {"wrong": "value", "origin": "machine", "name": "hide_digits"}
    known = Trouble(Wrong.UNKNOWN, Origin.USER, "/home/jane/policy.toml", "hide_jane", meant="hide_digits")
    assert told(events.policy_troubled(known)) == {"wrong": "unknown", "origin": "user", "name": "hide_digits"}
    assert "Jane" not in str(told(events.policy_troubled(Trouble(Wrong.UNKNOWN, Origin.USER, "policy.toml", "Jane"))))


def lines() -> list[dict[str, object]]:
    some = [
        Connected(mark("https://contact.example.com"), 41, 12, 9, practice=False),
        SendEnded(3, 1, State.NEEDS_YOU, Known.NOT_APPLIED, Cause.CODE, 0.4, 104, 200),
        Halted(Cause.KEY_REFUSED, events.EVERY_SERVER),
        Troubled(events.Part.STORE, None, Word("SQLITE_FULL")),
        events.policy_troubled(Trouble(Wrong.VALUE, Origin.MACHINE, "/etc/policy.toml", "hide_digits", counts=True)),
        Unexpected(Failure((Word("OSError(ENOSPC)"),), (Frame(Word("app/x.py"), 7, Word("<lambda>")),)), 2, Detail()),
    ]
    return [{"time": "2026-11-25T10:00:00.000+00:00", "event": type(each).__name__, **told(each)} for each in some]


def test_what_was_written_is_shown_as_it_is() -> None:
    for line in lines():
        assert without_details(line) == line


@pytest.mark.parametrize(
    "strange",
    [
        {"text": SECRET},
        {"text": "0491570156"},
        {"item": 61491570156},
        {"name": ["Jane", "0491570156"]},
        {"detail": {"text": SECRET}},
        {"detail": {"text": "short"}},
        {"detail": "short"},
        {"large": 10**9},
        {"deep": {"deeper": {"text": "Jane"}}},
        {"deep": {"text": SECRET}},
        {"a name with blanks": "x"},
        {"Jane": "x"},
        {"number": float("inf")},
    ],
)
def test_what_no_event_can_say_is_not_shown(strange: dict[str, object]) -> None:
    line = {"time": "2026-11-25T10:00:00.000+00:00", "event": "Started"}
    assert without_details({**line, **strange}) == line


def test_what_is_not_known_and_what_is_true_are_shown() -> None:
    line = {"time": "2026-11-25T10:00:00.000+00:00", "event": "X", "code": None, "practice": True, "items": 10**9 - 1}
    assert without_details(line) == line


def test_a_failure_is_told_by_its_kinds_and_places() -> None:
    found = Failure((Word("KeyError"), Word("OSError")), (Frame(Word("app/x.py"), 7, Word("send")),))
    said = told(Unexpected(found, 1, Detail()))
    assert said["failure"] == {"kinds": ["KeyError", "OSError"], "frames": ["app/x.py:7 send"]}


@pytest.mark.parametrize("time", ["Jane", "", 7, None, "2" * 50])
def test_a_line_without_a_moment_is_none(time: object) -> None:
    assert without_details({"time": time, "event": "Started"}) is None


def test_events_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        events.Ended(0).code = 1  # type: ignore[misc]  # that is what is tried
