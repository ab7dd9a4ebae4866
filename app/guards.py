"""What must never happen quietly: a nested event loop, a lost exception, a key in a log."""

import asyncio
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from functools import wraps
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication, QColorDialog, QDialog, QFileDialog, QFontDialog, QInputDialog, QMessageBox

Undo = Callable[[], None]

# QMenu.exec is not among them: PySide6 answers for it before it looks at the class. tests/test_source.py reads for it.
_NESTING: tuple[tuple[type, tuple[str, ...]], ...] = (
    (QDialog, ("exec", "exec_")),
    (QMessageBox, ("about", "critical", "information", "question", "warning", "exec", "exec_")),
    (QFileDialog, ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory")),
    (QInputDialog, ("getText", "getMultiLineText", "getInt", "getDouble", "getItem")),
    (QColorDialog, ("getColor",)),
    (QFontDialog, ("getFont",)),
    (QEventLoop, ("exec", "exec_", "processEvents")),
    (QCoreApplication, ("processEvents", "exec", "exec_")),
    (QApplication, ("processEvents", "exec", "exec_")),
)


class NestedLoopError(RuntimeError):
    """A call that runs a loop of its own was made inside a task: other tasks would lose their wake-ups for good."""


def forbid_nested_loops(*more: tuple[type, tuple[str, ...]]) -> Undo:
    """Make every call that runs a nested event loop raise NestedLoopError inside a task. Returns what takes it back."""
    kept: list[tuple[type, str, Any]] = []
    for owner, names in (*_NESTING, *more):
        for name in names:
            if name in vars(owner):
                kept.append((owner, name, vars(owner)[name]))
                setattr(owner, name, _Guarded(f"{owner.__name__}.{name}", vars(owner)[name]))

    def undo() -> None:
        for owner, name, original in kept:
            setattr(owner, name, original)

    return undo


class _Guarded:
    """Stands in for a method, static or not, and looks whether a task is running before it lets the call through."""

    def __init__(self, name: str, original: Any) -> None:
        self._name = name
        self._original = original

    def __get__(self, instance: object, owner: type) -> Callable[..., Any]:
        method = self._original.__get__(instance, owner)

        @wraps(method)
        def call(*arguments: Any, **options: Any) -> Any:
            if _in_task():
                raise NestedLoopError(f"{self._name} inside a task: open() it and await its end (gui/tasks.py)")
            return method(*arguments, **options)

        return call


def _in_task() -> bool:
    try:
        return asyncio.current_task() is not None
    except RuntimeError:  # no event loop is running
        return False


def hide_in_logs(hide: Callable[[str], str]) -> Undo:
    """Pass the text of every log record, its traceback included, through `hide` before any handler sees it."""
    make = logging.getLogRecordFactory()

    def make_hidden(*arguments: Any, **options: Any) -> logging.LogRecord:
        record = make(*arguments, **options)
        record.msg, record.args = hide(record.getMessage()), ()
        if record.exc_info and record.exc_info[1] is not None:
            record.raised = record.exc_info[1]  # for whoever tells no more than where it came from
            record.exc_text = hide("".join(traceback.format_exception(record.exc_info[1])).rstrip())
            record.exc_info = None
        return record

    logging.setLogRecordFactory(make_hidden)
    return lambda: logging.setLogRecordFactory(make)


def catch_lost_exceptions(report: Callable[[BaseException], None]) -> Undo:
    """Hand every exception that nobody caught, on any thread, to `report`. The loop's own go there by `report_from`."""
    kept = sys.excepthook, threading.excepthook

    def from_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            kept[0](kind, error, trace)
        else:
            report(error)

    def from_thread(details: threading.ExceptHookArgs) -> None:
        if details.exc_value is not None:
            report(details.exc_value)

    sys.excepthook, threading.excepthook = from_main, from_thread

    def undo() -> None:
        sys.excepthook, threading.excepthook = kept

    return undo


def report_from(context: dict[str, Any]) -> BaseException:
    """The exception in what an event loop's exception handler is given; one made of its message where it has none."""
    error = context.get("exception")
    return error if isinstance(error, BaseException) else RuntimeError(str(context.get("message")))
