"""What goes wrong with the next update, on the wire and with the lead."""

import http.client
import json
import time
from typing import Any

import pytest

from app.practice.faults import PRESETS, Fault, FaultError, Kind, in_words
from app.practice.server import PracticeServer
from tests.practice.talk import ask, filled, line, meanwhile, request_bytes, until, update, update_path


def was_applied(server: PracticeServer) -> bool:
    """Whether the lead shows an update; the journal has to agree."""
    applied = server.lead("9856").records[0].by == "API"
    assert server.journal[-1].applied is applied
    return applied


def apart(server: PracticeServer) -> bytes:
    """All bytes that come back for an update before the server closes the connection."""
    came = b""
    with line(server) as connection:
        connection.sendall(request_bytes(json.dumps(filled()).encode()))
        while more := connection.recv(65_536):
            came += more
    return came


@pytest.mark.parametrize(
    ("code", "status", "message"),
    [
        (0, 200, "OK"),
        (101, 400, "COULDNT_FIND_THE_LEAD"),
        (103, 500, "EXCEPTION"),
        (109, 400, "TIMEOUT_TOO_MANY_CONCURRENT_REQUESTS"),
        (111, 400, "INVALID_TIMEZONE_SPECIFIED"),
        (112, 400, "DUPLICATE_EXTERNAL_ID"),
        (114, 400, "UNKNOWN"),
    ],
)
def test_a_code_comes_with_its_own_status_and_token(
    server: PracticeServer, code: int, status: int, message: str
) -> None:
    server.queue_fault(Fault(Kind.CODE, code=code))
    said = update(server)
    assert (said.status, said.json) == (status, {"code": code, "message": message})


def test_a_code_may_come_with_another_status_and_message(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.CODE, code=103, status=400, message="Call Noojee Support"))
    said = update(server)
    assert (said.status, said.json) == (400, {"code": 103, "message": "Call Noojee Support"})


@pytest.mark.parametrize("applied", [False, True])
def test_a_103_may_have_been_applied_or_not(server: PracticeServer, *, applied: bool) -> None:
    server.queue_fault(Fault(Kind.CODE, code=103, applied=applied))
    update(server)
    assert was_applied(server) is applied


def test_a_delay_answers_as_it_would_anyway(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.DELAY, seconds=0.15))
    began = time.monotonic()
    said = update(server, Mobile="0491570313")
    assert (said.code, time.monotonic() - began >= 0.15) == (104, True)


def test_capitals_spell_the_usual_answer_otherwise(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.CAPITALS))
    assert update(server).content == b'{"Code": 0, "Message": "OK"}'
    assert was_applied(server)


def test_a_negative_code_comes_as_other_calls_say_it(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.NEGATIVE_CODE, message="API key not found"))
    said = update(server)
    assert (said.status, said.json) == (200, {"Code": -1, "Message": "API key not found"})
    assert not was_applied(server)


@pytest.mark.parametrize("applied", [False, True])
def test_a_hang_ends_when_the_client_goes_away(server: PracticeServer, *, applied: bool) -> None:
    server.queue_fault(Fault(Kind.HANG, applied=applied))
    with line(server) as connection:
        connection.sendall(request_bytes(json.dumps(filled()).encode()))
        until(lambda: server.in_flight == 1)
        assert not server.journal[-1].finished
    until(lambda: server.journal[-1].finished)
    assert (server.in_flight, server.journal[-1].answer) == (0, b"")
    assert was_applied(server) is applied


def test_dropped_before_reading_nothing_of_the_body_is_known(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.DROP_BEFORE_READING))
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        update(server)
    until(lambda: bool(server.journal) and server.journal[-1].finished)
    assert (server.journal[-1].body, server.journal[-1].status) == (b"", None)
    assert not was_applied(server)


def test_dropped_after_applying_no_byte_comes_back(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.DROP_AFTER_APPLYING))
    assert apart(server) == b""
    assert was_applied(server)


@pytest.mark.parametrize("applied", [False, True])
def test_half_an_answer_promises_more_than_comes(server: PracticeServer, *, applied: bool) -> None:
    server.queue_fault(Fault(Kind.HALF_ANSWER, applied=applied))
    head, _, body = apart(server).partition(b"\r\n\r\n")
    assert b"Content-Length: 28\r\n" in head
    assert body == b'{"code": 0, "m'
    assert server.journal[-1].answer == body
    assert was_applied(server) is applied


@pytest.mark.parametrize("applied", [False, True])
def test_an_empty_body_may_have_been_applied_or_not(server: PracticeServer, *, applied: bool) -> None:
    server.queue_fault(Fault(Kind.EMPTY_BODY, status=504, applied=applied))
    said = update(server)
    assert (said.status, said.content, was_applied(server)) == (504, b"", applied)


@pytest.mark.parametrize("status", [200, 401, 502])
def test_a_page_looks_like_a_proxy_s(server: PracticeServer, status: int) -> None:
    server.queue_fault(Fault(Kind.HTML_PAGE, status=status))
    said = update(server)
    assert (said.status, said.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert said.content.startswith(b"<!DOCTYPE html>")
    assert not was_applied(server)


def test_the_rules_hold_for_a_fault_that_applies_the_update(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.CODE, code=103, applied=True))
    said = update(server, njDisposition="Sold")
    assert (said.code, was_applied(server)) == (103, False)


def test_faults_are_taken_one_a_call_in_the_order_they_were_queued(server: PracticeServer) -> None:
    for code in (109, 103):
        server.queue_fault(Fault(Kind.CODE, code=code))
    assert [update(server).code for _ in range(3)] == [109, 103, 0]


def test_a_wrong_key_and_a_list_call_take_no_fault(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.CODE, code=109))
    update(server, path=update_path("wrong"))
    ask(server, "GET", "/servicemanager/rest/CampaignAPI/getCampaignTemplateList?apiKey=practice")
    assert update(server).code == 109


def test_the_connection_is_good_for_the_next_update_after_a_fault_that_answers(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.EMPTY_BODY))
    connection = http.client.HTTPConnection(server.address.removeprefix("http://"))
    statuses = []
    for _ in range(2):
        connection.request("POST", update_path(), json.dumps(filled()), {"Content-Type": "application/json"})
        reply = connection.getresponse()
        reply.read()
        statuses.append(reply.status)
    kept = connection.sock is not None
    connection.close()
    assert (statuses, kept) == ([200, 200], True)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "A fault has a kind"),
        ({"kind": "explode"}, "The kind of a fault is one of code, "),
        ({"kind": ["code"]}, "The kind of a fault is one of code, "),
        ({"kind": "hang", "colour": 1}, "A fault has no 'colour'"),
        ({"kind": "code"}, "needs a code"),
        ({"kind": "code", "code": "103"}, "code of a fault"),
        ({"kind": "code", "code": True}, "code of a fault"),
        ({"kind": "code", "code": 103, "status": 99}, "status of a fault"),
        ({"kind": "empty_body", "status": 204}, "status of a fault"),
        ({"kind": "delay", "seconds": -1}, "seconds of a fault"),
        ({"kind": "delay", "seconds": float("nan")}, "seconds of a fault"),
        ({"kind": "delay", "seconds": "1"}, "seconds of a fault"),
        ({"kind": "hang", "applied": 1}, "true or false"),
        ({"kind": "hang", "message": 1}, "message of a fault"),
        ({"kind": "delay", "applied": False}, "applied can't be false"),
        ({"kind": "drop_before_reading", "applied": True}, "can't be applied"),
    ],
)
def test_a_fault_that_can_t_be_is_refused_in_words(given: dict[str, Any], words: str) -> None:
    with pytest.raises(FaultError, match=words):
        Fault.read(given)


def test_a_fault_is_read_by_the_names_of_its_parameters() -> None:
    assert Fault.read({"kind": "code", "code": 103, "applied": True, "seconds": 2}) == Fault(
        Kind.CODE, code=103, applied=True, seconds=2
    )


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_has_words_of_its_own(name: str) -> None:
    label, fault = PRESETS[name]
    assert in_words(fault) == label


def test_a_fault_of_a_test_s_own_has_words_too() -> None:
    fault = Fault(Kind.CODE, code=103, status=400, seconds=1.5, applied=True)
    assert in_words(fault) == "code, 103, HTTP 400, after 1.5 s, applied"


def test_a_delayed_call_keeps_its_place(server: PracticeServer) -> None:
    server.queue_fault(Fault(Kind.DELAY, seconds=60.0))
    with line(server) as connection, meanwhile():
        connection.sendall(request_bytes(json.dumps(filled()).encode()))
        until(lambda: server.in_flight == 1)
        assert update(server, "9860").code == 0
        assert server.in_flight == 1
        server.stop()
