"""The conflict dialog in small, for the other answers that need a person: what was refused, mended on the spot."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core import edit as edits
from app.core import mend
from app.core.edit import Edit
from app.core.item import Item
from app.core.mend import Asks, Facts
from app.gui import access_keys, mend_words, outcome_words, words
from app.gui.dialog_parts import button, flow, label, scrolled, send_button
from app.gui.item_dialog import ItemDialog
from app.gui.mend_parts import part
from app.gui.note import Note
from app.gui.room import Lines, fit
from app.gui.ticket import ticket
from app.gui.tone import Tone

_WIDTH, _HEIGHT = 720, 280
_BETWEEN = 60
"""What margins and a note that comes later take of the height."""


class MendDialog(ItemDialog):
    """`wished` is emitted with the `WishKind` that settles it, `look` with a lead. `headline` is what has happened."""

    look = Signal(str)
    wished = Signal(object)

    def __init__(
        self,
        item: Item,
        asks: Asks,
        facts: Facts,
        window: QWidget,
        headline: str,
        nice: words.Nice,
        problem: Callable[[Edit], str],
        short: Callable[[], bool],
    ) -> None:
        super().__init__(item, window, nice, problem, short)
        self.setObjectName("mend")
        self.setWindowTitle(self.tr("Lead {0} waits for you").format(item.lead))
        self._headline = headline
        self._part = part(asks, item, facts)
        self._part.changed.connect(self._show)
        self._part.look.connect(self.look)
        self._part.wished.connect(self.wished)
        self._said = Note(self._part, aloud=True)
        self._said.setObjectName("mend.said")
        self._review = label("mend.review")
        self._send = send_button("mend.send", self.tr("&Send mended update"))
        self._send.clicked.connect(self._send_it)
        self._send.setVisible(asks is not Asks.SETTLE)
        looking = button("mend.lookHere", self.tr("L&ook at the lead in Noojee"))
        looking.setVisible(asks is not Asks.SETTLE)
        looking.clicked.connect(lambda: self.look.emit(item.lead))
        back = button("mend.back", self.tr("&Edit in the form instead"))
        back.setVisible(asks is not Asks.SETTLE)
        back.clicked.connect(self.to_form)
        copying = button("mend.copy", self.tr("&Copy as ticket"))
        copying.clicked.connect(self._copy)
        later = button("mend.later", self.tr("Later (Esc)"))
        later.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addLayout(flow(looking, copying, back), 1)
        last.addWidget(later)
        last.addWidget(self._send)
        self._place(headline, mend_words.advice(asks, item), last)
        access_keys.mark(self, self.findChildren(QPushButton))
        self._part.start()

    def say(self, text: str, tone: Tone = Tone.QUIET) -> None:
        self._said.say(text, tone)

    def freeze(self, *, frozen: bool) -> None:
        self._send.setEnabled(not frozen and not self._missing())

    def _place(self, headline: str, advice: str, buttons: QHBoxLayout) -> None:
        told = QWidget()
        above = QVBoxLayout(told)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(10)
        happened = label("mend.headline", headline)
        font = happened.font()
        font.setBold(True)
        happened.setFont(font)
        above.addWidget(happened)
        above.addWidget(label("mend.advice", advice))
        above.addWidget(self._part)
        above.addStretch(1)
        scroll = scrolled("mend.rows", told)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        below = QVBoxLayout()
        below.addWidget(self._review)
        below.addWidget(self._said)
        below.addLayout(buttons)
        lines = self._lines = Lines(self)
        lines.addWidget(scroll, 1)
        lines.addLayout(below)
        self._show()
        width = _WIDTH - 2 * lines.contentsMargins().left()
        height = _BETWEEN + above.totalHeightForWidth(width) + below.totalHeightForWidth(width)
        fit(self, _WIDTH, max(_HEIGHT, height))

    def _mended(self) -> Edit:
        return self._part.mended(self.item.edit)

    def _missing(self) -> str:
        """What keeps it from being sent, in words; empty where nothing does."""
        edit = self._mended()
        wrong = self._problem(edit)
        return wrong or ("" if mend.can_go(edit, self.item) else mend_words.nothing_else())

    def _show(self) -> None:
        edit, layout = self._mended(), self.item.layout
        missing = self._missing() if not self._send.isHidden() else ""
        promise = words.sentence(edits.promise(edit, layout), layout, self._nice)
        if edit.lead.strip() != self.item.lead:
            promise = self.tr("For lead {0}: {1}").format(edit.lead.strip(), promise)
        self._review.setText(missing or promise)
        self._send.setEnabled(not missing)
        self._said.say("")

    def _send_by_key(self) -> None:
        if self._send.isEnabled() and not self._send.isHidden():
            self._send_it()
        elif not self._send.isHidden():
            self.say(self.tr("Not sent yet. {0}").format(self._missing()), Tone.CAUTION)

    def _send_it(self) -> None:
        if not self._missing():
            self.sent.emit(self._mended())

    def _copy(self) -> None:
        item = self.item
        mine = words.changes(edits.promise(item.edit, item.layout), item.layout, self._nice)
        told = [self._headline, *(f"{name}: {value}" for name, value in mine)]
        if item.answer is not None:
            told.append(self.tr("Answer: {0}").format(outcome_words.reply(item.answer)))
        QGuiApplication.clipboard().setText(ticket(item, told, short=self._short()))
        self.say(self.tr("Copied."))
