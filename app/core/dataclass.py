"""`dataclass`, `field` and `replace` of the standard library, for what is imported before the window is ready.

There, each class would cost half a millisecond (six methods are written as text and compiled, and the class is made
twice), and `inspect`, which is imported for it, five. Here it costs a tenth: all classes have the same methods, but for
`__init__`, which is compiled when there is a first object. Nothing else is different, nor slower; `fields`, `asdict`
and the rest of `dataclasses` work on them. It does what is asked of it here: frozen ones, with defaults and factories
of them, that inherit no fields. For a type checker they are those of the standard library.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

__all__ = ["dataclass", "field", "replace"]

if TYPE_CHECKING or sys.version_info >= (3, 14):  # where annotations have to be asked for in another way
    from dataclasses import dataclass, field, replace
else:

    def dataclass(*, frozen: bool, slots: bool = False) -> Callable[[type], type]:
        if not frozen:
            raise TypeError("take that of the standard library")
        return lambda made: _made(made, slots=slots)

    def field(*, default_factory: Callable[[], object]) -> "_Factory":
        return _Factory(default_factory)

    def replace(record: Any, /, **changes: object) -> Any:
        kind = type(record)
        if not isinstance(vars(kind).get("__dataclass_fields__"), _Fields):
            from dataclasses import replace as of_the_library  # noqa: PLC0415 - it is one of theirs, so it is there

            return of_the_library(record, **changes)
        return kind(**{name: getattr(record, name) for name in kind.__match_args__} | changes)


class _Factory:
    """The default of a field, made anew for each object."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def _made(kind: type, *, slots: bool) -> type:
    names = tuple(name for name, said in vars(kind).get("__annotations__", {}).items() if not _is_of_the_class(said))
    defaults = {name: vars(kind)[name] for name in names if name in vars(kind)}
    left_out = {
        "__dict__",
        "__weakref__",
        *(name for name in defaults if slots or isinstance(defaults[name], _Factory)),
    }
    own = {name: value for name, value in vars(kind).items() if name not in left_out}
    if own.get("__hash__", own) is None:  # as Python has it where there is an __eq__
        del own["__hash__"]
    body = _methods(names) | {"__dataclass_fields__": _Fields(defaults), "__qualname__": kind.__qualname__} | own
    if slots:
        body |= {"__slots__": names, "__getstate__": _state, "__setstate__": _set_state}
    made = type(kind)(kind.__name__, kind.__bases__, body)

    def first(self: object, *given: object, **named: object) -> None:
        made.__init__ = _init(made, names, defaults)  # type: ignore[misc]  # it is what this stands in for
        made.__init__(self, *given, **named)  # type: ignore[misc]  # as above

    if "__init__" not in body:
        made.__init__ = first  # type: ignore[misc]  # as above
    return made


def _is_of_the_class(annotation: object) -> bool:
    return getattr(annotation, "__origin__", annotation) is ClassVar


def _methods(names: tuple[str, ...]) -> dict[str, Any]:
    """Those that are the same for all, but for `values`: what an object has in its fields."""
    read = attrgetter(*names) if names else None

    def values(record: object) -> tuple[object, ...]:
        if read is None:
            return ()
        return read(record) if len(names) > 1 else (read(record),)

    def equal(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    return {
        "__match_args__": names,
        "__eq__": equal,
        "__hash__": lambda self: hash(values(self)),
        "__repr__": _said,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
    }


def _said(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__qualname__}({fields})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - nobody does that but by mistake

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - as above

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, name) for name in self.__match_args__]


def _set_state(self: Any, state: list[object]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


class _Fields:
    """What `dataclasses` asks a class for, when it is asked: the fields as it describes them."""

    def __init__(self, defaults: Mapping[str, object]) -> None:
        self._defaults = defaults
        self._made: Mapping[str, object] | None = None

    def __get__(self, _record: object, kind: type) -> Mapping[str, object]:
        if self._made is None:
            import dataclasses  # noqa: PLC0415 - whoever asks has imported it

            given = {
                name: dataclasses.field(default_factory=each.make) if isinstance(each, _Factory) else each
                for name, each in self._defaults.items()
            }
            plain: Any = type(kind.__name__, (), {"__annotations__": kind.__annotations__, **given})
            self._made = {each.name: each for each in dataclasses.fields(dataclasses.dataclass(frozen=True)(plain))}
        return self._made


def _init(kind: type, names: Iterable[str], defaults: Mapping[str, object]) -> Any:
    known: dict[str, object] = {"__set": object.__setattr__, "__factory": _Factory}
    arguments, lines = ["self"], []
    for name in names:
        value = name
        if name in defaults:
            known[f"__default_{name}"] = default = defaults[name]
            if isinstance(default, _Factory):
                value = f"{name}.make() if {name} is __default_{name} else {name}"
            arguments.append(f"{name}=__default_{name}")
        else:
            arguments.append(name)
        lines.append(f"  __set(self, {name!r}, {value})")
    text = f"def __init__({', '.join(arguments)}):\n" + ("\n".join(lines) or "  pass")
    exec(text, known)  # noqa: S102 - the names are those of the class, which Python has read as names
    made: Any = known["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    made.__module__ = kind.__module__
    return made
