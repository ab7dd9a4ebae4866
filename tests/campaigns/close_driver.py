"""The real program with a person who closes its window at a moment, for tests/campaigns/processes.py.

`python -m tests.campaigns.close_driver MOMENT THEN …`, with the program's own arguments after them. MOMENT is of the
system's monotonic clock. THEN seconds after that, unless it is negative, the system asks for the end as well. A
question that is asked is answered by "close all the same".
"""

import os
import signal
import sys
import threading
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from app.__main__ import main
from app.gui.window import MainWindow
from tests.vaults import with_data_key


class Person:
    def __init__(self, moment: float, then: float) -> None:
        self._moment: float | None = moment
        self._then = then
        self._timer = QTimer()
        self._timer.timeout.connect(self._act)
        self._timer.start(3)

    def _act(self) -> None:
        window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)), None)
        if window is None:
            return
        agree = window.findChild(QPushButton, "question.goOn")
        if agree is not None and agree.isVisible():
            agree.click()
        elif self._moment is not None and time.monotonic() >= self._moment:
            self._moment = None
            if self._then >= 0:
                signals = threading.Timer(self._then, lambda: os.kill(os.getpid(), signal.SIGTERM))
                signals.daemon = True
                signals.start()
            window.close()


if __name__ == "__main__":
    application = QApplication(["lead-editor"])
    person = Person(float(sys.argv[1]), float(sys.argv[2]))
    sys.exit(main(sys.argv[3:], with_data_key, last=True))
