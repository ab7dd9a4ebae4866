"""Through a proxy: real ones that ask for a password, hostile ones, and those that the environment names.

What ends before the tunnel is up was surely not sent; what ends after, nobody knows.
"""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from urllib.parse import quote

import pytest

from app.client import Noojee, Ways, trust_of_this_computer
from app.core.answer import Answer, Cause, Known
from app.core.key import Key
from app.core.layout import Network
from app.core.login import Login
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.networks import HOST, PASSWORD, USER, Company, Proxy, knowing, secured
from tests.raw import Line, RawServer, say_nothing, say_ok
from tests.seat import CANARY
from tests.test_client import EDIT

OK = Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)
LOGIN = Login(USER, Key(PASSWORD, exact=True))


@asynccontextmanager
async def client(
    port: int,
    company: Company,
    proxy: str,
    *,
    login: Login | None = None,
    environment: Mapping[str, str] | None = None,
    platform: Callable[[str], Sequence[str]] = lambda _server: (),
    host: str = HOST,
    seconds: float = 5.0,
) -> AsyncIterator[Noojee]:
    """A client of a server over TLS at `port`, through `proxy`."""
    ways = Ways(trust_of_this_computer(), environment=environment, platform=platform, login=knowing(login))
    network = Network(ca_file=str(company.ca_file), proxy=proxy)
    layout = replace(default_world().layout(f"https://{host}:{port}"), network=network)
    noojee = Noojee(layout, Key(CANARY), ways.to(layout.server, network), connect_seconds=seconds, read_seconds=seconds)
    try:
        yield noojee
    finally:
        await noojee.close()


async def test_an_update_goes_through_a_proxy_that_asks_for_a_password(
    company: Company, asking_proxy: Proxy, server: PracticeServer
) -> None:
    with secured(server, company.server(HOST)) as door:
        async with client(door.port, company, asking_proxy.address, login=LOGIN) as noojee:
            assert [await noojee.update(EDIT) for _ in range(3)] == [OK] * 3
        assert door.connections == 1
    assert len(server.journal) == 3
    assert not any("proxy" in name for call in server.journal for name in call.headers)


async def test_without_a_password_nothing_is_sent_and_the_proxy_asks(company: Company, asking_proxy: Proxy) -> None:
    asks = Answer(Known.NOT_APPLIED, Cause.PROXY_ASKS, None, asking_proxy.address, 407)
    with RawServer(say_ok, company.server(HOST)) as server:
        for login in (None, Login(USER, Key("wrong")), Login("", Key(""))):
            async with client(server.port, company, asking_proxy.address, login=login) as noojee:
                assert [await noojee.update(EDIT) for _ in range(8)] == [asks] * 8
        assert not server.connections


async def test_a_login_that_is_given_counts_from_the_next_update_on(company: Company, asking_proxy: Proxy) -> None:
    logins: list[Login | None] = [None]

    async def who(_proxy: str, _named: Login | None, _asked: bool) -> Login | None:
        return logins[-1]

    with RawServer(say_ok, company.server(HOST)) as server:
        ways = Ways(trust_of_this_computer(), login=who)
        network = Network(ca_file=str(company.ca_file), proxy=asking_proxy.address)
        layout = replace(default_world().layout(f"https://{HOST}:{server.port}"), network=network)
        noojee = Noojee(layout, Key(CANARY), ways.to(layout.server, network))
        assert (await noojee.update(EDIT)).cause is Cause.PROXY_ASKS
        logins.append(LOGIN)
        assert await noojee.update(EDIT) == OK
        await noojee.close()


async def test_a_login_that_is_stored_is_looked_for_once_the_proxy_asks_and_used_at_once(
    company: Company, asking_proxy: Proxy
) -> None:
    asked: list[bool] = []

    async def who(_proxy: str, _named: Login | None, has_asked: bool) -> Login | None:
        asked.append(has_asked)
        return LOGIN if has_asked else None

    with RawServer(say_ok, company.server(HOST)) as server:
        network = Network(ca_file=str(company.ca_file), proxy=asking_proxy.address)
        layout = replace(default_world().layout(f"https://{HOST}:{server.port}"), network=network)
        noojee = Noojee(layout, Key(CANARY), Ways(trust_of_this_computer(), login=who).to(layout.server, network))
        assert await asyncio.gather(*(noojee.update(EDIT) for _ in range(6))) == [OK] * 6
        assert await noojee.update(EDIT) == OK
        await noojee.close()
        assert asked == [False, True]
        assert len(server.requests) == 7


async def test_a_store_is_left_alone_by_a_proxy_that_asks_nobody(company: Company) -> None:
    asked: list[bool] = []

    async def who(_proxy: str, _named: Login | None, has_asked: bool) -> Login | None:
        asked.append(has_asked)
        return None

    for talk in (HOSTILE["forbids"][0], HOSTILE["asks for Negotiate"][0]):
        with RawServer(talk) as proxy:
            network = Network(ca_file=str(company.ca_file), proxy=proxy.address)
            layout = replace(default_world().layout(f"https://{HOST}"), network=network)
            noojee = Noojee(layout, Key(CANARY), Ways(trust_of_this_computer(), login=who).to(layout.server, network))
            await noojee.update(EDIT)
            await noojee.update(EDIT)
            await noojee.close()
    assert asked == [False] * 4


async def test_a_server_behind_the_proxy_that_is_not_trusted_gets_nothing_each_time(
    company: Company, asking_proxy: Proxy
) -> None:
    with RawServer(say_ok, company.server("other.example.com")) as server:
        async with client(server.port, company, asking_proxy.address, login=LOGIN) as noojee:
            for _ in range(10):  # httpcore keeps a place for each: more than it has
                assert await noojee.update(EDIT) == Answer(Known.NOT_APPLIED, Cause.CERTIFICATE_REFUSED)
        assert not server.requests


async def test_a_server_that_the_proxy_can_not_reach_is_told(company: Company, asking_proxy: Proxy) -> None:
    async with client(1, company, asking_proxy.address, login=LOGIN) as noojee:
        assert await noojee.update(EDIT) == Answer(Known.NOT_APPLIED, Cause.PROXY_REFUSED, status=502)


async def test_a_break_after_the_tunnel_leaves_it_unknown(company: Company, asking_proxy: Proxy) -> None:
    def break_off(line: Line) -> None:
        line.read_request()

    with RawServer(break_off, company.server(HOST)) as server:
        async with client(server.port, company, asking_proxy.address, login=LOGIN) as noojee:
            assert await noojee.update(EDIT) == Answer(Known.UNKNOWN, Cause.BROKEN_OFF)
        assert len(server.requests) == 1


async def test_silence_after_the_tunnel_leaves_it_unknown(company: Company, asking_proxy: Proxy) -> None:
    with RawServer(say_nothing, company.server(HOST)) as server:
        async with client(server.port, company, asking_proxy.address, login=LOGIN, seconds=0.5) as noojee:
            assert await noojee.update(EDIT) == Answer(Known.UNKNOWN, Cause.TIMED_OUT)


def say(*lines: str, body: bytes = b"") -> Callable[[Line], None]:
    def talk(line: Line) -> None:
        line.read_head()
        line.send("\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode() + body)
        line.read_until_closed()

    return talk


def send(content: bytes) -> Callable[[Line], None]:
    def talk(line: Line) -> None:
        line.read_head()
        line.send(content)

    return talk


def trickle(line: Line) -> None:
    line.read_head()
    line.send(b"HTTP/1.1 200 OK\r\n")
    while not line.wait(0.01):
        line.send(b"X: y\r\n")


def hang_up(_line: Line) -> None:
    return


ASKS = "HTTP/1.1 407 Proxy Authentication Required"
HOSTILE: dict[str, tuple[Callable[[Line], None], Cause]] = {
    "forbids": (say("HTTP/1.1 403 Forbidden", body=b"<html>no</html>"), Cause.PROXY_REFUSED),
    "reaches nobody": (say("HTTP/1.1 502 Bad Gateway"), Cause.PROXY_REFUSED),
    "knows no CONNECT": (say("HTTP/1.1 405 Method Not Allowed"), Cause.PROXY_REFUSED),
    "sends elsewhere": (say("HTTP/1.1 302 Found", "Location: http://127.0.0.1:1/"), Cause.PROXY_REFUSED),
    "asks for Basic": (say(ASKS, 'Proxy-Authenticate: Basic realm="x"'), Cause.PROXY_ASKS),
    "asks for Basic, too": (say(ASKS, "Proxy-Authenticate: NTLM", "Proxy-Authenticate: basic"), Cause.PROXY_ASKS),
    "does not say how": (say(ASKS), Cause.PROXY_ASKS),
    "asks for Negotiate": (
        say(ASKS, "Proxy-Authenticate: Negotiate", "Proxy-Authenticate: NTLM"),
        Cause.PROXY_UNUSABLE,
    ),
    "hangs up": (hang_up, Cause.PROXY_SILENT),
    "hangs up once asked": (send(b""), Cause.PROXY_SILENT),
    "half an answer": (send(b"HTTP/1.1 200 Conn"), Cause.PROXY_SILENT),
    "garbage": (send(b"\x00\xff220 mail.example.com ready\r\n\r\n"), Cause.PROXY_SILENT),
    "a huge head": (send(b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 1_000_000), Cause.PROXY_SILENT),
    "says nothing": (say_nothing, Cause.PROXY_SILENT),
    "lets through into nothing": (send(b"HTTP/1.1 200 OK\r\n\r\n"), Cause.NO_CONNECTION),
    "lets through to garbage": (send(b"HTTP/1.1 200 OK\r\n\r\n" + b"\x00" * 500), Cause.NO_CONNECTION),
    "lets through to silence": (say("HTTP/1.1 200 OK"), Cause.NO_CONNECTION),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_a_proxy_does_before_the_tunnel_is_up_is_surely_not_sent(company: Company, name: str) -> None:
    talk, cause = HOSTILE[name]
    with RawServer(talk) as proxy:
        async with client(9, company, proxy.address, login=LOGIN, seconds=0.3) as noojee:
            for _ in range(2):
                answer = await noojee.update(EDIT)
                assert (answer.known, answer.cause) == (Known.NOT_APPLIED, cause)
        assert not any(CANARY.encode() in each or b"updateLeadFast" in each for each in proxy.requests)
        assert all(each.startswith(f"CONNECT {HOST}:9 ".encode()) for each in proxy.requests)


async def test_a_proxy_whose_answer_never_ends_is_given_up_and_nothing_was_sent(company: Company) -> None:
    with RawServer(trickle) as proxy:
        async with client(9, company, proxy.address, seconds=0.3) as noojee:
            assert await noojee.update(EDIT) == Answer(Known.NOT_APPLIED, Cause.PROXY_SILENT)
        assert not any(CANARY.encode() in each for each in proxy.requests)


async def test_a_proxy_that_is_not_there_is_told(company: Company) -> None:
    with RawServer(say_nothing) as server:
        gone = server.address
    for proxy in (gone, "http://proxy.invalid:8080"):
        async with client(9, company, proxy) as noojee:
            assert await noojee.update(EDIT) == Answer(Known.NOT_APPLIED, Cause.PROXY_SILENT)


async def test_the_kind_of_login_that_can_not_be_given_is_named(company: Company) -> None:
    with RawServer(HOSTILE["asks for Negotiate"][0]) as proxy:
        async with client(9, company, proxy.address) as noojee:
            assert (await noojee.update(EDIT)).message == "negotiate, ntlm"


def in_environment(proxy: Proxy) -> str:
    """As it stands in a variable, where some letters have to be written as numbers."""
    return proxy.address.replace("http://", f"http://{USER}:{quote(PASSWORD, safe='')}@")


async def test_a_proxy_of_the_environment_is_used_with_its_login_which_nothing_logs(
    company: Company, asking_proxy: Proxy, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with RawServer(say_ok, company.server(HOST)) as server:
        for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
            environment = {name: in_environment(asking_proxy)}
            async with client(server.port, company, "system", environment=environment) as noojee:
                assert await noojee.update(EDIT) == OK
    assert "send_request_headers" in caplog.text
    assert not any(each in caplog.text for each in (PASSWORD, LOGIN.secrets[1].reveal(), CANARY))


async def test_what_no_proxy_names_is_reached_straight(company: Company) -> None:
    with RawServer(say_nothing) as proxy:
        environment = {"https_proxy": proxy.address, "no_proxy": "localhost, .example.com"}
        async with client(9, company, "system", environment=environment) as noojee:
            assert (await noojee.update(EDIT)).cause is Cause.NO_SUCH_HOST
        assert not proxy.connections


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
@pytest.mark.parametrize("named", ["system", "proxy"])
async def test_this_computer_is_never_asked_through_a_proxy(company: Company, host: str, named: str) -> None:
    with RawServer(say_ok, company.server("localhost", "127.0.0.1")) as server, RawServer(say_nothing) as proxy:
        environment = dict.fromkeys(("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"), proxy.address)
        through = proxy.address if named == "proxy" else named
        async with client(server.port, company, through, environment=environment, host=host) as noojee:
            assert await noojee.update(EDIT) == OK
        assert not proxy.connections


async def test_with_none_no_proxy_is_used_whatever_the_environment_says(company: Company) -> None:
    with RawServer(say_nothing) as proxy:
        async with client(9, company, "none", environment={"https_proxy": proxy.address}) as noojee:
            assert (await noojee.update(EDIT)).cause is Cause.NO_SUCH_HOST
        assert not proxy.connections


async def test_a_proxy_that_can_not_be_used_is_told_and_nothing_goes_straight(
    company: Company, server: PracticeServer
) -> None:
    with secured(server, company.server("127.0.0.1")) as door:
        environment = {"all_proxy": "socks5://proxy.example.com:1080"}
        async with client(door.port, company, "system", environment=environment) as noojee:
            assert await noojee.update(EDIT) == Answer(Known.NOT_APPLIED, Cause.PROXY_UNUSABLE, None, "socks5")
        assert not door.connections


async def test_the_system_is_asked_when_it_is_needed_and_not_for_each_request(
    company: Company, asking_proxy: Proxy
) -> None:
    asked: list[str] = []

    def platform(server: str) -> tuple[str, ...]:
        asked.append(server)
        return (asking_proxy.address,)

    with RawServer(say_ok, company.server(HOST)) as server:
        ways = Ways(trust_of_this_computer(), platform=platform, login=knowing(LOGIN))
        network = Network(ca_file=str(company.ca_file))
        layout = replace(default_world().layout(f"https://{HOST}:{server.port}"), network=network)
        noojee = Noojee(layout, Key(CANARY), ways.to(layout.server, network))
        assert [await noojee.update(EDIT) for _ in range(5)] == [OK] * 5
        await noojee.close()
        assert asked == [layout.server]


async def test_a_network_that_comes_back_may_be_another(company: Company, asking_proxy: Proxy) -> None:
    answers = iter([("http://proxy.invalid:8080",), (asking_proxy.address,)])
    with RawServer(say_ok, company.server(HOST)) as server:
        ways = Ways(trust_of_this_computer(), platform=lambda _server: next(answers), login=knowing(LOGIN))
        network = Network(ca_file=str(company.ca_file))
        layout = replace(default_world().layout(f"https://{HOST}:{server.port}"), network=network)
        noojee = Noojee(layout, Key(CANARY), ways.to(layout.server, network))
        assert (await noojee.update(EDIT)).cause is Cause.PROXY_SILENT
        assert await noojee.update(EDIT) == OK
        await noojee.close()


@pytest.mark.parametrize("hangs", [True, False])
async def test_a_system_that_does_not_say_its_proxy_is_told_and_nothing_goes_straight(
    company: Company, server: PracticeServer, hangs: bool
) -> None:
    over = threading.Event()
    asked: list[str] = []

    def platform(server: str) -> tuple[str, ...]:
        asked.append(server)
        if not hangs:
            raise OSError("the script can't be fetched")
        over.wait(10.0)
        return ()

    ways = Ways(trust_of_this_computer(), platform=platform, platform_seconds=0.1)
    layout = default_world().layout(f"https://{HOST}:{server.address.rpartition(':')[2]}")
    noojee = Noojee(layout, Key(CANARY), ways.to(layout.server, Network(ca_file=str(company.ca_file))))
    for _ in range(2):
        assert await noojee.update(EDIT) == Answer(Known.NOT_APPLIED, Cause.PROXY_SILENT)
    over.set()
    assert len(asked) == (1 if hangs else 2)  # while the system still looks for it, it is not asked again
    await noojee.close()


def test_a_login_shows_no_password() -> None:
    assert PASSWORD not in repr(LOGIN)
