"""Every reply and every failure becomes one answer, and it never claims more than is known."""

import asyncio
import gzip
import json
import ssl
import tracemalloc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

import pytest

from app.client import LONGEST_ANSWER, Noojee
from app.core.answer import Answer, Cause, Known
from app.core.contract import Code
from app.core.edit import Edit
from app.core.key import Key
from app.core.layout import ServerProfile
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.raw import Line, RawServer, say_nothing
from tests.seat import CANARY, until

EDIT = Edit(
    lead="9856",
    phones={"FirstPhone": "(03) 5550 1777"},
    callback=datetime(2026, 11, 25, 10, 0),  # noqa: DTZ001 - a wall time has no zone of its own
    fields={"Notes": "né 漢\n🙂"},
)


@asynccontextmanager
async def noojee(
    address: str, trust: ssl.SSLContext, *, key: str = CANARY, connect_seconds: float = 5.0, read_seconds: float = 5.0
) -> AsyncIterator[Noojee]:
    """A client of a server at `address`."""
    layout = default_world().layout(address)
    client = Noojee(layout, Key(key), trust, connect_seconds=connect_seconds, read_seconds=read_seconds)
    try:
        yield client
    finally:
        await client.close()


async def asked(address: str, trust: ssl.SSLContext, read_seconds: float = 5.0) -> Answer:
    async with noojee(address, trust, read_seconds=read_seconds) as client:
        return await client.update(EDIT)


async def test_an_update_arrives_as_it_was_written(server: PracticeServer, trust: ssl.SSLContext) -> None:
    assert await asked(server.address, trust) == Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)
    (call,) = server.journal
    assert (call.method, call.path) == ("POST", "/servicemanager/rest/CampaignAPI/updateLeadFast")
    assert call.query == {"fTemplateId": "41", "fCampaignId": "41", "fAllocationId": "38"}
    assert json.loads(call.body) == {
        "njExternalLeadId": "9856",
        "njDisposition": "<No Change>",
        "njCallBackDate": "2026/11/25 10:00",
        "FirstPhone": "0355501777",
        "SecondPhone": "<No Change>",
        "Mobile": "<No Change>",
        "Notes": "né 漢\n🙂",
    }
    assert (call.headers["accept"], call.headers["content-type"]) == ("application/json", "application/json")
    assert server.lead("9856").values["Notes"] == "né 漢\n🙂"


async def test_an_older_server_gets_the_lead_in_the_address(server: PracticeServer, trust: ssl.SSLContext) -> None:
    layout = replace(default_world().layout(server.address), profile=ServerProfile(lead_id_in_url=True))
    client = Noojee(layout, Key(CANARY), trust)
    answer = await client.update(replace(EDIT, lead="a&b=c#é +%"))
    await client.close()
    assert answer.code == Code.NO_SUCH_LEAD
    assert server.journal[0].query["njExternalLeadId"] == "a&b=c#é +%"


def coded(code: int, known: Known) -> tuple[Fault, Known, Cause, int | None]:
    return Fault(Kind.CODE, code=code), known, Cause.CODE, code


FAULTS = [
    coded(Code.OK, Known.APPLIED),
    *(coded(code, Known.NOT_APPLIED) for code in Code if code not in {Code.OK, Code.EXCEPTION}),
    coded(Code.EXCEPTION, Known.UNKNOWN),
    coded(114, Known.UNKNOWN),
    (Fault(Kind.CODE, code=103, applied=True), Known.UNKNOWN, Cause.CODE, 103),
    (Fault(Kind.CODE, code=103, status=400), Known.UNKNOWN, Cause.CODE, 103),
    (Fault(Kind.CODE, code=101, status=500), Known.UNKNOWN, Cause.CODE, 101),
    (Fault(Kind.CODE, code=0, status=500), Known.UNKNOWN, Cause.CODE, 0),
    (Fault(Kind.NEGATIVE_CODE), Known.UNKNOWN, Cause.CODE, -1),
    (Fault(Kind.NEGATIVE_CODE, status=401), Known.NOT_APPLIED, Cause.KEY_REFUSED, -1),
    (Fault(Kind.CAPITALS), Known.APPLIED, Cause.CODE, 0),
    (Fault(Kind.DELAY, seconds=0.05), Known.APPLIED, Cause.CODE, 0),
    (Fault(Kind.DROP_BEFORE_READING), Known.UNKNOWN, Cause.BROKEN_OFF, None),
    (Fault(Kind.DROP_AFTER_APPLYING), Known.UNKNOWN, Cause.BROKEN_OFF, None),
    (Fault(Kind.HALF_ANSWER), Known.UNKNOWN, Cause.BROKEN_OFF, None),
    *((Fault(Kind.EMPTY_BODY, status=each), Known.UNKNOWN, Cause.UNREADABLE, None) for each in (200, 404, 502)),
    *((Fault(Kind.HTML_PAGE, status=each), Known.UNKNOWN, Cause.UNREADABLE, None) for each in (200, 404, 502, 504)),
    *((Fault(Kind.HTML_PAGE, status=each), Known.NOT_APPLIED, Cause.KEY_REFUSED, None) for each in (401, 403)),
    (Fault(Kind.HTML_PAGE, status=407), Known.NOT_APPLIED, Cause.PROXY_REFUSED, None),
]
NAMES = [f"{fault.kind}-{fault.code}-{fault.status}-{fault.applied}" for fault, *_ in FAULTS]


@pytest.mark.parametrize(("fault", "known", "cause", "code"), FAULTS, ids=NAMES)
async def test_each_fault_is_told_as_what_it_is(
    server: PracticeServer, trust: ssl.SSLContext, fault: Fault, known: Known, cause: Cause, code: int | None
) -> None:
    server.queue_fault(fault)
    answer = await asked(server.address, trust)
    assert (answer.known, answer.cause, answer.code) == (known, cause, code)
    assert len(server.journal) == 1


@pytest.mark.parametrize("applied", [True, False])
async def test_a_server_that_never_answers_leaves_it_unknown(
    server: PracticeServer, trust: ssl.SSLContext, applied: bool
) -> None:
    server.queue_fault(Fault(Kind.HANG, applied=applied))
    assert await asked(server.address, trust, 0.2) == Answer(Known.UNKNOWN, Cause.TIMED_OUT)
    assert len(server.journal) == 1


def test_every_kind_of_fault_has_its_test() -> None:
    assert {fault.kind for fault, *_ in FAULTS} | {Kind.HANG} == set(Kind)


async def test_a_server_that_stops_in_the_middle_leaves_it_unknown(
    server: PracticeServer, trust: ssl.SSLContext
) -> None:
    server.queue_fault(Fault(Kind.HANG))
    task = asyncio.ensure_future(asked(server.address, trust))
    await until(lambda: server.in_flight)
    server.stop()
    assert await task == Answer(Known.UNKNOWN, Cause.BROKEN_OFF)


async def test_a_wrong_key_is_told(server: PracticeServer, trust: ssl.SSLContext) -> None:
    async with noojee(server.address, trust, key="wrong") as client:
        answer = await client.update(EDIT)
    assert answer == Answer(Known.NOT_APPLIED, Cause.KEY_REFUSED, status=401)
    assert not server.journal[0].key_accepted


async def test_where_nobody_listens_nothing_was_sent(server: PracticeServer, trust: ssl.SSLContext) -> None:
    server.stop()
    assert await asked(server.address, trust) == Answer(Known.NOT_APPLIED, Cause.NO_CONNECTION)


async def test_a_name_that_nobody_knows_is_told(trust: ssl.SSLContext) -> None:
    assert await asked("https://nothing.invalid", trust) == Answer(Known.NOT_APPLIED, Cause.NO_SUCH_HOST)


async def test_a_connection_that_was_closed_while_idle_costs_no_update(
    server: PracticeServer, trust: ssl.SSLContext
) -> None:
    async with noojee(server.address, trust) as client:
        for _ in range(3):
            assert (await client.update(EDIT)).known is Known.APPLIED
            server.stop()
            server.start()
    assert len(server.journal) == 3


def send_compressed(line: Line) -> None:
    line.read_request()
    line.answer(gzip.compress(b'{"code": 0, "message": "OK"}'), "Content-Encoding: gzip")


def send_nonsense(line: Line) -> None:
    line.read_request()
    line.send(b"220 mail.example.com ready\r\n")


def send_half_a_head(line: Line) -> None:
    line.read_request()
    line.send(b"HTTP/1.1 200 OK\r\nContent-Le")


def close_at_once(_line: Line) -> None:
    return


def send_a_wrong_chunk(line: Line) -> None:
    line.read_request()
    line.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")


@pytest.mark.parametrize(
    ("talk", "cause"),
    [
        (send_compressed, Cause.UNREADABLE),
        (send_nonsense, Cause.BROKEN_OFF),
        (send_half_a_head, Cause.BROKEN_OFF),
        (close_at_once, Cause.BROKEN_OFF),
        (send_a_wrong_chunk, Cause.BROKEN_OFF),
    ],
)
async def test_what_is_no_proper_answer_leaves_it_unknown(
    trust: ssl.SSLContext, talk: Callable[[Line], None], cause: Cause
) -> None:
    with RawServer(talk) as server:
        answer = await asked(server.address, trust)
        assert (answer.known, answer.cause) == (Known.UNKNOWN, cause)
        assert server.connections == 1


async def test_an_answer_without_an_end_is_given_up(trust: ssl.SSLContext) -> None:
    def trickle(line: Line) -> None:
        line.read_request()
        line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n")
        while not line.wait(0.01):
            line.send(b" ")

    with RawServer(trickle) as server:
        assert await asked(server.address, trust, 0.2) == Answer(Known.UNKNOWN, Cause.TOO_LONG)


@pytest.mark.parametrize("head", [b"Content-Length: 50000000", b"Connection: close"])
async def test_an_answer_of_50_megabytes_is_not_kept(trust: ssl.SSLContext, head: bytes) -> None:
    def flood(line: Line) -> None:
        line.read_request()
        line.send(b"HTTP/1.1 200 OK\r\n" + head + b'\r\n\r\n{"code": 0, "message": "')
        some = b"x" * 50_000
        for _ in range(1000):
            line.send(some)

    with RawServer(flood) as server:
        async with noojee(server.address, trust) as client:
            tracemalloc.start()
            try:
                answer = await client.update(EDIT)
                most = tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()
        assert answer == Answer(Known.UNKNOWN, Cause.TOO_LONG)
        assert most < 10 * LONGEST_ANSWER  # what was read is in several layers' hands for a moment


async def test_a_listener_that_is_no_web_server_leaves_it_unknown(trust: ssl.SSLContext) -> None:
    with RawServer(say_nothing) as server:
        assert await asked(server.address, trust, 0.2) == Answer(Known.UNKNOWN, Cause.TIMED_OUT)
