"""Qt's own messages, to the very end of a program."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from app.qt_messages import show_messages

ROOT = Path(__file__).parents[1]
ENDS = """\
import atexit, sys
from PySide6.QtCore import qInstallMessageHandler, qWarning

def last():
    sys.stdout.write(f"left: {qInstallMessageHandler(None)}")

atexit.register(last)  # the first is called last
from app.qt_messages import show_messages
show_messages()
qWarning("shown")
"""


def test_messages_are_shown_and_those_about_a_missing_screen_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    undo = show_messages()
    try:
        qWarning("This plugin does not support raise()")
        qWarning("shown")
    finally:
        undo()
    assert capsys.readouterr().err == "shown\n"


def test_what_was_there_before_is_there_again() -> None:
    kept = qInstallMessageHandler(print)
    try:
        show_messages()()
        assert qInstallMessageHandler(print) is print
    finally:
        qInstallMessageHandler(kept)


def test_whoever_ends_without_taking_it_back_leaves_nothing_that_qt_could_call() -> None:
    ran = subprocess.run([sys.executable, "-c", ENDS], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "left: None"
    assert ran.stderr == "shown\n"
