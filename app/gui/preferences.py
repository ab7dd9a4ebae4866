"""What is set, for whoever goes by it: what a person chose in settings.ini, and the sources before and after that.

The file may be edited by hand, so anything can be in it.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSettings

from app.core.dataclass import dataclass
from app.core.policy import SETTINGS
from app.core.resolved import Layers, Resolved, resolve
from app.core.setting import Value
from app.gui.chosen import chosen_in


def _default(name: str) -> Any:
    return SETTINGS[name].default


@dataclass(frozen=True, slots=True)
class Preferences:
    """The values of app/core/policy.py, each by its name there."""

    hold_seconds: int = _default("hold_seconds")
    at_once: int = _default("at_once")
    history_days: int = _default("history_days")
    short_numbers: bool = _default("short_numbers")
    language: str = _default("language")
    outside_calling_hours: str = _default("outside_calling_hours")
    second_look: tuple[str, ...] = _default("second_look")
    hide_digits: bool = _default("hide_digits")
    recent_leads: bool = _default("recent_leads")
    worklists: bool = _default("worklists")
    log_level: str = _default("log_level")
    check_for_updates: bool = _default("check_for_updates")
    updates_address: str = _default("updates_address")
    connections: tuple[str, ...] = _default("connections")

    @classmethod
    def read(cls, settings: QSettings, layers: Layers = ()) -> "Preferences":
        """What counts: what `settings` say, among the other `layers`."""
        found: dict[str, Any] = dict(resolved(settings, layers).values)
        return cls(**found)

    def write(self, settings: QSettings) -> None:
        """Make what differs from what is built in the person's choice."""
        usual = Preferences()
        for name, setting in SETTINGS.items():
            value: Value = getattr(self, name)
            if value != getattr(usual, name):
                settings.setValue(setting.key, _written(value))


def resolved(settings: QSettings, layers: Layers) -> Resolved:
    """The same, with where each comes from."""
    return resolve((*layers, chosen_in(settings, SETTINGS.values())))


def choose(settings: QSettings, layers: Layers, chosen: Mapping[str, Value]) -> None:
    """Keep what a person has `chosen`. What would count without that is no choice: it goes with its source."""
    without = resolve(layers).values
    for name, value in chosen.items():
        key = SETTINGS[name].key
        if value == without[name]:
            settings.remove(key)
        else:
            settings.setValue(key, _written(value))


def _written(value: Value) -> object:
    return (list(value) or "") if isinstance(value, tuple) else value
