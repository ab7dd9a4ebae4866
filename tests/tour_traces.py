"""The tour's stops at what is for support: diagnostics, and what nobody foresaw."""

from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QListWidget, QWidget

from app.core.events import Ended
from app.core.key import Secrets
from app.gui.diagnostics import DiagnosticsDialog
from app.gui.leave import Question
from app.gui.unexpected import Reporter
from app.gui.unexpected_dialog import UnexpectedDialog
from app.gui.window import MainWindow
from tests.seat import Seats, until
from tests.stops import Part, Stop, dialog


def raised(error: Exception) -> Exception:
    """`error`, with the place that it was raised in."""
    with suppress(type(error)):
        raise error
    return error


def choose(path: Path) -> None:
    """Type a file's name into the dialog that asks for one."""
    name = dialog().findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)


async def diagnostics(take: Seats, folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    seat.window.commands["diagnostics"].trigger()
    await until(lambda: isinstance(QApplication.activeModalWidget(), DiagnosticsDialog))
    await until(lambda: seat.find(QListWidget, "diagnostics.files").count())
    yield Stop("diagnostics", dialog())
    seat.press("diagnostics.copy")
    yield Stop("diagnostics, copied", dialog())
    seat.press("diagnostics.save")
    await until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    yield Stop("where to save them", dialog())
    chosen = folder / "there.zip"
    chosen.write_bytes(b"somebody's")
    choose(chosen)
    await until(lambda: isinstance(QApplication.activeModalWidget(), Question))
    yield Stop("a file is there already", dialog())
    dialog().close()
    await until(lambda: isinstance(QApplication.activeModalWidget(), DiagnosticsDialog))
    dialog().close()
    await until(lambda: QApplication.activeModalWidget() is None)


def _comes_to_the_front(window: QWidget) -> bool:
    """As a screen's window manager sees to, once a dialog has closed."""
    window.activateWindow()
    return window.isActiveWindow() and QApplication.focusWidget() is not None


async def unexpected(take: Seats, _folder: Path) -> AsyncIterator[Stop]:
    seat = await take()
    seen: list[object] = [Ended(0)]
    reporter = Reporter(seat.window, seen.append, seen.append, Secrets().hide_in, about="Lead Editor 0.1.0")
    reporter.report(raised(ValueError("lost")))
    await until(lambda: isinstance(QApplication.activeWindow(), UnexpectedDialog))
    yield Stop("unexpected", dialog())
    count = seat.find(QLabel, "unexpected.count")
    once = count.text()
    for number in range(3):
        reporter.report(raised(KeyError(number)))
    await until(lambda: count.text() != once)
    seat.press("unexpected.showDetails")
    seat.press("unexpected.copy")
    yield Stop("unexpected, several, with details", dialog())
    seat.press("unexpected.goOn")
    await until(seat.window.trouble.isVisible)
    await until(lambda: _comes_to_the_front(seat.window))
    yield Stop("unexpected, over the form", seat.window)
    reporter.close()


TRACES: Mapping[str, tuple[Part, tuple[type[QWidget], ...]]] = {
    "diagnostics": (diagnostics, (DiagnosticsDialog, QFileDialog, Question)),
    "unexpected": (unexpected, (UnexpectedDialog, MainWindow)),
}
