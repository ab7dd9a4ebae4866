"""What a person chose, as settings.ini keeps it. The file may be edited by hand, so anything can be in it."""

from collections.abc import Iterable

from PySide6.QtCore import QSettings

from app.core.policy import SETTINGS
from app.core.resolved import Layer, Layers, Origin, resolve_one
from app.core.setting import Setting, Value, is_whole


def chosen_in(settings: QSettings, wanted: Iterable[Setting]) -> Layer:
    said = {each.name: settings.value(each.key) for each in wanted}
    return Layer(Origin.PERSON, {name: value for name, value in said.items() if value is not None}, settings.fileName())


def found(settings: QSettings, layers: Layers, name: str) -> tuple[Value, Origin]:
    """What counts for one setting, and where it comes from, at the cost of one; `layers` is what is set besides."""
    setting = SETTINGS[name]
    return resolve_one(setting, (*layers, chosen_in(settings, (setting,))))


def value_of(settings: QSettings, layers: Layers, name: str) -> Value:
    return found(settings, layers, name)[0]


def texts_of(settings: QSettings, layers: Layers, name: str) -> tuple[str, ...]:
    """As `value_of`, of a setting that is several texts; of paths, those that are whole."""
    value = value_of(settings, layers, name)
    texts = value if isinstance(value, tuple) else ()
    return tuple(each for each in texts if is_whole(each)) if SETTINGS[name].paths else texts
