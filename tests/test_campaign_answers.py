"""The campaign of answers in small, and that it finds what is wrong."""

import asyncio
import logging
from collections.abc import Callable

import pytest

from app.client import Noojee
from app.core.answer import Answer, Cause, Known, read_reply
from app.core.edit import Edit
from tests.campaigns.answer_told import at_most, code_of
from tests.campaigns.answers import ENDLESS, KINDS, Campaign, Wrong
from tests.core.test_answer import GOOD, HOSTILE

ALL = len(KINDS)


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Nobody reads what libraries say of 6,000 requests."""
    for name in ("asyncio", "httpcore", "app"):
        caplog.set_level(logging.CRITICAL, name)


def test_of_2_500_answers_none_gets_out_or_is_taken_for_another() -> None:
    found = asyncio.run(Campaign(seed=1).run(2_500))
    assert {kind for kind, _ in found.outcomes} == {name for name, *_ in (*KINDS, *ENDLESS)}
    assert sum(found.outcomes.values()) >= 2_500


async def test_nor_on_the_loop_of_the_program() -> None:
    found = await Campaign(seed=2).run(ALL, endless=False)
    assert sum(found.outcomes.values()) == ALL


def as_number(status: int, content: bytes, hide: Callable[[str], str]) -> Answer:
    """Takes "0" for 0."""
    return read_reply(status, content.replace(b'"0"', b"0"), hide)


def by_code_alone(_status: int, content: bytes, hide: Callable[[str], str]) -> Answer:
    return read_reply(200, content, hide)


def by_status_alone(status: int, content: bytes, hide: Callable[[str], str]) -> Answer:
    return Answer(Known.APPLIED, Cause.CODE) if status == 200 else read_reply(status, content, hide)


def refused_by_server_errors(status: int, content: bytes, hide: Callable[[str], str]) -> Answer:
    return read_reply(min(status, 499), content, hide)


def with_any_encoding(status: int, content: bytes, hide: Callable[[str], str]) -> Answer:
    return read_reply(status, content.decode(errors="replace").encode(), hide)


def raising(status: int, content: bytes, hide: Callable[[str], str]) -> Answer:
    content.decode()
    return read_reply(status, content, hide)


KEPT: list[bytes] = []


def keeping(status: int, content: bytes, hide: Callable[[str], str]) -> Answer:
    KEPT.extend(bytes(100 + turn) for turn in range(100))
    return read_reply(status, content, hide)


@pytest.mark.parametrize(
    ("read", "found"),
    [
        (as_number, 'a code of "0"'),
        (by_code_alone, "became .*APPLIED"),
        (by_status_alone, "the answer of another update"),
        (refused_by_server_errors, "became"),
        (with_any_encoding, "Latin-1"),
        (raising, "got out"),
        (keeping, "blocks of memory"),
    ],
)
def test_a_reader_that_is_wrong_is_found(
    monkeypatch: pytest.MonkeyPatch, read: Callable[..., Answer], found: str
) -> None:
    monkeypatch.setattr("app.client.noojee.read_reply", read)
    with pytest.raises(Wrong, match=found):
        asyncio.run(Campaign(seed=1).run(ALL + 150, endless=False))
    KEPT.clear()


def test_a_second_answer_that_is_taken_for_the_next_one_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.client.transport.more_follows", lambda _response, _body: False)
    with pytest.raises(Wrong, match=r"another update|proper one in between"):
        asyncio.run(Campaign(seed=1).run(ALL, endless=False))


def test_an_update_that_goes_out_twice_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    once = Noojee.update

    async def again(self: Noojee, change: Edit) -> Answer:
        answer = await once(self, change)
        return answer if answer.known is not Known.UNKNOWN else await once(self, change)

    monkeypatch.setattr(Noojee, "update", again)
    with pytest.raises(Wrong, match="asked for 2 times"):
        asyncio.run(Campaign(seed=1).run(ALL, endless=False))


def test_what_is_found_can_be_repeated() -> None:
    one, other = (asyncio.run(Campaign(seed=3).run(60, endless=False)) for _ in range(2))
    assert one.outcomes == other.outcomes


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_the_judge_takes_no_hostile_body_for_an_answer(content: bytes) -> None:
    lenient = (HOSTILE["the same name twice further in"], HOSTILE["nested deeply, and whole"])
    assert code_of(content) is None or content in lenient


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD)
def test_the_judge_reads_what_is_one(content: bytes) -> None:
    assert code_of(content) == 0
    assert Known.APPLIED in at_most(b"HTTP/1.1 200 OK\r\n\r\n" + content)
    assert at_most(b"HTTP/1.1 500 Oh\r\n\r\n" + content) == {Known.UNKNOWN}
