"""The thread of the window has the interpreter soon, whenever it wants it."""

import sys
from collections.abc import Callable

_SECONDS = 0.0002
"""That another thread keeps it while the window waits. Usually it is 25 times as long, and the window asks for it anew
in each slot, at each cell that it paints, and at each look at what a widget holds."""


def window_first() -> Callable[[], None]:
    """For a program whose threads read lists and look through histories. Returns what takes it back."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_SECONDS)
    return lambda: sys.setswitchinterval(usual)
