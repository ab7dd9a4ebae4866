"""What the person does with the window, carried out: connecting, sending, looking, leaving."""

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from app.client import Noojee
from app.config import ConnectionFileError, read_connection
from app.core import edit as edits
from app.core.check import Part, Place
from app.core.edit import Edit
from app.core.key import Key, Secrets
from app.core.layout import Layout
from app.core.number import Reading
from app.gui import connection_words, leave, leaving
from app.gui.conflict import ConflictDialog
from app.gui.first import LAST_CONNECTION
from app.gui.key_dialog import KeyDialog
from app.gui.sending import Hands, Pace, Sending
from app.gui.tasks import Tasks, ask
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate

LEAVE_SECONDS = 5.0
"""How long a window that is closed waits for an answer that is under way."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What the desk is given of the world: trust, the practice server, how numbers read, the time, the pace."""

    trust: ssl.SSLContext
    practice: Callable[[], tuple[Layout, Key]]
    read_number: Callable[[str, str], Reading]
    clock: Callable[[], datetime]
    settings: QSettings
    secrets: Secrets
    pace: Pace = field(default_factory=Pace)
    leave_seconds: float = LEAVE_SECONDS


class Desk:
    """One window's wishes. A key that was not given is asked for, and kept for its server for the run."""

    def __init__(self, window: MainWindow, tasks: Tasks, outside: Outside) -> None:
        self.sending: Sending | None = None
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._keys: dict[str, Key] = {}
        self._layout: Layout | None = None
        self._noojee: Noojee | None = None
        self._choosing = False
        window.sending.connect(self.start_sending)
        window.looking.connect(self._look)
        window.practising.connect(lambda: tasks.start(self._practise()))
        window.opening.connect(lambda: tasks.start(self._open()))
        window.emptying.connect(lambda: tasks.start(self._empty("")))

    async def _connect(self, layout: Layout, where: str) -> None:
        """Work with `layout` from now on. At the start the window may show its page already."""
        page = self._window.page
        if page is None or self._layout is not None or _elsewhere(page.layout_of_lead, layout) != layout:
            page = self._window.show_layout(layout, where)
            self._window.banner.clear()
        page.layout_of_lead = layout
        self._window.say_where(where)
        page.read_numbers(self._outside.read_number)
        hands = Hands(
            line=self._line,
            look_at=self._look_at,
            resolve=self._resolve,
            is_not_there=lambda words: leaving.agreed(leave.not_there(self._window, words)),
            start_sending=self.start_sending,
            edit_again=lambda lead: self._tasks.start(self._empty(lead)),
            clock=self._outside.clock,
        )
        self.sending = Sending(page, self._window.banner, hands, self._outside.pace)
        before, self._layout, self._noojee = self._noojee, layout, None
        if before is not None:
            await before.close()

    async def connect_to_practice(self) -> None:
        await self._connect_to_practice(*await asyncio.to_thread(self._outside.practice))

    async def _connect_to_practice(self, layout: Layout, key: Key) -> None:
        where = translate("desk", "Practice server at {0}: no real lead is touched").format(layout.server)
        self._keys[layout.server] = key
        await self._connect(layout, where)

    async def connect_to_server(self, layout: Layout, key: Key | None = None) -> None:
        """Work with the Noojee server of `layout`, with `key` if it is given, else with one that is asked for."""
        if key:
            self._keys[layout.server] = key
        await self._connect(layout, translate("desk", "Noojee at {0}").format(layout.server))

    def start_sending(self) -> None:
        if self.sending is not None:
            self._tasks.start(self.sending.send())

    async def may_leave(self) -> bool:
        """Whether the window may close: nothing is lost by it, or the person says so."""
        return await leaving.may_leave(self._window, self.sending, self._outside.leave_seconds)

    async def settled(self) -> bool:
        """Wait a little for an answer that is under way. False where none came."""
        return await leaving.settled(self._window, self.sending, self._outside.leave_seconds)

    async def close(self) -> None:
        """Let go of the server, or of the line that the key was for."""
        noojee, self._noojee = self._noojee, None
        if noojee is not None:
            await noojee.close()

    async def _line(self, trouble: str) -> Noojee | None:
        """The line to Noojee; asks for the key where there is none, or where `trouble` says what is wrong with it."""
        if self._layout is None:
            return None
        server = self._layout.server
        if trouble or server not in self._keys:
            dialog = KeyDialog(server, trouble, self._window)
            accepted = await ask(dialog)
            key = dialog.take_key()
            self._outside.secrets.add(key)
            if accepted != QDialog.DialogCode.Accepted:
                return None
            await self.close()
            self._keys[server] = key
        if self._noojee is None:
            self._noojee = Noojee(self._layout, self._keys[server], self._outside.trust)
        return self._noojee

    async def _practise(self) -> None:
        layout, key = await asyncio.to_thread(self._outside.practice)
        if await leaving.may_empty(self._window, self.sending, leave.switching):
            await self._connect_to_practice(layout, key)
            self._outside.settings.remove(LAST_CONNECTION)

    async def _empty(self, lead: str) -> None:
        if await leaving.may_empty(self._window, self.sending, leave.emptying) and self._window.page is not None:
            self._window.banner.clear()
            self._window.page.start_over(lead)

    async def _open(self) -> None:
        if self._choosing:
            return
        self._choosing = True
        try:
            dialog = QFileDialog(self._window, translate("desk", "Open a connection file"))
            dialog.setNameFilters([translate("desk", "Connection files (*.toml)"), translate("desk", "All files (*)")])
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            accepted = await ask(dialog)
            if accepted == QDialog.DialogCode.Accepted and dialog.selectedFiles():
                await self.open_file(Path(dialog.selectedFiles()[0]))
        finally:
            self._choosing = False

    async def open_file(self, path: Path) -> None:
        """Connect as the file `path` says, or say what is wrong with it and leave everything as it is.

        The person is asked once it is read: until then the form goes on.
        """
        try:
            layout, passed_over = await asyncio.to_thread(read_connection, path)
        except ConnectionFileError as error:
            words = connection_words.trouble(error)
            if self._window.page is None:
                self._window.start.say(words)
            else:
                self._window.banner.say(words, Tone.PROBLEM)
            return
        if not await leaving.may_empty(self._window, self.sending, leave.switching):
            return
        await self.connect_to_server(layout)
        self._outside.settings.setValue(LAST_CONNECTION, str(path))
        if passed_over:
            self._window.banner.say(connection_words.passed_over(passed_over), Tone.CAUTION)

    async def _resolve(self, edit: Edit, when: datetime) -> None:
        page = self._window.page
        if page is None:
            return
        promise = edits.promise(edit, page.layout_of_lead)
        dialog = ConflictDialog(promise, page.layout_of_lead, when, self._window, page.nice)
        dialog.look.connect(lambda: dialog.say(self._look_at(promise.lead)))
        await ask(dialog)
        page.form.focus(Place(Part.LEAD))

    def _look(self) -> None:
        page = self._window.page
        if page is None:
            return
        lead = page.form.edit().lead.strip()
        if lead:
            self._window.statusBar().showMessage(self._look_at(lead), 8000)
        else:
            self._window.statusBar().showMessage(translate("desk", "Type the lead's id first."), 8000)
            page.form.focus(Place(Part.LEAD))

    def _look_at(self, lead: str) -> str:
        """Show the lead in Noojee, with its id on the clipboard. What to do, in words, is returned."""
        QGuiApplication.clipboard().setText(lead)
        address = self._layout.look_at(lead) if self._layout else ""
        if address and QDesktopServices.openUrl(QUrl(address)):
            return translate("desk", "Opened in your browser. The lead's id is copied.")
        if address:
            return translate("desk", "Open {0} in your browser. The lead's id is copied.").format(address)
        return translate(
            "desk", "In Noojee: Call Editor, Find Calls, the newest row of lead {0}. The lead's id is copied."
        ).format(lead)


def _elsewhere(shown: Layout, layout: Layout) -> Layout:
    """The layout that is shown, on the server of `layout`: the form is the same."""
    return replace(shown, server=layout.server, call_editor=layout.call_editor)
