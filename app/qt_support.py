"""Loads PySide6 without what only its texts need, which is 25 ms of what comes before the first paint.

PySide6 has modules in Python, `shibokensupport`, that put into words which arguments a call should have had. It loads
them at once, twice over, with `inspect`, `argparse` and `logging`. Here, stand-ins take their place until somebody asks
for words: then the modules are loaded, and say what they always say.

It also replaces `__import__`, for the sake of `from __feature__ import …`: after every import by anyone it reads the
source of the module and takes it apart, to see whether it names PySide6. Nobody here asks for features: that is undone.

From then on, Qt's enums are made quickly (app/qt_enums.py).
"""

import builtins
import sys
from _thread import RLock
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, cast

from app.qt_enums import make_enums_quickly

if TYPE_CHECKING:
    from importlib.abc import Loader

KNOWN = frozenset({"6.11.3"})
"""The versions of PySide6 whose modules are as it is said here. Another one loads them as it wants to."""
PACKAGE = "shibokensupport.signature"
LOADER, MAPPING = f"{PACKAGE}.loader", f"{PACKAGE}.mapping"
ASKED = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")
"""What the loader has for those who want words."""
TOLD = ("finish_import", "feature_import", "feature_imported", "post_init")
"""What it has for imports: the first mends names of old, of which there are none; the others are there for features."""
SPARED = ("zipfile", "tempfile", "traceback")
"""What PySide6 imports for the case that it has to unpack its modules."""


def load_qt() -> None:
    """Import PySide6. Where that was done before, only `__import__` is put back."""
    finder = _Finder()
    unloaded = {name: _Unloaded(name) for name in SPARED if name not in sys.modules}
    sys.modules.update(unloaded)
    sys.meta_path.insert(0, finder)
    try:
        import_module("PySide6.QtCore")
    finally:
        sys.meta_path.remove(finder)
        for each in unloaded.values():
            each.step_aside()
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    if sys.modules.get(LOADER) in finder.stand_ins:
        del sys.modules[LOADER]  # its functions have been taken: the next import finds the real one
        sys.modules[MAPPING] = _stand_in_for_mapping()


class _Finder:
    """Finds a stand-in for the loader. Where PySide6 unpacks its modules, it puts a finder of its own before this."""

    def __init__(self) -> None:
        self.stand_ins: list[ModuleType] = []

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != LOADER or getattr(sys.modules.get("shiboken6"), "__version__", "") not in KNOWN:
            return None
        there = PathFinder.find_spec(LOADER, path) and PathFinder.find_spec(MAPPING, path)
        return ModuleSpec(name, cast("Loader", self)) if there else None

    def create_module(self, _spec: ModuleSpec) -> None:
        """An ordinary one."""

    def exec_module(self, module: ModuleType) -> None:
        for name in ASKED:
            setattr(module, name, partial(_ask, name))
        for name in TOLD:
            setattr(module, name, _pass)
        self.stand_ins.append(module)
        make_enums_quickly()  # here, for the version is known only by now


_LOCK = RLock()
"""PySide6's own modules, which are not made for it, are asked by one thread at a time. It is that of `threading`."""


def _ask(name: str, *given: object) -> object:
    with _LOCK:
        return getattr(_load(), name)(*given)


def _pass(*_given: object, **_named: object) -> None:
    """Let an import be."""


def _stand_in_for_mapping() -> ModuleType:
    """PySide6 takes it out of `sys.modules` at the first wrong call, and looks names up in it from then on."""
    module = ModuleType(MAPPING)
    known = vars(module)

    def update_mapping() -> None:
        with _LOCK:
            _load()
            real = vars(sys.modules[MAPPING])
            real["update_mapping"]()
            known.update({name: value for name, value in real.items() if name != "update_mapping"})

    known["update_mapping"] = update_mapping
    return module


def _load() -> ModuleType:
    """The real loader. Any thread may look for the mapping at any time, so that is whole when it is put there."""
    from importlib.util import module_from_spec  # noqa: PLC0415 - few ever come here

    if sys.modules[MAPPING].__spec__ is None:
        parent = sys.modules[PACKAGE]
        spec = PathFinder.find_spec(MAPPING, parent.__path__)
        if spec is None or spec.loader is None:
            raise ImportError(f"{MAPPING} is gone", name=MAPPING)
        real = module_from_spec(spec)
        spec.loader.exec_module(real)
        sys.modules[MAPPING] = real
        vars(parent)["mapping"] = real
    return import_module(LOADER)


class _Unloaded(ModuleType):
    """Is the module of its name for whoever imports it now, and loads it when that one first uses it."""

    def __getattr__(self, name: str) -> object:
        self.step_aside()
        return getattr(import_module(self.__name__), name)

    def step_aside(self) -> None:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
