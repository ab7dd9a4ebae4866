"""Has a data folder in a process of its own and says what comes of it, for tests/test_lock.py and test_instance.py.

`python -m tests.instance_driver DATA_DIR [ACCOUNT]`: a line of JSON on standard output for whose the folder is ("ours",
"theirs", "nobody's": nothing can be written), then one for each lead that is handed over. ACCOUNT is a number.
"""

import importlib
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.instance import Instance


def say(words: str) -> None:
    sys.stdout.write(f"{json.dumps(words)}\n")
    sys.stdout.flush()


def hold(folder: Path) -> int:
    application = QCoreApplication(["lead-editor"])
    instance = Instance.take(folder)
    if instance is None:
        say("theirs")
        return 0
    say("ours" if instance.locked else "nobody's")
    instance.watch(lambda found: say(found.lead))
    return application.exec()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        importlib.import_module("fcntl")  # which that account may have no way to
        os.setuid(int(sys.argv[2]))
    sys.exit(hold(Path(sys.argv[1])))
