"""What a server says of our certificate is “not taken” only while it can be: else nobody knows."""

import ssl

import httpcore
import httpx
import pytest

from app.client.causes import answer_of
from app.client.watch import Watch
from app.core.answer import Cause, Known
from app.core.probe import Mark


def refused() -> httpx.ReadError:
    said = ssl.SSLError(1, "alert")
    said.reason = "TLSV13_ALERT_CERTIFICATE_REQUIRED"
    error = httpx.ReadError("alert")
    error.__cause__ = said
    return error


async def after(*steps: Mark | None) -> Watch:
    """None is the beginning of the server's answer."""
    watch = Watch(1.0)
    for step in steps:
        if step is Mark.SENDING:
            request = httpcore.Request("POST", "https://contact.example.com")
            await watch("http11.send_request_headers.started", {"request": request})
        elif step is None:
            await watch("http11.receive_response_headers.complete", {"return_value": (b"HTTP/1.1", 200, b"OK", [])})
        else:
            watch.mark(step)
    return watch


@pytest.mark.parametrize("steps", [(), (Mark.SECURED, Mark.SENDING)])
async def test_the_first_request_of_a_connection_was_not_taken(steps: tuple[Mark | None, ...]) -> None:
    answer = answer_of(refused(), await after(*steps))
    assert (answer.cause, answer.known) == (Cause.CERTIFICATE_WANTED, Known.NOT_APPLIED)


@pytest.mark.parametrize("steps", [(Mark.SENDING,), (Mark.SECURED, Mark.SENDING, None), (Mark.SENDING, None)])
async def test_a_later_one_and_one_that_is_being_answered_may_have_been(steps: tuple[Mark | None, ...]) -> None:
    answer = answer_of(refused(), await after(*steps))
    assert (answer.cause, answer.known) == (Cause.BROKEN_OFF, Known.UNKNOWN)
