"""Qt's own messages: to standard error, but for those of platforms without a screen about what they can't do."""

import atexit
import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_OF_NO_SCREEN = "This plugin does not support "


def show_messages() -> Callable[[], object]:
    """Begin to show Qt's messages so. Returns what takes it back.

    At the latest, the end of Python does: PySide would crash at what Qt has to say after that.
    """
    kept = qInstallMessageHandler(_show)

    def undo() -> None:
        atexit.unregister(undo)
        qInstallMessageHandler(kept)

    atexit.register(undo)
    return undo


def _show(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_OF_NO_SCREEN) and sys.stderr is not None:
        sys.stderr.write(f"{message}\n")
