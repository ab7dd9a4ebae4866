"""Runs the real program on a connection file, and ends it while the credential store answers nobody.

`python -m tests.vault_driver WAY FILE DATA_DIR`: "asked" on standard output says that the store was asked and hangs,
or, for the way "told", that the window has said so. The window is closed then, but for the way "signal".
"""

import sys
import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from app.__main__ import main
from app.gui.window import MainWindow
from tests.exit_driver import find_window


def hangs(window: MainWindow, way: str) -> bool:
    if way == "told":
        return window.findChild(QPushButton, "vault.goOn") is not None
    return window.page is not None and any(each.name == "vault" for each in threading.enumerate())


def act(way: str) -> None:
    window = find_window()
    if window is None or not hangs(window, way):
        QTimer.singleShot(5, lambda: act(way))
        return
    sys.stdout.write("asked\n")
    sys.stdout.flush()
    if way != "signal":
        window.close()


if __name__ == "__main__":
    application = QApplication(["lead-editor"])
    act(sys.argv[1])
    sys.exit(main(["--connection", sys.argv[2], "--data-dir", sys.argv[3]]))
