"""Slow, hostile and broken clients: each gets a proper answer or none, and the server goes on."""

import json
import socket
from collections.abc import Iterator

import pytest

from app.practice import line as line_module
from app.practice.handler import LARGEST_BODY
from app.practice.listener import MOST_CONNECTIONS
from app.practice.server import PracticeServer
from tests.practice.talk import ask, filled, line, post_json, request_bytes, send, until, update, update_path


@pytest.fixture(autouse=True)
def _goes_on(
    server: PracticeServer, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """After each test the server still works, and has complained of nothing."""
    yield
    assert update(server).code == 0
    server.stop()
    assert (capfd.readouterr().err, caplog.records) == ("", [])


def all_of(connection: socket.socket) -> bytes:
    came = b""
    while more := connection.recv(65_536):
        came += more
    return came


def status(server: PracticeServer, content: bytes) -> int:
    """The status of what comes back before the server closes the connection; 0 where nothing does."""
    with line(server) as connection:
        connection.sendall(content)
        first = all_of(connection).partition(b"\r\n")[0]
    return int(first.split(b" ")[1]) if first else 0


BODY = json.dumps(filled()).encode()


def head(*lines: str, path: str | None = None) -> bytes:
    return "\r\n".join([f"POST {path or update_path()} HTTP/1.1", *lines, "", ""]).encode()


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:1", "localhost", "LOCALHOST:80", "127.1.2.3", "[::1]", "[::1]:8765"]
)
def test_a_loopback_name_is_answered(server: PracticeServer, host: str) -> None:
    assert ask(server, "GET", "/", headers={"Host": host}).status == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.", "[::1", "", "127.0.0.1@evil"])
def test_any_other_name_is_refused_so_that_no_web_page_gets_here(server: PracticeServer, host: str) -> None:
    assert ask(server, "GET", "/", headers={"Host": host}).status == 421


def test_a_request_without_a_host_is_refused(server: PracticeServer) -> None:
    assert status(server, b"GET / HTTP/1.1\r\n\r\n") == 421


def test_a_request_with_two_hosts_is_refused(server: PracticeServer) -> None:
    assert status(server, b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n") == 421


def test_a_body_without_a_length_is_refused(server: PracticeServer) -> None:
    assert status(server, head("Host: localhost") + BODY) == 411


def test_a_chunked_body_is_refused(server: PracticeServer) -> None:
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY), BODY)
    assert status(server, head("Host: localhost", "Transfer-Encoding: chunked") + chunked) == 411


@pytest.mark.parametrize("length", ["-1", "1e3", "٣", "0x10", " ", "1 2", "+5"])
def test_a_length_that_is_no_number_is_refused(server: PracticeServer, length: str) -> None:
    assert status(server, head("Host: localhost", f"Content-Length: {length}")) == 400


def test_two_lengths_are_refused(server: PracticeServer) -> None:
    assert status(server, head("Host: localhost", "Content-Length: 2", "Content-Length: 2") + b"{}") == 400


@pytest.mark.parametrize(
    "length", [str(LARGEST_BODY + 1), "1" + "0" * 12, "9" * 5_000], ids=["one more", "tera", "endless"]
)
def test_a_huge_length_is_refused_unread(server: PracticeServer, length: str) -> None:
    assert status(server, head("Host: localhost", f"Content-Length: {length}")) == 413


def test_a_client_that_sends_ten_megabytes_still_hears_why_they_are_refused(server: PracticeServer) -> None:
    assert send(server, b" " * 10_000_000).status == 413
    assert server.journal == ()


def test_the_largest_body_is_read(server: PracticeServer) -> None:
    assert send(server, b" " * LARGEST_BODY).code == 103


def test_a_client_that_asks_before_it_sends_is_told_to_go_on(server: PracticeServer) -> None:
    with line(server) as connection:
        connection.sendall(request_bytes(BODY, "Expect: 100-continue", "Connection: close").removesuffix(BODY))
        assert connection.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        connection.sendall(BODY)
        assert all_of(connection).startswith(b"HTTP/1.1 200 OK\r\n")


def test_a_client_that_asks_before_it_sends_too_much_is_told_not_to(server: PracticeServer) -> None:
    assert status(server, head("Host: localhost", "Content-Length: 999999999", "Expect: 100-continue")) == 413


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\r\n\r\n", 0),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 505),
        (b"GET / HTTP/one\r\n\r\n", 400),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 200 + b"\r\n", 431),
        (b"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        (b"GET http://127.0.0.1/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"GET * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"GET /[::x?y#z HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (b"GET /?" + b"a=b&" * 100 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"GET /lead/%ff%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404),
        (b"GET /lead/\xff\xfe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404),
        (b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", 200),
    ],
)
def test_what_is_hardly_http_gets_an_answer_that_fits(server: PracticeServer, content: bytes, expected: int) -> None:
    with line(server) as connection:
        connection.sendall(content)
        connection.shutdown(socket.SHUT_WR)
        first = all_of(connection).partition(b"\r\n")[0]
    assert (int(first.split(b" ")[1]) if first else 0) == expected


def test_a_query_that_is_not_text_is_no_lead(server: PracticeServer) -> None:
    assert update(server, path=update_path() + "&%ff=%fe").code == 0
    assert update(server, path=update_path(where=("\ufffd", 41, 38))).code == 101


def test_a_client_that_leaves_in_the_middle_of_its_body_did_not_call(server: PracticeServer) -> None:
    with line(server) as connection:
        connection.sendall(request_bytes(BODY)[:-5])
    assert update(server).code == 0
    assert len(server.journal) == 1


def test_a_client_that_resets_the_connection_is_borne(server: PracticeServer) -> None:
    with line(server) as connection:
        connection.sendall(request_bytes(BODY))
        until(lambda: bool(server.journal))  # Windows forgets one that is reset before it was accepted
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    until(lambda: bool(server.journal) and server.journal[-1].finished)


def test_requests_sent_ahead_are_answered_in_order(server: PracticeServer) -> None:
    second = json.dumps(filled("0000")).encode()
    with line(server) as connection:
        connection.sendall(request_bytes(BODY) + request_bytes(second, "Connection: close"))
        came = all_of(connection)
    assert came.index(b'"code": 0') < came.index(b'"code": 101')


def test_a_request_that_trickles_in_is_given_up(server: PracticeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.practice.handler.REQUEST_SECONDS", 0.1)
    with line(server) as connection:
        connection.sendall(b"POST / HT")
        assert connection.recv(100) == b""


def test_an_idle_connection_is_closed(server: PracticeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.practice.handler.REQUEST_SECONDS", 0.1)
    with line(server) as connection:
        connection.sendall(b"GET /practice/journal HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert all_of(connection).endswith(b"[]")


def test_a_client_that_does_not_take_its_answer_is_left(
    server: PracticeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.practice.handler.ANSWER_SECONDS", 0.05)
    monkeypatch.setattr(line_module, "_GOODBYE_SECONDS", 0.05)
    for _ in range(20):
        send(server, b" " * LARGEST_BODY)
    with line(server) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.sendall(b"GET /practice/journal HTTP/1.1\r\nHost: localhost\r\n\r\n")
        until(lambda: len(server._listener._connections if server._listener else ()) == 0)


def test_more_connections_than_it_has_threads_for_are_closed_unheard(server: PracticeServer) -> None:
    connections = []
    try:
        for _ in range(MOST_CONNECTIONS):
            with line(server) as connection:
                connections.append(connection.dup())
        until(lambda: len(server._listener._connections if server._listener else ()) == MOST_CONNECTIONS)
        with line(server) as one_more:
            assert one_more.recv(100) == b""
    finally:
        for each in connections:
            each.close()
    until(lambda: len(server._listener._connections if server._listener else ()) < MOST_CONNECTIONS)


def test_a_value_of_any_characters_comes_back_as_it_was(server: PracticeServer) -> None:
    text = "\u202e\u0000\x7f Ünïcode 😀 \u2028"
    update(server, Notes=text)
    assert server.lead("9856").values["Notes"] == text
    assert ask(server, "GET", "/practice/leads/9856").json["values"]["Notes"] == text
    assert ask(server, "GET", "/lead/9856").status == 200


def test_a_lone_surrogate_from_a_colleague_breaks_no_page(server: PracticeServer) -> None:
    post_json(server, "/practice/leads/9856/colleague", {"Notes": "\ud800"})
    assert update(server).code == 110
    assert ask(server, "GET", "/lead/9856").status == 200
    assert ask(server, "GET", "/practice/leads/9856").status == 200
