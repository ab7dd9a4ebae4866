"""The outbox behind the window: opened, run, shown, and closed in order."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from app.core.draft import fits
from app.core.events import StoreOpened
from app.core.item import Item
from app.gui.bulletin import Bulletin, Screen
from app.gui.credentials import Credentials
from app.gui.dialogs import Hands
from app.gui.lines import Lines
from app.gui.lists import Lists
from app.gui.opening import Opening
from app.gui.outgoing import Outgoing
from app.gui.outside import Outside
from app.gui.pages import Pages
from app.gui.readiness import ready
from app.gui.settings_desk import SettingsDesk
from app.gui.tasks import Tasks
from app.gui.window import MainWindow
from app.gui.wish import Wish, WishKind
from app.gui.wishes import Around, Wishes
from app.gui.words import translate
from app.sender.loading import until_loaded
from app.sender.outbox import Outbox
from app.sender.records import Records
from app.sender.sender import EVERYWHERE, Sender
from app.store import Store, StoreError

if TYPE_CHECKING:
    from app.client import Ways

_PAUSED = "paused"
"""The setting that a person has paused the outbox."""


class Dispatch:
    """Nothing of it is there before `open`; where the store can't be opened, the window says why and how to go on."""

    def __init__(self, window: MainWindow, tasks: Tasks, outside: Outside) -> None:
        self.outbox: Outbox | None = None
        self.sender: Sender | None = None
        self.records: Records | None = None
        self.store: Store | None = None
        self.form_of: Callable[[], Outgoing | None] = lambda: None
        self.opened: Callable[[], object] = lambda: None
        self.practising: Callable[[], bool] = lambda: False
        self.edit_lead: Callable[[str], object] = lambda _lead: None
        self.forgotten: Callable[[str | None], object] = lambda _lead: None
        self.credentials = Credentials(window, tasks, outside)
        self.lines = Lines(self._make_ways, self.credentials.keys)
        self.settings = SettingsDesk(window, tasks, outside)
        self.settings.heeding.append(self._heed_settings)
        self._window = window
        self._tasks = tasks
        self._outside = outside
        self._bulletin: Bulletin | None = None
        self._wishes: Wishes | None = None
        self._lists: Lists | None = None
        self._opening = Opening(window, tasks, outside.outbox_file, self._try_again, outside.traces.note)
        self.is_opening = False
        window.wishing.connect(self.wish)

    async def open(self) -> None:
        """Open the store and begin to send what is in it. Does nothing while it is open or being opened."""
        if self.outbox is not None or self.is_opening:
            return
        self.is_opening = True
        try:
            store = await self._opening.store()
            if store is not None:
                await self._begin_or_tell(store)
        finally:
            self.is_opening = False

    def refresh(self) -> None:
        """Say what there is to say now."""
        if self._bulletin is not None:
            self._bulletin.refresh()

    def follow(self, item: Item) -> None:
        """Tell of `item` in the banner: the person has just sent it."""
        if self._bulletin is not None:
            self._bulletin.follow(item)

    def forget_done(self) -> None:
        """The person goes on to another lead: what is over need not be told any more."""
        if self._bulletin is not None:
            self._bulletin.forget()

    def wish(self, wish: Wish) -> None:
        """Carry out what a person wants."""
        match wish.kind:
            case WishKind.LATER if self._bulletin is not None:
                self._bulletin.later(wish.item)
            case WishKind.SHOW if self._lists is not None:
                self._lists.show_outbox(wish.item)
            case WishKind.HISTORY if self._lists is not None:
                self._lists.show_history(practising=self.practising())
            case WishKind.EDIT_LEAD if (item := self._item(wish)) is not None:
                self._edit_lead_of(item)
            case WishKind.UNDO if not wish.item:
                self._undo_last()
            case WishKind.GIVE_KEY if (item := self._item(wish)) is not None:
                self._tasks.start(self.credentials.give_key(item))
            case WishKind.GIVE_LOGIN if (item := self._item(wish)) is not None:
                self._tasks.start(self.credentials.give_login(item))
            case WishKind.GO_ON if wish.item:
                self._go_on_with(self._item(wish))
            case _ if self._wishes is not None:
                self._tasks.start(self._wishes.carry_out(wish))

    async def close(self) -> None:
        """Let go of the servers, then of the store. What is under way ends here, and is told at the next start."""
        if self._lists is not None:
            self._lists.stop()
        if self._bulletin is not None:
            self._bulletin.stop()
        await self.lines.close()
        store, self.store, self.outbox, self.sender = self.store, None, None, None
        self.credentials.begin(None, None)
        if store is not None:
            await store.close()

    def _item(self, wish: Wish) -> Item | None:
        return self.outbox.find(wish.item) if self.outbox is not None else None

    def _go_on_with(self, item: Item | None) -> None:
        if item is not None and self.sender is not None:
            self._tasks.start(self.sender.go_on(item.layout.server))

    async def _begin_or_tell(self, store: Store) -> None:
        try:
            await self._begin(store)
        except StoreError as trouble:
            await store.close()
            self._opening.tell_trouble(trouble)
        except BaseException:
            await store.close()
            raise

    async def _begin(self, store: Store) -> None:
        outside = self._outside
        outbox = Outbox(store, outside.time, outside.who)
        preferences = outside.preferences()
        left = await outbox.open(preferences.hold_seconds)
        sender = Sender(
            outbox,
            self.lines,
            outside.time,
            outside.chance,
            most=preferences.at_once,
            halted=self._halted,
            why=self.lines.why,
            note=outside.traces.note,
        )
        if outside.settings.value(_PAUSED) in {True, "true"}:
            sender.pause()
        window = self._window
        around = Around(
            window=window,
            say=self._say,
            outgoing=self.form_of,
            layout=lambda: window.page.layout_of_lead if window.page is not None else None,
            hold_seconds=self._hold_seconds,
            follow=self.follow,
        )
        self.store, self.outbox, self.sender = store, outbox, sender
        self.credentials.begin(outbox, sender)
        self.records = Records(store)
        self._wishes = Wishes(outbox, sender, around, Pages(outbox, self.records, self._hands()))
        screen = Screen(window.banner, window.show_count, window.can_undo, outside.notify, outside.veil)
        self._bulletin = Bulletin(screen, outbox, sender, self.wish, outside.time.now)
        self._bulletin.editing = self._editing
        outbox.listen(self._changed)
        self._lists = Lists(window, self._tasks, outside, store, outbox, sender, self.wish)
        self._lists.forgotten = self.forgotten
        self._opening.tell(store)
        outside.traces.note(StoreOpened(len(left)))
        if left:
            self._bulletin.tell_left(left)
        self.opened()
        self._bulletin.refresh()
        self._tasks.start(self._send(sender), lasting=True)
        self._tasks.start(self._prune(store), lasting=True)

    def _hands(self) -> Hands:
        outside = self._outside
        return Hands(
            window=self._window,
            tasks=self._tasks,
            time=outside.time,
            read_in=outside.read_number,
            calling=outside.calling,
            hold_seconds=self._hold_seconds,
            short=self._short,
            outside_hours=outside.outside_hours,
            needs_look=outside.needs_look,
            wish=self.wish,
            follow=self.follow,
            notify=outside.notify,
            say=self._say,
        )

    async def _send(self, sender: Sender) -> None:
        """What a person sends before there is a way to any server waits for it in the outbox."""
        await ready(self._window)
        await until_loaded(self.lines.ways, self._outside.time, self._tasks.report)
        await sender.run()

    def _make_ways(self) -> "Ways":
        """For a worker thread."""
        from app.client import Ways  # noqa: PLC0415 - it takes long, as the docstring of `Lines` says

        outside, who = self._outside, self.credentials.logins.who
        return Ways(outside.trust(), environment=outside.environment, platform=outside.proxies, login=who)

    async def _prune(self, store: Store) -> None:
        await ready(self._window)
        days = self._outside.preferences().history_days
        try:
            await store.sound()  # of a damaged file, all that can be read is kept
            await store.prune(self._outside.time.now() - timedelta(days=days))
        except StoreError:  # it is done at the next start; what can't be written is told where it matters
            return

    def _editing(self) -> int | None:
        outgoing = self.form_of()
        return outgoing.editing if outgoing is not None else None

    def _try_again(self) -> None:
        self._tasks.start(self.open())

    def _undo_last(self) -> None:
        """Ctrl+Z: undo the send that was made last, while it can be."""
        held = self._bulletin.held() if self._bulletin is not None else None
        if held is not None:
            self.wish(Wish(WishKind.UNDO, held.id))

    def _edit_lead_of(self, item: Item) -> None:
        page = self._window.page
        if page is not None and fits(item, page.layout_of_lead):
            self.edit_lead(item.lead)
        else:
            words = translate("dispatch", "Lead {0} is of “{1}”. Open that connection first.")
            self._window.statusBar().showMessage(words.format(item.lead, item.layout.name), 12000)

    def _heed_settings(self) -> None:
        if self.sender is not None:
            self.sender.most = self._outside.preferences().at_once
        if self._lists is not None:
            self._lists.show_anew()

    def _hold_seconds(self) -> float:
        return self._outside.preferences().hold_seconds

    def _short(self) -> bool:
        set_here = self._outside.preferences()
        return set_here.short_numbers or set_here.hide_digits

    def _say(self, words: str) -> None:
        self._window.statusBar().showMessage(words, 12000)

    def _changed(self, item: Item) -> None:
        outgoing = self.form_of()
        if outgoing is not None:
            outgoing.heed(item)

    def _halted(self) -> None:
        if self.sender is not None:
            self._outside.settings.setValue(_PAUSED, EVERYWHERE in self.sender.halts)
        self.refresh()
        if self._lists is not None:
            self._lists.refresh()
