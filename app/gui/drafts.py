"""The drafts of the window's pages, one page after another: kept, brought back, and told of then."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from app.core.draft import Draft
from app.gui.drafting import Drafting
from app.gui.tone import Tone
from app.gui.window import MainWindow

_LONG = 12000
"""Milliseconds of a message in the status bar."""


class Drafts:
    """Without a page that can be sent, nothing is kept."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._page: Drafting | None = None
        self._told = ""
        self._pending: list[str] | None = None

    def take_up(self, make: Callable[[Callable[[str], object]], Drafting] | None) -> None:
        """Another page is shown. `make` is given who tells the person of what has come back."""
        if self._page is not None:
            self._page.stop()
        self._page = make(self._tell) if make is not None else None

    async def keep(self) -> bool:
        """Write down what the form holds. False where that is nowhere but in the form."""
        return self._page is not None and await self._page.keep()

    @property
    def is_settled(self) -> bool:
        """Whether `keep` would have nothing to do, and nothing to wait for."""
        return self._page is None or self._page.is_settled

    async def leave_lead(self) -> bool:
        """`keep`, for a form that is to show another lead."""
        return self._page is not None and await self._page.leave(for_lead=True)

    async def leave_connection(self) -> bool:
        """`keep`, for a window that is to work with another connection."""
        return self._page is not None and await self._page.leave(for_lead=False)

    @property
    def number(self) -> int:
        """The id of the draft that the form holds; 0 where that is none."""
        return self._page.number if self._page is not None else 0

    async def read(self, lead: str | None = None, number: int = 0) -> Sequence[Draft]:
        """What the form can show: the drafts of `lead`, or all; the one of the id `number` first, then by their age."""
        return await self._page.read(lead, number) if self._page is not None else ()

    def put_back(self, found: Sequence[Draft], lead: str | None = None, *, over: bool = False) -> bool:
        """Put the first of these drafts of `lead`, or of any, into the form. False where that stays as it is.

        Whatever the form shows has been kept, or given up, where it is put `over` that.
        """
        return self._page is not None and self._page.put_back(found, lead, over=over)

    @contextmanager
    def telling_once(self) -> Iterator[None]:
        """Of all that there is to tell meanwhile, tell the last: each time, the form moves."""
        before, self._pending = self._pending, []
        try:
            yield
        finally:
            told, self._pending = self._pending, before
            if told:
                self._tell(told[-1])

    async def bring_back(self) -> bool:
        """Put the last draft of all into the form. False where that stays as it is."""
        return self.put_back(await self.read())

    async def sending(self) -> int:
        """The id of the draft that the form's edit is; 0 where there is none."""
        return await self._page.sending() if self._page is not None else 0

    def sent(self) -> None:
        """The form's edit has become an update."""
        if self._page is not None:
            self._page.sent()

    def _tell(self, words: str) -> None:
        """Tell what has come back; "" where that is over. It covers nothing else that is told over the form."""
        if self._pending is not None:
            self._pending.append(words)
            return
        trouble = self._window.trouble
        if words == self._told == trouble.words:
            return
        if trouble.words == self._told:
            if words:
                trouble.say(words, Tone.QUIET, (self._window.close_trouble(),))
            elif trouble.words:
                trouble.clear()
        elif words:
            self._window.statusBar().showMessage(words, _LONG)
        self._told = words
