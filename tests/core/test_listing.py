"""What a list call gave: entities that can be chosen, or a clear answer why there are none."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.answer import Answer, Cause, Known, failure
from app.core.listing import MOST_ENTITIES, Entity, Listing, no_listing, read_listing
from tests.core.samples import thorough


def answered(entities: Any, code: int = 0, status: int = 200, **more: Any) -> Listing:
    said = {"type": "Campaign", "entities": entities, "code": code, "message": "OK", **more}
    return read_listing(status, json.dumps(said).encode(), 0.5)


def test_a_list_is_read_in_its_order() -> None:
    assert answered([{"id": 42, "name": "Jan16a"}, {"id": 7, "name": " Feb\n16 ", "colour": "red"}]) == Listing(
        (Entity(42, "Jan16a"), Entity(7, "Feb 16")), Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200), 0.5
    )


def test_how_long_it_took_is_told_of_none_as_well() -> None:
    lost = failure(Cause.TIMED_OUT)
    assert no_listing(lost, 90.0).seconds == 90.0
    assert read_listing(500, b"<html>", 0.5).seconds == 0.5


def test_an_empty_list_was_had() -> None:
    assert answered([]).had
    assert answered([]).entities == ()


@pytest.mark.parametrize(
    "odd",
    [
        *(None, 1, "a", [], {}, {"name": "no id"}, {"id": "42", "name": "text"}, {"id": True, "name": "truth"}),
        *({"id": each, "name": "a"} for each in (-1, 1.5, 2**63, None, [1])),
        {"id": 41, "name": "a second one"},
    ],
)
def test_what_can_not_be_chosen_is_passed_over_and_counted(odd: object) -> None:
    listing = answered([{"id": 41, "name": "Sales"}, odd])
    assert (listing.entities, listing.passed_over, listing.had) == ((Entity(41, "Sales"),), 1, True)


@pytest.mark.parametrize("name", [None, 1, ["a"], ""])
def test_an_entity_without_a_name_has_its_number(name: object) -> None:
    assert answered([{"id": 41, "name": name}]).entities == (Entity(41, ""),)


def test_a_huge_name_is_cut_and_made_one_line() -> None:
    (entity,) = answered([{"id": 41, "name": "x\u202e\0\n" * 100_000}]).entities
    assert len(entity.name) < 600
    assert entity.name.isprintable()


def test_a_hundred_thousand_entities_are_told_and_not_taken() -> None:
    listing = answered([{"id": each, "name": "a"} for each in range(100_000)])
    assert (listing.entities, listing.answer.cause, listing.had) == ((), Cause.TOO_LONG, False)
    assert len(answered([{"id": each, "name": "a"} for each in range(MOST_ENTITIES)]).entities) == MOST_ENTITIES


@pytest.mark.parametrize("entities", [None, {}, "a", 1, [1, 2], [{"id": "1", "name": "a"}]])
def test_what_is_no_list_can_not_be_read(entities: object) -> None:
    assert answered(entities).answer == Answer(Known.NOT_APPLIED, Cause.UNREADABLE, 0, "OK", 200)


PAGE = b"<html><body>Sign in</body></html>"
WHOLE = json.dumps({"entities": [{"id": 1, "name": "a"}], "code": 0, "message": "OK"}).encode()


@pytest.mark.parametrize("content", [b"", PAGE, b"\xff\xfe", b"[]", b"{", b'{"entities": []}', b"[" * 100_000])
def test_what_is_no_answer_of_noojees_can_not_be_read(content: bytes) -> None:
    assert read_listing(200, content, 0.0) == Listing((), Answer(Known.NOT_APPLIED, Cause.UNREADABLE, status=200), 0.0)


@pytest.mark.parametrize("length", range(len(WHOLE)))
def test_half_an_answer_can_not_be_read(length: int) -> None:
    assert not read_listing(200, WHOLE[:length], 0.0).had


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("content", [PAGE, WHOLE, b'{"code": -1, "message": "no"}'])
def test_a_refused_key_is_told(status: int, content: bytes) -> None:
    listing = read_listing(status, content, 0.0)
    assert (listing.answer.known, listing.answer.cause) == (Known.NOT_APPLIED, Cause.KEY_REFUSED)


@pytest.mark.parametrize(("code", "status"), [(103, 500), (109, 400), (-1, 200), (0, 500), (0, 302)])
def test_a_code_of_noojees_is_told_and_no_entity_taken(code: int, status: int) -> None:
    listing = answered([{"id": 1, "name": "a"}], code, status)
    assert (listing.entities, listing.answer) == ((), Answer(Known.NOT_APPLIED, Cause.CODE, code, "OK", status))


def test_what_must_not_be_shown_is_in_no_name_and_no_message() -> None:
    said = json.dumps({"entities": [{"id": 1, "name": "a secret"}], "code": 0, "message": "secret"}).encode()
    listing = read_listing(200, said, 0.0, lambda text: text.replace("secret", "…"))
    assert (listing.entities, listing.answer.message) == ((Entity(1, "a …"),), "…")


@thorough
@given(status=st.integers(100, 599), content=st.binary(max_size=200) | st.sampled_from([WHOLE, PAGE]))
def test_nothing_is_raised_and_nothing_is_unknown(status: int, content: bytes) -> None:
    listing = read_listing(status, content, 0.0)
    assert listing.answer.known is not Known.UNKNOWN
    assert not listing.entities or listing.had
