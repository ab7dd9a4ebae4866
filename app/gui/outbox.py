"""The window of the outbox: every update that is on its way or needs the person, and what can be done about it."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QWidget,
)

from app.core.digits import Veil, whole
from app.core.item import Item, State
from app.core.standing import Queue
from app.gui.banner import Banner, Choice
from app.gui.dialog_parts import ringed
from app.gui.outbox_list import OutboxList
from app.gui.outbox_model import OutboxModel
from app.gui.outbox_pane import OutboxPane
from app.gui.outbox_words import tally
from app.gui.room import Lines, fit
from app.gui.tick import Tick
from app.gui.tone import Tone
from app.gui.wish import Wish, WishKind
from app.gui.words import Nice

_SIZE = (900, 600)
_NARROW = 620
_WIDE = 1150
"""From this width on, the update in full stands beside the list."""
_LEAST = 90
"""Pixels of height that the list has at least."""


class OutboxWindow(QDialog):
    """Shows what it is given, and emits what the person wants. It remembers nothing itself."""

    wish = Signal(object)

    def __init__(self, window: QWidget | None = None, nice: Nice = str, veil: Veil = whole) -> None:
        super().__init__(window)
        self.setObjectName("outbox.window")
        self.setWindowTitle(self.tr("Outbox"))
        self._items: tuple[Item, ...] = ()
        self._queue = Queue(())
        self._now = datetime.fromtimestamp(0, UTC)
        self._stopped: tuple[str, tuple[str, Wish] | None] = ("", None)
        self._bar = Banner("outbox.stopped")
        self._model = OutboxModel(veil, self)
        self.list = OutboxList(self._model)
        self.list.chosen.connect(self._show_chosen)
        self.pane = OutboxPane(nice, veil)
        self.pane.wish.connect(self.wish)
        self.pane.left.connect(self.list.setFocus)
        self._needs_me = Tick(self.tr("&Only what needs me"))
        self._needs_me.setObjectName("outbox.needsMe")
        self._needs_me.toggled.connect(self._refresh)
        self._tally = QLabel()
        self._tally.setObjectName("outbox.tally")
        self._send_all = self._button("outbox.sendAll", "")
        self._send_all.clicked.connect(self._want_send_all)
        self._pause = self._button("outbox.pause", self.tr("&Pause"))
        self._pause.clicked.connect(self._want_pause)
        self._history = self._button("outbox.history", self.tr("&History…"))
        self._history.clicked.connect(self._want_history)
        self._split = QSplitter(Qt.Orientation.Vertical)
        drop = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        drop.setContext(Qt.ShortcutContext.WidgetShortcut)
        drop.activated.connect(self._want_drop)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        fit(self, *_SIZE)
        self.list.setFocus()
        self._refresh()

    def show_items(self, items: Sequence[Item], now: datetime) -> None:
        """Show these updates as they are at the aware moment `now`: all that are open, and what else is to be seen."""
        self._items, self._queue, self._now = tuple(items), Queue(items), now
        self._refresh()

    def show_anew(self) -> None:
        """Write everything again: numbers may be cut short now, or whole."""
        self._model.repaint()
        self.pane.forget()
        self._show_chosen()

    def select(self, item: int) -> None:
        """Put the cursor on the update with this id, though it may not be one of those that need the person."""
        if self._model.row_of(item) is None:
            self._needs_me.setChecked(False)
        row = self._model.row_of(item)
        if row is not None:
            self.list.choose(row)

    def show_stopped(self, words: str, button: tuple[str, Wish] | None) -> None:
        """Say over the list why nothing goes out, with one way on; an empty text where all goes its way.

        A wish without an update is for the whole outbox: to let it go on, then, ends a pause of the person's.
        """
        if (words, button) == self._stopped:
            return
        self._stopped = (words, button)
        paused = self._paused
        self._pause.setText(self.tr("&Go on") if paused else self.tr("&Pause"))
        if not words:
            focus = QApplication.focusWidget()
            if focus is not None and self._bar.isAncestorOf(focus):
                self.list.setFocus()
            self._bar.clear()
            return
        choices = (Choice(button[0], self._want_start, "outbox.start"),) if button is not None else ()
        self._bar.say(words, Tone.CAUTION, choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list does what is to be done first; on a button, it presses that one, and no other."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        elif focus is self.list:
            self.pane.do_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow, ways = self.width() < _NARROW, QBoxLayout.Direction
        self._head.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        wide = self.width() >= _WIDE
        self._split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    @property
    def _paused(self) -> bool:
        button = self._stopped[1]
        return button is not None and button[1] == Wish(WishKind.GO_ON)

    def _refresh(self) -> None:
        items = self._items
        shown = [each for each in items if each.needs_person] if self._needs_me.isChecked() else items
        place = self.list.place()
        self._model.show(shown, self._queue, self._now)
        self.list.show_connections(len({each.layout.name for each in items}) > 1)
        self.list.keep_place(place)
        self.list.say_empty(self._empty())
        self._choose_something()
        self._show_chosen()
        self._tally.setText(tally(items))
        old = sum(each.state is State.STALE for each in items)
        one, more = self.tr("Send the old one"), self.tr("Send all {0} old ones")
        self._send_all.setText((one if old == 1 else more).format(old))
        if not old and self._send_all.hasFocus():
            self.list.setFocus()
        self._send_all.setVisible(old > 0)

    def _choose_something(self) -> None:
        if self.list.item is not None or not self._model.rowCount():
            return
        rows = range(self._model.rowCount())
        needing = (row for row in rows if (item := self._model.item(row)) is not None and item.needs_person)
        self.list.choose(next(needing, 0))

    def _show_chosen(self) -> None:
        self.pane.show_item(self.list.item, self._queue, self._now)
        self.pane.setVisible(self.list.item is not None)

    def _empty(self) -> str:
        if not self._needs_me.isChecked():
            return self.tr("Nothing is waiting. What you send is listed here until you know that it arrived.")
        if any(each.is_open for each in self._items):
            return self.tr("Nothing needs you. To see the other updates, clear the check box.")
        return self.tr("Nothing needs you, and nothing is waiting.")

    def _want_drop(self) -> None:
        self.pane.do(WishKind.DROP)

    def _want_send_all(self) -> None:
        self.wish.emit(Wish(WishKind.SEND_ALL))

    def _want_pause(self) -> None:
        self.wish.emit(Wish(WishKind.GO_ON if self._paused else WishKind.PAUSE))

    def _want_history(self) -> None:
        self.wish.emit(Wish(WishKind.HISTORY))

    def _want_start(self) -> None:
        button = self._stopped[1]
        if button is not None:
            self.wish.emit(button[1])

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        told, buttons = QHBoxLayout(), QHBoxLayout()
        told.addWidget(self._needs_me)
        told.addSpacing(12)
        told.addWidget(self._tally, 1)
        for button in (self._send_all, self._pause, self._history):
            buttons.addWidget(button)
        self._head.addLayout(told, 1)
        self._head.addLayout(buttons)
        self.list.setMinimumHeight(_LEAST)
        self._split.addWidget(ringed(self.list))
        self._split.addWidget(self.pane)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        lines = self._lines = Lines(self)
        lines.addWidget(self._bar)
        lines.addLayout(self._head)
        lines.addWidget(self._split, 1)
