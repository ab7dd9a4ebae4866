"""Whether lists and traces show phone numbers whole: asked for each cell, so it is looked up once a change."""

from collections.abc import Callable

from app.core.digits import shortened


class Hiding:
    """A `Veil`, as the setting `hide_digits` says. `look` is to be called when that may have changed."""

    def __init__(self, wanted: Callable[[], bool]) -> None:
        self._wanted = wanted
        self._on = wanted()

    def look(self) -> None:
        self._on = self._wanted()

    def __call__(self, text: str, lead: str = "") -> str:
        return shortened(text, lead) if self._on else text
