"""What is said where nothing could be sent: each cause in words of its own, with what it is about."""

from dataclasses import replace

import pytest

from app.core.answer import FILES, NEEDS_A_PERSON, Answer, Cause, Known, failure
from app.gui.answer_words import not_sent
from app.gui.connection_editor_words import why
from app.practice.world import default_world

LAYOUT = default_world().layout("https://contact.example.com")
NOT_SENT = [each for each in Cause if failure(each).known is Known.NOT_APPLIED]
ABOUT_THE_SERVER = [each for each in NOT_SENT if each not in FILES | {Cause.PROXY_ASKS, Cause.PROXY_UNUSABLE}]


def about(cause: Cause, message: str = "odd.pem") -> str:
    return not_sent(replace(failure(cause), message=message), LAYOUT)


@pytest.mark.parametrize("cause", NOT_SENT)
def test_nothing_was_sent_comes_first(cause: Cause) -> None:
    words = about(cause)
    assert words.startswith("Nothing was sent: ")
    assert "{" not in words
    assert words.endswith(".")


def test_each_cause_that_needs_a_person_has_its_own_words() -> None:
    said = [about(each) for each in NEEDS_A_PERSON]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("cause", ABOUT_THE_SERVER)
def test_the_server_is_named(cause: Cause) -> None:
    assert "contact.example.com" in about(cause)


@pytest.mark.parametrize("cause", [each for each in Cause if each in FILES])
def test_the_file_is_named(cause: Cause) -> None:
    assert "odd.pem" in about(cause)


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        (
            Answer(Known.NOT_APPLIED, Cause.PROXY_ASKS, message="http://proxy.example.com:8080"),
            "proxy.example.com:8080",
        ),
        (
            Answer(Known.NOT_APPLIED, Cause.PROXY_UNUSABLE, message="socks5"),
            "of a kind that this program",
        ),
        (Answer(Known.NOT_APPLIED, Cause.PROXY_UNUSABLE, message="address"), "can't be read"),
        (Answer(Known.NOT_APPLIED, Cause.PROXY_UNUSABLE, message="negotiate, ntlm", status=407), "(negotiate, ntlm)"),
    ],
)
def test_what_is_wrong_with_a_proxy_is_told(answer: Answer, part: str) -> None:
    assert part in not_sent(answer, LAYOUT)


def test_a_test_of_a_connection_tells_each_cause_that_needs_a_person_apart() -> None:
    said = [why(replace(failure(each), message="odd.pem")) for each in NEEDS_A_PERSON]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("cause", [each for each in Cause if each in FILES])
def test_a_test_of_a_connection_names_the_file(cause: Cause) -> None:
    words = why(replace(failure(cause), message="odd.pem"))
    assert "odd.pem" in words
    assert words == about(cause)
