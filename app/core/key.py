"""The API key and what else is secret, in a form that can't be printed by accident."""

import re
from functools import partial
from urllib.parse import quote, quote_plus

from app.core.contract import API_KEY

HIDDEN = "…"
_quote_all = partial(quote, safe="")
_BY_NAME = re.compile(rf"({API_KEY}(?:=|%3D))[^&\s\"'<>]+", re.IGNORECASE)


class Key:
    """Holds an API key. `str`, `repr`, formatting and pickling never give it away; only `reveal` does.

    Blanks around it are not of a key; of what is `exact`, a password say, they may be.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str, *, exact: bool = False) -> None:
        self._text = text if exact else text.strip()

    def __bool__(self) -> bool:
        return bool(self._text)

    def __repr__(self) -> str:
        return f"Key({HIDDEN})"

    def __reduce__(self) -> str:
        raise TypeError("an API key is not written anywhere")

    def reveal(self) -> str:
        """The key itself. For the query of a request to the configured server, or a proxy's login, and nothing else."""
        return self._text

    def hide_in(self, text: str) -> str:
        """`text` without the key: by value in the forms a URL or a server can give it, and by the parameter's name."""
        return _hide(self._forms(), text)

    def _forms(self) -> set[str]:
        if not self._text:
            return set()
        from html import escape  # noqa: PLC0415 - it comes with all names of characters: not before the first paint

        quoted = {form(self._text, errors="replace") for form in (quote, quote_plus, _quote_all)}
        escaped = {escape(self._text), escape(self._text, quote=False)}
        return {self._text, *quoted, *escaped}


class Secrets:
    """Every key of this run, so that none of them is written anywhere."""

    def __init__(self, *keys: Key) -> None:
        self._keys: list[Key] = []
        for each in keys:
            self.add(each)

    def add(self, key: Key) -> None:
        """Know `key` from now on. One is told of each time that it is read, and is looked for once in each text."""
        if key and all(each.reveal() != key.reveal() for each in self._keys):
            self._keys.append(key)

    def hide_in(self, text: str) -> str:
        return _hide({form for key in self._keys for form in key._forms()}, text)  # noqa: SLF001 - of the same module


def _hide(forms: set[str], text: str) -> str:
    """`text` without `forms` in any case (a URL's %2f is its %2F); the longest first: one may be a part of another."""
    if forms:
        longest_first = sorted(forms, key=len, reverse=True)
        text = re.sub("|".join(map(re.escape, longest_first)), HIDDEN, text, flags=re.IGNORECASE)
    return _BY_NAME.sub(rf"\1{HIDDEN}", text)
