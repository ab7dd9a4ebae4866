"""HTTPS on loopback, with an authority of the tests' own: whom the key is sent to."""

import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from app.client import trust_of_this_computer
from app.core.answer import Answer, Cause, Known
from tests.raw import Line, RawServer, say_nothing, say_ok
from tests.seat import CANARY
from tests.test_client import EDIT, noojee

PEMS = Path(__file__).parent / "tls"
REFUSED = Answer(Known.NOT_APPLIED, Cause.CERTIFICATE_REFUSED)
NO_CONNECTION = Answer(Known.NOT_APPLIED, Cause.NO_CONNECTION)


@pytest.fixture(scope="session")
def private_trust() -> ssl.SSLContext:
    """The program's own way to trust, with one authority more."""
    trust = trust_of_this_computer()
    trust.load_verify_locations(PEMS / "test-only-ca.pem")
    return trust


def identity(name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEMS / f"test-only-{name}.pem")
    return context


async def asked(host: str, server: RawServer, trust: ssl.SSLContext, connect_seconds: float = 5.0) -> Answer:
    async with noojee(f"https://{host}:{server.port}", trust, connect_seconds=connect_seconds) as client:
        return await client.update(EDIT)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_a_server_that_this_computer_trusts_gets_the_update(private_trust: ssl.SSLContext, host: str) -> None:
    with RawServer(say_ok, identity("loopback")) as server:
        assert await asked(host, server, private_trust) == Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)
        assert len(server.requests) == 1


async def test_a_server_that_nobody_vouches_for_gets_nothing(trust: ssl.SSLContext) -> None:
    with RawServer(say_ok, identity("loopback")) as server:
        assert await asked("127.0.0.1", server, trust) == REFUSED
        assert server.connections == 1
        assert not server.requests


async def test_a_server_with_the_certificate_of_another_gets_nothing(private_trust: ssl.SSLContext) -> None:
    with RawServer(say_ok, identity("elsewhere")) as server:
        assert await asked("localhost", server, private_trust) == REFUSED
        assert server.connections == 1
        assert not server.requests


async def test_a_server_that_becomes_another_gets_nothing_more(private_trust: ssl.SSLContext) -> None:
    context = identity("loopback")
    with RawServer(say_once, context) as server:
        async with noojee(f"https://127.0.0.1:{server.port}", private_trust) as client:
            assert (await client.update(EDIT)).known is Known.APPLIED
            context.load_cert_chain(PEMS / "test-only-elsewhere.pem")
            assert await client.update(EDIT) == REFUSED
        assert len(server.requests) == 1


def say_once(line: Line) -> None:
    line.read_request()
    line.answer(b'{"code": 0, "message": "OK"}', "Connection: close")


def talk_plain(line: Line) -> None:
    line.send(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
    line.read_until_closed()


def talk_nonsense(line: Line) -> None:
    line.send(b"\x00" * 100)
    line.read_until_closed()


def hang_up(_line: Line) -> None:
    return


@pytest.mark.parametrize("talk", [talk_plain, talk_nonsense, hang_up])
async def test_a_server_that_does_not_speak_tls_gets_nothing(
    private_trust: ssl.SSLContext, talk: Callable[[Line], None]
) -> None:
    with RawServer(talk) as server:
        assert await asked("127.0.0.1", server, private_trust) == NO_CONNECTION
        assert server.connections == 1


async def test_a_handshake_that_never_ends_is_given_up(private_trust: ssl.SSLContext) -> None:
    with RawServer(say_nothing) as server:
        assert await asked("127.0.0.1", server, private_trust, 0.2) == NO_CONNECTION


async def test_a_server_with_old_tls_alone_gets_nothing(private_trust: ssl.SSLContext) -> None:
    old = identity("loopback")
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    old.set_ciphers("AES128-SHA")
    with RawServer(say_ok, old) as server:
        assert await asked("127.0.0.1", server, private_trust) == NO_CONNECTION
        assert not server.requests


async def test_a_server_that_wants_a_certificate_of_ours_takes_no_update(
    private_trust: ssl.SSLContext, caplog: pytest.LogCaptureFixture
) -> None:
    strict = identity("loopback")
    strict.verify_mode = ssl.CERT_REQUIRED
    strict.load_verify_locations(PEMS / "test-only-ca.pem")
    with RawServer(say_ok, strict) as server:
        answer = await asked("127.0.0.1", server, private_trust)
        # under TLS 1.3 the request is under way before the refusal comes, which a closed line can swallow
        assert answer.cause in {Cause.CERTIFICATE_WANTED, Cause.BROKEN_OFF}
        assert not server.requests
    assert CANARY not in caplog.text
