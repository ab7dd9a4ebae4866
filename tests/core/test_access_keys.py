"""Access keys that nobody chose: one for each text, and none twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.access_keys import letter, marked
from tests.core.samples import thorough

words = st.text("abcXYZ é&.1", max_size=8).map(lambda text: text.replace("&", "&&"))


@pytest.mark.parametrize(
    ("text", "found"),
    [("&Send", "s"), ("De&tails", "t"), ("Smith && Co", ""), ("A && &Bold", "b"), ("none", ""), ("", ""), ("& x", "")],
)
def test_the_letter_that_is_marked(text: str, found: str) -> None:
    assert letter(text) == found


def test_beginnings_of_words_come_first_and_what_is_taken_is_left() -> None:
    assert marked(["Send now", "Send again", "Undo"], {"s"}) == ("Send &now", "Send &again", "&Undo")
    assert marked(["Later", "&Later"], {"a"}) == ("La&ter", "&Later")
    assert marked(["3 s"], {"s"}) == ("3 s",)


def test_a_letter_that_every_keyboard_has_comes_first() -> None:
    assert marked(["Öffnen"], set()) == ("Ö&ffnen",)
    assert marked(["Öffnen", "Ö"], set()) == ("Ö&ffnen", "&Ö")


def test_where_no_letter_is_left_the_first_keeps_it() -> None:
    assert marked(["A", "A", "B"], set()) == ("&A", "A", "&B")


def test_one_that_has_few_letters_left_gets_one_of_another() -> None:
    assert marked(["Bring it", "Later"], set("bilate")) == ("Bri&ng it", "Late&r")


@thorough
@given(texts=st.lists(words, max_size=6), taken=st.sets(st.sampled_from("abcxyz")))
def test_no_key_is_there_twice_and_no_word_is_changed(texts: list[str], taken: set[str]) -> None:
    made = marked(texts, taken)
    keys = [letter(each) for each in made if letter(each)]
    assert len(set(keys)) == len(keys)
    assert not taken & set(keys)
    for before, after in zip(texts, made, strict=True):
        assert after == before or after.replace("&", "") == before.replace("&", "")
        left = {each.casefold() for each in before if each.isalpha()} - taken - set(keys)
        assert letter(after) or not left
