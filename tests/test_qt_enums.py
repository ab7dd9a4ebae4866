"""Qt's enums are those that Python's library makes, whoever makes them."""

import copy
import enum
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from enum import KEEP, Enum, EnumType, Flag, IntFlag
from pathlib import Path
from threading import Barrier
from types import GetSetDescriptorType
from typing import Any

import pytest

from app import qt_enums
from app.qt_enums import KINDS, KNOWN, make_enums_quickly

Asked = tuple[Any, str, list[tuple[str, int]]]
"""A kind, the name of an enum, and its members."""
ROOT = Path(__file__).parents[1]
HERE_KNOWN = sys.version_info[:3] in KNOWN
KIND_BY_NAME = {each.__name__: each for each in KINDS}

ASKS = """
import enum, json, sys
asked, create = [], enum.EnumType._create_
def listen(kind, name, members, **more):
    asked.append((kind.__name__, name, members, more.pop("boundary").name, more))
    return create(kind, name, members, **more, boundary=enum.KEEP)
enum.EnumType._create_ = listen
from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets
for module in (QtCore, QtGui, QtNetwork, QtWidgets):
    for each in dir(module):
        if isinstance(found := getattr(module, each), type):
            dir(found), [getattr(found, name, None) for name in dir(found)]
json.dump(asked, sys.stdout)
"""
"""Names all that these modules have, and tells each enum that PySide6 asks Python for."""

STARTS = """
import enum, sys
as_ever = enum.EnumType._create_
{before}
from app.qt_support import load_qt
load_qt()
from PySide6.QtCore import Qt
print(enum.EnumType._create_ is as_ever, repr(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), repr(Qt.Key(65)))
"""


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """As from `load_qt` on; where this Python is not known, as ever."""
    monkeypatch.setattr(EnumType, "_create_", qt_enums._AS_EVER)
    make_enums_quickly()
    assert (EnumType._create_ is qt_enums._create) is HERE_KNOWN  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def asked() -> list[Asked]:
    return [
        (KIND_BY_NAME[kind], name, [(each, value) for each, value in members])
        for kind, name, members, boundary, more in json.loads(run(ASKS))
        if boundary == "KEEP" and more == {"module": None, **qt_enums._NOTHING_MORE}
    ]


def assert_same(kind: Any, name: str, members: Any, **more: Any) -> None:
    """Made by the library and made quickly: the same, before and after they were used; or the same is raised."""
    more = more or {"boundary": KEEP}
    one, other = made_by(qt_enums._AS_EVER, kind, name, members, more), made_by(None, kind, name, members, more)
    if not isinstance(one, EnumType):
        assert one == other, name
        return
    for look in (attributes, manners, attributes):
        assert list(look(one)) == list(look(other)), name


def made_by(create: Any, kind: Any, name: str, members: Any, more: dict[str, Any]) -> Any:
    """The enum, or what is raised. `create` is the library's, or None for whatever is in its place."""
    with pytest.MonkeyPatch.context() as patch:
        if create is not None:
            patch.setattr(EnumType, "_create_", create)
        try:
            return kind(name, members, **more)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other has to raise it as well
            return type(error), str(error)


def said(call: Callable[..., object], *given: object) -> object:
    """What it is, or what it raises; whichever of the two enums it is of."""
    try:
        found = call(*given)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other has to raise it as well
        return type(error), str(error)
    return (type(found).__name__, repr(found), str(found)) if isinstance(found, Enum) else (type(found), repr(found))


def attributes(made: Any) -> Iterator[tuple[str, object]]:
    """All that the class has of its own, in its order."""
    own: dict[str, Any] = dict(vars(made))
    for name, value in own.items():
        if isinstance(value, made):
            yield name, member(value)
        elif name in {"_member_map_", "_value2member_map_"}:
            members: dict[Any, Any] = value
            yield name, [(type(key), key, member(each)) for key, each in members.items()]
        elif isinstance(value, enum.property):
            yield name, (value.fget, value.fset, value.fdel, value.name, value.clsname)
        elif isinstance(value, GetSetDescriptorType):
            yield name, repr(value)
        elif name == "_iter_member_":
            yield name, (value.__func__, value.__self__ is made)
        else:
            yield name, (type(value), value)


def member(each: Any) -> object:
    own = {name: value for name, value in vars(each).items() if name not in {"__objclass__", "_inverted_"}}
    of = getattr(each, "__objclass__", None) in {None, type(each)}  # what flags make when asked has none
    return (list(vars(each)), own, of, type(each._value_), repr(each), str(each))


def manners(made: Any) -> Iterator[object]:
    """How it and its members act. Flags make members for what they are asked: so this comes after `attributes`."""
    yield from (made.__name__, made.__qualname__, made.__module__, made.__doc__, made.__bases__ == made.__mro__[1:2])
    yield from (repr(made), len(made), dir(made), [each.name for each in made], [each.name for each in reversed(made)])
    yield [
        (name, each.name, each is made[name], getattr(made, name) is each) for name, each in made.__members__.items()
    ]
    values: tuple[Any, ...] = (-1, 0, 1, 2, 3, 7, 2**31, 2**40, "x", None, 1.0, [])
    yield [said(made, value) for value in values]
    for each in [*made.__members__.values()][:40]:
        yield [isinstance(each, kind) for kind in (int, *KINDS)]
        yield (
            hash(each),
            each.name,
            each.value,
            made(each.value) is each,
            each in made,
            f"{each}",
            dir(each),
            bool(each),
        )
        yield (copy.copy(each) is each, copy.deepcopy(each) is each, each == each.value, each == 1)
        yield [said(call, each) for call in OPERATIONS]
        yield said(setattr, made, each.name, 1)
        yield said(lambda member: member.__reduce_ex__(4)[1], each)
        yield said(setattr, each, "value", 1)


def first(each: Any) -> Any:
    of: Any = type(each)
    return next(iter(of))


OPERATIONS: tuple[Callable[[Any], object], ...] = (
    lambda each: each | first(each),
    lambda each: each & first(each),
    lambda each: each ^ first(each),
    lambda each: each | 1,
    lambda each: 1 & each,
    lambda each: ~each,
    lambda each: ~~each,
    list,
    len,
    int,
    lambda each: each < 3,
    lambda each: first(each) in each,
)


def test_every_enum_of_qt_is_as_the_library_makes_it(asked: list[Asked]) -> None:
    assert len(asked) > 600
    assert {kind for kind, _, _ in asked} == set(KINDS)
    for kind, name, members in asked:
        assert not HERE_KNOWN or qt_enums._MOULDS[kind].fits(members), name
        assert_same(kind, name, members)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(
    "members",
    [
        [],
        [("A", 0)],
        [("A", 0), ("B", 0), ("C", -1), ("D", -1), ("E", 2**70), ("F", -(2**63))],
        [("A", 8), ("B", 1), ("C", 9), ("D", 2), ("E", 6), ("F", 1)],
        [("A", True), ("B", 2)],
        [("name", 1), ("value", 2), ("real", 3), ("bit_length", 4), ("imag", 5)],
        [("A", 1), ("__doc__", 2)],
        [("A", 1), ("_Made__x", 2)],
        [("A", "x"), ("B", 1.5)],
        [("A", (1, 2))],
        [("A", 1), ("A", 2)],
        [("", 1)],
        [("mro", 1)],
        [("_missing_", 1)],
        [("_any_", 1)],
        [("Ä b", 1)],
        [["A", 1], ["B", 2]],
        ["A", "B"],
        [("A",)],
        [None],
        (("A", 1), ("B", 2)),
        {"A": 1, "B": 2},
        "A B",
        None,
        3,
    ],
    ids=str,
)
def test_whatever_else_is_asked_for_is_as_the_library_has_it(kind: Any, members: Any) -> None:
    assert_same(kind, "Made", members)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"boundary": None},
        {"boundary": enum.STRICT},
        {"boundary": enum.EJECT},
        {"boundary": enum.CONFORM},
        {"boundary": KEEP, "qualname": "Other.Made"},
        {"boundary": KEEP, "module": "other"},
        {"boundary": KEEP, "module": ""},
        {"boundary": KEEP, "start": 5},
        {"boundary": KEEP, "type": int},
    ],
    ids=str,
)
@pytest.mark.parametrize("kind", [*KINDS, enum.StrEnum], ids=lambda kind: kind.__name__)
def test_however_it_is_asked(kind: Any, more: dict[str, Any]) -> None:
    for members in ([("A", 4), ("B", 1), ("C", 5)], "A B"):
        assert_same(kind, "Made", members, **more)


def test_an_enum_goes_through_pickle_and_belongs_to_the_module_that_asked() -> None:
    kind: Any = IntFlag
    made = kind("Pickled", [("A", 1), ("B", 2)], boundary=KEEP)
    globals()["Pickled"] = made
    assert made.__module__ == __name__
    assert pickle.loads(pickle.dumps(made.A)) is made.A  # noqa: S301 - just written
    assert pickle.loads(pickle.dumps(made.A | made.B)) is made(3)  # noqa: S301 - just written


def test_an_enum_shares_nothing_with_another() -> None:
    kind: Any = Flag
    one, other = (kind("Made", [("A", 1), ("B", 2)], boundary=KEEP) for _ in range(2))
    fresh = ("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_")
    assert all(getattr(one, name) is not getattr(other, name) for name in fresh)
    with pytest.raises(TypeError):
        one.A | other.A
    assert one(5) is one(5)
    assert 5 not in other._value2member_map_


def test_enums_of_our_own_are_made_by_the_library() -> None:
    class Own(Enum):
        A = enum.auto()
        B = "b"

    assert [each.value for each in Own] == [1, "b"]
    assert Enum("Own", "A B").B.value == 2  # type: ignore[attr-defined]


def test_the_program_makes_them_quickly_where_it_knows_both_versions() -> None:
    values = "<AlignmentFlag.AlignLeft|AlignTop: 33> <Key.Key_A: 65>"
    unknown = "import app.{0} as known; known.KNOWN = frozenset()"
    assert run(STARTS.format(before="")).split(" ", 1) == [str(not HERE_KNOWN), f"{values}\n"]
    for each in ("qt_enums", "qt_support"):
        assert run(STARTS.format(before=unknown.format(each))).split(" ", 1) == ["True", f"{values}\n"]


def test_any_thread_may_have_them_made(asked: list[Asked]) -> None:
    """Eight at once, with as many changes of thread as can be had."""
    line = Barrier(8)

    def make() -> list[Any]:
        line.wait()
        return [list(attributes(kind(name, members, boundary=KEEP))) for kind, name, members in asked[:60]]

    often = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            made = [each.result() for each in [threads.submit(make) for _ in range(8)]]
    finally:
        sys.setswitchinterval(often)
    assert all(each == made[0] for each in made)
