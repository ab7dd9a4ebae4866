"""What of the form still stands there because a link said so, as long as nobody has changed it."""

from collections.abc import Iterable

from app.core import linked
from app.core.check import Place, part_of
from app.core.edit import Edit

KEPT = "linked"
"""What it is called among what is kept of a form, where the others are the names of controls."""


class Linked:
    """`seen` is whether the person has been asked to look at it."""

    def __init__(self) -> None:
        self.seen = True
        self._filled: dict[Place, object] = {}

    def forget(self) -> None:
        self.seen, self._filled = True, {}

    def mark(self, edit: Edit, places: Iterable[Place] | None = None) -> None:
        """What `edit` says, at `places` or everywhere, is from a link."""
        wanted = linked.places(edit) if places is None else places
        self._filled = {each: part_of(edit, each) for each in wanted}
        self.seen = not self._filled

    def still(self, edit: Edit) -> list[Place]:
        """Where `edit`, which the form holds now, has what the link said."""
        return [place for place, value in self._filled.items() if part_of(edit, place) == value]

    def keep(self, edit: Edit) -> str:
        found = self.still(edit)
        return linked.write_places(found) if found else ""
