"""The list calls over real sockets: what a server says, however odd, is a list or a clear answer."""

import json
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from app.client import Lists
from app.core.answer import Cause, Known
from app.core.key import Key
from app.core.listing import Entity, Listing
from app.practice.server import PracticeServer
from tests.raw import Line, RawServer, say_nothing
from tests.seat import CANARY


@asynccontextmanager
async def lists(address: str, trust: ssl.SSLContext, key: str = CANARY, seconds: float = 5.0) -> AsyncIterator[Lists]:
    client = Lists(address, Key(key), trust, connect_seconds=seconds, read_seconds=seconds)
    try:
        yield client
    finally:
        await client.close()


async def test_the_way_from_a_template_to_an_allocation(server: PracticeServer, trust: ssl.SSLContext) -> None:
    async with lists(server.address, trust) as client:
        templates = await client.templates()
        assert templates.entities[0] == Entity(41, "Home energy sales")
        assert (await client.campaigns(52)).entities == (Entity(61, "Auckland renewals"), Entity(62, "Welcome calls"))
        assert (await client.allocations(41)).entities == (Entity(38, "Spring list"), Entity(39, "Referrals"))
        assert (await client.campaigns(999)).had
    assert [each.query for each in server.journal] == [
        {},
        {"fTemplateId": "52"},
        {"fCampaignId": "41"},
        {"fTemplateId": "999"},
    ]
    assert all(each.method == "GET" and each.key_accepted and not each.body for each in server.journal)
    assert templates.seconds > 0


async def test_a_wrong_key_is_told(server: PracticeServer, trust: ssl.SSLContext) -> None:
    async with lists(server.address, trust, "wrong") as client:
        assert (await client.templates()).answer.cause is Cause.KEY_REFUSED


async def test_a_server_that_is_not_there_is_told(server: PracticeServer, trust: ssl.SSLContext) -> None:
    server.stop()
    async with lists(server.address, trust) as client:
        assert await refusal(client) is Cause.NO_CONNECTION
    async with lists("https://nothing.invalid", trust) as client:
        assert await refusal(client) is Cause.NO_SUCH_HOST


async def refusal(client: Lists) -> Cause:
    listing = await client.templates()
    assert listing.answer.known is Known.NOT_APPLIED
    assert not listing.entities
    return listing.answer.cause


def say(body: bytes, *headers: str, status: str = "200 OK") -> Callable[[Line], None]:
    def talk(line: Line) -> None:
        line.read_head()
        line.answer(body, *headers, status=status)

    return talk


def say_half(line: Line) -> None:
    line.read_head()
    line.send(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"entities": [')


def trickle(line: Line) -> None:
    line.read_head()
    line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n")
    while not line.wait(0.01):
        line.send(b" ")


def flood(line: Line) -> None:
    line.read_head()
    line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n")
    for _ in range(1000):
        line.send(b" " * 50_000)


MANY = json.dumps({"entities": [{"id": each, "name": f"n{each}"} for each in range(100_000)], "code": 0}).encode()
REDIRECT = say(b"", "Location: http://127.0.0.1:1/", "Connection: close", status="302 Found")


@pytest.mark.parametrize(
    ("talk", "cause"),
    [
        (say(b"<html>Sign in</html>"), Cause.UNREADABLE),
        (say(b'{"entities": [{"id": 1'), Cause.UNREADABLE),
        (say(MANY), Cause.TOO_LONG),
        (say_half, Cause.BROKEN_OFF),
        (trickle, Cause.TOO_LONG),
        (flood, Cause.TOO_LONG),
        (REDIRECT, Cause.UNREADABLE),
        (say_nothing, Cause.TIMED_OUT),
        (lambda _line: None, Cause.BROKEN_OFF),
    ],
)
async def test_a_hostile_server_gives_no_list_and_a_clear_answer(
    trust: ssl.SSLContext, talk: Callable[[Line], None], cause: Cause
) -> None:
    with RawServer(talk) as server:
        async with lists(server.address, trust, seconds=0.5 if talk in {trickle, say_nothing} else 5.0) as client:
            assert await refusal(client) is cause
        assert server.connections == 1


async def test_a_long_list_is_read_whole(trust: ssl.SSLContext) -> None:
    body = json.dumps({"entities": [{"id": each, "name": "n" * 50} for each in range(20_000)], "code": 0}).encode()
    with RawServer(say(body)) as server:
        async with lists(server.address, trust) as client:
            listing: Listing = await client.templates()
    assert len(listing.entities) == 20_000


async def test_the_key_is_in_no_list_and_no_message(trust: ssl.SSLContext) -> None:
    said = {"entities": [{"id": 1, "name": f"at {CANARY}"}], "code": 0, "message": f"for {CANARY}"}
    with RawServer(say(json.dumps(said).encode())) as server:
        async with lists(server.address, trust) as client:
            listing = await client.templates()
    assert CANARY not in repr(listing)
    assert listing.entities == (Entity(1, "at …"),)


def test_a_key_does_not_travel_in_the_open(trust: ssl.SSLContext) -> None:
    with pytest.raises(ValueError, match="HTTPS only"):
        Lists("http://contact.example.com", Key(CANARY), trust)
