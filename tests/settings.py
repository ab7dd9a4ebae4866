"""Values for each setting of the table, none of them the usual one, each unlike its neighbours."""

from app.core.policy import SETTINGS
from app.core.setting import Kind, Setting, Value


def _values(setting: Setting) -> tuple[Value, ...]:
    match setting.kind:
        case Kind.WHOLE:
            near = [setting.least, setting.most, setting.least + 1, setting.most - 1]
            return tuple(each for each in near if each != setting.default)
        case Kind.TRUTH:
            return (not setting.default, bool(setting.default))
        case Kind.CHOICE:
            return tuple(each for each in setting.choices if each != setting.default)
        case Kind.TEXTS:
            return (("One",), ("Two", "Three, with a comma"), ("*",))
        case Kind.ADDRESS:
            return ("https://one.example.com/", "https://two.example.com/new")


VALUES = {name: _values(each) for name, each in SETTINGS.items()}
