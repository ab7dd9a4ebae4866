"""A virtual screen for as long as windows are to be shown on one: on Windows, the screen that is there."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from windows.step import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def display() -> Iterator[str]:
    """The name of the screen, for `wine.windows`. The X server picks a free number itself."""
    if sys.platform == "win32":
        yield ""
        return
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=[writer], stdin=nowhere, stdout=nowhere, stderr=nowhere) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as number:
                name = number.readline().strip()
            if not name:
                raise BuildError("Xvfb does not start.")
            yield f":{name}"
        finally:
            server.terminate()
