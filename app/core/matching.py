"""Finds by what a person types: parts of words in any order, whatever the accents and capitals. The best come first."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

Thing = TypeVar("Thing")

_APART = str.maketrans(dict.fromkeys("-_/.,:;()[]“”…\u2018\u2019\u2013", " "))
_SPELT = str.maketrans({"ß": "ss", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ł": "l", "Ł": "l"})
"""Letters that Unicode does not take apart."""
_ACCENTS = re.compile("[\u0300-\u036f]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")


def plain_letters(text: str) -> str:
    """`text` without accents and capitals; a sign or a digit that is written in an unusual way, as usual."""
    if text.isascii():
        return text.lower()
    return _BEYOND_ASCII.sub(_spelt, text).casefold()


def folded(text: str) -> str:
    """`text` as it is compared: without accents, capitals and the signs between words."""
    apart = unicodedata.normalize("NFKD", text.translate(_SPELT))
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold().translate(_APART)


def rank(typed: str, text: str, more: str = "") -> tuple[int, ...] | None:
    """How well `text` fits what was `typed`: the smaller, the better; None where a part of it is nowhere.

    Each part must be somewhere in `text`, or in `more`, which counts for less. The beginning of the text comes before
    the beginning of a word, and that before the middle of one; parts in the order of the text before others; then, the
    shorter text.
    """
    parts, words, others = folded(typed).split(), folded(text).split(), folded(more).split()
    others += [one + other for one, other in pairwise(words)]  # a callback is a call-back
    found = [_in_words(part, words) or _beside(part, others) for part in parts]
    if None in found:
        return None
    places = [each for each in found if each is not None]
    order = [at for _, at in places]
    return (sum(cost for cost, _ in places), int(order != sorted(order)), len(words)) if parts else (0, 0, 0)


def best(typed: str, things: Iterable[Thing], texts: Callable[[Thing], tuple[str, str]]) -> list[Thing]:
    """Those of `things` that fit, the best first; equals stay in their order. `texts` gives text and more of each."""
    ranked = [(rank(typed, *texts(each)), each) for each in things]
    fitting = [(how, each) for how, each in ranked if how is not None]
    return [each for _, each in sorted(fitting, key=lambda pair: pair[0])]


def _spelt(found: re.Match[str]) -> str:
    return _without_accents(found[0])


@lru_cache(maxsize=4_096)
def _without_accents(text: str) -> str:
    """Kept for a hundred thousand rows: they have the same letters again and again."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.translate(_SPELT)))


def _in_words(part: str, words: list[str]) -> tuple[int, int] | None:
    """What it costs that `part` is there, and in which word."""
    for cost, fits in ((0, str.startswith), (4, str.__contains__)):
        for at, word in enumerate(words):
            if fits(word, part):
                return cost + (1 if at or cost else 0) + (0 if word == part else 1), at
    return None


def _beside(part: str, others: list[str]) -> tuple[int, int] | None:
    return (9, len(others) + 99) if any(part in each for each in others) else None
