"""Where every exception ends that nobody caught: on standard error, in the log, and in one dialog for all of them."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.core import failures
from app.core.events import Unexpected
from app.core.failure import failure
from app.core.failures import Met
from app.core.trace import Detail, Event
from app.gui.banner import Choice
from app.gui.tone import Tone
from app.gui.unexpected_dialog import UnexpectedDialog
from app.gui.window import MainWindow
from app.gui.words import translate


class Reporter(QObject):
    """`trace` writes an event down, `write` a text to standard error; `hide` takes the keys out of one.

    `detail`: standard error gets an exception's own text as well, which may be about a person. `dialogs` is off where
    nobody is before the window.
    """

    diagnosing = Signal()
    _arrived = Signal()

    def __init__(
        self,
        window: MainWindow,
        trace: Callable[[Event], object],
        write: Callable[[str], object],
        hide: Callable[[str], str],
        *,
        about: str = "",
        detail: bool = False,
        dialogs: bool = True,
    ) -> None:
        super().__init__()
        self._window = window
        self._trace = trace
        self._write = write
        self._hide = hide
        self._about = about
        self._detail = detail
        self._dialogs = dialogs
        self._met: tuple[Met, ...] = ()
        self._told: set[object] = set()
        self._waits = False
        self._closed = False
        self._lock = Lock()
        self._dialog: UnexpectedDialog | None = None
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def met(self) -> tuple[Met, ...]:
        return self._met

    @property
    def text(self) -> str:
        """What there is to copy: no value, and no text of an exception, is in it."""
        return f"{self._about}\n\n{failures.report(self._met)}"

    def report(self, error: BaseException) -> None:
        """On any thread, in whatever state the program is. Never raises."""
        try:
            self._report(error)
        except Exception as fault:  # noqa: BLE001 - nothing is behind this
            self._write(f"lead-editor: {type(error).__name__} could not be told: {type(fault).__name__}\n")

    def close(self) -> None:
        """From now on, nothing is shown."""
        self._closed = True
        if self._dialog is not None:
            self._dialog.close()

    def _report(self, error: BaseException) -> None:
        found = failure(error)
        with self._lock:
            self._met = failures.met(self._met, found, datetime.now(UTC))
            times = self._met[-1].times
            show, self._waits = not self._waits, True
        if failures.is_worth_a_line(times):
            self._write(f"{found}\n" if times == 1 else f"{found}\n  the same for the {times}th time\n")
            text = self._hide(_text(error))
            if self._detail and text:
                self._write(f"  {text}\n")
            self._trace(Unexpected(found, times, Detail(text)))
        if show:
            self._arrived.emit()

    def _show(self) -> None:
        with self._lock:
            self._waits = False
            found = self._met
        if self._closed:
            return
        try:
            self._show_dialog(found)
        except Exception as fault:  # noqa: BLE001 - else it would come back here for ever
            self._write(f"lead-editor: the message about it could not be shown: {type(fault).__name__}\n")

    def _show_dialog(self, found: tuple[Met, ...]) -> None:
        places = {each.failure.place for each in found}
        new, self._told = places - self._told, self._told | places
        if self._dialog is not None:
            self._dialog.show_met(found, self.text)
        elif new and self._dialogs:
            self._open()
        else:
            self._say()

    def _open(self) -> None:
        if self._closed:
            return
        dialog = self._dialog = UnexpectedDialog(self._window)
        dialog.finished.connect(self._dismissed)
        dialog.diagnosing.connect(self.diagnosing)
        dialog.leaving.connect(self._window.leave)
        dialog.show_met(self._met, self.text)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _dismissed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        covered = QApplication.activeModalWidget()
        if covered is not None:
            covered.activateWindow()  # the system knows the window as the owner, and that takes no keys now
        if not self._closed:
            self._say()

    def _say(self) -> None:
        """Over the form, where no more urgent message stands."""
        banner = self._window.trouble
        words = translate(
            "unexpected",
            "Something unexpected happened in this program. What you typed is still here; what was being sent may have "
            "arrived.",
        )
        if banner.words and banner.words != words:
            self._window.statusBar().showMessage(words, 12000)
            return
        show = Choice(translate("unexpected", "Show what happened"), self._open, "unexpected.show")
        banner.say(words, Tone.PROBLEM, (show, self._window.close_trouble()))


def _text(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - of somebody else's class
        return ""
