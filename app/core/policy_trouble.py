"""What is to be mended in what is set for everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.core.policy import SETTINGS
from app.core.resolved import Layers, Origin, instead, rank
from app.core.setting import Value


class Wrong(Enum):
    """What is the matter with a source, or with what it says."""

    UNREADABLE = auto()
    VALUE = auto()
    UNKNOWN = auto()
    TWICE = auto()


@dataclass(frozen=True, slots=True)
class Trouble:
    """`where` is a file or a key, `name` the setting, `detail` what the system or the file's form says.

    `counts` is what counts instead; None where another source does.
    """

    wrong: Wrong
    origin: Origin
    where: str
    name: str = ""
    detail: str = ""
    counts: Value | None = None


def troubles(layers: Layers) -> Iterator[Trouble]:
    """What is to be mended in policies and in what was deployed. A person's own nonsense counts as not said."""
    for layer in sorted(layers, key=rank):
        if layer.origin is Origin.PERSON:
            continue
        if layer.beside:
            yield Trouble(Wrong.TWICE, layer.origin, layer.where, detail=layer.beside)
        if layer.unread:
            yield Trouble(Wrong.UNREADABLE, layer.origin, layer.where, detail=layer.unread)
        for name, said in layer.said.items():
            setting = SETTINGS.get(name)
            if setting is None:
                yield Trouble(Wrong.UNKNOWN, layer.origin, layer.where, name)
            elif setting.read(said) is None:
                yield Trouble(Wrong.VALUE, layer.origin, layer.where, name, counts=instead(setting, layer))
