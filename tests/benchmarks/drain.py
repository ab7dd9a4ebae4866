"""How fast the outbox drains, against the least that the server's limits allow.

`python -m tests.benchmarks.drain [--json] [UPDATES]`: the real window, a real encrypted store, and a practice server in
a process of its own whose calls take 100 ms, as Noojee's do at least. It lets two run at once, which is what the
program's setting says as well. Measured is from the moment that a paused queue goes on until the last update is applied
and stored as that. The least is all of them, two at once, without a moment between two.
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtWidgets import QApplication

from app.core.outbox import DEFAULT_AT_ONCE
from app.qt_messages import show_messages
from tests.benchmarks.draining import drain
from tests.benchmarks.figure import Figure, tell
from tests.benchmarks.practising import practice_server

UPDATES = 200
LIMIT = 1.1


def main(arguments: list[str]) -> None:
    updates = next((int(each) for each in arguments if each.isdigit()), UPDATES)
    show_messages()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with (
        tempfile.TemporaryDirectory() as folder,
        practice_server(threads=2 * DEFAULT_AT_ONCE) as server,
        asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner,
    ):
        result = runner.run(drain(server, Path(folder), updates, DEFAULT_AT_ONCE))
    how = (
        f"{result.took:.2f} s : {result.least:.2f} s, {result.at_once} at once of 100 ms each without a pause; "
        f"{result.took / result.least_growing:.3f} x the {result.least_growing:.2f} s by the program's own rule, "
        f"which begins with one at once"
    )
    what = f"drain of {updates} queued updates"
    ratio = Figure(what, result.took / result.least, LIMIT, " x", how)
    tell([ratio, Figure(f"{what}: answers of 109", result.busy, 0)], arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
