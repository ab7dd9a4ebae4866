"""A name out of a program, as a version, a module or a kind of exception: nothing that is about a person reads so."""

import re
from typing import Self

_LONGEST = 80
_ODD = re.compile(r"[^A-Za-z0-9_.<>+:/()-]")
_MANY_DIGITS = re.compile(r"[0-9]{7,}")


class Word(str):
    """Has no blanks and no run of seven digits, whatever it is made of: a `?` stands for what it can't have."""

    __slots__ = ()

    def __new__(cls, text: object = "") -> Self:
        plain = _ODD.sub("?", str(text)[: 4 * _LONGEST])
        return super().__new__(cls, _MANY_DIGITS.sub("?", plain)[-_LONGEST:])
