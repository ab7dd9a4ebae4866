"""PySide6 6.12.0 on Python 3.10 and 3.11 loses a reference to None with each of many calls, until Python aborts."""

import sys

import pytest
from PySide6.QtWidgets import QWidget


@pytest.mark.usefixtures("qapp")
def test_calls_into_qt_do_not_use_up_none() -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.setEnabled(True)
    assert sys.getrefcount(None) > before - 100
