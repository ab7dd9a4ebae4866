"""Python looks for garbage on the thread of the window, and on no other.

By itself it does so on whichever thread makes the next object: that of the store, of the credential store, of a lookup.
Where there are widgets or models in the garbage, that thread takes Qt's objects apart while the window uses their like,
and the program crashes.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QTimer

_SECONDS = 0.1
"""Between two looks while there is something to do: a list of leads that is being read makes much, soon."""
_LONGEST = 1.6
"""Between two looks at most, while nobody does anything: each wakes the computer."""
_OLDEST = 2
_GROWN = 1.25
"""How much more of the oldest there has to be than after the last look at them: that goes through everything."""


def look_here(seconds: float = _SECONDS) -> Callable[[], None]:
    """Look for garbage now and then on this thread, which runs Qt's loop. Returns what takes it back."""
    was_enabled = gc.isenabled()
    gc.disable()
    timer, looks = QTimer(), _Looks()
    timer.setInterval(round(seconds * 1000))

    def look() -> None:
        timer.setInterval(round(1000 * pause(timer.interval() / 1000, seconds, found=looks.look())))

    timer.timeout.connect(look)
    timer.start()

    def undo() -> None:
        timer.stop()
        timer.timeout.disconnect(look)  # each has the other
        if was_enabled:
            gc.enable()

    return undo


def pause(last: float, shortest: float, *, found: bool) -> float:
    """Seconds until the next look, after a pause of `last`: the longer there was nothing to do, the more."""
    return shortest if found else min(2 * last, _LONGEST)


class _Looks:
    """As Python's own (devguide.python.org, Garbage collector design), in a generation that has grown enough."""

    def __init__(self) -> None:
        self._stayed = 0

    def look(self) -> bool:
        """Whether there was anything to do."""
        for generation, (count, most) in reversed([*enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))]):
            if count > most and (generation < _OLDEST or _oldest() > _GROWN * self._stayed):
                gc.collect(generation)
                if generation == _OLDEST:
                    self._stayed = _oldest()
                return True
        return False


def _oldest() -> int:
    return len(gc.get_objects(_OLDEST))
