"""Access keys: the letter of a button that presses it with Alt. Each is there once in a window, whatever the words."""

import re
from collections.abc import Collection, Sequence

_MARKED = re.compile(r"&(.)", re.DOTALL)


def letter(words: str) -> str:
    """The access key in `words`, as it is compared; "" where they have none. "&&" is a sign that is shown."""
    return next((each.casefold() for each in _MARKED.findall(words) if each != "&" and not each.isspace()), "")


def marked(texts: Sequence[str], taken: Collection[str]) -> tuple[str, ...]:
    """`texts`, each with an access key that is not `taken` and that no other of them has, as far as letters reach.

    One that has its key already keeps it. The beginning of a word comes first.
    """
    used = {*taken, *filter(None, map(letter, texts))}
    choices = [{} if letter(each) else _letters(each, used) for each in texts]
    owners: dict[str, int] = {}
    for number in range(len(texts)):
        _give(number, choices, owners, set())
    places = {number: choices[number][key] for key, number in owners.items()}
    return tuple(
        f"{text[: places[number]]}&{text[places[number] :]}" if number in places else text
        for number, text in enumerate(texts)
    )


def _letters(text: str, used: Collection[str]) -> dict[str, int]:
    """The letters of `text` that are not `used`, the best first, with the place of each.

    Those that every keyboard has come before others.
    """
    places = [at for at, each in enumerate(text) if each.isalpha() and each.casefold() not in used]
    begins = [at for at in places if not at or not text[at - 1].isalnum()]
    found: dict[str, int] = {}
    for at in sorted((*begins, *places), key=lambda at: not text[at].isascii()):
        found.setdefault(text[at].casefold(), at)
    return found


def _give(number: int, choices: Sequence[dict[str, int]], owners: dict[str, int], tried: set[str]) -> bool:
    """Give the text `number` a letter, also one of another text that finds itself another."""
    for key in choices[number]:
        if key not in tried:
            tried.add(key)
            if key not in owners or _give(owners[key], choices, owners, tried):
                owners[key] = number
                return True
    return False
