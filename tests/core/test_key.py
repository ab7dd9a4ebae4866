"""The API key is shown nowhere: not by accident, and not by a server or a URL that repeats it."""

import copy
import pickle
import traceback
from collections.abc import Callable
from html import escape
from urllib.parse import quote, quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.key import HIDDEN, Key, Secrets
from tests.core.samples import thorough

TEXT = 'canary-7Qx/+%41=&"k é'
KEY = Key(TEXT)
SECRETS = Secrets(KEY)

SHOWN: dict[str, Callable[[object], str]] = {
    "str": str,
    "repr": repr,
    "ascii": ascii,
    "format": format,
    "f-string": lambda it: f"{it} {it!r} {it!s}",
    "%s": lambda it: "%s %r" % (it, it),  # noqa: UP031 - the old way is what loggers use
    "in a tuple": lambda it: str((it, [it], {"key": it})),
    "dir": lambda it: str([getattr(it, name) for name in dir(it) if name.startswith("__")]),
}


@pytest.mark.parametrize("show", SHOWN.values(), ids=SHOWN)
@pytest.mark.parametrize("it", [KEY, SECRETS], ids=["Key", "Secrets"])
def test_nothing_that_makes_a_text_of_it_gives_it_away(it: object, show: Callable[[object], str]) -> None:
    assert "canary" not in show(it)


@pytest.mark.parametrize("write", [pickle.dumps, copy.deepcopy], ids=["pickle", "deepcopy"])
@pytest.mark.parametrize("it", [KEY, SECRETS], ids=["Key", "Secrets"])
def test_it_can_not_be_written_or_copied(it: object, write: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="not written anywhere"):
        write(it)


def test_a_key_can_not_be_copied_at_all() -> None:
    with pytest.raises(TypeError, match="not written anywhere"):
        copy.copy(KEY)


def test_a_traceback_that_shows_every_local_does_not_show_it() -> None:
    def fail(key: Key, secrets: Secrets) -> None:
        raise RuntimeError(f"{key} in {secrets}")

    try:
        fail(KEY, SECRETS)
    except RuntimeError as error:
        told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert "key = Key(…)" in told
    assert "canary" not in told


def test_only_reveal_gives_it() -> None:
    assert KEY.reveal() == TEXT


@pytest.mark.parametrize(("text", "given"), [("", False), (" \n", False), ("a", True)])
def test_a_key_of_nothing_but_spaces_is_none(text: str, given: bool) -> None:
    assert bool(Key(text)) is given


def test_spaces_around_a_key_that_was_pasted_are_no_part_of_it() -> None:
    assert Key(" abc\n").reveal() == "abc"


FORMS = {
    "plain": TEXT,
    "quoted": quote(TEXT),
    "all quoted": quote(TEXT, safe=""),
    "quoted with plus signs": quote_plus(TEXT),
    "quoted in small letters": quote(TEXT, safe="").lower(),
    "in a page": escape(TEXT),
    "in a page's text": escape(TEXT, quote=False),
    "a URL": f"https://contact.example.com/x?{urlencode({'apiKey': TEXT})}&fTemplateId=41",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("hide", [KEY.hide_in, SECRETS.hide_in], ids=["Key", "Secrets"])
def test_it_is_hidden_by_value_in_every_form_a_url_can_give_it(form: str, hide: Callable[[str], str]) -> None:
    hidden = hide(f"before {form} after")
    assert HIDDEN in hidden
    assert hidden.startswith("before ")
    assert hidden.endswith(" after")
    assert not any(part in hidden for part in ("canary", "7Qx", "7qx", "41=", "%41", "%2541", "k é", "k+", "k%20"))


BY_NAME = [
    ("POST /x?apiKey=other HTTP/1.1", f"POST /x?apiKey={HIDDEN} HTTP/1.1"),
    ("?apikey=other&fTemplateId=41", f"?apikey={HIDDEN}&fTemplateId=41"),
    ("APIKEY=other", f"APIKEY={HIDDEN}"),
    ("next=%2Fx%3FapiKey%3Dother&a=b", f"next=%2Fx%3FapiKey%3D{HIDDEN}&a=b"),
    ('"https://h/?apiKey=other"', f'"https://h/?apiKey={HIDDEN}"'),
    ("<a href='?apiKey=other'>", f"<a href='?apiKey={HIDDEN}'>"),
    ("apiKey=one apiKey=two", f"apiKey={HIDDEN} apiKey={HIDDEN}"),
    ("apiKey=", "apiKey="),
    ("apiKey is missing", "apiKey is missing"),
]


@pytest.mark.parametrize(("text", "hidden"), BY_NAME)
@pytest.mark.parametrize("hide", [KEY.hide_in, Key("").hide_in, Secrets().hide_in], ids=["Key", "no key", "Secrets"])
def test_whatever_goes_by_the_parameters_name_is_hidden(text: str, hidden: str, hide: Callable[[str], str]) -> None:
    assert hide(text) == hidden


@pytest.mark.parametrize("keys", [("abc", "abcdef"), ("abcdef", "abc"), ("def", "abcdef"), ("c", "abcdef")])
def test_a_key_that_is_a_part_of_another_leaves_none_of_it(keys: tuple[str, str]) -> None:
    assert Secrets(*map(Key, keys)).hide_in("see abcdef!") == f"see {HIDDEN}!"


@pytest.mark.parametrize("keys", [("abc", "ABC-def"), ("ABC-def", "abc"), ("ABC", "abc-def")])
def test_a_key_that_is_a_part_of_another_in_other_letters_leaves_none_of_it(keys: tuple[str, str]) -> None:
    assert Secrets(*map(Key, keys)).hide_in(f"see {max(keys, key=len)}!") == f"see {HIDDEN}!"


def test_a_key_that_comes_later_is_hidden_too() -> None:
    secrets = Secrets(Key(""))
    secrets.add(Key("first"))
    secrets.add(Key("second"))
    assert secrets.hide_in("first, second, third") == f"{HIDDEN}, {HIDDEN}, third"


def test_no_key_hides_nothing() -> None:
    assert Secrets(Key("")).hide_in("as it is") == Key("").hide_in("as it is") == "as it is"


def test_a_key_of_one_character_is_hidden_all_the_same() -> None:
    assert Key("x").hide_in("x-axis") == f"{HIDDEN}-a{HIDDEN}is"


def test_a_key_with_half_a_character_hides_without_a_word() -> None:
    assert Key("ab\udcff").hide_in("see ab\udcff") == f"see {HIDDEN}"


@thorough
@given(
    keys=st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="…"), min_size=1).filter(str.strip),
        min_size=1,
        max_size=3,
    ),
    around=st.text(),
)
def test_no_key_is_left_in_any_text(keys: list[str], around: str) -> None:
    secrets = Secrets(*map(Key, keys))
    for each in keys:
        for form in (each.strip(), quote(each.strip(), safe=""), quote_plus(each.strip())):
            assert form not in secrets.hide_in(f"{around}{form}{around}")


def test_a_key_that_is_read_again_and_again_is_known_once() -> None:
    secrets = Secrets(Key("abc"))
    for _ in range(3):
        secrets.add(Key("abc"))
        secrets.add(Key("abcd"))
    assert len(secrets._keys) == 2
    assert secrets.hide_in("abc, abcd") == f"{HIDDEN}, {HIDDEN}"
