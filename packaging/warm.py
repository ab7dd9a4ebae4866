"""Run by .venv's Python at the end of a set-up: sees Qt load, then compiles what each start would compile anew.

.venv/bin/python -I packaging/warm.py [xcb]     xcb: also the plugin for X windows
"""

import compileall
import ctypes
import importlib
import os
import sys
import sysconfig
from pathlib import Path


def load_qt(*, window: bool) -> None:
    """ImportError or OSError names the system library that is missing."""
    # PySide6 then leaves its support modules in a folder instead of unpacking them at each start (STACK.md).
    os.environ["SBK_EMBED"] = "0"
    importlib.import_module("PySide6.QtWidgets")
    if window:
        places = importlib.import_module("PySide6.QtCore").QLibraryInfo
        ctypes.CDLL(str(Path(places.path(places.LibraryPath.PluginsPath), "platforms", "libqxcb.so")))


if __name__ == "__main__":
    try:
        load_qt(window="xcb" in sys.argv)
    except (ImportError, OSError) as trouble:
        sys.exit(str(trouble))
    for folder in (sysconfig.get_path("purelib"), str(Path(__file__).resolve().parent.parent / "app")):
        # What can't be compiled (a template, say) shows when it is used, if ever.
        compileall.compile_dir(folder, quiet=2, workers=0)
