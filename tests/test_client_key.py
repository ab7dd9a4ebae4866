"""The key goes into the query of a request to the configured server, and nowhere else."""

import json
import logging
import ssl
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from urllib.parse import parse_qs, quote, quote_plus, urlsplit

import pytest

from app import guards
from app.client import Noojee
from app.core.answer import Answer, Cause, Known
from app.core.key import HIDDEN, Key, Secrets
from app.practice.faults import Fault, Kind
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.raw import Line, RawServer, say_ok
from tests.seat import CANARY
from tests.test_client import EDIT, asked, noojee

KEYS = [CANARY, "secret&b=c%25+ #é'\"<>", "ключ-漢字", "two  spaces", "?/:@;,$!*()[]{}|\\^`~", "k" * 300]


def forms(key: str) -> set[str]:
    """The forms in which a key could get into a text."""
    return {key, quote(key), quote(key, safe=""), quote_plus(key), quote(key, safe="").lower(), ascii(key)[1:-1]}


def shows(key: str, text: str) -> bool:
    return any(form in text for form in forms(key))


@pytest.mark.parametrize("key", KEYS)
async def test_the_key_is_the_one_parameter_of_its_name_and_in_no_other_byte(trust: ssl.SSLContext, key: str) -> None:
    with RawServer(say_ok) as server:
        async with noojee(server.address, trust, key=key) as client:
            await client.update(EDIT)
        (request,) = server.requests
    first, rest = request.decode().split("\r\n", 1)
    method, target, version = first.split(" ")
    assert (method, version) == ("POST", "HTTP/1.1")
    query = parse_qs(urlsplit(target).query, strict_parsing=True)
    assert query.pop("apiKey") == [key]
    assert query == {"fTemplateId": ["41"], "fCampaignId": ["41"], "fAllocationId": ["38"]}
    assert not shows(key, urlsplit(target).path + rest)
    assert "apikey" not in rest.lower()


@pytest.mark.parametrize("key", KEYS)
async def test_the_practice_server_understands_any_key(trust: ssl.SSLContext, key: str) -> None:
    with PracticeServer(default_world(), key=key, minimum=0.0) as server:
        async with noojee(server.address, trust, key=key) as client:
            assert (await client.update(EDIT)).known is Known.APPLIED


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
async def test_a_redirect_is_not_followed(trust: ssl.SSLContext, status: str) -> None:
    def redirect(line: Line) -> None:
        line.read_request()
        line.answer(b"", f"Location: {other.address}/there", "Connection: close", status=status)

    with RawServer(say_ok) as other, RawServer(redirect) as server:
        answer = await asked(server.address, trust)
        assert answer == Answer(Known.UNKNOWN, Cause.UNREADABLE, status=int(status[:3]))
        assert (server.connections, other.connections) == (1, 0)


@pytest.mark.parametrize("there", ["/", "http://[bad", "//elsewhere.example:99999/", "javascript:1", ""])
async def test_a_redirect_to_anywhere_is_not_followed(trust: ssl.SSLContext, there: str) -> None:
    def redirect(line: Line) -> None:
        line.read_request()
        line.answer(b"", f"Location: {there}", "Connection: close", status="302 Found")

    with RawServer(redirect) as server:
        assert (await asked(server.address, trust)).known is Known.UNKNOWN
        assert server.connections == 1


@pytest.mark.parametrize("server", ["http://contact.example.com", "http://192.0.2.7", "http://localhost.example.com"])
def test_a_key_does_not_travel_in_the_open(trust: ssl.SSLContext, server: str) -> None:
    layout = replace(default_world().layout("http://127.0.0.1:1"), server=server)
    with pytest.raises(ValueError, match="HTTPS only") as told:
        Noojee(layout, Key(CANARY), trust)
    whole = traceback.TracebackException.from_exception(told.value, capture_locals=True)
    assert f"Key({HIDDEN})" in "".join(whole.format())
    assert not shows(CANARY, "".join(whole.format()))


async def test_a_client_shows_no_key(trust: ssl.SSLContext) -> None:
    async with noojee("https://contact.example.com", trust) as client:
        inside = [client, vars(client), vars(client._line), vars(client._line._wire)]
        assert not any(shows(CANARY, f"{each!r}") for each in inside)


Guard = Callable[[str], None]


@pytest.fixture
def guard() -> Iterator[Guard]:
    """Installs the program's guard of the logs, for a key."""
    with ExitStack() as stack:

        def install(key: str) -> None:
            stack.callback(guards.hide_in_logs(Secrets(Key(key)).hide_in))

        yield install


def repeat_the_key(key: str) -> Callable[[Line], None]:
    """A server that says the key again wherever it can."""
    url = f"https://contact.example.com/x?fTemplateId=41&apiKey={quote_plus(key)}"
    words = f"{key} {quote(key, safe='')} {quote_plus(key)} {quote(key, safe='').lower()} {url} for 'apiKey={key}'"

    def talk(line: Line) -> None:
        line.read_request()
        body = json.dumps({"code": 101, "message": words}).encode()
        line.answer(body, f"Location: {url}", f"Set-Cookie: a={quote(key)}", f"X-Url: {url}", status="400 Bad Request")

    return talk


@pytest.mark.parametrize("key", KEYS)
async def test_what_a_server_repeats_is_not_in_the_answer(trust: ssl.SSLContext, guard: Guard, key: str) -> None:
    guard(key)
    with RawServer(repeat_the_key(key)) as server:
        async with noojee(server.address, trust, key=key) as client:
            answer = await client.update(EDIT)
    assert (answer.known, answer.code) == (Known.NOT_APPLIED, 101)
    assert HIDDEN in answer.message
    assert not shows(key, f"{answer!r} {answer.message}")


@pytest.mark.parametrize("before", range(495, 501))
async def test_a_key_where_a_long_message_is_cut_leaves_no_half_of_it(trust: ssl.SSLContext, before: int) -> None:
    def talk(line: Line) -> None:
        line.read_request()
        line.say(101, "x" * before + CANARY)

    with RawServer(talk) as server:
        answer = await asked(server.address, trust)
    assert "c" not in answer.message


@pytest.fixture
def all_logs(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Every logger there is, at its most talkative."""
    for name in ["", *logging.root.manager.loggerDict]:
        caplog.set_level(logging.DEBUG, name or None)
    with caplog.at_level(logging.DEBUG):
        yield caplog


def logged(logs: pytest.LogCaptureFixture) -> str:
    """All that was logged, and all that another handler could make of it."""
    return "\n".join([logs.text, *(str(vars(each)) for each in logs.records)])


FAULTS = [
    None,
    Fault(Kind.CODE, code=101),
    Fault(Kind.HANG),
    Fault(Kind.DROP_AFTER_APPLYING),
    Fault(Kind.HALF_ANSWER),
    Fault(Kind.HTML_PAGE, status=401),
    Fault(Kind.HTML_PAGE, status=302),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault and f"{fault.kind}-{fault.status}"))
@pytest.mark.parametrize("guarded", [True, False])
async def test_no_log_has_the_key(
    server: PracticeServer,
    trust: ssl.SSLContext,
    all_logs: pytest.LogCaptureFixture,
    guard: Guard,
    fault: Fault | None,
    guarded: bool,
) -> None:
    if guarded:
        guard(CANARY)
    if fault is not None:
        server.queue_fault(fault)
    await asked(server.address, trust, 0.2)
    server.stop()
    await asked(server.address, trust)
    assert "send_request_headers" in logged(all_logs)
    assert not shows(CANARY, logged(all_logs))


@pytest.mark.parametrize("key", KEYS[:4])
async def test_with_the_programs_guard_no_log_has_what_a_server_repeats(
    trust: ssl.SSLContext, all_logs: pytest.LogCaptureFixture, guard: Guard, key: str
) -> None:
    guard(key)
    with RawServer(repeat_the_key(key)) as server:
        async with noojee(server.address, trust, key=key) as client:
            await client.update(EDIT)
    assert "receive_response_headers" in logged(all_logs)
    assert not shows(key, logged(all_logs))


async def test_what_nobody_foresaw_is_logged_once_and_without_the_key(
    server: PracticeServer, trust: ssl.SSLContext, all_logs: pytest.LogCaptureFixture
) -> None:
    async with noojee(server.address, trust) as client:
        await client.close()
        answer = await client.update(EDIT)
    assert answer == Answer(Known.UNKNOWN, Cause.UNFORESEEN)
    assert len([each for each in all_logs.records if each.levelno >= logging.ERROR]) == 1
    assert "nobody foresaw" in all_logs.text
    assert not shows(CANARY, logged(all_logs))


async def test_a_key_that_no_address_can_hold_is_an_answer_and_no_exception(
    server: PracticeServer, trust: ssl.SSLContext
) -> None:
    async with noojee(server.address, trust, key="ab\udcff") as client:
        assert await client.update(EDIT) == Answer(Known.UNKNOWN, Cause.UNFORESEEN)
    assert not server.journal
