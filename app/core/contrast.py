"""How well one colour is told from another, as WCAG 2 measures it. Colours are red, green and blue, each 0 to 1."""

from collections.abc import Iterable
from functools import lru_cache

Colour = tuple[float, float, float]

LEGIBLE = 4.5
"""The least for text (WCAG 2, 1.4.3)."""
VISIBLE = 3.0
"""The least for what shows where the focus is (WCAG 2, 1.4.11)."""
_STEPS = 50


def ratio(one: Colour, other: Colour) -> float:
    """From 1 for the same to 21 for black on white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with a `share` (0 to 1) of `other`."""
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def told_from(colour: Colour, grounds: Iterable[Colour], sure: Colour, least: float = LEGIBLE) -> Colour:
    """`colour`, moved no further towards `sure` than it needs to be told from all `grounds`; at worst, `sure`."""
    return _told_from(colour, tuple(grounds), sure, least)


@lru_cache(64)
def _told_from(colour: Colour, beside: tuple[Colour, ...], sure: Colour, least: float) -> Colour:
    """Kept: each cell of a list asks for the same few, each time that it is painted."""
    for step in range(_STEPS):
        found = mixed(colour, sure, step / _STEPS)
        if all(ratio(found, each) >= least for each in beside):
            return found
    return sure


def _luminance(colour: Colour) -> float:
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
