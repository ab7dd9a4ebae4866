"""Where a lead is, as far as its values tell: which clocks it lives by. Never by a mobile number, which moves."""

from collections.abc import Mapping
from enum import Enum, auto

from app.core.dataclass import dataclass
from app.core.layout import Layout


class By(Enum):
    """What tells where a lead is."""

    ZONE = auto()
    """A field that holds the zone itself."""
    STATE = auto()
    POSTCODE = auto()
    BOTH = auto()
    """State and postcode."""
    COUNTRY = auto()
    """It has one zone alone."""
    NOTHING = auto()
    UNASKED = auto()
    """Nobody has looked yet."""


@dataclass(frozen=True, slots=True)
class Country:
    """`zones` are all of it. `states` and `names` have states by their letters and by their full names, casefolded.

    `postcodes` are (first, last, zones), the narrower ranges first.
    """

    zones: tuple[str, ...]
    states: Mapping[str, tuple[str, ...]]
    postcodes: tuple[tuple[int, int, tuple[str, ...]], ...] = ()
    digits: int = 4
    """Of a postcode."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """IANA names of the zones that the lead may be in; empty where nothing tells."""

    zones: tuple[str, ...]
    by: By


UNKNOWN = Whereabouts((), By.NOTHING)


def whereabouts(
    layout: Layout, values: Mapping[str, str], country: Country | None, known: frozenset[str]
) -> Whereabouts:
    """Where the lead with these `values` (by field name) is. `known` are the zones that this computer has.

    Where state and postcode tell different zones, it may be in any of them.
    """
    place = layout.place
    zone = values.get(place.zone, "").strip()
    if zone in known:
        return Whereabouts((zone,), By.ZONE)
    if country is None:
        return UNKNOWN
    by_state = country.states.get(" ".join(values.get(place.state, "").casefold().replace(".", "").split()), ())
    by_postcode = _by_postcode(values.get(place.postcode, ""), country)
    if by_state and by_postcode:
        both = tuple(each for each in by_state if each in by_postcode)
        return Whereabouts(both or tuple(dict.fromkeys((*by_state, *by_postcode))), By.BOTH)
    if by_state:
        return Whereabouts(by_state, By.STATE)
    if by_postcode:
        return Whereabouts(by_postcode, By.POSTCODE)
    return Whereabouts(country.zones, By.COUNTRY) if len(country.zones) == 1 else UNKNOWN


def _by_postcode(text: str, country: Country) -> tuple[str, ...]:
    digits = text.strip()[: country.digits]  # 12345-6789
    if not (digits.isascii() and digits.isdigit()) or len(digits) != country.digits:
        return ()
    return next((zones for first, last, zones in country.postcodes if first <= int(digits) <= last), ())
