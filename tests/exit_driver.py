"""Runs the real program in a process of its own and ends it in one of several ways, for tests/test_exit.py.

`python -m tests.exit_driver WAY DELAY DATA_DIR`: "ready" on standard output says that the way's moment has come. DELAY
is in milliseconds.
"""

import http.client
import json
import os
import re
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton

from app.__main__ import main
from app.gui.window import MainWindow
from tests.vaults import Hanging, with_data_key


def complaints(errors: str) -> str:
    """What a program in development mode said on standard error, less that this computer is slow just now."""
    return re.sub(r"^Executing <.*> took [0-9.]+ seconds\n", "", errors, flags=re.MULTILINE)


def act(way: str, delay: int) -> None:
    """Begin what `way` names. Nothing of the program exists yet."""
    match way:
        case "early":
            QTimer.singleShot(delay, close)
        case "signal":
            QTimer.singleShot(delay, lambda: os.kill(os.getpid(), signal.SIGTERM))
        case "idle":
            when_connected(lambda _window, _words: close())
        case "silent":  # there is a form, though the credential store never answers
            when_connected(lambda _window, _words: QTimer.singleShot(delay, close))
        case "ready" | "silent signal":
            when_connected(lambda _window, _words: say_ready())
        case "request":
            when_connected(lambda window, _words: send(window))
            when_connected(lambda _window, _words: QTimer.singleShot(delay, close))
        case "hang":
            when_connected(send_to_a_server_that_hangs)
            when_connected(lambda _window, _words: QTimer.singleShot(delay, say_ready))


def when_connected(do: Callable[[MainWindow, str], None]) -> None:
    """Call `do` with the window and the words of its connection, once it has one and takes wishes."""
    window = find_window()
    label = window.findChild(QLabel, "connection") if window is not None else None
    if window is not None and label is not None and "http://" in label.text() and window.start.isEnabled():
        do(window, label.text())
    else:
        QTimer.singleShot(5, lambda: when_connected(do))


def find_window() -> MainWindow | None:
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)), None)


def say_ready() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


def send_to_a_server_that_hangs(window: MainWindow, words: str) -> None:
    host, _, port = words.split("http://")[1].split(" ", maxsplit=1)[0].removesuffix(": no").partition(":")
    wire = http.client.HTTPConnection(host, int(port.rstrip(":")), timeout=5)
    wire.request("POST", "/practice/faults", json.dumps({"kind": "hang"}), {"Content-Type": "application/json"})
    assert wire.getresponse().status < 300
    wire.close()
    send(window)


def send(window: MainWindow) -> None:
    line = window.findChild(QLineEdit, "leadId")
    book = window.findChild(QRadioButton, "callback.book")
    button = window.findChild(QPushButton, "send")
    assert line is not None
    assert book is not None
    assert button is not None
    line.insert("9856")
    book.click()
    button.click()


def close() -> None:
    window = find_window()
    if window is not None:
        window.close()
    else:
        QTimer.singleShot(0, close)


if __name__ == "__main__":
    application = QApplication(["lead-editor"])
    act(sys.argv[1], int(sys.argv[2]))
    backend = Hanging if sys.argv[1] in {"silent", "silent signal"} else with_data_key
    sys.exit(main(["--practice", "--data-dir", sys.argv[3]], backend, last=True))
