"""Which source counts for a setting: machine policy, user policy, the person, what was deployed, what is built in.

A policy whose value can't be understood never loosens what it meant: the strictest value counts for it. A name that
there is not sets nothing, and is told.
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum, auto
from types import MappingProxyType
from typing import NamedTuple

from app.core.layout import OutOfHours
from app.core.policy import EVERY, SETTINGS
from app.core.setting import Setting, Value


class Origin(IntEnum):
    """The strongest first."""

    MACHINE = auto()
    USER = auto()
    PERSON = auto()
    DEPLOYED = auto()
    BUILT_IN = auto()


POLICIES = frozenset({Origin.MACHINE, Origin.USER})


_NOTHING: Mapping[str, object] = MappingProxyType({})


class Layer(NamedTuple):
    """What one source says, by the names of settings. `unread` is why nothing of it could be read.

    `beside` names another file of the same rank that counts first.
    """

    origin: Origin
    said: Mapping[str, object] = _NOTHING
    where: str = ""
    unread: str = ""
    beside: str = ""


Layers = Sequence[Layer]


class Resolved(NamedTuple):
    """What counts, by the name of the setting, and where that comes from."""

    values: Mapping[str, Value]
    origins: Mapping[str, Origin]

    def locked(self, name: str) -> bool:
        """Whether a policy has set it."""
        return self.origins[name] in POLICIES


def resolve(layers: Layers) -> Resolved:
    """`layers` in any order; of two of the same rank the first counts."""
    found = {name: resolve_one(setting, layers) for name, setting in SETTINGS.items()}
    return Resolved({name: value for name, (value, _) in found.items()}, {name: it for name, (_, it) in found.items()})


def resolve_one(setting: Setting, layers: Layers) -> tuple[Value, Origin]:
    """As `resolve`, of one setting."""
    for layer in sorted(layers, key=rank):
        if layer.unread or setting.name in layer.said:
            value = _value(setting, layer)
            if value is not None:
                return value, layer.origin
    return setting.default, Origin.BUILT_IN


def needs_second_look(disposition: str | None, named: Sequence[str]) -> bool:
    """Whether the first press of Send is to point at it, as the setting `second_look` says; in any case of letters."""
    if not disposition:
        return False
    return any(each == EVERY or each.casefold() == disposition.strip().casefold() for each in named)


def outside_hours(connection: OutOfHours, said: Value, origin: Origin) -> OutOfHours:
    """What a call-back outside of the calling hours meets, where the `connection` says one thing.

    `said` is the setting's value, from this `origin`. A policy decides for both ways; a person, or what was deployed,
    makes a connection stricter and not laxer.
    """
    if said == OutOfHours.BLOCK or (said == OutOfHours.WARN and origin in POLICIES):
        return OutOfHours(str(said))
    return connection


def rank(layer: Layer) -> Origin:
    return layer.origin


def _value(setting: Setting, layer: Layer) -> Value | None:
    if layer.origin is Origin.PERSON:
        return setting.read_text(layer.said.get(setting.name))
    value = None if layer.unread else setting.read(layer.said[setting.name])
    return instead(setting, layer) if value is None else value


def instead(setting: Setting, layer: Layer) -> Value | None:
    """What counts in place of what can't be used; None for the next source."""
    return setting.strictest if layer.origin in POLICIES else None
