"""Runs the real program through one update, and notes each host that the process looks up or connects to.

`python -m tests.hosts_driver CONNECTION DATA_DIR` writes them to standard output as JSON.
"""

import json
import socket
import sys

hosts: set[tuple[str, str]] = set()


def note(event: str, arguments: tuple[object, ...]) -> None:
    """Python tells of every look-up and connection of this process, whoever makes it (PEP 578)."""
    if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = arguments[0]
        hosts.add(("look up", host.decode() if isinstance(host, bytes) else str(host)))
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        line, (host, port, *_) = arguments[0], arguments[1]
        assert isinstance(line, socket.socket)
        hosts.add(("connect", f"{host}:{port}"))


sys.addaudithook(note)

from PySide6.QtCore import QTimer  # noqa: E402 - what is imported from here on is watched, too
from PySide6.QtWidgets import QApplication, QPushButton  # noqa: E402

from app.__main__ import main  # noqa: E402
from app.gui.tone import Tone  # noqa: E402
from app.gui.window import MainWindow  # noqa: E402
from tests.exit_driver import close, find_window, send  # noqa: E402

_PATIENCE = 25_000
"""Milliseconds."""


def go_on(*, sent: bool) -> None:
    """Send once the window takes wishes, and close it once the update is applied."""
    window = find_window()
    if window is not None and not sent and window.page is not None and window.start.isEnabled():
        send(window)
        sent = True
    elif window is not None and sent:
        if window.banner.tone is Tone.GOOD:
            end(window)
            return
        hurry = window.banner.findChild(QPushButton, "held.sendNow")
        if hurry is not None:
            hurry.click()
    QTimer.singleShot(20, lambda: go_on(sent=sent))


def end(window: MainWindow) -> None:
    sys.stderr.write(f"{window.banner.words}\n")
    close()


if __name__ == "__main__":
    application = QApplication(["lead-editor"])
    QTimer.singleShot(20, lambda: go_on(sent=False))
    QTimer.singleShot(_PATIENCE, close)
    code = main(["--connection", sys.argv[1], "--data-dir", sys.argv[2]])
    sys.stdout.write(json.dumps(sorted(hosts)))
    sys.exit(code)
