"""A client over time: cancelled, crowded, closed, and in an environment that means it ill."""

import asyncio
import gc
import inspect
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.answer import Answer, Cause, Known
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from tests.raw import Line, RawServer, say_nothing, say_ok
from tests.seat import until
from tests.test_client import EDIT, asked, noojee

OK = Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)


async def test_a_cancelled_update_goes_on_to_its_end_and_the_client_works_on(
    server: PracticeServer, trust: ssl.SSLContext
) -> None:
    async with noojee(server.address, trust) as client:
        for turn in range(1, 51):
            task = asyncio.ensure_future(client.update(EDIT))
            for _ in range(turn):  # each time a step later: while it connects, sends, waits, reads
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
        await until(lambda: len(server.journal) == 50 and all(each.finished for each in server.journal))
        assert all(each.applied for each in server.journal)
        assert await asyncio.gather(*(client.update(EDIT) for _ in range(12))) == [OK] * 12


async def test_who_cancels_is_told_so(server: PracticeServer, trust: ssl.SSLContext) -> None:
    server.queue_fault(Fault(Kind.HANG))
    async with noojee(server.address, trust) as client:
        task = asyncio.ensure_future(client.update(EDIT))
        await until(lambda: server.in_flight)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert server.in_flight == 1


async def test_20_updates_at_once_are_all_answered(server: PracticeServer, trust: ssl.SSLContext) -> None:
    edits = [replace(EDIT, fields={"Notes": f"number {turn}"}) for turn in range(20)]
    async with noojee(server.address, trust) as client:
        assert await asyncio.gather(*map(client.update, edits)) == [OK] * 20
    assert len(server.journal) == 20
    assert server.lead("9856").values["Notes"].startswith("number")


def trickle_headers(line: Line) -> None:
    """Keep a read's time-out at bay with one header line after another."""
    line.read_request()
    line.send(b"HTTP/1.1 200 OK\r\n")
    while not line.wait(0.01):
        line.send(b"X: y\r\n")


async def test_headers_that_never_end_are_given_up_and_nobody_knows(trust: ssl.SSLContext) -> None:
    with RawServer(trickle_headers) as server:
        async with noojee(server.address, trust, connect_seconds=0.1, read_seconds=0.1) as client:
            assert await client.update(EDIT) == Answer(Known.UNKNOWN, Cause.TIMED_OUT)


async def test_an_update_that_finds_no_room_was_not_sent(trust: ssl.SSLContext) -> None:
    with RawServer(say_nothing) as server:
        async with noojee(server.address, trust, connect_seconds=0.1, read_seconds=0.4) as client:
            answers = await asyncio.gather(*(client.update(EDIT) for _ in range(7)))
        assert sorted(each.cause.name for each in answers) == ["NO_CONNECTION"] + ["TIMED_OUT"] * 6
        assert server.connections == 6


async def test_closing_ends_what_is_under_way_at_once(server: PracticeServer, trust: ssl.SSLContext) -> None:
    for _ in range(3):
        server.queue_fault(Fault(Kind.HANG))
    async with noojee(server.address, trust, read_seconds=60.0) as client:
        tasks = [asyncio.ensure_future(client.update(EDIT)) for _ in range(3)]
        await until(lambda: server.in_flight == 3)
        async with asyncio.timeout(2.0):
            await client.close()
            await asyncio.wait(tasks)
        assert all(each.cancelled() for each in tasks)
        await until(lambda: not server.in_flight)


@pytest.mark.parametrize("turns", range(12))
async def test_closing_at_any_moment_is_quiet(server: PracticeServer, trust: ssl.SSLContext, turns: int) -> None:
    async with noojee(server.address, trust) as client:
        task = asyncio.ensure_future(client.update(EDIT))
        for _ in range(turns):
            await asyncio.sleep(0)
        await client.close()
        await asyncio.wait([task])


async def test_a_client_can_be_closed_twice_and_unused(server: PracticeServer, trust: ssl.SSLContext) -> None:
    async with noojee(server.address, trust) as client:
        await client.close()
        await client.close()


VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]


async def test_proxies_of_the_environment_are_not_used(
    server: PracticeServer, trust: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RawServer(say_ok) as proxy:
        for name in VARIABLES:
            monkeypatch.setenv(name, proxy.address)
        assert await asked(server.address, trust) == OK
        assert (await asked("https://nothing.invalid", trust)).cause is Cause.NO_SUCH_HOST
        assert not proxy.connections


async def test_passwords_of_the_persons_netrc_are_not_used(
    server: PracticeServer, trust: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("default login someone password something\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    await asked(server.address, trust)
    assert "authorization" not in server.journal[0].headers


def send_much(line: Line) -> None:
    line.read_request()
    line.answer(b"x" * 1_000_000)


def send_half(line: Line) -> None:
    line.read_request()
    line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")


def send_a_bit_and_hang(line: Line) -> None:
    send_half(line)
    line.read_until_closed()


@pytest.mark.parametrize("talk", [say_ok, say_nothing, send_much, send_half, send_a_bit_and_hang])
async def test_no_answer_leaves_work_half_done(trust: ssl.SSLContext, talk: Callable[[Line], None]) -> None:
    """An async generator that is left half-way is closed by the garbage collector, outside of any loop."""
    with RawServer(talk) as server:
        async with noojee(server.address, trust, read_seconds=0.2) as client:
            await client.update(EDIT)
            left = [each for each in gc.get_objects() if inspect.isasyncgen(each) and each.ag_frame is not None]
            assert [each.__qualname__ for each in left if each.__qualname__ != "noojee"] == []


async def test_no_cookie_is_kept(trust: ssl.SSLContext) -> None:
    def offer(line: Line) -> None:
        while True:
            number = line.read_request().count(b"Cookie")
            cookies = [f"Set-Cookie: name{turn}={number}; Path=/; Max-Age=9999" for turn in range(50)]
            line.answer(b'{"code": 0, "message": "OK"}', *cookies)

    with RawServer(offer) as server:
        async with noojee(server.address, trust) as client:
            assert [await client.update(EDIT) for _ in range(3)] == [OK] * 3
        assert not any(b"cookie" in each.lower() for each in server.requests)
