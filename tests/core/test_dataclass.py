"""The light dataclasses are what those of the standard library are."""

import copy
import dataclasses
import pickle
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import dataclass as light

T = TypeVar("T")


class Kind(NamedTuple):
    """One of the two: `dataclass`, `field`, `replace`."""

    dataclass: Any
    field: Any
    replace: Any


OURS = Kind(light.dataclass, light.field, light.replace)
THEIRS = Kind(dataclasses.dataclass, dataclasses.field, dataclasses.replace)


def classes(kind: Kind) -> dict[str, Any]:
    """The same classes, made by one of the two."""

    @kind.dataclass(frozen=True, slots=True)
    class Empty:
        pass

    @kind.dataclass(frozen=True, slots=True)
    class One:
        """With a docstring."""

        lead: str

    @kind.dataclass(frozen=True, slots=True)
    class Some:
        lead: str
        self_: int = 3
        numbers: tuple[int, ...] = ()
        kept: Mapping[str, int] = kind.field(default_factory=dict)

        @property
        def long(self) -> int:
            return len(self.lead)

        @classmethod
        def of(cls, lead: str) -> Any:
            made: Any = cls
            return made(lead)

    @kind.dataclass(frozen=True)
    class Open:
        lead: str
        last: int = 0

        @cached_property
        def counted(self) -> int:
            return len(self.lead)

    @kind.dataclass(frozen=True, slots=True)
    class Of(Generic[T]):
        what: T
        before: "Of[T] | None" = None

    @kind.dataclass(frozen=True, slots=True)
    class Own:
        lead: str
        key: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own) and self.lead == other.lead

        def __hash__(self) -> int:
            return len(self.lead)

        def __repr__(self) -> str:
            return f"<{self.lead}>"

    @kind.dataclass(frozen=True, slots=True)
    class Level(Empty):
        """Of a base that has no fields, with values that are of the class."""

        level: ClassVar[int] = 3
        bare: ClassVar = "all"
        lead: str
        key: str = "k"

    return {each.__name__: each for each in (Empty, One, Some, Open, Of, Own, Level)}


PAIRS = list(zip(classes(OURS).values(), classes(THEIRS).values(), strict=True))
ARGUMENTS: list[tuple[tuple[object, ...], dict[str, object]]] = [
    ((), {}),
    (("7",), {}),
    ((), {"lead": "7"}),
    ((), {"what": "7"}),
    (("7", "k"), {}),
    (("7",), {"key": "k"}),
    (("7", 4, (1,), {"a": 1}), {}),
    (("7",), {"kept": {"b": 2}}),
    (("7",), {"lead": "8"}),
    ((1, 2, 3, 4, 5), {}),
    ((), {"nothing": 1}),
]


def outcome(call: Callable[[], object]) -> str:
    """In words that are the same for both: where the classes are made differs."""
    try:
        return repr(call())
    except (AttributeError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def _set(one: object, name: str) -> None:
    setattr(one, name, 1)


def made(pair: tuple[Any, Any]) -> list[tuple[Any, Any]]:
    """Objects of both, from the same arguments."""
    found = []
    for places, names in ARGUMENTS:
        try:
            found.append((pair[0](*places, **names), pair[1](*places, **names)))
        except TypeError:
            continue
    assert found
    return found


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].__name__)
class TestBoth:
    def test_they_take_the_same_arguments(self, pair: tuple[Any, Any]) -> None:
        for places, names in ARGUMENTS:
            ours, theirs = (outcome(partial(kind, *places, **names)) for kind in pair)
            assert ours == theirs

    def test_they_are_equal_when_their_fields_are(self, pair: tuple[Any, Any]) -> None:
        objects = made(pair)
        for one, other in objects:
            assert one != other  # they are of different classes
            assert [one == each for each, _ in objects] == [other == each for _, each in objects]
            assert outcome(partial(hash, one)) == outcome(partial(hash, other))
            assert one.__eq__(3) is (NotImplemented if "Own" not in repr(type(one)) else False)

    def test_they_can_not_be_changed(self, pair: tuple[Any, Any]) -> None:
        for one, other in made(pair):
            for name in one.__match_args__:
                for change in (_set, delattr):
                    refused = outcome(partial(change, one, name))
                    assert refused.startswith("FrozenInstanceError")
                    assert refused == outcome(partial(change, other, name))
        one = made(pair)[0][0]
        with pytest.raises(AttributeError):
            one.nothing = 1

    def test_copies_are_equal(self, pair: tuple[Any, Any]) -> None:
        for one, _ in made(pair):
            assert copy.copy(one) == one
            assert copy.deepcopy(one) == one
            assert OURS.replace(one) == one

    def test_the_standard_library_knows_them(self, pair: tuple[Any, Any]) -> None:
        ours, theirs = pair
        assert dataclasses.is_dataclass(pair[0])
        told = [[(each.name, each.type, each.default, each.init) for each in dataclasses.fields(kind)] for kind in pair]
        assert told[0] == told[1]
        assert ours.__match_args__ == theirs.__match_args__
        for one, other in made(pair):
            assert dataclasses.asdict(one) == dataclasses.asdict(other)
            assert dataclasses.astuple(one) == dataclasses.astuple(other)

    def test_they_have_the_same_names_and_room(self, pair: tuple[Any, Any]) -> None:
        ours, theirs = pair
        assert ours.__qualname__ == theirs.__qualname__
        assert ours.__module__ == theirs.__module__
        assert getattr(ours, "__slots__", None) == getattr(theirs, "__slots__", None)
        assert all(hasattr(one, "__dict__") == hasattr(other, "__dict__") for one, other in made(pair))


@given(st.text(), st.integers(), st.tuples(st.integers()), st.dictionaries(st.text(), st.integers()))
def test_a_replaced_field_is_the_only_one_that_differs(
    lead: str, number: int, numbers: tuple[int, ...], kept: dict[str, int]
) -> None:
    ours, theirs = classes(OURS)["Some"], classes(THEIRS)["Some"]
    for change in ({}, {"lead": "x"}, {"self_": 9, "kept": {}}, {"numbers": (1,)}):
        one, other = ours(lead, number, numbers, kept), theirs(lead, number, numbers, kept)
        assert repr(OURS.replace(one, **change)) == repr(THEIRS.replace(other, **change))
        assert OURS.replace(other, **change) == THEIRS.replace(other, **change)  # of the library's own as well
        assert THEIRS.replace(one, **change) == OURS.replace(one, **change)
    with pytest.raises(TypeError, match="nothing"):
        OURS.replace(ours(lead), nothing=1)


def test_each_object_has_a_default_of_its_own() -> None:
    some = classes(OURS)["Some"]
    assert some("1").kept == {}
    assert some("1").kept is not some("1").kept
    assert some.of("123").long == 3


def test_what_is_computed_once_is_kept() -> None:
    one = classes(OURS)["Open"]("1234")
    assert (one.counted, one.counted) == (4, 4)
    assert vars(one)["counted"] == 4


@light.dataclass(frozen=True, slots=True)
class Packed:
    """At the top of a module, where pickle finds it."""

    lead: str
    numbers: tuple[int, ...] = ()


def test_it_can_be_pickled_and_matched() -> None:
    packed = pickle.loads(pickle.dumps(Packed("1", (2,))))  # noqa: S301 - it is its own
    assert packed == Packed("1", (2,))
    match packed:
        case Packed(lead, numbers):
            assert (lead, numbers) == ("1", (2,))
        case _:
            pytest.fail("not matched")


def test_one_that_can_be_changed_is_the_standard_library_s() -> None:
    with pytest.raises(TypeError, match="standard library"):
        OURS.dataclass(frozen=False)
