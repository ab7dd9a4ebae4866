"""Large pieces of memory go back to the system as soon as they are free, on Linux.

The picture that Qt keeps of an open window takes 2 to 3 MB. glibc learns from the first that is given back, and takes
the next ones from its heap (mallopt(3), M_MMAP_THRESHOLD): there, whatever small is put behind one keeps its room from
going back, and each few windows that are opened and closed the program has grown by one more.
"""

import sys

_MMAP_THRESHOLD = -3
_LARGE = 128 * 1024
"""Bytes: where glibc begins with."""


def give_back() -> None:
    """From now on. For a worker thread: what it imports takes some milliseconds."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - as the docstring says

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # another library of C than glibc may have none
        mallopt(_MMAP_THRESHOLD, _LARGE)
