"""What is to be mended in what is set for everybody."""

from collections.abc import Iterator
from difflib import get_close_matches
from enum import Enum, auto

from app.core.dataclass import dataclass
from app.core.policy import SETTINGS
from app.core.resolved import Layer, Layers, Origin, instead, rank
from app.core.setting import Setting, Value, is_whole

_LONGEST, _MOST_COMPARED = 100, 20
"""Letters of a name, and names, that are compared with the known ones: a file may have any number."""


class Wrong(Enum):
    """What is the matter with a source, or with what it says."""

    UNREADABLE = auto()
    VALUE = auto()
    UNKNOWN = auto()
    TWICE = auto()
    NOT_WHOLE = auto()
    """A path that depends on the folder that the program happens to be started in: it is not used."""
    GONE = auto()
    """No file is there, or it can't be reached now."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """`where` is a file or a key, `name` the setting, `detail` what the system or the file's form says.

    `counts` is what counts instead; None where another source does. `meant` is the setting that a name which there is
    not comes nearest to: nothing is restricted by such a name, so it has to be found by whoever wrote it.
    """

    wrong: Wrong
    origin: Origin
    where: str
    name: str = ""
    detail: str = ""
    counts: Value | None = None
    meant: str = ""


def troubles(layers: Layers) -> Iterator[Trouble]:
    """What is to be mended in policies and in what was deployed. A person's own nonsense counts as not said."""
    unknown = 0
    for layer in sorted(layers, key=rank):
        if layer.origin is Origin.PERSON:
            continue
        if layer.beside:
            yield Trouble(Wrong.TWICE, layer.origin, layer.where, detail=layer.beside)
        if layer.unread:
            yield Trouble(Wrong.UNREADABLE, layer.origin, layer.where, detail=layer.unread)
        for name in layer.said:
            setting = SETTINGS.get(name)
            if setting is None:
                unknown += 1
                meant = nearest(name) if unknown <= _MOST_COMPARED else ""
                yield Trouble(Wrong.UNKNOWN, layer.origin, layer.where, name, meant=meant)
            else:
                yield from _misset(setting, layer)


def _misset(setting: Setting, layer: Layer) -> Iterator[Trouble]:
    value = setting.read(layer.said[setting.name])
    if value is None:
        yield Trouble(Wrong.VALUE, layer.origin, layer.where, setting.name, counts=instead(setting, layer))
    elif setting.paths and isinstance(value, tuple):
        for each in value:
            if not is_whole(each):
                yield Trouble(Wrong.NOT_WHOLE, layer.origin, layer.where, setting.name, detail=each)


def nearest(name: str) -> str:
    """The setting that is spelt most like `name`, in any case of letters and as the registry has it; "" for none."""
    plain = name[:_LONGEST].replace("-", "_").replace(" ", "_").casefold()
    spelt = {each.replace("_", ""): each for each in SETTINGS}
    found = get_close_matches(plain.replace("_", ""), spelt, 1, cutoff=0.75)
    return spelt[found[0]] if found else ""
