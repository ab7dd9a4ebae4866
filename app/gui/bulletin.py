"""What the window says about the outbox: in the banner, in the status bar, and, where nobody is looking, outside."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer

from app.core.dataclass import dataclass, replace
from app.core.digits import Veil, whole
from app.core.item import NEEDS_PERSON, Item, State
from app.gui import outbox_words
from app.gui.banner import Banner, Choice
from app.gui.halt_words import halted, waits_while_paused
from app.gui.notice import Notice, about_item, about_left, about_stale
from app.gui.wish import Wish
from app.sender.outbox import Outbox
from app.sender.sender import EVERYWHERE, Sender

_TICK = 250
"""Milliseconds between two looks at a countdown."""
_NEWS = timedelta(seconds=6)
"""How long what was sent last is told as applied, before what needs the person is told again."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Where it is said: the banner, the count in the status bar, and a notification while the window is behind.

    What is notified may be read by others: it goes through `veil`.
    """

    banner: Banner
    count: Callable[[str, bool], object]
    can_undo: Callable[[bool], object]
    notify: Callable[[str], object]
    veil: Veil = whole


class Bulletin:
    """The one update that matters most now is in the banner; the count stands for the others.

    First the undo window, which ends soon; then what keeps everything from going out; then, for a moment, that what
    they sent last was applied; then what needs the person, the newest first, unless they said "Later"; then what they
    sent last, for as long as there is nothing else.
    """

    def __init__(
        self,
        screen: Screen,
        outbox: Outbox,
        sender: Sender,
        wish: Callable[[Wish], object],
        clock: Callable[[], datetime],
    ) -> None:
        self.editing: Callable[[], int | None] = lambda: None
        self._screen = screen
        self._outbox = outbox
        self._sender = sender
        self._wish = wish
        self._clock = clock
        self._last: int | None = None
        self._later: set[tuple[int, State]] = set()
        self._states: dict[int, State] = {each.id: each.state for each in outbox.items}
        self._news: list[int] = []
        self._shown: Notice | None = None
        self._left: set[int] = set()
        self._timer = QTimer()
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.refresh)
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        outbox.listen(self._changed)

    def follow(self, item: Item) -> None:
        """Tell of this update from now on: the person has just sent it."""
        self._last, self._left = item.id, set()
        self.refresh()

    def tell_left(self, left: list[Item]) -> None:
        """Tell of what an earlier run of the program has left, as long as it is neither sent nor settled."""
        self._left = {each.id for each in left}

    def later(self, number: int) -> None:
        """The person does not want to deal with this now. It stays in the count."""
        found = self._outbox.find(number)
        stale = [each for each in self._outbox.items if each.state is State.STALE]
        for each in stale if found is None or found.state is State.STALE else [found]:
            self._later.add((each.id, each.state))
        if self._last == number:
            self._last = None
        self.refresh()

    def forget(self) -> None:
        """Nothing that is over is told any more: the person has gone on."""
        found = self._outbox.find(self._last) if self._last is not None else None
        if found is not None and not found.is_open:
            self._last = None
        self._left = set()
        self.refresh()

    def held(self) -> Item | None:
        """The update that Ctrl+Z takes back: the newest that still can be undone."""
        held = [each for each in self._outbox.items if each.state is State.HELD]
        return max(held, key=lambda each: each.id) if held else None

    def stop(self) -> None:
        self._timer.stop()
        self._soon.stop()

    def refresh(self) -> None:
        """Say what there is to say now."""
        now, items = self._clock(), self._outbox.items
        self._screen.count(outbox_words.count(items), any(each.state in NEEDS_PERSON for each in items))
        self._screen.can_undo(self.held() is not None)
        notice = self._choose(items, now)
        if notice is None or not notice.moves:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._say(notice)

    def _choose(self, items: list[Item], now: datetime) -> Notice | None:
        held = self.held()
        late = self._sender.trouble is not None and held is not None and held.due is not None and held.due <= now
        paused = self._sender.trouble is None and EVERYWHERE in self._sender.halts
        if held is not None and not late:
            notice = about_item(held, items, now)
            return replace(notice, words=f"{notice.words} {waits_while_paused()}") if paused else notice
        stopped = halted(self._sender, items)
        if stopped is not None and not paused:
            return stopped
        editing = self.editing()
        needing = [each for each in items if each.state in NEEDS_PERSON and each.id != editing]
        mine = [each for each in needing if (each.id, each.state) not in self._later]
        stale = [each for each in mine if each.state is State.STALE]
        others = [each for each in mine if each.state is not State.STALE]
        last = self._outbox.find(self._last) if self._last is not None else None
        if last is not None and last.state is State.APPLIED and timedelta(0) <= now - last.since < _NEWS and mine:
            return replace(about_item(last, items, now), moves=True)
        if others:
            return about_item(max(others, key=lambda each: (each.since, each.id)), items, now)
        if stale:
            return about_stale(stale, now)
        draft = self._outbox.find(editing) if editing is not None else None
        if draft is not None and draft.state is State.DRAFT:
            return about_item(draft, items, now)
        if stopped is not None:
            return stopped
        if last is not None and last.id != editing:
            return about_item(last, items, now)
        return about_left([each for each in items if each.id in self._left])

    def _say(self, notice: Notice | None) -> None:
        banner, before = self._screen.banner, self._shown
        self._shown = notice
        if notice is None:
            if before is not None:
                banner.clear()
        elif before is not None and (before.key, before.choices) == (notice.key, notice.choices):
            if before.words != notice.words:
                banner.reword(notice.words)
        else:
            choices = [Choice(each.words, _Press(self._wish, each.wish), each.name) for each in notice.choices]
            banner.say(notice.words, notice.tone, choices)

    def _changed(self, item: Item) -> None:
        """An update has changed. It is shown with all else that changes in this moment."""
        before = self._states.get(item.id)
        self._states[item.id] = item.state
        if before is not item.state:
            self._later = {each for each in self._later if each[0] != item.id}  # "Later" was for how it was then
            if item.needs_person:
                self._news.append(item.id)
        if not item.is_open:
            del self._states[item.id]
        self._soon.start(0)

    def _tell(self) -> None:
        """Say what has changed; once outside of the window, however many updates need the person now."""
        news, self._news = self._news, []
        needing = [each for number in news if (each := self._outbox.find(number)) and each.needs_person]
        if len(needing) == 1:
            words = outbox_words.headline(needing[0], self._outbox.items, self._clock())[0]
            self._screen.notify(self._screen.veil(words, needing[0].lead))
        elif needing:
            self._screen.notify(outbox_words.count(self._outbox.items))
        self.refresh()


class _Press:
    """What a button of the banner does. It holds nothing of the banner."""

    def __init__(self, wish: Callable[[Wish], object], what: Wish) -> None:
        self._wish = wish
        self._what = what

    def __call__(self) -> None:
        self._wish(self._what)
