"""Python looks for garbage on the thread of the window, and on no other.

By itself it does so on whichever thread makes the next object: that of the store, of the credential store, of a lookup.
Where there are widgets or models in the garbage, that thread takes Qt's objects apart while the window uses their like,
and the program crashes.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QTimer

_SECONDS = 1.0
"""Between two looks. One that finds little to do takes no time."""


def look_here(seconds: float = _SECONDS) -> Callable[[], None]:
    """Look for garbage now and then on this thread, which runs Qt's loop. Returns what takes it back."""
    was_enabled = gc.isenabled()
    gc.disable()
    timer = QTimer()
    timer.setInterval(round(seconds * 1000))
    timer.timeout.connect(_look)
    timer.start()

    def undo() -> None:
        timer.stop()
        if was_enabled:
            gc.enable()

    return undo


def _look() -> None:
    """In the oldest generation that has grown as much as Python itself would let it."""
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if count > most:
            gc.collect(generation)
            return
