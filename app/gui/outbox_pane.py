"""One update of the outbox in full: how it is with it, what it changes, what came back, and what can be done."""

import json
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core import edit as edits
from app.core.answer import Answer
from app.core.digits import Veil, veiled, whole
from app.core.item import Item
from app.core.standing import Queue
from app.gui import answer_words, words
from app.gui.note import Note
from app.gui.outbox_buttons import Buttons
from app.gui.outbox_state_words import TONES
from app.gui.outbox_words import words_for
from app.gui.sheet import Sheet
from app.gui.visible import leading
from app.gui.wish import WishKind

_LEAST = 180
"""Pixels of height that it has at least."""


class OutboxPane(QFrame):
    """`wish` has what the person wants done with the update that is shown; `left`, as in `Buttons`."""

    wish = Signal(object)
    left = Signal()
    answer_shown = Signal(object)
    """With the update, whenever an answer is shown anew: only the attempts tell when that came (`say_answered`)."""

    def __init__(self, nice: words.Nice, veil: Veil = whole) -> None:
        super().__init__()
        self.item: Item | None = None
        self._nice = nice
        self._veil = veil
        self._words = Note(self)
        self._words.setObjectName("outbox.words")
        self._changes = QGridLayout()
        self._changes.setHorizontalSpacing(16)
        self._changes.setVerticalSpacing(4)
        self._changes.setColumnStretch(1, 1)
        self._actions = _label("outbox.actions")
        self._asked = _label("outbox.asked")
        self._fold = QPushButton(self.tr("&Details"))
        self._fold.setObjectName("outbox.details.show")
        self._fold.setCheckable(True)
        self._fold.setAutoDefault(False)
        self._answer = _label("outbox.answer")
        self._json = QPlainTextEdit()
        self._json.setObjectName("outbox.details")
        self._json.setAccessibleName(self.tr("What is sent, as JSON"))
        self._json.setReadOnly(True)
        self._json.setTabChangesFocus(True)
        self._json.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._fold.toggled.connect(self._unfold)
        self._unfold(False)
        self._buttons = Buttons()
        self._buttons.wish.connect(self.wish)
        self._buttons.left.connect(self.left)
        self._page = QWidget()
        self._room = Sheet()
        self._arrange()

    @property
    def words(self) -> str:
        return self._words.words

    def show_item(self, item: Item | None, queue: Queue, now: datetime) -> None:
        """Show `item`, which is one of those of the `queue`; or nothing. Again, it changes only what is different."""
        before, self.item = self.item, item
        self._buttons.show_item(item)
        self._keep_room()
        self._page.setVisible(item is not None)
        if item is None:
            return
        self._words.say(self._veil(words_for(item, queue.standing(item), now), item.lead), TONES[item.state])
        if before is item:
            return
        if before is None or before.id != item.id:
            self._show_changes(item)
            self._room.verticalScrollBar().setValue(0)
        self._asked.setText(_asked(item))
        if item.answer is not None:
            self._say_answer(item, item.answer, item.since)
            self.answer_shown.emit(item)
        else:
            self._answer.setText(self.tr("No answer yet. What is sent:"))

    def say_answered(self, item: Item, when: datetime) -> None:
        """The answer of `item` came at the aware moment `when`; by a press, it may have come into its state later."""
        if self.item is item and item.answer is not None:
            self._say_answer(item, item.answer, when)

    def forget(self) -> None:
        """Show all of the update again, the next time it is shown."""
        self.item = None

    def do_first(self) -> None:
        """Do what is to be done first."""
        self._buttons.press_first()

    def do(self, kind: WishKind) -> None:
        """Do this, if it can be done with the update as it is."""
        self._buttons.press(kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """The more lines of buttons, the higher: a splitter asks nobody how high it is for its width."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(_LEAST, layout.totalMinimumHeightForWidth(self.width())))

    def _show_changes(self, item: Item) -> None:
        promise = edits.promise(item.edit, item.layout)
        while (old := self._changes.takeAt(0)) is not None:
            if (label := old.widget()) is not None:
                label.hide()
                label.deleteLater()
        for row, (name, value) in enumerate(words.changes(promise, item.layout, self._nice)):
            left, right = _label("", quiet=True), _label("outbox.change")
            left.setText(name)
            right.setText(self._veil(value))
            right.setAccessibleName(f"{name}: {right.text()}")
            left.setWordWrap(False)
            self._changes.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._changes.addWidget(right, row, 1)
        self._actions.setText(words.actions(promise.disposition))
        body = veiled(edits.body(item.edit, item.layout), self._veil)
        self._json.setPlainText(json.dumps(body, ensure_ascii=False, indent=2))

    def _say_answer(self, item: Item, answer: Answer, when: datetime) -> None:
        self._answer.setText(self._veil(answer_words.details(answer, item.lead, when), item.lead))

    def _unfold(self, shown: bool) -> None:
        self._answer.setVisible(shown)
        self._json.setVisible(shown)

    def _arrange(self) -> None:
        lines = QVBoxLayout(self._page)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(8)
        lines.addWidget(self._words)
        lines.addLayout(self._changes)
        lines.addWidget(self._actions)
        foot = QHBoxLayout()
        foot.addWidget(self._asked, 1)
        foot.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(foot)
        lines.addWidget(self._answer)
        lines.addWidget(self._json)
        lines.addStretch(1)
        self._json.setMinimumHeight(self._json.fontMetrics().lineSpacing() * 7)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._room.setAccessibleName(self.tr("The update in full"))
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setWidget(self._page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._room, 1)
        whole.addWidget(self._buttons)


def _asked(item: Item) -> str:
    """Who asked for it, when, and how often it may have gone out because of that."""
    if item.who:
        once = words.translate("outbox", "Asked for by {0}, {1}.")
        often = words.translate("outbox", "Asked for {2} times by {0}, first {1}.")
    else:
        once = words.translate("outbox", "Asked for {1}.")
        often = words.translate("outbox", "Asked for {2} times, first {1}.")
    return (once if item.sends == 1 else often).format(item.who, words.stamp(item.made), item.sends)


def _label(name: str, *, quiet: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
    label.setWordWrap(True)
    if not quiet:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
