"""What is set for everybody on a computer, in layers: the first that says something counts.

They are the policy of the machine, the policy of the person, and what was deployed with the program.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

UPDATES_ADDRESS = "updates_address"
CHECK_FOR_UPDATES = "check_for_updates"
SETTINGS: Mapping[str, type] = {UPDATES_ADDRESS: str, CHECK_FOR_UPDATES: bool}
"""By the name in a file, and the type of its value."""
Layers = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Updates:
    """`address` is the page where new versions are; "" where none was configured. `off`: a policy wants no check."""

    address: str = ""
    off: bool = False


def registry_name(name: str) -> str:
    """What a setting is called in the Windows registry."""
    return "".join(part.capitalize() for part in name.split("_"))


def updates(layers: Layers) -> Updates:
    """Raises ValueError, with the name of the setting, where its value can't be used."""
    address = _found(layers, UPDATES_ADDRESS, "")
    if address and not _is_safe(address):
        raise ValueError(f"{UPDATES_ADDRESS}: an address that begins with https:// is expected")
    return Updates(address, off=not _found(layers, CHECK_FOR_UPDATES, True))


def _found(layers: Layers, name: str, default: Any) -> Any:
    value = next((layer[name] for layer in layers if name in layer), default)
    if SETTINGS[name] is bool and type(value) is int and value in {0, 1}:
        return bool(value)  # the registry has no other
    if type(value) is not SETTINGS[name]:
        raise ValueError(f"{name}: {'true or false' if SETTINGS[name] is bool else 'a text'} is expected")
    return value


def _is_safe(address: str) -> bool:
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)
