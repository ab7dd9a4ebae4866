"""What the program is measured against: an empty QMainWindow of the same size, with the same Qt and Python.

`python -m tests.benchmarks.bare`, started by tests/benchmarks/spawned.py. It imports what it uses and nothing else.
"""

import sys
import time

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

_SIZE = QSize(1000, 700)
"""As in app/gui/window.py."""


class Window(QMainWindow):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted = True


if __name__ == "__main__":
    app = QApplication(["bare"])
    window = Window()
    window.resize(_SIZE.boundedTo(window.screen().availableSize()))
    window.show()
    dispatcher = QAbstractEventDispatcher.instance()
    while not window.painted:  # as app/__main__.py does
        dispatcher.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    sys.stdout.write(f'{{"painted": {time.monotonic()!r}}}\n')
    sys.stdout.flush()
    app.exec()
