"""What must never happen quietly does not: nested loops, lost exceptions, keys in logs."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox

from app import guards
from app.core.key import Key, Secrets
from app.gui.tasks import Tasks
from tests.seat import CANARY, until

NESTED: tuple[tuple[Callable[[], object], str, int], ...] = (
    (QDialog, "exec", 0),
    (QMessageBox, "exec", 0),
    (lambda: QMessageBox, "question", 3),
    (lambda: QFileDialog, "getOpenFileName", 0),
    (lambda: QInputDialog, "getText", 3),
    (QEventLoop, "exec", 0),
    (QEventLoop, "processEvents", 0),
    (lambda: QCoreApplication, "processEvents", 0),
    (lambda: QApplication, "processEvents", 0),
    (lambda: QTest, "qWait", 1),
)
"""What has the call, its name, and how many arguments a nested loop would need to begin."""


@pytest.mark.parametrize(("owner", "name", "arguments"), NESTED)
async def test_a_nested_loop_inside_a_task_is_refused(owner: Callable[[], object], name: str, arguments: int) -> None:
    call = getattr(owner(), name)
    with pytest.raises(guards.NestedLoopError):
        call(*[None] * arguments)


def test_outside_of_tasks_qt_goes_its_way(qapp: QApplication) -> None:
    undo = guards.forbid_nested_loops()
    dialog = QDialog()
    QTimer.singleShot(0, dialog.accept)
    try:
        assert dialog.exec() == QDialog.DialogCode.Accepted
        qapp.processEvents()
    finally:
        undo()


async def test_the_guard_takes_itself_back() -> None:
    guards.forbid_nested_loops()()
    with pytest.raises(guards.NestedLoopError):
        QCoreApplication.processEvents()  # the fixture's own guard is still there


@pytest.fixture
def reported() -> Iterator[list[BaseException]]:
    """What the program's one route for exceptions has received."""
    found: list[BaseException] = []
    undo = guards.catch_lost_exceptions(found.append)
    yield found
    undo()


async def test_an_exception_in_a_slot_is_reported(reported: list[BaseException]) -> None:
    def slot() -> None:
        raise ValueError("lost in a slot")

    QTimer.singleShot(0, slot)
    await until(lambda: reported)
    assert str(reported[0]) == "lost in a slot"


def test_an_exception_in_a_thread_is_reported(reported: list[BaseException]) -> None:
    def work() -> None:
        raise ValueError("lost in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert [str(each) for each in reported] == ["lost in a thread"]


async def test_an_exception_in_a_task_is_reported() -> None:
    found: list[BaseException] = []

    async def work() -> None:
        raise ValueError("lost in a task")

    tasks = Tasks(found.append)
    tasks.start(work())
    await until(lambda: not tasks.running)
    assert [str(each) for each in found] == ["lost in a task"]


async def test_an_exception_of_the_loop_is_reported() -> None:
    loop = asyncio.get_running_loop()
    kept = loop.get_exception_handler()
    found: list[BaseException] = []
    loop.set_exception_handler(lambda _loop, context: found.append(guards.report_from(context)))

    def callback() -> None:
        raise ValueError("lost in a callback")

    loop.call_soon(callback)
    await until(lambda: found)
    loop.set_exception_handler(kept)
    assert str(found[0]) == "lost in a callback"


def test_a_message_of_the_loop_without_an_exception_is_reported_as_one() -> None:
    assert str(guards.report_from({"message": "Task was destroyed"})) == "Task was destroyed"


@pytest.mark.qt_no_exception_capture  # pytest-qt would take the interrupt for a failure of the test
def test_an_interrupt_is_not_reported(reported: list[BaseException]) -> None:
    error = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, error, error.__traceback__)
    assert not reported


@pytest.mark.parametrize("text", [CANARY, "canary-7Qx%2F%2B%2541%3D%26k", f"GET /x?apiKey={CANARY}"])
def test_no_log_record_holds_the_key(text: str, caplog: pytest.LogCaptureFixture) -> None:
    undo = guards.hide_in_logs(Secrets(Key(CANARY)).hide_in)
    logging.getLogger("anything").error("asked for %s", text, exc_info=ValueError(text))
    undo()
    assert "asked for" in caplog.text
    assert "ValueError" in caplog.text
    assert text not in caplog.text
    assert "canary" not in caplog.text
