"""What PySide6 says of a wrong call is the same, whenever the modules that word it are loaded."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import shiboken6

from app.qt_support import KNOWN, SPARED

ROOT = Path(__file__).parents[1]
AS_EVER = "import PySide6.QtCore"
SPARING = "from app.qt_support import load_qt; load_qt()"
OF_ANOTHER_VERSION = "import app.qt_support as q; q.KNOWN = frozenset({'6.0.0'}); q.load_qt()"
AFTER_IT_WAS_LOADED = f"{AS_EVER}\n{SPARING}"

SAYS = """
import builtins, json, sys
import signature_bootstrap
of_words = {"inspect", "argparse", "logging", "shibokensupport.signature.parser"}
early = sorted(of_words & set(sys.modules))
held = [name for name, module in sys.modules.items() if type(module).__name__ == "_Unloaded"]
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QWidget
def said(call):
    try:
        return repr(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}"
application = QApplication(["", "-platform", "offscreen"])
asked = [
    lambda: QLineEdit().setText(3),
    lambda: QPoint("x", "y"),
    lambda: QPoint(1, 2, 3, 4),
    lambda: QObject(nothing=1),
    lambda: QTimer.singleShot("x"),
    lambda: QTimer.singleShot("x", "y"),
    lambda: QHeaderView(1),
    lambda: Qt.nothing,
    lambda: QWidget().setGeometry("a", 1, 2, 3),
    lambda: QApplication.nothing(),
    lambda: QWidget.setWindowFlags.__doc__,
    lambda: QTimer.__doc__,
    lambda: signature_bootstrap.get_signature(QLineEdit.setText),
    lambda: signature_bootstrap.get_signature(QTimer, "existence"),
]
order = int(sys.argv[1])
told = {number: said(asked[number]) for number in [*range(order, len(asked)), *range(order)]}
import tempfile, traceback, zipfile
print(json.dumps({
    "early": early,
    "held": held,
    "import": builtins.__import__.__name__,
    "told": [told[number] for number in sorted(told)],
    "found": zipfile.ZipFile.__name__ + signature_bootstrap.zipfile.ZipFile.__name__,
}))
"""

AT_ONCE = """
import sys, threading
sys.setswitchinterval(1e-6)
from PySide6.QtCore import QPoint
line, told = threading.Barrier(8), []
def ask():
    line.wait()
    try:
        QPoint("x", "y")
    except TypeError as error:
        told.append(str(error))
threads = [threading.Thread(target=ask) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
print(len(told), set(told) == {told[0]}, told[0])
"""


def run(program: str, *arguments: str, packages: Path | None = None) -> str:
    """What a Python says that runs `program`; `packages` come before its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(str(each) for each in (packages, ROOT) if each)}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def says(beginning: str, order: int = 0, packages: Path | None = None) -> Any:
    return json.loads(run(f"{beginning}\n{SAYS}", str(order), packages=packages))


@pytest.fixture(scope="module")
def ever() -> Any:
    """What it says where nobody has spared it anything."""
    return says(AS_EVER)


@pytest.mark.parametrize("first", [0, 1, 6, 10, 12, 13], ids=["a method", "a class", "a default", "help", "get", "ask"])
def test_a_wrong_call_is_told_in_the_same_words(ever: Any, first: int) -> None:
    """Whatever is asked first is what loads the modules."""
    spared = says(SPARING, first)
    assert spared["told"] == ever["told"]
    assert "called with wrong argument types" in spared["told"][0]
    assert "setText(arg__1: str | None, /)" in spared["told"][0]


def test_nothing_of_it_is_loaded_until_then(ever: Any) -> None:
    assert says(SPARING)["early"] == []
    assert ever["early"]  # else this test can't fail


def test_what_is_imported_later_is_not_read_as_source(ever: Any) -> None:
    assert ever["import"] == "__feature_import__"  # else there is nothing to undo
    for beginning in (SPARING, OF_ANOTHER_VERSION, AFTER_IT_WAS_LOADED):
        assert says(beginning)["import"] != "__feature_import__", beginning


@pytest.mark.parametrize("beginning", [OF_ANOTHER_VERSION, AFTER_IT_WAS_LOADED])
def test_another_version_loads_as_it_wants_to(ever: Any, beginning: str) -> None:
    other = says(beginning)
    assert other["early"] == ever["early"]
    assert other["told"] == ever["told"]


@pytest.mark.parametrize("beginning", [AS_EVER, SPARING])
def test_what_stood_in_for_a_module_is_nowhere_afterwards(beginning: str) -> None:
    assert SPARED
    found = says(beginning)
    assert found["held"] == []
    assert found["found"] == "ZipFileZipFile"


def test_where_its_modules_have_to_be_unpacked_they_are(ever: Any, tmp_path: Path) -> None:
    """As where nobody has run packaging/warm.py: PySide6 then has a finder of its own."""
    packed = shutil.ignore_patterns("files.dir", "__pycache__")
    shutil.copytree(Path(shiboken6.__file__).parent, tmp_path / "shiboken6", ignore=packed)
    for beginning in (AS_EVER, SPARING):
        found = says(beginning, packages=tmp_path)
        assert found["told"] == ever["told"]
        assert found["early"]
        assert found["held"] == []
    assert found["import"] != "__feature_import__"


def test_threads_that_are_wrong_at_the_same_time_are_all_told(ever: Any) -> None:
    assert run(f"{SPARING}\n{AT_ONCE}") == f"8 True {ever['told'][1].removeprefix('TypeError: ')}\n"


def test_the_version_of_the_lock_is_one_whose_modules_were_looked_at() -> None:
    """A new one: compare what `shibokensupport` has in it with what app/qt_support.py says, then add it there."""
    assert shiboken6.__version__ in KNOWN
