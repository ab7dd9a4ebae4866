"""The languages of the window, and which of them a person gets."""

from collections.abc import Mapping, Sequence

SOURCE = "en"
"""The language that the program's own texts are in: nothing is loaded for it."""
OFFERED: Mapping[str, str] = {SOURCE: "English", "de": "Deutsch"}
"""By the code of ISO 639, and the name that its speakers have for it."""


def choose(said: object, wanted: Sequence[str]) -> str:
    """The code of the language to use: the one that was `said`, else the first of those `wanted` that is offered.

    `said` comes from a file that anybody may edit; `wanted` are the system's, the best first, as `de-Latn-AT`, `de`.
    """
    if isinstance(said, str) and said in OFFERED:
        return said
    primary = (each.partition("-")[0].casefold() for each in wanted)
    return next((each for each in primary if each in OFFERED), SOURCE)
