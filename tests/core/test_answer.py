"""What each reply says about the lead. Read wrongly, an update is lost or goes out twice."""

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.answer import Answer, Cause, Known, Step, failure, read_reply
from app.core.contract import Code
from tests.core.samples import thorough

REFUSALS = (101, 102, 104, 105, 106, 107, 108, 109, 110, 111, 112)
STATUSES = (100, 199, 200, 201, 299, 300, 302, 400, 401, 403, 404, 407, 409, 429, 499, 500, 502, 504, 599)
OTHER_CODES = (-1, 1, 99, 100, 113, 114, 200, 10**30)


def said(code: object, message: object = "words") -> bytes:
    return json.dumps({"code": code, "message": message}).encode()


@pytest.mark.parametrize("status", [200, 201, 299])
def test_code_0_and_a_2xx_together_say_that_the_lead_was_changed(status: int) -> None:
    assert read_reply(status, said(0)) == Answer(Known.APPLIED, Cause.CODE, 0, "words", status)


@pytest.mark.parametrize("status", [status for status in STATUSES if not 200 <= status < 300])
def test_code_0_with_any_other_status_is_unknown(status: int) -> None:
    assert read_reply(status, said(0)) == Answer(Known.UNKNOWN, Cause.CODE, 0, "words", status)


def known(code: int, statuses: Iterable[int]) -> set[Answer]:
    """The answers to a code with each of these statuses, but for the status."""
    return {replace(read_reply(status, said(code)), status=None) for status in statuses}


@pytest.mark.parametrize("code", REFUSALS)
def test_a_documented_refusal_says_that_the_lead_is_as_it_was(code: int) -> None:
    below_500 = [status for status in STATUSES if status < 500]
    assert known(code, below_500) == {Answer(Known.NOT_APPLIED, Cause.CODE, code, "words")}


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_that_comes_as_a_server_error_is_unknown(code: int) -> None:
    assert known(code, [500, 502, 504, 599]) == {Answer(Known.UNKNOWN, Cause.CODE, code, "words")}


def test_code_103_is_unknown_whatever_the_status() -> None:
    assert known(103, STATUSES) == {Answer(Known.UNKNOWN, Cause.CODE, 103, "words")}


@pytest.mark.parametrize("code", OTHER_CODES)
def test_a_code_that_nobody_documents_is_unknown(code: int) -> None:
    others = [status for status in STATUSES if status not in {401, 403}]
    assert known(code, others) == {Answer(Known.UNKNOWN, Cause.CODE, code, "words")}


def test_a_refused_key_is_told_with_all_that_came_back() -> None:
    assert read_reply(403, said(-1)) == Answer(Known.NOT_APPLIED, Cause.KEY_REFUSED, -1, "words", 403)


@pytest.mark.parametrize("code", OTHER_CODES)
def test_a_refused_key_may_come_with_a_code_that_nobody_documents(code: int) -> None:
    assert known(code, [401, 403]) == {Answer(Known.NOT_APPLIED, Cause.KEY_REFUSED, code, "words")}


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_may_come_as_a_page(status: int) -> None:
    assert read_reply(status, b"<html>") == Answer(Known.NOT_APPLIED, Cause.KEY_REFUSED, status=status)


def test_a_proxy_that_wants_a_password_kept_the_request() -> None:
    assert read_reply(407, b"<html>") == Answer(Known.NOT_APPLIED, Cause.PROXY_REFUSED, status=407)


@pytest.mark.parametrize("status", [status for status in STATUSES if status not in {401, 403, 407}])
def test_any_other_page_is_unknown(status: int) -> None:
    assert read_reply(status, b"<html>OK</html>") == Answer(Known.UNKNOWN, Cause.UNREADABLE, status=status)


HOSTILE = {
    "nothing": b"",
    "spaces": b" \r\n",
    "half": b'{"code": 0, "mess',
    "two objects": b'{"code": 0}{"code": 0}',
    "no code": b'{"message": "OK"}',
    "an array": b'[{"code": 0}]',
    "a number": b"0",
    "a text": b'"OK"',
    "null": b"null",
    "the same name twice": b'{"code": 101, "code": 0}',
    "the same name twice further in": b'{"code": 0, "more": {"a": 1, "a": 2}}',
    "both spellings": b'{"code": 0, "Code": 0}',
    "a third spelling": b'{"CODE": 0}',
    "true": b'{"code": true}',
    "false": b'{"code": false}',
    "null for a code": b'{"code": null}',
    "a fraction": b'{"code": 0.0}',
    "an exponent": b'{"code": 0e0}',
    "a text for a code": b'{"code": "0"}',
    "an empty text for a code": b'{"code": ""}',
    "an array for a code": b'{"code": [0]}',
    "NaN for a code": b'{"code": NaN}',
    "NaN beside a code": b'{"code": 0, "took": NaN}',
    "infinity beside a code": b'{"code": 0, "took": -Infinity}',
    "an endless number": b'{"code": ' + b"1" * 5000 + b"}",
    "nested for ever": b'{"code": 0, "more": ' + b"[" * 100_000,
    "nested deeply, and whole": b'{"code": 0, "more": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "UTF-16": '{"code": 0}'.encode("utf-16"),
    "UTF-16 without a mark": '{"code": 0}'.encode("utf-16-le"),
    "UTF-32": '{"code": 0}'.encode("utf-32"),
    "Latin-1": '{"code": 0, "message": "é"}'.encode("latin-1"),
    "a NUL at the end": b'{"code": 0}\0',
    "10 MB of spaces": b" " * 10_000_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_body_that_is_not_one_answer_is_unknown(content: bytes) -> None:
    assert read_reply(200, content) == Answer(Known.UNKNOWN, Cause.UNREADABLE, status=200)


GOOD = {
    "as documented": b'{"code": 0, "message": "OK"}',
    "capitals": b'{"Code": 0, "Message": "OK"}',
    "mixed": b'{"code": 0, "Message": "OK"}',
    "a byte order mark": b'\xef\xbb\xbf{"code": 0, "message": "OK"}',
    "spaces": b'\r\n {"code":0,"message":"OK"} \n',
    "more names": b'{"type": "x", "entities": [], "code": 0, "message": "OK"}',
    "minus nothing": b'{"code": -0, "message": "OK"}',
}


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD)
def test_an_answer_is_read_however_it_is_written(content: bytes) -> None:
    assert read_reply(200, content) == Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)


MESSAGES = {
    "lines": ("a\r\nb\tc\u2028d", "a b c d"),
    "controls": ("a\0b\x1b[31mc\x7f", "a b [31mc"),
    "marks that turn the text round": ("a\u202eb\u2066c", "a b c"),
    "half a character": ("a\ud800b", "a b"),
    "no text": (["a"], ""),
    "none": (None, ""),
    "just short enough": ("x" * 500, "x" * 500),
    "too long": ("x" * 10_000_000, "x" * 500 + "…"),
}


@pytest.mark.parametrize(("message", "shown"), MESSAGES.values(), ids=MESSAGES)
def test_a_message_becomes_one_plain_line(message: object, shown: str) -> None:
    assert read_reply(200, said(0, message)).message == shown


def test_what_must_not_be_shown_is_taken_out_before_the_message_is_cut() -> None:
    answer = read_reply(200, said(0, "x" * 495 + "0123456789"), lambda text: text.replace("0123456789", "?"))
    assert answer.message == "x" * 495 + "?"


BEFORE = {
    *(Cause.NO_SUCH_HOST, Cause.NO_CONNECTION, Cause.CERTIFICATE_REFUSED, Cause.CERTIFICATE_WANTED),
    *(Cause.PROXY_REFUSED, Cause.PROXY_ASKS, Cause.PROXY_SILENT, Cause.PROXY_UNUSABLE),
    *(Cause.FILE_MISSING, Cause.FILE_UNREADABLE, Cause.FILE_NOT_PEM, Cause.KEY_LOCKED, Cause.KEY_DOES_NOT_FIT),
}


@pytest.mark.parametrize("cause", Cause)
def test_without_an_answer_only_what_ended_before_the_request_is_surely_not_applied(cause: Cause) -> None:
    assert failure(cause) == Answer(Known.NOT_APPLIED if cause in BEFORE else Known.UNKNOWN, cause)


@pytest.mark.parametrize("cause", Cause)
def test_an_applied_update_is_done(cause: Cause) -> None:
    assert {Answer(Known.APPLIED, cause, code).step for code in (None, *Code, 999)} == {Step.DONE}


@pytest.mark.parametrize("cause", Cause)
def test_an_unknown_outcome_is_for_a_person_to_settle(cause: Cause) -> None:
    assert {Answer(Known.UNKNOWN, cause, code).step for code in (None, *Code, 999)} == {Step.SETTLE}


@pytest.mark.parametrize("cause", Cause)
def test_what_was_surely_not_applied_has_one_way_forward(cause: Cause) -> None:
    steps = {Cause.KEY_REFUSED: Step.GIVE_KEY, Cause.CODE: Step.MEND}
    assert Answer(Known.NOT_APPLIED, cause).step is steps.get(cause, Step.TRY_AGAIN)


@pytest.mark.parametrize("code", [*REFUSALS, 999, -1])
def test_a_refusal_is_mended_but_109_waits_and_110_is_resolved(code: int) -> None:
    steps = {109: Step.WAIT, 110: Step.RESOLVE}
    assert Answer(Known.NOT_APPLIED, Cause.CODE, code).step is steps.get(code, Step.MEND)


JSON = st.recursive(
    st.none() | st.booleans() | st.sampled_from([0, *REFUSALS, 103]) | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["code", "Code", "message", "Message", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
).map(lambda value: json.dumps(value).encode())
CODED = st.builds(said, st.sampled_from([0, *REFUSALS, 103, -1, 0.0, False, "0"]))


@thorough
@given(status=st.integers(100, 599) | st.sampled_from(STATUSES), content=st.binary() | JSON | CODED)
def test_whatever_comes_back_is_read_and_never_taken_for_more_than_it_says(status: int, content: bytes) -> None:
    answer = read_reply(status, content)
    if answer.known is Known.APPLIED:
        assert 200 <= status < 300
        assert type(answer.code) is int
        assert answer.code == 0
        assert b"0" in content
    if answer.known is Known.NOT_APPLIED:
        assert (status < 500 and answer.code in REFUSALS) or status in {401, 403, 407}
    assert isinstance(answer.step, Step)
    assert answer.message.isprintable()
