"""Where the frozen program starts: as `python -m app` does, under the name that its links on Windows bear."""

import runpy
import sys

APP_ID = "LeadEditor.LeadEditor"
"""The AppUserModelID, as in windows/places.py: the taskbar then puts the window with its pinned link."""

if __name__ == "__main__":
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
    runpy.run_module("app", run_name="__main__")
