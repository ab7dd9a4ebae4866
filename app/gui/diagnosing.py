"""Gathers what the diagnostics show, and saves it: all that takes long, in a thread."""

import asyncio
import errno
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.core import diagnosis
from app.core.diagnosis import File
from app.core.events import Part, Troubled
from app.core.layout import Layout
from app.core.spelling import Word
from app.gui import choosing, circumstances
from app.gui.dispatch import Dispatch
from app.gui.outside import Outside
from app.gui.tasks import Tasks, ask
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate

if TYPE_CHECKING:
    from app.gui.diagnostics import DiagnosticsDialog

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class Diagnosing:
    def __init__(self, window: MainWindow, tasks: Tasks, outside: Outside, dispatch: Dispatch) -> None:
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._dispatch = dispatch
        self._open_already = False
        self._saving = False
        window.diagnosing.connect(self.open)
        window.commands.enable("diagnostics")

    def open(self) -> None:
        """Show them, over whatever is open. Once."""
        if not self._open_already:
            self._open_already = True
            self._tasks.start(self._open())

    async def _open(self) -> None:
        from app.gui.diagnostics import DiagnosticsDialog  # noqa: PLC0415 - seldom wanted

        dialog = DiagnosticsDialog(QApplication.activeModalWidget() or self._window)
        dialog.saving.connect(lambda: self._tasks.start(self._save(dialog)))
        self._tasks.start(self._fill(dialog))
        try:
            await ask(dialog)
        finally:
            self._open_already = False

    async def _fill(self, dialog: "DiagnosticsDialog") -> None:
        files = await asyncio.to_thread(self._reading())
        if isValid(dialog):
            dialog.show_files(files)

    def _reading(self) -> Callable[[], list[File]]:
        """Look at what this thread alone may look at. Returns what reads the rest, and makes the texts."""
        page, traces, outside, dispatch = self._window.page, self._outside.traces, self._outside, self._dispatch
        layout: Layout | None = page.layout_of_lead if page is not None else None
        practice = dispatch.practising()
        items = dispatch.outbox.items if dispatch.outbox is not None else None
        halts = [each.name for each in dispatch.sender.halts.values()] if dispatch.sender is not None else []
        versions, screens = circumstances.versions(), circumstances.screens()
        font = QGuiApplication.font()
        rows = circumstances.settings(outside.resolved())
        report = traces.report()

        def read() -> list[File]:
            from app.traces import bundle  # noqa: PLC0415 - it needs zipfile, which nothing else does as early

            files = [
                File("about.txt", diagnosis.about(versions, screens, font.family(), font.pointSizeF())),
                File("settings.txt", diagnosis.settings(rows)),
                File("connection.txt", diagnosis.connection(layout, practice=practice)),
                File("outbox.txt", diagnosis.outbox(items, halts)),
                File("unexpected.txt", report or "nothing\n"),
            ]
            if traces.folder is not None:
                traces.flush()
                files.append(File("log.jsonl", "".join(f"{each}\n" for each in bundle.last_lines(traces.folder))))
                files += bundle.notes(traces.folder)
            home = str(Path.home())
            hide = outside.secrets.hide_in
            return [File(each.name, hide(diagnosis.cleaned(each.text, home, outside.who))) for each in files]

        return read

    async def _save(self, dialog: "DiagnosticsDialog") -> None:
        if self._saving:
            return
        self._saving = True
        try:
            path = await choosing.new_zip_file(dialog, self._outside.settings)
            if path is not None:
                await self._write(dialog, path)
        finally:
            self._saving = False

    async def _write(self, dialog: "DiagnosticsDialog", path: Path) -> None:
        from app.traces import bundle  # noqa: PLC0415 - as above

        dialog.busy(on=True)
        words, tone = translate("diagnosing", "Saved as {0}, in {1}.").format(path.name, path.parent), Tone.GOOD
        try:
            await asyncio.to_thread(bundle.save, dialog.files, path, self._outside.time.now())
        except (OSError, ValueError) as error:
            words, tone = _not_saved(error), Tone.PROBLEM
            name = errno.errorcode.get(getattr(error, "errno", 0) or 0, type(error).__name__)
            self._outside.traces.note(Troubled(Part.DIAGNOSTICS, None, Word(name)))
        if isValid(dialog):
            dialog.busy(on=False)
            dialog.say(words, tone)


def _not_saved(error: Exception) -> str:
    number = getattr(error, "errno", 0)
    if number in _FULL:
        return translate("diagnosing", "Not saved: there is no room left there. Choose another place.")
    if number in _FORBIDDEN:
        return translate("diagnosing", "Not saved: this account may not write there. Choose another place.")
    return translate("diagnosing", "Not saved: nothing can be written there. Choose another place.")
