"""Makes Qt's enums in a fraction of the time: PySide6 has hundreds of them made before the first paint.

All enums of a class are made when the class is first named (93 with 1,195 members for `Qt` alone), each by a call such
as `Flag("AlignmentFlag", [("AlignLeft", 1), …], boundary=KEEP)`. Python's library makes enums of every kind, and for
that it looks at each member many times over. This makes those of plain numbers alone, whose names mean nothing else.
What it makes is what the library makes, attribute by attribute and in the same order: tests/test_qt_enums.py compares
all that Qt has. Every other call goes to the library.
"""

import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Any

KNOWN = frozenset({(3, 11, 7), (3, 11, 9)})
"""The versions of Python whose `enum` makes enums as it is said here. Another one makes them as it wants to."""
KINDS: tuple[Any, ...] = (Enum, IntEnum, Flag, IntFlag)
"""What PySide6 makes enums of."""
_ENUM_TYPE: Any = EnumType
_AS_EVER = _ENUM_TYPE._create_


def make_enums_quickly() -> None:
    """From now on, on every thread."""
    if sys.version_info[:3] in KNOWN and _ENUM_TYPE._create_ is _AS_EVER:
        _MOULDS.update({kind: _Mould(kind) for kind in KINDS})
        _ENUM_TYPE._create_ = _create


class _Mould:
    """What all enums of a kind have in common, taken from one that the library made without members."""

    def __init__(self, kind: Any) -> None:
        made = dict(vars(_AS_EVER(kind, "", [], module="", boundary=KEEP)))
        names = list(made)
        members = names.index("__doc__") + 1
        self.before = {name: made[name] for name in names[:members]}
        self.after = {name: made[name] for name in names[members:]}
        self.taken = {name for each in (*kind.__mro__, *_ENUM_TYPE.__mro__) for name in vars(each)} | {""}
        """Names that would mean something else as well."""
        self.number = kind._member_type_ is int
        self.flag = issubclass(kind, Flag)

    def fits(self, members: object) -> bool:
        """Whether they are pairs of a name and a plain number, and each name means the member alone."""
        if type(members) is not list:
            return False
        names = set()
        for each in members:
            if type(each) is not tuple or len(each) != 2:
                return False
            name, value = each
            if type(name) is not str or type(value) is not int or name in self.taken or name[0] == "_":
                return False
            names.add(name)
        return len(names) == len(members)

    def make(self, class_name: str, kind: Any, members: list[tuple[str, int]], module: str) -> Any:
        """As the library does it, with its order of everything."""
        names: list[str] = []
        by_name: dict[str, Any] = {}
        by_value: dict[int, Any] = {}
        own = {
            "__module__": module,
            "_member_names_": names,
            "_member_map_": by_name,
            "_value2member_map_": by_value,
            "_unhashable_values_": [],
        }
        made: Any = type.__new__(EnumType, class_name, (kind,), {**self.before, **own})
        put, number, flag = type.__setattr__, self.number, self.flag
        mask = singles = 0
        for name, value in members:
            single = value > 0 and not value & (value - 1)
            if flag:
                mask |= value
                singles |= value if single else 0
            member = by_value.get(value)
            if member is None:
                member = int.__new__(made, value) if number else object.__new__(made)
                member._value_ = value
                member._name_ = name
                member.__objclass__ = made
                member._sort_order_ = len(names)
                if single or not flag:
                    names.append(name)
                by_value[value] = member
            put(made, name, member)
            by_name[name] = member
        for name, value in self.after.items():
            put(made, name, value)
        if flag:
            put(made, "_flag_mask_", mask)
            put(made, "_singles_mask_", singles)
            put(made, "_all_bits_", 2 ** mask.bit_length() - 1)
            values = [by_name[name]._value_ for name in names]
            if values != sorted(values):
                put(made, "_iter_member_", made._iter_member_by_def_)
        return made


_MOULDS: dict[object, _Mould] = {}


def _create(
    cls: Any,
    class_name: str,
    names: Any,
    *,
    module: str | None = None,
    boundary: object = None,
    **more: Any,
) -> Any:
    """In place of `EnumType._create_`, whose arguments these are."""
    if module is None:  # it is that of the code that names the class, as in the library; PySide6 sets it afterwards
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 - as in the library
    mould = _MOULDS.get(cls)
    if mould and module and boundary is KEEP and more == _NOTHING_MORE and mould.fits(names):
        return mould.make(class_name, cls, names, module)
    return _AS_EVER(cls, class_name, names, module=module, boundary=boundary, **more)


_NOTHING_MORE = {"qualname": None, "type": None, "start": 1}
"""What `EnumType.__call__` hands on besides, where nobody has asked for it."""
