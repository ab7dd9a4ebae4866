"""What a list call of Noojee's gave (NOOJEE.md, Lists)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from app.core.answer import Answer, Cause, Known, plain, read_coded, read_status
from app.core.contract import Code

LONGEST_LIST = 4_000_000
"""Bytes. Twenty thousand entities take about one million."""
MOST_ENTITIES = 20_000
_LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Entity:
    """A template, a campaign or an allocation. `name` is one line, and may be empty."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Listing:
    """`entities` in the server's order, none where `answer` is not `Known.APPLIED`: the list was had.

    A list call changes nothing, so its answer is never unknown. `passed_over` counts the entities that were none:
    without an id that can be, or with one that another had already.
    """

    entities: tuple[Entity, ...]
    answer: Answer
    seconds: float
    passed_over: int = 0

    @property
    def had(self) -> bool:
        """Whether the list was had, be it empty."""
        return self.answer.known is Known.APPLIED


def read_listing(status: int, content: bytes, seconds: float, hide: Callable[[str], str] = str) -> Listing:
    """What an HTTP reply to a list call says. `hide` takes out of texts what must not be shown."""
    said = read_coded(content)
    if said is None:
        return _without(read_status(status), seconds)
    answer = Answer(Known.NOT_APPLIED, Cause.CODE, said.code, plain(hide(said.message)), status)
    if status in {401, 403}:
        return _without(replace(answer, cause=Cause.KEY_REFUSED), seconds)
    if said.code != Code.OK or not 200 <= status < 300:
        return _without(answer, seconds)
    entities = said.whole.get("entities")
    if not isinstance(entities, list):
        return _without(replace(answer, cause=Cause.UNREADABLE), seconds)
    if len(entities) > MOST_ENTITIES:
        return _without(replace(answer, cause=Cause.TOO_LONG), seconds)
    found: dict[int, Entity] = {}
    for each in entities:
        entity = _entity(each, hide)
        if entity is not None:
            found.setdefault(entity.id, entity)
    if entities and not found:  # not one of them is what it should be
        return _without(replace(answer, cause=Cause.UNREADABLE), seconds)
    return Listing(tuple(found.values()), replace(answer, known=Known.APPLIED), seconds, len(entities) - len(found))


def no_listing(answer: Answer, seconds: float) -> Listing:
    """No reply came, or none that could be taken in."""
    return _without(answer, seconds)


def _without(answer: Answer, seconds: float) -> Listing:
    return Listing((), replace(answer, known=Known.NOT_APPLIED), seconds)


def _entity(said: Any, hide: Callable[[str], str]) -> Entity | None:
    if not isinstance(said, dict):
        return None
    number, name = said.get("id"), said.get("name")
    if type(number) is not int or not 0 <= number <= _LARGEST_ID:
        return None
    return Entity(number, plain(hide(name)) if isinstance(name, str) else "")
