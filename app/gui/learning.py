"""Offers to put what was learned about a disposition into the connection's file. One press; it can be taken back."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app import connections as files
from app.core import learned
from app.core.item import Item
from app.core.learned import Lesson
from app.gui import learning_words
from app.gui.banner import Choice
from app.gui.connecting import Connecting
from app.gui.dispatch import Dispatch
from app.gui.outside import Outside
from app.gui.tasks import Tasks
from app.gui.tone import Tone
from app.gui.window import MainWindow
from app.store import StoreError
from app.toml_file import TomlFileError

_DECLINED = "declinedDispositions"
"""The setting that holds what a person does not want to be asked again."""


class Learning:
    """Of practice nothing is learned: it has no file."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, outside: Outside, dispatch: Dispatch, connecting: Connecting
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._dispatch = dispatch
        self._connecting = connecting
        self._told = ""
        self._busy = False

    def heed(self, item: Item) -> None:
        """An update has had an answer."""
        layout = self._connecting.layout
        lesson = learned.of_item(item, layout) if layout is not None else None
        if lesson is not None:
            self._offer(lesson)

    def refused(self) -> None:
        """The form would not send what it holds."""
        page = self._window.page
        lesson = learned.of_form(page.form.edit(), page.layout_of_lead) if page is not None else None
        if lesson is not None:
            self._offer(lesson)

    async def look_back(self) -> None:
        """Offer what earlier runs have learned about the connection that is on, less what the person did not want."""
        layout, records = self._connecting.layout, self._dispatch.records
        if layout is None or records is None or self._connecting.path is None:
            return
        with suppress(StoreError):  # told where it keeps something from being sent
            refused = await records.refused_dispositions(layout, practice=False)
            lessons = learned.of_history(refused, await records.accepted_dispositions(layout), layout)
            declined = learned.read_declined(self._outside.settings.value(_DECLINED))
            wanted = [each for each in lessons if learned.key(layout, each) not in declined]
            if wanted and layout == self._connecting.layout and not self._window.trouble.words:
                self._offer(wanted[0])

    def _offer(self, lesson: Lesson) -> None:
        path, layout = self._connecting.path, self._connecting.layout
        if path is None or layout is None or self._busy:
            return
        decline = Choice(learning_words.decline(lesson), lambda: self._decline(lesson), "disposition.decline")
        if str(path) in self._connecting.deployed():
            words = learning_words.not_yours(lesson, layout)
            self._say(words, Tone.CAUTION, (self._window.close_trouble(),))
            return
        accept = Choice(
            learning_words.accept(lesson),
            lambda: self._tasks.start(self._put_right(path, lesson)),
            "disposition.accept",
        )
        self._say(learning_words.offer(lesson, layout), Tone.CAUTION, (accept, decline))

    def _decline(self, lesson: Lesson) -> None:
        layout, settings = self._connecting.layout, self._outside.settings
        if layout is not None:
            declined = learned.read_declined(settings.value(_DECLINED))
            settings.setValue(_DECLINED, learned.write_declined(declined, learned.key(layout, lesson)))
        self._clear()

    async def _put_right(self, path: Path, lesson: Lesson) -> None:
        """Change the file, and show the form anew by it."""
        before, after = "", ""

        def change() -> None:
            nonlocal before, after
            before, after = files.put_right(path, lesson)

        if not await self._change(change):
            return
        if await self._connecting.open_file(path) and self._connecting.layout is not None:
            back = Choice(
                learning_words.take_back(),
                lambda: self._tasks.start(self._take_back(path, before, after)),
                "disposition.takeBack",
            )
            words = learning_words.done(lesson, self._connecting.layout)
            self._say(words, Tone.GOOD, (back, self._window.close_trouble()))

    async def _take_back(self, path: Path, before: str, after: str) -> None:
        if await self._change(lambda: files.restore(path, before, after)):
            self._clear()
            await self._connecting.open_file(path)

    async def _change(self, work: Callable[[], None]) -> bool:
        if self._busy:
            return False
        self._busy = True
        self._clear()
        try:
            await asyncio.to_thread(work)
        except (OSError, TomlFileError, files.NotHandedOnError) as error:
            self._say(learning_words.not_written(error), Tone.PROBLEM, (self._window.close_trouble(),))
            return False
        finally:
            self._busy = False
        return True

    def _say(self, words: str, tone: Tone, choices: tuple[Choice, ...]) -> None:
        """In place of what it said before; nothing else that is told is covered for good."""
        trouble = self._window.trouble
        if trouble.words and trouble.words != self._told and tone is Tone.CAUTION:
            self._window.statusBar().showMessage(words, 12000)
            return
        self._told = words
        trouble.say(words, tone, choices)

    def _clear(self) -> None:
        if self._window.trouble.words == self._told:
            self._window.trouble.clear()
