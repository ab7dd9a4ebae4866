"""Which connection the window works with, and how it goes over to another: a server's, practice, or that of a file."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from app.config import ConnectionFileError, read_connection
from app.connections import plain
from app.core.dataclass import dataclass, replace
from app.core.events import Part, Troubled, connected
from app.core.key import Key
from app.core.layout import Layout
from app.gui import choosing, connection_words, leave, leaving
from app.gui.dispatch import Dispatch
from app.gui.drafts import Drafts
from app.gui.editor import EditorPage
from app.gui.first import LAST_CONNECTION
from app.gui.outgoing import Outgoing
from app.gui.outside import Outside
from app.gui.recent import Recents
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.gui.words import translate


@dataclass(frozen=True, slots=True)
class Form:
    """What the desk does with its form. `taken_up` is for the page of a connection, `connected` once all is sent on."""

    outgoing: Callable[[], Outgoing | None]
    taken_up: Callable[[EditorPage, Layout], object]
    connected: Callable[[], Awaitable[None]]


class Connecting:
    """`layout` is the one that is on, and `path` its file, if any; `practice_server`, where nothing is real."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, outside: Outside, dispatch: Dispatch, drafts: Drafts, form: Form
    ) -> None:
        self.layout: Layout | None = None
        self.path: Path | None = None
        self.practice_server = ""
        self.recents = Recents(outside.settings, window.commands, lambda path: tasks.start(self.open_file(Path(path))))
        self._window = window
        self._outside = outside
        self._dispatch = dispatch
        self._drafts = drafts
        self._form = form
        self._choosing = False
        self._told = ""
        self.recents.show()
        window.practising.connect(lambda: tasks.start(_only(self.practise())))
        window.opening.connect(lambda: tasks.start(self._open()))

    def is_practice(self) -> bool:
        return self.layout is not None and self.layout.server == self.practice_server

    def deployed(self) -> list[str]:
        """The files of the connections that everybody here gets."""
        return [plain(Path(each)) for each in self._outside.deployed()]

    async def to_practice(self) -> None:
        await self._to_practice(*await asyncio.to_thread(self._outside.practice))

    async def to_server(self, layout: Layout, key: Key | None = None, path: Path | None = None) -> None:
        """Work with the Noojee server of `layout`, with `key` if it is given, else with one that is asked for.

        The file `path`, where there is one, is that of the next start.
        """
        if key:
            self._dispatch.credentials.keys.give(layout.server, key)
        self._note(layout, path)
        await self._connect(layout)

    async def practise(self) -> bool:
        """Go over to the practice server. False where the person would rather keep the form.

        The next start is with the connection that was on last, as if nobody had practised.
        """
        layout, key = await asyncio.to_thread(self._outside.practice)
        if not await self._may_switch():
            return False
        await self._to_practice(layout, key)
        return True

    async def open_file(self, path: Path) -> bool:
        """Connect as the file `path` says, or say what is wrong with it and leave everything as it is.

        The person is asked once it is read: until then the form goes on. False where the connection is another one.
        """
        try:
            layout, passed_over = await asyncio.to_thread(read_connection, path)
        except ConnectionFileError as error:
            self._outside.traces.note(Troubled(Part.CONNECTION_FILE, error.trouble))
            words = connection_words.trouble(error)
            if self._window.page is None:
                self._window.start.say(words)
            else:
                self._tell(words, Tone.PROBLEM)
            return False
        if layout == self.layout:
            self._note(layout, path)
            return True
        if not await self._may_switch():
            return False
        self._forget_told()
        await self.to_server(layout, path=path)
        if passed_over:
            self._tell(connection_words.passed_over(passed_over), Tone.CAUTION)
        return True

    async def have_key(self) -> bool:
        """Whether there is a key for the connection that is on; it is asked for."""
        if self.layout is None:
            return False
        words = translate("desk", "&Use it and send the update")
        server = self.layout.server
        return await self._dispatch.credentials.have_key(server, words)

    def _note(self, layout: Layout, path: Path | None) -> None:
        """`layout` is on, by the file `path`."""
        self.path = Path(plain(path)) if path is not None else None
        self.recents.used(str(self.path) if self.path is not None else "", layout.name)
        if self.path is not None:
            self._outside.settings.setValue(LAST_CONNECTION, str(self.path))

    def _tell(self, words: str, tone: Tone) -> None:
        self._told = words
        self._window.trouble.say(words, tone, (self._window.close_trouble(),))

    def _forget_told(self) -> None:
        """Take away what was told of another file, and nothing else: that stays until the person removes it."""
        if self._told and self._window.trouble.words == self._told:
            self._window.trouble.clear()
        self._told = ""

    async def _may_switch(self) -> bool:
        return await leaving.may_empty(
            self._window, self._form.outgoing(), leave.switching, self._drafts.leave_connection
        )

    async def _to_practice(self, layout: Layout, key: Key) -> None:
        self.practice_server = layout.server
        self._dispatch.credentials.keys.lend(layout.server, key)
        self._note(layout, None)
        await self._connect(layout)

    async def _connect(self, layout: Layout) -> None:
        """Work with `layout` from now on. At the start the window may show its page already."""
        page = self._window.page
        if page is None or self.layout is not None or _moved(page.layout_of_lead, layout) != layout:
            if page is not None:
                self._dispatch.forget_done()
            page = self._window.show_layout(layout)
        page.layout_of_lead = layout
        self.layout = layout
        self._dispatch.lines.reach(layout)
        self._outside.traces.note(connected(layout, practice=self.is_practice()))
        self._window.say_where(layout, practice=self.is_practice())
        self._form.taken_up(page, layout)
        await self._dispatch.credentials.go_on(layout.server)
        await self._form.connected()

    async def _open(self) -> None:
        if self._choosing:
            return
        self._choosing = True
        try:
            path = await choosing.connection_file(self._window, self._outside.settings)
        finally:
            self._choosing = False
        if path is not None:
            await self.open_file(path)


async def _only(work: Awaitable[object]) -> None:
    """Do it, for whoever has no use for the result."""
    await work


def _moved(shown: Layout, layout: Layout) -> Layout:
    """The layout that is shown, on the server of `layout`: the form is the same."""
    return replace(shown, server=layout.server, call_editor=layout.call_editor)
