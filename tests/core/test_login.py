"""Who somebody is for a proxy: kept as a text, and shown to nobody."""

import pytest

from app.core.key import Key
from app.core.login import Login

CANARY = " canary pass:word@é "


@pytest.mark.parametrize("user", ["jane", "DOMAIN\\jane", "jane@example.com", 'a"b', "漢字", " "])
@pytest.mark.parametrize("password", ["", "x", CANARY, '"]', "\n", "k" * 300])
def test_what_is_kept_is_read_back_to_the_letter(user: str, password: str) -> None:
    read = Login.read(Login(user, Key(password, exact=True)).reveal())
    assert read is not None
    assert (read.user, read.password.reveal()) == (user, password)


@pytest.mark.parametrize(
    "text", ["", "x", "{}", "[]", "[1, 2]", '["jane"]', '["", "x"]', '["a", "b", "c"]', '"ab"', "[" * 5000, "null"]
)
def test_what_is_none_is_read_as_none(text: str) -> None:
    assert Login.read(text) is None


def test_the_password_is_not_shown() -> None:
    login = Login("jane", Key(CANARY, exact=True))
    assert "canary" not in f"{login} {login!r}"


def test_a_key_has_no_blanks_around_it_and_a_password_may() -> None:
    assert Key(" k ").reveal() == "k"
    assert Key(" k ", exact=True).reveal() == " k "


def test_without_a_user_it_is_none() -> None:
    assert not Login("", Key("x"))
    assert Login("jane", Key(""))
