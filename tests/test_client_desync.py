"""What a server says beyond its answer is never taken for the answer to the next update."""

import asyncio
import socket
import ssl
import threading

import pytest

from app.client import Noojee, trust_of_this_computer
from app.core.answer import Answer, Cause, Known
from app.core.contract import Code
from tests.raw import Line, RawServer, say_ok
from tests.seat import until
from tests.test_client import EDIT, noojee
from tests.test_client_tls import PEMS, identity

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{"code": 0, "message": "OK"}'
APPLIED = Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)


@pytest.fixture(scope="module")
def trusting() -> ssl.SSLContext:
    """Trusts the authority of the tests as well."""
    trust = trust_of_this_computer()
    trust.load_verify_locations(PEMS / "test-only-ca.pem")
    return trust


class Talk:
    """Says `parts` to the first request of all, once it may, and that there is no such lead to any other."""

    def __init__(self, *parts: bytes) -> None:
        self._parts = list(parts)
        self.may = threading.Event()
        self.said = threading.Event()

    def __call__(self, line: Line) -> None:
        while True:
            line.read_request()
            if self.said.is_set():
                line.say(Code.NO_SUCH_LEAD, "")
                continue
            self.may.wait(5.0)
            line._connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # all of it goes out at once
            for each in self._parts:
                line.send(each)
            self.said.set()


async def first(client: Noojee, server: RawServer, talk: Talk) -> Answer:
    """The answer to the first update, which the client reads once all that the server says has come."""
    task = asyncio.ensure_future(client.update(EDIT))
    await until(lambda: server.requests)
    talk.may.set()
    assert talk.said.wait(5.0)  # holds up the loop on purpose
    return await task


MORE = {
    "a second answer": OK + OK,
    "the first half of a second answer": OK + OK[:50],
    "an answer behind one that has no body": b"HTTP/1.1 204 No Content\r\nContent-Length: 28\r\n\r\n" + OK,
    "an answer behind one that is shorter than its body": OK.replace(b"28", b"3") + OK,
    "an answer behind the last chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + OK,
    "a blank line": OK + b"\r\n",
}


@pytest.mark.parametrize("said", MORE.values(), ids=MORE)
async def test_what_follows_an_answer_answers_nothing(trust: ssl.SSLContext, said: bytes) -> None:
    talk = Talk(said)
    with RawServer(talk) as server:
        async with noojee(server.address, trust) as client:
            await first(client, server, talk)
            assert (await client.update(EDIT)).code == Code.NO_SUCH_LEAD
        assert (len(server.requests), server.connections) == (2, 2)


@pytest.mark.parametrize("parts", [(OK, OK), (OK + OK,)], ids=["in two records", "in one"])
async def test_nor_does_it_over_tls(trusting: ssl.SSLContext, parts: tuple[bytes, ...]) -> None:
    talk = Talk(*parts)
    with RawServer(talk, identity("loopback")) as server:
        async with noojee(f"https://localhost:{server.port}", trusting) as client:
            assert await first(client, server, talk) == APPLIED
            assert (await client.update(EDIT)).code == Code.NO_SUCH_LEAD
        assert (len(server.requests), server.connections) == (2, 2)


@pytest.mark.parametrize("secured", [False, True], ids=["plain", "over TLS"])
async def test_otherwise_one_connection_serves_all(trusting: ssl.SSLContext, secured: bool) -> None:
    with RawServer(say_ok, identity("loopback") if secured else None) as server:
        address = f"https://localhost:{server.port}" if secured else server.address
        async with noojee(address, trusting) as client:
            for _ in range(3):
                assert await client.update(EDIT) == APPLIED
        assert (len(server.requests), server.connections) == (3, 1)
